#include "extract/readers/bibtex/bibtex_context.hpp"

#include <algorithm>
#include <vector>

#include "extract/readers/bibtex/bibtex_references.hpp"

namespace weft {

namespace {

void add_parent_keys(const BibtexEntry& entry, std::vector<std::string>& keys) {
  for (const std::string_view name : {"xdata", "crossref"}) {
    if (const BibtexField* field = entry.find(name)) add_bibtex_key_list(field->text, keys);
  }
}

}  // namespace

void BibtexContext::load(const std::string& context) {
  if (!changed_ && text_ == context) return;
  changed_ = false;
  text_ = context;
  macros_.reset();
  parents_.clear();
  TextArena arena;
  BibtexEntry entry;
  for (std::size_t at = 0;;) {
    const BibtexSpan span = find_bibtex_entry(text_, at, true);
    if (span.state != BibtexSpan::State::whole) break;
    at = span.end;
    if (is_word(span.type, "string")) {
      arena.clear();
      parse_bibtex_entry(text_, span, macros_, arena, entry);
      for (const BibtexField& field : entry.fields) macros_.define(field.name, field.text);
    } else {
      parents_.try_emplace(bibtex_key(bibtex_key_at(text_, span)), span);
    }
  }
}

bool BibtexContext::define(const BibtexEntry& strings) {
  changed_ = true;
  return std::all_of(strings.fields.begin(), strings.fields.end(),
                     [&](const BibtexField& field) { return macros_.define(field.name, field.text); });
}

std::string BibtexContext::inherit(BibtexEntry& entry, TextArena& arena) const {
  std::string missing;
  std::vector<std::string> keys;
  add_parent_keys(entry, keys);
  constexpr std::size_t most_parents = 16;
  BibtexEntry parent;
  for (std::size_t i = 0; i < keys.size() && i < most_parents; ++i) {
    const auto found = parents_.find(keys[i]);
    if (found == parents_.end()) {
      if (missing.empty()) missing = keys[i];
    } else if (parse_bibtex_entry(text_, found->second, macros_, arena, parent).reason.empty()) {
      inherit_bibtex_fields(entry, parent);
      add_parent_keys(parent, keys);
    }
  }
  return missing;
}

}  // namespace weft
