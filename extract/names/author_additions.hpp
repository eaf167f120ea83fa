#pragma once

#include <string_view>

namespace weft {

/// An author's name without what catalogues and title pages write around it, and an identifier found there.
struct BareAuthor {
  std::string_view name;        ///< view into the value
  std::string_view identifier;  ///< an ORCID or an address of an authority, as written; or empty
};

/// "by Amina Yusuf <https://orcid.org/0000-0002-1825-0097>" -> name and ORCID; mail addresses go.
BareAuthor bare_author(std::string_view value);

/// `word` without marks of footnotes at its end: asterisks, daggers, superscripts, one or two digits glued to
/// a small letter ("Yusuf1").
std::string_view without_marks(std::string_view word);

}  // namespace weft
