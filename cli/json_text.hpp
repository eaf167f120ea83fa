#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weft {

/// JSON built piece by piece in memory, for answers and reports. Commas and, if wanted, indentation come by
/// themselves; the order of calls must be that of the text. Strings must be valid UTF-8.
class JsonText {
 public:
  enum class Layout { one_line, indented };

  explicit JsonText(Layout layout = Layout::one_line) : layout_(layout) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void value(std::string_view text);
  void value(std::uint64_t number);
  void value(double number);   ///< finite
  void value(float) = delete;  ///< choose: `rounded` or a cast
  void truth(bool value);

  template <typename Value>
  void member(std::string_view name, const Value& content) {
    key(name);
    value(content);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void break_line();

  Layout layout_;
  std::string text_;
  std::size_t depth_ = 0;
  bool after_key_ = false;
};

/// A score or share for people and scripts: four places are all that its meaning bears.
[[nodiscard]] double rounded(double value);

}  // namespace weft
