#include "cli/rejects_file.hpp"

#include <string>
#include <string_view>

#include "base/unicode.hpp"
#include "cli/json_text.hpp"

namespace weft {

namespace {

std::string valid_utf8(std::string_view bytes) {
  std::string text;
  while (true) {
    const std::size_t bad = find_invalid_utf8(bytes);
    if (bad == std::string_view::npos) return text.append(bytes);
    text.append(bytes.substr(0, bad)).append("\xEF\xBF\xBD");
    bytes.remove_prefix(bad + 1);
  }
}

void member(JsonText& json, std::string_view key, std::string_view value) {
  if (!value.empty()) json.member(key, valid_utf8(value));
}

void member(JsonText& json, std::string_view key, std::uint64_t value) {
  if (value != 0) json.member(key, value);
}

}  // namespace

void write_rejects(const std::vector<Reject>& rejects, ByteSink& sink) {
  for (const Reject& reject : rejects) {
    const Diagnostic& diagnostic = reject.diagnostic;
    JsonText json;
    json.begin_object();
    member(json, "code", diagnostic.code);
    member(json, "file", diagnostic.place.file);
    member(json, "line", diagnostic.place.line);
    member(json, "record", diagnostic.place.record);
    member(json, "offset", diagnostic.place.offset);
    member(json, "field", diagnostic.place.field);
    member(json, "message", diagnostic.message);
    member(json, "hint", diagnostic.hint);
    member(json, "raw", reject.raw);
    json.end_object();
    sink.write(json.text() + "\n");
  }
}

}  // namespace weft
