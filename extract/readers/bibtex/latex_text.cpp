#include "extract/readers/bibtex/latex_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "base/unicode.hpp"
#include "extract/readers/bibtex/latex_commands.hpp"
#include "extract/readers/bibtex/latex_output.hpp"
#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Characters at which copying stops.
bool is_special(char c) {
  static constexpr std::array<bool, 256> special = [] {
    std::array<bool, 256> table{};
    for (const char each : std::string_view("\\{}~$-`'^_ \t\n\r"))
      table[static_cast<unsigned char>(each)] = true;
    return table;
  }();
  return special[static_cast<unsigned char>(c)];
}

bool needs_work(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!is_special(c) || c == '^' || c == '_') continue;
    const bool doubled = i + 1 < text.size() && text[i + 1] == c;
    if ((c == ' ' || c == '-' || c == '\'') ? doubled : true) return true;
  }
  return false;
}

// Formulas have commands, scripts or signs, or are one word. "US$ 5 and $10" has none of it, and in "$5-$10"
// an amount follows.
bool is_formula(std::string_view text, std::string_view behind) {
  if (text.find_first_of("\\^_={") != std::string_view::npos) return true;
  constexpr std::size_t longest_word = 20;
  const bool amount_follows = !behind.empty() && behind.front() >= '0' && behind.front() <= '9';
  return !amount_follows && text.size() <= longest_word &&
         text.find_first_of(" \t\r\n") == std::string_view::npos;
}

class LatexConverter {
 public:
  LatexConverter(std::string_view text, std::string& out) : text_(text), out_(out) {
    out.reserve(text.size());
  }

  void convert() {
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      while (at_ < text_.size() && !is_special(text_[at_])) ++at_;
      if (at_ > begin) out_.put(text_.substr(begin, at_ - begin));
      if (at_ < text_.size()) special(text_[at_]);
    }
    out_.finish();
  }

 private:
  enum class Group : std::uint8_t { plain, dropped, numerator };
  struct OpenGroup {
    Group group = Group::plain;
    std::size_t out_size = 0;
  };

  [[nodiscard]] bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  void special(char c) {
    switch (c) {
      case '\\':
        return command();
      case '{':
        ++at_;
        return open(Group::plain);
      case '}':
        ++at_;
        return close();
      case '~':
        ++at_;
        return out_.put_space();
      case '$':
        return dollar();
      case '-':
        return dashes();
      case '`':
      case '\'':
        return quotes(c);
      case '^':
      case '_':
        ++at_;
        if (in_formula()) return script(c == '^');
        return out_.put({&c, 1});
      default:
        return white_space();
    }
  }

  void white_space() {
    const std::size_t begin = at_;
    skip_space();
    if (out_.has_accent()) return;
    const std::string_view run = text_.substr(begin, at_ - begin);
    if (std::count(run.begin(), run.end(), '\n') > 1) return out_.put_paragraph();
    out_.put_space();
  }

  void dashes() {
    const std::size_t begin = at_;
    while (next_is('-')) ++at_;
    const std::size_t count = at_ - begin;
    out_.put(in_formula() || count == 1 ? text_.substr(begin, count)
             : count == 2               ? std::string_view("–")
             : count == 3               ? std::string_view("—")
                                        : text_.substr(begin, count));
  }

  void quotes(char c) {
    ++at_;
    if (next_is(c)) {
      ++at_;
      return out_.put(c == '`' ? "“" : "”");
    }
    if (c == '`' && (out_.last() == '!' || out_.last() == '?')) {
      const bool exclamation = out_.last() == '!';
      out_.cut_to(out_.size() - 1);
      return out_.put(exclamation ? "¡" : "¿");
    }
    out_.put(c == '`' ? "‘" : "'");
  }

  void open(Group group) { groups_.push_back({group, out_.size()}); }

  void close() {
    out_.give_up_accents();
    if (groups_.empty()) return;
    const OpenGroup group = groups_.back();
    groups_.pop_back();
    if (group.group == Group::dropped) out_.cut_to(group.out_size);
    if (group.group == Group::numerator) out_.put("/");
  }

  [[nodiscard]] bool in_formula() const { return formula_end_ > 0; }

  void dollar() {
    ++at_;
    if (in_formula()) {
      while (next_is('$')) ++at_;
      formula_end_ = 0;
      return;
    }
    const std::size_t begin = text_.find_first_not_of('$', at_);
    std::size_t end = begin == std::string_view::npos ? begin : text_.find('$', begin);
    while (end != std::string_view::npos && text_[end - 1] == '\\') end = text_.find('$', end + 1);
    if (end == std::string_view::npos || !is_formula(text_.substr(begin, end - begin), text_.substr(end + 1)))
      return out_.put("$");
    at_ = begin;
    formula_end_ = end;
  }

  // What is raised or lowered, a character or a short group, if Unicode has all of it.
  void script(bool up) {
    constexpr std::size_t longest = 16;
    const bool group = next_is('{');
    const std::string_view rest = text_.substr(at_, longest);
    const std::size_t end = group ? rest.find('}') : std::min<std::size_t>(1, rest.size());
    const std::string_view inside = end == std::string_view::npos
                                        ? std::string_view()
                                        : rest.substr(group ? 1 : 0, group ? end - 1 : end);
    std::string set;
    for (const char c : inside) {
      const std::string_view one = up ? raised(c) : lowered(c);
      if (one.empty()) return put_script_sign(up, inside);
      set += one;
    }
    if (inside.empty()) return put_script_sign(up, rest);
    out_.put(set);
    at_ += group ? end + 1 : end;
  }

  // "30^\circ" is 30°; of what cannot be raised, "x^k", the sign stays.
  void put_script_sign(bool up, std::string_view inside) {
    const bool command = inside.starts_with('\\');
    if (in_formula() && !command) out_.put(up ? "^" : "_");
  }

  void command() {
    ++at_;
    if (at_ == text_.size()) return;
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_ascii_letter(text_[at_])) ++at_;
    if (at_ == begin) return control_symbol(text_[at_++]);
    const std::string_view name = text_.substr(begin, at_ - begin);
    if (next_is('*')) ++at_;
    skip_space();
    const LatexMeaning meaning = latex_command(name);
    switch (meaning.command) {
      case LatexCommand::symbol:
        return symbol(meaning.text);
      case LatexCommand::accent:
        return out_.add_accent(meaning.text, '\0');
      case LatexCommand::no_argument:
        skip_option();
        if (next_is('{')) {
          ++at_;
          open(Group::dropped);
        }
        return;
      case LatexCommand::address:
        return address();
      case LatexCommand::fraction:
        if (next_is('{')) {
          ++at_;
          open(Group::numerator);
        }
        return;
      case LatexCommand::superscript:
      case LatexCommand::subscript:
        return script(meaning.command == LatexCommand::superscript);
      case LatexCommand::unknown:
        return skip_option();
    }
  }

  // "[...]" between a command and its argument.
  void skip_option() {
    constexpr std::size_t longest = 100;
    if (!next_is('[')) return;
    const std::size_t end = text_.substr(at_, longest).find(']');
    if (end != std::string_view::npos && text_.substr(at_ + end + 1).starts_with('{')) at_ += end + 1;
  }

  void symbol(std::string_view text) {
    if (text == " ") return out_.put_space();
    if (text == "\n\n") return out_.put_paragraph();
    out_.put(text);
    if (text_.substr(at_).starts_with("{}")) at_ += 2;
  }

  void address() {
    if (!next_is('{')) return;
    const std::size_t end = closing_brace(text_, at_);
    append_latex_address(out_.text(), text_.substr(at_ + 1, end - at_ - 1));
    at_ = std::min(end + 1, text_.size());
  }

  void control_symbol(char c) {
    if (const std::string_view mark = latex_accent(c); !mark.empty()) return out_.add_accent(mark, c);
    if (is_space(c) || c == ',' || c == ';' || c == ':' || c == '\\') return out_.put_space();
    constexpr std::string_view nothing = "!/-@+<>()[]";
    if (nothing.find(c) == std::string_view::npos) {
      --at_;  // of a character of several bytes, all
      std::size_t end = at_;
      next_code_point(text_, end);
      out_.put(text_.substr(at_, end - at_));
      at_ = end;
    }
  }

  std::string_view text_;
  LatexOutput out_;
  std::size_t at_ = 0;
  std::vector<OpenGroup> groups_;
  std::size_t formula_end_ = 0;  // where the formula at hand ends; 0 outside of formulas
};

}  // namespace

std::string_view latex_text(std::string_view text, TextArena& arena) {
  text = trimmed(text);
  if (!needs_work(text)) return text;
  std::string& out = arena.next();
  LatexConverter(text, out).convert();
  return out;
}

}  // namespace weft
