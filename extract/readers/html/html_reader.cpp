#include "extract/readers/html/html_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"
#include "base/line_count.hpp"
#include "extract/readers/buffered_cutter.hpp"
#include "extract/readers/html/html_charset.hpp"
#include "extract/readers/html/html_page.hpp"
#include "extract/readers/html/html_tokens.hpp"
#include "extract/readers/json/json_values.hpp"
#include "extract/readers/jsonld/json_ld_graph.hpp"
#include "extract/readers/jsonld/json_ld_records.hpp"
#include "extract/readers/mapping/mapped_fields.hpp"
#include "extract/readers/properties/property_access.hpp"

namespace weft {

namespace {

class HtmlCutter : public BufferedCutter {
 public:
  using BufferedCutter::BufferedCutter;

 protected:
  std::size_t find_cut(std::string_view bytes, bool at_end) override {
    pages_ = 0;
    std::size_t cut = 0;
    for (std::size_t end = 0; (end = find_page_end(bytes, cut)) != std::string_view::npos; cut = end)
      ++pages_;
    if (!at_end) return cut;
    ++pages_;
    return bytes.size();
  }

  void prepare(Batch& batch) override {
    batch.start.record = next_record_;
    next_record_ += pages_;
  }

  // Up to its `</html>`, which may stand across two pieces.
  std::size_t find_skipped_end(std::string_view bytes, bool first) override {
    constexpr std::string_view tag = "</html>";
    if (first) {
      ++next_record_;
      seen_.clear();
    }
    const std::size_t before = seen_.size();
    seen_ += bytes;
    const auto end = std::search(seen_.begin(), seen_.end(), tag.begin(), tag.end(),
                                 [](char a, char b) { return ascii_lower(a) == b; });
    if (end != seen_.end()) {
      return static_cast<std::size_t>(end - seen_.begin()) + tag.size() - before;
    }
    seen_.erase(0, seen_.size() - std::min(seen_.size(), tag.size() - 1));
    return std::string_view::npos;
  }

 private:
  std::string seen_;
  std::uint64_t pages_ = 0;
  std::uint64_t next_record_ = 1;
};

// Scripts in pages are often wrapped in comments or CDATA sections, and their texts broken into lines.
void tidy_script(std::string& text) {
  constexpr std::string_view opening = "<![CDATA[";
  constexpr std::string_view closing = "]]>";
  constexpr std::size_t near_an_end = 40;
  const std::size_t section = text.find(opening);
  const bool wrapped = section < near_an_end && section < text.find_first_of("{[\"");
  if (wrapped) text.resize(std::min(text.size(), text.rfind(closing)));
  text.resize(text.find_last_of("}]") + 1);  // none: npos, and all goes
  const std::size_t begin = text.find_first_of("{[", wrapped ? section + opening.size() : 0);
  text.erase(0, begin);
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
}

class HtmlDecoder : public RecordDecoder {
 public:
  HtmlDecoder(const Mapping& mapping, const ReaderLimits& limits)
      : fields_(mapping, access_), classes_(mapping.records), linked_data_(limits.max_depth) {}

  [[nodiscard]] const MappingUse* mapping_use() const override { return &fields_.use(); }

  void decode(Batch& batch, RecordSink& sink) override {
    const std::string_view bytes = batch.bytes;
    Place place = batch.start;
    for (std::size_t begin = 0; begin < bytes.size();) {
      const std::size_t end = std::min(find_page_end(bytes, begin), bytes.size());
      const std::string_view page = bytes.substr(begin, end - begin);
      record_.clear();
      record_.place = place;
      if (!trimmed(page).empty()) decode_page(page, sink);
      place.line += count_line_ends(page);
      place.offset += page.size();
      ++place.record;
      begin = end;
    }
  }

 private:
  void decode_page(std::string_view bytes, RecordSink& sink) {
    graph_.clear();
    const HtmlPage page(page_as_utf8(bytes, converted_), graph_);
    read_linked_data(page, sink);
    graph_.freeze();
    if (fields_.fill(PropertyAccess::root(graph_, page.subject()), record_, arena_)) sink.record(record_);
  }

  // What it says of the thing that the page is about is said of the page.
  void read_linked_data(const HtmlPage& page, RecordSink& sink) {
    linked_data_.clear();
    for (const std::string_view script : page.linked_data()) {
      std::string& text = graph_.texts().next();
      text.reserve(script.size() + JsonValues::slack);
      text = script;
      tidy_script(text);
      JsonValues::Problem problem;
      if (linked_data_.add(text, graph_, problem)) continue;
      sink.warn({.code = "extract.html-linked-data",
                 .place = record_.place,
                 .message = fmt::format("a script of linked data is passed over: byte {}: {}", problem.at + 1,
                                        problem.message)});
    }
    graph_.freeze();
    const SubjectRef subject = classes_.best(graph_, linked_data_.listed());
    if (!subject.valid()) return;
    const auto said = graph_.all(subject);
    for (const PropertyGraph::Property& property : std::vector(said.begin(), said.end())) {
      graph_.add(page.subject(), property.name, property.value);
    }
  }

  PropertyAccess access_;
  MappedFields<PropertyAccess> fields_;
  RecordClasses classes_;
  JsonLdGraph linked_data_;
  PropertyGraph graph_;
  TextArena arena_;
  std::string converted_;
  Record record_;
};

}  // namespace

std::unique_ptr<RecordCutter> HtmlReader::cutter(std::unique_ptr<ByteSource> source,
                                                 const ReaderLimits& limits) const {
  return std::make_unique<HtmlCutter>(std::move(source), limits);
}

std::unique_ptr<RecordDecoder> HtmlReader::decoder(const ReaderLimits& limits) const {
  return std::make_unique<HtmlDecoder>(*mapping_, limits);
}

bool looks_like_html(std::string_view first_bytes) {
  constexpr auto beginnings =
      std::to_array<std::string_view>({"html", "head", "body", "title", "meta", "link", "script", "base"});
  std::string made;
  const bool wide = first_bytes.starts_with("\xFF\xFE") || first_bytes.starts_with("\xFE\xFF");
  HtmlTokens tokens(wide ? page_as_utf8(first_bytes, made) : first_bytes);
  for (HtmlToken token; tokens.next(token);) {
    if (token.kind == HtmlToken::Kind::doctype && is_called(token.body.substr(0, 12), "doctype html"))
      return true;
    if (token.kind == HtmlToken::Kind::text && !trimmed(token.body).empty()) return false;
    if (token.kind == HtmlToken::Kind::end_tag) return false;
    if (token.kind == HtmlToken::Kind::start_tag) {
      return std::ranges::any_of(beginnings,
                                 [&](std::string_view name) { return is_called(token.name, name); });
    }
  }
  return false;
}

}  // namespace weft
