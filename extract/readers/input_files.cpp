#include "extract/readers/input_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "base/diagnostic.hpp"

namespace weft {

namespace fs = std::filesystem;

namespace {

bool is_written_by_build(const fs::path& path) {
  std::error_code error;
  return is_result_name(path.filename().string()) && fs::exists(path.parent_path() / "graph.weft", error);
}

std::vector<std::string> files_below(const std::string& directory) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(directory, error), end; !error && entry != end;
       entry.increment(error)) {
    const bool hidden = entry->path().filename().string().starts_with('.');
    std::error_code unknown;
    if (hidden && entry->is_directory(unknown)) entry.disable_recursion_pending();
    if (hidden || !entry->is_regular_file(unknown) || is_written_by_build(entry->path())) continue;
    found.push_back(entry->path().string());
  }
  if (error) {
    throw Error({.code = "extract.directory-unreadable",
                 .place = {.file = directory},
                 .message = "cannot list directory: " + error.message()});
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

std::vector<InputFile> expand_inputs(const std::vector<std::string>& inputs) {
  std::vector<InputFile> files;
  for (const std::string& input : inputs) {
    std::error_code error;
    if (input == "-" || !fs::is_directory(input, error)) {
      files.push_back({.path = input, .directory = {}});
      continue;
    }
    std::vector<std::string> found = files_below(input);
    if (found.empty()) {
      throw Error({.code = "extract.directory-empty",
                   .place = {.file = input},
                   .message = "the directory holds no file",
                   .hint = "hidden files and results of weft are not read; name them one by one"});
    }
    for (std::string& path : found) files.push_back({.path = std::move(path), .directory = input});
  }
  return files;
}

bool is_result_name(std::string_view name) {
  constexpr std::array<std::string_view, 3> names = {"report.json", "rejects.jsonl", "merges.tsv"};
  return name.starts_with("graph.") || std::find(names.begin(), names.end(), name) != names.end();
}

bool is_pipe(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return path == "-" || fs::is_fifo(status) || fs::is_character_file(status) || fs::is_socket(status);
}

std::uint64_t size_on_disk(const std::string& path) {
  std::error_code error;
  if (path == "-" || !fs::is_regular_file(path, error)) return 0;
  const std::uintmax_t size = fs::file_size(path, error);
  return error ? 0 : size;
}

}  // namespace weft
