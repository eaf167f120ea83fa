#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace weft {

/// A piece of a page. Views point into the page; nothing is decoded yet.
struct HtmlToken {
  enum class Kind { start_tag, end_tag, text, comment, doctype };
  Kind kind = Kind::text;
  std::string_view name = {};  ///< of a tag, as written
  std::string_view body = {};  ///< attributes of a start tag; the text; what stands in a comment
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Parts a page into tags, texts and comments by the tokenisation of the HTML Living Standard
/// (section 13.2.5), so far as it decides where one token ends: quoted attributes hold `>`, scripts, styles
/// and titles hold tags. Any bytes are a page; what a page breaks off in the middle of is no token. No tree
/// is built, so that nesting costs nothing and all is linear (which libxml2's parser is not: many attributes,
/// stray end tags).
class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view page, std::size_t begin = 0) : page_(page), at_(begin) {}

  /// False at the end.
  bool next(HtmlToken& token);

 private:
  void take_text(HtmlToken& token, std::size_t end);
  bool take_markup(HtmlToken& token);
  bool take_tag(HtmlToken& token);
  void take_declaration(HtmlToken& token);
  [[nodiscard]] std::size_t raw_text_end() const;

  std::string_view page_;
  std::size_t at_;
  std::string_view raw_element_;  // whose end tag alone ends the text
};

struct HtmlAttribute {
  std::string_view name;
  std::string_view value;  ///< references are not yet undone
};

/// Takes the next attribute off the front of a start tag's `body`; nothing when there is none.
std::optional<HtmlAttribute> next_attribute(std::string_view& body);

/// The first attribute of this name; empty when there is none.
std::string_view find_attribute(std::string_view body, std::string_view name);

/// Whether `text` is `lower`, which is in lower case, in any case of ASCII letters.
bool is_called(std::string_view text, std::string_view lower);

}  // namespace weft
