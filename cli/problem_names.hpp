#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace weft {

/// What a code of a rejected record is called behind a number: "broken quotes" for `extract.csv-quote`.
std::string reject_name(std::string_view code);

/// A warning's code with its count: "7 dates could not be read" for `extract.date-unreadable`.
std::string warning_name(std::string_view code, std::uint64_t count);

}  // namespace weft
