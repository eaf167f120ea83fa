#pragma once

#include <string_view>

#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

/// `text` without the markup that catalogues leave in titles and abstracts: tags of HTML, JATS and MathML go
/// (those that end a paragraph leave a line end), references (`&amp;`, `&eacute;`, `&#233;`, also doubly
/// escaped ones) become their characters. A `<` or `&` that begins neither stays. Returns `text` itself when
/// there is nothing to do, else a text of `arena`.
std::string_view plain_text(std::string_view text, TextArena& arena);

/// `text` with its references undone once, as the attributes of a page need it; tags stay. Returns `text`
/// itself when there is nothing to do, else a text of `arena`.
std::string_view undo_references(std::string_view text, TextArena& arena);

}  // namespace weft
