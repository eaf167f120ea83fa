#include "extract/readers/input_files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/diagnostic.hpp"

namespace weft {

namespace fs = std::filesystem;

namespace {

void add_directory(const std::string& path, std::vector<std::string>& files) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(path, error), end; !error && entry != end;
       entry.increment(error)) {
    const bool hidden = entry->path().filename().string().starts_with('.');
    if (hidden && entry->is_directory()) entry.disable_recursion_pending();
    if (!hidden && entry->is_regular_file()) found.push_back(entry->path().string());
  }
  if (error) {
    throw Error({.code = "extract.directory-unreadable",
                 .place = {.file = path},
                 .message = "cannot list directory: " + error.message()});
  }
  if (found.empty()) {
    throw Error({.code = "extract.directory-empty",
                 .place = {.file = path},
                 .message = "the directory holds no file",
                 .hint = "hidden files are not read; name them one by one"});
  }
  std::sort(found.begin(), found.end());
  files.insert(files.end(), found.begin(), found.end());
}

}  // namespace

std::vector<std::string> expand_inputs(const std::vector<std::string>& inputs) {
  std::vector<std::string> files;
  for (const std::string& input : inputs) {
    std::error_code error;
    if (input != "-" && fs::is_directory(input, error)) {
      add_directory(input, files);
    } else {
      files.push_back(input);
    }
  }
  return files;
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

LookAheadSource::LookAheadSource(std::unique_ptr<ByteSource> source, std::size_t bytes)
    : source_(std::move(source)), head_(bytes, '\0') {
  std::size_t used = 0;
  while (used < bytes) {
    const std::size_t count = source_->read({head_.data() + used, bytes - used});
    if (count == 0) break;
    used += count;
  }
  head_.resize(used);
}

std::size_t LookAheadSource::read(std::span<char> buffer) {
  if (given_ == head_.size()) return source_->read(buffer);
  const std::size_t count = std::min(buffer.size(), head_.size() - given_);
  std::copy_n(head_.data() + given_, count, buffer.data());
  given_ += count;
  return count;
}

}  // namespace weft
