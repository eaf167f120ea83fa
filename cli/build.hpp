#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/output_set.hpp"
#include "exporters/exporter.hpp"
#include "extract/extraction.hpp"
#include "extract/pipeline.hpp"
#include "graph/fragment.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/resolution/resolution.hpp"

namespace weft {

class ProgressLine;

struct BuildOptions {
  std::vector<std::string> inputs;
  std::string output;  ///< directory
  PipelineOptions pipeline;
  ExtractionOptions extraction;
  std::vector<std::string> formats = {"graphml", "jsonld"};
  /// `related_to` edges per document; by default `default_related` up to `default_related_documents`, else 0.
  std::optional<unsigned> related;
  static constexpr unsigned default_related = 5;
  static constexpr std::uint32_t default_related_documents = 20'000;
  std::string merges;  ///< a ledger that the user has edited; empty: none
  GraphInfo info;
  ExportOptions exports;
};

struct StageTime {
  std::string name;
  double seconds = 0.0;
};

/// What a build has done, for the report.
struct BuildResult {
  KnowledgeGraph graph;
  PipelineResult input;
  std::vector<Extraction::VocabularyInfo> vocabularies;
  Ledger ledger;
  unsigned related = 0;                  ///< as used
  bool related_left_out = false;         ///< by default, because there are too many documents
  std::uint64_t dropped_characters = 0;  ///< that an output format cannot hold
  std::vector<StageTime> times;
  std::vector<WrittenFile> files;
  std::vector<std::string> older_files;  ///< graph files of earlier runs in formats not asked for now
};

/// Reads, extracts, links and writes. Throws `UsageError` for options that make no sense and `Error` when
/// an input cannot be read, a vocabulary is broken or an output cannot be written; the output directory then
/// holds what it held before.
BuildResult build_graph(const BuildOptions& options, ProgressLine& progress);

}  // namespace weft
