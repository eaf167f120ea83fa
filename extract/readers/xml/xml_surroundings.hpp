#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/xml/xml_frames.hpp"

namespace weft {

/// The elements around a record, as a decoder was told of them: what to write before and behind the record's
/// own text so that its paths find them.
class XmlSurroundings {
 public:
  void clear();
  /// Follows a frame that tells of elements around records. A start tag or element that cannot be parsed is
  /// replaced by a bare one or left out: it must not spoil the records inside it.
  void follow(const XmlFrame& frame);

  [[nodiscard]] std::size_t depth() const { return levels_.size(); }
  [[nodiscard]] std::string_view before();
  [[nodiscard]] std::string_view behind();

 private:
  struct Kept {
    std::string name, element;
  };
  struct Level {
    std::string tag, name;
    std::vector<Kept> kept;
  };

  void open(std::string_view tag);
  void keep(std::size_t level, std::string_view named_element);
  void write();

  std::vector<Level> levels_;
  std::string before_, behind_;
  bool written_ = false;
};

}  // namespace weft
