#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/reader.hpp"
#include "extract/readers/xml/xml_ancestors.hpp"
#include "extract/readers/xml/xml_open_record.hpp"
#include "extract/readers/xml/xml_scanner.hpp"

namespace weft {

/// Which elements a cutter takes out of an XML file. Names are without namespace prefix.
struct XmlCutting {
  std::vector<std::string> records;  ///< empty: the usual names of record elements
  std::vector<std::string> context;  ///< elements before a record that decoders need
  bool ancestors = false;            ///< whether decoders need the start tags around a record
};

/// Cuts record elements out of XML: several documents in one file, any prologs, elements of the same name
/// inside. Only the outermost record element is one. A record that is not closed ends where an element around
/// it ends, where a new document begins or with the input; it is rejected, and the whole records found inside
/// it are records. Deeper nesting than `ReaderLimits::max_depth` is rejected too. `Batch` holds frames
/// (XmlFrame).
class XmlCutter : public RecordCutter {
 public:
  XmlCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits, XmlCutting cutting);
  bool next(Batch& batch, const std::function<void(Reject)>& on_reject) override;

 private:
  // What the bytes at hand belong to, outside of records.
  enum class Taking : std::uint8_t { nothing, declaration, start_tag, context };
  using OnReject = std::function<void(Reject)>;

  bool refill();
  Place place_of(std::size_t position);
  XmlOpenRecord::Spot spot();
  void handle(XmlScanner::Step step, std::string_view piece, Batch& batch, const OnReject& on_reject);
  void handle_inside(XmlScanner::Step step, std::string_view piece, Batch& batch, const OnReject& on_reject);
  void handle_outside(XmlScanner::Step step, std::string_view piece);
  void handle_context(XmlScanner::Step step, std::string_view piece);
  void begin_document(std::string_view piece);
  void tell_encoding(std::string& frames);
  [[nodiscard]] bool is_record() const;
  void check_limits(Batch& batch, const OnReject& on_reject);
  void break_record(std::string_view reason, Batch& batch, const OnReject& on_reject);
  void reject(std::string code, std::string message, std::string hint, const XmlOpenRecord::Part& part,
              const OnReject& on_reject);
  void emit(const XmlOpenRecord::Part& part, Batch& batch);
  void finish(Batch& batch, const OnReject& on_reject);

  std::unique_ptr<ByteSource> source_;
  ReaderLimits limits_;
  XmlCutting cutting_;
  bool guesses_ = false;
  XmlScanner scanner_;
  XmlAncestors ancestors_;
  XmlOpenRecord record_;

  std::string window_;
  std::size_t at_ = 0;
  std::size_t used_ = 0;  // bytes of the window that hold input
  bool at_end_ = false;
  bool finished_ = false;
  std::size_t begin_ = 0;    // of the piece at hand
  std::size_t counted_ = 0;  // up to here in the window, lines are counted
  Place here_;               // of `counted_`
  std::uint64_t next_record_ = 1;

  Taking taking_ = Taking::nothing;
  std::string taken_;
  std::string context_name_;
  std::string encoding_, told_encoding_;
  std::size_t context_depth_ = 0;
};

}  // namespace weft
