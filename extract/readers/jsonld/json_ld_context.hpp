#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace weft {

/// What the names of a JSON-LD document mean at one place of it (JSON-LD 1.1, section 4.1): terms and
/// prefixes of the contexts there. Contexts that stand elsewhere are never fetched. Under those of
/// schema.org, CodeMeta and RO-Crate, under other ones and without any, names that are not defined mean what
/// they do in Dublin Core terms if they are its own (`title`, `issued`), else in schema.org; the usual
/// prefixes need no definition.
class JsonLdContext {
 public:
  struct Term {
    enum class Type { text, id, vocabulary };
    std::string iri = {};       ///< as defined: an IRI, compact or not, another term, a keyword; may be empty
    Type type = Type::text;     ///< of texts: whether they are identifiers
    std::string language = {};  ///< of texts
    bool has_language = false;
    bool by_language = false;  ///< values are objects with a member for each language
    bool by_index = false;     ///< values are objects whose member names mean nothing
  };
  /// What a name means: a keyword ("@id"), the short name of a property in lower case, or nothing.
  struct Meaning {
    std::string_view name = {};  ///< valid as long as the context
    const Term* term = nullptr;  ///< null where no definition says more
  };

  JsonLdContext() = default;
  /// What stands inside of `outer`, which must live longer.
  explicit JsonLdContext(const JsonLdContext& outer);

  void define(std::string name, Term term) { terms_.insert_or_assign(std::move(name), std::move(term)); }
  void set_vocabulary(std::string iri) { vocabulary_ = std::move(iri); }
  void set_language(std::string language) { language_ = std::move(language); }
  /// A context that stands elsewhere holds here too.
  void assume(std::string_view address);
  /// The document defines all names that it uses: others mean nothing.
  void stop_guessing() { guesses_ = false; }
  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] std::size_t depth() const { return depth_; }

  /// Of a member's name. Call when all is defined.
  const Meaning& meaning(std::string_view name);
  /// The IRI that a class, or an identifier of the type `vocabulary`, stands for; empty if none.
  [[nodiscard]] std::string vocabulary_iri(std::string_view name) const { return expand(name, true, 0); }
  /// The IRI that an identifier stands for; itself where it is no compact IRI.
  [[nodiscard]] std::string identifier(std::string_view id) const { return expand(id, false, 0); }

 private:
  [[nodiscard]] const Term* find(std::string_view name) const;
  [[nodiscard]] std::string expand(std::string_view name, bool is_term, int depth) const;
  [[nodiscard]] std::string guess(std::string_view name) const;

  const JsonLdContext* outer_ = nullptr;
  std::unordered_map<std::string, Term> terms_;
  std::unordered_map<std::string, Meaning> meanings_;
  std::unordered_map<std::string, std::string> names_;  // by key, so that meanings can point at them
  std::string vocabulary_;
  std::string language_;
  std::size_t depth_ = 0;
  bool guesses_ = true;
};

}  // namespace weft
