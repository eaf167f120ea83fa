#include "extract/vocabulary/vocabulary_builder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/unicode.hpp"
#include "extract/vocabulary/label_merging.hpp"

namespace weft {

namespace {

constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view skos_xl = "http://www.w3.org/2008/05/skos-xl#";
constexpr std::string_view org = "http://www.w3.org/ns/org#";
constexpr std::string_view weft_terms = "https://weft.example/ns#";

// "EN-gb" -> "en".
std::string primary_subtag(std::string_view tag) {
  std::string language(tag.substr(0, tag.find('-')));
  std::transform(language.begin(), language.end(), language.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return language;
}

std::string_view last_part(std::string_view iri) { return iri.substr(iri.find_last_of("/#") + 1); }

struct Note {
  int rank = 9;  // 0 scope note, 1 definition
  std::string language;
  std::string text;

  // English before other languages, scope notes before definitions.
  [[nodiscard]] auto order() const { return std::tie(rank, language, text); }
};

struct Draft {
  Concept entry;
  std::vector<RawLabel> labels;
  std::vector<std::string> broader, narrower, related, context;
  Note note;
  bool typed = false;
  bool organisation = false;
  bool labelled = false;
  bool deprecated = false;
};

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Cuts the links that close a cycle, found depth first in order of position. Iterative: chains may be long.
void cut_cycles(std::vector<Concept>& entries) {
  enum class State : std::uint8_t { fresh, open, done };
  std::vector<State> states(entries.size(), State::fresh);
  std::vector<std::pair<std::uint32_t, std::size_t>> path;
  for (std::uint32_t start = 0; start < entries.size(); ++start) {
    if (states[start] != State::fresh) continue;
    path.emplace_back(start, 0);
    states[start] = State::open;
    while (!path.empty()) {
      auto& [node, next] = path.back();
      std::vector<std::uint32_t>& broader = entries[node].broader;
      if (next == broader.size()) {
        states[node] = State::done;
        path.pop_back();
        continue;
      }
      const std::uint32_t target = broader[next];
      if (states[target] == State::open) {
        broader.erase(broader.begin() + static_cast<std::ptrdiff_t>(next));
        continue;
      }
      ++next;
      if (states[target] == State::fresh) {
        states[target] = State::open;
        path.emplace_back(target, 0);
      }
    }
  }
}

}  // namespace

struct VocabularyBuilder::Parts {
  std::unordered_map<std::string, std::size_t> numbers;
  std::vector<Draft> drafts;
  // SKOS-XL: labels are resources of their own.
  struct LabelLink {
    std::size_t draft;
    std::string node;
    LabelRole role;
  };
  std::vector<LabelLink> label_links;
  std::unordered_map<std::string, std::pair<std::string, std::string>> literal_forms;  // text, language

  Draft& draft(std::string_view iri) {
    const auto [at, added] = numbers.try_emplace(std::string(iri), drafts.size());
    if (added) drafts.emplace_back().entry.iri = iri;
    return drafts[at->second];
  }

  void add_skos(Draft& draft, std::string_view name, const RdfTerm& object);
  void add_label_link(std::string_view subject, std::string_view name, std::string_view node);
  void add_weft(Draft& draft, std::string_view name, const RdfTerm& object);
  void add_reference(Draft& draft, std::string_view name, std::string_view iri);
  void add_note(Draft& draft, int rank, const RdfTerm& object);
  void resolve_label_links();
  std::vector<Draft> chosen();
};

VocabularyBuilder::VocabularyBuilder() : parts_(std::make_unique<Parts>()) {}
VocabularyBuilder::~VocabularyBuilder() = default;

void VocabularyBuilder::add(const RdfTerm& subject, std::string_view predicate, const RdfTerm& object) {
  Parts& p = *parts_;
  const bool literal = object.kind == RdfTerm::Kind::literal;
  if (predicate.starts_with(skos_xl)) {
    const std::string_view name = predicate.substr(skos_xl.size());
    if (name == "literalForm" && literal) {
      p.literal_forms.insert_or_assign(std::string(subject.value),
                                       std::pair(std::string(object.value), primary_subtag(object.language)));
    } else if (subject.kind == RdfTerm::Kind::iri && !literal) {
      p.add_label_link(subject.value, name, object.value);
    }
    return;
  }
  if (subject.kind != RdfTerm::Kind::iri) return;
  if (predicate.starts_with(skos)) {
    const std::string_view name = predicate.substr(skos.size());
    if (name == "hasTopConcept" && object.kind == RdfTerm::Kind::iri) {
      p.draft(object.value).entry.schemes.emplace_back(subject.value);
    } else {
      p.add_skos(p.draft(subject.value), name, object);
    }
  } else if (predicate.starts_with(weft_terms)) {
    const std::string_view name = predicate.substr(weft_terms.size());
    if (literal) p.add_weft(p.draft(subject.value), name, object);
    if (name == "context" && object.kind == RdfTerm::Kind::iri) {
      p.draft(subject.value).context.emplace_back(object.value);
    }
  } else if (predicate == "http://www.w3.org/1999/02/22-rdf-syntax-ns#type") {
    Draft& draft = p.draft(subject.value);
    draft.typed = draft.typed || object.value == "http://www.w3.org/2004/02/skos/core#Concept";
    draft.organisation = draft.organisation || object.value.ends_with("Organization") ||
                         object.value == "http://www.w3.org/ns/org#OrganizationalUnit";
  } else if (predicate.starts_with(org) && object.kind == RdfTerm::Kind::iri) {
    const std::string_view name = predicate.substr(org.size());
    Draft& draft = p.draft(subject.value);
    if (name == "subOrganizationOf" || name == "unitOf") draft.broader.emplace_back(object.value);
    if (name == "classification") draft.entry.classification = last_part(object.value);
  } else if (predicate == "http://www.w3.org/2002/07/owl#deprecated") {
    if (object.value == "true" || object.value == "1") p.draft(subject.value).deprecated = true;
  }
}

void VocabularyBuilder::Parts::add_skos(Draft& draft, std::string_view name, const RdfTerm& object) {
  if (object.kind == RdfTerm::Kind::iri) {
    add_reference(draft, name, object.value);
    return;
  }
  if (object.kind != RdfTerm::Kind::literal) return;
  if (const auto role = skos_label_role(name)) {
    draft.labels.push_back(
        {.text = single_line(object.value), .language = primary_subtag(object.language), .role = *role});
    draft.labelled = draft.labelled || *role == LabelRole::preferred;
  } else if (name == "scopeNote") {
    add_note(draft, 0, object);
  } else if (name == "definition") {
    add_note(draft, 1, object);
  } else if (name == "notation") {
    draft.entry.notations.emplace_back("notation", object.value);
  }
}

void VocabularyBuilder::Parts::add_reference(Draft& draft, std::string_view name, std::string_view iri) {
  if (name == "broader") {
    draft.broader.emplace_back(iri);
  } else if (name == "narrower") {
    draft.narrower.emplace_back(iri);
  } else if (name == "related") {
    draft.related.emplace_back(iri);
  } else if (name == "inScheme" || name == "topConceptOf") {
    draft.entry.schemes.emplace_back(iri);
  } else if (name == "exactMatch") {
    draft.entry.exact_matches.emplace_back(iri);
  } else if (name == "closeMatch") {
    draft.entry.close_matches.emplace_back(iri);
  }
}

void VocabularyBuilder::Parts::add_note(Draft& draft, int rank, const RdfTerm& object) {
  const std::string language = primary_subtag(object.language);
  Note note{
      .rank = rank + (language == "en" ? 0 : 2), .language = language, .text = single_line(object.value)};
  if (draft.note.text.empty() || note.order() < draft.note.order()) draft.note = std::move(note);
}

void VocabularyBuilder::Parts::add_weft(Draft& draft, std::string_view name, const RdfTerm& object) {
  if (const auto role = weft_label_role(name)) {
    draft.labels.push_back(
        {.text = single_line(object.value), .language = primary_subtag(object.language), .role = *role});
    return;
  }
  constexpr std::array codes = std::to_array<std::string_view>(
      {"glideCode", "hipCode", "emdatKey", "unbisCategory", "reliefwebTheme", "hazard", "alsoHazard",
       "country", "region", "year", "stormName", "glide"});
  if (std::find(codes.begin(), codes.end(), name) != codes.end()) {
    draft.entry.notations.emplace_back(name, object.value);
  }
}

void VocabularyBuilder::Parts::add_label_link(std::string_view subject, std::string_view name,
                                              std::string_view node) {
  const auto role = skos_label_role(name);
  if (!role) return;
  draft(subject);
  label_links.push_back(
      {.draft = numbers.at(std::string(subject)), .node = std::string(node), .role = *role});
}

void VocabularyBuilder::Parts::resolve_label_links() {
  for (const LabelLink& link : label_links) {
    const auto form = literal_forms.find(link.node);
    if (form == literal_forms.end()) continue;
    Draft& owner = drafts[link.draft];
    owner.labels.push_back(
        {.text = single_line(form->second.first), .language = form->second.second, .role = link.role});
    owner.labelled = owner.labelled || link.role == LabelRole::preferred;
  }
}

// The drafts that are entries, in IRI order. In a file of organisations their classes are no entries.
std::vector<Draft> VocabularyBuilder::Parts::chosen() {
  const bool organisations =
      std::any_of(drafts.begin(), drafts.end(), [](const Draft& d) { return d.organisation; });
  std::vector<Draft> entries;
  for (Draft& each : drafts) {
    const bool is_entry = organisations ? each.organisation : each.typed || each.labelled;
    if (is_entry && !each.deprecated) entries.push_back(std::move(each));
  }
  std::sort(entries.begin(), entries.end(),
            [](const Draft& a, const Draft& b) { return a.entry.iri < b.entry.iri; });
  return entries;
}

std::vector<Concept> VocabularyBuilder::finish() && {
  parts_->resolve_label_links();
  std::vector<Draft> entries = parts_->chosen();
  std::unordered_map<std::string_view, std::uint32_t> positions;
  for (std::uint32_t i = 0; i < entries.size(); ++i) positions.emplace(entries[i].entry.iri, i);
  const auto each_target = [&](const std::vector<std::string>& iris, std::uint32_t self, auto use) {
    for (const std::string& iri : iris) {
      const auto found = positions.find(iri);
      if (found != positions.end() && found->second != self) use(found->second);
    }
  };
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    Draft& draft = entries[i];
    each_target(draft.broader, i, [&](std::uint32_t to) { draft.entry.broader.push_back(to); });
    each_target(draft.narrower, i, [&](std::uint32_t to) { entries[to].entry.broader.push_back(i); });
    each_target(draft.related, i, [&](std::uint32_t to) {
      draft.entry.related.push_back(to);
      entries[to].entry.related.push_back(i);
    });
    each_target(draft.context, i, [&](std::uint32_t to) { draft.entry.context.push_back(to); });
  }
  // Where all descriptors are in capitals (UNBIS), capitals mark no acronyms.
  std::size_t in_capitals = 0;
  std::size_t preferred = 0;
  for (const Draft& draft : entries) count_capitals(draft.labels, in_capitals, preferred);
  const Capitals capitals = in_capitals * 2 > preferred ? Capitals::everywhere : Capitals::mark_acronyms;
  std::vector<Concept> concepts;
  concepts.reserve(entries.size());
  for (Draft& draft : entries) {
    Concept entry = std::move(draft.entry);
    entry.labels = merge_labels(std::move(draft.labels), capitals);
    entry.label = main_label(entry.labels);
    if (entry.label.empty()) entry.label = last_part(entry.iri);
    entry.note = std::move(draft.note.text);
    sort_unique(entry.broader);
    sort_unique(entry.related);
    sort_unique(entry.context);
    sort_unique(entry.schemes);
    sort_unique(entry.exact_matches);
    sort_unique(entry.close_matches);
    sort_unique(entry.notations);
    concepts.push_back(std::move(entry));
  }
  cut_cycles(concepts);
  return concepts;
}

}  // namespace weft
