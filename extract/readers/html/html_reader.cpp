#include "extract/readers/html/html_reader.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/readers/buffered_cutter.hpp"
#include "extract/readers/html/html_charset.hpp"
#include "extract/readers/html/html_page.hpp"
#include "extract/readers/html/html_tokens.hpp"
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
    const auto end = std::search(seen_.begin(), seen_.end(), tag.begin(), tag.end(), [](char a, char b) {
      return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
    });
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

class HtmlDecoder : public RecordDecoder {
 public:
  explicit HtmlDecoder(const Mapping& mapping) : fields_(mapping, access_) {}

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
      place.line += static_cast<std::uint64_t>(std::count(page.begin(), page.end(), '\n'));
      place.offset += page.size();
      ++place.record;
      begin = end;
    }
  }

 private:
  void decode_page(std::string_view bytes, RecordSink& sink) {
    graph_.clear();
    const HtmlPage page(page_as_utf8(bytes, converted_), graph_);
    graph_.freeze();
    if (fields_.fill(PropertyAccess::root(graph_, page.subject()), record_, arena_)) sink.record(record_);
  }

  PropertyAccess access_;
  MappedFields<PropertyAccess> fields_;
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

std::unique_ptr<RecordDecoder> HtmlReader::decoder(const ReaderLimits& /*limits*/) const {
  return std::make_unique<HtmlDecoder>(mapping_);
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
