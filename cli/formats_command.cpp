#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "exporters/exporter.hpp"
#include "extract/readers/reader.hpp"

namespace weft {

namespace {

void list_formats() {
  const std::vector columns(3, Table::Align::left);
  Table input(columns);
  for (const FormatDescription& format : input_formats()) {
    input.add({std::string(format.name), std::string(format.extensions), std::string(format.description)});
  }
  Table output(columns);
  for (const OutputFormat& format : output_formats()) {
    output.add({std::string(format.name), "graph." + std::string(format.extension),
                std::string(format.description)});
  }
  print("Input (weft build --from; told by content where it is not given; gzip and zstd are unpacked)\n");
  print(input.text(output_width()));
  print("\nOutput (--format)\n");
  print(output.text(output_width()));
}

}  // namespace

void add_formats_command(CLI::App& app) {
  CLI::App& command = *app.add_subcommand("formats", "List what can be read and written");
  command.footer("Example:\n  weft formats");
  command.callback(list_formats);
}

}  // namespace weft
