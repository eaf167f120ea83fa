#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weft {

/// Parts a stream of XML into tags and what stands between them: XML 1.0, sections 2.4 to 2.8 and 3.1. Builds
/// nothing, expands nothing, and needs no memory but for the name of the tag at hand. What is not well-formed
/// goes through: a `<` that begins no markup is text, and a `<` inside a tag, where none may stand, ends it.
class XmlScanner {
 public:
  enum class Step : std::uint8_t {
    other,      ///< text, comments, CDATA sections, processing instructions, parts of tags
    tag_begin,  ///< `<name` or `</name`
    tag_end,    ///< what is left of the tag
    document,   ///< the beginning of an XML or document type declaration: what was open before is over
    starved     ///< more bytes are needed
  };

  /// Moves `at` behind the next piece of `bytes`. When starved, call again with the bytes from `at` on and
  /// more behind them; that does not happen when `at_end` says that there are none.
  Step next(std::string_view bytes, std::size_t& at, bool at_end);

  /// Of the last tag; long names are cut.
  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] bool is_end_tag() const { return is_end_tag_; }
  /// Of a tag that has ended: `<name/>`.
  [[nodiscard]] bool is_empty() const { return is_empty_; }
  /// Of a tag that has ended: by a `<`, not by its `>`.
  [[nodiscard]] bool is_broken() const { return is_broken_; }

  /// What the bytes so far leave open: "comment", "tag", ...; empty for none.
  [[nodiscard]] std::string_view unfinished() const;

 private:
  enum class Mode : std::uint8_t { text, tag, comment, cdata, instruction, doctype };

  Step text(std::string_view bytes, std::size_t& at, bool at_end);
  Step markup(std::string_view bytes, std::size_t& at);
  Step tag(std::string_view bytes, std::size_t& at);
  Step until(std::string_view terminator, std::string_view bytes, std::size_t& at, bool at_end);
  Step doctype(std::string_view bytes, std::size_t& at, bool at_end);
  void enter(Mode mode);

  Mode mode_ = Mode::text;
  Mode after_ = Mode::text;  // where a comment or instruction leads back to
  char quote_ = '\0';
  char last_ = '\0';  // the last byte of the tag so far
  bool in_subset_ = false;
  bool is_end_tag_ = false;
  bool is_empty_ = false;
  bool is_broken_ = false;
  std::string name_;
};

/// `name` without its namespace prefix.
std::string_view local_name(std::string_view name);

}  // namespace weft
