// Reads each text of JSONTestSuite as a part of a record between two good ones, and prints those that are not
// read as their names demand. usage: json_suite DIRECTORY
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "extract/readers/reader.hpp"

namespace {

struct Titles : weft::RecordSink {
  std::vector<std::string> titles;
  std::size_t rejects = 0;

  void record(const weft::Record& record) override { titles.emplace_back(record.title); }
  void reject(weft::Reject /*reject*/) override { ++rejects; }
};

Titles read(const std::string& text) {
  const auto reader = weft::make_reader("json");
  const auto cutter = reader->cutter(weft::memory_source("text", text), {});
  const auto decoder = reader->decoder({});
  Titles titles;
  weft::Batch batch;
  while (cutter->next(batch, [&](weft::Reject reject) { titles.reject(std::move(reject)); })) {
    decoder->decode(batch, titles);
  }
  return titles;
}

struct Count {
  int good = 0, all = 0;
};

void run(const std::filesystem::path& directory) {
  std::map<char, Count> counts;
  Count neighbours;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const std::filesystem::path& file : files) {
    const std::string name = file.stem().string();
    const std::string text = weft::read_all(*weft::open_source(file.string()));
    const Titles found = read("[\n{\"title\":\"before\"},\n{\"title\":\"text\",\"x\":" + text +
                              "},\n{\"title\":\"after\"}\n]");
    const bool accepted =
        found.rejects == 0 && found.titles == std::vector<std::string>{"before", "text", "after"};
    const bool refused = found.rejects > 0;
    const bool kept =
        !found.titles.empty() && found.titles.front() == "before" && found.titles.back() == "after";
    Count& count = counts[name.front()];
    ++count.all;
    ++neighbours.all;
    count.good += name.front() == 'n' ? refused : accepted;
    neighbours.good += kept;
    if (name.front() == 'y' && !accepted) std::printf("%s is not read\n", name.c_str());
    if (name.front() == 'n' && !refused) std::printf("%s is read\n", name.c_str());
    if (name.front() == 'i' && !accepted) std::printf("%s is refused\n", name.c_str());
    if (!kept) std::printf("%s harms the records around it\n", name.c_str());
  }
  std::fprintf(stderr, "texts that must be read (y_): %d of %d are\n", counts['y'].good, counts['y'].all);
  std::fprintf(stderr, "texts that must be refused (n_): %d of %d are\n", counts['n'].good, counts['n'].all);
  std::fprintf(stderr, "texts that may be read (i_): %d of %d are\n", counts['i'].good, counts['i'].all);
  std::fprintf(stderr, "texts that harm no record around them: %d of %d\n", neighbours.good, neighbours.all);
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count == 2) run(arguments[1]);
    return count == 2 ? 0 : 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
