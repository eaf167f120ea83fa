#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace weft {

/// How lines show their tags.
enum class TagStyle : std::uint8_t {
  hyphen,  ///< "TY  - JOUR" (RIS), "PMID- 123" (MEDLINE)
  plain    ///< "PT J", continuation lines indented (Web of Science)
};

/// One line of a tagged file, without its end.
struct TaggedLine {
  std::string_view tag;    ///< empty: no tag; the line is blank or continues the value before it
  std::string_view value;  ///< trimmed
  bool indented = false;   ///< untagged lines: white space stands before the text
};

/// Cuts the line that begins at `position` off `bytes` and moves `position` behind its end: LF, CRLF or CR.
std::string_view take_line(std::string_view bytes, std::size_t& position);

/// Reads one line. RIS (Reference Manager's direct export format, 2011: two characters, two spaces, a hyphen,
/// a space), with what programs make of it: tabs or one space, no space behind the hyphen, lower case.
/// MEDLINE (PubMed user guide, "MEDLINE/PubMed Data Element Descriptions"): up to four characters, a hyphen
/// in the fifth column. Web of Science ("Field Tags"): two characters and a space.
TaggedLine parse_tagged_line(std::string_view line, TagStyle style);

/// True when `tag` is `upper` in any case.
bool is_tag(std::string_view tag, std::string_view upper);

/// Tells from line to line where records begin and end. A record ends with ER, or before the next TY, PMID or
/// PT (plain style) where ER is missing; without those it begins with its first tag.
class RecordBounds {
 public:
  enum class Step : std::uint8_t { outside, begins, inside, ends, next_begins };

  explicit RecordBounds(TagStyle style) : style_(style) {}
  /// `next_begins`: the record before the line ends, another begins with it.
  Step take(const TaggedLine& line);
  [[nodiscard]] bool is_open() const { return open_; }

 private:
  TagStyle style_;
  bool open_ = false;
};

/// True for a line's tag with which a record begins; with ER one ends.
bool begins_record(const TaggedLine& line, TagStyle style);
bool ends_record(const TaggedLine& line, TagStyle style);

}  // namespace weft
