#include "extract/documents/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr int first_year = 1400;
constexpr int last_year = 2100;

// Full names and usual abbreviations, January first; folded when the table is made.
constexpr std::array<std::string_view, 12> month_names = {
    "january jan janvier janv enero ene janeiro januar jänner января январь يناير",
    "february feb février févr fevr febrero fevereiro fev februar февраля февраль فبراير",
    "march mar mars marzo março marz märz mrz марта март مارس",
    "april apr avril avr abril abr апреля апрель أبريل ابريل",
    "may mai mayo maio мая май مايو",
    "june jun juin junio junho juni июня июнь يونيو",
    "july jul juillet juil julio julho juli июля июль يوليو",
    "august aug août aout agosto ago августа август أغسطس",
    "september sep sept septembre septiembre setiembre setembro set сентября сентябрь سبتمبر",
    "october oct octobre octubre outubro out oktober okt октября октябрь أكتوبر",
    "november nov novembre noviembre novembro ноября ноябрь نوفمبر",
    "december dec décembre déc diciembre dic dezembro dez dezember декабря декабрь ديسمبر"};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

using MonthTable = std::vector<std::pair<std::string, int>>;

MonthTable make_month_table() {
  MonthTable table;
  for (int month = 1; month <= 12; ++month) {
    for (const std::string_view name : words_of(month_names.at(static_cast<std::size_t>(month - 1)))) {
      table.emplace_back(fold(name), month);
    }
  }
  std::ranges::sort(table);
  return table;
}

int month_of(std::string_view word) {
  static const MonthTable table = make_month_table();
  const auto found = std::ranges::lower_bound(table, word, {}, &MonthTable::value_type::first);
  return found != table.end() && found->first == word ? found->second : 0;
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

int to_int(std::string_view digits) {
  int value = 0;
  for (const char digit : digits.substr(0, 8)) value = value * 10 + (digit - '0');
  return value;
}

bool is_year(int value) { return value >= first_year && value <= last_year; }

int days_in(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days.at(static_cast<std::size_t>(month - 1));
}

std::optional<PublicationDate> make_date(int year, int month = 0, int day = 0) {
  if (!is_year(year) || month < 0 || month > 12) return std::nullopt;
  if (month == 0) return PublicationDate{year, fmt::format("{:04}", year)};
  if (day < 0 || day > days_in(year, month)) return std::nullopt;
  if (day == 0) return PublicationDate{year, fmt::format("{:04}-{:02}", year, month)};
  return PublicationDate{year, fmt::format("{:04}-{:02}-{:02}", year, month, day)};
}

// What stands in a date, in order: years, other small numbers, and the first month named.
struct Parts {
  std::vector<int> years;
  std::vector<int> numbers;
  int month = 0;
  bool year_first = false;
  bool other_words = false;
};

// "3rd", "1er", "1º": the number without its ordinal ending.
std::string_view without_ordinal(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "o"}) {
    if (word.ends_with(ending) && is_number(word.substr(0, word.size() - ending.size()))) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

// "c2015", "ca2015", "2015a": a year with letters grown on.
std::string_view bare_year(std::string_view word) {
  const std::size_t begin = word.find_first_of("0123456789");
  if (begin == std::string_view::npos || begin > 2) return {};
  const std::size_t end = std::min(word.find_first_not_of("0123456789", begin), word.size());
  return end - begin == 4 && word.size() - end <= 1 ? word.substr(begin, 4) : std::string_view{};
}

Parts read_parts(std::string_view folded) {
  Parts parts;
  for (std::string_view word : words_of(folded)) {
    word = without_ordinal(word);
    const std::string_view year = bare_year(word);
    if (!year.empty() && is_year(to_int(year))) {
      parts.year_first = parts.year_first || (parts.numbers.empty() && parts.month == 0);
      parts.years.push_back(to_int(year));
    } else if (is_number(word) && word.size() <= 2) {
      parts.numbers.push_back(to_int(word));
    } else if (const int month = month_of(word); month != 0) {
      if (parts.month == 0) parts.month = month;
    } else if (word != "de" && word != "of" && word != "the" && word != "del" && word != "le") {
      parts.other_words = true;
    }
  }
  return parts;
}

// 2015-12, 2015-12-03, 2015/16 (a range); a zero stands for "not known".
std::optional<PublicationDate> year_first_date(int year, const std::vector<int>& numbers) {
  const int month = numbers[0];
  if (month > 12) {
    const bool range = numbers.size() == 1 && month == (year + 1) % 100;
    return range ? make_date(year) : std::nullopt;
  }
  return make_date(year, month, numbers.size() > 1 ? numbers[1] : 0);
}

enum class DayMonthOrder { unknown, day_first };

std::optional<PublicationDate> year_last_date(int year, const std::vector<int>& numbers,
                                              DayMonthOrder order) {
  if (numbers.size() == 1) return numbers[0] >= 1 ? make_date(year, numbers[0]) : std::nullopt;
  const int first = numbers[0];
  const int second = numbers[1];
  if (first < 1 || second < 1 || (first > 12 && second > 12)) return std::nullopt;
  if (order == DayMonthOrder::day_first || first > 12 || first == second) {
    return make_date(year, second, first);
  }
  return second > 12 ? make_date(year, first, second) : make_date(year);
}

}  // namespace

std::optional<PublicationDate> parse_date(std::string_view text) {
  constexpr std::size_t longest = 100;
  if (text.size() > longest) return std::nullopt;
  if (text.size() == 4 && is_number(text)) return make_date(to_int(text));
  const std::string folded = fold(text);
  if (folded.size() == 8 && is_number(folded)) {
    return make_date(to_int(folded.substr(0, 4)), to_int(folded.substr(4, 2)), to_int(folded.substr(6)));
  }
  // The time of "2015-12-03T10:00:00Z" says nothing about the date.
  const std::size_t time = folded.find('t', 10);
  const bool has_time = time == 10 && is_number(std::string_view(folded).substr(8, 2));
  const Parts parts =
      read_parts(has_time ? std::string_view(folded).substr(0, 10) : std::string_view(folded));
  if (parts.years.empty()) return std::nullopt;
  const int year = parts.years.front();
  if (parts.years.size() > 1) return make_date(year);
  if (parts.month != 0) {
    return make_date(year, parts.month, parts.numbers.size() == 1 ? parts.numbers[0] : 0);
  }
  if (parts.numbers.empty() || parts.other_words) return make_date(year);
  if (parts.year_first) return year_first_date(year, parts.numbers);
  const bool dotted = text.find('.') != std::string_view::npos;
  return year_last_date(year, parts.numbers, dotted ? DayMonthOrder::day_first : DayMonthOrder::unknown);
}

}  // namespace weft
