#include "cli/json_text.hpp"

#include <cmath>

#include "base/text_format.hpp"

namespace weft {

void JsonText::break_line() {
  if (layout_ == Layout::one_line) return;
  text_ += '\n';
  text_.append(2 * depth_, ' ');
}

// What stands before a value or a key: nothing after a key, else a comma unless it is the first.
void JsonText::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!text_.ends_with('{') && !text_.ends_with('[')) text_ += ',';
  break_line();
}

void JsonText::open(char bracket) {
  separate();
  text_ += bracket;
  ++depth_;
}

void JsonText::close(char bracket) {
  --depth_;
  if (!text_.ends_with('{') && !text_.ends_with('[')) break_line();
  text_ += bracket;
}

void JsonText::key(std::string_view name) {
  separate();
  append_json_string(text_, name);
  text_ += layout_ == Layout::one_line ? ":" : ": ";
  after_key_ = true;
}

void JsonText::value(std::string_view text) {
  separate();
  append_json_string(text_, text);
}

void JsonText::value(std::uint64_t number) {
  separate();
  append_number(text_, number);
}

void JsonText::value(double number) {
  separate();
  append_number(text_, number);
}

void JsonText::truth(bool value) {
  separate();
  text_ += value ? "true" : "false";
}

double rounded(double value) { return std::round(value * 1e4) / 1e4; }

}  // namespace weft
