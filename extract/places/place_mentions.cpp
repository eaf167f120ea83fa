#include "extract/places/place_mentions.hpp"

#include <algorithm>

#include "extract/places/hint_context.hpp"
#include "extract/places/place_context.hpp"

namespace weft {

namespace {

float confidence_of(NameUse use) {
  switch (use) {
    case NameUse::name:
      return 0.9F;
    case NameUse::person:
      return 0.85F;
    case NameUse::city:
      return 0.6F;
    case NameUse::seat:
    case NameUse::demonym:
    case NameUse::tongue:
      return 0.5F;
    default:
      return 0.7F;
  }
}

bool contains(std::span<const PlaceRef> places, PlaceRef place) {
  return std::ranges::find(places, place) != places.end();
}

bool is_demonym(NameUse use) { return use == NameUse::demonym || use == NameUse::tongue; }
bool needs_support(NameUse use) { return use == NameUse::weak || use == NameUse::seat; }

bool same_span(const PlaceMention& a, const PlaceMention& b) {
  return a.text == b.text && a.first == b.first && a.last == b.last;
}

}  // namespace

bool PlaceMentionFinder::is_hidden(const AnalysedRecord& record, const PlaceMention& candidate,
                                   bool shouted) const {
  const auto& [place, text, first, last, use, confidence] = candidate;
  const AnalysedField& field = record.texts[text];
  if (field.tokens[first].negated) return true;
  if (is_demonym(use)) return is_no_hint_demonym(field, record.language, first, last, use);
  if (belongs_to_body(field, first)) return true;
  if (only_hints(use) && is_no_hint_city(field, first, last)) return true;
  if ((use == NameUse::person || use == NameUse::seat) && looks_like_person(field, first, last)) return true;
  const std::string_view surface = surface_of(field, {candidate.first, candidate.last});
  const Token& token = field.tokens[first];
  const bool acronym = token.upper && last - first == 1 && token.end - token.begin <= 5;
  if (!acronym) return false;
  const bool short_acronym = token.end - token.begin <= 3;
  if (short_acronym && (shouted || is_no_acronym_of_place(field, first, last))) return true;
  // "the Danish Refugee Council (DRC)": the record itself says what the letters stand for.
  return std::ranges::any_of(record.definitions, [&](const AnalysedRecord::Definition& definition) {
    return definition.acronym == surface && gazetteer_->find(definition.expansion) != candidate.place;
  });
}

void PlaceMentionFinder::collect(const AnalysedRecord& record, std::size_t text) {
  const AnalysedField& field = record.texts[text];
  matches_.clear();
  matcher_->find(field, record.language, matches_);
  const bool shouted = is_shouted(field);
  for (const LabelMatch& match : matches_) {
    const Gazetteer::Name& name = gazetteer_->name(matcher_->label(match.label).entry);
    if (name.use == NameUse::state) drop_town(field, text, match.first);
    if (!name.place.valid()) continue;
    const PlaceMention candidate{.place = name.place,
                                 .text = text,
                                 .first = match.first,
                                 .last = match.last,
                                 .use = name.use,
                                 .confidence = confidence_of(name.use)};
    if (!is_hidden(record, candidate, shouted)) candidates_.push_back(candidate);
  }
}

// "Lebanon, New Hampshire": the state behind the comma makes a town of the country.
void PlaceMentionFinder::drop_town(const AnalysedField& field, std::size_t text, std::uint32_t state) {
  if (!gap_before(field, state).starts_with(',')) return;
  while (!candidates_.empty() && candidates_.back().text == text && candidates_.back().last == state) {
    candidates_.pop_back();
  }
}

// Of the countries that share a nationality the first counts: the Democratic Republic, for "Congolese".
void PlaceMentionFinder::note_certain() {
  named_.clear();
  for (const PlaceMention& candidate : candidates_) {
    if (!needs_support(candidate.use) && !is_demonym(candidate.use)) named_.push_back(candidate.place);
  }
  certain_ = named_;
  const PlaceMention* last = nullptr;
  for (const PlaceMention& candidate : candidates_) {
    if (!is_demonym(candidate.use)) continue;
    if (last == nullptr || !same_span(*last, candidate)) certain_.push_back(candidate.place);
    last = &candidate;
  }
}

bool PlaceMentionFinder::is_supported(PlaceRef place, std::span<const PlaceRef> declared) const {
  if (contains(declared, place) || contains(certain_, place)) return true;
  // "the Horn" beside Ethiopia: a country of the continent or region in which it lies.
  const NamedPlace& asked = gazetteer_->place(place);
  if (asked.kind != PlaceKind::region) return false;
  const auto lies_beside = [&](PlaceRef other) {
    return other.valid() && std::ranges::any_of(asked.containers, [&](PlaceRef container) {
             return gazetteer_->is_within(other, container);
           });
  };
  return std::ranges::any_of(certain_, lies_beside) || std::ranges::any_of(declared, lies_beside);
}

// Of two names with one span the better one decides alone, unless a weak one is supported by another name of
// its place and the other is not ("Congo" beside "DRC"). Of two countries with one nationality it is the one
// that the record names.
bool PlaceMentionFinder::is_better(const PlaceMention& candidate, const PlaceMention& best,
                                   std::span<const PlaceRef> declared) const {
  if (is_demonym(candidate.use) && is_demonym(best.use)) {
    const auto is_named = [&](PlaceRef place) {
      return contains(declared, place) || contains(named_, place);
    };
    return is_named(candidate.place) && !is_named(best.place);
  }
  if (candidate.use == NameUse::weak) return !contains(declared, best.place);
  return best.use != NameUse::weak && candidate.use < best.use;
}

void PlaceMentionFinder::choose(std::span<const PlaceRef> declared, std::vector<PlaceMention>& mentions) {
  for (std::size_t i = 0; i < candidates_.size();) {
    const PlaceMention* best = nullptr;
    std::size_t next = i;
    for (; next < candidates_.size() && same_span(candidates_[next], candidates_[i]); ++next) {
      const PlaceMention& candidate = candidates_[next];
      if (needs_support(candidate.use) && !is_supported(candidate.place, declared)) continue;
      if (best == nullptr || is_better(candidate, *best, declared)) best = &candidate;
    }
    if (best != nullptr) mentions.push_back(*best);
    i = next;
  }
}

void PlaceMentionFinder::find(const AnalysedRecord& record, std::span<const PlaceRef> declared,
                              std::vector<PlaceMention>& mentions) {
  candidates_.clear();
  mentions.clear();
  for (std::size_t text = 0; text < record.texts.size(); ++text) collect(record, text);
  note_certain();
  choose(declared, mentions);
}

}  // namespace weft
