#pragma once

#include <string>
#include <unordered_map>

#include "extract/readers/bibtex/bibtex_entry.hpp"
#include "extract/readers/bibtex/bibtex_scanner.hpp"
#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

/// What a batch's entries need from elsewhere: macros, and the entries that they inherit from.
class BibtexContext {
 public:
  /// Takes a batch's context (`BibtexCutter`), in place of all before.
  void load(const std::string& context);

  /// Takes an @string entry of the batch itself; false when its texts do not fit any more.
  bool define(const BibtexEntry& strings);

  /// Adds fields of its parents to `entry`, the nearest first, with texts in `arena` or here. Gives the key
  /// of a parent that is not there, if any.
  std::string inherit(BibtexEntry& entry, TextArena& arena) const;

  [[nodiscard]] const BibtexMacros& macros() const { return macros_; }

 private:
  std::string text_;
  BibtexMacros macros_;
  std::unordered_map<std::string, BibtexSpan> parents_;  ///< in `text_`, by key
  bool changed_ = false;
};

}  // namespace weft
