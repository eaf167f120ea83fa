#include "extract/vocabulary/label_merging.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "base/unicode.hpp"

namespace weft {

namespace {

// Letters, all of them capitals.
bool all_capitals(std::string_view text) {
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (!is_word_character(c) || (c >= U'0' && c <= U'9')) continue;
    if (!is_upper(c)) return false;
    any = true;
  }
  return any;
}

bool is_acronym(std::string_view text) {
  constexpr std::size_t longest = 6;
  return text.size() >= 2 && text.size() <= longest &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }) &&
         all_capitals(text);
}

LabelKind kind_of(LabelRole role) {
  switch (role) {
    case LabelRole::preferred:
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

Flags flags_of(const RawLabel* begin, const RawLabel* end, Capitals capitals) {
  Flags flags;
  for (const RawLabel* label = begin; label != end; ++label) {
    flags.former = flags.former || label->role == LabelRole::former;
    flags.acronym = flags.acronym || label->role == LabelRole::acronym;
    if (label->role == LabelRole::acronym || label->role == LabelRole::case_sensitive) {
      flags.case_sensitive = true;
      flags.every_language = flags.every_language || label->language.empty();
    }
  }
  if (capitals == Capitals::mark_acronyms && is_acronym(begin->text)) flags.case_sensitive = true;
  return flags;
}

// The other roles speak of a label that may be given by one of these.
bool says_text(LabelRole role) { return role <= LabelRole::former; }

}  // namespace

std::optional<LabelRole> skos_label_role(std::string_view name) {
  if (name == "prefLabel") return LabelRole::preferred;
  if (name == "altLabel") return LabelRole::alternative;
  if (name == "hiddenLabel") return LabelRole::hidden;
  return std::nullopt;
}

std::optional<LabelRole> weft_label_role(std::string_view name) {
  if (name == "caseSensitiveLabel") return LabelRole::case_sensitive;
  if (name == "ambiguousLabel") return LabelRole::ambiguous;
  if (name == "acronym") return LabelRole::acronym;
  if (name == "formerName") return LabelRole::former;
  if (name == "wording") return LabelRole::wording;
  if (name == "weakWording") return LabelRole::weak_wording;
  if (name == "weakLabel") return LabelRole::weak;
  if (name == "falseFriend") return LabelRole::false_friend;
  return std::nullopt;
}

void count_capitals(const std::vector<RawLabel>& labels, std::size_t& in_capitals, std::size_t& preferred) {
  for (const RawLabel& label : labels) {
    if (label.role != LabelRole::preferred) continue;
    ++preferred;
    if (all_capitals(label.text)) ++in_capitals;
  }
}

std::vector<ConceptLabel> merge_labels(std::vector<RawLabel> labels, Capitals capitals) {
  std::erase_if(labels, [](const RawLabel& label) { return label.text.empty(); });
  std::sort(labels.begin(), labels.end(), [](const RawLabel& a, const RawLabel& b) {
    return std::tie(a.text, a.language, a.role) < std::tie(b.text, b.language, b.role);
  });
  std::vector<ConceptLabel> merged;
  for (std::size_t at = 0; at < labels.size();) {
    std::size_t end = at;
    while (end < labels.size() && labels[end].text == labels[at].text) ++end;
    const Flags flags = flags_of(labels.data() + at, labels.data() + end, capitals);
    const std::size_t first = merged.size();
    const std::span<const RawLabel> same_text = std::span<const RawLabel>(labels).subspan(at, end - at);
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
                         .language = flags.every_language && kind != LabelKind::preferred ? "" : raw.language,
                         .kind = kind,
                         .case_sensitive = flags.case_sensitive,
                         .ambiguous = says(LabelRole::ambiguous),
                         .weak = says(LabelRole::weak) || says(LabelRole::weak_wording),
                         .false_friend = says(LabelRole::false_friend)};
      merged.push_back(std::move(label));
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
  std::sort(merged.begin(), merged.end(), [](const ConceptLabel& a, const ConceptLabel& b) {
    return std::tie(a.kind, a.language, a.text) < std::tie(b.kind, b.language, b.text);
  });
  return merged;
}

std::string main_label(const std::vector<ConceptLabel>& labels) {
  if (labels.empty()) return {};
  for (const ConceptLabel& label : labels) {
    if (label.kind == LabelKind::preferred && label.language == "en") return label.text;
  }
  return labels.front().text;
}

}  // namespace weft
