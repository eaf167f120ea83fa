#include "cli/export_options.hpp"

#include <CLI/CLI.hpp>
#include <map>
#include <string>

namespace weft {

void add_evidence_option(CLI::App& command, ExportOptions& options) {
  static const std::map<std::string, EvidenceDetail> details = {
      {"none", EvidenceDetail::none}, {"quotes", EvidenceDetail::quotes}, {"full", EvidenceDetail::full}};
  command
      .add_option("--evidence", options.evidence, "Evidence in RDF formats: none, quotes or full [quotes]")
      ->transform(CLI::Transformer(details).description(""))
      ->type_name("DETAIL");
}

}  // namespace weft
