#pragma once

namespace weft {

/// How the program ends; scripts rely on the numbers.
enum class ExitCode : int {
  done = 0,
  failed = 1,       ///< the input or the output failed
  wrong_usage = 2,  ///< the command line was wrong
  rejects = 3       ///< done, but some records were rejected
};

}  // namespace weft
