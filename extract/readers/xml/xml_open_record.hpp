#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// The record element that a cutter is inside of. Elements of the same name inside it are remembered: if the
/// record turns out not to be closed, they are what can be saved.
class XmlOpenRecord {
 public:
  /// Where in the input an element begins.
  struct Spot {
    std::uint64_t line = 0, offset = 0;
  };
  /// A piece of the record's bytes: the record or an element of its name inside.
  struct Part {
    std::size_t begin = 0, end = 0;
    Spot spot;
    bool whole = false;
  };

  [[nodiscard]] bool active() const { return active_; }
  /// Its bytes are no longer wanted; only its end is looked for.
  [[nodiscard]] bool dropped() const { return dropped_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

  /// Begins a record of that name inside an element `around`, which cannot end before it does.
  void begin(std::string_view name, std::string_view around);
  /// A start tag, whose bytes come next.
  void enter(std::string_view name, Spot spot);
  /// The end of an element, whose bytes came before. True when it is the record's own.
  bool leave(std::string_view name);
  [[nodiscard]] bool is_same(std::string_view name) const { return name == name_; }
  /// Whether the end tag at hand ends the element around the record.
  [[nodiscard]] bool is_ended_by(std::string_view name) const {
    return name == around_ && around_open_ == 0 && name != name_;
  }
  void append(std::string_view piece) {
    if (!dropped_) bytes_ += piece;
  }
  [[nodiscard]] std::size_t depth() const { return depth_; }
  [[nodiscard]] std::size_t saved() const { return wholes_.size(); }
  void drop();
  void end() { active_ = false; }

  /// What is open and what is whole, in order.
  [[nodiscard]] std::vector<Part> parts() const;

 private:
  std::string name_, around_;
  bool active_ = false;
  bool dropped_ = false;
  std::size_t depth_ = 0;
  std::size_t same_open_ = 0;    // elements of the record's name, the record included
  std::size_t around_open_ = 0;  // elements named like the one around, inside the record
  std::string bytes_;
  std::vector<Part> opens_, wholes_;
};

}  // namespace weft
