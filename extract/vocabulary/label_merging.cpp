#include "extract/vocabulary/label_merging.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "base/unicode.hpp"

namespace weft {

namespace {

enum class Case : std::uint8_t { none, capitals, mixed };

// None where no letter has a case (Arabic, Chinese).
Case case_of(std::string_view text) {
  Case found = Case::none;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_upper(c)) {
      found = Case::capitals;
    } else if (is_lower_letter(c)) {
      return Case::mixed;
    }
  }
  return found;
}

// A word of two to six capitals and digits; the plural "s" of English may follow.
bool is_acronym(std::string_view text) {
  constexpr std::size_t longest = 6;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < text.size() && letters <= longest; ++letters) {
    const std::size_t at = i;
    const char32_t c = next_code_point(text, i);
    const bool digit = c >= U'0' && c <= U'9';
    if (is_upper(c)) {
      ++capitals;
    } else if (!digit) {
      return capitals >= 2 && text.substr(at) == "s";
    }
  }
  return letters >= 2 && letters <= longest && capitals > 0;
}

// "IDP" of "INTERNALLY DISPLACED PERSONS"; small words may be passed over.
bool spells_initials(std::string_view acronym, std::string_view name) {
  constexpr std::size_t small = 3;
  std::size_t used = 0;
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -/", at), name.size());
    if (end > at) {
      ++words;
      std::size_t initial = at;
      next_code_point(name, initial);
      const std::string_view letter = name.substr(at, initial - at);
      if (acronym.substr(used).starts_with(letter)) {
        used += letter.size();
      } else if (end - at > small) {
        return false;
      }
    }
    at = end + 1;
  }
  return words > 1 && used == acronym.size();
}

LabelKind kind_of(LabelRole role) {
  switch (role) {
    case LabelRole::preferred:
    case LabelRole::fallback:
      return LabelKind::preferred;
    case LabelRole::alternative:
    case LabelRole::case_sensitive:
      return LabelKind::alternative;
    case LabelRole::acronym:
      return LabelKind::acronym;
    case LabelRole::former:
      return LabelKind::former;
    case LabelRole::wording:
    case LabelRole::weak_wording:
      return LabelKind::wording;
    case LabelRole::hidden:
    case LabelRole::ambiguous:
    case LabelRole::weak:
    case LabelRole::false_friend:
      break;
  }
  return LabelKind::hidden;
}

// What is said of one text in any language.
struct Flags {
  bool case_sensitive = false;
  bool acronym = false;
  bool former = false;
  bool every_language = false;  // an acronym or case-sensitive label came without a language
};

Flags flags_of(std::span<const RawLabel> same_text, bool acronym) {
  Flags flags{.case_sensitive = acronym};
  for (const RawLabel& label : same_text) {
    flags.former = flags.former || label.role == LabelRole::former;
    flags.acronym = flags.acronym || label.role == LabelRole::acronym;
    if (label.role == LabelRole::acronym || label.role == LabelRole::case_sensitive) {
      flags.case_sensitive = true;
      flags.every_language = flags.every_language || label.language.empty();
    }
  }
  return flags;
}

// The other roles speak of a label that may be given by one of these.
bool says_text(LabelRole role) { return role <= LabelRole::former; }

// Whether a text is an acronym by its capitals, where they are rare or it abbreviates another label.
bool is_acronym_among(std::span<const RawLabel> same_text, std::span<const RawLabel> labels,
                      const CapitalStyle& style) {
  const std::string_view text = same_text.front().text;
  if (!is_acronym(text)) return false;
  const bool by_style =
      std::ranges::all_of(same_text, [&](const RawLabel& label) { return style.is_style(label.language); });
  return !by_style || std::ranges::any_of(
                          labels, [&](const RawLabel& label) { return spells_initials(text, label.text); });
}

}  // namespace

void CapitalStyle::count(const RawLabel& label) {
  if (label.role != LabelRole::preferred) return;
  const Case letters = case_of(label.text);
  if (letters == Case::none) return;
  auto known = std::ranges::find(languages_, label.language, &Counts::language);
  if (known == languages_.end()) known = languages_.insert(known, Counts{.language = label.language});
  ++known->preferred;
  if (letters == Case::capitals) ++known->in_capitals;
}

bool CapitalStyle::is_style(std::string_view language) const {
  const auto known = std::ranges::find(languages_, language, &Counts::language);
  return known != languages_.end() && known->in_capitals * 2 > known->preferred;
}

void merge_labels(std::vector<RawLabel>& labels, const CapitalStyle& style,
                  std::vector<ConceptLabel>& merged) {
  std::erase_if(labels, [](const RawLabel& label) { return label.text.empty(); });
  std::sort(labels.begin(), labels.end(), [](const RawLabel& a, const RawLabel& b) {
    return std::tie(a.text, a.language, a.role) < std::tie(b.text, b.language, b.role);
  });
  const auto all = static_cast<std::ptrdiff_t>(merged.size());
  for (std::size_t at = 0; at < labels.size();) {
    std::size_t end = at;
    while (end < labels.size() && labels[end].text == labels[at].text) ++end;
    const std::span<const RawLabel> same_text = std::span<const RawLabel>(labels).subspan(at, end - at);
    const Flags flags = flags_of(same_text, is_acronym_among(same_text, labels, style));
    const std::size_t first = merged.size();
    for (; at < end; ++at) {
      const RawLabel& raw = labels[at];
      // Doubts about a word hold in the language they are stated for, or in all.
      const auto says = [&](LabelRole role) {
        return std::any_of(same_text.begin(), same_text.end(), [&](const RawLabel& label) {
          return label.role == role && (label.language.empty() || label.language == raw.language);
        });
      };
      const bool repeated = std::any_of(same_text.begin(), same_text.end(), [&](const RawLabel& label) {
        return says_text(label.role) &&
               (raw.language.empty() || label.language.empty() || label.language == raw.language);
      });
      if (repeated && !says_text(raw.role)) continue;
      LabelKind kind = kind_of(raw.role);
      if (kind == LabelKind::alternative && flags.acronym) kind = LabelKind::acronym;
      if (kind == LabelKind::alternative && flags.former) kind = LabelKind::former;
      ConceptLabel label{.text = raw.text,
                         .language = flags.every_language && kind != LabelKind::preferred ? std::string_view{}
                                                                                          : raw.language,
                         .kind = kind,
                         .case_sensitive = flags.case_sensitive,
                         .ambiguous = says(LabelRole::ambiguous),
                         .weak = says(LabelRole::weak) || says(LabelRole::weak_wording),
                         .false_friend = says(LabelRole::false_friend)};
      merged.push_back(label);
    }
    // The strongest kind of each language.
    const auto begin = merged.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, merged.end(), [](const ConceptLabel& a, const ConceptLabel& b) {
      return std::tie(a.language, a.kind) < std::tie(b.language, b.kind);
    });
    merged.erase(
        std::unique(begin, merged.end(),
                    [](const ConceptLabel& a, const ConceptLabel& b) { return a.language == b.language; }),
        merged.end());
  }
  std::sort(merged.begin() + all, merged.end(), [](const ConceptLabel& a, const ConceptLabel& b) {
    return std::tie(a.kind, a.language, a.text) < std::tie(b.kind, b.language, b.text);
  });
}

std::string_view main_label(std::span<const ConceptLabel> labels) {
  if (labels.empty()) return {};
  for (const ConceptLabel& label : labels) {
    if (label.kind == LabelKind::preferred && label.language == "en") return label.text;
  }
  return labels.front().text;
}

}  // namespace weft
