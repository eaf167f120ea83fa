#include "cli/output_set.hpp"

#include <cstdio>
#include <filesystem>
#include <system_error>

#include "cli/signals.hpp"

namespace weft {

OutputSet::OutputSet(std::string directory) : directory_(std::move(directory)) {
  std::error_code unknown;
  made_ = !std::filesystem::exists(directory_, unknown);
  make_directories(directory_);
}

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
}

std::vector<WrittenFile> OutputSet::files() const {
  std::vector<WrittenFile> written;
  for (const auto& [name, file] : files_) written.push_back({name, file.byte_count()});
  return written;
}

}  // namespace weft
