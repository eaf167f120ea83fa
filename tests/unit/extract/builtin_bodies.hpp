#pragma once

#include "extract/names/organisation_index.hpp"
#include "extract/vocabulary/builtin.hpp"

namespace weft {

/// The built-in organisations, loaded once for all tests.
inline const OrganisationIndex& builtin_bodies() {
  static const OrganisationIndex index = [] {
    Lexicon lexicon;
    OrganisationIndex filled(lexicon);
    filled.add(builtin_organisations());
    filled.freeze();
    return filled;
  }();
  return index;
}

}  // namespace weft
