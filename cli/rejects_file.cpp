#include "cli/rejects_file.hpp"

#include <string>
#include <string_view>

#include "base/printable.hpp"
#include "cli/json_text.hpp"

namespace weft {

namespace {

void member(JsonText& json, std::string_view key, std::string_view value) {
  if (!value.empty()) json.member(key, valid_utf8(value));
}

void member(JsonText& json, std::string_view key, std::uint64_t value) {
  if (value != 0) json.member(key, value);
}

std::string json_line(const Reject& reject) {
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
  return json.text() + "\n";
}

}  // namespace

void RejectsFile::add(const Reject& reject) {
  if (file_ == nullptr) file_ = &outputs_.add(name);
  file_->write(json_line(reject));
}

void RejectsFile::finish() {
  if (file_ == nullptr) outputs_.drop(name);
}

}  // namespace weft
