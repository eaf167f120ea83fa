#include "extract/topics/concept_iri.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

// How codes of a scheme look: a prefix that is part of the code, then digits.
struct Scheme {
  std::string_view name;     // folded; in the name that the source gives for the scheme
  std::string_view prefix;   // of its codes
  std::size_t fewest, most;  // digits
  std::string_view iri;
  bool telling;  // no other scheme's codes look like this: the scheme need not be named
};

// https://id.nlm.nih.gov/mesh/, https://id.loc.gov, https://www.wikidata.org/wiki/Wikidata:Data_access,
// https://metadata.un.org/thesaurus, https://op.europa.eu/s/eurovoc, https://agrovoc.fao.org, FAST, OpenAlex.
constexpr std::array schemes = std::to_array<Scheme>({
    {"mesh", "D", 6, 9, "http://id.nlm.nih.gov/mesh/", true},
    {"medical subject headings", "D", 6, 9, "http://id.nlm.nih.gov/mesh/", true},
    {"mesh", "Q", 6, 9, "http://id.nlm.nih.gov/mesh/", false},
    {"mesh", "C", 6, 9, "http://id.nlm.nih.gov/mesh/", false},
    {"lcsh", "sh", 8, 10, "http://id.loc.gov/authorities/subjects/", true},
    {"lcsh", "sj", 8, 10, "http://id.loc.gov/authorities/childrensSubjects/", true},
    {"wikidata", "Q", 1, 10, "http://www.wikidata.org/entity/", true},
    {"unbis", "", 5, 8, "http://metadata.un.org/thesaurus/", false},
    {"eurovoc", "", 1, 7, "http://eurovoc.europa.eu/", false},
    {"agrovoc", "c_", 1, 12, "http://aims.fao.org/aos/agrovoc/", true},
    {"fast", "fst", 4, 8, "http://id.worldcat.org/fast/", true},
    {"fast", "", 4, 8, "http://id.worldcat.org/fast/", false},
    {"openalex", "T", 4, 7, "https://openalex.org/", false},
    {"openalex", "C", 4, 12, "https://openalex.org/", false},
});

bool has_form(const Scheme& scheme, std::string_view code) {
  if (!code.starts_with(scheme.prefix)) return false;
  const std::string_view digits = code.substr(scheme.prefix.size());
  return digits.size() >= scheme.fewest && digits.size() <= scheme.most && is_ascii_number(digits);
}

// "(DE-588)4113937-9" and "(DLC)sh 85112308": the code behind the sign of the library that gave it.
std::string_view without_agency(std::string_view code, std::string_view& agency) {
  if (!code.starts_with('(')) return code;
  const std::size_t close = code.find(')');
  if (close == std::string_view::npos) return code;
  agency = code.substr(1, close - 1);
  return code.substr(close + 1);
}

// The forms under which people copy addresses of concepts.
std::string published_iri(std::string_view iri) {
  const std::string key = iri_comparison_key(iri);
  constexpr std::string_view wikidata = "wikidata.org/";
  if (key.starts_with(wikidata)) {
    const std::string_view item = std::string_view(key).substr(key.find_last_of('/') + 1);
    if (has_form({"", "Q", 1, 10, "", true}, item))
      return "http://www.wikidata.org/entity/" + std::string(item);
  }
  for (const Scheme& scheme : schemes) {
    const std::string base = iri_comparison_key(scheme.iri);
    if (!key.starts_with(base + "/")) continue;
    std::string_view code = std::string_view(key).substr(base.size() + 1);
    for (const std::string_view ending : {".html", ".json", ".rdf"}) {
      if (code.ends_with(ending)) code.remove_suffix(ending.size());
    }
    if (has_form(scheme, code)) return std::string(scheme.iri).append(code);
  }
  return std::string(iri);
}

}  // namespace

bool is_http_iri(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find_first_of(" \t\r\n\"<>") == std::string_view::npos;
}

std::string iri_comparison_key(std::string_view iri) {
  iri = ascii_trimmed(iri);
  if (const std::size_t scheme = iri.find("://"); scheme != std::string_view::npos) {
    iri.remove_prefix(scheme + 3);
  }
  std::string key(iri);
  const std::size_t host = std::min(key.find('/'), key.size());
  std::transform(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(host), key.begin(),
                 [](char c) { return ascii_lower(c); });
  if (key.starts_with("www.")) key.erase(0, 4);
  while (key.ends_with('/') || key.ends_with('#')) key.pop_back();
  return key;
}

std::string concept_iri(std::string_view identifier, std::string_view scheme) {
  identifier = ascii_trimmed(identifier);
  constexpr std::size_t longest_code = 40;
  if (is_http_iri(identifier)) return published_iri(identifier);
  if (identifier.empty() || identifier.size() > longest_code) return {};
  std::string_view agency;
  std::string code(without_agency(identifier, agency));
  std::erase(code, ' ');
  const std::string named = " " + fold(scheme) + " ";
  if (agency == "DE-588" || named.find(" gnd ") != std::string::npos) return "https://d-nb.info/gnd/" + code;
  for (const Scheme& known : schemes) {
    const bool fits = named.find(" " + std::string(known.name)) != std::string::npos;
    if (!has_form(known, code) || !(fits || (known.telling && scheme.empty()))) continue;
    std::string_view local = code;
    if (known.prefix == "fst") {
      local.remove_prefix(known.prefix.size());
      while (local.starts_with('0')) local.remove_prefix(1);
    }
    return std::string(known.iri).append(local);
  }
  return {};
}

}  // namespace weft
