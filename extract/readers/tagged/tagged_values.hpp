#pragma once

#include <string>
#include <string_view>

#include "extract/readers/mapping/flat_values.hpp"
#include "extract/readers/mapping/text_arena.hpp"
#include "extract/readers/tagged/tagged_lines.hpp"

namespace weft {

/// Collects the values of one tagged record, line by line. Views point into the lines, or, for values of
/// several lines, into this object, until `clear`.
class TaggedValues {
 public:
  static constexpr std::size_t most_values = 100'000;

  void clear();
  /// A line with a tag is a value; one without continues the value before it, or adds one of the same tag
  /// where each line is a value (names, keywords).
  void add(const TaggedLine& line, TagStyle style);
  /// The values; names of bodies, which end with a comma, are marked.
  const FlatRecord& finish();
  /// True when values have been left out.
  [[nodiscard]] bool is_full() const { return full_; }

 private:
  void push(std::string_view tag, std::string_view text);
  void continue_value(std::string_view text);

  FlatRecord values_;
  TextArena arena_;
  std::string* joined_ = nullptr;  // the last value's text, once it has several lines
  bool blank_before_ = false;
  bool full_ = false;
};

}  // namespace weft
