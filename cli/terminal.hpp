#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// How text reaches people: standard output and standard error, their width and what fits into it.
namespace weft {

/// Writes text for people to standard output, without what could steer a terminal (`printable`). Throws
/// `Error` (`cli.output-failed`) when it is full or closed.
void print(std::string_view text);
/// Writes data for programs to standard output, byte by byte, unless that is a terminal. Throws like `print`.
void print_data(std::string_view bytes);
/// Writes text to standard error like `print`; a failure there is nobody's to hear.
void print_error(std::string_view text);
/// Replaces the line of the terminal on standard error.
void replace_error_line(std::string_view text);
/// Brings what was printed to its end. Throws like `print`.
void flush_output();

[[nodiscard]] bool output_is_terminal();
[[nodiscard]] bool errors_are_terminal();

/// Columns of the terminal on standard output; in a pipe or file, where nothing is cut, a very large number.
[[nodiscard]] std::size_t output_width();

/// Columns that valid UTF-8 takes on a terminal: two for East Asian wide characters and emoji, none for
/// combining marks (Unicode's East Asian Width, main blocks).
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` when it fits into `width` columns, else its beginning with an ellipsis.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t width);

/// "1,234,567"
[[nodiscard]] std::string with_separators(std::size_t value);

/// "812 bytes", "32 kB", "5.3 MB": powers of 1000, as file managers show.
[[nodiscard]] std::string file_size(std::size_t bytes);

/// "1 document", "3 documents".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

}  // namespace weft
