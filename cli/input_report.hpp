#pragma once

#include <cstddef>
#include <string>

#include "cli/json_text.hpp"
#include "extract/pipeline.hpp"

namespace weft {

/// What was read, and as which format, for people; ends with a line break.
std::string inputs_section(const PipelineResult& input, std::size_t width);

/// "12 records rejected: 9 broken quotes, 3 not UTF-8", then the first of them; empty when there is none.
std::string rejects_section(const Findings& rejects);

/// A line for each kind of warning, and one for files that were passed over; each begins with "warning: ".
std::string warning_lines(const PipelineResult& input);

/// The same for programs: members of the report's object.
void add_input_members(JsonText& json, const PipelineResult& input);

}  // namespace weft
