#include "extract/vocabulary/rdf_triples.hpp"

#include <serd/serd.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>

#include "base/diagnostic.hpp"
#include "base/unicode.hpp"
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
  std::string_view left;  // bytes not yet handed to the reader
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
                         .place = {.file = run.name, .line = error->line},
                         .message = "column " + std::to_string(error->col) + ": " + message,
                         .hint = "vocabularies are Turtle, N-Triples or RDF/XML"};
  return SERD_SUCCESS;
}

std::size_t take_bytes(void* buffer, std::size_t size, std::size_t count, void* stream) {
  Run& run = *static_cast<Run*>(stream);
  const std::size_t length = std::min(size * count, run.left.size());
  std::memcpy(buffer, run.left.data(), length);
  run.left.remove_prefix(length);
  return length;
}

int source_failed(void* /*stream*/) { return 0; }

void read_turtle(std::string_view bytes, const std::string& name, const TripleSink& sink) {
  Run run;
  run.sink = &sink;
  run.name = name;
  run.left = bytes;
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

bool looks_like_xml(std::string_view bytes) {
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return false;
  bytes.remove_prefix(start);
  return bytes.starts_with("<?xml") || bytes.starts_with("<!") || bytes.starts_with("<rdf:RDF") ||
         bytes.starts_with("<RDF");
}

}  // namespace

void read_triples(std::string_view bytes, const std::string& name, const TripleSink& sink) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (looks_like_xml(bytes)) {
    read_rdf_xml(bytes, name, sink);  // XML names its own encoding
    return;
  }
  if (const std::size_t bad = find_invalid_utf8(bytes); bad != std::string_view::npos) {
    const auto line = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.begin() + bad, '\n')) + 1;
    throw Error({.code = "extract.vocabulary-encoding",
                 .place = {.file = name, .line = line, .offset = bad},
                 .message = "bytes are not UTF-8",
                 .hint = "convert the file to UTF-8"});
  }
  read_turtle(bytes, name, sink);
}

}  // namespace weft
