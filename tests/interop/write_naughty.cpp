// Writes the graph of naughty strings (tests/unit/exporters/naughty_strings.hpp) in every format, for the
// independent readers. usage: write_naughty DIR

#include "base/byte_sink.hpp"
#include "tests/unit/exporters/naughty_graph.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string directory = argv[1];
  weft::make_directories(directory);
  const weft::KnowledgeGraph graph = weft::naughty_graph(weft::naughty_strings());
  for (const weft::OutputFormat& format : weft::output_formats()) {
    weft::AtomicFile file(directory + "/graph." + std::string(format.extension));
    weft::make_exporter(format.name)->write(graph, {}, file);
    file.commit();
  }
}
