#include "extract/vocabulary/rdf_xml.hpp"

#include <raptor2.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "base/diagnostic.hpp"

namespace weft {

namespace {

constexpr std::size_t chunk_bytes = 64 * 1024;

struct Delete {
  void operator()(raptor_world* world) const { raptor_free_world(world); }
  void operator()(raptor_parser* parser) const { raptor_free_parser(parser); }
  void operator()(raptor_uri* uri) const { raptor_free_uri(uri); }
};

struct Run {
  const TripleSink* sink = nullptr;
  std::string name;
  raptor_parser* parser = nullptr;
  std::optional<Diagnostic> fault;  // the first
};

std::string_view text_of(const unsigned char* bytes, std::size_t length) {
  return {reinterpret_cast<const char*>(bytes), length};
}

RdfTerm term_of(const raptor_term& term) {
  if (term.type == RAPTOR_TERM_TYPE_LITERAL) {
    const raptor_term_literal_value& literal = term.value.literal;
    return {.kind = RdfTerm::Kind::literal,
            .value = text_of(literal.string, literal.string_len),
            .language = literal.language != nullptr ? text_of(literal.language, literal.language_len)
                                                    : std::string_view{}};
  }
  if (term.type == RAPTOR_TERM_TYPE_BLANK) {
    return {.kind = RdfTerm::Kind::blank,
            .value = text_of(term.value.blank.string, term.value.blank.string_len)};
  }
  std::size_t length = 0;
  const unsigned char* const iri = raptor_uri_as_counted_string(term.value.uri, &length);
  return {.kind = RdfTerm::Kind::iri, .value = text_of(iri, length)};
}

void take_statement(void* handle, raptor_statement* statement) {
  const Run& run = *static_cast<Run*>(handle);
  if (run.fault) return;
  (*run.sink)(term_of(*statement->subject), term_of(*statement->predicate).value,
              term_of(*statement->object));
}

void take_message(void* handle, raptor_log_message* message) {
  Run& run = *static_cast<Run*>(handle);
  if (run.fault || message->level < RAPTOR_LOG_LEVEL_ERROR) return;
  // Messages of the XML parser below carry no place of their own.
  raptor_locator* const place =
      run.parser != nullptr ? raptor_parser_get_locator(run.parser) : message->locator;
  const int line = place != nullptr ? raptor_locator_line(place) : 0;
  const int column = place != nullptr ? raptor_locator_column(place) : 0;
  std::string text = message->text;
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  run.fault = Diagnostic{.code = "extract.vocabulary-syntax",
                         .place = {.file = run.name, .line = static_cast<std::uint64_t>(std::max(line, 0))},
                         .message = "column " + std::to_string(std::max(column, 0)) + ": " + text,
                         .hint = "the file looks like RDF/XML; check it with an RDF validator"};
}

}  // namespace

void read_rdf_xml(RdfBytes& source, const std::string& name, const TripleSink& sink) {
  Run run{.sink = &sink, .name = name, .parser = nullptr, .fault = {}};
  const std::unique_ptr<raptor_world, Delete> world(raptor_new_world());
  raptor_world_set_log_handler(world.get(), &run, take_message);
  raptor_world_open(world.get());
  const std::unique_ptr<raptor_parser, Delete> parser(raptor_new_parser(world.get(), "rdfxml"));
  run.parser = parser.get();
  const std::unique_ptr<raptor_uri, Delete> base(
      raptor_new_uri(world.get(), reinterpret_cast<const unsigned char*>("file:///")));
  raptor_parser_set_option(parser.get(), RAPTOR_OPTION_NO_NET, nullptr, 1);
  raptor_parser_set_option(parser.get(), RAPTOR_OPTION_NO_FILE, nullptr, 1);
  raptor_parser_set_option(parser.get(), RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES, nullptr, 0);
  raptor_parser_set_statement_handler(parser.get(), &run, take_statement);
  raptor_parser_parse_start(parser.get(), base.get());
  std::vector<unsigned char> chunk(chunk_bytes);
  while (!run.fault) {
    const std::size_t length = source.read({reinterpret_cast<char*>(chunk.data()), chunk.size()});
    raptor_parser_parse_chunk(parser.get(), chunk.data(), length, length == 0 ? 1 : 0);
    if (length == 0) break;
  }
  if (run.fault) throw Error(*run.fault);
}

}  // namespace weft
