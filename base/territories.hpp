#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// A country or region that CLDR knows (ICU's regions: UN M49 containment with ISO 3166 countries).
struct Territory {
  std::string code;  ///< ISO 3166-1 alpha-2 ("XK"), or three M49 digits ("151")
  std::string m49;   ///< three M49 digits, empty where CLDR has none of its own
  std::string iso3;  ///< ISO 3166-1 alpha-3, empty for regions
  bool is_country = false;
  std::vector<std::string>
      containers;  ///< codes of the regions directly above it, groupings (202, 419) included
};

struct TerritoryName {
  std::string text;
  std::string language;    ///< ISO 639-1, that of the locale without script or country
  bool preferred = false;  ///< CLDR's display name; false for its short and variant names
};

/// All territories in use, ordered by code. Reads ICU's data once per call.
std::vector<Territory> territories();

/// The locales of ICU in which territories have names: each language of ISO 639-1, and forms of it that
/// differ (zh_Hant, pt_PT, sr_Latn, uz_Cyrl). Sorted.
std::vector<std::string> territory_locales();

/// Names of one territory in the given locales: display name, short and variant forms (ICU tables
/// Countries, Countries%short, Countries%variant). Deprecated codes give none.
std::vector<TerritoryName> territory_names(std::string_view code, const std::vector<std::string>& locales);

}  // namespace weft
