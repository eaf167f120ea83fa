#include "base/charset.hpp"

#include <unicode/ucnv.h>

#include <memory>

namespace weft {

namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

}  // namespace

bool append_as_utf8(std::string_view bytes, const std::string& charset, std::string& out) {
  UErrorCode error = U_ZERO_ERROR;
  const Converter from(ucnv_open(charset.c_str(), &error));
  if (U_FAILURE(error) != 0) return false;
  const Converter to(ucnv_open("UTF-8", &error));
  if (U_FAILURE(error) != 0) return false;
  constexpr std::size_t block = 4096;
  char text[block];
  UChar pivot[block];
  UChar* pivot_source = pivot;
  UChar* pivot_target = pivot;
  const char* source = bytes.data();
  const char* source_end = bytes.data() + bytes.size();
  bool started = false;
  do {
    error = U_ZERO_ERROR;
    char* target = text;
    ucnv_convertEx(to.get(), from.get(), &target, text + block, &source, source_end, pivot, &pivot_source,
                   &pivot_target, pivot + block, static_cast<UBool>(!started), static_cast<UBool>(true),
                   &error);
    started = true;
    out.append(text, target);
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  return true;
}

}  // namespace weft
