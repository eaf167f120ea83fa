#include "extract/names/record_countries.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "extract/names/name_context.hpp"
#include "extract/names/name_words.hpp"

namespace weft {

void RecordCountries::start(const AnalysedRecord& record) {
  record_ = &record;
  known_ = false;
  countries_.clear();
}

std::span<const PlaceRef> RecordCountries::all() {
  if (!known_) find();
  return countries_;
}

PlaceRef RecordCountries::single() { return all().size() == 1 ? countries_.front() : PlaceRef(); }

bool RecordCountries::holds(std::string_view code) {
  return std::ranges::any_of(all(), [&](PlaceRef place) { return gazetteer_->place(place).code == code; });
}

PlaceRef RecordCountries::of_people(std::string_view adjective) {
  constexpr std::size_t same = 4;  // bytes; "kenyan" and "kenya", "congolese" and "congo"
  if (adjective.size() <= same) return {};
  for (const PlaceRef place : all()) {
    for (const std::string_view word : split_words(gazetteer_->place(place).label)) {
      const std::string folded = fold(word);
      if (folded.size() >= same && folded.compare(0, same, adjective.substr(0, same)) == 0) return place;
    }
  }
  return {};
}

void RecordCountries::add(PlaceRef place) {
  if (!place.valid() || gazetteer_->place(place).kind != PlaceKind::country) return;
  if (std::ranges::find(countries_, place) == countries_.end()) countries_.push_back(place);
}

void RecordCountries::find() {
  known_ = true;
  if (gazetteer_ == nullptr || record_ == nullptr) return;
  for (const RecordValue& value : record_->record->countries) {
    add(value.identifier.empty() ? PlaceRef() : gazetteer_->find_code(value.identifier));
    const PlaceRef whole = gazetteer_->find(value.text);
    add(whole);
    if (whole.valid()) continue;
    for (const std::string_view part : split_at(value.text, ';')) {
      for (const std::string_view piece : split_at(part, ',')) add(gazetteer_->find(piece));
    }
  }
  for (const AnalysedRecord::EventHint& event : record_->events) {
    for (const std::string& code : event.countries) add(gazetteer_->find_code(code));
  }
  if (countries_.empty()) add_of_texts();
}

void RecordCountries::add_of_texts() {
  constexpr std::uint32_t longest = 4;  // words of a country's name
  for (const AnalysedField& field : record_->texts) {
    const auto count = static_cast<std::uint32_t>(field.tokens.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!field.tokens[i].capitalised) continue;
      for (std::uint32_t last = std::min(count, i + longest); last > i; --last) {
        const PlaceRef place = gazetteer_->find_name(surface_of(field, {i, last}));
        if (!place.valid()) continue;
        add(place);
        i = last - 1;
        break;
      }
    }
  }
}

}  // namespace weft
