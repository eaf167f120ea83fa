#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// The elements open around the place a cutter has reached, with the elements inside them that records may
/// refer to. Tells decoders only what is new since it last told them. Keeps at most 64 levels and 64 KiB:
/// deeper elements are counted, longer texts are left out.
class XmlAncestors {
 public:
  /// `tag` is the whole start tag.
  void open(std::string_view name, std::string_view tag);
  /// Closes the innermost element of that name and all inside it; without any, nothing happens.
  void close(std::string_view name);
  /// Keeps `element`, which has ended, in the innermost element.
  void keep(std::string_view local_name, std::string_view element);
  void clear();

  [[nodiscard]] bool empty() const { return levels_.empty(); }
  /// The name of the innermost element; empty for none.
  [[nodiscard]] std::string_view innermost() const;

  /// Appends frames that lead a decoder from what it was told last to what holds now.
  void tell_changes(std::string& frames);
  /// Appends frames that tell a decoder everything.
  void tell_all(std::string& frames);

 private:
  struct Kept {
    std::string name, element;
    bool told = false;
  };
  struct Level {
    std::string name, tag;
    std::vector<Kept> kept;
  };

  void drop_levels(std::size_t count);

  std::vector<Level> levels_;
  std::size_t beyond_ = 0;  // open elements deeper than those kept
  std::size_t kept_bytes_ = 0;
  std::size_t told_levels_ = 0;  // how many levels decoders think are open
  std::size_t same_levels_ = 0;  // how many of those have been open ever since
};

}  // namespace weft
