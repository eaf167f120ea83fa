#include "extract/topics/topic_index.hpp"

#include <algorithm>

#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr std::uint32_t no_entry = 0xFFFFFFFF;

bool is_topic(const Concept& each) {
  const bool builtin = each.key != each.iri;
  return !builtin || each.iri.find("/topic/") != std::string::npos;
}

LabelCase case_of(const ConceptLabel& label) {
  return label.case_sensitive ? LabelCase::exact : LabelCase::any;
}

std::vector<PropertyValue> properties_of(const Concept& each) {
  std::vector<PropertyValue> properties;
  for (const ConceptLabel& label : each.labels) {
    // Hidden labels, wordings and false friends are for matching, not for reading.
    if (label.kind == LabelKind::hidden || label.kind == LabelKind::wording || label.ambiguous ||
        label.false_friend)
      continue;
    const Property property = label.kind == LabelKind::preferred ? Property::preferred_label
                              : label.kind == LabelKind::acronym ? Property::acronym
                                                                 : Property::alternative_label;
    properties.push_back({.property = property, .value = label.text, .language = label.language});
  }
  for (const auto& [name, value] : each.notations) {
    properties.push_back({.property = Property::notation, .value = value});
  }
  for (const std::string& match : each.exact_matches) {
    properties.push_back({.property = Property::exact_match, .value = match});
  }
  for (const std::string& match : each.close_matches) {
    properties.push_back({.property = Property::close_match, .value = match});
  }
  for (const std::string& scheme : each.schemes) {
    properties.push_back({.property = Property::in_scheme, .value = scheme});
  }
  if (!each.note.empty()) properties.push_back({.property = Property::description, .value = each.note});
  if (each.key == each.iri) properties.push_back({.property = Property::iri, .value = each.iri});
  return properties;
}

}  // namespace

TopicIndex::TopicIndex(const std::vector<const Vocabulary*>& vocabularies, Lexicon& lexicon)
    : matcher_(LabelMatcher::Unit::stems, lexicon), profiles_(lexicon), lexicon_(&lexicon) {
  for (const Vocabulary* vocabulary : vocabularies) add(*vocabulary);
  matcher_.freeze();
  profiles_.freeze(entries_.size());
}

void TopicIndex::add(const Vocabulary& vocabulary) {
  const std::vector<Concept>& concepts = vocabulary.concepts();
  std::vector<std::uint32_t> positions(concepts.size(), no_entry);
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    if (!is_topic(concepts[i])) continue;
    positions[i] = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back({.source = &concepts[i],
                        .id = node_id(Kind::topic, concepts[i].key),
                        .broader = {},
                        .related = {},
                        .narrower = {},
                        .context = {},
                        .properties = properties_of(concepts[i])});
    add_labels(positions[i]);
    identifiers_.add(concepts[i], positions[i]);
  }
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    if (positions[i] == no_entry) continue;
    TopicEntry& entry = entries_[positions[i]];
    for (const std::uint32_t above : concepts[i].broader) {
      if (positions[above] == no_entry) continue;
      entry.broader.push_back(positions[above]);
      entries_[positions[above]].narrower.push_back(positions[i]);
    }
    for (const std::uint32_t beside : concepts[i].related) {
      if (positions[beside] != no_entry) entry.related.push_back(positions[beside]);
    }
    for (const std::uint32_t around : concepts[i].context) {
      if (positions[around] != no_entry) entry.context.push_back(positions[around]);
    }
  }
  for (const std::uint32_t position : positions) {
    if (position == no_entry || entries_[position].context.empty()) continue;
    entries_[position].context = at_or_below(std::move(entries_[position].context));
  }
  for (TopicEntry& entry : entries_) entry.top = entry.broader.empty() && !entry.narrower.empty();
}

// Sorted, each once.
std::vector<std::uint32_t> TopicIndex::at_or_below(std::vector<std::uint32_t> entries) const {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    for (const std::uint32_t below : entries_[entries[i]].narrower) {
      if (std::find(entries.begin(), entries.end(), below) == entries.end()) entries.push_back(below);
    }
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

void TopicIndex::add_labels(std::uint32_t entry) {
  for (const ConceptLabel& label : entries_[entry].source->labels) {
    matcher_.add({.text = label.text,
                  .language = label.language,
                  .kind = label.kind,
                  .letter_case = case_of(label),
                  .ambiguous = label.ambiguous,
                  .weak = label.weak,
                  .false_friend = label.false_friend,
                  .entry = entry});
    if (!label.false_friend && !label.ambiguous) profiles_.add(entry, label.language, label.text);
    if (!label.case_sensitive || label.false_friend || label.ambiguous) continue;
    std::vector<std::uint32_t>& named = acronyms_[fold(label.text)];
    if (std::find(named.begin(), named.end(), entry) == named.end()) named.push_back(entry);
  }
}

std::optional<std::uint32_t> TopicIndex::find_identifier(std::string_view identifier,
                                                         std::string_view scheme) const {
  return identifiers_.find(identifier, scheme);
}

std::optional<std::uint32_t> TopicIndex::find_hazard(std::string_view glide_code) const {
  return identifiers_.find(glide_code, "glide");
}

const std::vector<std::uint32_t>* TopicIndex::find_acronym(const std::string& folded) const {
  const auto found = acronyms_.find(folded);
  return found == acronyms_.end() ? nullptr : &found->second;
}

Entity TopicIndex::entity(std::uint32_t entry) const {
  const TopicEntry& each = entries_[entry];
  return {.id = each.id,
          .kind = Kind::topic,
          .key = each.source->key,
          .label = each.source->label,
          .label_rank = LabelRank::authority,
          .subtype = {},
          .properties = each.properties};
}

}  // namespace weft
