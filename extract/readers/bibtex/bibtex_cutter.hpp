#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/readers/reader.hpp"

namespace weft {

class BibtexEntryCutter;

/// Cuts between entries. The context of a batch holds, as BibTeX, what its entries need from elsewhere: all
/// @string entries before it, and the entries that `crossref` and `xdata` name. Those may stand before or
/// behind: as long as a batch lacks one, bytes are read ahead, at most half of the longest record, and as
/// many of possible parents are kept. What stands farther away is not found.
class BibtexCutter : public RecordCutter {
 public:
  BibtexCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits);
  ~BibtexCutter() override;
  bool next(Batch& batch, const std::function<void(Reject)>& on_reject) override;

  static constexpr std::size_t parents_at_least = 32;        ///< longer entries are not kept as parents
  static constexpr std::size_t most_string_bytes = 1 << 20;  ///< of @string entries; later ones are rejected

 private:
  struct Ahead {
    Batch batch;
    std::vector<std::string> wanted;  ///< keys that its entries refer to
    std::size_t strings_size = 0;     ///< how much of `strings_` stands before it
  };
  struct Parent {
    std::string text;
    std::vector<std::string> wanted;
  };

  bool read_ahead(const std::function<void(Reject)>& on_reject);
  void keep_string(std::string_view text, const Batch& batch, const std::function<void(Reject)>& on_reject);
  void keep_parent(std::string_view key, std::string_view text);
  [[nodiscard]] std::vector<const Parent*> parents_of(const Ahead& ahead, bool& complete) const;

  std::unique_ptr<BibtexEntryCutter> entries_;
  std::size_t reach_;
  std::deque<Ahead> ahead_;
  std::vector<Batch> spare_;
  std::size_t bytes_ahead_ = 0;
  std::string strings_;
  bool strings_full_ = false;
  std::unordered_map<std::string, Parent> parents_;  // by key in lower case
  std::deque<std::string> parent_order_;             // the oldest first
  std::size_t parent_bytes_ = 0;
};

}  // namespace weft
