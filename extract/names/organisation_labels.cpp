#include "extract/names/organisation_labels.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/unicode.hpp"
#include "extract/names/corporate_name.hpp"
#include "extract/names/name_words.hpp"

namespace weft {

namespace {

// Acronyms up to this length mean different things in different languages.
constexpr int short_acronym = 3;

struct Spelling {
  std::string_view one, other;
};

constexpr std::array<Spelling, 10> spellings = {{{"Organisation", "Organization"},
                                                 {"Organisations", "Organizations"},
                                                 {"Programme", "Program"},
                                                 {"Centre", "Center"},
                                                 {"Labour", "Labor"},
                                                 {"Defence", "Defense"},
                                                 {"Stabilisation", "Stabilization"},
                                                 {"Co-operation", "Cooperation"},
                                                 {"Co-ordination", "Coordination"},
                                                 {"Peace-building", "Peacebuilding"}}};

constexpr std::array<Spelling, 3> short_forms = {
    {{"United Nations", "UN"}, {"United States", "US"}, {"United Kingdom", "UK"}}};

std::string replaced(const std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = (' ' + text + ' ').find(' ' + std::string(from) + ' ');
  if (at == std::string::npos) return {};
  return text.substr(0, at) + std::string(to) + text.substr(at + from.size());
}

void add_variants(std::vector<std::string>& forms, const Spelling& spelling) {
  const std::size_t count = forms.size();
  for (std::size_t i = 0; i < count; ++i) {
    for (std::string form : {replaced(forms[i], spelling.one, spelling.other),
                             replaced(forms[i], spelling.other, spelling.one)}) {
      // "UN" by itself is an acronym, and listed as one.
      if (split_words(form).size() > 1) forms.push_back(std::move(form));
    }
  }
}

// Offices are often named without the body they belong to. What is left must still tell which: four words.
std::string without_united_nations(std::string_view name) {
  constexpr std::size_t least_words = 4;
  std::string_view rest = name;
  if (rest.starts_with("United Nations ")) rest.remove_prefix(std::string_view("United Nations ").size());
  for (const std::string_view owner :
       {" of the United Nations", " des Nations Unies", " de las Naciones Unidas"}) {
    if (rest.ends_with(owner)) rest.remove_suffix(owner.size());
  }
  return rest.size() < name.size() && split_words(rest).size() >= least_words ? std::string(rest)
                                                                              : std::string();
}

// Arabic writes "and", "to" and "with" as one word with what follows; "to the" shortens the article.
void add_joined_particles(std::vector<std::string>& forms) {
  constexpr std::string_view article = "ال";
  const std::size_t count = forms.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = forms[i];
    for (const std::string_view particle : {"و", "ب", "ل"}) forms.push_back(std::string(particle) + name);
    if (name.starts_with(article)) forms.push_back("لل" + name.substr(article.size()));
  }
}

std::vector<std::string> name_forms(std::string_view name, std::string_view language) {
  std::vector<std::string> forms = {std::string(name)};
  if (language == "ar") add_joined_particles(forms);
  for (const Spelling& spelling : spellings) add_variants(forms, spelling);
  for (const Spelling& spelling : short_forms) add_variants(forms, spelling);
  if (std::string shorter = without_united_nations(name); !shorter.empty())
    forms.push_back(std::move(shorter));
  return forms;
}

// "the Movement" is how a text refers back, no name of its own.
bool refers_back(std::string_view label) {
  return label.starts_with("the ") && split_words(label).size() <= 3;
}

bool is_acronym(const ConceptLabel& label) {
  return label.kind == LabelKind::acronym || label.case_sensitive || looks_like_acronym(label.text);
}

MatcherLabel matcher_label(const ConceptLabel& label, std::string text, bool ambiguous) {
  const bool acronym = is_acronym(label);
  const bool bound = acronym && word_shape(text).letters <= short_acronym;
  return {.text = std::move(text),
          .language = std::string(bound ? label.language : std::string_view{}),
          .kind = acronym && label.kind != LabelKind::preferred ? LabelKind::acronym : label.kind,
          .letter_case = acronym ? LabelCase::exact : LabelCase::capitalised,
          .ambiguous = ambiguous};
}

bool is_same_name(const MatcherLabel& a, const MatcherLabel& b) {
  return a.text == b.text && (a.language == b.language || a.language.empty());
}

}  // namespace

bool looks_like_acronym(std::string_view label) {
  const WordShape shape = word_shape(label);
  return split_words(label).size() == 1 && shape.upper >= 2 && shape.upper * 2 >= shape.letters;
}

std::string organisation_name_key(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> same = {
      {{"organisation", "organization"},
       {"organisations", "organizations"},
       {"programme", "program"},
       {"programmes", "programs"},
       {"centre", "center"},
       {"centres", "centers"},
       {"labour", "labor"},
       {"defence", "defense"},
       {"stabilisation", "stabilization"},
       {"un", "unitednations"},
       {"us", "unitedstates"},
       {"uk", "unitedkingdom"}}};
  static constexpr auto articles = std::to_array<std::string_view>(
      {"das", "der", "die", "el", "l", "la", "las", "le", "les", "los", "the"});
  std::string abbreviations(name);
  std::erase(abbreviations, '.');
  std::string key;
  const std::string folded = fold(abbreviations);
  for (const std::string_view word : split_at(folded, ' ')) {
    if (std::ranges::binary_search(articles, word)) continue;
    const auto* const known =
        std::ranges::find(same, word, &std::pair<std::string_view, std::string_view>::first);
    key += known != same.end() ? known->second : word;
  }
  return key;
}

std::vector<MatcherLabel> organisation_labels(const Concept& body) {
  std::vector<std::string_view> ambiguous;
  for (const ConceptLabel& label : body.labels) {
    if (label.ambiguous) ambiguous.push_back(label.text);
  }
  std::vector<MatcherLabel> labels;
  for (const ConceptLabel& label : body.labels) {
    const std::string_view name = without_article(label.text);
    const bool doubtful =
        refers_back(label.text) || std::ranges::find(ambiguous, label.text) != ambiguous.end();
    const std::vector<std::string> forms =
        is_acronym(label) ? std::vector<std::string>{std::string(name)} : name_forms(name, label.language);
    for (const std::string& form : forms) labels.push_back(matcher_label(label, form, doubtful));
  }
  const auto order = [](const MatcherLabel& label) {
    return std::tie(label.text, label.language, label.ambiguous, label.kind);
  };
  std::ranges::sort(labels,
                    [&](const MatcherLabel& a, const MatcherLabel& b) { return order(a) < order(b); });
  labels.erase(std::unique(labels.begin(), labels.end(), is_same_name), labels.end());
  return labels;
}

}  // namespace weft
