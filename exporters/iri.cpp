#include "exporters/iri.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "exporters/rdf_terms.hpp"

namespace weft {

namespace {

// RFC 3986: unreserved, sub-delims and the gen-delims that may stand anywhere after the scheme.
constexpr std::array<bool, 256> plain_characters() {
  std::array<bool, 256> plain{};
  for (int c = 'a'; c <= 'z'; ++c) plain[c] = plain[c - 32] = true;
  for (int c = '0'; c <= '9'; ++c) plain[c] = true;
  for (const char c : std::string_view("-._~:/?@!$&'()*+,;=")) plain[static_cast<unsigned char>(c)] = true;
  return plain;
}

// The end of the authority in `iri`, or 0 when it has none.
std::size_t authority_end(std::string_view iri) {
  const std::size_t colon = iri.find(':');
  if (colon == std::string_view::npos || iri.substr(colon + 1, 2) != "//") return 0;
  return std::min(iri.find_first_of("/?#", colon + 3), iri.size());
}

bool is_sound_authority(std::string_view authority) {
  authority.remove_prefix(std::min(authority.rfind('@') + 1, authority.size()));
  std::string_view port;
  if (authority.starts_with('[')) {
    const std::size_t close = authority.find(']');
    if (close == std::string_view::npos || close < 3) return false;
    const auto is_address_part = [](char c) { return is_ascii_hex(c) || c == ':' || c == '.'; };
    if (!std::ranges::all_of(authority.substr(1, close - 1), is_address_part)) return false;
    port = authority.substr(close + 1);
  } else {
    const std::size_t colon = authority.find(':');
    if (authority.substr(0, colon).empty()) return false;
    if (authority.find_first_of("[] <>\"\\^`{|}") != std::string_view::npos) return false;
    port = authority.substr(std::min(colon, authority.size()));
  }
  if (port.empty()) return true;
  return port.starts_with(':') && std::ranges::all_of(port.substr(1), is_ascii_digit);
}

void append_encoded(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += digits[byte >> 4];
  out += digits[byte & 0xF];
}

}  // namespace

bool is_absolute_iri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 == text.size() || !is_ascii_letter(text.front()))
    return false;
  const std::string_view scheme = text.substr(0, colon);
  const auto is_scheme_part = [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
  };
  if (!std::ranges::all_of(scheme, is_scheme_part) || is_rdf_prefix(scheme)) return false;
  const std::size_t end = authority_end(text);
  return end == 0 || is_sound_authority(text.substr(colon + 3, end - colon - 3));
}

void append_ascii_iri(std::string& out, std::string_view iri) {
  static constexpr std::array<bool, 256> plain = plain_characters();
  const std::size_t authority = authority_end(iri);
  bool in_fragment = false;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < iri.size(); ++i) {
    const char c = iri[i];
    if (plain[static_cast<unsigned char>(c)]) continue;
    const bool is_escape =
        c == '%' && i + 2 < iri.size() && is_ascii_hex(iri[i + 1]) && is_ascii_hex(iri[i + 2]);
    const bool is_bracket = (c == '[' || c == ']') && i < authority;
    const bool is_fragment_mark = c == '#' && !in_fragment;
    in_fragment = in_fragment || is_fragment_mark;
    if (is_escape || is_bracket || is_fragment_mark) continue;
    out.append(iri, kept, i - kept);
    append_encoded(out, c);
    kept = i + 1;
  }
  out.append(iri, kept, iri.size() - kept);
}

}  // namespace weft
