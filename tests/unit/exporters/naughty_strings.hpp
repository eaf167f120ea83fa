#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

using namespace std::string_view_literals;

/// Texts that have broken exports elsewhere: markup, escapes, controls, scripts, injections. All valid UTF-8.
inline std::vector<std::string> naughty_strings() {
  std::vector<std::string> all;
  for (const std::string_view text :
       {"plain"sv,
        "\"quoted\" and 'quoted'"sv,
        "back\\slash \\u0041 \\n"sv,
        "a & b &amp; c &#x26;"sv,
        "<b>bold</b>"sv,
        "]]>"sv,
        "a ]]> b ]]]]>> c"sv,
        "<![CDATA[x]]>"sv,
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;"sv,
        "line\nbreak\r\nand\ttab"sv,
        "  spaces \u00A0 around\u2003 "sv,
        "bell\a escape\x1B[31m del\x7F"sv,
        "nul\0inside"sv,
        "\x01\x02"sv,
        "\uFEFFbyte order mark"sv,
        "\uFFFE and \uFFFF"sv,
        "emoji 👩‍👩‍👧‍👦 🏳️‍🌈"sv,
        "العربية من اليمين"sv,
        "\u202Eevil\u202C"sv,
        "Z̸̛̙͖͓a̷l̴go"sv,
        "中文字符没有空格"sv,
        "Ω≈ç√∫˜µ≤"sv,
        "\U0010FFFF"sv,
        "=cmd|'/c calc'!A1"sv,
        "+1+1"sv,
        "@SUM(A1)"sv,
        "; DROP TABLE nodes; --"sv,
        "x> <http://evil.example/p> \"y\" ."sv,
        "\" . <http://evil.example/s> <http://evil.example/p> <http://evil.example/o> . \""sv,
        "\"@en . #"sv,
        "\"\"\"long\"\"\""sv,
        "} INSERT DATA { <a:a> <b:b> <c:c>"sv,
        "{\"@id\":\"x\"}"sv,
        "@id"sv,
        "@context"sv,
        "_:b0"sv,
        "rdf:type"sv,
        "https://example.org/a b"sv,
        "null"sv,
        "NaN"sv,
        "-0"sv,
        "0x1F"sv,
        "%"sv,
        "%zz%41"sv,
        ".."sv,
        "."sv,
        "#"sv,
        "?a=b&c"sv,
        "/"sv,
        "a\u2028b\u2029c"sv,
        "\u0085next line"sv,
        "end with backslash\\"sv}) {
    all.emplace_back(text);
  }
  return all;
}

/// A text made of the parts that matter to some format, from a seeded engine.
inline std::string random_naughty(std::mt19937_64& engine) {
  static constexpr std::string_view parts[] = {
      "a"sv,  "word"sv, " "sv,    "\n"sv, "\r"sv,     "\t"sv,     "\0"sv,     "\x01"sv, "\x1F"sv, "\x7F"sv,
      "\""sv, "'"sv,    "\\"sv,   "<"sv,  ">"sv,      "&"sv,      "]"sv,      "]]>"sv,  "%"sv,    "#"sv,
      "{"sv,  "}"sv,    "@"sv,    ":"sv,  "\u0085"sv, "\u00A0"sv, "\u2028"sv, "é"sv,    "😀"sv,    "\uFFFE"sv,
      ";"sv,  "^^"sv,   "\\u0"sv, "."sv,  "/"sv,      "_:"sv,     "中"sv,     "ا"sv,    "$"sv,    "`"sv};
  std::string text;
  for (std::size_t n = 1 + engine() % 12; n > 0; --n) text += parts[engine() % std::size(parts)];
  return text;
}

}  // namespace weft
