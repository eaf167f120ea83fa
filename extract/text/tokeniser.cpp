#include "extract/text/tokeniser.hpp"

#include <cstring>
#include <string>

#include "base/hash.hpp"
#include "extract/text/segmenter.hpp"
#include "extract/text/stemmer.hpp"

namespace weft {

namespace {

// Distinct surface forms kept per language before the cache starts anew: bounds memory on any input.
constexpr std::size_t most_words = 1 << 17;
constexpr std::size_t first_slots = 1 << 12;
// Longer surfaces are looked up each time: they hardly repeat.
constexpr std::size_t longest_cached = 48;

struct Numbers {
  WordRef word;
  StemRef stem;
};

// Surface form -> numbers, for one language. Open addressing; surfaces in one arena.
class WordCache {
 public:
  WordCache(const Lexicon& lexicon, std::string_view language)
      : lexicon_(&lexicon), stemmer_(language), slots_(first_slots) {}

  Numbers find(std::string_view surface) {
    if (surface.size() > longest_cached) return look_up(surface);
    const std::uint64_t hash = hash64(surface);
    std::size_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot].length != 0; slot = (slot + 1) & (slots_.size() - 1)) {
      const Slot& known = slots_[slot];
      if (known.hash == static_cast<std::uint32_t>(hash >> 32) && known.length == surface.size() &&
          std::memcmp(arena_.data() + known.begin, surface.data(), surface.size()) == 0) {
        return known.numbers;
      }
    }
    return add(surface, hash);
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;
    std::uint32_t length = 0;  // 0 = free
    Numbers numbers;
  };

  Numbers look_up(std::string_view surface) {
    return {.word = lexicon_->find_word(word_form(surface)),
            .stem = lexicon_->find_stem(stemmer_.stem(surface))};
  }

  Numbers add(std::string_view surface, std::uint64_t hash) {
    if (used_ >= most_words) {
      slots_.assign(first_slots, {});
      arena_.clear();
      used_ = 0;
    } else if (used_ * 2 >= slots_.size()) {
      grow();
    }
    const Numbers numbers = look_up(surface);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].length != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {.hash = static_cast<std::uint32_t>(hash >> 32),
                    .begin = static_cast<std::uint32_t>(arena_.size()),
                    .length = static_cast<std::uint32_t>(surface.size()),
                    .numbers = numbers};
    arena_.append(surface);
    ++used_;
    return numbers;
  }

  void grow() {
    std::vector<Slot> larger(slots_.size() * 2);
    for (const Slot& old : slots_) {
      if (old.length == 0) continue;
      const std::uint64_t hash = hash64(std::string_view(arena_).substr(old.begin, old.length));
      std::size_t slot = hash & (larger.size() - 1);
      while (larger[slot].length != 0) slot = (slot + 1) & (larger.size() - 1);
      larger[slot] = old;
    }
    slots_.swap(larger);
  }

  const Lexicon* lexicon_;
  Stemmer stemmer_;
  std::vector<Slot> slots_;
  std::string arena_;
  std::size_t used_ = 0;
};

}  // namespace

struct Tokeniser::Parts {
  explicit Parts(const Lexicon& borrowed) : lexicon(&borrowed) {}

  struct Language {
    std::string name;
    WordCache cache;
  };

  WordCache& cache(std::string_view language) {
    for (Language& known : languages) {
      if (known.name == language) return known.cache;
    }
    // All others share the first cache, which has no stemmer: hostile input cannot make thousands.
    if (!languages.empty() && !Stemmer::supports(language)) return languages.front().cache;
    languages.push_back({.name = std::string(language), .cache = WordCache(*lexicon, language)});
    return languages.back().cache;
  }

  const Lexicon* lexicon;
  std::vector<Language> languages;
};

Tokeniser::Tokeniser(const Lexicon& lexicon) : parts_(std::make_unique<Parts>(lexicon)) { parts_->cache({}); }
Tokeniser::Tokeniser(Tokeniser&&) noexcept = default;
Tokeniser& Tokeniser::operator=(Tokeniser&&) noexcept = default;
Tokeniser::~Tokeniser() = default;

void Tokeniser::tokenise(std::string_view text, std::string_view language, std::vector<Token>& tokens) {
  segment(text, tokens);
  WordCache& cache = parts_->cache(language);
  for (Token& token : tokens) {
    const Numbers numbers = cache.find(surface_of(text, token));
    token.word = numbers.word;
    token.stem = numbers.stem;
  }
}

}  // namespace weft
