#pragma once

#include <string_view>

namespace weft {

/// What a folded word of a title is, beside its meaning.
enum class TitleWord {
  content,
  stop,      ///< article, preposition
  number,    ///< digits, or a numeral in letters ("ii", "three")
  month,     ///< or a season
  counter,   ///< what a number follows: "volume", "part", "no"
  part,      ///< a part or by-product of a work: "annex", "summary", "erratum"
  edition,   ///< "edition", "revised"
  language,  ///< the name of a language
  version,   ///< "version", "translation"
  series     ///< one word tells a series: "sitrep", "newsletter"
};

/// Looks a folded word up.
TitleWord title_word(std::string_view word);

/// True where two folded words in a row name a series: "situation report", "flash update", "rapport annuel".
bool is_series(std::string_view first, std::string_view second);

/// True for numerals in letters ("ii", "second"), which count only beside a counter or an edition.
bool is_numeral(std::string_view word);

}  // namespace weft
