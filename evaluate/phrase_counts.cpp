#include "evaluate/phrase_counts.hpp"

#include <algorithm>
#include <iterator>

namespace weft {

namespace {

// The finaliser of MurmurHash3 over the sequence so far: order counts.
PhraseHash mixed(PhraseHash hash, std::uint32_t stem) {
  hash = (hash ^ (stem + std::uint64_t{1})) * 0xFF51AFD7ED558CCDULL;
  hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53ULL;
  return hash ^ hash >> 33;
}

}  // namespace

void PhraseCounts::windows(std::span<const PhraseWord> run, std::vector<PhraseWindow>& windows) {
  windows.clear();
  for (std::size_t first = 0; first < run.size(); ++first) {
    if (holds_together(run[first].role)) continue;
    PhraseWindow window{.first = first, .opened = run[first].opened};
    for (std::size_t last = first; last < run.size() && window.size < longest; ++last) {
      window.hash = mixed(window.hash, run[last].stem);
      if (holds_together(run[last].role)) continue;
      ++window.size;
      window.last = last;
      window.is_term = run[first].role == WordRole::content && run[last].role == WordRole::content;
      windows.push_back(window);
    }
  }
}

void PhraseCounts::add_document(std::span<const PhraseRun> runs, std::uint32_t language, bool is_listed) {
  if (language >= languages_.size()) languages_.resize(language + 1);
  languages_[language].documents += 1;
  languages_[language].is_listed = is_listed;
  for (const PhraseRun& run : runs) {
    words_.insert(words_.end(), run.words.begin(), run.words.end());
    run_ends_.push_back(static_cast<std::uint32_t>(words_.size()));
  }
  document_ends_.push_back(static_cast<std::uint32_t>(run_ends_.size()));
  language_of_document_.push_back(language);
}

// Calls `visit(windows of a run, number of the document from 1)`.
template <typename Visit>
void PhraseCounts::for_each_window(Visit visit) const {
  std::vector<PhraseWindow> found;
  std::uint32_t run = 0;
  std::uint32_t word = 0;
  for (std::uint32_t document = 0; document < document_ends_.size(); ++document) {
    for (; run < document_ends_[document]; ++run) {
      windows(std::span(words_).subspan(word, run_ends_[run] - word), found);
      word = run_ends_[run];
      visit(found, document + 1);
    }
  }
}

void PhraseCounts::count(std::size_t min_documents) {
  for (std::size_t size = 1; size <= longest; ++size) count_level(size, min_documents);
  count_longer();
}

void PhraseCounts::count_level(std::size_t size, std::size_t min_documents) {
  std::unordered_map<PhraseHash, Count> level;
  for_each_window([&](const std::vector<PhraseWindow>& found, std::uint32_t document) {
    for (std::size_t i = 0; i < found.size(); ++i) {
      const PhraseWindow& window = found[i];
      if (window.size != size) continue;
      // The shorter one of the same beginning stands before it, that of the same end further behind.
      const auto same_end = [&](const PhraseWindow& other) {
        return other.first > window.first && other.last == window.last && other.size == size - 1;
      };
      if (size > 1 &&
          (!is_frequent(found[i - 1].hash) ||
           !is_frequent(
               std::find_if(found.begin() + static_cast<std::ptrdiff_t>(i), found.end(), same_end)->hash))) {
        continue;
      }
      Count& count = level[window.hash];
      count.size = static_cast<std::uint32_t>(size);
      count.language = language_of_document_[document - 1];
      count.is_term = window.is_term;
      count.occurrences += 1;
      count.opened += window.opened ? 1 : 0;
      count.documents += count.last_document == document ? 0 : 1;
      count.last_document = document;
    }
  });
  for (const auto& [hash, count] : level) {
    const bool guessed = size == 1 && is_guessed_stop_word(count);
    if (count.documents >= min_documents && !guessed) counts_.insert({hash, count});
  }
}

bool PhraseCounts::is_guessed_stop_word(const Count& count) const {
  constexpr std::uint32_t enough_documents = 10;
  const Language& language = languages_[count.language];
  return !language.is_listed && language.documents >= enough_documents &&
         count.documents * 5 > language.documents;
}

void PhraseCounts::count_longer() {
  for_each_window([&](const std::vector<PhraseWindow>& found, std::uint32_t /*document*/) {
    for (const PhraseWindow& window : found) {
      const auto whole = counts_.find(window.hash);
      if (window.size == 1 || !window.is_term || whole == counts_.end() || whole->second.longer_known)
        continue;
      whole->second.longer_known = true;
      for (const PhraseWindow& inner : found) {
        const bool inside =
            inner.first >= window.first && inner.last <= window.last && inner.size < window.size;
        const auto part = inside ? counts_.find(inner.hash) : counts_.end();
        if (part == counts_.end()) continue;
        part->second.longer += 1;
        part->second.longer_documents += whole->second.documents;
        part->second.most_longer = std::max(part->second.most_longer, whole->second.documents);
      }
    }
  });
}

}  // namespace weft
