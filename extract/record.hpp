#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace weft {

/// One catalogue record, as decoded and not yet understood. Views point into the batch it was decoded from
/// and stay valid until the next record is decoded by the same decoder. All text is valid UTF-8, trimmed;
/// empty values are left out.
struct Record {
  std::string_view id;  ///< the source's own identifier
  std::string_view title;
  std::string_view abstract;
  std::vector<std::string_view> authors;        ///< in order; persons and bodies, as written
  std::vector<std::string_view> organisations;  ///< bodies the catalogue names without saying in which role
  std::vector<std::string_view> publishers;
  std::vector<std::string_view> countries;
  std::vector<std::string_view> regions;
  std::string_view date;  ///< year or date, as written
  std::string_view language;
  std::vector<std::string_view> categories;
  std::vector<std::string_view> keywords;     ///< subjects the source assigned
  std::vector<std::string_view> collections;  ///< page heading, catalogue name
  std::vector<std::string_view> types;
  std::string_view url;
  std::string_view doi;
  Place place;

  /// Empties all fields, keeps the capacity.
  void clear();
};

}  // namespace weft
