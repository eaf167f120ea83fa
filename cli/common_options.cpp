#include "cli/common_options.hpp"

#include <CLI/CLI.hpp>
#include <utility>
#include <vector>

#include "exporters/iri.hpp"

namespace weft {

namespace {

// An option whose value is one of a few words; other words are refused with the list.
template <typename Value>
void add_choice(CLI::App& command, const std::string& name, Value& value,
                std::vector<std::pair<std::string, Value>> choices, const std::string& description) {
  std::vector<std::string> words;
  for (const auto& [word, meaning] : choices) words.push_back(word);
  command
      .add_option_function<std::string>(
          name,
          [&value, choices = std::move(choices)](const std::string& given) {
            for (const auto& [word, meaning] : choices) {
              if (word == given) value = meaning;
            }
          },
          description)
      ->check(CLI::IsMember(words).description(""))
      ->type_name("WORD");
}

}  // namespace

void add_graph_argument(CLI::App& command, std::string& graph) {
  command.add_option("graph", graph, "A graph.weft or the directory that holds it")
      ->required()
      ->type_name("GRAPH");
}

void add_gold_option(CLI::App& command, std::string& gold) {
  command.add_option("--gold", gold, "Labelled records: JSON, or lines as annotations have them")
      ->required()
      ->type_name("FILE");
}

void add_vocabulary_options(CLI::App& command, std::vector<std::string>& files, bool& no_builtin) {
  command
      .add_option("--vocabulary", files,
                  "Topics that the graph was built with, beside the built-in ones; repeatable")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command.add_flag("--no-builtin", no_builtin, "The graph was built without the built-in vocabularies");
}

void add_rdf_options(CLI::App& command, ExportOptions& options) {
  add_choice(
      command, "--evidence", options.evidence,
      {{"none", EvidenceDetail::none}, {"quotes", EvidenceDetail::quotes}, {"full", EvidenceDetail::full}},
      "Evidence in RDF formats: none, quotes or full [quotes]");
  command.add_option("--license", options.license, "License of the data, for RDF formats")
      ->check([](const std::string& iri) {
        return is_absolute_iri(iri) ? std::string() : "not an absolute IRI: " + iri;
      })
      ->type_name("IRI");
}

void add_detail_options(CLI::App& command, ExportOptions& options) {
  add_choice(command, "--profile", options.profile,
             {{"plain", GraphMLProfile::plain}, {"yed", GraphMLProfile::yed}},
             "GraphML for most programs (plain) or for yEd (yed) [plain]");
  command.add_flag("--abstracts", options.abstracts, "Abstracts in GraphML too");
  command.add_flag("--inferred", options.inferred, "Broader topics in annotations too");
}

}  // namespace weft
