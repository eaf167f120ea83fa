#include "extract/names/seats.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/territories.hpp"
#include "base/unicode.hpp"
#include "extract/names/name_words.hpp"

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

std::vector<std::string> make_seats() {
  std::vector<std::string> seats;
  for (const std::string_view city : split_at(cities, ',')) seats.push_back(fold(city));
  for (const Territory& territory : territories()) {
    if (!territory.is_country) continue;
    for (const TerritoryName& name : territory_names(territory.code, {"en", "fr", "es"})) {
      seats.push_back(fold(name.text));
    }
  }
  std::ranges::sort(seats);
  return seats;
}

}  // namespace

bool is_seat(std::string_view text) {
  static const std::vector<std::string> seats = make_seats();
  constexpr std::size_t longest = 40;
  text = trim(text);
  return !text.empty() && text.size() <= longest && std::ranges::binary_search(seats, fold(text));
}

}  // namespace weft
