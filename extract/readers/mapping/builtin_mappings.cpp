#include "embedded_data.hpp"
#include "extract/readers/mapping/mapping.hpp"

namespace weft {

namespace {

constexpr std::string_view extension = ".toml";

}  // namespace

const std::vector<Mapping>& builtin_mappings() {
  static const std::vector<Mapping> mappings = [] {
    std::vector<Mapping> read;
    for (const embedded::File& file : embedded::files()) {
      if (!file.name.ends_with(extension)) continue;
      const std::string_view name = file.name.substr(0, file.name.size() - extension.size());
      read.push_back(parse_mapping(file.text, std::string(name), {}));
    }
    return read;
  }();
  return mappings;
}

std::string_view builtin_mapping_text(std::string_view name) {
  for (const embedded::File& file : embedded::files()) {
    if (file.name.ends_with(extension) && file.name.substr(0, file.name.size() - extension.size()) == name) {
      return file.text;
    }
  }
  return {};
}

}  // namespace weft
