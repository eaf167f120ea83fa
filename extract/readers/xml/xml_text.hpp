#pragma once

#include <string>

namespace pugi {
struct xml_node_struct;
}

namespace weft {

/// Appends all text inside an element to `out`, with white space collapsed and markup flattened: `<i>`,
/// `<sub>`,
/// `<fixed-case>` and the like go, paragraphs stand on lines of their own, and elements beside which no text
/// stands (`<surname>`, `<given>`) are parted by spaces.
void append_text(pugi::xml_node_struct* element, std::string& out);

}  // namespace weft
