#include "extract/record.hpp"

namespace weft {

void Record::clear() {
  id = title = abstract = date = language = url = doi = {};
  for (auto* list : {&authors, &organisations, &publishers, &countries, &regions, &categories, &keywords,
                     &collections, &types}) {
    list->clear();
  }
  place = {};
}

}  // namespace weft
