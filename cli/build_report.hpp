#pragma once

#include <string>

#include "cli/build.hpp"

namespace weft {

/// What a build has done, for people: counts, strongest topics and pairs, rejects, files.
std::string text_report(const BuildOptions& options, const BuildResult& result, std::size_t width);

/// The same for programs (`report.json`): counts, times in seconds, options, vocabularies with the hash of
/// their content. Times differ from run to run, all else does not.
std::string json_report(const BuildOptions& options, const BuildResult& result);

/// Warnings about lines of the user's ledger that have no effect.
std::string ledger_warnings(const BuildOptions& options, const BuildResult& result);

/// What the user may want to do differently next time; each line begins with "hint: ".
std::string build_hints(const BuildOptions& options, const BuildResult& result);

}  // namespace weft
