#include "extract/vocabulary/rdf_xml.hpp"

#include <libxml/parser.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "extract/vocabulary/rdf_xml_frames.hpp"

namespace weft {

namespace {

constexpr std::size_t chunk_bytes = 64 * 1024;

struct Delete {
  void operator()(xmlParserCtxt* parser) const {
    xmlFreeDoc(parser->myDoc);  // holds the entities of the file
    xmlFreeParserCtxt(parser);
  }
};

struct Run {
  explicit Run(const TripleSink& sink) : frames(sink) {}

  RdfXmlFrames frames;
  std::vector<RdfXmlAttribute> attributes;
  std::string name;                 // of the file
  std::optional<Diagnostic> fault;  // the first
  std::exception_ptr thrown;        // by the sink: must not pass through C frames
};

std::string_view text_of(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

// Entities are parsed by a parser of their own, which shares this.
Run& run_of(void* parser) { return *static_cast<Run*>(static_cast<xmlParserCtxt*>(parser)->_private); }

template <typename Action>
void guard(void* parser, Action action) {
  Run& run = run_of(parser);
  if (run.thrown || run.fault) return;
  try {
    action(run);
  } catch (...) {
    run.thrown = std::current_exception();
    xmlStopParser(static_cast<xmlParserCtxt*>(parser));
  }
}

void take_start(void* parser, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* space,
                int /*space_count*/, const xmlChar** /*spaces*/, int count, int /*defaulted*/,
                const xmlChar** attributes) {
  guard(parser, [&](Run& run) {
    run.attributes.clear();
    for (int i = 0; i < count; ++i) {
      const xmlChar** const attribute = attributes + std::ptrdiff_t{i} * 5;  // name, prefix, IRI, begin, end
      const auto* const begin = reinterpret_cast<const char*>(attribute[3]);
      const auto* const end = reinterpret_cast<const char*>(attribute[4]);
      run.attributes.push_back({.space = text_of(attribute[2]),
                                .name = text_of(attribute[0]),
                                .value = {begin, static_cast<std::size_t>(end - begin)}});
    }
    run.frames.open(text_of(space), text_of(name), run.attributes);
  });
}

void take_end(void* parser, const xmlChar* /*name*/, const xmlChar* /*prefix*/, const xmlChar* /*space*/) {
  guard(parser, [](Run& run) { run.frames.close(); });
}

void take_text(void* parser, const xmlChar* text, int length) {
  guard(parser, [&](Run& run) {
    run.frames.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
  });
}

void take_error(void* parser, xmlErrorPtr error) {
  Run& run = run_of(parser);
  if (run.fault || run.thrown || error->level < XML_ERR_ERROR) return;
  std::string text = error->message != nullptr ? error->message : "not well-formed";
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  run.fault =
      Diagnostic{.code = "extract.vocabulary-syntax",
                 .place = {.file = run.name, .line = static_cast<std::uint64_t>(std::max(error->line, 0))},
                 .message = "column " + std::to_string(std::max(error->int2, 0)) + ": " + text,
                 .hint = "the file looks like RDF/XML; check it with an RDF validator"};
}

}  // namespace

void read_rdf_xml(RdfBytes& source, const std::string& name, const TripleSink& sink) {
  Run run(sink);
  run.name = name;
  xmlSAXHandler handler{};
  xmlSAXVersion(&handler, 2);
  handler.startElementNs = take_start;
  handler.endElementNs = take_end;
  handler.characters = take_text;
  handler.cdataBlock = take_text;
  handler.ignorableWhitespace = take_text;
  handler.comment = nullptr;
  handler.processingInstruction = nullptr;
  handler.serror = take_error;
  const std::unique_ptr<xmlParserCtxt, Delete> parser(
      xmlCreatePushParserCtxt(&handler, nullptr, nullptr, 0, nullptr));
  if (!parser) throw std::bad_alloc();
  parser->_private = &run;
  // Entities of the file are put in; others are not fetched, and bombs are refused.
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_NOENT);
  std::vector<char> chunk(chunk_bytes);
  for (std::size_t length = chunk.size(); length > 0 && !run.fault && !run.thrown;) {
    length = source.read(chunk);
    xmlParseChunk(parser.get(), chunk.data(), static_cast<int>(length), length == 0 ? 1 : 0);
  }
  if (run.thrown) std::rethrow_exception(run.thrown);
  if (run.fault) throw Error(*run.fault);
}

}  // namespace weft
