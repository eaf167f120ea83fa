#include "extract/readers/html/html_reader.hpp"

#include <gtest/gtest.h>

#include <string>

#include "extract/readers/html/html_charset.hpp"
#include "extract/readers/html/html_page.hpp"
#include "extract/readers/html/html_tokens.hpp"
#include "tests/unit/extract/reading.hpp"

namespace weft {
namespace {

std::string tokens_of(std::string_view page) {
  std::string all;
  HtmlTokens tokens(page);
  for (HtmlToken token; tokens.next(token);) {
    constexpr std::string_view signs = "</.!?";  // in the order of the kinds
    all += signs[static_cast<std::size_t>(token.kind)];
    all += std::string(token.name) + "(" + std::string(token.body) + ")";
  }
  return all;
}

std::string times(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

TEST(HtmlTokens, PartAPageWhereTheStandardDoes) {
  EXPECT_EQ(tokens_of("<!DOCTYPE html><p a='>' b=c>x</P >"), "?(DOCTYPE html)<p( a='>' b=c).(x)/P( )");
  EXPECT_EQ(tokens_of("a < b <3 </3> <>"), ".(a ).(< b ).(<3 )!(3).( ).(<>)");
  EXPECT_EQ(tokens_of("<!-->x<!--a--!>y<!-- b -- c -->z<!--d"), "!().(x)!(a).(y)!( b -- c ).(z)!(d)");
  EXPECT_EQ(tokens_of("<script>if (a</b) '<title>'</scripts></SCRIPT>x"),
            "<script().(if (a</b) '<title>'</scripts>)/SCRIPT().(x)");
  EXPECT_EQ(tokens_of("<script src=x /><title>t</title>"), "<script( src=x /)<title().(t)/title()");
  EXPECT_EQ(tokens_of("<title>never ends"), "<title().(never ends)");
  EXPECT_EQ(tokens_of("x<a href=\"cut"), ".(x)");
}

TEST(HtmlTokens, FindAttributes) {
  const std::string_view body = " Name = \"a b\" content='c>d' checked /x=1 y=a/b name=second";
  EXPECT_EQ(find_attribute(body, "name"), "a b");
  EXPECT_EQ(find_attribute(body, "content"), "c>d");
  EXPECT_EQ(find_attribute(body, "checked"), "");
  EXPECT_EQ(find_attribute(body, "x"), "1");
  EXPECT_EQ(find_attribute(body, "y"), "a/b");
  EXPECT_EQ(find_attribute(body, "z"), "");
  EXPECT_EQ(find_attribute("=a =b", "=a"), "b");
}

TEST(HtmlCharset, IsToldByMarksBytesAndDeclarations) {
  std::string made;
  EXPECT_EQ(page_as_utf8("\xEF\xBB\xBF<p>", made), "<p>");
  EXPECT_EQ(page_as_utf8("caf\xC3\xA9 <meta charset=iso-8859-1>", made),
            "caf\xC3\xA9 <meta charset=iso-8859-1>");
  EXPECT_EQ(page_as_utf8("\x93"
                         "caf\xE9\x94",
                         made),
            "\u201Ccaf\u00E9\u201D");
  EXPECT_EQ(page_as_utf8("<meta charset=utf-8>\xE9!", made), "<meta charset=utf-8>\uFFFD!");
  EXPECT_EQ(page_as_utf8("<meta http-equiv=content-type content='text/html; charset=koi8-r'>\xD7", made),
            "<meta http-equiv=content-type content='text/html; charset=koi8-r'>\u0432");
  EXPECT_EQ(page_as_utf8("<meta charset=martian>\xE9", made), "<meta charset=martian>\u00E9");
  EXPECT_EQ(page_as_utf8(std::string_view("\xFF\xFE"
                                          "a\0\xE9\0",
                                          6),
                         made),
            "a\u00E9");
  EXPECT_EQ(page_as_utf8(std::string_view("\xFE\xFF\0a\0", 5), made), "a\uFFFD");
}

TEST(HtmlReader, TakesTheBestThatAPageSays) {
  const std::string meta = "<meta name=description content='Short.'><title>Fish &amp; chips</title>";
  EXPECT_EQ(read_text("html", meta).records, (std::vector<std::string>{"Fish & chips|Short.|||||||"}));
  EXPECT_EQ(read_text("html", meta + "<meta property='og:title' content='Shared'>").records[0],
            "Shared|Short.|||||||");
  EXPECT_EQ(read_text("html", meta + "<META NAME=DC.Title CONTENT='Core'>").records[0], "Core|Short.|||||||");
  EXPECT_EQ(read_text("html", meta + "<meta name=dcterms.title content=Terms>"
                                     "<meta name=citation_title content='Cited &amp;amp; <i>kept</i>'>"
                                     "<meta name=citation_author content='Brook, Ada'>"
                                     "<meta name=citation_author content='Ford, Ben'>"
                                     "<meta name=citation_date content=2011>"
                                     "<meta name=citation_keywords content='a; b'>")
                .records[0],
            "Cited & kept|Short.|Brook, Ada;Ford, Ben;||||a;b;||2011");
}

TEST(HtmlReader, KeepsWhatIsSaidOfAnAuthorWithHim) {
  PropertyGraph graph;
  const HtmlPage page(
      "<meta name=citation_author content=A><meta name=citation_author_institution content=X>"
      "<meta name=citation_author content=B><meta name=citation_author_institution content=Y>"
      "<meta name=citation_author_institution content=Z>",
      graph);
  graph.freeze();
  const auto authors = graph.values(page.subject(), "citation_author");
  ASSERT_EQ(authors.size(), 2U);
  EXPECT_EQ(graph.values(authors[0].value.subject, "citation_author_institution").size(), 1U);
  EXPECT_EQ(graph.values(authors[1].value.subject, "citation_author_institution")[1].value.text, "Z");
}

TEST(HtmlReader, PartsPagesBehindTheirEnds) {
  const std::string page = "<!doctype html><html><title>One</title>\n</html>\n";
  const std::string nested =
      "<html><title>Two</title><body><html>x</html></p>y<!-- <html> --></body></html>\n";
  const Reading reading = read_text("html", page + nested + "<!-- a -->" + page + "  \n");
  ASSERT_EQ(reading.records.size(), 3U);
  EXPECT_EQ(reading.records[1], "Two||||||||");
  EXPECT_EQ(reading.places[2].record, 3U);
  EXPECT_EQ(reading.places[2].line, 4U);
  EXPECT_EQ(reading.places[2].offset, page.size() + nested.size() + 10);
}

TEST(HtmlReader, DoesNotDependOnBatches) {
  std::string pages;
  for (int i = 0; i < 50; ++i) {
    pages +=
        "<html><head><title>Page " + std::to_string(i) + "</title></head><!-- </html><html> --></html>\n";
  }
  const Reading whole = read_text("html", pages);
  ASSERT_EQ(whole.records.size(), 50U);
  for (const std::size_t size : {1U, 7U, 100U, 1000U}) {
    const Reading parted = read_text("html", pages, {.batch_bytes = size});
    EXPECT_EQ(parted.records, whole.records);
    EXPECT_EQ(parted.places.back().record, 50U);
    EXPECT_EQ(parted.places.back().offset, whole.places.back().offset);
  }
}

TEST(HtmlReader, LosesOnlyThePageThatIsTooLong) {
  const std::string page = "<html><title>Short</title></html>\n";
  for (const std::size_t batch : {1U, 5U, 64U}) {
    const Reading reading =
        read_text("html", page + "<html><title>Long</title>" + times("\n<p>text", 100) + "</HTML>\n" + page,
                  {.batch_bytes = batch, .max_record_bytes = 200});
    EXPECT_EQ(reading.records, (std::vector<std::string>{"Short||||||||", "Short||||||||"}));
    ASSERT_EQ(reading.rejects.size(), 1U);
    EXPECT_EQ(reading.rejects[0].diagnostic.code, "extract.record-too-long");
    EXPECT_EQ(reading.places.back().record, 3U);
  }
}

TEST(HtmlReader, ReadsHostilePagesInLinearTime) {
  const std::string title = "<title>Kept</title>";
  const std::vector<std::string> pages = {title + times("<div>", 300000),
                                          title + "<p " + times("a ", 300000) + ">",
                                          title + times("<b>", 200000) + times("</i>", 200000),
                                          title + times("<!-- x ", 200000),
                                          title + times("<!--x-->", 200000),
                                          title + "<p title='" + std::string(5000000, 'x') + "'>",
                                          title + times("<meta name=citation_author content=A>", 200000),
                                          title + times("&", 300000) + times("<", 300000),
                                          title + std::string(300000, '\0'),
                                          title + times("</html>", 200000)};
  for (const std::string& page : pages) {
    const Reading reading = read_text("html", page);
    ASSERT_EQ(reading.records.size(), 1U) << page.substr(0, 40);
    EXPECT_TRUE(reading.records[0].starts_with("Kept|"));
  }
}

TEST(HtmlReader, SurvivesPagesCutAnywhere) {
  const std::string page =
      "<!DOCTYPE html><!-- saved from url=(0009)http://x/ --><html lang=en><head><meta charset=utf-8><title>T"
      "&amp;\xC3\xA9</title><meta name='citation_author' content=\"A &eacute;\"><script "
      "type='application/ld+json'>"
      "{\"@context\":\"https://schema.org\",\"@type\":\"Report\",\"name\":\"T\"}</script></head></html>";
  for (std::size_t size = 0; size <= page.size(); ++size) {
    EXPECT_LE(read_text("html", page.substr(0, size)).records.size(), 1U);
  }
}

TEST(HtmlReader, KnowsPagesByTheirFirstTag) {
  EXPECT_TRUE(looks_like_html("<!doctype HTML>"));
  EXPECT_TRUE(
      looks_like_html("<?xml version='1.0'?>\n<!-- x --><html xmlns='http://www.w3.org/1999/xhtml'>"));
  EXPECT_TRUE(looks_like_html("<HEAD>"));
  EXPECT_FALSE(looks_like_html("<?xml version='1.0'?><!DOCTYPE svg><svg>"));
  EXPECT_FALSE(looks_like_html("<records><title>x"));
  EXPECT_FALSE(looks_like_html("text <html>"));
  EXPECT_EQ(detect_format("\n<!DOCTYPE html><html>", "a.txt"), "html");
}

}  // namespace
}  // namespace weft
