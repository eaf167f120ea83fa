#include "extract/readers/xml/xml_text.hpp"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace weft {

namespace {

// Elements that are lines of their own in abstracts: HTML, JATS, DocBook, PubMed.
constexpr std::array<std::string_view, 17> line_names = {
    "p",  "br", "para", "div", "li", "list-item", "sec", "section",     "title",
    "tr", "h1", "h2",   "h3",  "h4", "dt",        "dd",  "AbstractText"};
// Elements that are parts of words and lines even where they stand alone.
constexpr std::array<std::string_view, 24> word_names = {
    "i",  "b",  "u",    "em",   "strong", "sub",        "sup",    "inf", "italic", "bold", "sc",   "tt",
    "mi", "mo", "span", "font", "small",  "fixed-case", "strike", "a",   "math",   "msub", "msup", "mn"};

bool is_space(char c) { return c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r'); }

bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_space); }

template <class Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// Collapses white space as it goes. Two line ends or more end a paragraph.
class Collapser {
 public:
  explicit Collapser(std::string& out) : out_(out), begin_(out.size()) {}

  void text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = end_of_words(text, at);
      if (end > at) words(text.substr(at, end - at));
      int line_ends = 0;
      for (at = end; at < text.size() && is_space(text[at]); ++at) line_ends += text[at] == '\n' ? 1 : 0;
      if (at > end) gap_ = std::max(gap_, line_ends > 1 ? Gap::line : Gap::space);
    }
  }
  void part() { gap_ = std::max(gap_, Gap::space); }
  void line() { gap_ = Gap::line; }

 private:
  enum class Gap { none, space, line };

  // Where white space begins that is not one space between words.
  static std::size_t end_of_words(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
      if (!is_space(text[at])) continue;
      if (text[at] != ' ' || at + 1 == text.size() || is_space(text[at + 1])) break;
    }
    return at;
  }

  void words(std::string_view words) {
    if (words.front() == ' ') {
      words.remove_prefix(1);
      part();
    }
    if (gap_ != Gap::none && out_.size() > begin_) out_ += gap_ == Gap::line ? '\n' : ' ';
    gap_ = Gap::none;
    out_ += words;
  }

  std::string& out_;
  std::size_t begin_;
  Gap gap_ = Gap::none;
};

// Whether no text stands beside the elements inside `node`.
bool holds_only_elements(pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (is_text(child) && !is_blank(child.value())) return false;
  }
  return true;
}

void edge_of(pugi::xml_node element, bool apart, Collapser& out) {
  if (contains(line_names, element.name())) {
    out.line();
  } else if (apart && !contains(word_names, element.name())) {
    out.part();
  }
}

}  // namespace

void append_text(pugi::xml_node_struct* element, std::string& out) {
  const pugi::xml_node root(element);
  Collapser collapser(out);
  std::vector<bool> apart = {holds_only_elements(root)};  // for each open element
  pugi::xml_node node = root.first_child();
  while (node) {
    if (is_text(node)) {
      collapser.text(node.value());
    } else if (node.type() == pugi::node_element) {
      edge_of(node, apart.back(), collapser);
      if (node.first_child()) {
        apart.push_back(holds_only_elements(node));
        node = node.first_child();
        continue;
      }
      edge_of(node, apart.back(), collapser);
    }
    while (!node.next_sibling()) {
      node = node.parent();
      apart.pop_back();
      if (node == root) return;
      edge_of(node, apart.back(), collapser);
    }
    node = node.next_sibling();
  }
}

}  // namespace weft
