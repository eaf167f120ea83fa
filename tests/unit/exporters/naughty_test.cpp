// Texts from catalogues survive as data in every format, whatever they hold, and never become structure.

#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <serd/serd.h>

#include <algorithm>
#include <pugixml.hpp>
#include <set>

#include "base/diagnostic.hpp"
#include "base/unicode.hpp"
#include "tests/unit/exporters/naughty_graph.hpp"
#include "tests/unit/exporters/sample_graph.hpp"

namespace weft {
namespace {

// A triple as serd reads it, with escapes resolved.
struct Triples {
  std::set<std::vector<std::string>> all;
  std::size_t count = 0;
  bool sound = true;
};

std::string text_of(const SerdNode* node) {
  if (node == nullptr || node->type == SERD_NOTHING) return {};
  return {reinterpret_cast<const char*>(node->buf), node->n_bytes};
}

Triples read_rdf(const std::string& text, SerdSyntax syntax) {
  Triples triples;
  const auto on_statement = [](void* handle, SerdStatementFlags, const SerdNode*, const SerdNode* subject,
                               const SerdNode* predicate, const SerdNode* object, const SerdNode*,
                               const SerdNode* language) -> SerdStatus {
    auto& found = *static_cast<Triples*>(handle);
    ++found.count;
    if (object->type == SERD_BLANK || subject->type == SERD_BLANK) return SERD_SUCCESS;
    found.all.insert({text_of(subject), text_of(predicate), text_of(object), text_of(language)});
    for (const SerdNode* node : {subject, predicate, object}) {
      if (node->type != SERD_URI) continue;
      const std::string iri = text_of(node);
      const auto bad = [](char c) {
        return c <= ' ' || c > '~' || std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
      };
      if (std::ranges::any_of(iri, bad)) found.sound = false;
    }
    return SERD_SUCCESS;
  };
  SerdReader* reader = serd_reader_new(syntax, &triples, nullptr, nullptr, nullptr, on_statement, nullptr);
  serd_reader_set_strict(reader, true);
  const auto on_error = [](void* handle, const SerdError*) -> SerdStatus {
    static_cast<Triples*>(handle)->sound = false;
    return SERD_SUCCESS;
  };
  serd_reader_set_error_sink(reader, on_error, &triples);
  const SerdStatus status =
      serd_reader_read_string(reader, reinterpret_cast<const std::uint8_t*>(text.c_str()));
  serd_reader_free(reader);
  if (status != SERD_SUCCESS || text.find('\0') != std::string::npos) triples.sound = false;
  return triples;
}

// A value may come in several CDATA sections.
std::string text_of(const pugi::xml_node& element, const char* key) {
  std::string text;
  for (const pugi::xml_node part : element.find_child_by_attribute("key", key).children())
    text += part.value();
  return text;
}

// Without the characters that no RDF reader takes.
std::string in_rdf(std::string text) {
  for (const std::string_view bad : {"\0"sv, "\uFFFE"sv, "\uFFFF"sv}) {
    for (std::size_t i = text.find(bad); i != std::string::npos; i = text.find(bad))
      text.erase(i, bad.size());
  }
  return text;
}

// pugixml forgives an ampersand that begins no entity; other readers do not.
std::string without_sections(std::string text) {
  for (std::size_t begin = text.find("<![CDATA["); begin != std::string::npos;
       begin = text.find("<![CDATA[", begin)) {
    text.erase(begin, text.find("]]>", begin) + 3 - begin);
  }
  return text;
}

std::string document_iri(const KnowledgeGraph& graph, std::size_t number) {
  return graph.iri(*graph.find(naughty_document(number)));
}

class Naughty : public testing::Test {
 protected:
  Naughty() {
    std::mt19937_64 engine(20161);
    for (int i = 0; i < 400; ++i) texts_.push_back(random_naughty(engine));
  }

  std::vector<std::string> texts_ = naughty_strings();
};

TEST_F(Naughty, TitlesSurviveInNquads) {
  const KnowledgeGraph graph = naughty_graph(texts_);
  const Triples triples =
      read_rdf(exported(graph, "nquads", {.evidence = EvidenceDetail::full}), SERD_NQUADS);
  EXPECT_TRUE(triples.sound);
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const std::string title = in_rdf(texts_[i]);
    if (title.empty()) continue;
    EXPECT_TRUE(triples.all.contains({document_iri(graph, i), "http://purl.org/dc/terms/title", title, "en"}))
        << i << ": " << texts_[i];
  }
  for (const auto& triple : triples.all) {
    EXPECT_FALSE(triple[0].starts_with("http://evil.example/")) << triple[0];
    EXPECT_FALSE(triple[1].starts_with("http://evil.example/")) << triple[1];
  }
}

TEST_F(Naughty, TurtleHoldsTheTriplesOfNquads) {
  const KnowledgeGraph graph = naughty_graph(texts_);
  const Triples lines = read_rdf(exported(graph, "nquads"), SERD_NQUADS);
  const Triples turtle = read_rdf(exported(graph, "turtle"), SERD_TURTLE);
  EXPECT_TRUE(turtle.sound);
  EXPECT_EQ(turtle.count, lines.count);
}

TEST_F(Naughty, TitlesSurviveInJsonLd) {
  const KnowledgeGraph graph = naughty_graph(texts_);
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag>(exported(graph, "jsonld").c_str());
  ASSERT_FALSE(json.HasParseError());
  std::set<std::pair<std::string, std::string>> titles;
  for (const auto& node : json["@graph"].GetArray()) {
    ASSERT_TRUE(node.HasMember("@id"));
    if (!node.HasMember("title")) continue;
    const auto& title = node["title"]["en"];
    titles.emplace(node["@id"].GetString(), std::string(title.GetString(), title.GetStringLength()));
  }
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const std::string title = in_rdf(texts_[i]);
    if (title.empty()) continue;
    EXPECT_TRUE(titles.contains({document_iri(graph, i), title})) << i << ": " << texts_[i];
  }
}

TEST_F(Naughty, LabelsSurviveInGraphml) {
  const KnowledgeGraph graph = naughty_graph(texts_);
  for (const GraphMLProfile profile : {GraphMLProfile::plain, GraphMLProfile::yed}) {
    pugi::xml_document xml;
    const std::string text = exported(graph, "graphml", {.profile = profile, .abstracts = true});
    ASSERT_TRUE(xml.load_buffer(text.data(), text.size(), pugi::parse_full)) << "not well-formed";
    EXPECT_EQ(without_sections(text).find('&'), std::string::npos);
    std::set<std::string> ids;
    std::uint32_t node = 0;
    for (const pugi::xml_node element : xml.child("graphml").child("graph").children("node")) {
      const std::string id = element.attribute("id").value();
      EXPECT_TRUE(ids.insert(id).second) << id;
      EXPECT_LE(id.size(), 120U);
      EXPECT_EQ(text_of(element, "iri"), graph.iri(NodeRef(node)));
      EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-"),
                std::string::npos);
      const std::string label = text_of(element, "nodelabel");
      const std::string wanted = single_line(graph.label(NodeRef(node)));
      if (!wanted.empty()) {
        EXPECT_EQ(label, wanted);
      }
      EXPECT_FALSE(label.empty()) << id << " "
                                  << testing::PrintToString(std::string(graph.label(NodeRef(node))));
      ++node;
    }
    EXPECT_EQ(node, graph.node_count());
    for (const pugi::xml_node element : xml.child("graphml").child("graph").children("edge")) {
      EXPECT_TRUE(ids.insert(element.attribute("id").value()).second);
    }
  }
}

TEST_F(Naughty, AnnotationsStayOneLineEach) {
  const KnowledgeGraph graph = naughty_graph(texts_);
  const std::string text = exported(graph, "annotations");
  EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(text, '\n')), texts_.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    rapidjson::Document json;
    EXPECT_FALSE(json.Parse<rapidjson::kParseValidateEncodingFlag>(text.substr(begin, end - begin).c_str())
                     .HasParseError());
    begin = end + 1;
  }
}

TEST(Exporters, CountCharactersThatXmlCannotHold) {
  const KnowledgeGraph graph =
      naughty_graph({"a\x01"
                     "b\x02"});
  StringSink sink;
  EXPECT_GE(make_exporter("graphml")->write(graph, {.abstracts = true}, sink).dropped_characters, 2U);
}

TEST(Exporters, KeepATitleOfAMegabyte) {
  const std::string title(std::size_t{1} << 20, 'x');
  GraphBuilder build;
  build.node(Kind::document, "long", title, {}, {{Property::title, title}});
  const KnowledgeGraph graph = std::move(build).freeze({});
  for (const OutputFormat& format : output_formats()) {
    EXPECT_NE(exported(graph, format.name).find(title), std::string::npos) << format.name;
  }
}

TEST(Exporters, WriteAGraphWithoutNodes) {
  const KnowledgeGraph graph = Fragment().freeze({});
  for (const OutputFormat& format : output_formats()) exported(graph, format.name);
  EXPECT_TRUE(read_rdf(exported(graph, "nquads"), SERD_NQUADS).sound);
  EXPECT_TRUE(exported(graph, "annotations").empty());
}

TEST(Exporters, WriteTheSameBytesTwice) {
  const KnowledgeGraph graph = naughty_graph(naughty_strings());
  for (const OutputFormat& format : output_formats()) {
    EXPECT_EQ(exported(graph, format.name), exported(graph, format.name)) << format.name;
  }
}

TEST(Exporters, UnknownFormatNamesTheKnownOnes) {
  try {
    make_exporter("gexff");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(error.diagnostic().hint.find("graphml, jsonld"), std::string::npos);
  }
}

// Fails after so many bytes, as a full disk does.
class FullSink : public ByteSink {
 public:
  explicit FullSink(std::size_t room) : room_(room) {}
  void write(std::string_view bytes) override {
    if (bytes.size() > room_) throw Error({.code = "base.write-failed", .message = "no room"});
    room_ -= bytes.size();
  }

 private:
  std::size_t room_;
};

TEST(Exporters, PassOnThatTheSinkIsFull) {
  const KnowledgeGraph graph = sample_graph();
  for (const OutputFormat& format : output_formats()) {
    FullSink sink(10);
    EXPECT_THROW(make_exporter(format.name)->write(graph, {}, sink), Error) << format.name;
  }
}

}  // namespace
}  // namespace weft
