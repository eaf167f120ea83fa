#include "graph/graph_file.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "graph/graph_file_format.hpp"
#include "sample_statements.hpp"

namespace weft {
namespace {

std::string saved(const KnowledgeGraph& graph) {
  StringSink sink;
  save_graph(graph, sink);
  return sink.text();
}

class GraphFile : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("weft-graph-file-" + std::to_string(std::hash<std::string>()(
                                        testing::UnitTest::GetInstance()->current_test_info()->name())));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string put(const std::string& bytes) {
    const std::string path = (folder_ / "graph.weft").string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  // The code of the error with which `bytes` are refused; empty when they are taken.
  static std::string refusal(const std::string& bytes) {
    try {
      (void)read_graph(bytes, "graph.weft");
    } catch (const Error& error) {
      return error.diagnostic().code;
    }
    return {};
  }

  static KnowledgeGraph sample() {
    Dice dice(3);
    KnowledgeGraph graph = freeze(made_catalogue(dice, 3), {.title = "Reports", .generator = "test"});
    const std::uint32_t nodes = graph.node_count();
    graph.set_pagerank(std::vector<double>(nodes, 1.0 / nodes));
    graph.set_positions(std::vector<Position>(nodes, {.x = 1.5, .y = -2.0}));
    graph.set_components(std::vector<std::uint32_t>(nodes, 0));
    return std::move(graph).with_related(
        {{.first = NodeRef(0),
          .second = NodeRef(1),
          .score = 0.5F,
          .reasons = {{.shared = NodeRef(4), .part = 0.5F, .partial = true}}}});
  }

  std::filesystem::path folder_;
};

TEST_F(GraphFile, ComesBackTheSame) {
  const KnowledgeGraph graph = sample();
  const std::string bytes = saved(graph);
  const KnowledgeGraph opened = open_graph(put(bytes));
  EXPECT_EQ(saved(opened), bytes);
  EXPECT_EQ(opened.info().title, "Reports");
  EXPECT_EQ(opened.node_count(), graph.node_count());
  EXPECT_EQ(opened.label(NodeRef(2)), graph.label(NodeRef(2)));
  EXPECT_EQ(opened.position(NodeRef(2)).y, -2.0);
  EXPECT_EQ(opened.iri(NodeRef(2)), graph.iri(NodeRef(2)));
  const EdgeRef related = opened.out_edges(NodeRef(0), Relation::related_to).first;
  ASSERT_EQ(opened.reasons(related).size(), 1U);
  EXPECT_TRUE(opened.reasons(related)[0].partial);
}

TEST_F(GraphFile, AnOpenedGraphCanBeMovedAndChanged) {
  KnowledgeGraph graph = open_graph(put(saved(sample())));
  const std::string label(graph.label(NodeRef(1)));
  KnowledgeGraph moved = std::move(graph);
  moved = std::move(moved).with_related({});
  EXPECT_EQ(moved.label(NodeRef(1)), label);
  EXPECT_EQ(open_graph(put(saved(moved))).edge_count(), moved.edge_count());
}

TEST_F(GraphFile, AnEmptyGraphIsAGraph) {
  const std::string bytes = saved(Fragment().freeze({}));
  EXPECT_EQ(saved(open_graph(put(bytes))), bytes);
}

TEST_F(GraphFile, IsFoundInItsFolder) {
  put(saved(sample()));
  EXPECT_EQ(open_graph(folder_.string()).edge_count(), sample().edge_count());
}

TEST_F(GraphFile, AMissingFileIsSaidToBeMissing) {
  try {
    (void)open_graph((folder_ / "none").string());
    FAIL() << "a missing file was opened";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, "graph.file-missing");
    EXPECT_FALSE(error.diagnostic().hint.empty());
  }
}

TEST_F(GraphFile, AnotherVersionIsRefused) {
  std::string bytes = saved(sample());
  bytes[8] = 2;
  EXPECT_EQ(refusal(bytes), "graph.file-version");
  EXPECT_EQ(refusal("Skip to main content"), "graph.file-corrupt");
  EXPECT_EQ(refusal(""), "graph.file-corrupt");
}

TEST_F(GraphFile, EveryTruncationIsRefused) {
  const std::string bytes = saved(sample());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    ASSERT_EQ(refusal(bytes.substr(0, length)), "graph.file-corrupt") << "cut at " << length;
  }
  EXPECT_EQ(refusal(bytes + std::string(64, '\0')), "graph.file-corrupt");
}

TEST_F(GraphFile, EveryFlippedByteIsRefused) {
  const std::string bytes = saved(sample());
  const std::uint64_t seed = 20;
  SCOPED_TRACE("seed " + std::to_string(seed));
  Dice dice(seed);
  for (int round = 0; round < 10000; ++round) {
    std::string damaged = bytes;
    char& byte = damaged[dice.below(static_cast<std::uint32_t>(bytes.size()))];
    byte = static_cast<char>(byte ^ static_cast<char>(1 + dice.below(255)));
    ASSERT_NE(refusal(damaged), "") << "round " << round;
  }
}

// Uses all that a reader of the graph may use.
std::size_t walk(const KnowledgeGraph& graph) {
  std::size_t bytes = num_edges(graph.adjacency());
  for (std::uint32_t i = 0; i < graph.node_count(); ++i) {
    const NodeRef node(i);
    bytes += graph.iri(node).size() + graph.label(node).size() + graph.subtype(node).size();
    for (const PropertyRow& row : graph.properties(node)) {
      bytes += graph.text(row.value).size() + graph.text(row.language).size();
    }
    for (const EdgeRef edge : graph.in_edges(node)) bytes += graph.source(edge).value();
    bytes += to_string(graph.kind(node)).size() + graph.component(node);
  }
  for (std::uint32_t i = 0; i < graph.edge_count(); ++i) {
    const EdgeRef edge(i);
    bytes += to_string(graph.relation(edge)).size() + to_string(graph.method(edge)).size();
    bytes += graph.label(graph.target(edge)).size();
    for (const EvidenceRow& row : graph.evidence(edge)) {
      bytes += graph.text(row.surface).size() + to_string(row.field).size();
    }
    for (const ReasonRow& row : graph.reasons(edge)) {
      bytes += graph.label(row.shared).size() + (row.partial ? 1 : 0);
    }
  }
  return bytes;
}

// Makes the checksums of a changed file right again, as an attacker would.
void reseal(std::string& bytes) {
  graph_file::Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  for (std::uint32_t i = 0; i < header.section_count; ++i) {
    char* const place = bytes.data() + sizeof header + i * sizeof(graph_file::Section);
    graph_file::Section section;
    std::memcpy(&section, place, sizeof section);
    const std::uint64_t size = section.element_size * section.count;
    if (section.offset > bytes.size() || size > bytes.size() - section.offset) continue;
    std::string hashes;
    if (size > 0) {
      const std::uint64_t hash = hash64({bytes.data() + section.offset, size});
      hashes.assign(reinterpret_cast<const char*>(&hash), sizeof hash);
    }
    section.checksum = hash64(hashes);
    std::memcpy(place, &section, sizeof section);
  }
  header.checksum = 0;
  std::memcpy(bytes.data(), &header, sizeof header);
  header.checksum =
      hash64({bytes.data(), sizeof header + header.section_count * sizeof(graph_file::Section)});
  std::memcpy(bytes.data(), &header, sizeof header);
}

TEST_F(GraphFile, AForgedFileIsRefusedOrSafe) {
  const std::string bytes = saved(sample());
  std::string resealed = bytes;
  reseal(resealed);
  ASSERT_EQ(resealed, bytes);
  const std::uint64_t seed = 21;
  SCOPED_TRACE("seed " + std::to_string(seed));
  Dice dice(seed);
  int refused = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string forged = bytes;
    for (std::uint32_t flips = 0; flips <= dice.below(3); ++flips) {
      const std::uint32_t place = dice.below(static_cast<std::uint32_t>(bytes.size()));
      // The number of sections must stay, or the checksums could not be made again.
      if (place < sizeof(graph_file::Header)) continue;
      forged[place] = static_cast<char>(dice.below(2) == 0 ? dice.below(4) : dice.below(256));
    }
    reseal(forged);
    try {
      EXPECT_GT(walk(read_graph(forged, "graph.weft")), 0U);
    } catch (const Error&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 400);
}

}  // namespace
}  // namespace weft
