#pragma once

#include <functional>
#include <string_view>

namespace weft {

/// A table of extract/vocabulary/places/: its name, for errors, and what it holds.
struct PlaceFile {
  std::string_view name;
  std::string_view text;
};

/// One row of a table; docs/regions.md explains the columns. Views into the file.
struct PlaceRow {
  std::string_view place, what, text, language;
};

/// Calls `take` for each row of the file; a row with several texts parted by " | " is one for each. Empty
/// lines and those that begin with "#" are none. Throws `Error` (`extract.places-broken`) with file and line
/// for a row without its three first cells, with more than four, or for which `take` throws
/// `std::invalid_argument`.
void read_place_rows(const PlaceFile& file, const std::function<void(const PlaceRow&)>& take);

}  // namespace weft
