#include "extract/topics/keyword_matcher.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "extract/places/subject_places.hpp"
#include "extract/topics/subject_heading.hpp"

namespace weft {

namespace {

// Longer values are sentences, in which labels would be found by chance.
constexpr std::size_t longest_heading = 400;
// Of a member of an enumeration that is not known as a whole: "Refugees, Palestinian Arab".
constexpr float member_weight = 0.6F;

int doubt(const KnownLabel& label) { return label.ambiguous ? 2 : label.weak ? 1 : 0; }

std::uint32_t offset_of(std::string_view part, std::string_view text) {
  return static_cast<std::uint32_t>(part.data() - text.data());
}

}  // namespace

const KeywordReading& KeywordMatcher::read(const RecordValue& keyword, std::string_view language) {
  reading_.matches.clear();
  reading_.own_label.clear();
  if (read_identifier(keyword)) return reading_;
  const std::string_view text = keyword.text;
  if (text.size() > longest_heading || text.empty()) {
    reading_.own_label = single_line(text.empty() ? keyword.identifier : text);
    return reading_;
  }
  if (!read_whole(text, language)) read_parts(text, language);
  return reading_;
}

bool KeywordMatcher::read_identifier(const RecordValue& keyword) {
  if (keyword.identifier.empty()) return false;
  const auto entry = index_->find_identifier(keyword.identifier, keyword.scheme);
  if (!entry) return false;
  const std::string_view surface = keyword.text.empty() ? keyword.identifier : keyword.text;
  reading_.matches.push_back({.entry = *entry, .surface = surface, .begin = 0});
  return true;
}

void KeywordMatcher::add(std::string_view surface, std::string_view text, float weight) {
  for (const std::uint32_t entry : entries_) {
    const bool known =
        std::ranges::find(reading_.matches, entry, &KeywordMatch::entry) != reading_.matches.end();
    if (!known) {
      reading_.matches.push_back(
          {.entry = entry, .surface = surface, .begin = offset_of(surface, text), .weight = weight});
    }
  }
}

bool KeywordMatcher::read_whole(std::string_view text, std::string_view language) {
  if (!find_heading(text, language)) return false;
  add(text, text, 1.0F);
  return true;
}

void KeywordMatcher::read_parts(std::string_view text, std::string_view language) {
  const std::vector<std::string_view> parts = heading_parts(text);
  std::vector<std::string_view> subjects;
  for (const std::string_view part : parts) {
    if (gazetteer_ != nullptr && find_subject_place(*gazetteer_, part).valid()) continue;
    if (parts.size() > 1 && is_form_or_time(part)) continue;
    subjects.push_back(part);
  }
  bool first_known = false;
  for (const std::string_view subject : subjects) {
    bool known = find_heading(subject, language);
    if (known) {
      add(subject, text, 1.0F);
    } else if (subjects.size() == 1) {
      known = read_joined(subject, text, language);
    }
    if (subject.data() == subjects.front().data()) first_known = known;
  }
  if (first_known || subjects.empty()) return;
  if (subjects.size() == parts.size()) {
    reading_.own_label = single_line(text);
    return;
  }
  for (const std::string_view subject : subjects) {
    reading_.own_label += (reading_.own_label.empty() ? "" : " -- ") + single_line(subject);
  }
}

// True when all members are known.
bool KeywordMatcher::read_joined(std::string_view part, std::string_view text, std::string_view language) {
  const std::vector<std::string_view> members = joined_subjects(part);
  const auto known = [&](std::string_view member) { return find_heading(member, language); };
  const bool all = !members.empty() && std::ranges::all_of(members, known);
  for (const std::string_view member : members) {
    if (known(member)) add(member, text, all ? 1.0F : member_weight);
  }
  return all;
}

// Fills `entries_`.
bool KeywordMatcher::find_heading(std::string_view heading, std::string_view language) {
  entries_.clear();
  if (find_label(heading, language, entries_)) return true;
  const std::string_view bare = without_qualifier(heading);
  if (bare != heading && find_label(bare, language, entries_)) return true;
  const std::string spoken = uninverted(bare);
  return !spoken.empty() && find_label(spoken, language, entries_);
}

bool KeywordMatcher::find_label(std::string_view label, std::string_view language,
                                std::vector<std::uint32_t>& entries) {
  // Catalogues often assign English subjects to texts in other languages.
  if (find_in(label, language, entries)) return true;
  if (language != "en" && find_in(label, "en", entries)) return true;
  const std::string folded = fold(label);
  if (folded == "etc") return false;
  const std::vector<std::uint32_t>* const acronyms = index_->find_acronym(folded);
  if (acronyms == nullptr) return false;
  entries.insert(entries.end(), acronyms->begin(), acronyms->end());
  return true;
}

// Of several concepts with one label those that it names without doubt. How running text speaks of a concept
// is no name of it.
bool KeywordMatcher::find_in(std::string_view label, std::string_view language,
                             std::vector<std::uint32_t>& entries) {
  field_.text = label;
  tokeniser_.tokenise(label, language, field_.tokens);
  index_->matcher().find(field_, language, found_);
  int least = 9;
  const auto is_whole = [&](const LabelMatch& match) {
    return match.first == 0 && match.last == field_.tokens.size() &&
           !index_->matcher().label(match.label).false_friend &&
           index_->matcher().label(match.label).kind != LabelKind::wording;
  };
  for (const LabelMatch& match : found_) {
    if (is_whole(match)) least = std::min(least, doubt(index_->matcher().label(match.label)));
  }
  bool any = false;
  for (const LabelMatch& match : found_) {
    const KnownLabel known = index_->matcher().label(match.label);
    if (!is_whole(match) || doubt(known) != least) continue;
    entries.push_back(known.entry);
    any = true;
  }
  return any;
}

}  // namespace weft
