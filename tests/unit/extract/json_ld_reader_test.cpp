#include <gtest/gtest.h>

#include <string>

#include "extract/readers/jsonld/json_ld_context.hpp"
#include "extract/readers/jsonld/json_ld_cutter.hpp"
#include "extract/readers/jsonld/json_ld_graph.hpp"
#include "extract/readers/properties/property_access.hpp"
#include "tests/unit/extract/reading.hpp"

namespace weft {
namespace {

// The statements of a document, one a line: owner, property, value; subjects as their identifier or number.
std::string statements(std::string text) {
  JsonLdGraph linked_data(1000);
  PropertyGraph graph;
  JsonValues::Problem problem;
  if (!linked_data.add({text.data(), text.size()}, graph, problem)) return problem.message;
  graph.freeze();
  const auto name = [&](SubjectRef subject) {
    const std::string_view id = graph.id(subject);
    return id.empty() ? "#" + std::to_string(subject.value()) : "<" + std::string(id) + ">";
  };
  std::string all;
  for (const PropertyGraph::Property& property : graph.all()) {
    all += name(property.owner) + " " + std::string(property.name) + " ";
    all += property.value.subject.valid() ? name(property.value.subject) : std::string(property.value.text);
    if (!property.value.language.empty()) all += "@" + std::string(property.value.language);
    all += "\n";
  }
  return all;
}

TEST(JsonLdContext, ExpandsTermsPrefixesAndKeywords) {
  JsonLdContext context;
  context.define("dct", {.iri = "http://purl.org/dc/terms/"});
  context.define("titel", {.iri = "dct:title"});
  context.define("label", {.iri = "titel"});
  context.define("art", {.iri = "@type"});
  context.define("nichts", {});
  context.stop_guessing();
  EXPECT_EQ(context.meaning("titel").name, "dcterms:title");
  EXPECT_EQ(context.meaning("label").name, "dcterms:title");
  EXPECT_EQ(context.meaning("dct:Subject").name, "dcterms:subject");
  EXPECT_EQ(context.meaning("foaf:name").name, "foaf:name");
  EXPECT_EQ(context.meaning("http://purl.org/dc/elements/1.1/title").name, "dcterms:title");
  EXPECT_EQ(context.meaning("http://example.org/X").name, "http://example.org/x");
  EXPECT_EQ(context.meaning("art").name, "@type");
  EXPECT_EQ(context.meaning("nichts").name, "");
  EXPECT_EQ(context.meaning("unknown").name, "");
  EXPECT_EQ(context.identifier("dct:x"), "http://purl.org/dc/terms/x");
  EXPECT_EQ(context.identifier("titel"), "titel");
  context.set_vocabulary("https://schema.org/");
  EXPECT_EQ(context.vocabulary_iri("Report"), "https://schema.org/Report");
}

TEST(JsonLdContext, EndsDefinitionsThatGoInCircles) {
  JsonLdContext context;
  context.define("a", {.iri = "b"});
  context.define("b", {.iri = "a"});
  context.define("p", {.iri = "q:"});
  context.define("q", {.iri = "p:"});
  EXPECT_EQ(context.meaning("a").name, "");
  EXPECT_NE(context.meaning("p:x").name, "dcterms:x");
}

TEST(JsonLdContext, GuessesNamesWithoutDefinition) {
  JsonLdContext context;
  EXPECT_EQ(context.meaning("title").name, "dcterms:title");
  EXPECT_EQ(context.meaning("headline").name, "schema:headline");
  EXPECT_EQ(context.meaning("id").name, "@id");
  JsonLdContext schema(context);
  schema.assume("https://schema.org/docs/jsonldcontext.json");
  EXPECT_EQ(schema.meaning("title").name, "schema:title");
}

TEST(JsonLdGraph, UnderstandsValuesListsAndMaps) {
  EXPECT_EQ(statements(
                R"({"@context":{"x":"http://x/","@language":"fr","t":"x:t","u":{"@id":"x:u","@language":null},
      "m":{"@id":"x:m","@container":"@language"},"i":{"@id":"x:i","@container":"@index"},"r":{"@id":"x:r","@type":"@id"}},
      "@id":"x:1","t":["a",["b"],{"@value":"c","@language":"de"},{"@list":["d",{"@set":["e"]}]},null,true,7],
      "u":"plain","m":{"en":["f","g"],"@none":"h"},"i":{"k":"j"},"r":["x:2",{"@id":"x:3"}]})"),
            "<http://x/1> http://x/i j@fr\n"
            "<http://x/1> http://x/m f@en\n<http://x/1> http://x/m g@en\n<http://x/1> http://x/m h\n"
            "<http://x/1> http://x/r <http://x/2>\n<http://x/1> http://x/r <http://x/3>\n"
            "<http://x/1> http://x/t a@fr\n<http://x/1> http://x/t b@fr\n<http://x/1> http://x/t c@de\n"
            "<http://x/1> http://x/t d@fr\n<http://x/1> http://x/t e@fr\n<http://x/1> http://x/t 7@fr\n"
            "<http://x/1> http://x/u plain\n");
}

TEST(JsonLdGraph, JoinsNodesOfOneIdentifier) {
  EXPECT_EQ(
      statements(
          R"({"@graph":[{"@id":"a","foaf:knows":{"@id":"b","foaf:name":"B"}},{"@id":"a","foaf:name":"A"}]})"),
      "<a> foaf:knows <b>\n<a> foaf:name A\n<b> foaf:name B\n");
  EXPECT_EQ(statements(R"([{"@type":["http://schema.org/Report","bibo:Report"],"@nest":{"foaf:name":"x"}}])"),
            "#0 @type schema:Report\n#0 @type bibo:Report\n#0 foaf:name x\n");
}

TEST(JsonLdReader, ReadsThingsThatAreDocuments) {
  EXPECT_EQ(read_text("json-ld", R"({"@context":"https://schema.org","@graph":[
      {"@type":"Report","name":"T","author":{"@id":"#a"},"datePublished":2011,"keywords":"x, y"},
      {"@id":"#a","@type":"Person","name":"Ada"},{"@type":"Periodical","name":"J"}]})")
                .records,
            (std::vector<std::string>{"T||Ada;||||x;y;||2011"}));
  EXPECT_EQ(read_text("json-ld", R"([{"@id":"x","dcterms:title":"Untyped","dcterms:isPartOf":{"@id":"y"}},
                                     {"@id":"y","dcterms:title":"Referred to"}])")
                .records,
            (std::vector<std::string>{"Untyped|||||||Referred to;|"}));
  EXPECT_EQ(
      read_text("jsonld", R"({"@type":"schema:Person","schema:name":"Ada"})").rejects.at(0).diagnostic.code,
      "extract.json-ld-no-records");
}

TEST(JsonLdReader, KeepsPlacesOfDocumentsInAFile) {
  const std::string document = "{\"@graph\": [{\"dc:title\": \"A\\n\"},\n {\"dc:title\": \"B\"}]}\n";
  for (const std::size_t batch : {1U, 30U, 1000U}) {
    const Reading reading =
        read_text("json-ld", document + "\n" + document + "{\"cut", {.batch_bytes = batch});
    ASSERT_EQ(reading.records.size(), 4U);
    EXPECT_EQ(reading.places[1].record, 2U);
    EXPECT_EQ(reading.places[2].line, 4U);
    EXPECT_EQ(reading.places[2].offset, document.size() + 1);
    ASSERT_EQ(reading.rejects.size(), 1U);
    EXPECT_EQ(reading.rejects[0].diagnostic.place.line, 6U);
  }
}

TEST(JsonLdReader, ReadsDocumentsOneALine) {
  const Reading reading =
      read_text("json-ld", "{\"dc:title\":\"A\"}\n\n{\"dc:title\":\"B\"\n{\"dc:title\":\"C\"}\n");
  EXPECT_EQ(reading.records, (std::vector<std::string>{"A||||||||", "C||||||||"}));
  EXPECT_EQ(reading.places[1].record, 4U);
  EXPECT_EQ(reading.rejects.at(0).diagnostic.place.line, 3U);
}

TEST(JsonLdReader, ReadsDocumentsWholeOrNotAtAll) {
  const std::string document = "{\"@graph\": [{\"dc:title\": \"A\"}, \n{\"dc:title\": \"B\"}]}\n";
  EXPECT_THROW(read_text("json-ld", document, {.batch_bytes = 10, .max_record_bytes = 20}), Error);
  const Reading broken = read_text("json-ld", "{\"a\" \"b\"}" + document);
  EXPECT_EQ(broken.records.size(), 2U);
  EXPECT_EQ(broken.rejects.size(), 1U);
  // Where a document without end ends cannot be told.
  const Reading lost = read_text("json-ld", "{\"a\": \"b\n\"}" + document);
  EXPECT_TRUE(lost.records.empty());
  EXPECT_EQ(lost.rejects.size(), 1U);
}

TEST(JsonLdReader, KnowsItselfFromOtherJson) {
  EXPECT_TRUE(looks_like_json_ld(R"( {"a": {"b": 1}, "@context": )"));
  EXPECT_TRUE(looks_like_json_ld(R"([{"@graph": [)"));
  EXPECT_TRUE(looks_like_json_ld(R"([{"@id": "x", "http://purl.org/dc/terms/title": [)"));
  EXPECT_FALSE(looks_like_json_ld(R"({"data": [{"@context": 1}]})"));
  EXPECT_FALSE(looks_like_json_ld(R"({"@id": "12", "title": "from XML"})"));
  EXPECT_FALSE(looks_like_json_ld("@context"));
  EXPECT_EQ(detect_format(R"({"@context":"https://schema.org"})", "a.json"), "json-ld");
}

TEST(JsonLdReader, ReadsHostileDocumentsInLinearTime) {
  const auto many = [](std::string_view item, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all.append(i == 0 ? "" : ",").append(item);
    return all;
  };
  std::string deep(1000000, '[');
  EXPECT_EQ(read_text("json-ld", deep).rejects.size(), 1U);
  deep = "{\"@graph\":";
  for (int i = 0; i < 100000; ++i) deep += "[{\"dc:relation\":";
  EXPECT_EQ(read_text("json-ld", deep).rejects.size(), 1U);
  // References in a circle, and many to many.
  EXPECT_EQ(
      read_text("json-ld", R"({"@id":"a","dc:title":"T","dc:creator":{"@id":"a"},"dc:isPartOf":{"@id":"a"}})")
          .records.size(),
      1U);
  const std::string shared =
      "{\"@graph\":[" + many(R"({"@type":"bibo:Report","dc:title":"T","dc:creator":{"@id":"a"}})", 2000) +
      R"(,{"@id":"a","foaf:name":[)" + many("\"A\"", 20000) + "]}]}";
  EXPECT_EQ(read_text("json-ld", shared).records.size(), 2000U);
  const std::string squared = R"({"@graph":[{"@type":"bibo:Report","dc:title":"T","dc:creator":[)" +
                              many(R"({"@id":"a"})", 20000) + R"(]},{"@id":"a","org:memberOf":[)" +
                              many(R"({"@id":"b"})", 20000) + "]}]}";
  EXPECT_EQ(read_text("json-ld", squared).records.size(), 1U);
  const std::string contexts = "{\"@context\":{" + many(R"("t":"dc:title")", 20000) + "},\"t\":\"T\"}";
  EXPECT_EQ(read_text("json-ld", contexts).records.size(), 1U);
}

TEST(JsonLdReader, SurvivesDocumentsCutAnywhere) {
  const std::string document =
      R"({"@context":{"t":{"@id":"dc:title","@container":"@language"},"@vocab":"http://x/"},"@graph":[{"@id":"_:a",)"
      R"("@type":"bibo:Report","t":{"en":"T\u00e9"},"dc:creator":{"@list":[{"@value":"A"},{"@id":"b"}]}}]})";
  for (std::size_t size = 0; size < document.size(); ++size) {
    EXPECT_TRUE(read_text("json-ld", document.substr(0, size)).records.empty());
    std::string changed = document;
    changed[size] = '\0';
    (void)read_text("json-ld", changed);
  }
  EXPECT_EQ(read_text("json-ld", document).records.size(), 1U);
}

TEST(PropertyAccess, FindsByPaths) {
  PropertyGraph graph;
  const SubjectRef document = graph.subject("https://x/document/0123456789abcdef0123456789abcdef");
  const SubjectRef author = graph.subject("_:b");
  graph.add(document, "dcterms:creator", {.subject = author});
  graph.add(document, "dcterms:title", {.text = "Titre", .language = "fr"});
  graph.add(author, "foaf:familyname", {.text = "Brook"});
  graph.add(author, "foaf:givenname", {.text = "Ada"});
  graph.add(author, "schema:sameas", {.text = "https://ada.example"});
  graph.add(author, "schema:sameas", {.text = "https://orcid.org/0000-0002-1825-0097"});
  graph.freeze();
  TextArena arena;
  const auto found = [&](const std::string& path) {
    std::vector<PropertyAccess::Node> nodes;
    PropertyAccess::find(PropertyAccess::root(graph, document), PropertyAccess::compile(path), nodes);
    return nodes.empty() ? "" : std::string(PropertyAccess::text(nodes.front(), Conversion::text, arena));
  };
  EXPECT_EQ(found("dc:creator"), "Brook, Ada");
  EXPECT_EQ(found("<http://purl.org/dc/terms/creator>/foaf:givenName"), "Ada");
  EXPECT_EQ(found("dc:nothing|dc:title"), "Titre");
  EXPECT_EQ(found("dcterms:title/@language"), "fr");
  EXPECT_EQ(found("dct:creator/@authority"), "https://orcid.org/0000-0002-1825-0097");
  EXPECT_EQ(found("dct:creator/@id"), "");
  EXPECT_EQ(found("@id"), "");
  EXPECT_EQ(found("dct:creator/@value"), "");
  EXPECT_THROW((void)PropertyAccess::compile("dc:title/"), Error);
}

}  // namespace
}  // namespace weft
