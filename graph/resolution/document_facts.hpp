#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/fragment_rows.hpp"
#include "graph/resolution/lists.hpp"
#include "graph/resolution/node_properties.hpp"
#include "graph/resolution/person_facts.hpp"
#include "graph/resolution/title_form.hpp"

namespace weft {

/// What a fragment says of its documents, numbered by id.
struct DocumentFacts {
  struct One {
    TitleForm title;
    int year = 0;  ///< 0 when unknown
    StringRef date = StringRef(0);
    StringRef language = StringRef(0);
    StringRef abstract = StringRef(0);
  };
  std::vector<std::uint32_t> nodes;
  std::vector<One> all;
  /// Numbers and addresses, by the sorts below, as hashes of their text; sorted.
  enum class Number : std::uint8_t { doi, isbn, other, address, source };
  struct Identifier {
    std::uint64_t hash = 0;
    Number sort = Number::other;
    StringRef text;
    bool operator==(const Identifier& other) const { return hash == other.hash; }
    auto operator<=>(const Identifier& other) const { return hash <=> other.hash; }
  };
  Lists<Identifier> identifiers;
  Lists<std::uint64_t> authors;     ///< name blocks of persons, and bodies; sorted
  Lists<std::uint32_t> publishers;  ///< sorted
  Lists<std::uint32_t> countries;   ///< what the catalogue says that they cover; sorted

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes.size()); }
};

/// Gathers them; authors are compared by the blocks of their names, as it is not yet known who is one person.
DocumentFacts gather_documents(const FragmentRows& rows, const NodeProperties& properties,
                               const PersonFacts& persons, unsigned jobs);

}  // namespace weft
