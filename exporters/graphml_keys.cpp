#include "exporters/graphml_keys.hpp"

#include <array>
#include <string_view>

namespace weft {

namespace {

struct Key {
  std::string_view id;
  std::string_view domain;
  std::string_view name;
  std::string_view type;
};

// Ids and order are part of the contract: Neo4j takes `labels` and `label` by id, Gephi and Cytoscape the
// others by name.
constexpr std::array<Key, 30> keys = {{
    {"labels", "node", "labels", "string"},
    {"nodelabel", "node", "label", "string"},
    {"name", "node", "name", "string"},
    {"type", "node", "type", "string"},
    {"subtype", "node", "subtype", "string"},
    {"iri", "node", "iri", "string"},
    {"year", "node", "year", "int"},
    {"lang", "node", "lang", "string"},
    {"code", "node", "code", "string"},
    {"color", "node", "color", "string"},
    {"r", "node", "r", "int"},
    {"g", "node", "g", "int"},
    {"b", "node", "b", "int"},
    {"size", "node", "size", "double"},
    {"x", "node", "x", "double"},
    {"y", "node", "y", "double"},
    {"degree", "node", "degree", "int"},
    {"pagerank", "node", "pagerank", "double"},
    {"community", "node", "community", "int"},
    {"label", "edge", "label", "string"},
    {"interaction", "edge", "interaction", "string"},
    {"predicate", "edge", "predicate", "string"},
    {"weight", "edge", "weight", "double"},
    {"confidence", "edge", "confidence", "double"},
    {"method", "edge", "method", "string"},
    {"support", "edge", "support", "int"},
    {"evidence", "edge", "evidence", "string"},
    {"reasons", "edge", "reasons", "string"},
    {"title", "graph", "title", "string"},
    {"generator", "graph", "generator", "string"},
}};

void append_key(std::string& out, const Key& key) {
  out += "  <key id=\"";
  out += key.id;
  out += "\" for=\"";
  out += key.domain;
  out += "\" attr.name=\"";
  out += key.name;
  out += "\" attr.type=\"";
  out += key.type;
  out += "\"/>\n";
}

}  // namespace

void append_graphml_head(std::string& out, const ExportOptions& options) {
  const bool yed = options.profile == GraphMLProfile::yed;
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"";
  if (yed) out += " xmlns:y=\"http://www.yworks.com/xml/graphml\"";
  out +=
      " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
      " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
      " http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd\">\n";
  if (yed) {
    out += "  <key id=\"ynode\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n";
    out += "  <key id=\"yedge\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n";
  }
  for (const Key& key : keys) append_key(out, key);
  if (yed) append_key(out, {"url", "node", "url", "string"});
  if (options.abstracts) append_key(out, {"abstract", "node", "abstract", "string"});
}

}  // namespace weft
