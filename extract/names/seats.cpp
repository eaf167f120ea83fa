#include "extract/names/seats.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/territories.hpp"
#include "base/unicode.hpp"
#include "extract/names/name_words.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

namespace {

// Parted by commas, folded when the table is made.
constexpr std::string_view cities =
    "Abidjan,Abuja,Accra,Addis Ababa,Amman,Amsterdam,Ankara,Athens,Atlanta,Baghdad,Baltimore,Bamako,Bangkok,"
    "Bangui,Barcelona,Basel,Beijing,Beirut,Berlin,Bern,Berne,Bogota,Bonn,Boston,Brussels,Bruxelles,"
    "Buenos Aires,Bujumbura,Cairo,Cambridge,Canberra,Cape Town,Colombo,Copenhagen,Cox's Bazar,Dakar,Damascus,"
    "Delhi,Dhaka,Dubai,Dublin,Durham,Edinburgh,Erbil,Florence,Gaza,Gaziantep,Geneva,Genève,Ginebra,Goma,"
    "Guatemala City,Hanoi,Harare,Hargeisa,Helsinki,Islamabad,Istanbul,Jakarta,Jerusalem,Johannesburg,Juba,"
    "Kabul,Kampala,Kathmandu,Khartoum,Kigali,Kinshasa,Kyiv,Lagos,La Paz,Lausanne,Lima,Lisbon,London,Londres,"
    "Lusaka,Lyon,Madrid,Maiduguri,Manila,Maputo,Melbourne,Mexico City,Ciudad de México,Milan,Mogadishu,"
    "Monrovia,Montreal,Moscow,Mumbai,Munich,N'Djamena,Nairobi,New Delhi,New York,New York City,Niamey,Nueva "
    "York,"
    "Oslo,Ottawa,Ouagadougou,Oxford,Panama City,Paris,Phnom Penh,Port-au-Prince,Port Moresby,Pretoria,Quito,"
    "Ramallah,Rome,Roma,San Francisco,San José,Santiago,Santo Domingo,São Paulo,Sana'a,Sarajevo,Seoul,"
    "Singapore,Stockholm,Suva,Sydney,Tbilisi,Tegucigalpa,Tehran,The Hague,Den "
    "Haag,Tokyo,Toronto,Tunis,Uppsala,"
    "Vienna,Wien,Warsaw,Washington,Washington DC,Washington D.C.,Yangon,Yaoundé,Zurich,"
    "D.C.,DC,CA,Calif.,California,CT,Connecticut,GA,Georgia,IL,Illinois,MA,Mass.,Massachusetts,MD,Maryland,"
    "NC,North Carolina,NJ,New Jersey,NY,N.Y.,PA,Pennsylvania,TX,Texas,VA,Virginia,WA,England,Scotland,Wales,"
    "UK,U.K.,USA,U.S.A.,US,EEUU,The Netherlands";

using Names = std::vector<std::string>;

Names make_countries() {
  Names countries;
  for (const Territory& territory : territories()) {
    if (!territory.is_country) continue;
    for (const TerritoryName& name : territory_names(territory.code, {"en", "fr", "es"})) {
      countries.push_back(fold(name.text));
    }
  }
  std::ranges::sort(countries);
  return countries;
}

Names make_cities() {
  Names folded;
  for (const std::string_view city : split_at(cities, ',')) folded.push_back(fold(city));
  std::ranges::sort(folded);
  return folded;
}

bool holds(const Names& names, std::string_view text) {
  constexpr std::size_t longest = 40;
  text = trim(text);
  return !text.empty() && text.size() <= longest && std::ranges::binary_search(names, fold(text));
}

// Words of names of regions: "West and Central Africa".
bool is_region_word(std::string_view folded) {
  static const WordList words(
      "africa afrique america americas and arab asia asie caribbean central centrale country de del "
      "delegation east eastern europe for great greater gulf horn in la lac lake lakes latin mena "
      "middle north northern of office ouest pacific region regional sahel south southeast southern "
      "states the west western y");
  return words.holds(folded);
}

}  // namespace

bool is_country_name(std::string_view text) {
  static const Names countries = make_countries();
  return holds(countries, text);
}

bool is_seat(std::string_view text) {
  static const Names folded_cities = make_cities();
  return holds(folded_cities, text) || is_country_name(text);
}

bool is_area(std::string_view text) {
  if (is_seat(text)) return true;
  // "Region", "Office" and "of" are no place by themselves.
  bool named = false;
  for (const std::string_view word : split_words(text)) {
    const std::string folded = fold(word);
    if (!is_region_word(folded) && !is_country_name(word)) return false;
    named =
        named || (folded.size() >= 4 && folded != "office" && folded != "regional" && folded != "country");
  }
  return named;
}

}  // namespace weft
