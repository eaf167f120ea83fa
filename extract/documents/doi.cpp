#include "extract/documents/doi.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace weft {

namespace {

constexpr std::array<std::string_view, 3> resolvers = {"doi.org/", "dx.doi.org/", "www.doi.org/"};

std::string undo_percent(std::string_view text) {
  const auto value = [](char c) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(ascii_lower(c));
    return digit == std::string_view::npos ? -1 : static_cast<int>(digit);
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool encoded =
        text[i] == '%' && i + 2 < text.size() && value(text[i + 1]) >= 0 && value(text[i + 2]) >= 0;
    const int code = encoded ? value(text[i + 1]) * 16 + value(text[i + 2]) : 0;
    // Beyond ASCII it might make invalid UTF-8.
    if (code > 0x20 && code < 0x7F) {
      out += ascii_lower(static_cast<char>(code));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// Punctuation of the sentence a DOI was copied from. A bracket belongs to it where the DOI opened one.
void drop_trailing_punctuation(std::string& doi) {
  while (!doi.empty()) {
    const bool stray = std::string_view(".,;:\"'>").find(doi.back()) != std::string_view::npos;
    const bool unopened = doi.back() == ')' && std::ranges::count(doi, '(') < std::ranges::count(doi, ')');
    if (!stray && !unopened) return;
    doi.pop_back();
  }
}

}  // namespace

bool leads_to_doi(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (ascii_starts_with(address, scheme)) address.remove_prefix(scheme.size());
  }
  return std::ranges::any_of(resolvers,
                             [&](std::string_view host) { return ascii_starts_with(address, host); });
}

std::string normalised_doi(std::string_view text) {
  std::string doi = ascii_lower(ascii_trimmed(text));
  constexpr std::array<std::string_view, 5> prefixes = {"https://", "http://", "doi:", "info:doi/", "doi "};
  for (const std::string_view prefix : prefixes) {
    if (doi.starts_with(prefix)) doi.erase(0, prefix.size());
  }
  bool resolved = false;
  for (const std::string_view host : resolvers) {
    if (!doi.starts_with(host)) continue;
    doi.erase(0, host.size());
    resolved = true;
  }
  while (!doi.empty() && doi.front() == ' ') doi.erase(0, 1);
  if (resolved) doi = undo_percent(doi);
  drop_trailing_punctuation(doi);
  const bool well_formed = doi.starts_with("10.") && doi.find('/') != std::string::npos &&
                           doi.find(' ') == std::string::npos && doi.back() != '/';
  return well_formed ? doi : std::string();
}

}  // namespace weft
