// Forms in which SKOS is published, and files that are broken or something else.

#include <gtest/gtest.h>

#include <string>

#include "base/diagnostic.hpp"
#include "extract/vocabulary/vocabulary.hpp"

namespace weft {
namespace {

const std::string prefixes =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    "@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix e: <http://e.example/> .\n";

Vocabulary load(const std::string& text) {
  const auto source = memory_source("test.ttl", text);
  return Vocabulary::load(*source, "test.ttl", false);
}

// "a=Label b=Label": last parts of the IRIs with the main labels.
std::string concepts_of(const Vocabulary& vocabulary) {
  std::string out;
  for (const Concept& each : vocabulary.concepts()) {
    if (!out.empty()) out += ' ';
    out += each.iri.substr(each.iri.find_last_of("/#") + 1);
    out += '=';
    out += each.label;
  }
  return out;
}
std::string concepts_of(const std::string& text) { return concepts_of(load(text)); }

std::string failure(const std::string& text) {
  try {
    load(text);
  } catch (const Error& error) {
    return error.diagnostic().code + " line " + std::to_string(error.diagnostic().place.line) + ": " +
           error.diagnostic().message;
  }
  return "none";
}

TEST(SkosForms, TakesConceptsThatOnlyTheirSchemeTells) {
  EXPECT_EQ(
      concepts_of(prefixes +
                  "e:a skos:inScheme e:s ; skos:altLabel \"A\"@en . e:b skos:prefLabel \"B\"@en .\n"
                  "e:s skos:hasTopConcept e:c . e:c skos:altLabel \"C\"@en . e:d skos:altLabel \"D\"@en .\n"
                  "e:f a skos:Concept . e:g skos:inScheme e:s ."),
      "a=A b=B c=C f=f");
}

TEST(SkosForms, LeavesSchemesAndCollectionsOut) {
  EXPECT_EQ(
      concepts_of(
          prefixes +
          "e:a a skos:Concept ; skos:prefLabel \"A\"@en .\n"
          "e:s a skos:ConceptScheme ; skos:prefLabel \"Scheme\"@en .\n"
          "e:c a skos:Collection ; skos:prefLabel \"<by age>\"@en ; skos:inScheme e:s ; skos:member e:a .\n"
          "e:o a skos:OrderedCollection ; skos:prefLabel \"O\"@en ; skos:inScheme e:s ."),
      "a=A");
}

TEST(SkosForms, LeavesOutWhatIsDeprecatedOrReplaced) {
  EXPECT_EQ(concepts_of(prefixes +
                        "e:a a skos:Concept ; skos:prefLabel \"A\"@en .\n"
                        "e:b a skos:Concept ; skos:prefLabel \"B\"@en ; owl:deprecated true .\n"
                        "e:c a skos:Concept ; skos:prefLabel \"C\"@en ; dct:isReplacedBy e:a .\n"
                        "e:d a skos:Concept ; skos:prefLabel \"D\"@en ; owl:deprecated false .\n"
                        "e:f a skos:Concept ; skos:prefLabel \"F\"@en ; <http://www.w3.org/ns/adms#status> "
                        "<http://p.example/concept-status/DEPRECATED> ."),
            "a=A d=D");
}

TEST(SkosForms, ChoosesTheMainLabel) {
  EXPECT_EQ(concepts_of(
                prefixes +
                "e:a a skos:Concept ; skos:prefLabel \"Zebra\"@en, \"Ape\"@en, \"Affe\"@de .\n"
                "e:b a skos:Concept ; skos:prefLabel \"Singe\"@fr, \"Affe\"@de ; skos:altLabel \"Ape\"@en .\n"
                "e:c a skos:Concept ; skos:altLabel \"Alt\"@en ; skos:hiddenLabel \"Atl\"@en .\n"
                "e:d a skos:Concept ; rdfs:label \"Named\"@en . e:f a skos:Concept ; rdfs:label \"no\" ;\n"
                "  skos:prefLabel \"yes\" . e:local_name a skos:Concept ."),
            "a=Ape b=Affe c=Alt d=Named f=yes local_name=local_name");
}

TEST(SkosForms, ReadsLanguageTagsOfAllKinds) {
  const Vocabulary v = load(
      prefixes + "e:a skos:prefLabel \"1\"@en-GB, \"2\"@pt-br, \"3\"@zh-Hans, \"4\"@fra, \"5\"@tet, \"6\" .");
  std::string languages;
  for (const ConceptLabel& label : v.concepts()[0].labels) {
    languages += std::string(label.text) + "@" + std::string(label.language) + " ";
  }
  EXPECT_EQ(languages, "6@ 1@en 4@fr 2@pt 5@tet 3@zh ");
}

TEST(SkosForms, ReducesTransitiveHierarchies) {
  const Vocabulary v = load(prefixes +
                            "e:a a skos:Concept . e:b a skos:Concept ; skos:broaderTransitive e:a .\n"
                            "e:c a skos:Concept ; skos:broaderTransitive e:a, e:b .\n"
                            "e:d a skos:Concept ; skos:broader e:c ; skos:broaderTransitive e:a, e:b, e:c .\n"
                            "e:a skos:narrowerTransitive e:f . e:f a skos:Concept .");
  const auto broader = [&](std::size_t i) {
    const auto list = v.concepts()[i].broader;
    return std::vector<std::uint32_t>(list.begin(), list.end());
  };
  EXPECT_EQ(broader(1), std::vector<std::uint32_t>{0});
  EXPECT_EQ(broader(2), std::vector<std::uint32_t>{1});
  EXPECT_EQ(broader(3), std::vector<std::uint32_t>{2});
  EXPECT_EQ(broader(4), std::vector<std::uint32_t>{0});
}

TEST(SkosForms, ResolvesRelativeIrisAndIgnoresBlankNodes) {
  EXPECT_EQ(
      load("@base <http://e.example/scheme/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
           "<a> skos:prefLabel \"A\" ; skos:broader [ a skos:Concept ; skos:prefLabel \"nameless\" ] .")
          .concepts()[0]
          .iri,
      "http://e.example/scheme/a");
  EXPECT_EQ(
      concepts_of("@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <> skos:prefLabel \"Root\" ."),
      "=Root");
}

TEST(SkosForms, ReadsFilesWithAByteOrderMark) {
  EXPECT_EQ(concepts_of("\xEF\xBB\xBF" + prefixes + "e:a skos:prefLabel \"A\" ."), "a=A");
}

const std::string line = "<http://e.example/a> <http://www.w3.org/2004/02/skos/core#prefLabel> ";

TEST(SkosForms, ReadsNTriples) {
  EXPECT_EQ(concepts_of("# comment\n\n" + line + "\"A \\\"q\\\" \\u00E9\\t\\U0001F600\"@en . # more\r\n" +
                        "_:b <http://e.example/p> _:c .\n<http://e.example/a> <http://e.example/p> "
                        "\"1\"^^<http://www.w3.org/2001/XMLSchema#int> ."),
            "a=A \"q\" \u00E9 \U0001F600");
  EXPECT_EQ(concepts_of(line + "\"A\"@en ."), "a=A");  // no line end
}

TEST(SkosForms, GoesOnAsTurtleWhereLinesAreNoTriples) {
  EXPECT_EQ(concepts_of(line + "\"A\"@en .\n" + prefixes + "e:b skos:prefLabel \"\"\"two\nlines\"\"\"@en ."),
            "a=A b=two lines");
  EXPECT_EQ(failure(line + "\"A\"@en .\n" + line + "\"B\"@en .\n" + line + "\"C\"@ .\n").substr(0, 34),
            "extract.vocabulary-syntax line 3: ");
  EXPECT_EQ(failure(line + "\"A\"@en .\n" + line + "\"broken .\n" + line + "\"C\" .\n").substr(0, 30),
            "extract.vocabulary-syntax line");
}

TEST(SkosForms, SurvivesNTriplesCutAtEveryByte) {
  const std::string whole = line + "\"A \\u00E9 \xC3\xA9\"@en .\n" + line + "\"B\" .\n";
  for (std::size_t length = 0; length <= whole.size(); ++length) failure(whole.substr(0, length));
}

TEST(SkosForms, NamesFilesOfOtherKinds) {
  EXPECT_EQ(failure("{\n \"@context\": {} }"), "extract.vocabulary-format line 0: the file is JSON");
  EXPECT_EQ(failure("[ {\"@id\": \"x\"} ]"), "extract.vocabulary-format line 0: the file is JSON");
  EXPECT_EQ(failure("<!DOCTYPE html><html></html>"),
            "extract.vocabulary-format line 0: the file is a web page");
  EXPECT_EQ(failure("PK\x03\x04zip"), "extract.vocabulary-format line 0: the file is a ZIP archive");
  EXPECT_EQ(concepts_of("[ <http://e.example/p> 1 ] .\n" + prefixes + "e:a skos:prefLabel \"A\" ."), "a=A");
}

TEST(SkosForms, SaysWhereBytesAreNotUtf8) {
  EXPECT_EQ(failure(prefixes + "e:a skos:prefLabel \"R\xE9"
                               "fugi\xE9s\"@fr ."),
            "extract.vocabulary-encoding line 6: bytes are not UTF-8");
  // A character on the border of two blocks is whole.
  std::string padded = prefixes + "#";
  while (padded.size() < 256 * 1024 - 1) padded += 'x';
  EXPECT_EQ(concepts_of(padded + "\xC3\xA9\ne:a skos:prefLabel \"A\" ."), "a=A");
  EXPECT_EQ(failure(padded + "\n\xC3\ne:a skos:prefLabel \"A\" .").substr(0, 34),
            "extract.vocabulary-encoding line 7");
  EXPECT_EQ(failure(prefixes + "e:a skos:prefLabel \"A\xC3").substr(0, 34),
            "extract.vocabulary-encoding line 6");
}

std::string rdf(const std::string& inside, const std::string& doctype = {}) {
  return "<?xml version=\"1.0\"?>\n" + doctype +
         "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
         "xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\" xml:lang=\"fr\" "
         "xml:base=\"http://e.example/s/\">\n" +
         inside + "</rdf:RDF>\n";
}

TEST(SkosForms, InheritsLanguageAndBaseInRdfXml) {
  const Vocabulary v =
      load(rdf("<skos:Concept rdf:about=\"a\"><skos:prefLabel>R\xC3\xA9"
               "fugi\xC3\xA9s</skos:prefLabel>"
               "<skos:altLabel xml:lang=\"en\">R &amp; R &#x41;</skos:altLabel></skos:Concept>"));
  ASSERT_EQ(v.concepts().size(), 1U);
  EXPECT_EQ(v.concepts()[0].iri, "http://e.example/s/a");
  EXPECT_EQ(v.concepts()[0].labels[0].language, "fr");
  EXPECT_EQ(v.concepts()[0].labels[1].text, "R & R A");
}

TEST(SkosForms, ExpandsEntitiesOfTheFileButNoBombs) {
  EXPECT_EQ(concepts_of(rdf(
                "<rdf:Description rdf:about=\"&e;a\"><skos:prefLabel>A</skos:prefLabel></rdf:Description>",
                "<!DOCTYPE rdf:RDF [ <!ENTITY e \"http://e.example/\"> ]>\n")),
            "a=A");
  std::string bomb =
      "<!DOCTYPE rdf:RDF [ <!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">\n";
  for (char c = 'b'; c <= 'k'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(c - 1) + ";";
    bomb += "\">\n";
  }
  EXPECT_EQ(failure(rdf("<skos:Concept rdf:about=\"a\"><skos:prefLabel>&k;</skos:prefLabel></skos:Concept>",
                        bomb + "]>\n"))
                .substr(0, 25),
            "extract.vocabulary-syntax");
}

}  // namespace
}  // namespace weft
