#include "cli/run.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cctype>
#include <exception>
#include <new>
#include <string>

#include "base/diagnostic.hpp"
#include "cli/commands.hpp"
#include "cli/signals.hpp"
#include "cli/terminal.hpp"

namespace weft {

namespace {

int end_with_error(ExitCode code, std::string_view text) {
  print_error(fmt::format("weft: error: {}\n", text));
  return static_cast<int>(code);
}

// CLI11 words its errors as sentences; ours begin in lower case, without full stop.
int wrong_usage(const CLI::App& app, const CLI::ParseError& error) {
  std::string message = error.what();
  if (const auto line_break = message.find('\n'); line_break != std::string::npos) message.resize(line_break);
  if (const auto names = app.remaining(); app.get_subcommands().empty() && !names.empty()) {
    message = "unknown command: " + names.front();
  }
  constexpr std::string_view extras = "The following argument";
  if (const auto colon = message.find(": "); message.starts_with(extras) && colon != std::string::npos) {
    message = "unknown option or argument: " + message.substr(colon + 2);
  }
  if (message.size() > 1 && std::islower(static_cast<unsigned char>(message[1])) != 0) {
    message[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(message[0])));
  }
  const auto parsed = app.get_subcommands();
  const std::string command = parsed.empty() ? "weft" : "weft " + parsed.back()->get_name();
  return end_with_error(ExitCode::wrong_usage,
                        fmt::format("{}\nhint: {} --help shows what is possible", message, command));
}

void add_commands(CLI::App& app, ExitCode& exit_code) {
  app.name("weft");
  app.set_version_flag("--version", "weft " WEFT_VERSION, "Print the version and end");
  app.get_formatter()->column_width(34);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  weft build catalogue.txt -o out        build the graph of a catalogue\n"
      "  weft related out \"Sphere\" --explain    documents related to one, and why\n"
      "  weft build --help                      the options of a command\n\n"
      "Exit codes: 0 done; 1 the input or output failed; 2 wrong usage; 3 done, but some records were\n"
      "rejected.");
  add_build_command(app, exit_code);
  add_related_command(app);
  add_show_command(app);
  add_stats_command(app);
  add_export_command(app);
  add_evaluate_command(app);
  add_tune_command(app);
  add_formats_command(app);
}

}  // namespace

int run(int argc, const char* const* argv) {
  remove_temporary_files_on_signals();
  CLI::App app("Weft turns catalogues of documents into a knowledge graph.");
  ExitCode exit_code = ExitCode::done;
  try {
    add_commands(app, exit_code);
    if (argc < 2) {
      print_error(app.help());
      return static_cast<int>(ExitCode::wrong_usage);
    }
    app.parse(argc, argv);
    flush_output();
    return static_cast<int>(exit_code);
  } catch (const CLI::Success& request) {
    return app.exit(request);
  } catch (const CLI::ParseError& error) {
    return wrong_usage(app, error);
  } catch (const UsageError& error) {
    return end_with_error(ExitCode::wrong_usage, error.what());
  } catch (const Error& error) {
    return end_with_error(ExitCode::failed, error.what());
  } catch (const std::bad_alloc&) {
    return end_with_error(ExitCode::failed, "out of memory");
  } catch (const std::exception& error) {
    return end_with_error(ExitCode::failed, fmt::format("internal error: {}", error.what()));
  }
}

}  // namespace weft
