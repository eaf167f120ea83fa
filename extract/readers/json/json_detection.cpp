#include "extract/readers/json/json_detection.hpp"

#include <rapidjson/reader.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "extract/readers/field_names.hpp"
#include "extract/readers/json/json_cutter.hpp"
#include "extract/readers/mapping/mapping.hpp"

namespace weft {

namespace {

// The paths of all members seen, with `*` for elements of arrays: "/data/*/id". Deep and many ones are left
// out, so that hostile text costs little.
class MemberPaths : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, MemberPaths> {
 public:
  [[nodiscard]] bool has(const std::string& path) const { return paths_.contains(path); }
  [[nodiscard]] bool has_below(const std::string& path) const {
    const auto next = paths_.lower_bound(path + "/");
    return next != paths_.end() && next->starts_with(path + "/");
  }
  /// Whether the document itself has a title, and so is a record.
  [[nodiscard]] bool has_title() const {
    return std::ranges::any_of(paths_, [](const std::string& path) {
      return field_of_name(std::string_view(path).substr(1)) == RecordField::title;
    });
  }

  // NOLINTBEGIN(readability-identifier-naming): the names are RapidJSON's.
  bool Key(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    if (depth_ > most_levels) return true;
    path_.resize(ends_.back());
    path_.append("/").append(text, std::min<std::size_t>(size, most_bytes));
    if (paths_.size() < most_paths) paths_.insert(path_);
    return true;
  }
  bool StartObject() { return open(""); }
  bool EndObject(rapidjson::SizeType /*count*/) { return close(); }
  bool StartArray() { return open("/*"); }
  bool EndArray(rapidjson::SizeType /*count*/) { return close(); }
  // NOLINTEND(readability-identifier-naming)

 private:
  static constexpr std::size_t most_levels = 8;
  static constexpr std::size_t most_bytes = 64;
  static constexpr std::size_t most_paths = 4000;

  bool open(std::string_view step) {
    if (++depth_ > most_levels) return true;
    path_.append(step);
    ends_.push_back(path_.size());
    return true;
  }
  bool close() {
    if (depth_-- > most_levels) return true;
    ends_.pop_back();
    path_.resize(ends_.empty() ? 0 : ends_.back());
    return true;
  }

  std::set<std::string> paths_;
  std::string path_;
  std::vector<std::size_t> ends_;  // of the path, for each open object or array
  std::size_t depth_ = 0;
};

MemberPaths member_paths(const std::string& text) {
  MemberPaths paths;
  rapidjson::Reader reader;
  rapidjson::StringStream stream(text.c_str());
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag |
                             rapidjson::kParseStopWhenDoneFlag;
  while (!reader.Parse<flags>(stream, paths).IsError()) {
  }
  return paths;
}

using Names = std::vector<std::string_view>;

// A record of `format` has all of `members` if it stands at one of `places`.
struct Signature {
  std::string_view format;
  Names places;
  Names members;
};

bool matches(const Signature& signature, const MemberPaths& paths) {
  return std::ranges::any_of(signature.places, [&](std::string_view place) {
    return std::ranges::all_of(signature.members, [&](std::string_view member) {
      return paths.has(std::string(place) + "/" + std::string(member));
    });
  });
}

std::string_view format_of(const MemberPaths& paths) {
  static const Names anywhere = {"", "/*", "/items/*"};
  static const Names reliefweb = {"/data/*/fields", "/*/fields", "/fields", "", "/*"};
  static const Names openalex = {"/results/*", "", "/*"};
  static const Names datacite = {
      "/data/*/attributes", "/data/attributes", "/attributes", "/*/attributes", "", "/*"};
  static const Names csl = {"", "/*", "/items/*", "/references/*"};
  static const std::vector<Signature> signatures = {
      {"reliefweb", {"/data/*"}, {"href", "fields/title"}},
      {"reliefweb", reliefweb, {"title", "primary_country"}},
      {"reliefweb", reliefweb, {"title", "url_alias"}},
      {"reliefweb", reliefweb, {"title", "body-html"}},
      {"openalex", openalex, {"authorships"}},
      {"openalex", openalex, {"abstract_inverted_index"}},
      {"datacite", datacite, {"creators", "titles"}},
      {"datacite", datacite, {"titles", "publicationYear"}},
      {"crossref", {""}, {"message-type", "message"}},
      {"crossref", {"/message/items/*", "/message"}, {"DOI"}},
      {"crossref", anywhere, {"DOI", "indexed"}},
      {"crossref", anywhere, {"DOI", "member"}},
      {"crossref", anywhere, {"DOI", "is-referenced-by-count"}},
      {"csl-json", csl, {"type", "issued/date-parts"}},
      {"csl-json", csl, {"type", "title", "author/*/family"}},
      {"csl-json", csl, {"type", "title", "container-title"}},
  };
  const auto found =
      std::ranges::find_if(signatures, [&](const Signature& signature) { return matches(signature, paths); });
  return found == signatures.end() ? std::string_view() : found->format;
}

// A list of records in a document, and no record that has lists.
bool has_record_list(const MemberPaths& paths) {
  if (paths.has_title()) return false;
  return std::ranges::any_of(builtin_mappings(), [&](const Mapping& mapping) {
    return mapping.name == "json" && std::ranges::any_of(mapping.records, [&](const std::string& pointer) {
             return !pointer.empty() && paths.has_below(pointer.substr(0, pointer.find("/*")) + "/*");
           });
  });
}

}  // namespace

std::string_view json_format_of(std::string_view first_bytes) {
  const std::string_view text = trimmed(first_bytes);
  const bool object = text.starts_with('{');
  const bool array = text.starts_with('[') && trimmed(text.substr(1)).starts_with('{');
  if (!object && !array) return {};
  const MemberPaths paths = member_paths(std::string(text));
  if (const std::string_view known = format_of(paths); !known.empty()) return known;
  if (has_record_list(paths)) return "json";
  const bool single_line = text.find('\n') == std::string_view::npos;
  return looks_like_json_lines(first_bytes) || (object && single_line) ? "jsonl" : "json";
}

}  // namespace weft
