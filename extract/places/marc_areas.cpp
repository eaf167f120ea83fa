#include "extract/places/marc_areas.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace weft {

namespace {

using Area = std::pair<std::string_view, std::string_view>;

// Countries of today and large regions, without hyphens at the end; parts of countries are left out.
constexpr std::array areas = std::to_array<Area>({
    {"a", "142"},   {"a-af", "AF"}, {"a-ai", "AM"}, {"a-aj", "AZ"}, {"a-ba", "BH"}, {"a-bg", "BD"},
    {"a-br", "MM"}, {"a-bt", "BT"}, {"a-bx", "BN"}, {"a-cb", "KH"}, {"a-cc", "CN"}, {"a-ce", "LK"},
    {"a-ch", "TW"}, {"a-cy", "CY"}, {"a-em", "TL"}, {"a-gs", "GE"}, {"a-ii", "IN"}, {"a-io", "ID"},
    {"a-iq", "IQ"}, {"a-ir", "IR"}, {"a-is", "IL"}, {"a-ja", "JP"}, {"a-jo", "JO"}, {"a-kg", "KG"},
    {"a-kn", "KP"}, {"a-ko", "KR"}, {"a-ku", "KW"}, {"a-kz", "KZ"}, {"a-le", "LB"}, {"a-ls", "LA"},
    {"a-mk", "OM"}, {"a-mp", "MN"}, {"a-my", "MY"}, {"a-np", "NP"}, {"a-ph", "PH"}, {"a-pk", "PK"},
    {"a-pp", "PG"}, {"a-qa", "QA"}, {"a-si", "SG"}, {"a-su", "SA"}, {"a-sy", "SY"}, {"a-ta", "TJ"},
    {"a-th", "TH"}, {"a-tk", "TM"}, {"a-ts", "AE"}, {"a-tu", "TR"}, {"a-uz", "UZ"}, {"a-vt", "VN"},
    {"a-ye", "YE"}, {"as", "035"},  {"awba", "PS"}, {"awgz", "PS"}, {"az", "034"},  {"cc", "029"},
    {"e", "150"},   {"e-aa", "AL"}, {"e-an", "AD"}, {"e-au", "AT"}, {"e-be", "BE"}, {"e-bn", "BA"},
    {"e-bu", "BG"}, {"e-bw", "BY"}, {"e-ci", "HR"}, {"e-dk", "DK"}, {"e-er", "EE"}, {"e-fi", "FI"},
    {"e-fr", "FR"}, {"e-gr", "GR"}, {"e-gx", "DE"}, {"e-hu", "HU"}, {"e-ic", "IS"}, {"e-ie", "IE"},
    {"e-it", "IT"}, {"e-kv", "XK"}, {"e-lh", "LI"}, {"e-li", "LT"}, {"e-lu", "LU"}, {"e-lv", "LV"},
    {"e-mc", "MC"}, {"e-mm", "MT"}, {"e-mo", "ME"}, {"e-mv", "MD"}, {"e-ne", "NL"}, {"e-no", "NO"},
    {"e-pl", "PL"}, {"e-po", "PT"}, {"e-rb", "RS"}, {"e-rm", "RO"}, {"e-ru", "RU"}, {"e-sm", "SM"},
    {"e-sp", "ES"}, {"e-sw", "SE"}, {"e-sz", "CH"}, {"e-uk", "GB"}, {"e-un", "UA"}, {"e-vc", "VA"},
    {"e-xn", "MK"}, {"e-xo", "SK"}, {"e-xr", "CZ"}, {"e-xv", "SI"}, {"f", "002"},   {"f-ae", "DZ"},
    {"f-ao", "AO"}, {"f-bd", "BI"}, {"f-bs", "BW"}, {"f-cd", "TD"}, {"f-cf", "CG"}, {"f-cg", "CD"},
    {"f-cm", "CM"}, {"f-cx", "CF"}, {"f-dm", "BJ"}, {"f-ea", "ER"}, {"f-eg", "GQ"}, {"f-et", "ET"},
    {"f-ft", "DJ"}, {"f-gh", "GH"}, {"f-gm", "GM"}, {"f-go", "GA"}, {"f-gv", "GN"}, {"f-iv", "CI"},
    {"f-ke", "KE"}, {"f-lb", "LR"}, {"f-lo", "LS"}, {"f-ly", "LY"}, {"f-mg", "MG"}, {"f-ml", "ML"},
    {"f-mr", "MA"}, {"f-mu", "MR"}, {"f-mw", "MW"}, {"f-mz", "MZ"}, {"f-ng", "NE"}, {"f-nr", "NG"},
    {"f-pg", "GW"}, {"f-rh", "ZW"}, {"f-rw", "RW"}, {"f-sa", "ZA"}, {"f-sd", "SS"}, {"f-sf", "ST"},
    {"f-sg", "SN"}, {"f-sj", "SD"}, {"f-sl", "SL"}, {"f-so", "SO"}, {"f-sq", "SZ"}, {"f-ss", "EH"},
    {"f-sx", "NA"}, {"f-tg", "TG"}, {"f-ti", "TN"}, {"f-tz", "TZ"}, {"f-ua", "EG"}, {"f-ug", "UG"},
    {"f-uv", "BF"}, {"f-za", "ZM"}, {"fb", "202"},  {"fc", "017"},  {"fe", "014"},  {"ff", "015"},
    {"fs", "018"},  {"fw", "011"},  {"i-cq", "KM"}, {"i-mf", "MU"}, {"i-my", "YT"}, {"i-re", "RE"},
    {"i-se", "SC"}, {"i-xc", "MV"}, {"lncv", "CV"}, {"lsfk", "FK"}, {"n", "003"},   {"n-cn", "CA"},
    {"n-gl", "GL"}, {"n-mx", "MX"}, {"n-us", "US"}, {"nc", "013"},  {"ncbh", "BZ"}, {"nccr", "CR"},
    {"nces", "SV"}, {"ncgt", "GT"}, {"ncho", "HN"}, {"ncnq", "NI"}, {"ncpn", "PA"}, {"nwaq", "AG"},
    {"nwaw", "AW"}, {"nwbb", "BB"}, {"nwbf", "BS"}, {"nwcu", "CU"}, {"nwdq", "DM"}, {"nwdr", "DO"},
    {"nwgd", "GD"}, {"nwgp", "GP"}, {"nwht", "HT"}, {"nwjm", "JM"}, {"nwmj", "MS"}, {"nwmq", "MQ"},
    {"nwpr", "PR"}, {"nwtc", "TC"}, {"nwtr", "TT"}, {"nwvi", "VI"}, {"nwxi", "KN"}, {"nwxk", "LC"},
    {"nwxm", "VC"}, {"po", "009"},  {"pobp", "SB"}, {"pocw", "CK"}, {"pofj", "FJ"}, {"pofp", "PF"},
    {"pogu", "GU"}, {"pokb", "KI"}, {"pomi", "FM"}, {"ponl", "NC"}, {"ponn", "VU"}, {"ponu", "NR"},
    {"popl", "PW"}, {"poto", "TO"}, {"potv", "TV"}, {"powf", "WF"}, {"pows", "WS"}, {"poxe", "MH"},
    {"s", "005"},   {"s-ag", "AR"}, {"s-bl", "BR"}, {"s-bo", "BO"}, {"s-ck", "CO"}, {"s-cl", "CL"},
    {"s-ec", "EC"}, {"s-fg", "GF"}, {"s-gy", "GY"}, {"s-pe", "PE"}, {"s-py", "PY"}, {"s-sr", "SR"},
    {"s-uy", "UY"}, {"s-ve", "VE"}, {"u-at", "AU"}, {"u-nz", "NZ"},
});
static_assert(std::ranges::is_sorted(areas));

}  // namespace

std::string_view country_of_marc_area(std::string_view code) {
  constexpr std::size_t longest = 7;
  if (code.size() > longest || code.size() < 4) return {};
  while (code.ends_with('-')) code.remove_suffix(1);
  const auto* const found = std::ranges::lower_bound(areas, code, {}, &Area::first);
  return found != areas.end() && found->first == code ? found->second : std::string_view();
}

}  // namespace weft
