#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/byte_source.hpp"
#include "base/string_pool.hpp"
#include "base/text_store.hpp"
#include "extract/text/label_matcher.hpp"

namespace weft {

struct ConceptLabel {
  std::string_view text;
  std::string_view language;  ///< ISO 639-1 where there is such a code; empty when the literal has none
  LabelKind kind = LabelKind::preferred;
  bool case_sensitive = false;
  bool ambiguous = false;     ///< never decides alone
  bool weak = false;          ///< decides only beside a neighbour in the thesaurus
  bool false_friend = false;  ///< looks like the concept and means something else
};

struct Notation {
  std::string_view property;  ///< its last part ("notation", "glideCode")
  std::string_view value;

  auto operator<=>(const Notation&) const = default;
};

/// One entry of a vocabulary: a SKOS concept, or an organisation described with SKOS labels. Points into its
/// vocabulary.
struct Concept {
  std::string_view iri;
  std::string_view key;    ///< identity key: last part of the IRI for built-in vocabularies, else the IRI
  std::string_view label;  ///< preferred label, English if there is one, else the first by language
  std::span<const ConceptLabel> labels;
  std::span<const std::uint32_t>
      broader;  ///< positions; skos:broader (and inverse of narrower), org:subOrganizationOf
  std::span<const std::uint32_t> related;  ///< positions, symmetric
  std::span<const std::uint32_t> context;  ///< positions; weft:context: what its weak labels need beside them
  std::span<const std::string_view> schemes;  ///< IRIs
  std::span<const std::string_view> exact_matches, close_matches;
  std::span<const Notation> notations;
  std::string_view classification;  ///< last part of org:classification ("ngo")
  std::string_view note;            ///< scope note or definition, English if there is one
};

/// Concepts and what they point into, which is not changed once they do.
struct ConceptTables {
  TextStore texts;
  StringPool iris;
  StringPool languages;
  std::vector<ConceptLabel> labels;
  std::vector<std::uint32_t> broader, related, context;
  std::vector<std::string_view> schemes, exact_matches, close_matches;
  std::vector<Notation> notations;
  std::vector<Concept> concepts;
};

/// Concepts in IRI order, with dangling references dropped and cycles of `broader` cut. Owns all their texts;
/// views stay valid when it is moved.
class Vocabulary {
 public:
  /// Reads Turtle, N-Triples (serd) or RDF/XML (libxml2), told apart by content, as a stream. `name` is for
  /// messages and the report. `builtin` entries take short keys. Throws `Error` (`extract.vocabulary-...`)
  /// with line and column for broken syntax and when the file holds no concept.
  static Vocabulary load(ByteSource& source, std::string name, bool builtin);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& content_hash() const { return content_hash_; }
  [[nodiscard]] const std::vector<Concept>& concepts() const { return tables_.concepts; }
  /// The labels of all concepts, in their order.
  [[nodiscard]] std::span<const ConceptLabel> labels() const { return tables_.labels; }
  [[nodiscard]] bool is_builtin() const { return builtin_; }
  /// O(log concepts).
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view iri_or_key) const;

 private:
  std::string name_;
  std::string content_hash_;
  bool builtin_ = false;
  ConceptTables tables_;
  std::vector<std::pair<std::string_view, std::uint32_t>> by_key_;  // where keys are no IRIs
};

}  // namespace weft
