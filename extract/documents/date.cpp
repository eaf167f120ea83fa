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
  std::size_t months = 0;
  std::size_t years_before_month = 0;
  bool year_first = false;
  bool other_words = false;
  bool other_era = false;
};

// Eras that do not count as ours: Hijri (lunar and solar) and Buddhist, folded.
bool is_other_era(std::string_view word) {
  static constexpr auto eras = std::to_array<std::string_view>(
      {"ah", "h", "hijri", "hijriyah", "sh", "هـ", "ه", "هجري", "هجرية", "ش"});
  return std::ranges::find(eras, word) != eras.end();
}

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
      ++parts.months;
      if (parts.month != 0) continue;
      parts.month = month;
      parts.years_before_month = parts.years.size();
    } else if (word != "de" && word != "of" && word != "the" && word != "del" && word != "le") {
      parts.other_words = true;
      parts.other_era = parts.other_era || is_other_era(word);
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

// Arabic and Persian digits as ours; a year of the Hijri era in them is none of ours.
std::string with_ascii_digits(std::string_view text, bool& eastern) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const char32_t zero = c >= 0x06F0 && c <= 0x06F9 ? 0x06F0 : 0x0660;
    if (c >= zero && c <= zero + 9) {
      out += static_cast<char>('0' + (c - zero));
      eastern = true;
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out;
}

// Without times of day: "2015-12-03T10:00:00+01:00" -> "2015-12-03 ", "10:30" -> "".
std::string without_time(std::string text) {
  const auto digit = [&](std::size_t at) {
    return at < text.size() && is_number(std::string_view(text).substr(at, 1));
  };
  for (std::size_t colon = text.find(':'); colon != std::string::npos; colon = text.find(':', colon)) {
    const bool time =
        colon >= 2 && digit(colon - 1) && digit(colon - 2) && digit(colon + 1) && digit(colon + 2);
    if (!time) {
      ++colon;
      continue;
    }
    std::size_t begin = colon - 2;
    if (begin > 1 && (text[begin - 1] == 'T' || text[begin - 1] == 't') && digit(begin - 2)) --begin;
    const std::size_t end = std::min(text.find_first_not_of("0123456789:.+Zz", colon), text.size());
    // "-05:00" behind a time is its zone.
    if (begin > 0 && text[begin - 1] == '-' && begin >= 2 && text[begin - 2] == ' ') begin -= 1;
    text.replace(begin, end - begin, " ");
    colon = begin;
  }
  return text;
}

// "2014 [i.e. 2015]": what the cataloguer corrects the date to.
std::string_view corrected(std::string_view folded) {
  for (const std::string_view mark : {" i e ", " recte ", " c a d "}) {
    if (const std::size_t at = folded.find(mark); at != std::string_view::npos) {
      return folded.substr(at + mark.size());
    }
  }
  return folded;
}

// "20151203", "201512", "20151203103000"
std::optional<PublicationDate> compact_date(std::string_view digits) {
  constexpr std::size_t month_only = 6;
  constexpr std::size_t with_day = 8;
  constexpr std::size_t with_time = 14;
  const int year = to_int(digits.substr(0, 4));
  const int month = to_int(digits.substr(4, 2));
  if (digits.size() == month_only) return month >= 1 ? make_date(year, month) : std::nullopt;
  if (digits.size() != with_day && digits.size() != with_time) return std::nullopt;
  return make_date(year, month, to_int(digits.substr(month_only, 2)));
}

}  // namespace

std::optional<PublicationDate> parse_date(std::string_view text) {
  constexpr std::size_t longest = 100;
  if (text.size() > longest) return std::nullopt;
  if (text.size() == 4 && is_number(text)) return make_date(to_int(text));
  bool eastern = false;
  const std::string folded = fold(without_time(with_ascii_digits(text, eastern)));
  if (folded.size() > 4 && is_number(folded)) return compact_date(folded);
  const Parts parts = read_parts(corrected(folded));
  if (parts.years.empty() || parts.other_era) return std::nullopt;
  const int year = parts.years.front();
  constexpr int last_hijri_year = 1500;
  if (eastern && year < last_hijri_year) return std::nullopt;
  if (parts.years.size() > 1) {
    // "1998 Dec-1999 Jan": both years have their month.
    const bool month_of_first = parts.months > 1 && parts.years_before_month <= 1;
    return make_date(year, month_of_first ? parts.month : 0);
  }
  if (parts.month != 0) {
    return make_date(year, parts.month, parts.numbers.size() == 1 ? parts.numbers[0] : 0);
  }
  if (parts.numbers.empty() || parts.other_words) return make_date(year);
  if (parts.year_first) return year_first_date(year, parts.numbers);
  const bool dotted = text.find('.') != std::string_view::npos;
  return year_last_date(year, parts.numbers, dotted ? DayMonthOrder::day_first : DayMonthOrder::unknown);
}

}  // namespace weft
