#include "extract/topics/label_review.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/hash.hpp"
#include "base/unicode.hpp"
#include "extract/text/language.hpp"
#include "extract/topics/common_words.hpp"
#include "extract/topics/subject_heading.hpp"

namespace weft {

namespace {

// Letters and digits; characters of scripts without spaces count as whole words.
struct Shape {
  std::size_t letters = 0;
  std::size_t digits = 0;
  bool words_of_one_character = false;
};

Shape shape_of(std::string_view text) {
  Shape shape;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_word_character(c)) continue;
    (c >= U'0' && c <= U'9' ? shape.digits : shape.letters) += 1;
    shape.words_of_one_character = shape.words_of_one_character || c >= 0x3040;
  }
  return shape;
}

bool has_small_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_lower_letter(next_code_point(text, at))) return true;
  }
  return false;
}

bool says_nothing(std::string_view text, std::string_view language) {
  const Shape shape = shape_of(text);
  if (shape.words_of_one_character) return false;
  return shape.letters == 0 || (shape.letters == 1 && shape.digits == 0) || are_small_words(text, language);
}

}  // namespace

LabelReview::LabelReview(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {
  find_shared();
  guess_language();
}

void LabelReview::find_shared() {
  struct Row {
    std::uint64_t name = 0;  // of language and folded text
    std::uint32_t owner = 0;
    std::uint32_t label = 0;
  };
  const std::span<const ConceptLabel> all = vocabulary_->labels();
  const std::vector<Concept>& concepts = vocabulary_->concepts();
  std::vector<Row> rows;
  rows.reserve(all.size());
  std::string name;
  for (std::uint32_t i = 0; i < concepts.size(); ++i) {
    for (const ConceptLabel& label : concepts[i].labels) {
      if (label.false_friend || label.kind == LabelKind::hidden) continue;
      name = label.language;
      name += ' ';
      name += label.case_sensitive ? std::string(label.text) : fold(label.text);
      rows.push_back(
          {.name = hash64(name), .owner = i, .label = static_cast<std::uint32_t>(&label - all.data())});
    }
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.name != b.name ? a.name < b.name : a.label < b.label;
  });
  shared_.assign(all.size(), false);
  const auto is_preferred = [&](const Row& row) { return all[row.label].kind == LabelKind::preferred; };
  for (std::size_t at = 0; at < rows.size();) {
    std::size_t end = at;
    while (end < rows.size() && rows[end].name == rows[at].name) ++end;
    const std::span<const Row> same = std::span<const Row>(rows).subspan(at, end - at);
    at = end;
    if (std::ranges::all_of(same, [&](const Row& row) { return row.owner == same.front().owner; })) continue;
    const auto preferred = std::ranges::count_if(same, is_preferred);
    for (const Row& row : same) shared_[row.label] = preferred != 1 || !is_preferred(row);
  }
}

void LabelReview::guess_language() {
  constexpr std::size_t enough = 4000;
  std::string sample;
  for (const ConceptLabel& label : vocabulary_->labels()) {
    if (!label.language.empty() || label.case_sensitive) continue;
    sample += label.text;
    sample += ' ';
    if (sample.size() > enough) break;
  }
  language_ = detect_language({}, sample, {});
}

void LabelReview::labels_of(const Concept& each, std::vector<MatcherLabel>& labels) const {
  labels.clear();
  for (const ConceptLabel& label : each.labels) add(label, labels);
}

void LabelReview::add(const ConceptLabel& label, std::vector<MatcherLabel>& labels) const {
  constexpr std::size_t shortest_for_all = 3;
  const bool everywhere = label.case_sensitive && label.text.size() >= shortest_for_all;
  MatcherLabel matched{.text = std::string(label.text),
                       .language = everywhere ? std::string() : std::string(label.language),
                       .kind = label.kind,
                       .letter_case = label.case_sensitive ? LabelCase::exact : LabelCase::any,
                       .ambiguous = label.ambiguous,
                       .weak = label.weak,
                       .false_friend = label.false_friend};
  const std::string spoken = label.language.empty() ? language_ : std::string(label.language);
  if (!label.case_sensitive) {
    matched.ambiguous = matched.ambiguous || says_nothing(label.text, spoken);
    matched.weak = matched.weak || is_common_word(label.text, spoken);
  }
  matched.weak = matched.weak || shared_[static_cast<std::size_t>(&label - vocabulary_->labels().data())];
  const auto add_form = [&](const MatcherLabel& form) {
    labels.push_back(form);
    if (!form.language.empty() || label.case_sensitive) return;
    labels.push_back(form);
    labels.back().language = language_;
  };
  add_form(matched);
  if (label.case_sensitive || label.false_friend) return;
  const std::string_view bare = without_qualifier(label.text);
  if (bare != label.text && !bare.empty()) {
    MatcherLabel form = matched;
    form.text = bare;
    form.weak = true;
    form.ambiguous = form.ambiguous || says_nothing(bare, spoken);
    // "AIDS (disease)"
    if (!has_small_letter(bare) && has_small_letter(label.text)) form.letter_case = LabelCase::exact;
    add_form(form);
  }
  if (const std::string natural = uninverted(bare); !natural.empty()) {
    MatcherLabel form = matched;
    form.text = natural;
    form.weak = form.weak || bare != label.text;
    add_form(form);
  }
}

}  // namespace weft
