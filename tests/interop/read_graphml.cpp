// Reads a GraphML file with Boost.Graph's own reader and prints the numbers of nodes and edges. Fails when a
// node lacks a label, type, IRI or position, or an edge a label or a weight above 0.
// usage: read_graphml FILE

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/property_map/dynamic_property_map.hpp>
#include <cmath>
#include <fstream>
#include <iostream>
#include <limits>
#include <string>

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct Node {
  std::string label;
  std::string type;
  std::string iri;
  double x = missing;
  double y = missing;
};

struct Edge {
  std::string label;
  double weight = 0.0;
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Node, Edge>;

bool is_whole(const Node& node) {
  return !node.label.empty() && !node.type.empty() && !node.iri.empty() && std::isfinite(node.x) &&
         std::isfinite(node.y);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1]);
  Graph graph;
  boost::dynamic_properties properties(boost::ignore_other_properties);
  // Nodes and edges both have a property called "label": the reader tells them apart by the key's domain.
  properties.property("label", boost::get(&Node::label, graph));
  properties.property("label", boost::get(&Edge::label, graph));
  properties.property("type", boost::get(&Node::type, graph));
  properties.property("iri", boost::get(&Node::iri, graph));
  properties.property("x", boost::get(&Node::x, graph));
  properties.property("y", boost::get(&Node::y, graph));
  properties.property("weight", boost::get(&Edge::weight, graph));
  try {
    boost::read_graphml(file, graph, properties);
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return 1;
  }
  for (const auto node : boost::make_iterator_range(boost::vertices(graph))) {
    if (!is_whole(graph[node])) {
      std::cerr << "node " << node << " lacks a label, type, IRI or position\n";
      return 1;
    }
  }
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    if (graph[edge].label.empty() || !(graph[edge].weight > 0.0)) {
      std::cerr << "an edge lacks a label or a weight\n";
      return 1;
    }
  }
  std::cout << boost::num_vertices(graph) << ' ' << boost::num_edges(graph) << '\n';
}
