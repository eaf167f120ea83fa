#include "extract/readers/bibtex/bibtex_cutter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "extract/readers/bibtex/bibtex_references.hpp"
#include "extract/readers/bibtex/bibtex_scanner.hpp"
#include "extract/readers/buffered_cutter.hpp"

namespace weft {

/// Cuts behind whole entries and tells which of them other batches may need.
class BibtexEntryCutter : public BufferedCutter {
 public:
  using BufferedCutter::BufferedCutter;

  /// Of the last batch: @string entries, and entries that can be parents.
  [[nodiscard]] const std::vector<BibtexSpan>& shared() const { return shared_; }

 protected:
  std::size_t find_cut(std::string_view bytes, bool at_end) override {
    shared_.clear();
    records_ = 0;
    std::size_t cut = 0;
    for (;;) {
      const BibtexSpan span = find_bibtex_entry(bytes, cut, at_end);
      if (span.state == BibtexSpan::State::none) return at_end ? bytes.size() : cut_comment(bytes, cut);
      if (span.state == BibtexSpan::State::cut) return std::max(cut, span.begin);
      cut = span.end;
      if (!is_bibtex_command(span.type)) ++records_;
      const bool shared = is_word(span.type, "string") || is_bibtex_parent(span.type);
      if (shared && span.state == BibtexSpan::State::whole) shared_.push_back(span);
    }
  }

  void prepare(Batch& batch) override {
    batch.start.record = next_record_;
    next_record_ += records_;
  }

  std::size_t find_skipped_end(std::string_view bytes, bool first) override {
    return find_bibtex_line(bytes, first ? 1 : 0);
  }

 private:
  // Text without entries is handed on up to its last line, for it may be the whole input.
  static std::size_t cut_comment(std::string_view bytes, std::size_t from) {
    constexpr std::size_t longest_line = 64 * 1024;
    const std::size_t line = bytes.rfind('\n');
    if (line != std::string_view::npos && line >= from) return line + 1;
    return bytes.size() - from > longest_line ? bytes.size() : from;
  }

  std::vector<BibtexSpan> shared_;
  std::uint64_t records_ = 0;
  std::uint64_t next_record_ = 1;
};

BibtexCutter::BibtexCutter(std::unique_ptr<ByteSource> source, const ReaderLimits& limits)
    : entries_(std::make_unique<BibtexEntryCutter>(std::move(source), limits)),
      reach_(limits.max_record_bytes / 2) {}

BibtexCutter::~BibtexCutter() = default;

bool BibtexCutter::next(Batch& batch, const std::function<void(Reject)>& on_reject) {
  if (ahead_.empty() && !read_ahead(on_reject)) return false;
  bool complete = false;
  std::vector<const Parent*> parents = parents_of(ahead_.front(), complete);
  while (!complete && bytes_ahead_ < reach_ && read_ahead(on_reject)) {
    parents = parents_of(ahead_.front(), complete);
  }
  Ahead& front = ahead_.front();
  front.batch.context.assign(strings_, 0, front.strings_size);
  for (const Parent* parent : parents) front.batch.context.append(parent->text) += '\n';
  bytes_ahead_ -= front.batch.bytes.size();
  std::swap(batch, front.batch);
  spare_.push_back(std::move(front.batch));
  ahead_.pop_front();
  return true;
}

bool BibtexCutter::read_ahead(const std::function<void(Reject)>& on_reject) {
  Ahead ahead;
  if (!spare_.empty()) {
    ahead.batch = std::move(spare_.back());
    spare_.pop_back();
  }
  if (!entries_->next(ahead.batch, on_reject)) return false;
  const std::string_view bytes = ahead.batch.bytes;
  ahead.strings_size = strings_.size();
  for (const BibtexSpan& span : entries_->shared()) {
    const std::string_view text = bytes.substr(span.begin, span.end - span.begin);
    if (is_word(span.type, "string")) {
      keep_string(text, ahead.batch, on_reject);
    } else {
      keep_parent(bibtex_key_at(bytes, span), text);
    }
  }
  add_bibtex_references(bytes, ahead.wanted);
  bytes_ahead_ += bytes.size();
  ahead_.push_back(std::move(ahead));
  return true;
}

void BibtexCutter::keep_string(std::string_view text, const Batch& batch,
                               const std::function<void(Reject)>& on_reject) {
  if (strings_.size() + text.size() < most_string_bytes) {
    strings_.append(text) += '\n';
  } else if (!std::exchange(strings_full_, true)) {
    on_reject({.diagnostic = {.code = "extract.bibtex-strings",
                              .place = batch.start,
                              .message = fmt::format("@string entries of more than {} bytes; later ones are "
                                                     "known near where they stand only",
                                                     most_string_bytes)},
               .raw = std::string(text.substr(0, max_reject_bytes))});
  }
}

void BibtexCutter::keep_parent(std::string_view key, std::string_view text) {
  if (key.empty() || text.size() > reach_ / parents_at_least) return;
  const auto [place, is_new] = parents_.try_emplace(bibtex_key(key));
  if (!is_new) return;  // of entries with the same key the first counts, as in BibTeX
  place->second.text = text;
  add_bibtex_references(text, place->second.wanted);
  parent_order_.push_back(place->first);
  parent_bytes_ += text.size();
  while (parent_bytes_ > reach_) {
    const auto oldest = parents_.find(parent_order_.front());
    parent_bytes_ -= oldest->second.text.size();
    parents_.erase(oldest);
    parent_order_.pop_front();
  }
}

// Parents and their parents, each once.
std::vector<const BibtexCutter::Parent*> BibtexCutter::parents_of(const Ahead& ahead, bool& complete) const {
  std::vector<const Parent*> found;
  std::unordered_set<std::string_view> seen;
  complete = true;
  const auto look_up = [&](const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
      if (!seen.insert(key).second) continue;
      const auto parent = parents_.find(key);
      if (parent == parents_.end()) {
        complete = false;
      } else {
        found.push_back(&parent->second);
      }
    }
  };
  look_up(ahead.wanted);
  for (std::size_t i = 0; i < found.size(); ++i) look_up(found[i]->wanted);
  return found;
}

}  // namespace weft
