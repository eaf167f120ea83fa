#include "extract/readers/xml/xml_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "base/line_count.hpp"
#include "base/text_encoding.hpp"
#include "base/unicode.hpp"
#include "extract/readers/mapping/mapped_fields.hpp"
#include "extract/readers/xml/xml_cutter.hpp"
#include "extract/readers/xml/xml_frames.hpp"
#include "extract/readers/xml/xml_surroundings.hpp"
#include "extract/readers/xml/xml_values.hpp"

namespace weft {

namespace {

// White space between elements parts words; comments and instructions are left out.
constexpr unsigned parse_flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                 pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;

// ISO 8859-1 and what is taken for it: all read as windows-1252, as browsers do.
bool is_latin(std::string_view encoding) {
  constexpr std::string_view names[] = {"iso-8859-1",   "iso8859-1", "latin1",   "latin-1",
                                        "windows-1252", "cp1252",    "us-ascii", "iso_8859-1"};
  return std::find(std::begin(names), std::end(names), encoding) != std::end(names);
}

// Whether a mapping asks for what stands around a record. Steps up from its own root lead into the record.
bool looks_up(const Mapping& mapping) {
  const auto looks_up = [&](const std::string& path) {
    return path.starts_with('/') || path.find("ancestor") != std::string::npos ||
           (mapping.root.empty() && path.find("..") != std::string::npos);
  };
  return looks_up(mapping.skip.path) ||
         std::any_of(mapping.rules.begin(), mapping.rules.end(), [&](const FieldRule& rule) {
           return looks_up(rule.where.path) || std::any_of(rule.at.begin(), rule.at.end(), looks_up);
         });
}

class XmlDecoder : public RecordDecoder {
 public:
  explicit XmlDecoder(const Mapping& mapping) : fields_(mapping, values_) {
    for (const std::string& path : mapping.root) roots_.push_back(values_.compile(path));
  }

  [[nodiscard]] const MappingUse* mapping_use() const override { return &fields_.use(); }

  void decode(Batch& batch, RecordSink& sink) override {
    XmlFrame frame;
    encoding_.clear();
    surroundings_.clear();
    for (std::size_t at = 0; next_frame(batch.context, at, frame);) follow(frame);
    for (std::size_t at = 0; next_frame(batch.bytes, at, frame);) {
      if (frame.kind != XmlFrame::Kind::record) {
        follow(frame);
        continue;
      }
      record_.clear();
      record_.place = {
          .file = batch.start.file, .line = frame.line, .record = frame.record, .offset = frame.offset};
      record_.raw = frame.bytes;
      decode_record(frame.bytes, sink);
    }
  }

 private:
  void follow(const XmlFrame& frame) {
    if (frame.kind == XmlFrame::Kind::encoding) {
      encoding_.assign(frame.bytes);
    } else {
      surroundings_.follow(frame);
    }
  }

  // Many documents are in UTF-8 whatever they say, so that what they say counts only where they are not.
  void decode_record(std::string_view bytes, RecordSink& sink) {
    if (const std::size_t bad = find_invalid_utf8(bytes); bad != std::string_view::npos) {
      if (!is_latin(encoding_)) return reject_encoding(bytes, bad, sink);
      converted_.clear();
      append_windows_1252(converted_, bytes);
      bytes = converted_;
    }
    if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
      return reject("extract.xml-broken", "a zero byte", bytes, zero, sink);
    }
    const std::string_view before = surroundings_.before();
    text_.assign(before).append(bytes).append(surroundings_.behind());
    const pugi::xml_parse_result result =
        document_.load_buffer_inplace(text_.data(), text_.size(), parse_flags, pugi::encoding_utf8);
    if (!result) {
      const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
      const std::size_t position = std::min(offset - std::min(offset, before.size()), bytes.size());
      return reject("extract.xml-broken", problem_of(result.status), bytes, position, sink);
    }
    drop_prefixes(document_);
    pugi::xml_node node = document_.last_child();
    for (std::size_t i = 0; i < surroundings_.depth(); ++i) node = node.last_child();
    values_.clear();
    if (fields_.fill(root_of({.element = node.internal_object()}), record_, arena_)) sink.record(record_);
  }

  // Where the mapping's rules start.
  XmlNode root_of(const XmlNode& record) {
    std::vector<XmlNode> found;
    for (const XmlPath& path : roots_) {
      values_.find(record, path, found);
      if (!found.empty()) return found.front();
    }
    return record;
  }

  static std::string problem_of(pugi::xml_parse_status status) {
    switch (status) {
      case pugi::status_end_element_mismatch:
        return "an end tag does not match its start tag";
      case pugi::status_bad_start_element:
      case pugi::status_bad_end_element:
        return "a tag is broken";
      case pugi::status_bad_attribute:
        return "an attribute is broken";
      case pugi::status_unrecognized_tag:
        return "a '<' begins no tag; in text it is written &lt;";
      case pugi::status_bad_cdata:
        return "a CDATA section is not closed";
      case pugi::status_bad_comment:
        return "a comment is not closed";
      case pugi::status_bad_pi:
        return "a processing instruction is broken";
      default: {
        pugi::xml_parse_result result;
        result.status = status;
        return lower_case(result.description());
      }
    }
  }

  void reject_encoding(std::string_view bytes, std::size_t bad, RecordSink& sink) {
    std::string message = "a byte is not valid UTF-8";
    const bool other = !encoding_.empty() && encoding_ != "utf-8" && encoding_ != "utf8";
    if (other) message += fmt::format("; the document says it is in {}", single_line(encoding_));
    reject("extract.text-not-utf8", std::move(message), bytes, bad, sink,
           other ? "convert it first, for example with iconv -t UTF-8" : "");
  }

  // The line is that of the problem; offset and number are the record's.
  void reject(std::string code, std::string message, std::string_view bytes, std::size_t position,
              RecordSink& sink, std::string hint = {}) {
    Place place = record_.place;
    place.line += count_line_ends(bytes.substr(0, position));
    reject_record(sink, place, std::move(code), std::move(message), bytes, std::move(hint));
  }

  XmlValues values_;
  MappedFields<XmlValues> fields_;
  std::vector<XmlPath> roots_;
  XmlSurroundings surroundings_;
  pugi::xml_document document_;
  std::string text_;
  std::string encoding_, converted_;
  TextArena arena_;
  Record record_;
};

}  // namespace

std::unique_ptr<RecordCutter> XmlReader::cutter(std::unique_ptr<ByteSource> source,
                                                const ReaderLimits& limits) const {
  return std::make_unique<XmlCutter>(
      std::move(source), limits,
      XmlCutting{
          .records = mapping_->records, .context = mapping_->context, .ancestors = looks_up(*mapping_)});
}

std::unique_ptr<RecordDecoder> XmlReader::decoder(const ReaderLimits& /*limits*/) const {
  return std::make_unique<XmlDecoder>(*mapping_);
}

}  // namespace weft
