#include "extract/text/segmenter.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/ascii.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

enum class Class : std::uint8_t {
  gap,
  word,
  apostrophe,
  stop,
  pause,
  hyphen,
  slash,
  newline,
  ampersand,
  wide
};

// What each byte is when it stands alone; bytes of longer UTF-8 sequences are `wide`.
constexpr std::array<Class, 256> classes = [] {
  std::array<Class, 256> table{};
  for (int c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    table[static_cast<std::size_t>(c)] = c >= 0x80 ? Class::wide : letter ? Class::word : Class::gap;
  }
  for (const char c : std::string_view(".!?")) table[static_cast<std::size_t>(c)] = Class::stop;
  for (const char c : std::string_view(",;:()[]{}|*<>")) table[static_cast<std::size_t>(c)] = Class::pause;
  table['\''] = Class::apostrophe;
  table['-'] = Class::hyphen;
  table['/'] = Class::slash;
  table['\n'] = Class::newline;
  table['&'] = Class::ampersand;
  return table;
}();

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Scripts written without spaces, whose characters are taken as words of their own.
bool stands_alone(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

constexpr char32_t soft_hyphen = 0xAD;

struct Symbol {
  Class kind = Class::gap;
  char32_t code_point = 0;
  std::size_t end = 0;
};

Symbol wide_symbol(std::string_view text, std::size_t at) {
  Symbol symbol;
  symbol.end = at;
  symbol.code_point = next_code_point(text, symbol.end);
  switch (symbol.code_point) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0xFF07:
      symbol.kind = Class::apostrophe;
      return symbol;
    case 0x2010:
    case 0x2011:
    case 0x2013:
      symbol.kind = Class::hyphen;
      return symbol;
    case 0x2026:
    case 0x3002:
    case 0x061F:
      symbol.kind = Class::stop;
      return symbol;
    case 0x2012:
    case 0x2014:
    case 0x2015:
    case 0x2022:
    case 0x060C:
    case 0x061B:
    case 0x3001:
    case 0xFF0C:
      symbol.kind = Class::pause;
      return symbol;
    default:
      break;
  }
  const bool word = symbol.code_point == soft_hyphen || is_word_character(symbol.code_point);
  symbol.kind = word ? Class::word : Class::gap;
  return symbol;
}

Symbol symbol_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (classes[byte] == Class::wide) return wide_symbol(text, at);
  return {.kind = classes[byte], .code_point = byte, .end = at + 1};
}

// Words before an apostrophe that stand for themselves: l'eau, qu'il, dell'acqua. Compared in lower case.
bool is_elision(std::string_view word) {
  constexpr std::array elisions =
      std::to_array<std::string_view>({"c", "d", "j", "l", "m", "n", "s", "t", "qu", "all", "dall", "dell",
                                       "jusqu", "lorsqu", "nell", "puisqu", "quoiqu", "sull"});
  if (word.size() > 6) return false;
  std::array<char, 6> lower{};
  std::transform(word.begin(), word.end(), lower.begin(), [](char c) { return ascii_lower(c); });
  return std::find(elisions.begin(), elisions.end(), std::string_view(lower.data(), word.size())) !=
         elisions.end();
}

// Abbreviations whose full stop ends no sentence.
bool is_abbreviation(std::string_view word) {
  constexpr std::array abbreviations = std::to_array<std::string_view>(
      {"Art", "Dr", "Mr", "Mrs", "Ms", "No", "Prof", "Sra", "St", "Ste", "Vol", "cf", "ed", "eds", "vs"});
  if (word.size() == 1) return is_ascii_upper(word[0]);
  return word.find('.') != std::string_view::npos ||
         std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

class Segmenter {
 public:
  Segmenter(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  void run() {
    while (at_ < text_.size()) {
      const Symbol symbol = symbol_at(text_, at_);
      if (symbol.kind == Class::word && symbol.code_point != soft_hyphen) {
        read_word(symbol);
      } else if (symbol.kind == Class::ampersand) {
        add(at_, symbol.end, {});
        at_ = symbol.end;
      } else {
        note(symbol);
        at_ = symbol.end;
      }
    }
  }

 private:
  struct Letters {
    bool capitalised = false;
    bool any_lower = false;
    int letters = 0;
    int digits = 0;

    void take(char32_t c) {
      if (c < 0x80 && is_ascii_digit(static_cast<char>(c))) {
        ++digits;
        return;
      }
      const bool upper = c < 0x80 ? is_ascii_upper(static_cast<char>(c)) : is_upper(c);
      if (letters + digits == 0) capitalised = upper;
      any_lower = any_lower || !upper;
      ++letters;
    }
  };

  // What stood between the last token and the next.
  struct Gap {
    bool stop = false;
    bool pause = false;
    bool hyphen = false;
    bool slash = false;
    int newlines = 0;
    int symbols = 0;
  };

  bool space_follows(std::size_t at) const { return at >= text_.size() || is_space(text_[at]); }

  void note(const Symbol& symbol) {
    ++gap_.symbols;
    switch (symbol.kind) {
      case Class::stop:
        gap_.stop = gap_.stop || symbol.code_point != '.' || tokens_.empty() || !after_abbreviation();
        break;
      case Class::pause:
        gap_.pause = true;
        break;
      case Class::hyphen:
        // A hyphen with a space on either side is a dash.
        if (space_follows(symbol.end) || (at_ > 0 && is_space(text_[at_ - 1]))) {
          gap_.pause = true;
        } else {
          gap_.hyphen = true;
        }
        break;
      case Class::slash:
        gap_.slash = true;
        break;
      case Class::newline:
        ++gap_.newlines;
        break;
      default:
        break;
    }
  }

  bool after_abbreviation() const {
    const Token& last = tokens_.back();
    return at_ == last.end && is_abbreviation(text_.substr(last.begin, last.end - last.begin));
  }

  // Moves over "//host/path", "@host" or ".host/path", to the next space.
  bool skip_address(std::size_t begin, std::size_t end) {
    const std::string_view rest = text_.substr(end);
    const std::string_view word = text_.substr(begin, end - begin);
    const bool address = rest.starts_with("://") ||
                         ((word == "www" || word == "WWW") && rest.starts_with(".")) ||
                         (rest.size() > 1 && rest[0] == '@' && symbol_at(text_, end + 1).kind == Class::word);
    if (!address) return false;
    at_ = end;
    while (at_ < text_.size() && !is_space(text_[at_])) ++at_;
    gap_.pause = true;
    return true;
  }

  void read_word(Symbol symbol) {
    const std::size_t begin = at_;
    if (stands_alone(symbol.code_point)) {
      Letters letters;
      letters.take(symbol.code_point);
      add(begin, symbol.end, letters);
      at_ = symbol.end;
      return;
    }
    Letters letters;
    std::size_t end = begin;
    std::size_t resume = begin;  // where to go on: behind a possessive
    for (;;) {
      if (symbol.code_point != soft_hyphen) letters.take(symbol.code_point);
      end = resume = symbol.end;
      if (end >= text_.size()) break;
      symbol = symbol_at(text_, end);
      if (symbol.kind == Class::word && !stands_alone(symbol.code_point)) continue;
      if (symbol.kind == Class::apostrophe && goes_on(symbol.end)) {
        if (is_possessive(symbol.end)) {
          resume = symbol.end + 1;
          break;
        }
        if (is_elision(text_.substr(begin, end - begin))) {
          resume = symbol.end;
          break;
        }
        symbol = symbol_at(text_, symbol.end);
        continue;
      }
      if (symbol.code_point == '.' && is_dotted(begin, end)) {
        symbol = symbol_at(text_, symbol.end);
        continue;
      }
      break;
    }
    if (skip_address(begin, end)) return;
    add(begin, end, letters);
    at_ = resume;
  }

  bool goes_on(std::size_t at) const {
    if (at >= text_.size()) return false;
    const Symbol symbol = symbol_at(text_, at);
    return symbol.kind == Class::word && !stands_alone(symbol.code_point);
  }

  bool is_possessive(std::size_t at) const {
    return (text_[at] == 's' || text_[at] == 'S') && !goes_on(at + 1);
  }

  // "U.S", "M.S.F": single capitals parted by full stops, with another single capital to come.
  bool is_dotted(std::size_t begin, std::size_t dot) const {
    for (std::size_t i = begin; i < dot; ++i) {
      if ((i - begin) % 2 == 0 ? !is_ascii_upper(text_[i]) : text_[i] != '.') return false;
    }
    return dot + 1 < text_.size() && is_ascii_upper(text_[dot + 1]) && !goes_on(dot + 2);
  }

  void add(std::size_t begin, std::size_t end, const Letters& letters) {
    Token token;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.capitalised = letters.capitalised;
    token.upper = letters.letters >= 2 && !letters.any_lower;
    token.digits = letters.letters == 0 && letters.digits > 0;
    const bool paragraph = gap_.newlines > 1;
    token.starts_sentence =
        tokens_.empty() || paragraph || (gap_.stop && (letters.capitalised || letters.digits > 0));
    token.breaks_phrase = !tokens_.empty() && (gap_.stop || gap_.pause || paragraph ||
                                               (gap_.newlines == 1 && letters.capitalised));
    token.joined = gap_.symbols == 1 && (gap_.hyphen || gap_.slash);
    tokens_.push_back(token);
    gap_ = {};
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  Gap gap_;
};

}  // namespace

void segment(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  Segmenter(text, tokens).run();
}

std::string word_form(std::string_view surface) {
  constexpr std::string_view soft_hyphen_bytes = "\xC2\xAD";
  if (surface.find('.') == std::string_view::npos &&
      surface.find(soft_hyphen_bytes) == std::string_view::npos) {
    return fold(surface);
  }
  std::string kept;
  for (std::size_t i = 0; i < surface.size(); ++i) {
    if (surface[i] == '.') continue;
    if (surface.substr(i).starts_with(soft_hyphen_bytes)) {
      ++i;
      continue;
    }
    kept += surface[i];
  }
  return fold(kept);
}

}  // namespace weft
