#pragma once

#include <string>

namespace weft {

/// Appends the shortest text that reads back to the same `float`, with a digit after the point; the exponent
/// form where it is shorter. Not finite: 0.0.
void append_float(std::string& out, float value);

/// Like `append_float`, never with an exponent: the lexical form of xsd:decimal.
void append_decimal(std::string& out, float value);

/// Appends `value` rounded to two places ("0.31"), for people.
void append_rounded(std::string& out, float value);

/// Appends a coordinate or size in a drawing, rounded to a hundredth, "0.0" when not finite: more digits
/// would only show how a machine computes.
void append_coordinate(std::string& out, double value);

}  // namespace weft
