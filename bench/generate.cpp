// Writes made-up records and vocabularies for measurements: the same arguments give the same bytes.
//   weft_generate records --count 100000 --format jsonl -o records.jsonl
//   weft_generate vocabulary --labels 10000 --languages 3 --format ntriples -o thesaurus.nt

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <map>

#include "base/byte_sink.hpp"
#include "bench/made_up_records.hpp"
#include "bench/made_up_vocabulary.hpp"

int main(int argc, char** argv) {
  CLI::App app("Makes up catalogue records and thesauri, the same for the same seed.");
  app.require_subcommand(1);
  weft::bench::RecordOptions options;
  std::string output;
  std::uint32_t languages = 1;
  weft::bench::VocabularyFormat form = weft::bench::VocabularyFormat::turtle;
  CLI::App* const records = app.add_subcommand("records", "catalogue records");
  records->add_option("--count", options.records, "how many records");
  records->add_option("--words", options.words, "words of an abstract, on average");
  records->add_option("--labels", options.labels, "labels of the vocabulary they use");
  records->add_option("--format", options.format, "jsonl, csv, xml or page");
  records->add_option("--seed", options.seed, "another seed, other records");
  records->add_option("-o", output, "the file to write")->required();
  CLI::App* const vocabulary = app.add_subcommand("vocabulary", "a SKOS thesaurus");
  vocabulary->add_option("--labels", options.labels, "how many English labels; a third as many concepts");
  vocabulary->add_option("--languages", languages, "1 to 6; each further one adds two labels a concept");
  const std::map<std::string, weft::bench::VocabularyFormat> forms{
      {"turtle", weft::bench::VocabularyFormat::turtle},
      {"ntriples", weft::bench::VocabularyFormat::n_triples},
      {"rdfxml", weft::bench::VocabularyFormat::rdf_xml}};
  vocabulary->add_option("--format", form, "turtle, ntriples or rdfxml")
      ->transform(CLI::CheckedTransformer(forms));
  vocabulary->add_option("-o", output, "the file to write")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    weft::AtomicFile file(output);
    if (records->parsed()) {
      weft::bench::write_records(options, file);
    } else {
      weft::bench::MadeUpVocabulary(options.labels, languages).write(form, file);
    }
    file.commit();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "weft_generate: %s\n", error.what());
    return 1;
  }
  return 0;
}
