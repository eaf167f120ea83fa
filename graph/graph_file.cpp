#include "graph/graph_file.hpp"

#include <algorithm>
#include <filesystem>
#include <span>
#include <vector>

#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "base/unicode.hpp"
#include "graph/graph_check.hpp"
#include "graph/graph_file_format.hpp"

namespace weft {

namespace {

using namespace graph_file;

// The checksum of a section is the hash of its blocks' hashes: computed as the bytes come, and in parallel
// where that pays.
class BlockHasher {
 public:
  void add(std::string_view block) {
    const std::uint64_t hash = hash64(block);
    hashes_.append(reinterpret_cast<const char*>(&hash), sizeof hash);
  }
  [[nodiscard]] std::uint64_t result() const { return hash64(hashes_); }

 private:
  std::string hashes_;
};

// Calls `take` with the column's bytes as they stand in the file, block by block.
template <typename T, typename Take>
void for_each_block(std::span<const T> column, std::string& buffer, Take take) {
  constexpr std::size_t per_block = checksum_block / sizeof(T);
  for (std::size_t first = 0; first < column.size(); first += per_block) {
    const std::span<const T> rows = column.subspan(first, std::min(per_block, column.size() - first));
    buffer.resize(rows.size() * sizeof(T));
    for (std::size_t i = 0; i < rows.size(); ++i) encode(rows[i], buffer.data() + i * sizeof(T));
    take(std::string_view(buffer));
  }
}

template <typename T>
constexpr std::size_t block_bytes() {
  return checksum_block / sizeof(T) * sizeof(T);
}

// Visits all sections: what describes the graph, then its columns.
template <typename Visitor>
void visit_sections(const KnowledgeGraph::Parts& parts, Visitor visit) {
  visit("info.title", std::span<const char>(parts.info.title));
  visit("info.base_iri", std::span<const char>(parts.info.base_iri));
  visit("info.generator", std::span<const char>(parts.info.generator));
  visit("kind.begin", std::span<const std::uint32_t>(parts.kind_begin));
  visit_columns(parts, [&](std::string_view name, const auto& column) { visit(name, column.span()); });
}

std::vector<Section> describe_sections(const KnowledgeGraph::Parts& parts) {
  std::vector<Section> sections;
  std::string buffer;
  visit_sections(parts, [&]<typename T>(std::string_view name, std::span<const T> column) {
    BlockHasher hasher;
    for_each_block(column, buffer, [&](std::string_view block) { hasher.add(block); });
    Section section;
    std::copy(name.begin(), name.end(), section.name.begin());
    section.element_size = sizeof(T);
    section.count = column.size();
    section.checksum = hasher.result();
    sections.push_back(section);
  });
  std::uint64_t offset = sizeof(Header) + sections.size() * sizeof(Section);
  for (Section& section : sections) {
    section.offset = offset;
    offset = aligned(offset + section.count * section.element_size);
  }
  return sections;
}

std::string table_bytes(Header header, std::span<const Section> sections) {
  header.checksum = 0;
  std::string bytes(sizeof header + sections.size_bytes(), '\0');
  std::memcpy(bytes.data(), &header, sizeof header);
  std::memcpy(bytes.data() + sizeof header, sections.data(), sections.size_bytes());
  return bytes;
}

[[noreturn]] void fail(const std::string& path, std::string code, std::string message, std::string hint) {
  throw Error({.code = std::move(code),
               .place = {.file = path},
               .message = std::move(message),
               .hint = std::move(hint)});
}

// Takes the sections of a file in the order in which they were written.
class FileParser {
 public:
  FileParser(KnowledgeGraph::Parts& parts, const std::string& path) : parts_(parts), path_(path) {}

  void run() {
    read_header();
    parts_.info.title = take<char>("info.title");
    parts_.info.base_iri = take<char>("info.base_iri");
    parts_.info.generator = take<char>("info.generator");
    for (const std::string* text : {&parts_.info.title, &parts_.info.base_iri, &parts_.info.generator}) {
      if (find_invalid_utf8(*text) != std::string_view::npos) corrupt("text is not UTF-8");
    }
    const std::span<const std::uint32_t> kinds = take<std::uint32_t>("kind.begin");
    if (kinds.size() != parts_.kind_begin.size()) corrupt("columns differ in length");
    std::copy(kinds.begin(), kinds.end(), parts_.kind_begin.begin());
    visit_columns(parts_, [&]<typename T>(std::string_view name, Column<T>& column) {
      column = Column<T>::borrowed(take<T>(name));
    });
    if (next_ != sections_.size()) corrupt("there are sections of no known name");
    if (offset_ != parts_.file.size()) corrupt("there are bytes behind the last section");
    const std::string problem = find_inconsistency(parts_);
    if (!problem.empty()) corrupt(problem);
  }

 private:
  // A span of characters turns into text by itself where one is wanted.
  template <typename T>
  struct Rows : std::span<const T> {
    using std::span<const T>::span;
    operator std::string() const { return {this->data(), this->size()}; }  // NOLINT: see above
  };

  void read_header() {
    const std::string& file = parts_.file;
    if (file.size() < sizeof(Header) || !file.starts_with(magic)) corrupt("this is not a graph file");
    Header header;
    std::memcpy(&header, file.data(), sizeof header);
    if (header.version != version) {
      fail(path_, "graph.file-version",
           "the graph file has version " + std::to_string(header.version) + ", this program reads version " +
               std::to_string(version),
           "build the graph again, or use the program that wrote it");
    }
    if (header.file_size != file.size()) corrupt("the file is not as long as it says");
    if (header.section_count > (file.size() - sizeof header) / sizeof(Section)) {
      corrupt("the section table is cut");
    }
    sections_.resize(header.section_count);
    std::memcpy(sections_.data(), file.data() + sizeof header, header.section_count * sizeof(Section));
    if (header.checksum != hash64(table_bytes(header, sections_))) corrupt("the section table is damaged");
    offset_ = sizeof header + sections_.size() * sizeof(Section);
  }

  template <typename T>
  Rows<T> take(std::string_view name) {
    if (next_ == sections_.size()) corrupt("section " + std::string(name) + " is missing");
    const Section& section = sections_[next_++];
    std::array<char, sizeof section.name> expected{};
    std::copy(name.begin(), name.end(), expected.begin());
    const std::string& file = parts_.file;
    if (section.name != expected || section.element_size != sizeof(T) || section.offset != offset_ ||
        section.count > (file.size() - offset_) / sizeof(T)) {
      corrupt("section " + std::string(name) + " is not where it should be");
    }
    const std::string_view bytes = std::string_view(file).substr(offset_, section.count * sizeof(T));
    BlockHasher hasher;
    for (std::size_t first = 0; first < bytes.size(); first += block_bytes<T>()) {
      hasher.add(bytes.substr(first, block_bytes<T>()));
    }
    if (hasher.result() != section.checksum) corrupt("section " + std::string(name) + " is damaged");
    skip_padding(offset_ + bytes.size());
    return Rows<T>(reinterpret_cast<const T*>(bytes.data()), section.count);
  }

  void skip_padding(std::uint64_t from) {
    offset_ = aligned(from);
    if (offset_ > parts_.file.size()) corrupt("the file is cut");
    const std::string_view padding = std::string_view(parts_.file).substr(from, offset_ - from);
    if (padding.find_first_not_of('\0') != std::string_view::npos) {
      corrupt("there are bytes between sections");
    }
  }

  [[noreturn]] void corrupt(const std::string& why) const {
    fail(path_, "graph.file-corrupt", "the graph file cannot be used: " + why, "build the graph again");
  }

  KnowledgeGraph::Parts& parts_;
  const std::string& path_;
  std::vector<Section> sections_;
  std::size_t next_ = 0;
  std::uint64_t offset_ = 0;
};

}  // namespace

void save_graph(const KnowledgeGraph& graph, ByteSink& sink) {
  const KnowledgeGraph::Parts& parts = graph.parts();
  const std::vector<Section> sections = describe_sections(parts);
  const Section& last = sections.back();
  Header header;
  std::copy(magic.begin(), magic.end(), header.magic.begin());
  header.version = version;
  header.section_count = static_cast<std::uint32_t>(sections.size());
  header.file_size = aligned(last.offset + last.count * last.element_size);
  std::string buffer = table_bytes(header, sections);
  header.checksum = hash64(buffer);
  std::memcpy(buffer.data(), &header, sizeof header);
  sink.write(buffer);

  constexpr std::array<char, alignment> zeros{};
  visit_sections(parts, [&]<typename T>(std::string_view /*name*/, std::span<const T> column) {
    for_each_block(column, buffer, [&](std::string_view block) { sink.write(block); });
    const std::uint64_t bytes = column.size_bytes();
    sink.write({zeros.data(), aligned(bytes) - bytes});
  });
}

KnowledgeGraph open_graph(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  const std::string file = fs::is_directory(path, error) ? (fs::path(path) / "graph.weft").string() : path;
  if (!fs::exists(file, error)) {
    fail(file, "graph.file-missing", "there is no graph file here",
         "give a .weft file, or the folder that 'weft build -o' wrote");
  }
  return read_graph(read_all(*open_source(file)), file);
}

KnowledgeGraph read_graph(std::string bytes, const std::string& name) {
  auto parts = std::make_unique<KnowledgeGraph::Parts>();
  parts->file = std::move(bytes);
  FileParser(*parts, name).run();
  return KnowledgeGraph(std::move(parts));
}

}  // namespace weft
