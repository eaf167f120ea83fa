#pragma once

#include "cli/exit_code.hpp"

namespace CLI {
class App;
}

/// One function per command: each adds the command with its options and help, and leaves the code with which
/// the program should end in `exit_code` when the command ran.
namespace weft {

void add_build_command(CLI::App& app, ExitCode& exit_code);
void add_related_command(CLI::App& app);
void add_show_command(CLI::App& app);
void add_stats_command(CLI::App& app);
void add_export_command(CLI::App& app);
void add_evaluate_command(CLI::App& app);
void add_tune_command(CLI::App& app);
void add_formats_command(CLI::App& app);

}  // namespace weft
