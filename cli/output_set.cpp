#include "cli/output_set.hpp"

#include <cstdio>
#include <filesystem>
#include <system_error>

#include "cli/signals.hpp"
#include "extract/readers/input_files.hpp"

namespace weft {

namespace {

bool is_missing(const std::string& path) {
  std::error_code unknown;
  return !std::filesystem::exists(path, unknown);
}

}  // namespace

OutputSet::OutputSet(std::string directory)
    : directory_(std::move(directory)), made_(is_missing(directory_)), lock_(directory_) {}

OutputSet::~OutputSet() {
  files_.clear();
  std::error_code not_empty;  // a run that failed leaves nothing behind; one that did not, its files
  if (made_) std::filesystem::remove(directory_, not_empty);
}

std::string OutputSet::path(std::string_view name) const {
  return (std::filesystem::path(directory_) / name).string();
}

AtomicFile& OutputSet::add(const std::string& name) {
  return files_.try_emplace(name, path(name)).first->second;
}

void OutputSet::commit() {
  for (auto& [name, file] : files_) file.sync();
  const SignalsHeld held;
  for (auto& [name, file] : files_) file.commit();
  for (const std::string& name : dropped_) std::remove(path(name).c_str());
  remove_leftovers();
}

// Nobody else is writing here, so what is unfinished now stays so.
void OutputSet::remove_leftovers() const noexcept {
  std::error_code error;
  for (std::filesystem::directory_iterator entry(directory_, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    const std::string_view finished = final_name(name);
    if (finished != name && is_result_name(finished)) std::remove(entry->path().c_str());
  }
}

std::vector<WrittenFile> OutputSet::files() const {
  std::vector<WrittenFile> written;
  for (const auto& [name, file] : files_) written.push_back({name, file.byte_count()});
  return written;
}

}  // namespace weft
