#include "extract/places/place_mentions.hpp"

#include <algorithm>

#include "extract/places/place_context.hpp"

namespace weft {

namespace {

float confidence_of(NameUse use) {
  switch (use) {
    case NameUse::name:
      return 0.9F;
    case NameUse::person:
      return 0.85F;
    default:
      return 0.7F;
  }
}

std::string_view surface_of(const AnalysedField& field, const PlaceMention& mention) {
  const std::uint32_t begin = field.tokens[mention.first].begin;
  return field.text.substr(begin, field.tokens[mention.last - 1].end - begin);
}

bool contains(std::span<const PlaceRef> places, PlaceRef place) {
  return std::ranges::find(places, place) != places.end();
}

bool same_span(const PlaceMention& a, const PlaceMention& b) {
  return a.text == b.text && a.first == b.first && a.last == b.last;
}

}  // namespace

bool PlaceMentionFinder::is_hidden(const AnalysedRecord& record, const Candidate& candidate,
                                   bool shouted) const {
  const auto& [place, text, first, last, confidence] = candidate.mention;
  const AnalysedField& field = record.texts[text];
  const std::string_view surface = surface_of(field, candidate.mention);
  if (belongs_to_body(field, first)) return true;
  if (candidate.use == NameUse::person && looks_like_person(field, first, last)) return true;
  const Token& token = field.tokens[first];
  const bool acronym = token.upper && last - first == 1 && token.end - token.begin <= 5;
  if (!acronym) return false;
  const bool short_acronym = token.end - token.begin <= 3;
  if (short_acronym && (shouted || is_no_acronym_of_place(field, first, last))) return true;
  // "the Danish Refugee Council (DRC)": the record itself says what the letters stand for.
  return std::ranges::any_of(record.definitions, [&](const AnalysedRecord::Definition& definition) {
    return definition.acronym == surface && gazetteer_->find(definition.expansion) != candidate.mention.place;
  });
}

void PlaceMentionFinder::collect(const AnalysedRecord& record, std::size_t text) {
  const AnalysedField& field = record.texts[text];
  matches_.clear();
  matcher_->find(field, record.language, matches_);
  const bool shouted = is_shouted(field);
  for (const LabelMatch& match : matches_) {
    const Gazetteer::Name& name = gazetteer_->name(matcher_->label(match.label).entry);
    if (!name.place.valid()) continue;
    const Candidate candidate{.mention = {name.place, text, match.first, match.last, confidence_of(name.use)},
                              .use = name.use};
    if (!is_hidden(record, candidate, shouted)) candidates_.push_back(candidate);
  }
}

bool PlaceMentionFinder::is_supported(PlaceRef place, std::span<const PlaceRef> declared) const {
  if (contains(declared, place) || contains(certain_, place)) return true;
  // "the Horn" beside Ethiopia: a country of the continent or region in which it lies.
  const NamedPlace& asked = gazetteer_->place(place);
  if (asked.kind != PlaceKind::region) return false;
  const auto lies_beside = [&](PlaceRef other) {
    return std::ranges::any_of(asked.containers,
                               [&](PlaceRef container) { return gazetteer_->is_within(other, container); });
  };
  return std::ranges::any_of(certain_, lies_beside) || std::ranges::any_of(declared, lies_beside);
}

// Of several names with one span the best wins: one that decides alone, unless a weak one is supported by
// another name of its place and the other is not ("Congo" beside "DRC").
void PlaceMentionFinder::choose(std::span<const PlaceRef> declared, std::vector<PlaceMention>& mentions) {
  for (std::size_t i = 0; i < candidates_.size();) {
    const Candidate* best = nullptr;
    std::size_t next = i;
    for (; next < candidates_.size() && same_span(candidates_[next].mention, candidates_[i].mention);
         ++next) {
      const Candidate& candidate = candidates_[next];
      const bool weak = candidate.use == NameUse::weak;
      if (weak && !is_supported(candidate.mention.place, declared)) continue;
      const bool better = best == nullptr || (weak && !contains(declared, best->mention.place)) ||
                          (best->use != NameUse::weak && candidate.use < best->use);
      if (better) best = &candidate;
    }
    if (best != nullptr) mentions.push_back(best->mention);
    i = next;
  }
}

void PlaceMentionFinder::find(const AnalysedRecord& record, std::span<const PlaceRef> declared,
                              std::vector<PlaceMention>& mentions) {
  candidates_.clear();
  certain_.clear();
  mentions.clear();
  for (std::size_t text = 0; text < record.texts.size(); ++text) collect(record, text);
  for (const Candidate& candidate : candidates_) {
    if (candidate.use != NameUse::weak) certain_.push_back(candidate.mention.place);
  }
  choose(declared, mentions);
}

}  // namespace weft
