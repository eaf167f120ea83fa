#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// What a property says of a label; several may speak of the same text.
enum class LabelRole : std::uint8_t {
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
  false_friend,
  fallback  ///< a preferred label where a resource has no other
};

struct RawLabel {
  std::string_view text;
  std::string_view language;
  LabelRole role = LabelRole::preferred;
  std::uint32_t owner = 0;  ///< the resource's number
};

/// The languages in which a vocabulary writes all labels in capitals (UNBIS), where they mark no acronyms.
class CapitalStyle {
 public:
  /// Preferred labels count; those without letters that have a case do not.
  void count(const RawLabel& label);
  /// True when more than half of the labels that count are in capitals.
  [[nodiscard]] bool is_style(std::string_view language) const;

 private:
  struct Counts {
    std::string_view language;
    std::size_t in_capitals = 0;
    std::size_t preferred = 0;
  };
  std::vector<Counts> languages_;
};

/// Appends one label per text and language, by kind, language and text, with what every role says of it.
/// Acronyms and case-sensitive labels given without a language hold in every language and replace their
/// repetition as skos:altLabel. A word of two to six letters in capitals is taken for an acronym; where
/// capitals are the style, only if it spells the initials of another label. Sorts `labels`, all of one
/// resource.
void merge_labels(std::vector<RawLabel>& labels, const CapitalStyle& style,
                  std::vector<ConceptLabel>& merged);

/// The preferred label in English, else in the first language; else the first label; empty without any.
std::string_view main_label(std::span<const ConceptLabel> labels);

}  // namespace weft
