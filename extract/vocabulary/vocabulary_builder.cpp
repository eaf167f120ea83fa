#include "extract/vocabulary/vocabulary_builder.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/ascii.hpp"
#include "base/language_codes.hpp"
#include "base/unicode.hpp"
#include "extract/vocabulary/vocabulary_draft.hpp"
#include "extract/vocabulary/vocabulary_terms.hpp"

namespace weft {

namespace {

using Sort = PropertyMeaning::Sort;

std::string_view last_part(std::string_view iri) { return iri.substr(iri.find_last_of("/#") + 1); }

// "EN-gb" -> "en", "fra" -> "fr"; of unknown codes the primary subtag.
std::string language_of(std::string_view tag) {
  const std::string primary = ascii_lower(tag.substr(0, tag.find_first_of("-_")));
  std::string known = language_code(primary);
  return known.empty() ? primary : known;
}

bool is_true(std::string_view value) { return value == "true" || value == "1"; }

bool names_end_of_life(std::string_view status) {
  const std::string name = ascii_lower(last_part(status));
  return name == "deprecated" || name == "retired" || name == "obsolete" || name == "withdrawn";
}

// True when the property says that its concept should not be used any more.
bool ends_life(Sort sort, const RdfTerm& object) {
  const bool is_literal = object.kind == RdfTerm::Kind::literal;
  if (!is_literal && object.kind != RdfTerm::Kind::iri) return false;
  return sort == Sort::replaced || (sort == Sort::status && names_end_of_life(object.value)) ||
         (sort == Sort::deprecated && is_literal && is_true(object.value));
}

}  // namespace

struct VocabularyBuilder::Parts {
  // SKOS-XL: labels are resources of their own.
  struct LabelNode {
    std::string_view text;
    std::string_view language;
    [[nodiscard]] auto order() const { return std::tie(text, language); }
  };
  struct LabelLink {
    std::uint32_t owner = 0;
    std::uint32_t node = 0;  // in `label_nodes`
    LabelRole role = LabelRole::preferred;
  };

  std::uint32_t number(std::string_view iri) {
    // Statements about one subject mostly follow one another.
    if (iri == last_iri) return last_number;
    last_number = draft.iris.intern(iri).value();
    last_iri = draft.iris.view(StringRef(last_number));
    if (last_number >= draft.resources.size()) draft.resources.resize(std::size_t{last_number} + 1);
    return last_number;
  }

  std::uint32_t object_number(std::string_view iri) {
    const std::uint32_t found = draft.iris.intern(iri).value();
    if (found >= draft.resources.size()) draft.resources.resize(std::size_t{found} + 1);
    return found;
  }

  std::string_view language(std::string_view tag) {
    if (tag.empty()) return {};
    if (tag == last_tag) return last_language;
    auto known = languages.find(std::string(tag));
    if (known == languages.end()) {
      known = languages.emplace(tag, draft.languages.view(draft.languages.intern(language_of(tag)))).first;
    }
    last_tag = known->first;
    last_language = known->second;
    return last_language;
  }

  std::string_view text(std::string_view value) { return draft.texts.store(single_line(value)); }

  std::uint32_t label_node(std::string_view name) {
    const std::uint32_t node = label_names.intern(name).value();
    if (node >= label_nodes.size()) label_nodes.resize(std::size_t{node} + 1);
    return node;
  }

  void add_label(std::uint32_t owner, LabelRole role, std::string_view text, std::string_view language) {
    VocabularyDraft::Resource& resource = draft.resources[owner];
    resource.is_preferred = resource.is_preferred || role == LabelRole::preferred;
    resource.is_labelled = resource.is_labelled || role != LabelRole::fallback;
    draft.labels.push_back({.text = text, .language = language, .role = role, .owner = owner});
  }

  void add_literal(std::uint32_t owner, const PropertyMeaning& meaning, std::string_view predicate,
                   const RdfTerm& object);
  void add_reference(std::uint32_t owner, const PropertyMeaning& meaning, const RdfTerm& object);
  void add_link(std::uint32_t owner, LinkRole role, std::uint32_t object);
  void add_type(std::uint32_t owner, std::string_view iri);
  void add_note(std::uint32_t owner, int rank, const RdfTerm& object);
  void resolve_label_links();

  VocabularyDraft draft;
  std::string_view last_iri;
  std::uint32_t last_number = 0;
  std::unordered_map<std::string, std::string_view> languages;  // by tag
  std::string_view last_tag, last_language;
  StringPool label_names;
  std::vector<LabelNode> label_nodes;
  std::vector<LabelLink> label_links;
};

VocabularyBuilder::VocabularyBuilder() : parts_(std::make_unique<Parts>()) {}
VocabularyBuilder::~VocabularyBuilder() = default;

void VocabularyBuilder::add(const RdfTerm& subject, std::string_view predicate, const RdfTerm& object) {
  const auto meaning = property_meaning(predicate);
  if (!meaning) return;
  Parts& p = *parts_;
  if (meaning->sort == Sort::label_text) {
    if (object.kind != RdfTerm::Kind::literal) return;
    const std::uint32_t node = p.label_node(subject.value);
    const Parts::LabelNode form{.text = p.text(object.value), .language = p.language(object.language)};
    Parts::LabelNode& known = p.label_nodes[node];
    // There should be one only.
    if (known.text.empty() || form.order() < known.order()) known = form;
    return;
  }
  if (subject.kind != RdfTerm::Kind::iri) return;
  const std::uint32_t owner = p.number(subject.value);
  if (ends_life(meaning->sort, object)) p.draft.resources[owner].is_deprecated = true;
  if (object.kind == RdfTerm::Kind::literal) {
    p.add_literal(owner, *meaning, predicate, object);
  } else {
    p.add_reference(owner, *meaning, object);
  }
}

void VocabularyBuilder::Parts::add_literal(std::uint32_t owner, const PropertyMeaning& meaning,
                                           std::string_view predicate, const RdfTerm& object) {
  switch (meaning.sort) {
    case Sort::label:
      add_label(owner, meaning.label, text(object.value), language(object.language));
      break;
    case Sort::scope_note:
      add_note(owner, 0, object);
      break;
    case Sort::definition:
      add_note(owner, 1, object);
      break;
    case Sort::notation:
      draft.notations.push_back(
          {.owner = owner,
           .value = {.property = draft.iris.view(draft.iris.intern(last_part(predicate))),
                     .value = draft.texts.store(object.value)}});
      break;
    default:
      break;
  }
}

void VocabularyBuilder::Parts::add_reference(std::uint32_t owner, const PropertyMeaning& meaning,
                                             const RdfTerm& object) {
  if (meaning.sort == Sort::label_node) {
    label_links.push_back({.owner = owner, .node = label_node(object.value), .role = meaning.label});
    return;
  }
  if (object.kind != RdfTerm::Kind::iri) return;
  switch (meaning.sort) {
    case Sort::link:
      add_link(owner, meaning.link, object_number(object.value));
      break;
    case Sort::type:
      add_type(owner, object.value);
      break;
    case Sort::classification:
      draft.classifications.push_back(
          {.owner = owner, .value = {.property = {}, .value = draft.texts.store(last_part(object.value))}});
      break;
    default:
      break;
  }
}

// Kept in one direction of two.
void VocabularyBuilder::Parts::add_link(std::uint32_t owner, LinkRole role, std::uint32_t object) {
  switch (role) {
    case LinkRole::narrower:
      std::swap(owner, object);
      role = LinkRole::broader;
      break;
    case LinkRole::narrower_transitive:
      std::swap(owner, object);
      role = LinkRole::broader_transitive;
      break;
    case LinkRole::has_top_concept:
      std::swap(owner, object);
      role = LinkRole::in_scheme;
      break;
    default:
      break;
  }
  if (role == LinkRole::in_scheme) draft.resources[owner].is_in_scheme = true;
  draft.links.push_back({.from = owner, .to = object, .role = role});
}

void VocabularyBuilder::Parts::add_type(std::uint32_t owner, std::string_view iri) {
  VocabularyDraft::Resource& resource = draft.resources[owner];
  switch (resource_type(iri)) {
    case ResourceType::skos_concept:
      resource.is_concept = true;
      break;
    case ResourceType::organisation:
      resource.is_organisation = true;
      break;
    case ResourceType::container:
      resource.is_container = true;
      break;
    case ResourceType::other:
      break;
  }
}

void VocabularyBuilder::Parts::add_note(std::uint32_t owner, int rank, const RdfTerm& object) {
  const std::string_view spoken = language(object.language);
  const std::string line = single_line(object.value);
  const VocabularyDraft::Note note{.rank = rank + (spoken == "en" ? 0 : 2), .language = spoken, .text = line};
  const auto order = [](const VocabularyDraft::Note& n) { return std::tie(n.rank, n.language, n.text); };
  std::uint32_t& at = draft.resources[owner].note;
  if (at != 0 && order(draft.notes[at]) <= order(note)) return;
  if (at == 0) {
    at = static_cast<std::uint32_t>(draft.notes.size());
    draft.notes.emplace_back();
  }
  draft.notes[at] = note;
  draft.notes[at].text = draft.texts.store(line);
}

void VocabularyBuilder::Parts::resolve_label_links() {
  for (const LabelLink& link : label_links) {
    const LabelNode& node = label_nodes[link.node];
    if (!node.text.empty()) add_label(link.owner, link.role, node.text, node.language);
  }
}

ConceptTables VocabularyBuilder::finish() && {
  parts_->resolve_label_links();
  VocabularyDraft draft = std::move(parts_->draft);
  parts_.reset();
  return assemble_concepts(std::move(draft));
}

}  // namespace weft
