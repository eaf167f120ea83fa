#pragma once

#include <string_view>
#include <vector>

#include "extract/names/author_value.hpp"

namespace weft {

/// The bodies in an author's address as journals print it: "Department of Global Health, University of
/// Nairobi, Nairobi, Kenya. Electronic address: a@b.example" -> the University of Nairobi. Several addresses
/// are parted by semicolons. Of the pieces between commas the one that a vocabulary knows is taken, else the
/// university, else what looks most like an institution; departments, cities and countries are none. Nothing
/// where no piece can be told ("Independent consultant, London").
std::vector<AuthorPart> read_affiliation(std::string_view text, const OrganisationIndex& index);

}  // namespace weft
