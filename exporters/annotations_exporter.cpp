#include "exporters/annotations_exporter.hpp"

#include <algorithm>
#include <vector>

#include "base/text_format.hpp"
#include "exporters/node_names.hpp"
#include "exporters/numbers.hpp"
#include "exporters/output_buffer.hpp"

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
  using Nodes = std::vector<NodeRef>;

  void document(NodeRef document);
  void identity(NodeRef document);
  void labels(std::string_view key, const Nodes& nodes);
  void countries(const Nodes& nodes);
  void events(const Nodes& nodes);
  void topics(NodeRef document);
  void topic(EdgeRef edge);
  void surfaces(EdgeRef edge);
  void iri(NodeRef node);
  void key(std::string_view name);
  std::vector<EdgeRef> edges(NodeRef document, Relation relation) const;
  std::vector<EdgeRef> creators(NodeRef document) const;
  void add_targets(Nodes& nodes, const std::vector<EdgeRef>& edges, Kind kind) const;

  const KnowledgeGraph& graph_;
  const ExportOptions& options_;
  OutputBuffer buffer_;
  std::string& out_;
  NodeTexts iris_;
};

std::vector<EdgeRef> AnnotationsWriter::edges(NodeRef document, Relation relation) const {
  const auto [first, last] = graph_.out_edges(document, relation);
  std::vector<EdgeRef> found;
  for (std::uint32_t i = first.value(); i < last.value(); ++i) found.emplace_back(i);
  return found;
}

std::vector<EdgeRef> AnnotationsWriter::creators(NodeRef document) const {
  std::vector<EdgeRef> found = edges(document, Relation::created_by);
  std::ranges::stable_sort(found, {}, [&](EdgeRef edge) { return graph_.order(edge); });
  return found;
}

// Adds the targets of one kind that are not there yet.
void AnnotationsWriter::add_targets(Nodes& nodes, const std::vector<EdgeRef>& edges, Kind kind) const {
  for (const EdgeRef edge : edges) {
    const NodeRef target = graph_.target(edge);
    if (graph_.kind(target) != kind || std::ranges::find(nodes, target) != nodes.end()) continue;
    nodes.push_back(target);
  }
}

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

void AnnotationsWriter::labels(std::string_view name, const Nodes& nodes) {
  key(name);
  out_ += '[';
  for (const NodeRef node : nodes) {
    if (!out_.ends_with('[')) out_ += ',';
    append_json_string(out_, graph_.label(node));
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

void AnnotationsWriter::countries(const Nodes& nodes) {
  key("countries");
  out_ += '[';
  for (const NodeRef node : nodes) {
    if (graph_.subtype(node) != "country") continue;
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

// Few catalogues know events: a line without them has no such key.
void AnnotationsWriter::events(const Nodes& nodes) {
  if (nodes.empty()) return;
  key("events");
  out_ += '[';
  for (const NodeRef node : nodes) {
    if (!out_.ends_with('[')) out_ += ',';
    out_ += '{';
    const std::string_view code = graph_.property(node, Property::code);
    if (!code.empty()) {
      key("code");
      append_json_string(out_, code);
    }
    key("name");
    append_json_string(out_, graph_.label(node));
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
  key("id");
  const std::string local = graph_.local_name(node);
  append_json_string(out_, std::string_view(local).substr(local.find_last_of("/#") + 1));
  key("iri");
  iri(node);
  key("label");
  append_json_string(out_, graph_.label(node));
  key("score");
  append_float(out_, graph_.weight(edge));
  key("method");
  append_json_string(out_, to_string(graph_.method(edge)));
  surfaces(edge);
  out_ += '}';
}

void AnnotationsWriter::topics(NodeRef document) {
  std::vector<EdgeRef> found = edges(document, Relation::about_topic);
  if (!options_.inferred) {
    std::erase_if(found, [&](EdgeRef edge) { return graph_.method(edge) == Method::inferred; });
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, [&](EdgeRef edge) { return graph_.weight(edge); });
  key("topics");
  out_ += '[';
  for (const EdgeRef edge : found) topic(edge);
  out_ += ']';
}

void AnnotationsWriter::document(NodeRef document) {
  const std::vector<EdgeRef> created = creators(document);
  const std::vector<EdgeRef> mentioned = edges(document, Relation::mentions);

  Nodes authors;
  for (const EdgeRef edge : created) authors.push_back(graph_.target(edge));
  Nodes organisations;
  add_targets(organisations, created, Kind::organisation);
  add_targets(organisations, edges(document, Relation::published_by), Kind::organisation);
  add_targets(organisations, mentioned, Kind::organisation);
  Nodes places;
  add_targets(places, edges(document, Relation::covers), Kind::region);
  Nodes regions = places;
  std::erase_if(regions, [&](NodeRef node) { return graph_.subtype(node) == "country"; });
  add_targets(places, mentioned, Kind::region);
  Nodes concerned;
  add_targets(concerned, edges(document, Relation::concerns), Kind::event);

  out_ += '{';
  identity(document);
  labels("authors", authors);
  labels("organisations", organisations);
  countries(places);
  labels("regions", regions);
  events(concerned);
  topics(document);
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
