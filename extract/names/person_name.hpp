#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// One person's name, taken apart. Names in scripts without upper and lower case (Chinese, Arabic ...) are
/// not taken apart: they stand whole in `family`.
struct PersonName {
  std::string given;    ///< "Anna", "S. T."; may be empty
  std::string family;   ///< with its particles: "De Courcy Wheeler", "van der Berg"
  std::string suffix;   ///< "Jr.", "III"; degrees ("PhD") are dropped
  std::string display;  ///< natural order: "Anna De Courcy Wheeler"
  std::string key;      ///< slug of `display`: the same for other case, accents, punctuation and order
};

/// Parses the name of one person, in natural ("Samantha T. Godec"), inverted ("De Courcy Wheeler, A.") or
/// index order ("Godec ST", "GODEC Samantha"). Words in capitals get name case ("MCNEIL" -> "McNeil"); roles
/// ("(ed.)"), titles ("Dr"), degrees and "et al." are dropped. None when no name is left: an empty value, or
/// a filler such as "Anonymous" or "n.a.". Rules: docs/names.md.
std::optional<PersonName> parse_person_name(std::string_view value);

/// Cuts a value that names one or several persons ("A. Smith and B. Jones", "Smith, A., Jones, B. & Lee, C.")
/// into views of single names, in order, trimmed. A comma parts two persons unless it inverts one name or
/// sets off a suffix.
std::vector<std::string_view> split_person_names(std::string_view value);

/// True when both stand for one name in inverted order: `family` is a surname ("Mission", "de la Cruz"),
/// `given` given names or initials ("Robert", "A. B."), perhaps with a role in brackets.
bool is_inverted_name(std::string_view family, std::string_view given);

/// `value` without surrounding white space, stray punctuation, "et al." and editor's roles.
std::string_view trim_author_value(std::string_view value);

}  // namespace weft
