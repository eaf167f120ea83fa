#pragma once

#include <optional>

#include "extract/readers/buffered_cutter.hpp"
#include "extract/readers/tagged/tagged_lines.hpp"

namespace weft {

/// Cuts between records of a tagged file. The context of a batch is its style (`style_of`).
class RisCutter : public BufferedCutter {
 public:
  using BufferedCutter::BufferedCutter;

  static TagStyle style_of(const Batch& batch) {
    return batch.context == "plain" ? TagStyle::plain : TagStyle::hyphen;
  }

 protected:
  std::size_t find_cut(std::string_view bytes, bool at_end) override;
  void prepare(Batch& batch) override;
  std::size_t find_skipped_end(std::string_view bytes, bool first) override;

 private:
  std::optional<TagStyle> style_;
  std::uint64_t next_record_ = 1;
  std::uint64_t carriage_lines_ = 0;  // lines that end with CR alone, which the base does not count
};

/// The style of the first line with which a record begins; nothing when there is none.
std::optional<TagStyle> find_tag_style(std::string_view bytes);

}  // namespace weft
