#include "extract/readers/xml/xml_record_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "extract/readers/xml/xml_scanner.hpp"

namespace weft {

namespace {

constexpr std::array<std::string_view, 18> usual_names = {
    "record", "item",  "entry",     "document", "doc",  "publication", "report",   "resource", "article",
    "row",    "paper", "bibrecord", "book",     "work", "mods",        "metadata", "dc",       "eprint"};

}  // namespace

bool is_usual_record_name(std::string_view local_name) {
  return std::ranges::find(usual_names, local_name) != usual_names.end();
}

bool root_holds_records(std::string_view bytes) {
  XmlScanner scanner;
  std::map<std::string, int> children, grandchildren;
  int depth = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const XmlScanner::Step step = scanner.next(bytes, at, true);
    if (step == XmlScanner::Step::starved || (step == XmlScanner::Step::document && depth > 0)) break;
    if (step == XmlScanner::Step::tag_begin && !scanner.is_end_tag()) {
      const std::string name(local_name(scanner.name()));
      if (depth == 1 && name == "title") return false;
      if (is_usual_record_name(name) && (depth == 1 || depth == 2)) {
        if (++(depth == 1 ? children : grandchildren)[name] == 2) return true;
      }
    } else if (step == XmlScanner::Step::tag_end) {
      if (scanner.is_end_tag()) {
        if (--depth <= 0) break;
      } else if (!scanner.is_empty()) {
        ++depth;
      } else if (depth == 0) {
        break;
      }
    }
  }
  return false;
}

}  // namespace weft
