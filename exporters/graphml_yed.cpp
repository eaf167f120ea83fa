#include "exporters/graphml_yed.hpp"

#include <algorithm>

#include "exporters/numbers.hpp"
#include "exporters/palette.hpp"
#include "graph/layout.hpp"

namespace weft {

namespace {

std::string_view shape_of(Kind kind) {
  switch (kind) {
    case Kind::document:
      return "roundrectangle";
    case Kind::author:
      return "ellipse";
    case Kind::organisation:
      return "hexagon";
    case Kind::region:
      return "octagon";
    case Kind::topic:
      return "diamond";
    case Kind::event:
      return "triangle";
    case Kind::collection:
      return "rectangle";
  }
  return "rectangle";
}

void append_attribute(std::string& out, std::string_view name, double value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_coordinate(out, value);
  out += '"';
}

}  // namespace

void append_yed_node(std::string& out, const KnowledgeGraph& graph, NodeRef node, std::string_view label) {
  const double size = node_size(graph, node);
  const Position position = graph.position(node);
  out += "      <data key=\"ynode\"><y:ShapeNode><y:Geometry";
  append_attribute(out, "height", size);
  append_attribute(out, "width", size);
  append_attribute(out, "x", position.x - size / 2);
  append_attribute(out, "y", -position.y - size / 2);
  out += "/><y:Fill color=\"";
  out += colour_of(graph.kind(node)).hex;
  out +=
      "\" transparent=\"false\"/><y:BorderStyle color=\"#333333\" type=\"line\" width=\"1.0\"/>"
      "<y:NodeLabel modelName=\"sides\" modelPosition=\"s\" fontSize=\"12\">";
  out += label;
  out += "</y:NodeLabel><y:Shape type=\"";
  out += shape_of(graph.kind(node));
  out += "\"/></y:ShapeNode></data>\n";
}

void append_yed_edge(std::string& out, const KnowledgeGraph& graph, EdgeRef edge, std::string_view label) {
  out += "      <data key=\"yedge\"><y:PolyLineEdge><y:LineStyle color=\"#999999\" type=\"line\" width=\"";
  append_rounded(out, 1.0F + 2.0F * std::clamp(graph.weight(edge), 0.0F, 1.0F));
  out += "\"/><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel visible=\"false\">";
  out += label;
  out += "</y:EdgeLabel></y:PolyLineEdge></data>\n";
}

}  // namespace weft
