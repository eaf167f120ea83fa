#include "extract/readers/bibtex/bibtex_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/line_count.hpp"
#include "base/unicode.hpp"
#include "extract/readers/bibtex/bibtex_context.hpp"
#include "extract/readers/bibtex/bibtex_cutter.hpp"
#include "extract/readers/bibtex/bibtex_entry.hpp"
#include "extract/readers/bibtex/bibtex_names.hpp"
#include "extract/readers/bibtex/bibtex_references.hpp"
#include "extract/readers/bibtex/latex_text.hpp"
#include "extract/readers/mapping/flat_values.hpp"
#include "extract/readers/mapping/mapped_fields.hpp"

namespace weft {

namespace {

constexpr auto name_fields =
    std::to_array<std::string_view>({"author", "bookauthor", "editor", "editora", "editorb", "editorc",
                                     "translator", "collaborator", "compiler"});
constexpr auto address_fields = std::to_array<std::string_view>(
    {"doi", "eprint", "file", "isbn", "issn", "pmid", "pmcid", "uri", "url", "url2", "bdsk-url-1", "link"});

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view known) { return is_word(name, known); });
}

class BibtexDecoder : public RecordDecoder {
 public:
  explicit BibtexDecoder(const Mapping& mapping) : fields_(mapping, access_) {}

  void decode(Batch& batch, RecordSink& sink) override {
    context_.load(batch.context);
    const std::string_view bytes = batch.bytes;
    record_.place = batch.start;
    std::size_t counted = 0;
    for (std::size_t at = 0;;) {
      const BibtexSpan span = find_bibtex_entry(bytes, at, true);
      if (span.state == BibtexSpan::State::none) return;
      const Place next = record_.place;
      record_.clear();
      record_.place = next;
      record_.place.line += count_line_ends(bytes.substr(counted, span.begin - counted));
      record_.place.offset = batch.start.offset + span.begin;
      counted = span.begin;
      decode_entry(bytes, span, sink);
      if (!is_bibtex_command(span.type)) ++record_.place.record;
      at = span.end;
    }
  }

  [[nodiscard]] const MappingUse* mapping_use() const override { return &fields_.use(); }

 private:
  void decode_entry(std::string_view bytes, const BibtexSpan& span, RecordSink& sink) {
    if (is_word(span.type, "comment") || is_word(span.type, "preamble")) return;
    const std::string_view text = bytes.substr(span.begin, span.end - span.begin);
    if (!check_utf8(text, "entry", record_.place, sink)) return;
    if (span.state == BibtexSpan::State::broken) return reject_open(bytes, span, sink);
    arena_.clear();
    const BibtexFault fault = parse_bibtex_entry(bytes, span, context_.macros(), arena_, entry_);
    if (!fault.reason.empty()) {
      const std::uint64_t line =
          record_.place.line + count_line_ends(bytes.substr(span.begin, fault.at - span.begin));
      return reject(sink, "extract.bibtex-broken",
                    fmt::format("{}: line {}: {}", named(entry_.key), line, fault.reason), text);
    }
    if (is_word(span.type, "string")) {
      if (context_.define(entry_)) return;
      return reject(sink, "extract.bibtex-strings", "the texts of all @string entries are too long", text);
    }
    finish(text, sink);
  }

  void finish(std::string_view text, RecordSink& sink) {
    if (const std::string missing = context_.inherit(entry_, arena_); !missing.empty()) {
      sink.warn({.code = "extract.bibtex-parent-missing",
                 .place = record_.place,
                 .message = fmt::format("{} refers to '{}', which is not near it in the file",
                                        named(entry_.key), single_line(missing)),
                 .hint = "sort the file so that collections stand near their parts (docs/formats.md)"});
    }
    values_.clear();
    values_.push_back({.name = "@type", .text = entry_.type});
    values_.push_back({.name = "@key", .text = latex_text(entry_.key, arena_)});
    for (const BibtexField& field : entry_.fields) add_values(field);
    if (values_.size() >= most_bibtex_values) {
      return reject(sink, "extract.record-too-many-values",
                    fmt::format("the entry has more than {} fields and names", most_bibtex_values), text);
    }
    if (fields_.fill(FlatValues::root(values_), record_, mapped_arena_)) sink.record(record_);
  }

  void add_values(const BibtexField& field) {
    if (is_one_of(field.name, name_fields)) return add_bibtex_names(field.name, field.text, arena_, values_);
    const bool address = is_one_of(field.name, address_fields);
    const std::string_view text =
        address ? latex_address(field.text, arena_) : latex_text(field.text, arena_);
    if (!text.empty()) values_.push_back({.name = field.name, .text = text});
  }

  static std::string named(std::string_view key) {
    return key.empty() ? "the entry" : fmt::format("entry '{}'", single_line(key));
  }

  void reject_open(std::string_view bytes, const BibtexSpan& span, RecordSink& sink) const {
    const std::string_view text = trimmed(bytes.substr(span.begin, span.end - span.begin));
    reject(sink, "extract.bibtex-open",
           fmt::format("{} is not closed up to line {}", named(bibtex_key_at(bytes, span)),
                       record_.place.line + count_line_ends(text)),
           text);
  }

  void reject(RecordSink& sink, std::string code, std::string message, std::string_view text) const {
    reject_record(sink, record_.place, std::move(code), std::move(message), text);
  }

  BibtexContext context_;
  FlatValues access_;
  MappedFields<FlatValues> fields_;
  BibtexEntry entry_;
  FlatRecord values_;
  TextArena arena_, mapped_arena_;
  Record record_;
};

}  // namespace

std::unique_ptr<RecordCutter> BibtexReader::cutter(std::unique_ptr<ByteSource> source,
                                                   const ReaderLimits& limits) const {
  return std::make_unique<BibtexCutter>(std::move(source), limits);
}

std::unique_ptr<RecordDecoder> BibtexReader::decoder(const ReaderLimits& /*limits*/) const {
  return std::make_unique<BibtexDecoder>(*mapping_);
}

}  // namespace weft
