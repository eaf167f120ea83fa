#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// A file to read.
struct InputFile {
  std::string path;
  std::string directory;  ///< the input it was found below; empty when it was named itself

  [[nodiscard]] bool named() const { return directory.empty(); }
};

/// The files that `inputs` name: a directory stands for all regular files below it, by name. Left out are
/// hidden files, and what an earlier run has written: in a folder that holds `graph.weft`, the files that
/// `weft build` writes there. Throws `Error` for a directory without files.
std::vector<InputFile> expand_inputs(const std::vector<std::string>& inputs);

/// True for the names of files that `weft build` writes: "graph.jsonld", "report.json".
bool is_result_name(std::string_view name);

/// True for what can be opened only once: standard input, named pipes (`<(command)` in a shell).
bool is_pipe(const std::string& path);

/// Size of a file in bytes, 0 when it is not known (a pipe).
std::uint64_t size_on_disk(const std::string& path);

}  // namespace weft
