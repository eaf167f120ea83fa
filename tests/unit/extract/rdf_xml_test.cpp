#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"
#include "extract/vocabulary/rdf_triples.hpp"

namespace weft {
namespace {

std::string written(const RdfTerm& term) {
  switch (term.kind) {
    case RdfTerm::Kind::iri:
      return "<" + std::string(term.value) + ">";
    case RdfTerm::Kind::blank:
      return "_:" + std::string(term.value);
    case RdfTerm::Kind::literal:
      break;
  }
  return "\"" + std::string(term.value) + "\"" +
         (term.language.empty() ? "" : "@" + std::string(term.language));
}

// All triples in order, one a line; rdf: and http://e.example/ are left out of IRIs.
std::string triples(const std::string& inside, const std::string& attributes = {}) {
  const std::string text =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e.example/\" " +
      attributes + ">" + inside + "</rdf:RDF>";
  std::string out;
  const auto source = memory_source("test.rdf", text);
  read_triples(*source, "test.rdf",
               [&](const RdfTerm& subject, std::string_view predicate, const RdfTerm& object) {
                 out += written(subject) + " <" + std::string(predicate) + "> " + written(object) + "\n";
               });
  for (const std::string_view space : {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://e.example/"}) {
    for (std::size_t at = 0; (at = out.find(space, at)) != std::string::npos;) out.erase(at, space.size());
  }
  return out;
}

TEST(RdfXml, ReadsNodesAndProperties) {
  EXPECT_EQ(triples("<rdf:Description rdf:about=\"http://e.example/a\"><e:p>text</e:p><e:q "
                    "rdf:resource=\"http://e.example/b\"/><e:r></e:r></rdf:Description>"),
            "<a> <p> \"text\"\n<a> <q> <b>\n<a> <r> \"\"\n");
  EXPECT_EQ(triples("<e:T rdf:about=\"http://e.example/a\" e:p=\"text\" rdf:type=\"http://e.example/U\"/>"),
            "<a> <type> <T>\n<a> <p> \"text\"\n<a> <type> <U>\n");
}

TEST(RdfXml, NestsNodesInProperties) {
  EXPECT_EQ(
      triples(
          "<e:T rdf:about=\"http://e.example/a\"> <e:p> <e:U><e:q>x</e:q></e:U> </e:p> <e:r>y</e:r> </e:T>"),
      "<a> <type> <T>\n<a> <p> _:g1\n_:g1 <type> <U>\n_:g1 <q> \"x\"\n<a> <r> \"y\"\n");
  EXPECT_EQ(triples("<rdf:Description rdf:nodeID=\"n\"><e:p rdf:nodeID=\"m\"/></rdf:Description>"),
            "_:n:n <p> _:n:m\n");
  EXPECT_EQ(triples("<rdf:Description rdf:about=\"http://e.example/a\"><e:p e:q=\"x\"/><e:r "
                    "rdf:parseType=\"Resource\"><e:s>y</e:s></e:r></rdf:Description>"),
            "<a> <p> _:g1\n_:g1 <q> \"x\"\n<a> <r> _:g2\n_:g2 <s> \"y\"\n");
}

TEST(RdfXml, InheritsLanguages) {
  EXPECT_EQ(
      triples("<rdf:Description rdf:about=\"http://e.example/a\" xml:lang=\"fr\" e:o=\"0\"><e:p>1</e:p><e:q "
              "xml:lang=\"en\">2</e:q><e:r xml:lang=\"\">3</e:r><e:s rdf:datatype=\"http://e.example/t\">4"
              "</e:s></rdf:Description><rdf:Description rdf:about=\"http://e.example/b\"><e:p>5</e:p>"
              "</rdf:Description>",
              "xml:lang=\"de\""),
      "<a> <o> \"0\"@fr\n<a> <p> \"1\"@fr\n<a> <q> \"2\"@en\n<a> <r> \"3\"\n<a> <s> \"4\"\n<b> <p> "
      "\"5\"@de\n");
}

TEST(RdfXml, ResolvesAgainstTheBase) {
  EXPECT_EQ(
      triples("<rdf:Description rdf:about=\"x/a\"><e:p rdf:resource=\"../b\"/><e:p rdf:resource=\"\"/>"
              "<e:p xml:base=\"y/\" rdf:resource=\"c\"/></rdf:Description><rdf:Description rdf:ID=\"d\"/>"
              "<e:T rdf:ID=\"d\"/>",
              "xml:base=\"http://e.example/s/t#f\""),
      "<s/x/a> <p> <b>\n<s/x/a> <p> <s/t>\n<s/x/a> <p> <s/y/c>\n<s/t#d> <type> <T>\n");
  EXPECT_EQ(triples("<e:T rdf:about=\"a\"/>"), "<a> <type> <T>\n");
}

TEST(RdfXml, TakesTheTextOfXmlAndTheMembersOfCollections) {
  EXPECT_EQ(
      triples(
          "<rdf:Description rdf:about=\"http://e.example/a\" xml:lang=\"en\"><e:p rdf:parseType=\"Literal\">"
          "some <b>bold</b> text</e:p><e:q rdf:parseType=\"Collection\"><e:T "
          "rdf:about=\"http://e.example/b\"/>"
          "</e:q></rdf:Description>"),
      "<a> <p> \"some bold text\"\n<b> <type> <T>\n");
}

TEST(RdfXml, ReadsEntitiesAndCdata) {
  EXPECT_EQ(
      triples("<rdf:Description rdf:about=\"http://e.example/a\"><e:p>a &lt; <![CDATA[b & c]]> &#233;</e:p>"
              "<!-- no --><?no no?></rdf:Description>"),
      "<a> <p> \"a < b & c \u00E9\"\n");
}

TEST(RdfXml, SurvivesCutsAndLetsErrorsOfTheSinkThrough) {
  const std::string whole =
      "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x \"y\">]><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e.example/\"><e:T "
      "rdf:about=\"a\">"
      "<e:p>&x;<![CDATA[z]]></e:p></e:T></rdf:RDF>";
  for (std::size_t length = 6; length < whole.size(); ++length) {
    const std::string cut = whole.substr(0, length);
    const auto source = memory_source("test.rdf", cut);
    EXPECT_THROW(read_triples(*source, "test.rdf", [](const auto&...) {}), Error) << length;
  }
  const auto source = memory_source("test.rdf", whole);
  EXPECT_THROW(read_triples(*source, "test.rdf", [](const auto&...) { throw std::length_error("full"); }),
               std::length_error);
}

}  // namespace
}  // namespace weft
