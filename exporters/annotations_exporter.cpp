#include "exporters/annotations_exporter.hpp"

#include <algorithm>
#include <vector>

#include "base/text_format.hpp"
#include "exporters/node_names.hpp"
#include "exporters/numbers.hpp"
#include "exporters/output_buffer.hpp"
#include "graph/document_findings.hpp"

namespace weft {

namespace {

class AnnotationsWriter {
 public:
  AnnotationsWriter(const KnowledgeGraph& graph, const ExportOptions& options, ByteSink& sink)
      : graph_(graph),
        options_(options),
        buffer_(sink),
        out_(buffer_.text()),
        iris_(graph, append_node_iri) {}

  void write() {
    const auto [first, last] = graph_.nodes_of(Kind::document);
    for (std::uint32_t i = first.value(); i < last.value(); ++i) document(NodeRef(i));
    buffer_.flush();
  }

 private:
  using Edges = std::vector<EdgeRef>;

  void document(NodeRef document);
  void identity(NodeRef document);
  void labels(std::string_view key, const Edges& edges);
  void countries(const Edges& edges);
  void events(const Edges& edges);
  void topics(const Edges& edges);
  void topic(EdgeRef edge);
  void surfaces(EdgeRef edge);
  void iri(NodeRef node);
  void identifiers(NodeRef node);
  void key(std::string_view name);

  const KnowledgeGraph& graph_;
  const ExportOptions& options_;
  OutputBuffer buffer_;
  std::string& out_;
  NodeTexts iris_;
};

void AnnotationsWriter::key(std::string_view name) {
  if (!out_.ends_with('{')) out_ += ',';
  append_json_string(out_, name);
  out_ += ':';
}

void AnnotationsWriter::iri(NodeRef node) {
  out_ += '"';
  iris_.append(out_, node);
  out_ += '"';
}

// The last part of its IRI, and the IRI.
void AnnotationsWriter::identifiers(NodeRef node) {
  key("id");
  const std::string local = graph_.local_name(node);
  append_json_string(out_, std::string_view(local).substr(local.find_last_of("/#") + 1));
  key("iri");
  iri(node);
}

void AnnotationsWriter::labels(std::string_view name, const Edges& edges) {
  key(name);
  out_ += '[';
  for (const EdgeRef edge : edges) {
    if (!out_.ends_with('[')) out_ += ',';
    append_json_string(out_, name_in_document(graph_, edge));
  }
  out_ += ']';
}

void AnnotationsWriter::identity(NodeRef document) {
  const std::string_view identifier = graph_.property(document, Property::identifier);
  key("id");
  append_json_string(out_, identifier.empty() ? graph_.local_name(document) : identifier);
  key("iri");
  iri(document);
  key("title");
  append_json_string(out_, graph_.label(document));
  key("year");
  if (const int year = graph_.year(document); year != 0) {
    append_number(out_, std::int64_t{year});
  } else {
    out_ += "null";
  }
}

void AnnotationsWriter::countries(const Edges& edges) {
  key("countries");
  out_ += '[';
  for (const EdgeRef edge : edges) {
    const NodeRef node = graph_.target(edge);
    if (!out_.ends_with('[')) out_ += ',';
    out_ += '{';
    key("code");
    append_json_string(out_, graph_.property(node, Property::code));
    key("name");
    append_json_string(out_, graph_.label(node));
    out_ += '}';
  }
  out_ += ']';
}

// Few documents name events: a line without them has no such key.
void AnnotationsWriter::events(const Edges& edges) {
  if (edges.empty()) return;
  key("events");
  out_ += '[';
  for (const EdgeRef edge : edges) {
    const NodeRef node = graph_.target(edge);
    if (!out_.ends_with('[')) out_ += ',';
    out_ += '{';
    identifiers(node);
    const std::string_view code = graph_.property(node, Property::code);
    if (!code.empty()) {
      key("code");
      append_json_string(out_, code);
    }
    key("label");
    append_json_string(out_, graph_.label(node));
    key("relation");
    append_json_string(out_, to_string(graph_.relation(edge)));
    out_ += '}';
  }
  out_ += ']';
}

void AnnotationsWriter::surfaces(EdgeRef edge) {
  key("why");
  out_ += '[';
  std::vector<std::string_view> seen;
  for (const EvidenceRow& row : graph_.evidence(edge)) {
    const std::string_view surface = graph_.text(row.surface);
    if (surface.empty() || std::ranges::find(seen, surface) != seen.end()) continue;
    if (!seen.empty()) out_ += ',';
    append_json_string(out_, surface);
    seen.push_back(surface);
  }
  out_ += ']';
}

void AnnotationsWriter::topic(EdgeRef edge) {
  const NodeRef node = graph_.target(edge);
  if (!out_.ends_with('[')) out_ += ',';
  out_ += '{';
  identifiers(node);
  key("label");
  append_json_string(out_, graph_.label(node));
  key("score");
  append_float(out_, graph_.weight(edge));
  key("method");
  append_json_string(out_, to_string(graph_.method(edge)));
  surfaces(edge);
  out_ += '}';
}

void AnnotationsWriter::topics(const Edges& edges) {
  key("topics");
  out_ += '[';
  for (const EdgeRef edge : edges) topic(edge);
  out_ += ']';
}

void AnnotationsWriter::document(NodeRef document) {
  const DocumentFindings found = document_findings(
      graph_, document, options_.inferred ? InferredTopics::include : InferredTopics::leave_out);
  out_ += '{';
  identity(document);
  labels("authors", found.creators);
  labels("organisations", found.organisations);
  countries(found.countries);
  labels("regions", found.regions);
  events(found.events);
  topics(found.topics);
  out_ += "}\n";
  buffer_.flush_if_full();
}

}  // namespace

ExportResult AnnotationsExporter::write(const KnowledgeGraph& graph, const ExportOptions& options,
                                        ByteSink& sink) const {
  AnnotationsWriter(graph, options, sink).write();
  return {};
}

}  // namespace weft
