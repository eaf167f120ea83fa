#pragma once

namespace weft {

/// Runs the program; the only place that turns errors into messages and exit codes: 0 done; 1 input or
/// output failed; 2 wrong usage; 3 done, but some records were rejected.
int run(int argc, const char* const* argv);

}  // namespace weft
