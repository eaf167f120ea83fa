// Loads a thesaurus until it is ready to match, and matches the texts of a catalogue with it: what both cost.
//   weft_vocabulary thesaurus.ttl
//   weft_vocabulary thesaurus.ttl --records records.jsonl

#include "extract/vocabulary/vocabulary.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "extract/readers/reader.hpp"
#include "extract/text/tokeniser.hpp"
#include "extract/topics/topic_index.hpp"

namespace {

using namespace weft;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// What this process used so far: on a busy machine less than the time that passed.
double processor_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

class Texts : public RecordSink {
 public:
  void record(const Record& record) override {
    texts.emplace_back(record.abstract);
    bytes += texts.back().size();
  }
  void reject(Reject /*reject*/) override {}
  std::vector<std::string> texts;
  std::size_t bytes = 0;
};

Texts read_texts(const std::string& path) {
  Texts texts;
  const auto reader = make_reader("jsonl");
  const auto cutter = reader->cutter(open_source(path), {});
  const auto decoder = reader->decoder({});
  Batch batch;
  while (cutter->next(batch, [](const Reject&) {})) decoder->decode(batch, texts);
  return texts;
}

// Cuts the texts into words with their numbers, so that matching is measured alone.
std::vector<AnalysedField> analyse(const Texts& texts, const Lexicon& lexicon) {
  Tokeniser tokeniser(lexicon);
  std::vector<AnalysedField> fields(texts.texts.size());
  for (std::size_t i = 0; i < fields.size(); ++i) {
    fields[i].text = texts.texts[i];
    tokeniser.tokenise(fields[i].text, "en", fields[i].tokens);
  }
  return fields;
}

void measure_matching(const Texts& texts, const Lexicon& lexicon, const LabelMatcher& matcher) {
  constexpr int repetitions = 3;
  double both = 1e9;
  double alone = 1e9;
  std::size_t count = 0;
  for (int i = 0; i < repetitions; ++i) {
    double start = processor_seconds();
    const std::vector<AnalysedField> fields = analyse(texts, lexicon);
    const double cutting = processor_seconds() - start;
    start = processor_seconds();
    std::vector<LabelMatch> matches;
    count = 0;
    for (const AnalysedField& field : fields) {
      matcher.find(field, "en", matches);
      count += matches.size();
    }
    const double finding = processor_seconds() - start;
    alone = std::min(alone, finding);
    both = std::min(both, cutting + finding);
  }
  const double megabytes = static_cast<double>(texts.bytes) / 1e6;
  fmt::print("  {:.0f} MB of text: {} matches, {:.0f} MB/s, with cutting into words {:.0f} MB/s\n", megabytes,
             count, megabytes / alone, megabytes / both);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Loads a thesaurus and prints how long that took and how much memory it needed.");
  std::string path;
  std::string records;
  app.add_option("file", path, "a thesaurus in SKOS")->required();
  app.add_option("--records", records, "JSON Lines whose abstracts are matched");
  CLI11_PARSE(app, argc, argv);
  try {
    const Clock::time_point start = Clock::now();
    const auto source = open_source(path);
    const Vocabulary vocabulary = Vocabulary::load(*source, path, false);
    const double read = seconds_since(start);
    const double read_peak = peak_megabytes();
    Lexicon lexicon;
    const TopicIndex index({&vocabulary}, lexicon);
    fmt::print(
        "{}: {} concepts, {} labels, ready in {:.2f} s, processor {:.2f} s (read in {:.2f} s, {:.0f} MiB), "
        "peak "
        "memory {:.0f} MiB\n",
        path, vocabulary.concepts().size(), index.matcher().label_count(), seconds_since(start),
        processor_seconds(), read, read_peak, peak_megabytes());
    if (!records.empty()) measure_matching(read_texts(records), lexicon, index.matcher());
  } catch (const std::exception& error) {
    fmt::print(stderr, "weft_vocabulary: {}\n", error.what());
    return 1;
  }
  return 0;
}
