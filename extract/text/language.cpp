#include "extract/text/language.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/language_codes.hpp"
#include "base/unicode.hpp"
#include "extract/text/short_words.hpp"

namespace weft {

namespace {

struct SmallWords {
  std::string_view language;
  std::string_view words;  // folded, each between spaces
};

// Words that are frequent in one of these languages and rare in the others.
constexpr std::array small_words = std::to_array<SmallWords>({
    {"en",
     " the of and to in is for that on with by are from this as at it which has have be was were its their "
     "how an or not between into "},
    {"fr",
     " le la les des et du une dans pour sur au aux par est sont qui ce cette ses leur avec plus l d ne pas "
     "comment entre ont "},
    {"es",
     " el los las del y una en por para con se es son que su sus al lo como este esta entre mas no sobre "
     "han "},
    {"pt",
     " o os das do dos da e uma em por para com se nao sao que seu sua ao no na nos nas como mais este esta "
     "entre sobre pelo pela "},
    {"it",
     " il gli della dei delle degli nella nelle nel dal alla che di sono anche piu con per una un questo "
     "questa "
     "loro tra non come e "},
    {"nl",
     " het een van voor met zijn dat door worden wordt aan bij ook naar niet zij hun deze dit op te uit "},
    {"de",
     " der die das und ist den dem des ein eine einer mit von zu im auf fur nicht sich auch als bei aus nach "
     "wird werden uber zur zum "},
});

// The language of a script that only one of ours uses, or empty.
std::string_view language_of(char32_t c) {
  if (c >= 0x0600 && c <= 0x06FF) return "ar";
  if (c >= 0x0400 && c <= 0x04FF) return "ru";
  if (c >= 0x3040 && c <= 0x30FF) return "ja";
  if (c >= 0x4E00 && c <= 0x9FFF) return "zh";
  return {};
}

// A script's language when most letters beyond ASCII and at least a third of all are written in it.
std::string_view by_script(std::string_view text) {
  std::array<std::pair<std::string_view, std::size_t>, 4> counts{
      {{"ar", 0}, {"ja", 0}, {"ru", 0}, {"zh", 0}}};
  std::size_t latin = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      ++latin;
      continue;
    }
    const std::string_view language = language_of(next_code_point(text, at));
    for (auto& [name, count] : counts) {
      if (name == language) ++count;
    }
  }
  // Japanese mixes both scripts.
  if (counts[1].second > 0) counts[1].second += std::exchange(counts[3].second, 0);
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most->second * 2 > latin ? most->first : std::string_view{};
}

// Bit i stands for small_words[i].
constexpr ShortWords small_word_table = [] {
  ShortWords table;
  for (std::size_t i = 0; i < small_words.size(); ++i) {
    std::string_view words = small_words[i].words.substr(1);
    while (!words.empty()) {
      const std::size_t end = words.find(' ');
      table.add(words.substr(0, end), static_cast<std::uint8_t>(1U << i));
      words.remove_prefix(end + 1);
    }
  }
  return table;
}();

// Counts words by language.
class SmallWordCounts {
 public:
  void add(std::string_view word) {
    constexpr std::size_t longest = 7;
    words_ += word.empty() ? 0 : 1;
    if (word.empty() || word.size() > longest) return;
    const unsigned bits = small_word_table.find(word);
    for (std::size_t i = 0; bits >> i != 0; ++i) counts_[i] += bits >> i & 1U;
  }

  // A run of letters with some beyond ASCII; quotation marks and dashes part it into words.
  void add_unicode(std::string_view run) {
    constexpr std::string_view apostrophe = "\xE2\x80\x99";
    while (!run.empty()) {
      const std::size_t end = std::min(run.find(apostrophe), run.size());
      const std::string folded = fold(run.substr(0, end));
      for (std::string_view words = folded; !words.empty();) {
        const std::size_t space = std::min(words.find(' '), words.size());
        add(words.substr(0, space));
        words.remove_prefix(std::min(space + 1, words.size()));
      }
      run.remove_prefix(std::min(end + apostrophe.size(), run.size()));
    }
  }

  // The language with most words, if they are that share of all and at least so many.
  [[nodiscard]] std::string_view most(double share, std::size_t least) const {
    const auto found = std::max_element(counts_.begin(), counts_.end());
    if (*found < least || static_cast<double>(*found) < share * static_cast<double>(words_)) return {};
    return small_words[static_cast<std::size_t>(found - counts_.begin())].language;
  }

 private:
  std::array<std::size_t, small_words.size()> counts_{};
  std::size_t words_ = 0;
};

// How much of a text small words must be for it to be of their language.
enum class Share : std::uint8_t { any, large, plain };

// Elided articles ("l'aide") are words here.
std::string_view by_small_words(std::string_view text, Share share) {
  constexpr double large_share = 0.25;
  constexpr std::size_t enough = 4000;  // bytes: more would not change the answer
  if (text.size() > enough) {
    std::size_t end = enough;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text = text.substr(0, end);
  }
  SmallWordCounts counts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    bool ascii = true;
    for (; at < text.size(); ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      const bool letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
      if (byte >= 0x80) ascii = false;
      if (!letter && byte < 0x80 && (byte < '0' || byte > '9')) break;
    }
    const std::string_view run = text.substr(begin, at - begin);
    ascii ? counts.add(run) : counts.add_unicode(run);
    ++at;
  }
  constexpr std::size_t least_plain = 5;
  return share == Share::any     ? counts.most(0, 1)
         : share == Share::large ? counts.most(large_share, 3)
                                 : counts.most(large_share, least_plain);
}

bool is_script_language(std::string_view language) {
  return language == "ar" || language == "ja" || language == "ru" || language == "zh";
}

// The languages of which a text can be told to be.
bool can_be_detected(std::string_view language) {
  static constexpr auto detected =
      std::to_array<std::string_view>({"ar", "de", "en", "es", "fr", "it", "ja", "nl", "pt", "ru", "zh"});
  return std::ranges::binary_search(detected, language);
}

}  // namespace

std::string detect_language(std::string_view declared, std::string_view title, std::string_view abstract) {
  const std::string known = language_code(declared);
  const std::string_view text = abstract.size() > title.size() ? abstract : title;
  if (can_be_detected(known)) {
    // Catalogues state a default now and then: what a text is plainly in counts more.
    std::string_view plain = by_script(text);
    if (plain == "zh" && known == "ja") plain = {};
    if (plain.empty() && !is_script_language(known)) plain = by_small_words(text, Share::plain);
    return plain.empty() ? known : std::string(plain);
  }
  if (!known.empty()) {
    // Of a document in Somali the catalogue may have an English abstract.
    const std::string_view plain = by_small_words(text, Share::large);
    return plain.empty() ? known : std::string(plain);
  }
  if (const std::string_view found = by_script(text); !found.empty()) return std::string(found);
  if (const std::string_view found = by_small_words(text, Share::any); !found.empty())
    return std::string(found);
  return "en";
}

}  // namespace weft
