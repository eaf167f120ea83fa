#include "extract/names/agent_identifier.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/ascii.hpp"
#include "extract/names/name_words.hpp"

namespace weft {

namespace {

// Sixteen digits with hyphens or spaces between them; empty for anything else.
std::string sixteen_digits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c == '-' || c == ' ') continue;
    const bool check = (c == 'x' || c == 'X') && digits.size() == 15;
    if (!is_ascii_digit(c) && !check) return {};
    digits += check ? 'X' : c;
  }
  return digits.size() == 16 ? digits : std::string();
}

// ORCID's blocks of ISNI (support.orcid.org, "Structure of the ORCID Identifier").
bool is_orcid_range(std::string_view digits) {
  const std::string_view number = digits.substr(0, 15);
  return (number >= "000000015000000" && number < "000000035000001") ||
         (number >= "000900000000000" && number < "000900100000000");
}

std::string orcid_iri(std::string_view digits) {
  std::string iri = "https://orcid.org/";
  for (std::size_t i = 0; i < digits.size(); i += 4) {
    if (i > 0) iri += '-';
    iri += digits.substr(i, 4);
  }
  return iri;
}

// An authority, how its identifiers are announced and where they lead.
enum class Authority : std::uint8_t { orcid, isni, ror, viaf, wikidata, gnd, congress, none };

struct Announcement {
  std::string_view text;  // in lower case
  Authority authority;
};

// Longer ones first where one begins like another.
constexpr std::array announcements = std::to_array<Announcement>({
    {"orcid.org/", Authority::orcid},
    {"orcid id:", Authority::orcid},
    {"orcid id", Authority::orcid},
    {"orcid:", Authority::orcid},
    {"orcid", Authority::orcid},
    {"(orcid)", Authority::orcid},
    {"isni.org/isni/", Authority::isni},
    {"isni.org/", Authority::isni},
    {"isni-url.oclc.nl/isni/", Authority::isni},
    {"isni:", Authority::isni},
    {"(isni)", Authority::isni},
    {"isni", Authority::isni},
    {"ror.org/", Authority::ror},
    {"ror:", Authority::ror},
    {"viaf.org/viaf/", Authority::viaf},
    {"viaf:", Authority::viaf},
    {"(viaf)", Authority::viaf},
    {"wikidata.org/entity/", Authority::wikidata},
    {"wikidata.org/wiki/", Authority::wikidata},
    {"wikidata:", Authority::wikidata},
    {"d-nb.info/gnd/", Authority::gnd},
    {"(de-588)", Authority::gnd},
    {"gnd:", Authority::gnd},
    {"id.loc.gov/authorities/names/", Authority::congress},
    {"(dlc)", Authority::congress},
    {"lccn:", Authority::congress},
});

// Takes the announcement off the front; `none` where there is none.
Authority take_announcement(std::string_view& text) {
  const std::string folded = ascii_lower(text);
  std::string_view rest = folded;
  for (const std::string_view prefix : {"https://", "http://", "www."}) {
    if (rest.starts_with(prefix)) rest.remove_prefix(prefix.size());
  }
  for (const Announcement& announcement : announcements) {
    if (!rest.starts_with(announcement.text)) continue;
    text = trim(text.substr(text.size() - rest.size() + announcement.text.size()));
    while (text.ends_with('/')) text.remove_suffix(1);
    return announcement.authority;
  }
  return Authority::none;
}

bool is_item(std::string_view code) { return code.starts_with('Q') && is_ascii_number(code.substr(1)); }

// The IRI of a code with or without announcement; empty where it is none of the authority.
std::string iri_of(Authority authority, std::string_view code) {
  switch (authority) {
    case Authority::orcid:
    case Authority::isni: {
      const std::string digits = sixteen_digits(code);
      if (!has_orcid_checksum(digits)) return {};
      return authority == Authority::orcid ? orcid_iri(digits) : "https://isni.org/isni/" + digits;
    }
    case Authority::ror: {
      const std::string folded = ascii_lower(code);
      return is_ror(folded) ? "https://ror.org/" + folded : std::string();
    }
    case Authority::viaf:
      return is_ascii_number(code) ? std::string("http://viaf.org/viaf/").append(code) : std::string();
    case Authority::wikidata:
      return is_item(code) ? std::string("http://www.wikidata.org/entity/").append(code) : std::string();
    case Authority::gnd: {
      const bool sound = !code.empty() && std::ranges::all_of(code, [](char c) {
        return is_ascii_digit(c) || c == '-' || c == 'X';
      });
      return sound ? std::string("https://d-nb.info/gnd/").append(code) : std::string();
    }
    case Authority::congress: {
      std::string number(code);
      std::erase(number, ' ');
      const std::size_t letters = std::min(number.find_first_of("0123456789"), number.size());
      const bool sound = number.starts_with('n') && letters <= 2 &&
                         is_ascii_number(std::string_view(number).substr(letters));
      return sound ? "http://id.loc.gov/authorities/names/" + number : std::string();
    }
    case Authority::none:
      break;
  }
  return {};
}

// A bare code tells by its form whose it is.
std::string iri_of_bare(std::string_view code) {
  if (const std::string digits = sixteen_digits(code); has_orcid_checksum(digits)) {
    return iri_of(is_orcid_range(digits) ? Authority::orcid : Authority::isni, code);
  }
  if (std::string iri = iri_of(Authority::ror, code); !iri.empty()) return iri;
  return iri_of(Authority::wikidata, code);
}

bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find_first_of(" \t\"<>") == std::string_view::npos;
}

void read_one(std::string_view text, AgentIdentifiers& found) {
  text = trim(text);
  if (text.empty()) return;
  std::string_view code = text;
  const Authority authority = take_announcement(code);
  std::string iri = authority == Authority::none ? iri_of_bare(code) : iri_of(authority, code);
  if (iri.empty() && authority == Authority::none && is_address(text)) iri = text;
  if (iri.empty()) {
    found.others.push_back(text);
  } else if (std::ranges::find(found.iris, iri) == found.iris.end()) {
    found.iris.push_back(std::move(iri));
  }
}

}  // namespace

// The standard's simple procedure: all digits but the last doubled up from the left, modulo 11.
bool has_orcid_checksum(std::string_view digits) {
  if (digits.size() != 16 || !is_ascii_number(digits.substr(0, 15))) return false;
  int total = 0;
  for (const char digit : digits.substr(0, 15)) total = (total + (digit - '0')) * 2 % 11;
  const int check = (12 - total) % 11;
  return digits.back() == (check == 10 ? 'X' : static_cast<char>('0' + check));
}

bool is_ror(std::string_view code) {
  constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford's base 32
  if (code.size() != 9 || code[0] != '0' || !is_ascii_digit(code[7]) || !is_ascii_digit(code[8]))
    return false;
  std::uint64_t number = 0;
  for (const char c : code.substr(0, 7)) {
    const std::size_t digit = alphabet.find(c);
    if (digit == std::string_view::npos) return false;
    number = number * 32 + digit;
  }
  const std::uint64_t check = 98 - number * 100 % 97;
  return check == static_cast<std::uint64_t>((code[7] - '0') * 10 + (code[8] - '0'));
}

AgentIdentifiers read_agent_identifiers(std::string_view text) {
  AgentIdentifiers found;
  while (!text.empty()) {
    std::size_t end = std::min(text.find_first_of(";|"), text.size());
    const std::size_t next = text.substr(0, end).find(" http");
    if (next != std::string_view::npos && next > 0) end = next;
    read_one(text.substr(0, end), found);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

}  // namespace weft
