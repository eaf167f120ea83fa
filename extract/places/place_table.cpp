#include "extract/places/place_table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/territories.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

const std::vector<std::string> languages = {"en", "fr", "es", "ar", "ru", "pt", "de", "zh"};
constexpr std::string_view world = "001";
constexpr std::string_view geo_area = "http://metadata.un.org/sdg/codes/geoArea/";

std::string lower(std::string text) {
  for (char& letter : text) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return text;
}

// "UK", "U.S.A.", "США": in running text such names have exactly these letters.
NameCase usual_case(std::string_view text) {
  constexpr int longest_acronym = 5;
  int letters = 0;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t letter = next_code_point(text, position);
    if (!is_word_character(letter)) continue;
    if (!is_upper(letter)) return NameCase::capitalised;
    ++letters;
  }
  return letters <= longest_acronym ? NameCase::exact : NameCase::capitalised;
}

PlaceName make_name(std::string text, std::string language) {
  const NameCase letter_case = usual_case(text);
  return {.text = std::move(text), .language = std::move(language), .letter_case = letter_case};
}

struct Row {
  std::string_view place, what, text, language;
};

class TableBuilder {
 public:
  TableBuilder() {
    for (const Territory& territory : territories()) add(territory);
  }

  void apply(const Row& row) {
    if (row.what == "block") {
      blocked_.push_back({std::string(row.text), std::string(row.language)});
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
      for (const std::size_t container : direct_containers(i)) {
        drafts_[i].place.containers.emplace_back(static_cast<std::uint32_t>(container));
      }
    }
    for (Draft& draft : drafts_) table.places.push_back(std::move(draft.place));
    return table;
  }

 private:
  struct Draft {
    std::string handle;  // how rows and containers call it
    NamedPlace place;
    std::vector<std::string> containers;
  };

  void add(const Territory& territory) {
    Draft draft{.handle = lower(territory.code), .place = {}, .containers = {}};
    NamedPlace& place = draft.place;
    place.kind = territory.is_country ? PlaceKind::country : PlaceKind::region;
    if (territory.code == world) place.kind = PlaceKind::worldwide;
    if (territory.is_country) place.key = draft.handle;
    place.code = territory.code;
    place.m49 = territory.m49;
    place.iso3 = territory.iso3;
    if (!place.m49.empty()) place.exact_match = std::string(geo_area) + place.m49;
    for (TerritoryName& name : territory_names(territory.code, languages)) {
      place.names.push_back(make_name(std::move(name.text), std::move(name.language)));
      place.names.back().preferred = name.preferred;
      if (name.preferred && place.names.back().language == "en") place.label = place.names.back().text;
      if (territory.code == world) place.names.back().use = NameUse::field;
    }
    if (place.label.empty()) place.label = territory.code;
    for (const std::string& container : territory.containers) draft.containers.push_back(lower(container));
    index_[draft.handle] = drafts_.size();
    drafts_.push_back(std::move(draft));
  }

  void make(const Row& row) {
    Draft draft{.handle = std::string(row.place), .place = {}, .containers = {}};
    draft.place.key = draft.handle;
    draft.place.label = row.text;
    draft.place.kind = row.what == "former" ? PlaceKind::country : PlaceKind::region;
    draft.place.names.push_back(make_name(std::string(row.text), std::string(row.language)));
    draft.place.names.back().preferred = true;
    index_[draft.handle] = drafts_.size();
    drafts_.push_back(std::move(draft));
  }

  Draft& draft_of(std::string_view handle) {
    const auto found = index_.find(handle);
    if (found != index_.end()) return drafts_[found->second];
    throw std::invalid_argument("no place \"" + std::string(handle) + "\"");
  }

  static void change(Draft& draft, const Row& row) {
    static const std::map<std::string_view, NameUse> uses = {{"part", NameUse::part},
                                                             {"person", NameUse::person},
                                                             {"weak", NameUse::weak},
                                                             {"field", NameUse::field}};
    NamedPlace& place = draft.place;
    if (row.what == "label") {
      relabel(place, row);
    } else if (row.what == "name") {
      add_name(place, row);
    } else if (row.what == "acronym") {
      add_name(place, row).letter_case = NameCase::exact;
    } else if (row.what == "within") {
      draft.containers.emplace_back(row.text);
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

  static void relabel(NamedPlace& place, const Row& row) {
    for (PlaceName& name : place.names) {
      if (name.language == row.language) name.preferred = false;
    }
    PlaceName& name = add_name(place, row);
    name.preferred = true;
    if (row.language == "en") place.label = row.text;
  }

  static PlaceName& add_name(NamedPlace& place, const Row& row) {
    for (PlaceName& name : place.names) {
      if (name.text == row.text && name.language == row.language) return name;
    }
    place.names.push_back(make_name(std::string(row.text), std::string(row.language)));
    return place.names.back();
  }

  // All names that read the same get the use, in whatever language.
  static void restrict_name(NamedPlace& place, const Row& row, NameUse use) {
    const std::string folded = fold(row.text);
    bool found = false;
    for (PlaceName& name : place.names) {
      if (fold(name.text) != folded) continue;
      name.use = use;
      found = true;
    }
    if (!found) add_name(place, row).use = use;
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

Row split_row(std::string_view line) {
  std::array<std::string_view, 4> cells;
  for (std::string_view& cell : cells) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    cell = line.substr(0, tab);
    line.remove_prefix(std::min(tab + 1, line.size()));
  }
  if (cells[0].empty() || cells[1].empty() || cells[2].empty() || !line.empty()) {
    throw std::invalid_argument("a row has the cells place, what, text and language");
  }
  return {cells[0], cells[1], cells[2], cells[3]};
}

}  // namespace

std::string_view to_string(PlaceKind kind) {
  constexpr std::array<std::string_view, 3> names = {"country", "region", "worldwide"};
  return names.at(static_cast<std::size_t>(kind));
}

PlaceTable make_place_table(std::string_view regions_tsv) {
  TableBuilder builder;
  std::uint64_t number = 0;
  while (!regions_tsv.empty()) {
    const std::size_t end = std::min(regions_tsv.find('\n'), regions_tsv.size());
    const std::string_view line = regions_tsv.substr(0, end);
    regions_tsv.remove_prefix(std::min(end + 1, regions_tsv.size()));
    ++number;
    if (line.empty() || line.front() == '#') continue;
    try {
      builder.apply(split_row(line));
    } catch (const std::invalid_argument& problem) {
      throw Error({.code = "extract.regions-broken",
                   .place = {.file = "regions.tsv", .line = number},
                   .message = problem.what()});
    }
  }
  return std::move(builder).finish();
}

}  // namespace weft
