#include "extract/documents/document_type.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr std::string_view scheme_suffix = "/doctype/";

// Labels so general that they say nothing about the genre by themselves.
constexpr std::array<std::string_view, 3> too_general = {"report", "tool", "agenda"};
// Said of reports too: counts only as "this paper" in the first sentence.
constexpr std::string_view any_text = "paper";

bool is_too_general(std::string_view folded) {
  return std::ranges::find(too_general, folded) != too_general.end();
}

bool is_document_type(const Concept& entry) {
  return std::ranges::any_of(entry.schemes,
                             [](std::string_view scheme) { return scheme.ends_with(scheme_suffix); });
}

std::string folded_token(const AnalysedField& field, std::size_t token) {
  return fold(surface_of(field, token));
}

// "Handbook on ...", "Evaluation of ...", "Guide pratique sur ...": the head noun is followed by what it is
// about.
bool introduces_subject(std::string_view word) {
  constexpr std::array<std::string_view, 14> words = {"on",  "for", "of",   "and",   "in",   "de",  "du",
                                                      "des", "sur", "pour", "sobre", "para", "del", "para"};
  return std::ranges::find(words, word) != words.end();
}

// "This handbook", "la presente guía"; "the" does so in the first sentence only.
bool points_at_document(std::string_view word) {
  constexpr std::array<std::string_view, 9> words = {"this",  "these", "present", "ce",      "cet",
                                                     "cette", "este",  "esta",    "presente"};
  return std::ranges::find(words, word) != words.end();
}

bool is_article(std::string_view word) {
  constexpr std::array<std::string_view, 6> words = {"the", "our", "le", "la", "el", "l"};
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

DocumentTypes::DocumentTypes(const Vocabulary& vocabulary, Lexicon& lexicon)
    : matcher_(LabelMatcher::Unit::words, lexicon) {
  for (const Concept& entry : vocabulary.concepts()) {
    if (!is_document_type(entry)) continue;
    const auto type = static_cast<std::uint32_t>(keys_.size());
    keys_.emplace_back(entry.key);
    for (const ConceptLabel& label : entry.labels) {
      names_.push_back({fold(label.text), type});
      if (is_too_general(names_.back().folded)) continue;
      MatcherLabel added{.text = std::string(label.text)};
      added.kind = label.kind;
      added.letter_case = label.case_sensitive ? LabelCase::exact : LabelCase::any;
      added.entry = type;
      matcher_.add(added);
    }
  }
  std::ranges::sort(names_, {}, &Name::folded);
  matcher_.freeze();
}

std::string_view DocumentTypes::of_name(std::string_view name) const {
  const std::string folded = fold(name);
  const auto found = std::ranges::lower_bound(names_, folded, {}, &Name::folded);
  const bool known = found != names_.end() && found->folded == folded && !is_too_general(folded);
  return known ? std::string_view(keys_[found->type]) : std::string_view();
}

std::string_view DocumentTypes::of_declared(std::string_view type) const {
  if (const std::string_view named = of_name(type); !named.empty()) return named;
  // "Evaluation and Lessons Learned", "Manual and Guideline": the first label that stands in it whole.
  const std::string padded = " " + fold(type) + " ";
  const Name* first = nullptr;
  std::size_t first_at = std::string::npos;
  for (const Name& name : names_) {
    if (is_too_general(name.folded) || name.folded.empty()) continue;
    const std::size_t at = padded.find(" " + name.folded + " ");
    if (at == std::string::npos) continue;
    const bool longer = first != nullptr && at == first_at && name.folded.size() > first->folded.size();
    if (at < first_at || longer) {
      first = &name;
      first_at = at;
    }
  }
  return first == nullptr ? std::string_view() : std::string_view(keys_[first->type]);
}

std::string_view DocumentTypes::of_title(const AnalysedField& title,
                                         const std::vector<LabelMatch>& matches) const {
  const auto& tokens = title.tokens;
  for (const LabelMatch& match : matches) {
    if (fold(matcher_.label(match.label).text) == any_text) continue;
    const bool several_words = match.last - match.first > 1;
    const bool opens = match.first == 0 || tokens[match.first].breaks_phrase ||
                       (match.first == 1 && tokens[0].end - tokens[0].begin <= 3);
    const bool closes = match.last == tokens.size() || tokens[match.last].breaks_phrase;
    const bool heads = opens && !closes && introduces_subject(folded_token(title, match.last));
    if (several_words || closes || heads) return keys_[matcher_.label(match.label).entry];
  }
  return {};
}

std::string_view DocumentTypes::of_abstract(const AnalysedField& abstract,
                                            const std::vector<LabelMatch>& matches) const {
  const auto& tokens = abstract.tokens;
  for (const LabelMatch& match : matches) {
    if (match.first == 0 || tokens[match.first].breaks_phrase) continue;
    const bool first_sentence = std::none_of(tokens.begin() + 1, tokens.begin() + match.first,
                                             [](const Token& token) { return token.starts_sentence; });
    const KnownLabel label = matcher_.label(match.label);
    if (!first_sentence && fold(label.text) == any_text) continue;
    const std::string before = folded_token(abstract, match.first - 1);
    if (points_at_document(before) ||
        (first_sentence && is_article(before) && match.last - match.first > 1)) {
      return keys_[label.entry];
    }
  }
  return {};
}

std::string_view DocumentTypes::of_text(const AnalysedRecord& record) const {
  std::vector<LabelMatch> matches;
  for (const AnalysedField& field : record.texts) {
    matches.clear();
    matcher_.find(field, record.language, matches);
    const std::string_view type =
        field.field == Field::title ? of_title(field, matches) : of_abstract(field, matches);
    if (!type.empty()) return type;
  }
  return {};
}

}  // namespace weft
