#include "extract/vocabulary/vocabulary.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/diagnostic.hpp"

namespace weft {
namespace {

Vocabulary load(std::string_view text, bool builtin = false) {
  const auto source = memory_source("test.ttl", text);
  return Vocabulary::load(*source, "test.ttl", builtin);
}

Vocabulary load_file(const std::string& name) {
  const auto source = open_source(WEFT_TEST_DATA "/../extract/vocabulary/" + name);
  return Vocabulary::load(*source, name, true);
}

const std::string prefixes =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix org: <http://www.w3.org/ns/org#> .\n"
    "@prefix weft: <https://weft.example/ns#> .\n"
    "@prefix e: <http://e.example/> .\n";

std::string labels_of(const Concept& entry) {
  std::string out;
  for (const ConceptLabel& label : entry.labels) {
    if (!out.empty()) out += "; ";
    out += label.text;
    out += '@';
    out += label.language;
    out += ' ' + std::to_string(static_cast<int>(label.kind));
    if (label.case_sensitive) out += " case";
    if (label.ambiguous) out += " ambiguous";
  }
  return out;
}

std::vector<std::uint32_t> positions(std::span<const std::uint32_t> list) {
  return {list.begin(), list.end()};
}

TEST(Vocabulary, ReadsLabelsByKindAndLanguage) {
  const Vocabulary v = load(prefixes +
                            "e:a a skos:Concept ; skos:prefLabel \"Inondations\"@fr, \"Floods\"@en-GB ;\n"
                            "  skos:altLabel \"flooding\"@en ; skos:hiddenLabel \"flods\"@en .\n");
  ASSERT_EQ(v.concepts().size(), 1U);
  EXPECT_EQ(v.concepts()[0].label, "Floods");
  EXPECT_EQ(v.concepts()[0].key, "http://e.example/a");
  EXPECT_EQ(labels_of(v.concepts()[0]), "Floods@en 0; Inondations@fr 0; flooding@en 1; flods@en 2");
}

TEST(Vocabulary, MergesWhatIsSaidOfOneLabel) {
  const Vocabulary v =
      load(prefixes +
           "e:a a skos:Concept ; skos:prefLabel \"Trafficking\"@en ; skos:altLabel \"TIP\"@en ;\n"
           "  weft:caseSensitiveLabel \"TIP\" ; skos:hiddenLabel \"trata\"@es ;\n"
           "  weft:ambiguousLabel \"TIP\", \"trata\" ; weft:formerName \"white slavery\"@en ;\n"
           "  weft:acronym \"THB\" .\n");
  EXPECT_EQ(labels_of(v.concepts()[0]),
            "Trafficking@en 0; TIP@ 1 case ambiguous; trata@es 2 ambiguous; THB@ 3 case; white slavery@en 4");
}

TEST(Vocabulary, TakesWordsInCapitalsForAcronymsUnlessAllAre) {
  EXPECT_EQ(
      labels_of(load(prefixes + "e:a skos:prefLabel \"Aid\"@en ; skos:altLabel \"NFI\"@en .").concepts()[0]),
      "Aid@en 0; NFI@en 1 case");
  EXPECT_EQ(
      labels_of(
          load(prefixes + "e:a skos:prefLabel \"FLOODS\"@en ; skos:altLabel \"SEAS\"@en .").concepts()[0]),
      "FLOODS@en 0; SEAS@en 1");
}

TEST(Vocabulary, LinksConceptsBothWays) {
  const Vocabulary v = load(prefixes +
                            "e:a skos:prefLabel \"A\" ; skos:narrower e:b ; skos:related e:c, e:missing .\n"
                            "e:b skos:prefLabel \"B\" ; skos:broader e:gone .\n"
                            "e:c skos:prefLabel \"C\" ; skos:broader e:c .\n");
  ASSERT_EQ(v.concepts().size(), 3U);
  EXPECT_TRUE(v.concepts()[0].broader.empty());
  EXPECT_EQ(positions(v.concepts()[1].broader), std::vector<std::uint32_t>{0});
  EXPECT_TRUE(v.concepts()[2].broader.empty());
  EXPECT_EQ(positions(v.concepts()[2].related), std::vector<std::uint32_t>{0});
}

TEST(Vocabulary, CutsCycles) {
  const Vocabulary v =
      load(prefixes +
           "e:a skos:prefLabel \"A\" ; skos:broader e:b . e:b skos:prefLabel \"B\" ; skos:broader e:c .\n"
           "e:c skos:prefLabel \"C\" ; skos:broader e:a .\n");
  EXPECT_EQ(positions(v.concepts()[0].broader), std::vector<std::uint32_t>{1});
  EXPECT_EQ(positions(v.concepts()[1].broader), std::vector<std::uint32_t>{2});
  EXPECT_TRUE(v.concepts()[2].broader.empty());
}

TEST(Vocabulary, DoesNotDependOnTheOrderOfStatements) {
  const std::string a = "e:a skos:prefLabel \"A\"@en ; skos:altLabel \"x\"@en .\n";
  const std::string b = "e:b skos:prefLabel \"B\"@en ; skos:broader e:a ; skos:related e:a .\n";
  const Vocabulary one = load(prefixes + a + b);
  const Vocabulary two = load(prefixes + b + a);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(one.concepts()[i].iri, two.concepts()[i].iri);
    EXPECT_EQ(labels_of(one.concepts()[i]), labels_of(two.concepts()[i]));
    EXPECT_EQ(positions(one.concepts()[i].broader), positions(two.concepts()[i].broader));
    EXPECT_EQ(positions(one.concepts()[i].related), positions(two.concepts()[i].related));
  }
}

TEST(Vocabulary, ReadsOrganisationsWithoutTheirClasses) {
  const Vocabulary v =
      load(prefixes +
               "e:ngo a skos:Concept ; skos:prefLabel \"NGO\"@en .\n"
               "e:x a org:Organization ; skos:prefLabel \"X Trust\"@en ; org:classification e:ngo ;\n"
               "  org:subOrganizationOf e:y . e:y a org:Organization ; skos:prefLabel \"Y\"@en .\n",
           true);
  ASSERT_EQ(v.concepts().size(), 2U);
  EXPECT_EQ(v.concepts()[0].key, "x");
  EXPECT_EQ(v.concepts()[0].classification, "ngo");
  EXPECT_EQ(positions(v.concepts()[0].broader), std::vector<std::uint32_t>{1});
  EXPECT_EQ(v.find("x"), 0U);
  EXPECT_EQ(v.find("http://e.example/y"), 1U);
  EXPECT_EQ(v.find("z"), std::nullopt);
}

TEST(Vocabulary, ReadsSkosXl) {
  const Vocabulary v =
      load(prefixes +
           "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n"
           "e:a a skos:Concept ; xl:prefLabel e:l ; xl:altLabel [ xl:literalForm \"deluge\"@en ] .\n"
           "e:l xl:literalForm \"Flood\"@en .\n");
  ASSERT_EQ(v.concepts().size(), 1U);
  EXPECT_EQ(labels_of(v.concepts()[0]), "Flood@en 0; deluge@en 1");
}

TEST(Vocabulary, ReadsRdfXmlAndNTriples) {
  const Vocabulary xml = load(
      "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
      "xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\"><skos:Concept rdf:about=\"http://e.example/a\">"
      "<skos:prefLabel xml:lang=\"en\">Floods</skos:prefLabel></skos:Concept></rdf:RDF>");
  EXPECT_EQ(labels_of(xml.concepts()[0]), "Floods@en 0");
  const Vocabulary nt =
      load("<http://e.example/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Floods\"@en .\n");
  EXPECT_EQ(labels_of(nt.concepts()[0]), "Floods@en 0");
}

std::string failure(std::string_view text) {
  try {
    load(text);
  } catch (const Error& error) {
    return error.diagnostic().code + " line " + std::to_string(error.diagnostic().place.line);
  }
  return "none";
}

TEST(Vocabulary, SaysWhereAFileIsBroken) {
  EXPECT_EQ(failure(prefixes + "e:a skos:prefLabel \"A\"@en ;\n  skos:broader e:b oops .\n"),
            "extract.vocabulary-syntax line 6");
  EXPECT_EQ(
      failure("<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
              "<rdf:Description>\n</rdf:RDF>"),
      "extract.vocabulary-syntax line 4");
  EXPECT_EQ(failure(prefixes + "e:a skos:prefLabel \"\xFF\" .\n"), "extract.vocabulary-encoding line 5");
  EXPECT_EQ(failure(""), "extract.vocabulary-empty line 0");
  EXPECT_EQ(failure("@prefix a: <http://e.example/> . a:b a:c a:d ."), "extract.vocabulary-empty line 0");
}

TEST(Vocabulary, SurvivesCutFiles) {
  const std::string whole =
      prefixes + "e:a skos:prefLabel \"A \\u00E9\"@en ; skos:broader [ skos:prefLabel \"x\" ] .\n";
  for (std::size_t length = 0; length <= whole.size(); ++length) failure(whole.substr(0, length));
}

TEST(Vocabulary, LoadsTheBuiltInFiles) {
  const Vocabulary topics = load_file("topics.ttl");
  const auto crsv = topics.find("crsv");
  ASSERT_TRUE(crsv.has_value());
  EXPECT_FALSE(topics.concepts()[*crsv].broader.empty());
  EXPECT_EQ(topics.concepts()[*crsv].iri, "https://weft.example/id/topic/crsv");
  const Vocabulary organisations = load_file("organisations.ttl");
  const auto iom = organisations.find("iom");
  ASSERT_TRUE(iom.has_value());
  EXPECT_EQ(organisations.concepts()[*iom].label, "International Organization for Migration");
}

TEST(Vocabulary, TakesALongChainAndManyLabels) {
  std::string text = prefixes;
  constexpr int length = 20000;
  for (int i = 0; i < length; ++i) {
    text += "e:c" + std::to_string(i) + " skos:prefLabel \"c" + std::to_string(i) +
            "\"@en ; skos:broader e:c" + std::to_string(i + 1) + " .\ne:c0 skos:altLabel \"l" +
            std::to_string(i) + "\"@en .\n";
  }
  const Vocabulary v = load(text);
  EXPECT_EQ(v.concepts().size(), static_cast<std::size_t>(length));
  EXPECT_EQ(v.concepts()[0].labels.size(), static_cast<std::size_t>(length) + 1);
}

}  // namespace
}  // namespace weft
