#include "extract/record.hpp"

namespace weft {

void Record::clear() {
  id = title = abstract = date = language = url = doi = raw = {};
  for (auto* list : {&authors, &organisations, &publishers, &countries, &regions, &categories, &keywords,
                     &collections, &types, &disasters, &identifiers}) {
    list->clear();
  }
  affiliations.clear();
  place = {};
}

}  // namespace weft
