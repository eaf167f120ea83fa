#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/mapping/text_arena.hpp"

namespace weft {

/// One named value of a flat record: a cell and its column, a tag and its text, a field and its value.
struct FlatValue {
  std::string_view name;
  std::string_view text;
  std::string_view kind = {};  ///< what the carrier knows of it besides: "body" or "person" of a name
};

/// The values of one record in the order of the source; a repeated name gives a field several values.
using FlatRecord = std::vector<FlatValue>;

/// The `Access` of `MappedFields` for flat records. A path is a name, compared without regard to ASCII case,
/// and is looked for in the whole record wherever it starts from. Below a value, "@kind" is its kind, "." the
/// value itself, and "+NAME" are the values of that name between it and the next one of its own name. Nodes
/// borrow the record.
class FlatValues {
 public:
  struct Node {
    const FlatRecord* record = nullptr;
    const FlatValue* value = nullptr;  ///< null for the record as a whole
    std::string_view text = {};
  };
  struct Path {
    enum class Step { name, kind, itself, following };
    Step step = Step::name;
    std::string name;  ///< in lower case
  };

  static Node root(const FlatRecord& record) { return {.record = &record}; }

  [[nodiscard]] static Path compile(const std::string& path) {
    if (path == "@kind") return {.step = Path::Step::kind, .name = {}};
    if (path == ".") return {.step = Path::Step::itself, .name = {}};
    const bool following = path.size() > 1 && path.front() == '+';
    return {.step = following ? Path::Step::following : Path::Step::name,
            .name = ascii_lower(std::string_view(path).substr(following ? 1 : 0))};
  }

  static void find(const Node& from, const Path& path, std::vector<Node>& out) {
    if (path.step == Path::Step::itself) return out.push_back(from);
    if (path.step == Path::Step::kind) {
      if (from.value != nullptr) out.push_back({from.record, from.value, from.value->kind});
      return;
    }
    if (path.step == Path::Step::following) return find_following(from, path, out);
    for (const FlatValue& value : *from.record) {
      if (is_called(value, path.name)) out.push_back({from.record, &value, value.text});
    }
  }

  static std::string_view text(const Node& node, Conversion /*conversion*/, TextArena& /*arena*/) {
    return node.text;
  }

  template <class Visit>
  static void members(const Node& node, Visit&& visit) {
    for (const FlatValue& value : *node.record) visit(value.name, Node{node.record, &value, value.text});
  }

 private:
  static void find_following(const Node& from, const Path& path, std::vector<Node>& out) {
    if (from.value == nullptr) return;
    const FlatValue* const end = from.record->data() + from.record->size();
    for (const FlatValue* value = from.value + 1; value != end && value->name != from.value->name; ++value) {
      if (is_called(*value, path.name)) out.push_back({from.record, value, value->text});
    }
  }
  static bool is_called(const FlatValue& value, std::string_view name) {
    return value.name.size() == name.size() &&
           std::equal(name.begin(), name.end(), value.name.begin(),
                      [](char wanted, char found) { return wanted == ascii_lower(found); });
  }
};

}  // namespace weft
