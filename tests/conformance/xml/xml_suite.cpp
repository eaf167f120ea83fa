// Reads the documents of the W3C's XML conformance test suite, each as one record.
//   xml_suite SUITE_DIRECTORY
// Prints a line for each document on which we differ from the suite, "ID what", then the rates on standard
// error.
//
// Well-formed documents (valid and invalid ones) must be read. Those that are not well-formed must harm
// nothing but themselves: they are put between two good documents of the same file, which must both be read.
// Whether such a document is rejected itself is counted, but no requirement: we read what can be read.
#include <cstdio>
#include <filesystem>
#include <pugixml.hpp>
#include <string>

#include "base/byte_source.hpp"
#include "base/text_encoding.hpp"
#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/reader.hpp"
#include "extract/readers/xml/xml_scanner.hpp"

namespace weft {
namespace {

struct Counting : RecordSink {
  std::size_t good = 0, tested = 0, rejected = 0;
  void record(const Record& record) override { ++(record.id == "good" ? good : tested); }
  void reject(Reject /*reject*/) override { ++rejected; }
};

// The name of the first element.
std::string root_of(std::string_view text) {
  XmlScanner scanner;
  for (std::size_t at = 0; at < text.size();) {
    if (scanner.next(text, at, true) == XmlScanner::Step::tag_begin && !scanner.is_end_tag()) {
      return std::string(local_name(scanner.name()));
    }
  }
  return "none";
}

Counting read(std::string_view text) {
  Mapping mapping;
  mapping.carrier = Carrier::xml;
  mapping.records = {root_of(text), "weft-good"};
  FieldRule name;
  name.field = RecordField::id;
  name.at = {"@weft-good"};
  mapping.rules = {name};
  const auto reader = make_reader(mapping);
  Counting counting;
  const std::string good = "<?xml version='1.0'?><weft-good weft-good='good'/>\n";
  const std::string whole = good + std::string(text) + "\n" + good;
  const auto cutter = reader->cutter(memory_source("suite", whole), {});
  const auto decoder = reader->decoder({});
  Batch batch;
  while (cutter->next(batch, [&](Reject reject) { counting.reject(std::move(reject)); })) {
    decoder->decode(batch, counting);
  }
  return counting;
}

struct Rate {
  std::size_t passed = 0, all = 0;
};

class Suite {
 public:
  explicit Suite(std::filesystem::path directory) : directory_(std::move(directory)) {}

  void run() {
    pugi::xml_document list;
    const std::string file = (directory_ / "cleaned" / "xmlconf-flattened.xml").string();
    if (!list.load_file(file.c_str())) throw std::runtime_error("cannot read " + file);
    for (const pugi::xpath_node found : list.select_nodes("//TEST")) test(found.node());
    std::fprintf(stderr, "well-formed documents read:                          %zu of %zu\n", read_.passed,
                 read_.all);
    std::fprintf(stderr, "not well-formed documents that harm no other:        %zu of %zu\n",
                 harmless_.passed, harmless_.all);
    std::fprintf(stderr, "of these rejected (the others are read as they are): %zu of %zu\n", refused_.passed,
                 refused_.all);
  }

 private:
  void test(pugi::xml_node test) {
    const std::string type = test.attribute("TYPE").value();
    std::string base;
    for (pugi::xml_node node = test.parent(); node; node = node.parent()) {
      base = node.attribute("xml:base").value() + base;
    }
    const std::string path = (directory_ / "xmlconf" / base / test.attribute("URI").value()).string();
    if (type == "error" || !std::filesystem::exists(path)) return;
    const Counting counting = read(read_all(*utf8_source(open_source(path))));
    if (counting.good != 2) differ(test, "harms the documents around it");
    if (type == "not-wf") {
      count(harmless_, counting.good == 2);
      count(refused_, counting.tested == 0);
    } else {
      const bool passed = counting.tested == 1 && counting.rejected == 0;
      count(read_, passed);
      if (!passed) differ(test, "is not read");
    }
  }
  static void count(Rate& rate, bool passed) {
    ++rate.all;
    if (passed) ++rate.passed;
  }
  static void differ(pugi::xml_node test, const char* what) {
    std::printf("%s %s\n", test.attribute("ID").value(), what);
  }

  std::filesystem::path directory_;
  Rate read_, harmless_, refused_;
};

}  // namespace
}  // namespace weft

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: xml_suite SUITE_DIRECTORY\n");
    return 2;
  }
  try {
    weft::Suite(argv[1]).run();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "xml_suite: %s\n", error.what());
    return 1;
  }
  return 0;
}
