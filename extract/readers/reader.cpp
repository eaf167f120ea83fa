#include "extract/readers/reader.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/unicode.hpp"

namespace weft {

void reject_record(RecordSink& sink, const Place& place, std::string code, std::string message,
                   std::string_view raw, std::string hint) {
  sink.reject({.diagnostic = {.code = std::move(code),
                              .place = place,
                              .message = std::move(message),
                              .hint = std::move(hint)},
               .raw = std::string(raw.substr(0, max_reject_bytes))});
}

bool check_utf8(std::string_view text, std::string_view what, const Place& place, RecordSink& sink) {
  const std::size_t bad = find_invalid_utf8(text);
  if (bad == std::string_view::npos) return true;
  reject_record(sink, place, "extract.text-not-utf8",
                fmt::format("byte {} of the {} is not valid UTF-8", bad + 1, what), text);
  return false;
}

}  // namespace weft
