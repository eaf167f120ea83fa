#include "extract/pipeline/run_input.hpp"

namespace weft {

std::string read_as(const RunInput& input) {
  return "read as " + input.format + (input.guessed ? " (guessed)" : "");
}

Diagnostic no_records(const RunInput& input) {
  Diagnostic diagnostic{.code = "extract.no-records",
                        .place = {.file = input.file.path},
                        .message = "holds no record, " + read_as(input),
                        .hint = "use --from FORMAT if this is another format"};
  if (input.first_reject) {
    diagnostic.place = input.first_reject->place;
    diagnostic.place.field.clear();
    diagnostic.message =
        "no usable record, " + read_as(input) + "; the first problem: " + input.first_reject->message;
  }
  return diagnostic;
}

}  // namespace weft
