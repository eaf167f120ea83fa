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

constexpr std::array reject_names = {
    Name{"extract.csv-cells", "with too many cells"},
    Name{"extract.csv-quote", "broken quotes"},
    Name{"extract.json-broken", "broken JSON"},
    Name{"extract.json-no-records", "JSON without records"},
    Name{"extract.json-not-object", "no JSON object"},
    Name{"extract.json-too-deep", "nested too deep"},
    Name{"extract.json-too-large", "with too many values"},
    Name{"extract.page-no-blocks", "without a block"},
    Name{"extract.record-too-long", "too long"},
    Name{"extract.record-too-many-values", "with too many values"},
    Name{"extract.record-untitled", "without a title"},
    Name{"extract.text-not-utf8", "not UTF-8"},
    Name{"extract.xml-broken", "broken XML"},
    Name{"extract.xml-too-deep", "nested too deep"},
};

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
  if (code == "extract.text-windows-1252") return counted(count, "table") + " read as windows-1252";
  return fmt::format("{} ({})", counted(count, "warning"), spelled_out(code));
}

}  // namespace weft
