#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// A person's name made comparable: folded words. Views of nothing; owns its text.
struct PersonForm {
  std::vector<std::string> family;  ///< "de", "courcy", "wheeler"
  std::vector<std::string> given;   ///< "anna", "b"; hyphenated names are two words
  std::string suffix;               ///< "jr"
};

/// Reads a `Property::sort_name`: "Family, Given, Suffix".
PersonForm read_person_form(std::string_view sort_name);

/// What names by the same rule are compared at all: a hash of the last word of the family name and the first
/// letter of the given name. Zero when there is no given name, as for names in scripts without capitals.
std::uint64_t name_block(const PersonForm& form);

/// How two names agree.
struct NameComparison {
  bool same_family = false;
  bool conflict = false;  ///< given names or suffixes that cannot be one person's
  /// How probable it is that another bearer of the family name agrees as well: small for full names, large
  /// for single initials.
  double chance = 1.0;
  bool initials = false;   ///< an initial of one stands for a name of the other
  bool respelled = false;  ///< they agree only in how they sound, or but for a letter or a particle
};

/// Compares two names that share their block. Given names agree word by word: equal, or an initial with a
/// name or an initial; spellings that differ by one letter or only in how sounds are written ("Yusuf",
/// "Youssef") agree less. Words that only one has decide nothing.
NameComparison compare(const PersonForm& a, const PersonForm& b);

/// The form of a word under which spellings of one sound meet: "mohammed" and "muhammad", "mueller" and
/// "muller". Given folded.
std::string sound_form(std::string_view word);

/// True when folded, joined family names are borne by so many that a name says little: the most frequent of
/// the world's larger languages.
bool is_common_family(std::string_view folded);

}  // namespace weft
