#include "extract/topics/topic_index.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr std::uint32_t no_entry = 0xFFFFFFFF;

bool is_topic(const Concept& each) {
  const bool builtin = each.key != each.iri;
  return !builtin || each.iri.find("/topic/") != std::string::npos;
}

MatcherLabel matcher_label(const ConceptLabel& label, std::uint32_t entry) {
  return {.text = std::string(label.text),
          .language = std::string(label.language),
          .kind = label.kind,
          .letter_case = label.case_sensitive ? LabelCase::exact : LabelCase::any,
          .ambiguous = label.ambiguous,
          .weak = label.weak,
          .false_friend = label.false_friend,
          .entry = entry};
}

void add_properties(const Concept& each, std::vector<PropertyValue>& properties) {
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
  for (const std::string_view match : each.exact_matches) {
    properties.push_back({.property = Property::exact_match, .value = match});
  }
  for (const std::string_view match : each.close_matches) {
    properties.push_back({.property = Property::close_match, .value = match});
  }
  for (const std::string_view scheme : each.schemes) {
    properties.push_back({.property = Property::in_scheme, .value = scheme});
  }
  if (!each.note.empty()) properties.push_back({.property = Property::description, .value = each.note});
  if (each.key == each.iri) properties.push_back({.property = Property::iri, .value = each.iri});
}

// The languages in which a concept has labels enough for a profile.
std::vector<std::string_view> well_known_languages(std::span<const ConceptLabel> labels) {
  std::vector<std::pair<std::string_view, std::size_t>> counts;
  std::vector<std::string_view> known;
  if (labels.size() < TopicProfiles::least_labels) return known;
  for (const ConceptLabel& label : labels) {
    auto at = std::ranges::find(counts, label.language, &std::pair<std::string_view, std::size_t>::first);
    if (at == counts.end()) at = counts.insert(at, {label.language, 0});
    if (++at->second == TopicProfiles::least_labels) known.push_back(label.language);
  }
  return known;
}

}  // namespace

TopicIndex::TopicIndex(const std::vector<const Vocabulary*>& vocabularies, Lexicon& lexicon)
    : matcher_(LabelMatcher::Unit::stems, lexicon), profiles_(lexicon), lexicon_(&lexicon) {
  for (const Vocabulary* vocabulary : vocabularies) add(*vocabulary);
  matcher_.freeze();
  profiles_.freeze(entries_.size());
  identifiers_.freeze();
}

void TopicIndex::add(const Vocabulary& vocabulary) {
  const std::vector<Concept>& concepts = vocabulary.concepts();
  std::optional<LabelReview> review;
  if (!vocabulary.is_builtin()) review.emplace(vocabulary);
  std::vector<std::uint32_t> positions(concepts.size(), no_entry);
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    if (!is_topic(concepts[i])) continue;
    positions[i] = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back({.source = &concepts[i],
                        .id = node_id(Kind::topic, concepts[i].key),
                        .broader = {},
                        .related = {},
                        .narrower = {},
                        .context = {}});
    add_labels(positions[i], review ? &*review : nullptr);
    identifiers_.add(concepts[i], positions[i]);
  }
  link(concepts, positions);
}

// Fills the lists of the entries at `positions`, those of concepts that are no topics left out.
void TopicIndex::link(const std::vector<Concept>& concepts, const std::vector<std::uint32_t>& positions) {
  const auto list = [&](std::span<const std::uint32_t> Concept::*from,
                        std::span<const std::uint32_t> TopicEntry::*to) {
    std::vector<std::uint32_t> flat;
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < concepts.size(); ++i) {
      begins.push_back(flat.size());
      if (positions[i] == no_entry) continue;
      for (const std::uint32_t other : concepts[i].*from) {
        if (positions[other] != no_entry) flat.push_back(positions[other]);
      }
    }
    begins.push_back(flat.size());
    lists_.push_back(std::move(flat));
    for (std::size_t i = 0; i < concepts.size(); ++i) {
      if (positions[i] == no_entry) continue;
      entries_[positions[i]].*to = std::span(lists_.back()).subspan(begins[i], begins[i + 1] - begins[i]);
    }
  };
  list(&Concept::broader, &TopicEntry::broader);
  list(&Concept::related, &TopicEntry::related);
  list(&Concept::context, &TopicEntry::context);
  // Narrower: the inverse, in order of entry.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> below;
  for (const std::uint32_t entry : positions) {
    if (entry == no_entry) continue;
    for (const std::uint32_t above : entries_[entry].broader) below.emplace_back(above, entry);
  }
  std::sort(below.begin(), below.end());
  std::vector<std::uint32_t> flat;
  flat.reserve(below.size());
  for (const auto& pair : below) flat.push_back(pair.second);
  lists_.push_back(std::move(flat));
  for (std::size_t at = 0; at < below.size();) {
    std::size_t end = at;
    while (end < below.size() && below[end].first == below[at].first) ++end;
    entries_[below[at].first].narrower = std::span(lists_.back()).subspan(at, end - at);
    at = end;
  }
  for (const std::uint32_t entry : positions) {
    if (entry == no_entry) continue;
    entries_[entry].top = entries_[entry].broader.empty() && !entries_[entry].narrower.empty();
  }
  link_context(positions);
}

// What stands below the context counts as well.
void TopicIndex::link_context(const std::vector<std::uint32_t>& positions) {
  for (const std::uint32_t entry : positions) {
    if (entry == no_entry || entries_[entry].context.empty()) continue;
    lists_.push_back(at_or_below(entries_[entry].context));
    entries_[entry].context = lists_.back();
  }
}

// Sorted, each once.
std::vector<std::uint32_t> TopicIndex::at_or_below(std::span<const std::uint32_t> entries) const {
  std::vector<std::uint32_t> found(entries.begin(), entries.end());
  std::unordered_set<std::uint32_t> seen(found.begin(), found.end());
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const std::uint32_t below : entries_[found[i]].narrower) {
      if (seen.insert(below).second) found.push_back(below);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

void TopicIndex::add_labels(std::uint32_t entry, const LabelReview* review) {
  const std::vector<std::string_view> well_known = well_known_languages(entries_[entry].source->labels);
  std::vector<MatcherLabel> reviewed;
  if (review != nullptr) review->labels_of(*entries_[entry].source, reviewed);
  for (MatcherLabel& label : reviewed) {
    label.entry = entry;
    matcher_.add(label);
  }
  for (const ConceptLabel& label : entries_[entry].source->labels) {
    if (review == nullptr) matcher_.add(matcher_label(label, entry));
    const bool profiled = std::ranges::find(well_known, label.language) != well_known.end();
    if (profiled && !label.false_friend && !label.ambiguous) profiles_.add(entry, label.language, label.text);
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

Entity TopicIndex::entity(std::uint32_t entry, std::vector<PropertyValue>& properties) const {
  const TopicEntry& each = entries_[entry];
  properties.clear();
  add_properties(*each.source, properties);
  return {.id = each.id,
          .kind = Kind::topic,
          .key = each.source->key,
          .label = each.source->label,
          .label_rank = LabelRank::authority,
          .subtype = {},
          .properties = properties};
}

}  // namespace weft
