#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>

#include "base/diagnostic.hpp"
#include "base/printable.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

struct CodePoints {
  char32_t first;
  char32_t last;
};

constexpr std::array<CodePoints, 5> without_width = {
    {{0x300, 0x36F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}}};
constexpr std::array<CodePoints, 9> double_width = {{{0x1100, 0x115F},
                                                     {0x2E80, 0xA4CF},
                                                     {0xAC00, 0xD7A3},
                                                     {0xF900, 0xFAFF},
                                                     {0xFE30, 0xFE6F},
                                                     {0xFF00, 0xFF60},
                                                     {0xFFE0, 0xFFE6},
                                                     {0x1F300, 0x1FAFF},
                                                     {0x20000, 0x3FFFD}}};

template <std::size_t Size>
bool holds(const std::array<CodePoints, Size>& ranges, char32_t code_point) {
  for (const CodePoints& range : ranges) {
    if (code_point >= range.first && code_point <= range.last) return true;
  }
  return false;
}

std::size_t width_of(char32_t code_point) {
  if (holds(without_width, code_point)) return 0;
  return holds(double_width, code_point) ? 2 : 1;
}

[[noreturn]] void output_failed() {
  throw Error({.code = "cli.output-failed",
               .message = fmt::format("cannot write to standard output: {}", std::strerror(errno))});
}

void write_output(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) output_failed();
}

void write_error(std::string_view bytes) {
  static_cast<void>(std::fwrite(bytes.data(), 1, bytes.size(), stderr));
}

}  // namespace

void print(std::string_view text) { write_output(printable(text)); }

void print_data(std::string_view bytes) {
  if (output_is_terminal()) return print(bytes);
  write_output(bytes);
}

void print_error(std::string_view text) { write_error(printable(text)); }

void replace_error_line(std::string_view text) { write_error("\r\x1b[K" + printable_name(text)); }

void flush_output() {
  if (std::fflush(stdout) != 0) output_failed();
}

bool output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool errors_are_terminal() { return ::isatty(STDERR_FILENO) == 1; }

std::size_t output_width() {
  winsize size{};
  if (output_is_terminal() && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) {
    return size.ws_col;
  }
  return std::numeric_limits<std::size_t>::max();
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t position = 0; position < text.size();) width += width_of(next_code_point(text, position));
  return width;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (text.size() <= width || display_width(text) <= width) return std::string(text);
  std::size_t used = 0;
  std::size_t kept = 0;
  for (std::size_t position = 0; position < text.size();) {
    used += width_of(next_code_point(text, position));
    if (used + 1 > width) break;
    kept = position;
  }
  return std::string(text.substr(0, kept)) + "…";
}

std::string with_separators(std::size_t value) {
  std::string digits = fmt::to_string(value);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

std::string file_size(std::size_t bytes) {
  if (bytes < 1000) return fmt::format("{} bytes", bytes);
  if (bytes < 1000 * 1000) return fmt::format("{:.0f} kB", static_cast<double>(bytes) / 1e3);
  if (bytes < 1000UL * 1000 * 1000) return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
  return fmt::format("{:.1f} GB", static_cast<double>(bytes) / 1e9);
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", with_separators(count), noun, count == 1 ? "" : "s");
}

}  // namespace weft
