#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace weft {

/// The plain text that becomes of LaTeX, and the accents that wait for their letter. Borrows the text.
class LatexOutput {
 public:
  explicit LatexOutput(std::string& text) : text_(text) {}

  /// Appends a text; accents that wait go behind its first letter.
  void put(std::string_view text);
  /// Appends white space unless there is some, or nothing before it.
  void put_space();
  void put_paragraph();
  /// An accent, as combining mark, for the next letter; the innermost comes last. Of more than four the
  /// others are dropped. `written` is what stands for it over nothing, as in \~{}.
  void add_accent(std::string_view mark, char written);
  [[nodiscard]] bool has_accent() const { return waiting_count_ > 0; }
  /// Nothing came for the accents that wait.
  void give_up_accents();

  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] char last() const { return text_.empty() ? '\0' : text_.back(); }
  void cut_to(std::size_t size);
  std::string& text() { return text_; }

  /// Ends the text: trimmed, in normalisation form C.
  void finish();

 private:
  std::string& text_;
  std::array<std::string_view, 4> waiting_{};
  std::size_t waiting_count_ = 0;
  char written_ = '\0';
  bool has_marks_ = false;
};

}  // namespace weft
