#include "extract/text/inflection.hpp"

#include <algorithm>
#include <string>

#include "extract/text/segmenter.hpp"
#include "extract/text/spelling.hpp"

namespace weft {

namespace {

// Folded endings behind the part two forms share, each between spaces; one may be empty.
constexpr std::string_view english = " s es ed d ing e y ies ied ";
constexpr std::string_view french = " s x e es ee ees l ux le les al aux ";
constexpr std::string_view spanish = " s es o a os as on ones n z ces e ";

bool is_ending(std::string_view ending, std::string_view endings) {
  if (ending.empty()) return true;
  std::string padded(" ");
  padded += ending;
  padded += ' ';
  return endings.find(padded) != std::string_view::npos;
}

std::string comparison_form(std::string_view word, std::string_view language) {
  std::string form = word_form(word);
  if (language == "en") normalise_spelling(form, language);
  return form;
}

}  // namespace

bool is_inflection(std::string_view word, std::string_view other, std::string_view language) {
  if (word == other) return true;
  const std::string_view endings = language == "en"   ? english
                                   : language == "fr" ? french
                                   : language == "es" ? spanish
                                                      : std::string_view{};
  if (endings.empty()) return true;
  const std::string a = comparison_form(word, language);
  const std::string b = comparison_form(other, language);
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t shared = 0;
  while (shared < shorter && a[shared] == b[shared]) ++shared;
  const auto rest = [&](const std::string& form) { return std::string_view(form).substr(shared); };
  return is_ending(rest(a), endings) && is_ending(rest(b), endings);
}

}  // namespace weft
