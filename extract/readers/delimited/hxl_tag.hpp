#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// A tag of the Humanitarian Exchange Language: `#country+name` or `#sector +en` (HXL 1.1, "Hashtags and
/// attributes"). Case and the order of attributes do not matter.
struct HxlTag {
  std::string hashtag;                  ///< in lower case, with its #
  std::vector<std::string> attributes;  ///< in lower case, sorted
};

/// Reads a cell of a tag row; nothing when it is no tag.
std::optional<HxlTag> parse_hxl_tag(std::string_view cell);

/// Which tags a path means: the hashtag or `#*` for any, attributes that must be there (`+name`) and that
/// must not (`-code`), and a final `!` for tags without any other attribute.
class HxlPattern {
 public:
  static std::optional<HxlPattern> parse(std::string_view text);
  [[nodiscard]] bool matches(const HxlTag& tag) const;

 private:
  HxlTag wanted_;
  std::vector<std::string> unwanted_;
  bool exact_ = false;
};

}  // namespace weft
