#include "cli/problem_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/terminal.hpp"

namespace weft {

namespace {

struct Name {
  std::string_view code;
  std::string_view name;
};

constexpr std::array<Name, 9> reject_names = {{
    {"extract.csv-cells", "with too many cells"},
    {"extract.csv-quote", "broken quotes"},
    {"extract.json-broken", "broken JSON"},
    {"extract.json-not-object", "no JSON object"},
    {"extract.page-no-blocks", "without a block"},
    {"extract.record-too-deep", "nested too deep"},
    {"extract.record-too-long", "too long"},
    {"extract.record-untitled", "without a title"},
    {"extract.text-not-utf8", "not UTF-8"},
}};

// A code without a name speaks for itself: "extract.xml-broken" is "xml broken".
std::string spelled_out(std::string_view code) {
  std::string text(code.substr(code.find('.') + 1));
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

}  // namespace

std::string reject_name(std::string_view code) {
  const auto found = std::ranges::find(reject_names, code, &Name::code);
  return found == reject_names.end() ? spelled_out(code) : std::string(found->name);
}

std::string warning_name(std::string_view code, std::uint64_t count) {
  if (code == "extract.date-unreadable") return counted(count, "date") + " could not be read";
  return fmt::format("{} ({})", counted(count, "warning"), spelled_out(code));
}

}  // namespace weft
