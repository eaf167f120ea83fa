#include "base/territories.hpp"

#include <unicode/locid.h>
#include <unicode/region.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <utility>

#include "base/diagnostic.hpp"

namespace weft {

namespace {

// Regions of CLDR that are neither countries nor M49 regions: political bodies, the rest of Oceania, unknown.
constexpr std::array<std::string_view, 5> left_out = {"EU", "EZ", "QO", "UN", "ZZ"};
constexpr std::string_view kosovo = "XK";  // CLDR numbers it 983, which M49 does not know

bool is_left_out(std::string_view code) { return std::ranges::find(left_out, code) != left_out.end(); }

void check(UErrorCode status) {
  if (U_FAILURE(status) == 0) return;
  throw Error({.code = "base.icu-data-missing",
               .message = std::string("ICU's region data cannot be read: ") + u_errorName(status),
               .hint = "install the full ICU data of the system's libicu"});
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string three_digits(int number) {
  const std::string digits = std::to_string(number);
  return digits.size() < 3 ? std::string(3 - digits.size(), '0') + digits : digits;
}

std::vector<const icu::Region*> regions_of(URegionType type) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> codes(icu::Region::getAvailable(type, status));
  check(status);
  std::vector<const icu::Region*> regions;
  while (const char* code = codes->next(nullptr, status)) {
    if (!is_left_out(code)) regions.push_back(icu::Region::getInstance(code, status));
    check(status);
  }
  return regions;
}

std::vector<std::string> children(const icu::Region& region) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> codes(region.getContainedRegions(status));
  check(status);
  std::vector<std::string> result;
  while (const char* code = codes->next(nullptr, status)) result.emplace_back(code);
  return result;
}

std::string alpha3(std::string_view code) {
  const std::string locale = "und_" + std::string(code);
  return uloc_getISO3Country(locale.c_str());
}

Territory describe(const icu::Region& region) {
  Territory territory;
  territory.code = region.getRegionCode();
  territory.is_country = region.getType() == URGN_TERRITORY;
  if (region.getNumericCode() > 0 && territory.code != kosovo) {
    territory.m49 = three_digits(region.getNumericCode());
  }
  if (territory.is_country) territory.iso3 = alpha3(territory.code);
  if (const auto* container = region.getContainingRegion(); container != nullptr) {
    territory.containers.emplace_back(container->getRegionCode());
  }
  return territory;
}

// ICU's groupings (202 Sub-Saharan Africa, 419 Latin America, 003 North America) stand outside its tree: a
// region's chain never names them, and they name no container. Each is hung between its parts and the
// continent that holds them all.
void hang_in(const icu::Region& grouping, std::vector<Territory>& all) {
  const std::vector<std::string> parts = children(grouping);
  std::set<std::string> continents;
  for (Territory& territory : all) {
    if (std::ranges::find(parts, territory.code) == parts.end()) continue;
    continents.insert(territory.containers.begin(), territory.containers.end());
  }
  for (Territory& territory : all) {
    if (std::ranges::find(parts, territory.code) != parts.end()) {
      territory.containers.emplace_back(grouping.getRegionCode());
    }
  }
  Territory added = describe(grouping);
  if (continents.size() == 1) added.containers.assign(continents.begin(), continents.end());
  all.push_back(std::move(added));
}

struct BundleCloser {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, BundleCloser>;

// The entry of `table` for `code` as the locale itself has it; a locale without one has no such name, so
// names inherited from its parents (the root's are bare codes) do not count.
std::string table_entry(const UResourceBundle* locale, const char* table, const std::string& code) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle names(ures_getByKey(locale, table, nullptr, &status));
  if (U_FAILURE(status) != 0 || status == U_USING_DEFAULT_WARNING) return {};
  std::int32_t length = 0;
  const UChar* text = ures_getStringByKey(names.get(), code.c_str(), &length, &status);
  if (U_FAILURE(status) != 0) return {};
  return utf8(icu::UnicodeString(text, length));
}

bool is_in_use(const std::string& code) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Region* region = icu::Region::getInstance(code.c_str(), status);
  return U_SUCCESS(status) != 0 && region->getType() != URGN_DEPRECATED && code == region->getRegionCode() &&
         !is_left_out(code);
}

}  // namespace

std::vector<Territory> territories() {
  std::vector<Territory> all;
  for (const URegionType type : {URGN_WORLD, URGN_CONTINENT, URGN_SUBCONTINENT, URGN_TERRITORY}) {
    for (const icu::Region* region : regions_of(type)) {
      Territory territory = describe(*region);
      std::erase_if(territory.containers, [](const std::string& code) { return is_left_out(code); });
      all.push_back(std::move(territory));
    }
  }
  for (const icu::Region* grouping : regions_of(URGN_GROUPING)) hang_in(*grouping, all);
  for (Territory& territory : all) std::ranges::sort(territory.containers);
  std::ranges::sort(all, {}, &Territory::code);
  return all;
}

std::vector<std::string> territory_locales() {
  constexpr std::size_t letters = 2;  // others have codes of ISO 639-2 only
  std::set<std::string> locales = {"pt_PT", "sr_Latn", "uz_Cyrl", "zh_Hant"};
  std::int32_t count = 0;
  const icu::Locale* available = icu::Locale::getAvailableLocales(count);
  for (std::int32_t i = 0; i < count; ++i) {
    const std::string language = available[i].getLanguage();
    if (language.size() == letters) locales.insert(language);
  }
  return {locales.begin(), locales.end()};
}

std::vector<TerritoryName> territory_names(std::string_view code, const std::vector<std::string>& locales) {
  std::vector<TerritoryName> names;
  const std::string key(code);
  if (!is_in_use(key)) return names;
  for (const std::string& name : locales) {
    const std::string language = name.substr(0, name.find('_'));
    UErrorCode status = U_ZERO_ERROR;
    const Bundle locale(ures_open(U_ICUDATA_NAME "-region", name.c_str(), &status));
    if (U_FAILURE(status) != 0 || status == U_USING_DEFAULT_WARNING) continue;
    const std::array<std::pair<const char*, bool>, 3> tables = {
        {{"Countries", true}, {"Countries%short", false}, {"Countries%variant", false}}};
    for (const auto& [table, preferred] : tables) {
      std::string text = table_entry(locale.get(), table, key);
      if (!text.empty()) names.push_back({std::move(text), language, preferred && name == language});
    }
  }
  return names;
}

}  // namespace weft
