#include "extract/places/place_table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <utility>

#include "base/ascii.hpp"
#include "base/territories.hpp"
#include "base/unicode.hpp"
#include "extract/places/place_names.hpp"

namespace weft {

namespace {

constexpr std::string_view world = "001";
constexpr std::string_view geo_area = "http://metadata.un.org/sdg/codes/geoArea/";

class TableBuilder {
 public:
  TableBuilder() {
    const std::vector<std::string> locales = territory_locales();
    for (const Territory& territory : territories()) add(territory, locales);
  }

  void apply(const PlaceRow& row) {
    if (row.what == "block" || row.what == "state") {
      const NameUse use = row.what == "state" ? NameUse::state : NameUse::name;
      blocked_.push_back({std::string(row.text), std::string(row.language), use});
    } else if (row.what == "region" || row.what == "former") {
      make(row);
    } else {
      change(draft_of(row.place), row);
    }
  }

  PlaceTable finish() && {
    for (Draft& draft : drafts_) {
      if (draft.place.key.empty()) draft.place.key = slug(draft.place.label);
    }
    std::ranges::sort(drafts_, {}, [](const Draft& draft) -> const std::string& { return draft.place.key; });
    index_ = {};
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      for (const std::string& handle : {drafts_[i].handle, drafts_[i].place.key}) index_[handle] = i;
    }
    PlaceTable table;
    table.blocked = std::move(blocked_);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      NamedPlace& place = drafts_[i].place;
      for (const std::size_t container : direct_containers(i)) {
        place.containers.emplace_back(static_cast<std::uint32_t>(container));
      }
      for (const std::string& successor : drafts_[i].successors) {
        place.successors.emplace_back(static_cast<std::uint32_t>(index_.at(successor)));
      }
      std::ranges::sort(place.successors);
      add_forms(place);
    }
    for (Draft& draft : drafts_) table.places.push_back(std::move(draft.place));
    return table;
  }

 private:
  struct Draft {
    std::string handle;  // how rows and containers call it
    NamedPlace place;
    std::vector<std::string> containers, successors;
  };

  void add(const Territory& territory, const std::vector<std::string>& locales) {
    Draft draft{.handle = ascii_lower(territory.code), .place = {}, .containers = {}, .successors = {}};
    NamedPlace& place = draft.place;
    place.kind = territory.is_country ? PlaceKind::country : PlaceKind::region;
    if (territory.code == world) place.kind = PlaceKind::worldwide;
    if (territory.is_country) place.key = draft.handle;
    place.code = territory.code;
    place.m49 = territory.m49;
    place.iso3 = territory.iso3;
    if (!place.m49.empty()) place.exact_match = std::string(geo_area) + place.m49;
    for (TerritoryName& name : territory_names(territory.code, locales)) add_icu_name(place, std::move(name));
    if (territory.code == world) {
      for (PlaceName& name : place.names) name.use = NameUse::field;
    }
    if (place.label.empty()) place.label = territory.code;
    for (const std::string& container : territory.containers)
      draft.containers.push_back(ascii_lower(container));
    index_[draft.handle] = drafts_.size();
    drafts_.push_back(std::move(draft));
  }

  void make(const PlaceRow& row) {
    if (row.language != "en") throw std::invalid_argument("the label that makes a place is English");
    if (index_.contains(row.place)) throw std::invalid_argument("this place is made twice");
    Draft draft{.handle = std::string(row.place), .place = {}, .containers = {}, .successors = {}};
    draft.place.key = draft.handle;
    draft.place.kind = row.what == "former" ? PlaceKind::country : PlaceKind::region;
    relabel(draft.place, row);
    index_[draft.handle] = drafts_.size();
    drafts_.push_back(std::move(draft));
  }

  Draft& draft_of(std::string_view handle) {
    const auto found = index_.find(handle);
    if (found != index_.end()) return drafts_[found->second];
    throw std::invalid_argument("no place \"" + std::string(handle) + "\"");
  }

  void change(Draft& draft, const PlaceRow& row) {
    static const std::map<std::string_view, NameUse> uses = {{"part", NameUse::part},
                                                             {"person", NameUse::person},
                                                             {"weak", NameUse::weak},
                                                             {"field", NameUse::field}};
    static const std::map<std::string_view, NameUse> hints = {{"province", NameUse::province},
                                                              {"city", NameUse::city},
                                                              {"seat", NameUse::seat},
                                                              {"demonym", NameUse::demonym},
                                                              {"tongue", NameUse::tongue}};
    NamedPlace& place = draft.place;
    if (row.what == "label") {
      relabel(place, row);
    } else if (row.what == "name") {
      add_name(place, row);
    } else if (row.what == "acronym") {
      add_acronym(place, row);
    } else if (row.what == "within") {
      draft.containers.push_back(draft_of(row.text).handle);
    } else if (row.what == "successor") {
      draft.successors.push_back(draft_of(row.text).handle);
    } else if (row.what == "code") {
      place.other_codes.emplace_back(row.text);
    } else if (const auto hint = hints.find(row.what); hint != hints.end()) {
      add_hint(place, row, hint->second);
    } else if (row.what == "note") {
      place.note = row.text;
    } else if (row.what == "notation") {
      place.notation = row.text;
    } else if (const auto use = uses.find(row.what); use != uses.end()) {
      restrict_name(place, row, use->second);
    } else {
      throw std::invalid_argument("no kind of row is called \"" + std::string(row.what) + "\"");
    }
  }

  [[nodiscard]] std::vector<std::size_t> containers_of(std::size_t draft) const {
    std::vector<std::size_t> result;
    for (const std::string& handle : drafts_[draft].containers) {
      if (handle != world) result.push_back(index_.at(handle));
    }
    return result;
  }

  [[nodiscard]] bool is_above(std::size_t upper, std::size_t draft) const {
    for (const std::size_t container : containers_of(draft)) {
      if (container == upper || is_above(upper, container)) return true;
    }
    return false;
  }

  // Without those that hold another container (Africa, where Sub-Saharan Africa stands between).
  [[nodiscard]] std::vector<std::size_t> direct_containers(std::size_t draft) const {
    const std::vector<std::size_t> all = containers_of(draft);
    std::vector<std::size_t> direct;
    for (const std::size_t container : all) {
      if (std::ranges::none_of(all, [&](std::size_t other) { return is_above(container, other); })) {
        direct.push_back(container);
      }
    }
    std::ranges::sort(direct);
    return direct;
  }

  std::vector<Draft> drafts_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::vector<BlockedPhrase> blocked_;
};

}  // namespace

std::string_view to_string(PlaceKind kind) {
  constexpr std::array<std::string_view, 3> names = {"country", "region", "worldwide"};
  return names.at(static_cast<std::size_t>(kind));
}

PlaceTable make_place_table(std::span<const PlaceFile> files) {
  TableBuilder builder;
  for (const PlaceFile& file : files) {
    read_place_rows(file, [&](const PlaceRow& row) { builder.apply(row); });
  }
  return std::move(builder).finish();
}

}  // namespace weft
