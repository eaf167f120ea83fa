#include "extract/vocabulary/rdf_triples.hpp"

#include <serd/serd.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "extract/vocabulary/n_triples.hpp"
#include "extract/vocabulary/rdf_bytes.hpp"
#include "extract/vocabulary/rdf_xml.hpp"

namespace weft {

namespace {

struct Delete {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
  void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};

struct Run {
  const TripleSink* sink = nullptr;
  std::string name;
  RdfBytes* source = nullptr;
  RdfRest rest;           // bytes to hand to the reader before those of the source
  std::size_t given = 0;  // of the rest
  std::unique_ptr<SerdEnv, Delete> env;
  std::optional<Diagnostic> fault;  // the first
  std::exception_ptr thrown;        // by the sink: must not pass through C frames
  // Expanded IRIs of one statement, so that views of all three stay valid.
  std::string subject, predicate, object;
};

std::string_view text_of(const SerdNode& node) {
  return {reinterpret_cast<const char*>(node.buf), node.n_bytes};
}

// The full IRI; a relative one is resolved, and kept as it is without a base.
std::string_view iri_of(const Run& run, const SerdNode& node, std::string& kept) {
  if (node.type == SERD_URI && serd_uri_string_has_scheme(node.buf)) return text_of(node);
  if (node.type == SERD_CURIE) {
    SerdChunk prefix{};
    SerdChunk suffix{};
    if (serd_env_expand(run.env.get(), &node, &prefix, &suffix) == SERD_SUCCESS) {
      kept.assign(reinterpret_cast<const char*>(prefix.buf), prefix.len);
      kept.append(reinterpret_cast<const char*>(suffix.buf), suffix.len);
      return kept;
    }
  }
  SerdNode full = serd_env_expand_node(run.env.get(), &node);
  if (full.buf == nullptr) return text_of(node);
  kept.assign(text_of(full));
  serd_node_free(&full);
  return kept;
}

RdfTerm term_of(const Run& run, const SerdNode& node, const SerdNode* language, std::string& kept) {
  if (node.type == SERD_LITERAL) {
    return {.kind = RdfTerm::Kind::literal,
            .value = text_of(node),
            .language =
                language != nullptr && language->buf != nullptr ? text_of(*language) : std::string_view{}};
  }
  if (node.type == SERD_BLANK) return {.kind = RdfTerm::Kind::blank, .value = text_of(node)};
  return {.kind = RdfTerm::Kind::iri, .value = iri_of(run, node, kept)};
}

SerdStatus take_base(void* handle, const SerdNode* uri) {
  return serd_env_set_base_uri(static_cast<Run*>(handle)->env.get(), uri);
}

SerdStatus take_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
  return serd_env_set_prefix(static_cast<Run*>(handle)->env.get(), name, uri);
}

SerdStatus take_statement(void* handle, SerdStatementFlags /*flags*/, const SerdNode* /*graph*/,
                          const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                          const SerdNode* /*datatype*/, const SerdNode* language) {
  Run& run = *static_cast<Run*>(handle);
  try {
    (*run.sink)(term_of(run, *subject, nullptr, run.subject), iri_of(run, *predicate, run.predicate),
                term_of(run, *object, language, run.object));
  } catch (...) {
    run.thrown = std::current_exception();
    return SERD_ERR_INTERNAL;
  }
  return SERD_SUCCESS;
}

SerdStatus take_error(void* handle, const SerdError* error) {
  Run& run = *static_cast<Run*>(handle);
  if (run.fault) return SERD_SUCCESS;
  char text[256];
  std::vsnprintf(text, sizeof text, error->fmt, *error->args);
  std::string message(text);
  while (!message.empty() && (message.back() == '\n' || message.back() == ' ')) message.pop_back();
  run.fault = Diagnostic{.code = "extract.vocabulary-syntax",
                         .place = {.file = run.name, .line = run.rest.lines + error->line},
                         .message = "column " + std::to_string(error->col) + ": " + message,
                         .hint = "vocabularies are Turtle, N-Triples or RDF/XML"};
  return SERD_SUCCESS;
}

// Fills the whole buffer but at the end: the reader takes a page that is not full for the last.
std::size_t take_bytes(void* buffer, std::size_t size, std::size_t count, void* stream) {
  Run& run = *static_cast<Run*>(stream);
  const std::span<char> room(static_cast<char*>(buffer), size * count);
  std::size_t filled = run.rest.bytes.copy(room.data(), room.size(), run.given);
  run.given += filled;
  try {
    while (filled < room.size()) {
      const std::size_t length = run.source->read(room.subspan(filled));
      if (length == 0) break;
      filled += length;
    }
  } catch (...) {
    run.thrown = std::current_exception();
  }
  return filled;
}

int source_failed(void* /*stream*/) { return 0; }

void read_turtle(RdfBytes& source, RdfRest rest, const std::string& name, const TripleSink& sink) {
  Run run;
  run.sink = &sink;
  run.name = name;
  run.source = &source;
  run.rest = std::move(rest);
  run.env.reset(serd_env_new(nullptr));
  const std::unique_ptr<SerdReader, Delete> reader(
      serd_reader_new(SERD_TURTLE, &run, nullptr, take_base, take_prefix, take_statement, nullptr));
  serd_reader_set_error_sink(reader.get(), take_error, &run);
  constexpr std::size_t page_bytes = 4096;
  const SerdStatus status = serd_reader_read_source(reader.get(), take_bytes, source_failed, &run,
                                                    reinterpret_cast<const std::uint8_t*>(""), page_bytes);
  if (run.thrown) std::rethrow_exception(run.thrown);
  if (run.fault) throw Error(*run.fault);
  if (status > SERD_FAILURE) {
    throw Error({.code = "extract.vocabulary-syntax",
                 .place = {.file = name},
                 .message = reinterpret_cast<const char*>(serd_strerror(status)),
                 .hint = "vocabularies are Turtle, N-Triples or RDF/XML"});
  }
}

// The beginning of a file without white space.
std::string_view beginning_of(std::string_view head) {
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  return start == std::string_view::npos ? std::string_view{} : head.substr(start);
}

bool looks_like_xml(std::string_view head) {
  // UTF-16 with a mark: XML can be told to be so, Turtle cannot.
  constexpr std::string_view little = {"\xFF\xFE<\0", 4};
  constexpr std::string_view big = {"\xFE\xFF\0<", 4};
  if (head.starts_with(little) || head.starts_with(big)) return true;
  const std::string_view start = beginning_of(head);
  return start.starts_with("<?xml") || start.starts_with("<!") || start.starts_with("<rdf:RDF") ||
         start.starts_with("<RDF");
}

// What a file is that is plainly none of the forms that are read, or empty.
std::string_view foreign_form(std::string_view head) {
  const std::string_view start = beginning_of(head);
  if (start.starts_with('{') || start.starts_with('[')) {
    const std::string_view inside = beginning_of(start.substr(1));
    if (inside.starts_with('"') || inside.starts_with('{')) return "JSON";
  }
  const std::string folded = ascii_lower(start.substr(0, 64));
  if (folded.starts_with("<!doctype html") || folded.starts_with("<html")) return "a web page";
  if (head.starts_with("PK\x03\x04")) return "a ZIP archive";
  return {};
}

}  // namespace

Hash128 read_triples(ByteSource& source, const std::string& name, const TripleSink& sink) {
  RdfBytes bytes(source, name);
  if (const std::string_view form = foreign_form(bytes.head()); !form.empty()) {
    throw Error({.code = "extract.vocabulary-format",
                 .place = {.file = name},
                 .message = "the file is " + std::string(form),
                 .hint =
                     "vocabularies are SKOS in Turtle, N-Triples or RDF/XML, also packed with gzip or zstd; "
                     "convert JSON-LD with an RDF tool first"});
  }
  if (looks_like_xml(bytes.head())) {
    read_rdf_xml(bytes, name, sink);  // XML names its own encoding
  } else {
    bytes.demand_utf8();
    RdfRest rest = read_n_triples(bytes, sink);
    read_turtle(bytes, std::move(rest), name, sink);
  }
  return bytes.hash();
}

}  // namespace weft
