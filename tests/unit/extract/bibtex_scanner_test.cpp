#include "extract/readers/bibtex/bibtex_scanner.hpp"

#include <gtest/gtest.h>

#include <string>

#include "extract/readers/bibtex/bibtex_entry.hpp"

namespace weft {
namespace {

using State = BibtexSpan::State;

std::string found(std::string_view text) {
  const BibtexSpan span = find_bibtex_entry(text, 0, true);
  if (span.state == State::none) return "none";
  return std::string(span.state == State::whole ? "" : "broken: ") +
         std::string(text.substr(span.begin, span.end - span.begin));
}

TEST(BibtexScanner, FindsEntries) {
  EXPECT_EQ(found("text @article{a, title={x}} more"), "@article{a, title={x}}");
  EXPECT_EQ(found("@ Article (a, title = \"x)\", note={)}) y)"), "@ Article (a, title = \"x)\", note={)})");
  EXPECT_EQ(found("write to user@host{x} or @home"), "none");
  EXPECT_EQ(found("% @article{a, title={x}}\n@book{b,}"), "@book{b,}");
  EXPECT_EQ(found("@article{a, title={say {\"}} or } ,\n note={@book{b, }}}"),
            "@article{a, title={say {\"}} or }");
}

TEST(BibtexScanner, EndsAnOpenEntryWhereALineBeginsTheNext) {
  EXPECT_EQ(found("@article{a, title={x},\n\n@book{b,}"), "broken: @article{a, title={x},\n\n");
  EXPECT_EQ(found("@article{a, title={x"), "broken: @article{a, title={x");
  EXPECT_EQ(found("@article{a, title={x\n @book{b,}\n@home {c}\n}}"),
            "@article{a, title={x\n @book{b,}\n@home {c}\n}}");
}

TEST(BibtexScanner, SaysWhenBytesEndTooEarly) {
  for (const char* text :
       {"@", "@art", "@article ", "@article{a", "@article{a, title={x}, \n@boo", "@article{a,\n@book{b"}) {
    EXPECT_EQ(find_bibtex_entry(text, 0, false).state, State::cut) << text;
  }
  EXPECT_EQ(find_bibtex_entry(std::string(100, '@') + std::string(100, 'a'), 0, false).state, State::none);
}

TEST(BibtexScanner, IsLinear) {
  std::string comments, heads, open = "@a{";
  for (int i = 0; i < 500'000; ++i) {
    comments += "%@a{";
    heads += "@a(";
    open += "\n@ab";
  }
  for (const std::string& text : {comments, heads, open, open + "{", std::string(3'000'000, '@')}) {
    for (std::size_t at = 0;;) {
      const BibtexSpan span = find_bibtex_entry(text, at, true);
      if (span.state == State::none) break;
      at = span.end;
    }
  }
}

std::string parsed(std::string_view text, BibtexMacros& macros) {
  TextArena arena;
  BibtexEntry entry;
  const BibtexSpan span = find_bibtex_entry(text, 0, true);
  const BibtexFault fault = parse_bibtex_entry(text, span, macros, arena, entry);
  std::string out = std::string(entry.type) + " " + std::string(entry.key);
  for (const BibtexField& field : entry.fields)
    out += "|" + std::string(field.name) + "=" + std::string(field.text);
  if (is_word(entry.type, "string")) macros.define(entry.fields.at(0).name, entry.fields.at(0).text);
  return fault.reason.empty() ? out : out + "! " + std::to_string(fault.at) + " " + fault.reason;
}

TEST(BibtexEntry, ParsesFieldsOfAllForms) {
  BibtexMacros macros;
  EXPECT_EQ(parsed("@string{UN = \"United \" # {Nations}}", macros), "string |UN=United Nations");
  EXPECT_EQ(parsed("@Article{Key:1 , A = {x {y} \"z\"}, b=\"q {\"}\" , c= 12,d = un # \" \" # mar, e=sept,}",
                   macros),
            "Article Key:1|A=x {y} \"z\"|b=q {\"}|c=12|d=United Nations March|e=sept");
  EXPECT_EQ(parsed("@misc{k,\n a = ,\n b = {}, }", macros), "misc k|a=|b=");
}

TEST(BibtexEntry, ForgivesMissingCommasAndKeys) {
  BibtexMacros macros;
  EXPECT_EQ(parsed("@misc{k\n a = {1}\n b = 2\n c = \"3\"}", macros), "misc k|a=1|b=2|c=3");
  EXPECT_EQ(parsed("@misc{a = {1}}", macros), "misc |a=1");
  EXPECT_EQ(parsed("@misc{, a = {1}}", macros), "misc |a=1");
  EXPECT_EQ(parsed("@misc{}", macros), "misc ");
  EXPECT_EQ(parsed("@misc{k}", macros), "misc k");
  EXPECT_EQ(parsed(R"(@misc{k, a = "G\"odel"})", macros), R"(misc k|a=G\"odel)");
}

TEST(BibtexEntry, SaysWhatIsWrongWhere) {
  BibtexMacros macros;
  EXPECT_EQ(parsed("@misc{k, title {x}}", macros), "misc k! 15 '=' is expected behind 'title', not \"{x}\"");
  EXPECT_EQ(parsed("@misc{k, a = {x} = }", macros), "misc k|a=x! 17 a field's name is expected before \"=\"");
  EXPECT_EQ(parsed("@misc{k, a = \"x}", macros), "misc k! 13 the value of 'a' is not closed");
  EXPECT_EQ(parsed("@misc{k, a = #}", macros), "misc k! 13 a value of 'a' is expected before \"#\"");
}

TEST(BibtexEntry, BoundsWhatMacrosMake) {
  BibtexMacros macros;
  parsed("@string{a = {" + std::string(1000, 'x') + "}}", macros);
  std::string name = "a";
  for (int i = 0; i < 30; ++i) {
    const std::string next = name + "a";
    parsed("@string{" + next + " = " + name + " # " + name + "}", macros);
    name = next;
  }
  EXPECT_EQ(macros.text_of(name), "");
}

}  // namespace
}  // namespace weft
