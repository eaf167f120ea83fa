#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "base/diagnostic.hpp"
#include "cli/commands.hpp"
#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "exporters/exporter.hpp"
#include "extract/readers/mapping/mapping.hpp"
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

void print_mapping(const std::string& name) {
  const std::string_view text = builtin_mapping_text(name);
  if (!text.empty()) return print_data(text);
  make_reader(name);  // complains about unknown names
  throw UsageError({.code = "cli.format-no-mapping",
                    .message = "the format '" + name + "' has no mapping file",
                    .hint = "its records are told by the shape of the text"});
}

}  // namespace

void add_formats_command(CLI::App& app) {
  CLI::App& command = *app.add_subcommand("formats", "List what can be read and written");
  const auto name = std::make_shared<std::string>();
  command.add_option("format", *name, "Print the mapping file of this input format, to copy and change")
      ->type_name("FORMAT");
  command.footer(
      "Examples:\n"
      "  weft formats\n"
      "  weft formats csv > our-library.toml    (change it, then: weft build --map our-library.toml ...)");
  command.callback([name] { name->empty() ? list_formats() : print_mapping(*name); });
}

}  // namespace weft
