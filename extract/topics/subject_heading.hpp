#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// The parts of a subject heading, as views into it: a heading subdivided by "--" or long dashes ("Refugees
/// -- Legal status, laws, etc. -- Sudan"), by MeSH's slash ("Wounds and Injuries/epidemiology"), ">", "|" or
/// "::" ("Health > Cholera"). MeSH's asterisks and a full stop at the end belong to no part. One part for
/// plain words, none for a heading without letters.
std::vector<std::string_view> heading_parts(std::string_view heading);

/// True for subdivisions that tell of the form of a document or of a time, not of a subject: "Case studies",
/// "Statistics", "20th century", "1990-2000".
bool is_form_or_time(std::string_view part);

/// "Violence, Sexual" -> "Sexual Violence"; empty for headings that are not inverted.
std::string uninverted(std::string_view heading);

/// "Refugees (International law)" -> "Refugees"; the heading itself where nothing stands in brackets behind
/// it.
std::string_view without_qualifier(std::string_view heading);

/// The members of a heading that joins several subjects ("Food and Nutrition", "Alimentation & santé"); empty
/// for all others.
std::vector<std::string_view> joined_subjects(std::string_view heading);

}  // namespace weft
