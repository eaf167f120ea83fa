#include "extract/readers/xml/xml_reader.hpp"

#include <gtest/gtest.h>

#include "tests/unit/extract/record_lines.hpp"

namespace weft {
namespace {

using Strings = std::vector<std::string>;

TEST(XmlReader, TakesFieldsByTheirNames) {
  const ReadLines read = read_lines(
      "xml",
      "<records><record id='7'><dc:title>Wells</dc:title><author>Ada Brook</author>"
      "<authors><author>Ben Ford</author><author><name>Cy Dale</name><age>9</age></author></authors>"
      "<Country>Chad</Country><year>2019</year><p:abstract xml:lang='en'>A\n  b</p:abstract>"
      "<unknown>x</unknown></record><record><title>Next</title></record></records>");
  EXPECT_TRUE(read.rejects.empty());
  EXPECT_EQ(read.records,
            (Strings{"id: 7\ntitle: Wells\nabstract: A b\nauthors: Ada Brook\nauthors: Ben Ford\n"
                     "authors: Cy Dale\ncountries: Chad\ndate: 2019\n",
                     "title: Next\n"}));
}

TEST(XmlReader, TakesFieldsOfAttributesAndNamedFields) {
  EXPECT_EQ(
      read_lines("xml", "<posts><row Id='1' Title='A &lt;b&gt;x&lt;/b&gt; &amp;amp; B' Tags='x'/></posts>")
          .records,
      (Strings{"id: 1\ntitle: A x & B\nkeywords: x\n"}));
  EXPECT_EQ(read_lines("xml",
                       "<add><doc><field name='id'>1</field><field name='title'>A</field>"
                       "<arr name='author'><str>B</str><str>C</str></arr></doc></add>")
                .records,
            (Strings{"id: 1\ntitle: A\nauthors: B\nauthors: C\n"}));
}

TEST(XmlReader, ReadsFeeds) {
  const ReadLines rss = read_lines(
      "xml",
      "<rss xmlns:dc='x'><channel><title>News</title><language>en</language><item><title>A "
      "&lt;i&gt;b&lt;/i&gt;</title>"
      "<link>http://a/1</link><guid>g1</guid><dc:creator>Ada</dc:creator><pubDate>Wed, 02 Oct 2019</pubDate>"
      "<category>Water</category><category>Wells</category><description><![CDATA[<p>One.</p><p>Two &amp; "
      "three.</p>]]>"
      "</description></item></channel></rss>");
  EXPECT_EQ(rss.records,
            (Strings{"id: g1\ntitle: A b\nabstract: One.\nTwo & three.\nauthors: Ada\ncategories: Water\n"
                     "categories: Wells\ncollections: News\ndate: Wed, 02 Oct 2019\nlanguage: en\n"
                     "url: http://a/1\n"}));
  const ReadLines atom =
      read_lines("xml",
                 "<feed xmlns='http://www.w3.org/2005/Atom' "
                 "xml:lang='fr'><title>F</title><entry><id>u:1</id><title>T</title>"
                 "<author><name>Ada</name><email>e</email></author><author><name>Ben</name></author><link "
                 "rel='self' href='s'/>"
                 "<link rel='alternate' "
                 "href='http://a/1'/><published>2019-10-02T08:00:00Z</published><category term='w' "
                 "label='Water'/><summary>S</summary></entry></feed>");
  EXPECT_EQ(atom.records,
            (Strings{"id: u:1\ntitle: T\nabstract: S\nauthors: Ada\nauthors: Ben\ncategories: Water\n"
                     "collections: F\ndate: 2019-10-02T08:00:00Z\nlanguage: fr\nurl: http://a/1\n"}));
}

TEST(XmlReader, RejectsBrokenRecordsAlone) {
  const ReadLines read =
      read_lines("xml",
                 "<a>\n<record><title>1</title></record>\n<record>\n<title>2</tilte></record>\n"
                 "<record><title>a < b</title></record>\n<record><title x=1>3</title></record>\n"
                 "<record><title>\xFF</title></record>\n<record><title>4</title></record></a>");
  EXPECT_EQ(read.records, (Strings{"title: 1\n", "title: 4\n"}));
  EXPECT_EQ(read.rejects, (Strings{"input:4: record 2: an end tag does not match its start tag",
                                   "input:5: record 3: a '<' begins no tag; in text it is written &lt;",
                                   "input:6: record 4: an attribute is broken",
                                   "input:7: record 5: a byte is not valid UTF-8"}));
}

TEST(XmlReader, ReadsReferencesAndExpandsNoEntities) {
  const ReadLines read = read_lines(
      "xml",
      "<!DOCTYPE a [<!ENTITY lol 'lol'><!ENTITY lol2 '&lol;&lol;&lol;&lol;'><!ENTITY file SYSTEM "
      "'/etc/passwd'>]>"
      "<a><record><title>caf&eacute;&nbsp;&#233;&#x2014;&lol2;&file; R&amp;D AT&T</title></record></a>");
  EXPECT_EQ(read.records, (Strings{"title: caf\u00E9\u00A0\u00E9\u2014&lol2;&file; R&D AT&T\n"}));
}

TEST(XmlReader, ReadsLatinWhereADocumentSaysSo) {
  const std::string records = "<a><record><title>caf\xE9 \x93x\x94</title></record></a>";
  const ReadLines latin = read_lines("xml", "<?xml version='1.0' encoding=\"ISO-8859-1\"?>" + records);
  EXPECT_EQ(latin.records, (Strings{"title: caf\u00E9 \u201Cx\u201D\n"}));
  const ReadLines wrong =
      read_lines("xml",
                 "<?xml version='1.0' encoding='ISO-8859-1'?><a><record><title>caf\u00E9</title>"
                 "</record></a><?xml version='1.0' encoding='Big5'?>" +
                     records + "<?xml version='1.0'?>" + records);
  EXPECT_EQ(wrong.records, (Strings{"title: caf\u00E9\n"}));
  EXPECT_EQ(wrong.rejects,
            (Strings{"input:1: record 2: a byte is not valid UTF-8; the document says it is in big5\n"
                     "hint: convert it first, for example with iconv -t UTF-8",
                     "input:1: record 3: a byte is not valid UTF-8"}));
}

TEST(XmlReader, FlattensMarkup) {
  const ReadLines read =
      read_by("carrier='xml'\n[fields]\ntitle='t'\nabstract='a'\nauthors='n'",
              "<x><record><t>The <i>E. coli</i> <fixed-case>B</fixed-case>ug: H<sub>2</sub>O\n</t>"
              "<a><title>Aim</title><p>One "
              "<b>two</b>.</p><p>Three.</p></a><n><sur>Brook</sur><given>Ada</given></n></record></x>");
  EXPECT_EQ(read.records,
            (Strings{"title: The E. coli Bug: H2O\nabstract: Aim\nOne two.\nThree.\nauthors: Brook Ada\n"}));
}

TEST(XmlReader, ReadsAnyXPath) {
  const ReadLines read = read_by(
      "carrier='xml'\n[fields]\ntitle=\"dc:t[@xml:lang='en']\"\nlanguage=\"substring(f[@tag='008'],3,2)\"\n"
      "date=\"2000 + count(t)\"\nid=\"concat(@n, ':', 'x:y')\"\nauthors=\".//au[not(@no)]\"",
      "<x><record n='1'><t xml:lang='fr'>F</t><t xml:lang='en'>E</t><f tag='008'>abcde</f>"
      "<g><au no='1'>A</au><au>B</au></g></record></x>");
  EXPECT_EQ(read.records, (Strings{"id: 1:x:y\ntitle: E\nauthors: B\ndate: 2002\nlanguage: cd\n"}));
}

std::string quoted(std::string text) {
  for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2))
    text.insert(at, "\\");
  return text;
}

// Simple paths do not go through pugixml's engine: "self::*/" makes one that does of them.
TEST(XmlReader, FindsBySimplePathsWhatXPathFinds) {
  const std::string record =
      "<x><record k='v'><a t='1'>A1<b/></a><a t='2' u='3'><c>C1</c><c "
      "t='x'>C2</c></a><d><c>C3</c><a>A2</a></d>"
      "<p:a t=''>A3</p:a><e.f-g x='Y'>E</e.f-g></record></x>";
  for (const std::string path : {"a",
                                 "*",
                                 "@k",
                                 "a/c",
                                 "*/c",
                                 "*/*",
                                 "a/@t",
                                 "*/@*",
                                 "a[@t]",
                                 "a[@t='2']/c",
                                 "a[not(@u)]",
                                 "a[not(@t='1')]",
                                 "a[@t='1'] | d/c | a/c",
                                 "d/c|a",
                                 "a/@t | @k | a",
                                 "a | a",
                                 "e.f-g[@x=\"Y\"]/@x",
                                 "a[@t='2'][@u='3']",
                                 "none",
                                 "a[@t='2'][not(@u)]",
                                 "*[@t='x']",
                                 "a/c[@t='x']"}) {
    std::string slow;
    for (std::size_t at = 0; at != std::string::npos;) {
      const std::size_t end = path.find('|', at);
      const std::string part = path.substr(at, end == std::string::npos ? end : end - at);
      slow += (slow.empty() ? "self::*/" : "|self::*/") + part.substr(part.find_first_not_of(' '));
      at = end == std::string::npos ? end : end + 1;
    }
    const auto read = [&](const std::string& wanted) {
      return read_by(
                 "carrier='xml'\nrecords=['record']\n[fields]\nkeywords=\"\"\"" + quoted(wanted) + "\"\"\"",
                 record)
          .records;
    };
    EXPECT_EQ(read(path), read(slow)) << path;
  }
}

TEST(XmlReader, StartsAtTheRootOfAMapping) {
  EXPECT_EQ(read_by("carrier='xml'\nroot=['m/x','n/*']\n[fields]\ntitle='t'\nid='../../@id'",
                    "<a><record id='1'><m><t>no</t><x><t>A</t></x></m></record><record "
                    "id='2'><n><y><t>B</t></y></n></record>"
                    "<record><t>C</t></record></a>")
                .records,
            (Strings{"id: 1\ntitle: A\n", "id: 2\ntitle: B\n", "title: C\n"}));
}

TEST(XmlReader, SeesWhatIsAroundARecord) {
  const ReadLines read = read_by(
      "carrier='xml'\nrecords=['paper']\ncontext=['meta']\n[fields]\ntitle='t'\ndate='../meta/year'\n"
      "id=\"concat(ancestor::c/@id, '-', ../@id, '-', @id)\"\ncollections='/c/v/meta/m:name'",
      "<c id='C'><v id='1'><meta><year>2001</year><name>N</name></meta><paper id='1'><t>A</t></paper>"
      "<paper id='2'><t>B</t></paper></v><v id='2' x='<'><meta><year>20</bad></meta><paper "
      "id='3'><t>C</t></paper></v></c>");
  EXPECT_EQ(read.records,
            (Strings{"id: C-1-1\ntitle: A\ncollections: N\ndate: 2001\n",
                     "id: C-1-2\ntitle: B\ncollections: N\ndate: 2001\n", "id: C--3\ntitle: C\n"}));
}

TEST(XmlReader, SkipsWhatTheMappingSkips) {
  EXPECT_EQ(read_by("carrier='xml'\nskip={path='@s', values=['deleted']}\n[fields]\ntitle='t'",
                    "<x><record s='deleted'/><record><t>A</t></record></x>")
                .records,
            (Strings{"title: A\n"}));
}

TEST(XmlReader, NamesABrokenPath) {
  try {
    read_by("carrier='xml'\n[fields]\ntitle='t[='", "<record/>");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, "extract.mapping-path");
    EXPECT_EQ(error.diagnostic().place.file, "test.toml");
    EXPECT_EQ(error.diagnostic().place.line, 3U);
  }
}

}  // namespace
}  // namespace weft
