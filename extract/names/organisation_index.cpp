#include "extract/names/organisation_index.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "base/string_pool.hpp"
#include "extract/names/name_words.hpp"
#include "extract/names/organisation_labels.hpp"

namespace weft {

namespace {

// A claim of a body to a name; the smallest wins.
struct Claim {
  bool ambiguous = false;
  int former = 0;
  std::uint32_t age = 0;  // later vocabularies first
  std::uint32_t body = 0;

  [[nodiscard]] auto strength() const { return std::tie(ambiguous, former, age); }
};

struct Name {
  Claim claim;
  bool contested = false;  // another body has an equal claim
};

using Names = std::unordered_map<std::string, Name>;

void claim_name(Names& names, std::string key, const Claim& claim) {
  if (key.empty()) return;
  const auto [name, added] = names.try_emplace(std::move(key), Name{.claim = claim});
  if (added || name->second.claim.body == claim.body) {
    if (claim.strength() < name->second.claim.strength()) name->second.claim = claim;
    return;
  }
  if (claim.strength() < name->second.claim.strength()) {
    name->second = Name{.claim = claim};
  } else if (claim.strength() == name->second.claim.strength()) {
    name->second.contested = true;
  }
}

bool is_authority(std::string_view iri) {
  return iri.find("wikidata.org/entity/") != iri.npos || iri.find("ror.org/") != iri.npos;
}

// Entries of a user's vocabulary are keyed by their whole IRI.
bool is_own_iri(const Concept& entry) { return entry.key == entry.iri; }

}  // namespace

struct OrganisationIndex::Parts {
  struct Body {
    NodeId id;
    std::string key, label, subtype, country;
    std::vector<PropertyValue> properties;
    std::vector<std::uint32_t> parents;
  };

  explicit Parts(Lexicon& lexicon) : matcher(LabelMatcher::Unit::words, lexicon) {}

  void add_property(Body& body, Property property, std::string_view value, std::string_view language = {}) {
    if (value.empty()) return;
    body.properties.push_back({.property = property,
                               .value = strings.view(strings.intern(value)),
                               .language = strings.view(strings.intern(language))});
  }

  void add_labels(Body& body, const Concept& entry) {
    for (const ConceptLabel& label : entry.labels) {
      switch (label.kind) {
        case LabelKind::preferred:
          add_property(body, Property::preferred_label, label.text, label.language);
          break;
        case LabelKind::acronym:
          add_property(body, Property::acronym, label.text);
          break;
        case LabelKind::alternative:
        case LabelKind::former:
          add_property(body, Property::alternative_label, label.text, label.language);
          break;
        case LabelKind::hidden:
        case LabelKind::wording:
          break;
      }
    }
  }

  Body make_body(const Concept& entry) {
    Body body{.id = node_id(Kind::organisation, entry.key),
              .key = std::string(entry.key),
              .label = std::string(entry.label),
              .subtype = std::string(entry.classification),
              .country = {},
              .properties = {},
              .parents = {}};
    add_labels(body, entry);
    for (const std::string_view iri : entry.exact_matches) {
      add_property(body, is_authority(iri) ? Property::same_as : Property::exact_match, iri);
    }
    for (const std::string_view iri : entry.close_matches) add_property(body, Property::close_match, iri);
    for (const auto& [scheme, value] : entry.notations) {
      if (scheme == "country") {
        body.country = value;
      } else {
        add_property(body, Property::notation, value);
      }
    }
    for (const std::string_view scheme : entry.schemes) add_property(body, Property::in_scheme, scheme);
    add_property(body, Property::description, entry.note);
    if (is_own_iri(entry)) add_property(body, Property::iri, entry.iri);
    return body;
  }

  void claim_names(const std::vector<MatcherLabel>& labels, std::uint32_t body, std::uint32_t age) {
    for (const MatcherLabel& label : labels) {
      // "Office of the Prime Minister": a name that tells only in a record about the state.
      if (label.ambiguous && !bodies[body].country.empty()) continue;
      const Claim claim{.ambiguous = label.ambiguous,
                        .former = label.kind == LabelKind::former ? 1 : 0,
                        .age = age,
                        .body = body};
      const bool exact = label.letter_case == LabelCase::exact && word_shape(label.text).letters <= 3;
      claim_name(exact ? acronyms : names, exact ? label.text : organisation_name_key(label.text), claim);
    }
  }

  StringPool strings;
  std::vector<Body> bodies;
  LabelMatcher matcher;
  Names names;     // by `organisation_name_key`
  Names acronyms;  // short ones, exact
  std::unordered_map<std::string, Name> iris;
  std::uint32_t vocabularies = 0;
};

OrganisationIndex::OrganisationIndex(Lexicon& lexicon) : parts_(std::make_unique<Parts>(lexicon)) {}
OrganisationIndex::OrganisationIndex(OrganisationIndex&&) noexcept = default;
OrganisationIndex& OrganisationIndex::operator=(OrganisationIndex&&) noexcept = default;
OrganisationIndex::~OrganisationIndex() = default;

void OrganisationIndex::add(const Vocabulary& vocabulary) {
  const auto first = static_cast<std::uint32_t>(parts_->bodies.size());
  const std::uint32_t age = 0xFFFFFFFF - parts_->vocabularies++;
  for (const Concept& entry : vocabulary.concepts()) {
    const auto number = static_cast<std::uint32_t>(parts_->bodies.size());
    Parts::Body body = parts_->make_body(entry);
    for (const std::uint32_t parent : entry.broader) body.parents.push_back(first + parent);
    parts_->bodies.push_back(std::move(body));
    std::vector<MatcherLabel> labels = organisation_labels(entry);
    parts_->claim_names(labels, number, age);
    claim_name(parts_->iris, std::string(entry.iri), {.age = age, .body = number});
    for (const std::string_view iri : entry.exact_matches) {
      claim_name(parts_->iris, std::string(iri), {.age = age, .body = number});
    }
    for (MatcherLabel& label : labels) {
      label.entry = number;
      parts_->matcher.add(label);
    }
  }
}

void OrganisationIndex::freeze() { parts_->matcher.freeze(); }

std::size_t OrganisationIndex::size() const { return parts_->bodies.size(); }
NodeId OrganisationIndex::id(std::uint32_t body) const { return parts_->bodies[body].id; }
const std::string& OrganisationIndex::classification(std::uint32_t body) const {
  return parts_->bodies[body].subtype;
}
const std::string& OrganisationIndex::key(std::uint32_t body) const { return parts_->bodies[body].key; }
const std::string& OrganisationIndex::label(std::uint32_t body) const { return parts_->bodies[body].label; }
const std::vector<std::uint32_t>& OrganisationIndex::parents(std::uint32_t body) const {
  return parts_->bodies[body].parents;
}
const std::string& OrganisationIndex::country(std::uint32_t body) const {
  return parts_->bodies[body].country;
}
const LabelMatcher& OrganisationIndex::matcher() const { return parts_->matcher; }

std::optional<std::uint32_t> OrganisationIndex::resolve(std::string_view name) const {
  const auto look_up = [](const Names& names, const std::string& key) -> std::optional<std::uint32_t> {
    const auto found = names.find(key);
    if (found == names.end() || found->second.contested) return std::nullopt;
    return found->second.claim.body;
  };
  constexpr std::size_t longest_name = 400;  // bytes
  name = trim(name);
  // "International Organization for Migration (IOM)": what stands in brackets never decides.
  const std::size_t open = name.ends_with(')') ? name.rfind('(') : name.npos;
  for (const std::string_view form :
       {name, open == name.npos ? std::string_view() : trim(name.substr(0, open))}) {
    if (form.empty() || form.size() > longest_name) continue;
    if (const auto body = look_up(parts_->acronyms, std::string(form))) return body;
    if (const auto body = look_up(parts_->names, organisation_name_key(form))) return body;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> OrganisationIndex::find_iri(std::string_view iri) const {
  const auto found = parts_->iris.find(std::string(iri));
  if (found == parts_->iris.end() || found->second.contested) return std::nullopt;
  return found->second.claim.body;
}

Entity OrganisationIndex::entity(std::uint32_t body) const {
  const Parts::Body& entry = parts_->bodies[body];
  return {.id = entry.id,
          .kind = Kind::organisation,
          .key = entry.key,
          .label = entry.label,
          .label_rank = LabelRank::authority,
          .subtype = entry.subtype,
          .properties = entry.properties};
}

void OrganisationIndex::describe(std::uint32_t body, StatementSink& sink) const {
  if (!sink.wants_description(description_name(parts_->bodies[body].id, body))) return;
  std::vector<std::uint32_t> todo = {body};
  for (std::size_t i = 0; i < todo.size(); ++i) {
    const Parts::Body& entry = parts_->bodies[todo[i]];
    sink.entity(entity(todo[i]));
    for (const std::uint32_t parent : entry.parents) {
      sink.link(
          {.source = entry.id, .target = parts_->bodies[parent].id, .relation = Relation::part_of},
          {.record = entry.id, .field = Field::vocabulary, .surface = {}, .extractor = "organisation/1"});
      if (std::ranges::find(todo, parent) == todo.end()) todo.push_back(parent);
    }
  }
}

}  // namespace weft
