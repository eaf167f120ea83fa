#include "extract/readers/bibtex/latex_output.hpp"

#include <algorithm>

#include "base/unicode.hpp"

namespace weft {

namespace {

bool is_space(char c) { return c == ' ' || c == '\n'; }

}  // namespace

void LatexOutput::put(std::string_view text) {
  if (!has_accent() || text.empty()) {
    text_ += text;
    return;
  }
  std::size_t first = 0;
  next_code_point(text, first);
  const std::string_view letter = text.substr(0, first);
  // Letters under accents lose their dots.
  text_ += letter == "ı" ? "i" : letter == "ȷ" ? "j" : letter;
  while (waiting_count_ > 0) text_ += waiting_[--waiting_count_];
  text_ += text.substr(first);
  has_marks_ = true;
}

void LatexOutput::put_space() {
  if (!text_.empty() && !is_space(text_.back())) text_ += ' ';
}

void LatexOutput::put_paragraph() {
  while (!text_.empty() && is_space(text_.back())) text_.pop_back();
  if (!text_.empty()) text_ += "\n\n";
}

void LatexOutput::add_accent(std::string_view mark, char written) {
  written_ = written;
  if (waiting_count_ < waiting_.size()) waiting_[waiting_count_++] = mark;
}

void LatexOutput::give_up_accents() {
  if (waiting_count_ == 1 && written_ != '\0') text_ += written_;
  waiting_count_ = 0;
}

void LatexOutput::cut_to(std::size_t size) { text_.resize(std::min(size, text_.size())); }

void LatexOutput::finish() {
  while (!text_.empty() && is_space(text_.back())) text_.pop_back();
  if (has_marks_) text_ = composed(text_);
}

}  // namespace weft
