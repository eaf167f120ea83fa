#include "extract/vocabulary/vocabulary_files.hpp"

#include "base/byte_source.hpp"

namespace weft {

std::vector<Vocabulary> load_vocabularies(const std::vector<std::string>& paths) {
  std::vector<Vocabulary> vocabularies;
  for (const std::string& path : paths) {
    const auto source = open_source(path);
    vocabularies.push_back(Vocabulary::load(*source, path, false));
  }
  return vocabularies;
}

}  // namespace weft
