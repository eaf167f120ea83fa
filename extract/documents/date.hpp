#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weft {

/// A date of publication, as exact as the catalogue gives it.
struct PublicationDate {
  int year = 0;     ///< 1400 to 2100
  std::string iso;  ///< "2015", "2015-12" or "2015-12-03"

  bool operator==(const PublicationDate&) const = default;
};

/// Reads what catalogues write: "2016", "2015-12-03", "2015-12-03T10:00:00Z", "20151203", "03.12.2015",
/// "December 2015", "Dec. 3rd, 2015", "12 mars 2014", "3 de diciembre de 2015", "[c2015]", "2015-2016" (the
/// first year), "1998 Dec-1999 Jan", "Spring 2015", "2014 [i.e. 2015]" (the corrected year), "2008///" (RIS),
/// Arabic and Persian digits. Month names in ar, de, en, es, fr, pt and ru. Years of the Hijri and Buddhist
/// eras are not turned into ours. Where day and month cannot be
/// told apart ("03/12/2015"), the year alone is kept. Nothing when there is no year, or a day or month that
/// does not exist.
std::optional<PublicationDate> parse_date(std::string_view text);

}  // namespace weft
