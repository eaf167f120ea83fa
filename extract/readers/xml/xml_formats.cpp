#include "extract/readers/xml/xml_formats.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"
#include "extract/readers/field_names.hpp"
#include "extract/readers/xml/xml_scanner.hpp"

namespace weft {

namespace {

struct Sign {
  std::string_view text;  // a namespace, or `<name` of an element
  std::string_view format;
};

// What metadata are inside tells more than what wraps them: OAI-PMH carries all of them.
constexpr std::array<Sign, 12> signs = {{
    {"http://www.loc.gov/MARC21/slim", "marcxml"},
    {"http://www.loc.gov/mods/v3", "mods"},
    {"http://datacite.org/schema/kernel-", "datacite-xml"},
    {"<PubmedArticleSet", "pubmed"},
    {"<PubmedArticle", "pubmed"},
    {"<PubmedBookArticle", "pubmed"},
    {"<collection id=", "acl"},
    {"http://www.openarchives.org/OAI/2.0/oai_dc/", "oai-dc"},
    {"http://www.openarchives.org/OAI/2.0/", "oai-dc"},
    {"<oai_dc:dc", "oai-dc"},
    {"<modsCollection", "mods"},
    {"<datafield", "marcxml"},
}};

// The name of the first element; empty when there is none.
std::string_view root_name(std::string_view bytes) {
  XmlScanner scanner;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    if (scanner.next(bytes, at, true) == XmlScanner::Step::tag_begin)
      return bytes.substr(begin + 1, at - begin - 1);
  }
  return {};
}

}  // namespace

std::string_view detect_xml_format(std::string_view first_bytes) {
  const std::string_view text = trimmed(first_bytes);
  if (!text.starts_with('<')) return {};
  const std::string_view root = local_name(root_name(text));
  if (root.empty() || lower_case(root) == "html") return {};
  for (const Sign& sign : signs) {
    if (text.find(sign.text) != std::string_view::npos) return sign.format;
  }
  return "xml";
}

}  // namespace weft
