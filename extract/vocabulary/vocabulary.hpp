#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/byte_source.hpp"
#include "extract/text/label_matcher.hpp"

namespace weft {

struct ConceptLabel {
  std::string text;
  std::string language;  ///< lower case, primary subtag only; empty when the literal has none
  LabelKind kind = LabelKind::preferred;
  bool case_sensitive = false;
  bool ambiguous = false;     ///< never decides alone
  bool weak = false;          ///< decides only beside a neighbour in the thesaurus
  bool false_friend = false;  ///< looks like the concept and means something else
};

/// One entry of a vocabulary: a SKOS concept, or an organisation described with SKOS labels.
struct Concept {
  std::string iri;
  std::string key;    ///< identity key: last part of the IRI for built-in vocabularies, else the IRI
  std::string label;  ///< preferred label, English if there is one, else the first by language
  std::vector<ConceptLabel> labels;
  std::vector<std::uint32_t>
      broader;  ///< positions; skos:broader (and inverse of narrower), org:subOrganizationOf
  std::vector<std::uint32_t> related;  ///< positions, symmetric
  std::vector<std::uint32_t> context;  ///< positions; weft:context: what its weak labels need beside them
  std::vector<std::string> schemes;    ///< IRIs
  std::vector<std::string> exact_matches, close_matches;
  std::vector<std::pair<std::string, std::string>> notations;  ///< property's last part ("glideCode"), value
  std::string classification;                                  ///< last part of org:classification ("ngo")
  std::string note;  ///< scope note or definition, English if there is one
};

/// Concepts in IRI order, with dangling references dropped and cycles of `broader` cut.
class Vocabulary {
 public:
  /// Reads Turtle, N-Triples (serd) or RDF/XML (raptor), told apart by content. `name` is for messages and
  /// the report. `builtin` entries take short keys. Throws `Error` (`extract.vocabulary-...`) with line and
  /// column for broken syntax and when the file holds no concept.
  static Vocabulary load(ByteSource& source, std::string name, bool builtin);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& content_hash() const { return content_hash_; }
  [[nodiscard]] const std::vector<Concept>& concepts() const { return concepts_; }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view iri_or_key) const;

 private:
  std::string name_;
  std::string content_hash_;
  std::vector<Concept> concepts_;
  std::unordered_map<std::string, std::uint32_t> by_iri_or_key_;
};

}  // namespace weft
