#include "extract/topics/subject_heading.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

bool is_stray(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '*'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_stray(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_stray(text.back())) text.remove_suffix(1);
  return text;
}

// "Sudan." ends a heading of MARC; "etc." and "U.S." keep their stop.
std::string_view without_stop(std::string_view part) {
  if (!part.ends_with('.') || part.ends_with("etc.")) return part;
  const std::string_view bare = part.substr(0, part.size() - 1);
  const std::size_t word = bare.find_last_of(" .") + 1;
  constexpr std::size_t shortest_word = 4;
  return bare.size() - word >= shortest_word ? bare : part;
}

constexpr std::string_view em_dash = "\xE2\x80\x94";
constexpr std::string_view en_dash = "\xE2\x80\x93";

// The length of what parts subdivisions at `at`, or 0.
std::size_t separator_at(std::string_view heading, std::size_t at) {
  const std::string_view rest = heading.substr(at);
  const auto stands_alone = [&](std::size_t length) {
    return at > 0 && heading[at - 1] == ' ' && rest.substr(length).starts_with(' ');
  };
  switch (rest.front()) {
    case '/':
    case '>':
    case '|':
      return 1;
    case ':':
      return rest.starts_with("::") ? 2 : 0;
    case '-':
      return rest.starts_with("--") ? 2 : stands_alone(1) ? 1 : 0;
    case '$': {
      // A subfield of MARC that slipped through: "Refugees $z Sudan".
      const bool subfield =
          rest.size() > 1 && std::string_view("avxyz").find(rest[1]) != std::string_view::npos;
      return subfield && stands_alone(2) ? 2 : 0;
    }
    default:
      if (rest.starts_with(em_dash)) return em_dash.size();
      return rest.starts_with(en_dash) && stands_alone(en_dash.size()) ? en_dash.size() : 0;
  }
}

// Folded and sorted.
constexpr auto forms = std::to_array<std::string_view>({"abstracts",
                                                        "atlases",
                                                        "bibliography",
                                                        "biography",
                                                        "case studies",
                                                        "catalogs",
                                                        "congresses",
                                                        "dictionaries",
                                                        "directories",
                                                        "early works to 1800",
                                                        "encyclopedias",
                                                        "exhibitions",
                                                        "handbooks manuals etc",
                                                        "history",
                                                        "indexes",
                                                        "juvenile literature",
                                                        "literary collections",
                                                        "maps",
                                                        "miscellanea",
                                                        "outlines syllabi etc",
                                                        "periodicals",
                                                        "pictorial works",
                                                        "popular works",
                                                        "statistics",
                                                        "study guides",
                                                        "textbooks",
                                                        "treaties"});
static_assert(std::ranges::is_sorted(forms));

}  // namespace

std::vector<std::string_view> heading_parts(std::string_view heading) {
  std::vector<std::string_view> parts;
  const auto add = [&](std::string_view part) {
    part = without_stop(trim(part));
    if (!part.empty()) parts.push_back(part);
  };
  std::size_t begin = 0;
  constexpr std::string_view first_bytes = "-/>|:$\xE2";
  for (std::size_t at = heading.find_first_of(first_bytes); at != std::string_view::npos;
       at = heading.find_first_of(first_bytes, at)) {
    const std::size_t length = separator_at(heading, at);
    if (length == 0) {
      ++at;
      continue;
    }
    add(heading.substr(begin, at - begin));
    at += length;
    while (heading.substr(at).starts_with('-')) ++at;
    begin = at;
  }
  add(heading.substr(begin));
  return parts;
}

bool is_form_or_time(std::string_view part) {
  const std::string folded = fold(part);
  if (std::ranges::binary_search(forms, std::string_view(folded))) return true;
  // "20th century", "1990-", "To 1500", "Civil War, 1955-1972" stays a subject.
  const std::size_t digits = static_cast<std::size_t>(std::ranges::count_if(folded, is_ascii_digit));
  const std::size_t letters =
      folded.size() - digits - static_cast<std::size_t>(std::ranges::count(folded, ' '));
  if (folded.find("century") != std::string::npos && digits > 0) return true;
  return digits >= 4 && letters <= 2;
}

std::string uninverted(std::string_view heading) {
  const std::size_t comma = heading.find(',');
  if (comma == std::string_view::npos || heading.find(',', comma + 1) != std::string_view::npos) return {};
  const std::string_view head = trim(heading.substr(0, comma));
  const std::string_view modifier = trim(heading.substr(comma + 1));
  if (head.empty() || modifier.empty()) return {};
  return std::string(modifier).append(" ").append(head);
}

std::string_view without_qualifier(std::string_view heading) {
  if (!heading.ends_with(')')) return heading;
  const std::size_t open = heading.rfind('(');
  const std::string_view before = open == std::string_view::npos ? heading : trim(heading.substr(0, open));
  return before.empty() ? heading : before;
}

std::vector<std::string_view> joined_subjects(std::string_view heading) {
  std::vector<std::string_view> members;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end, std::size_t next) {
    if (const std::string_view member = trim(heading.substr(begin, end - begin)); !member.empty()) {
      members.push_back(member);
    }
    begin = next;
  };
  for (std::size_t at = 0; at < heading.size(); ++at) {
    if (heading[at] == ',' || heading[at] == ';') {
      cut(at, at + 1);
      continue;
    }
    for (const std::string_view word : {" and ", " & ", " et ", " y ", " e "}) {
      if (!heading.substr(at).starts_with(word)) continue;
      cut(at, at + word.size());
      at += word.size() - 2;
      break;
    }
  }
  cut(heading.size(), heading.size());
  return members.size() > 1 ? members : std::vector<std::string_view>();
}

}  // namespace weft
