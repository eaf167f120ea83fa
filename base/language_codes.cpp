#include "base/language_codes.hpp"

#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/unicode.hpp"

namespace weft {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Codes that ICU does not turn into those of two letters: bibliographic ones (ISO 639-2/B), withdrawn ones,
// and members of macrolanguages that stand for the whole; sorted.
constexpr std::array other_codes = std::to_array<Pair>({
    {"alb", "sq"}, {"arb", "ar"}, {"arm", "hy"}, {"azj", "az"}, {"baq", "eu"}, {"bur", "my"}, {"chi", "zh"},
    {"ckb", "ku"}, {"cmn", "zh"}, {"cze", "cs"}, {"dut", "nl"}, {"ekk", "et"}, {"fre", "fr"}, {"geo", "ka"},
    {"ger", "de"}, {"gre", "el"}, {"ice", "is"}, {"in", "id"},  {"iw", "he"},  {"ji", "yi"},  {"khk", "mn"},
    {"kmr", "ku"}, {"lvs", "lv"}, {"mac", "mk"}, {"mao", "mi"}, {"may", "ms"}, {"mo", "ro"},  {"npi", "ne"},
    {"pbt", "ps"}, {"per", "fa"}, {"pes", "fa"}, {"plt", "mg"}, {"prs", "fa"}, {"rum", "ro"}, {"scc", "sr"},
    {"scr", "hr"}, {"sh", "sr"},  {"slo", "sk"}, {"sp", "es"},  {"swh", "sw"}, {"tib", "bo"}, {"uzn", "uz"},
    {"wel", "cy"}, {"zsm", "ms"},
});
static_assert(std::ranges::is_sorted(other_codes));

// Names that ICU does not have, folded: those of LaTeX's babel, and other usual ones.
constexpr std::array other_names = std::to_array<Pair>({
    {"acadian", "fr"},      {"american", "en"},       {"australian", "en"}, {"austrian", "de"},
    {"brazil", "pt"},       {"brazilian", "pt"},      {"british", "en"},    {"canadian", "en"},
    {"canadien", "fr"},     {"castellano", "es"},     {"castilian", "es"},  {"castillan", "fr"},
    {"dari", "fa"},         {"farsi", "fa"},          {"francais", "fr"},   {"frenchb", "fr"},
    {"germanb", "de"},      {"haitian creole", "ht"}, {"kreyol", "ht"},     {"mandarin", "zh"},
    {"mexican", "es"},      {"mexicain", "es"},       {"naustrian", "de"},  {"newzealand", "en"},
    {"ngerman", "de"},      {"nswissgerman", "de"},   {"portuges", "pt"},   {"pilipino", "fil"},
    {"swissgerman", "de"},  {"ukenglish", "en"},      {"usenglish", "en"},  {"flemish", "nl"},
    {"persian dari", "fa"},
});

// Not a language: several, none, not known.
constexpr std::array no_languages =
    std::to_array<std::string_view>({"mis", "mul", "qaa", "root", "und", "zxx"});

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

using Codes = std::set<std::string, std::less<>>;

const Codes& codes() {
  static const Codes instance = [] {
    Codes all;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) all.insert(*code);
    for (const std::string_view none : no_languages) all.erase(std::string(none));
    return all;
  }();
  return instance;
}

using Names = std::map<std::string, std::string, std::less<>>;  // folded name -> code

void add_names(const std::string& code, Names& names) {
  const icu::Locale language(code.c_str());
  for (const char* in : {"en", "fr", "es", "pt", "de", code.c_str()}) {
    icu::UnicodeString name;
    const std::string folded = fold(utf8(language.getDisplayLanguage(icu::Locale(in), name)));
    // Where ICU has no name it gives the code.
    if (folded.size() > 3 && folded != code) names.emplace(folded, code);
  }
}

const Names& names() {
  static const Names instance = [] {
    Names all;
    for (const auto& [name, code] : other_names) all.emplace(name, code);
    // Codes of two letters first: their languages keep a name that others share.
    for (const std::size_t length : {2, 3}) {
      for (const std::string& code : codes()) {
        if (code.size() == length) add_names(code, all);
      }
    }
    return all;
  }();
  return instance;
}

std::string of_code(const std::string& code) {
  const auto* const other = std::ranges::lower_bound(other_codes, std::string_view(code), {}, &Pair::first);
  if (other != other_codes.end() && other->first == code) return std::string(other->second);
  std::array<char, ULOC_LANG_CAPACITY> short_code{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(code.c_str(), short_code.data(), static_cast<std::int32_t>(short_code.size()), &status);
  if (U_FAILURE(status) != 0) return {};
  const std::string found = short_code.data();
  return codes().contains(found) ? found : std::string();
}

std::string of_words(const std::string& folded) {
  if (folded.empty()) return {};
  if (folded.size() == 2 || folded.size() == 3) {
    if (std::string code = of_code(folded); !code.empty()) return code;
  }
  const auto found = names().find(folded);
  return found == names().end() ? std::string() : found->second;
}

// "engfre", as older MARC records list codes.
std::string of_joined_codes(const std::string& word) {
  if (word.size() < 6 || word.size() % 3 != 0) return {};
  std::string first;
  for (std::size_t i = 0; i < word.size(); i += 3) {
    const std::string code = of_code(word.substr(i, 3));
    if (code.empty()) return {};
    if (i == 0) first = code;
  }
  return first;
}

}  // namespace

std::string language_code(std::string_view declared) {
  constexpr std::size_t longest = 100;
  if (declared.empty() || declared.size() > longest) return {};
  if (declared.find("://") != std::string_view::npos) {
    while (declared.ends_with('/')) declared.remove_suffix(1);
    declared.remove_prefix(declared.find_last_of("/#") + 1);
  }
  if (std::string whole = of_words(fold(declared)); !whole.empty()) return whole;
  const std::string first = fold(declared.substr(0, declared.find_first_of(";,/|(")));
  if (std::string code = of_words(first); !code.empty()) return code;
  const std::string word = first.substr(0, first.find(' '));
  if (std::string code = of_words(word); !code.empty()) return code;
  return of_joined_codes(word);
}

}  // namespace weft
