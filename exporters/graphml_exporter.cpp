#include "exporters/graphml_exporter.hpp"

#include <algorithm>
#include <cmath>

#include "base/text_format.hpp"
#include "exporters/graphml_keys.hpp"
#include "exporters/graphml_yed.hpp"
#include "exporters/node_names.hpp"
#include "exporters/numbers.hpp"
#include "exporters/output_buffer.hpp"
#include "exporters/palette.hpp"
#include "exporters/quotation.hpp"
#include "exporters/rdf_classes.hpp"
#include "exporters/rdf_terms.hpp"
#include "exporters/xml_text.hpp"
#include "graph/layout.hpp"

namespace weft {

namespace {

constexpr std::string_view value_separator = "; ";

class GraphmlWriter {
 public:
  GraphmlWriter(const KnowledgeGraph& graph, const ExportOptions& options, ByteSink& sink)
      : graph_(graph), options_(options), buffer_(sink), out_(buffer_.text()), ids_(graph, append_node_id) {}

  ExportResult write() {
    append_graphml_head(out_, options_);
    out_ += "  <graph id=\"weft\" edgedefault=\"directed\">\n";
    text("title", graph_.info().title, "    ");
    text("generator", graph_.info().generator, "    ");
    for (std::uint32_t i = 0; i < graph_.node_count(); ++i) node(NodeRef(i));
    for (std::uint32_t i = 0; i < graph_.edge_count(); ++i) edge(EdgeRef(i));
    out_ += "  </graph>\n</graphml>\n";
    buffer_.flush();
    return result_;
  }

 private:
  void node(NodeRef node);
  void edge(EdgeRef edge);
  void labels(NodeRef node);
  void label(std::string_view key, NodeRef node);
  void colour(Kind kind);
  void joined(std::string_view key, NodeRef node, Property property);
  void text(std::string_view key, std::string_view value, std::string_view indent = "      ");
  void number(std::string_view key, std::uint64_t value);
  void number(std::string_view key, double value);
  void number(std::string_view key, float value);
  void coordinate(std::string_view key, double value);

  // `<data key="...">`, and the end of its line.
  void open(std::string_view key, std::string_view indent = "      ") {
    out_ += indent;
    out_ += "<data key=\"";
    out_ += key;
    out_ += "\">";
  }
  void close() { out_ += "</data>\n"; }

  const KnowledgeGraph& graph_;
  const ExportOptions& options_;
  OutputBuffer buffer_;
  std::string& out_;
  NodeTexts ids_;
  std::string scratch_;
  ExportResult result_;
};

void GraphmlWriter::text(std::string_view key, std::string_view value, std::string_view indent) {
  const std::size_t start = out_.size();
  open(key, indent);
  const std::size_t content = out_.size();
  result_.dropped_characters += append_xml_text(out_, value);
  if (out_.size() == content) {
    out_.resize(start);
  } else {
    close();
  }
}

void GraphmlWriter::number(std::string_view key, std::uint64_t value) {
  open(key);
  append_number(out_, value);
  close();
}

void GraphmlWriter::number(std::string_view key, double value) {
  open(key);
  append_number(out_, std::isfinite(value) ? value : 0.0);
  close();
}

void GraphmlWriter::number(std::string_view key, float value) {
  open(key);
  append_float(out_, value);
  close();
}

void GraphmlWriter::coordinate(std::string_view key, double value) {
  open(key);
  append_coordinate(out_, value);
  close();
}

// Neo4j's labels: the kind, then what it is more exactly.
void GraphmlWriter::labels(NodeRef node) {
  open("labels");
  out_ += ':';
  out_ += to_string(graph_.kind(node));
  if (graph_.kind(node) == Kind::document) {
    const std::string_view name = rdf_info(classes_of(graph_, node).front()).name;
    out_ += name.substr(name.find(':'));
  } else if (graph_.subtype(node) == "country") {
    out_ += ":Country";
  }
  close();
}

// A label of nothing but characters that XML cannot hold gives way to the node's name.
void GraphmlWriter::label(std::string_view key, NodeRef node) {
  const std::size_t before = out_.size();
  text(key, graph_.label(node));
  if (out_.size() == before) text(key, graph_.local_name(node));
}

void GraphmlWriter::colour(Kind kind) {
  const Colour& colour = colour_of(kind);
  text("color", colour.hex);
  number("r", std::uint64_t{colour.red});
  number("g", std::uint64_t{colour.green});
  number("b", std::uint64_t{colour.blue});
}

void GraphmlWriter::joined(std::string_view key, NodeRef node, Property property) {
  scratch_.clear();
  for (const PropertyRow& row : graph_.properties(node)) {
    if (row.property != property) continue;
    if (!scratch_.empty()) scratch_ += value_separator;
    scratch_ += graph_.text(row.value);
  }
  text(key, scratch_);
}

void GraphmlWriter::node(NodeRef node) {
  const Kind kind = graph_.kind(node);
  out_ += "    <node id=\"";
  ids_.append(out_, node);
  out_ += "\">\n";
  if (options_.profile == GraphMLProfile::yed) {
    scratch_.clear();
    append_xml_text(scratch_, graph_.label(node));
    append_yed_node(out_, graph_, node, scratch_);
  }
  labels(node);
  label("nodelabel", node);
  label("name", node);
  text("type", to_string(kind));
  text("subtype", graph_.subtype(node));
  scratch_.clear();
  append_node_iri(scratch_, graph_, node);
  text("iri", scratch_);
  if (const int year = graph_.year(node); year > 0) number("year", static_cast<std::uint64_t>(year));
  joined("lang", node, Property::language);
  joined("code", node, Property::code);
  colour(kind);
  coordinate("size", node_size(graph_, node));
  coordinate("x", graph_.position(node).x);
  coordinate("y", graph_.position(node).y);
  number("degree", std::uint64_t{graph_.degree(node)});
  number("pagerank", graph_.pagerank(node));
  number("community", std::uint64_t{graph_.community(node)});
  if (options_.profile == GraphMLProfile::yed) text("url", graph_.property(node, Property::url));
  if (options_.abstracts) joined("abstract", node, Property::abstract);
  out_ += "    </node>\n";
  buffer_.flush_if_full();
}

void GraphmlWriter::edge(EdgeRef edge) {
  const Relation relation = graph_.relation(edge);
  scratch_ = to_string(relation);
  std::ranges::transform(scratch_, scratch_.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  out_ += "    <edge id=\"e-";
  append_edge_id(out_, graph_, edge);
  out_ += "\" source=\"";
  ids_.append(out_, graph_.source(edge));
  out_ += "\" target=\"";
  ids_.append(out_, graph_.target(edge));
  out_ += "\">\n";
  text("label", scratch_);
  if (options_.profile == GraphMLProfile::yed) append_yed_edge(out_, graph_, edge, scratch_);
  text("interaction", scratch_);
  open("predicate");
  out_ += rdf_info(term_of(relation, graph_.kind(graph_.source(edge)))).iri;
  close();
  // Gephi refuses a weight of 0.
  number("weight", graph_.weight(edge) > 0.0F ? graph_.weight(edge) : 0.001F);
  number("confidence", std::clamp(graph_.confidence(edge), 0.0F, 1.0F));
  text("method", to_string(graph_.method(edge)));
  number("support", std::uint64_t{graph_.support(edge)});
  if (const auto evidence = graph_.evidence(edge); !evidence.empty()) {
    scratch_.clear();
    append_quotation(scratch_, graph_, evidence.front());
    text("evidence", scratch_);
  }
  scratch_.clear();
  append_reasons(scratch_, graph_, graph_.reasons(edge));
  text("reasons", scratch_);
  out_ += "    </edge>\n";
  buffer_.flush_if_full();
}

}  // namespace

ExportResult GraphmlExporter::write(const KnowledgeGraph& graph, const ExportOptions& options,
                                    ByteSink& sink) const {
  return GraphmlWriter(graph, options, sink).write();
}

}  // namespace weft
