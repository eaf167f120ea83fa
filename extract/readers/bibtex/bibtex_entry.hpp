#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/readers/bibtex/bibtex_scanner.hpp"
#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

/// A field with its text as LaTeX: brackets and quotes around it are taken off, macros put in.
struct BibtexField {
  std::string_view name;
  std::string_view text;
};

struct BibtexEntry {
  std::string_view type, key;
  std::vector<BibtexField> fields;

  [[nodiscard]] const BibtexField* find(std::string_view lower_name) const;
};

/// What @string defines, by names in any case; the months are there from the start ("mar": "March").
class BibtexMacros {
 public:
  BibtexMacros() { reset(); }
  void reset();
  /// False when all texts together would be longer than 16 MiB; the macro keeps what it had.
  bool define(std::string_view name, std::string_view text);
  /// The name itself for what nobody defined, as "sept" or "UN" without quotes.
  [[nodiscard]] std::string_view text_of(std::string_view name) const;

 private:
  std::unordered_map<std::string, std::string> texts_;
  std::size_t bytes_ = 0;
};

/// What is wrong with an entry: where, and why; `reason` is empty when nothing is.
struct BibtexFault {
  std::size_t at = 0;  ///< offset in `bytes`
  std::string reason;
};

/// Parses the whole entry at `span`. Commas between fields may be missing, and so may the key. Views point
/// into `bytes` or `arena`. @string entries have their names as fields. Grammar: as `find_bibtex_entry`.
BibtexFault parse_bibtex_entry(std::string_view bytes, const BibtexSpan& span, const BibtexMacros& macros,
                               TextArena& arena, BibtexEntry& entry);

inline constexpr std::size_t most_bibtex_fields = 10'000;

}  // namespace weft
