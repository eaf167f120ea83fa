#include "graph/resolution/title_form.hpp"

#include <algorithm>
#include <string>

#include "base/hash.hpp"
#include "base/unicode.hpp"
#include "graph/resolution/title_words.hpp"

namespace weft {

namespace {

std::uint32_t word_hash(std::string_view word) { return static_cast<std::uint32_t>(hash64(word) >> 32); }

void sort_once(std::vector<std::uint32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// Sorts the words of a title into its form.
class Reading {
 public:
  explicit Reading(const std::vector<std::string_view>& words) : words_(words) {}

  TitleForm read() {
    find_series();
    for (at_ = 0; at_ < words_.size(); ++at_) read_word();
    sort_once(form_.words);
    const auto* const bytes = reinterpret_cast<const char*>(form_.words.data());
    form_.all_words = word_hash({bytes, form_.words.size() * sizeof(std::uint32_t)});
    std::sort(form_.numbers.begin(), form_.numbers.end());
    sort_once(form_.edition);
    return std::move(form_);
  }

 private:
  [[nodiscard]] TitleWord kind(std::size_t i) const {
    return i < words_.size() ? title_word(words_[i]) : TitleWord::content;
  }
  [[nodiscard]] bool beside(TitleWord wanted) const {
    return (at_ > 0 && kind(at_ - 1) == wanted) || kind(at_ + 1) == wanted;
  }

  void find_series() {
    std::string_view before;
    for (const std::string_view word : words_) {
      if (title_word(word) == TitleWord::stop) continue;
      form_.series = form_.series || title_word(word) == TitleWord::series || is_series(before, word);
      before = word;
    }
  }

  void read_word() {
    const std::string_view word = words_[at_];
    const bool numeral = is_numeral(word);
    switch (const TitleWord found = kind(at_); found) {
      case TitleWord::stop:
        // "a", "no" may count: "Part A", "no 3".
        if (numeral && at_ > 0 && kind(at_ - 1) == TitleWord::counter)
          form_.numbers.push_back(word_hash(word));
        return;
      case TitleWord::number:
        (beside(TitleWord::edition) ? form_.edition : form_.numbers).push_back(word_hash(word));
        return;
      case TitleWord::month:
      case TitleWord::part:
        form_.numbers.push_back(word_hash(word));
        form_.words.push_back(word_hash(word));
        return;
      case TitleWord::edition:
        form_.edition.push_back(word_hash("edition"));
        return;
      case TitleWord::language:
      case TitleWord::version:
        if (marks_language()) {
          form_.marked_language = true;
          return;
        }
        break;
      default:
        if (numeral && beside(TitleWord::edition)) {
          form_.edition.push_back(word_hash(word));
          return;
        }
        if (numeral && (beside(TitleWord::counter) || at_ + 1 == words_.size())) {
          form_.numbers.push_back(word_hash(word));
          return;
        }
    }
    form_.words.push_back(word_hash(word));
  }

  // "... French version", "... (French)": at the end, alone or with "version".
  [[nodiscard]] bool marks_language() const {
    constexpr std::size_t most_words = 3;
    if (words_.size() - at_ > most_words || at_ == 0) return false;
    bool language = false;
    for (std::size_t i = at_; i < words_.size(); ++i) {
      const TitleWord found = kind(i);
      language = language || found == TitleWord::language;
      if (found != TitleWord::language && found != TitleWord::version && found != TitleWord::stop)
        return false;
    }
    return language || form_.marked_language;
  }

  const std::vector<std::string_view>& words_;
  std::size_t at_ = 0;
  TitleForm form_;
};

}  // namespace

TitleForm read_title(std::string_view title) {
  const std::string folded = fold(title);
  TitleForm form = Reading(words_of(folded)).read();
  const std::size_t colon = title.find(':');
  if (colon != std::string_view::npos && colon + 1 < title.size()) {
    const std::string before = fold(title.substr(0, colon));
    const TitleForm main = Reading(words_of(before)).read();
    if (!main.generic()) form.main_words = main.all_words;
  }
  return form;
}

double similarity(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared;
    const bool left = a[i] <= b[j];
    const bool right = b[j] <= a[i];
    i += left ? 1 : 0;
    j += right ? 1 : 0;
  }
  const std::size_t all = a.size() + b.size() - shared;
  return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

std::vector<std::uint32_t> text_words(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::uint32_t> words;
  for (const std::string_view word : words_of(folded)) words.push_back(word_hash(word));
  sort_once(words);
  return words;
}

}  // namespace weft
