#include "extract/documents/document_identifier.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/unicode.hpp"
#include "extract/documents/doi.hpp"

namespace weft {

namespace {

using Sort = NumberInScheme::Sort;

// The digits (and a last X) that `text` begins with, hyphens and spaces between them left out.
std::string leading_digits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c == '-' || c == ' ') continue;
    if (is_ascii_digit(c)) {
      digits += c;
    } else {
      if (c == 'x' || c == 'X') digits += 'X';
      break;
    }
  }
  return digits;
}

// Sum of digits times weights that fall to 1, X as ten: a multiple of 11 for sound ISBN-10 and ISSN.
bool has_mod_11_check(std::string_view digits) {
  int total = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int digit = digits[i] == 'X' ? 10 : digits[i] - '0';
    total += digit * static_cast<int>(digits.size() - i);
  }
  return total % 11 == 0;
}

char isbn13_check(std::string_view twelve) {
  int total = 0;
  for (std::size_t i = 0; i < 12; ++i) total += (twelve[i] - '0') * (i % 2 == 0 ? 1 : 3);
  return static_cast<char>('0' + (10 - total % 10) % 10);
}

// ISO 2108; "9789251067628 (pbk.)" too.
std::string isbn13(std::string_view text) {
  const std::string digits = leading_digits(text);
  const bool sound =
      is_ascii_number(std::string_view(digits).substr(0, digits.size() - (digits.ends_with('X') ? 1 : 0)));
  if (!sound) return {};
  if (digits.size() == 10 && has_mod_11_check(digits)) {
    const std::string twelve = "978" + digits.substr(0, 9);
    return twelve + isbn13_check(twelve);
  }
  const bool thirteen = digits.size() == 13 && (digits.starts_with("978") || digits.starts_with("979"));
  return thirteen && digits.back() == isbn13_check(digits) ? digits : std::string();
}

// ISO 3297
std::string issn(std::string_view text) {
  const std::string digits = leading_digits(text);
  const bool sound = digits.size() == 8 && is_ascii_number(std::string_view(digits).substr(0, 7)) &&
                     has_mod_11_check(digits);
  return sound ? digits.substr(0, 4) + "-" + digits.substr(4) : std::string();
}

std::string pmid(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
  constexpr std::size_t longest = 8;
  while (text.ends_with('/')) text.remove_suffix(1);
  return is_ascii_number(text) && text.size() <= longest ? std::string(text) : std::string();
}

std::string pmcid(std::string_view text) {
  if (ascii_starts_with(text, "pmc")) text.remove_prefix(3);
  text = text.substr(0, text.find_first_of("./"));
  return is_ascii_number(text) ? std::string("PMC").append(text) : std::string();
}

// "2101.00001v2", "hep-th/9901001": without version.
std::string arxiv(std::string_view text) {
  text = text.substr(0, text.find(' '));
  if (text.ends_with(".pdf")) text.remove_suffix(4);
  const std::size_t version = text.find_last_not_of("0123456789");
  if (version != std::string_view::npos && version + 1 < text.size() && text[version] == 'v')
    text = text.substr(0, version);
  const std::size_t part = text.find_first_of("./");
  if (part == std::string_view::npos || !is_ascii_number(text.substr(part + 1))) return {};
  return ascii_lower(text);
}

std::string handle(std::string_view text) {
  const bool sound = text.find('/') != std::string_view::npos && text.find(' ') == std::string_view::npos &&
                     !text.ends_with('/') && is_ascii_digit(text.front());
  return sound ? std::string(text) : std::string();
}

std::string digits_only(std::string_view text) {
  while (!text.empty() && is_ascii_letter(text.front())) text.remove_prefix(1);
  return is_ascii_number(text) ? std::string(text) : std::string();
}

std::string lccn(std::string_view text) {
  std::string number = ascii_lower(text);
  std::erase(number, ' ');
  return !number.empty() &&
                 number.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos
             ? number
             : std::string();
}

// A scheme: what stands before its numbers, what sources call it (folded), and how a number is read.
struct Scheme {
  std::string_view prefix;  // of the result, with colon
  std::array<std::string_view, 6> announcements;
  std::array<std::string_view, 5> names;
  std::string (*read)(std::string_view);
};

constexpr std::array schemes = std::to_array<Scheme>({
    {"isbn:",
     {"urn:isbn:", "isbn-13:", "isbn-10:", "isbn:", "isbn"},
     {"isbn", "isbn 13", "isbn 10", "isbn13", "eisbn"},
     isbn13},
    {"issn:",
     {"urn:issn:", "https://portal.issn.org/resource/issn/", "eissn:", "issn:", "issn"},
     {"issn", "eissn", "e issn", "issn l", "pissn"},
     issn},
    {"pmid:",
     {"https://pubmed.ncbi.nlm.nih.gov/", "https://www.ncbi.nlm.nih.gov/pubmed/", "info:pmid/",
      "pmid:", "pmid"},
     {"pmid", "pubmed", "pubmed id"},
     pmid},
    {"pmcid:",
     {"https://www.ncbi.nlm.nih.gov/pmc/articles/", "https://pmc.ncbi.nlm.nih.gov/articles/",
      "pmcid:", "pmcid", "pmc"},
     {"pmc", "pmcid", "pubmed central"},
     pmcid},
    {"arxiv:", {"https://arxiv.org/abs/", "https://arxiv.org/pdf/", "arxiv:"}, {"arxiv", "arxiv id"}, arxiv},
    {"hdl:", {"https://hdl.handle.net/", "info:hdl/", "hdl:", "handle:"}, {"handle", "hdl"}, handle},
    {"oclc:", {"(ocolc)", "oclc:", "info:oclcnum/"}, {"oclc", "oclc number"}, digits_only},
    {"lccn:", {"info:lccn/", "lccn:"}, {"lccn"}, lccn},
});

bool is_name_of(const Scheme& scheme, std::string_view folded) {
  return !folded.empty() && std::ranges::find(scheme.names, folded) != scheme.names.end();
}

// "http://" and "https://" addresses of one resolver are the same.
std::string with_https(std::string_view text) {
  return ascii_starts_with(text, "http://") ? "https://" + std::string(text.substr(7)) : std::string(text);
}

}  // namespace

NumberInScheme read_number(std::string_view text, std::string_view scheme) {
  text = ascii_trimmed(text);
  if (text.empty()) return {};
  constexpr std::size_t longest_scheme = 200;
  if (scheme.size() > longest_scheme) scheme = {};
  const std::string named = fold(scheme);
  if (named == "doi" || ascii_starts_with(text, "doi:") || ascii_starts_with(text, "info:doi/") ||
      leads_to_doi(text)) {
    if (std::string doi = normalised_doi(text); !doi.empty())
      return {.sort = Sort::doi, .value = std::move(doi)};
  }
  const std::string address = with_https(text);
  for (const Scheme& known : schemes) {
    std::string_view number = address;
    bool fits = false;
    for (const std::string_view announcement : known.announcements) {
      if (announcement.empty() || !ascii_starts_with(number, announcement)) continue;
      number = ascii_trimmed(number.substr(announcement.size()));
      fits = true;
      break;
    }
    fits = fits || is_name_of(known, named);
    if (!fits) continue;
    while (number.starts_with(':') || number.starts_with(' ')) number.remove_prefix(1);
    if (number.empty()) continue;
    const std::string read = known.read(number);
    if (read.empty()) continue;
    const Sort sort = known.prefix == "issn:" ? Sort::issn : Sort::number;
    return {.sort = sort, .value = std::string(known.prefix) + read};
  }
  const std::string plain = single_line(text);
  const bool is_address = ascii_starts_with(text, "http://") || ascii_starts_with(text, "https://");
  if (is_address && plain.find(' ') == std::string::npos) return {.sort = Sort::address, .value = plain};
  const std::string name = slug(scheme);
  const bool says_scheme = name.empty() || ascii_starts_with(plain, name + ":") || is_address;
  // A number with a wrong check digit keeps the source's words.
  const bool broken =
      std::ranges::any_of(schemes, [&](const Scheme& known) { return is_name_of(known, named); });
  if (says_scheme || broken || named.empty()) return {.sort = Sort::text, .value = plain};
  return {.sort = Sort::text, .value = name + ":" + plain};
}

std::string document_doi(const Record& record) {
  if (std::string doi = record.doi.empty() ? std::string() : normalised_doi(record.doi); !doi.empty())
    return doi;
  if (!record.url.empty() && leads_to_doi(record.url)) {
    if (std::string doi = normalised_doi(record.url); !doi.empty()) return doi;
  }
  for (const RecordValue& identifier : record.identifiers) {
    const std::string_view text = identifier.text.empty() ? identifier.identifier : identifier.text;
    NumberInScheme number = read_number(text, identifier.scheme);
    if (number.sort == Sort::doi) return std::move(number.value);
  }
  return {};
}

}  // namespace weft
