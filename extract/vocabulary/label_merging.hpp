#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// What a property says of a label; several may speak of the same text.
enum class LabelRole {
  preferred,
  alternative,
  hidden,
  wording,
  acronym,
  former,
  case_sensitive,
  ambiguous,
  weak,
  weak_wording,
  false_friend
};

struct RawLabel {
  std::string text;
  std::string language;
  LabelRole role = LabelRole::preferred;
};

/// The role of `skos:prefLabel` and its like ("prefLabel"), or of `weft:acronym` and its like ("acronym").
std::optional<LabelRole> skos_label_role(std::string_view name);
std::optional<LabelRole> weft_label_role(std::string_view name);

/// How a vocabulary uses words in capitals: for acronyms, or for all its labels.
enum class Capitals { mark_acronyms, everywhere };

/// Counts the preferred labels, and those of them without a small letter.
void count_capitals(const std::vector<RawLabel>& labels, std::size_t& in_capitals, std::size_t& preferred);

/// One label per text and language, by kind, language and text, with what every role says of it. Acronyms
/// and case-sensitive labels given without a language hold in every language and replace their repetition as
/// skos:altLabel. A word of two to six letters in capitals is taken for an acronym, if capitals mark them.
std::vector<ConceptLabel> merge_labels(std::vector<RawLabel> labels, Capitals capitals);

/// The preferred label in English, else in the first language; else the first label; empty without any.
std::string main_label(const std::vector<ConceptLabel>& labels);

}  // namespace weft
