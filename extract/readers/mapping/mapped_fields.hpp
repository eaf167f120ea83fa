#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.hpp"
#include "extract/readers/field_names.hpp"
#include "extract/readers/mapping/addresses.hpp"
#include "extract/readers/mapping/mapping.hpp"
#include "extract/readers/mapping/mapping_use.hpp"
#include "extract/readers/mapping/markup.hpp"
#include "extract/readers/mapping/separators.hpp"
#include "extract/readers/mapping/text_arena.hpp"
#include "extract/readers/mapping/tidy_value.hpp"
#include "extract/record.hpp"

namespace weft {

/// Fills records by a mapping. One per decoder.
///
/// `Access` knows the carrier's values. It has
/// - `Node`: one value of a source's record, cheap to copy;
/// - `Path`: a compiled path, default constructible;
/// - `Path compile(const std::string& path) const`: throws `Error` with the path and what is wrong with it;
/// - `void find(const Node& from, const Path&, std::vector<Node>& out)`: appends what the path finds, in
/// order;
/// - `std::string_view text(const Node&, Conversion, TextArena&)`: its text, before markup is undone; empty
/// for
///   what has none;
/// - `void members(const Node&, Visit&& visit)`: calls `visit(std::string_view name, const Node&)` for each
///   named part, a part with several values once for each (for `Mapping::by_names`).
template <class Access>
class MappedFields {
 public:
  using Node = typename Access::Node;
  using Path = typename Access::Path;

  /// Borrows both. Throws `Error` (`extract.mapping-path`) with file and line for a path that the carrier
  /// cannot read.
  MappedFields(const Mapping& mapping, Access& access) : mapping_(&mapping), access_(&access) {
    skip_ = compile(mapping.skip);
    for (const FieldRule& rule : mapping.rules) rules_.push_back(compile(rule));
    use_.matched.assign(mapping.rules.size(), false);
  }

  /// Fills `record` from `root`; texts that are made stand in `arena` until the next call. False when the
  /// mapping says that this is no record.
  bool fill(const Node& root, Record& record, TextArena& arena) {
    arena.clear();
    if (fulfils(root, skip_, arena)) return false;
    given_.fill(false);
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      const FieldRule& rule = mapping_->rules[i];
      bool& given = given_[static_cast<std::size_t>(rule.field)];
      if ((rule.by_name && given) || !apply(root, rules_[i], record, arena)) continue;
      use_.matched[i] = true;
      if (!rule.by_name) given = true;
    }
    if (!mapping_->file.empty() && record.place.record <= records_with_names) note_names(root);
    if (mapping_->by_names) fill_by_names(root, record, arena);
    return true;
  }

  /// Which rules found something so far, and what else there is.
  [[nodiscard]] const MappingUse& use() const { return use_; }

 private:
  struct CompiledCondition {
    const Condition* condition = nullptr;
    Path path;
  };
  struct CompiledRule {
    const FieldRule* rule = nullptr;
    std::vector<Path> at, fallback;
    std::vector<std::vector<Path>> parts;
    Path identifier, scheme, affiliation, affiliation_identifier;
    CompiledCondition where, body_where, person_where;
  };

  Path compile(const std::string& path, int line) {
    try {
      return path.empty() ? Path() : access_->compile(path);
    } catch (const Error& error) {
      Diagnostic diagnostic = error.diagnostic();
      diagnostic.place = {.file = mapping_->file.empty() ? mapping_->name : mapping_->file,
                          .line = static_cast<std::uint64_t>(line)};
      throw Error(std::move(diagnostic));
    }
  }
  std::vector<Path> compile(const std::vector<std::string>& paths, int line) {
    std::vector<Path> compiled;
    for (const std::string& path : paths) compiled.push_back(compile(path, line));
    return compiled;
  }
  CompiledCondition compile(const Condition& condition, int line = 0) {
    if (condition.path.empty()) return {};
    return CompiledCondition{&condition, compile(condition.path, line)};
  }
  CompiledRule compile(const FieldRule& rule) {
    CompiledRule compiled;
    compiled.rule = &rule;
    compiled.at = compile(rule.at, rule.line);
    compiled.fallback = compile(rule.fallback, rule.line);
    for (const auto& list : rule.parts) compiled.parts.push_back(compile(list, rule.line));
    compiled.identifier = compile(rule.identifier, rule.line);
    compiled.scheme = compile(rule.scheme, rule.line);
    compiled.affiliation = compile(rule.affiliation, rule.line);
    compiled.affiliation_identifier = compile(rule.affiliation_identifier, rule.line);
    compiled.where = compile(rule.where, rule.line);
    compiled.body_where = compile(rule.body_where, rule.line);
    compiled.person_where = compile(rule.person_where, rule.line);
    return compiled;
  }

  bool fulfils(const Node& node, const CompiledCondition& wanted, TextArena& arena) {
    if (wanted.condition == nullptr) return false;
    std::vector<Node> found;
    access_->find(node, wanted.path, found);
    return std::any_of(found.begin(), found.end(), [&](const Node& each) {
      const std::string_view text = trimmed(access_->text(each, Conversion::verbatim, arena));
      if (wanted.condition->values.empty()) return !text.empty();
      const std::string lower = lower_case(text);
      return std::any_of(wanted.condition->values.begin(), wanted.condition->values.end(),
                         [&](const std::string& value) { return lower_case(value) == lower; });
    });
  }

  // Single-valued fields keep what the first rule gave.
  static bool is_filled(const Record& record, RecordField field) {
    return !takes_several(field) && !single_value(record, field).empty();
  }

  bool apply(const Node& root, CompiledRule& compiled, Record& record, TextArena& arena) {
    const FieldRule& rule = *compiled.rule;
    if (is_filled(record, rule.field)) return true;
    if (!rule.constant.empty()) {
      if (!rule.where.path.empty() && !fulfils(root, compiled.where, arena)) return false;
      RecordValue value(rule.constant);
      value.scheme = rule.scheme_name;
      value.agent = rule.agent;
      add_field(record, rule.field, value);
      return true;
    }
    for (const Path& path : compiled.at) {
      std::vector<Node> found;
      access_->find(root, path, found);
      bool any = false;
      std::string collected;
      for (const Node& node : found) {
        if (rule.where.path.empty() || fulfils(node, compiled.where, arena)) {
          any |= take(node, compiled, record, arena, collected);
        }
      }
      if (!collected.empty()) {
        add_field(record, rule.field, arena.keep(collected));
        return true;
      }
      if (any) return true;
    }
    return false;
  }

  // One found value: into the record, or to what is collected.
  bool take(const Node& node, const CompiledRule& compiled, Record& record, TextArena& arena,
            std::string& collected) {
    const FieldRule& rule = *compiled.rule;
    const std::string_view text = text_of(node, compiled, arena);
    if (!rule.collect.empty()) {
      const std::string_view value = tidy_value(text, rule, arena);
      if (!value.empty()) collected += (collected.empty() ? "" : rule.collect) + std::string(value);
      return !value.empty();
    }
    RecordValue value;
    value.identifier = first_text(node, compiled.identifier, rule.identifier, arena);
    value.scheme = rule.scheme_name;
    if (!rule.scheme.empty()) value.scheme = first_text(node, compiled.scheme, rule.scheme, arena);
    value.agent = agent_of(node, compiled, arena);
    const std::string_view separator = separator_in(text, rule.separators);
    if (separator.empty()) {
      value.text = tidy_value(text, rule, arena);
      return add(node, compiled, value, record, arena);
    }
    std::string_view identifiers = value.identifier;
    const bool paired = count_pieces(text, separator) == count_pieces(identifiers, separator);
    bool any = false;
    for (std::string_view rest = text; !rest.empty();) {
      value.text = tidy_value(take_piece(rest, separator), rule, arena);
      value.identifier = paired ? trimmed(take_piece(identifiers, separator)) : std::string_view();
      any |= !value.text.empty() && add(node, compiled, value, record, arena);
    }
    return any;
  }

  AgentKind agent_of(const Node& node, const CompiledRule& compiled, TextArena& arena) {
    const FieldRule& rule = *compiled.rule;
    if (fulfils(node, compiled.body_where, arena)) return AgentKind::body;
    if (fulfils(node, compiled.person_where, arena)) return AgentKind::person;
    const bool else_person = !rule.body_where.path.empty() && rule.person_where.path.empty();
    return else_person ? AgentKind::person : rule.agent;
  }

  bool add(const Node& node, const CompiledRule& compiled, RecordValue value, Record& record,
           TextArena& arena) {
    if (value.text.empty() && value.identifier.empty()) return false;
    add_field(record, compiled.rule->field, value);
    if (compiled.rule->affiliation.empty() || record.authors.empty()) return true;
    std::vector<Node> bodies;
    access_->find(node, compiled.affiliation, bodies);
    for (const Node& body : bodies) {
      RecordValue name(trimmed(plain_text(access_->text(body, Conversion::text, arena), arena)));
      name.agent = AgentKind::body;
      const std::string& identifier = compiled.rule->affiliation_identifier;
      name.identifier = first_text(body, compiled.affiliation_identifier, identifier, arena);
      if (name.text.empty() && name.identifier.empty()) continue;
      record.affiliations.push_back({.author = record.authors.size() - 1, .body = name});
    }
    return true;
  }

  std::string_view text_of(const Node& node, const CompiledRule& compiled, TextArena& arena) {
    const FieldRule& rule = *compiled.rule;
    if (rule.parts.empty()) return raw_text(node, rule.conversion, arena);
    std::string& joined = arena.next();
    for (std::size_t i = 0; i < compiled.parts.size(); ++i) {
      std::string part;
      for (const Path& path : compiled.parts[i]) {
        const std::string_view text = first_text(node, path, "part", arena, rule.conversion);
        if (!text.empty()) part += (part.empty() ? "" : " ") + std::string(text);
      }
      const std::string_view bare = trimmed(part, rule.trim);
      if (!bare.empty()) joined += (joined.empty() ? "" : rule.join) + std::string(bare);
    }
    for (std::size_t i = 0; i < compiled.fallback.size() && joined.empty(); ++i) {
      joined = first_text(node, compiled.fallback[i], rule.fallback[i], arena, rule.conversion);
    }
    return joined;
  }

  std::string_view raw_text(const Node& node, Conversion conversion, TextArena& arena) {
    const std::string_view text = access_->text(node, conversion, arena);
    switch (conversion) {
      case Conversion::text:
        return trimmed(plain_text(text, arena));
      case Conversion::doi:
        return doi_in(text);
      case Conversion::url:
        return url_in(text);
      default:
        return trimmed(text);
    }
  }

  std::string_view first_text(const Node& node, const Path& path, std::string_view written, TextArena& arena,
                              Conversion conversion = Conversion::verbatim) {
    if (written.empty()) return {};
    std::vector<Node> found;
    access_->find(node, path, found);
    for (const Node& each : found) {
      if (const std::string_view text = raw_text(each, conversion, arena); !text.empty()) return text;
    }
    return {};
  }

  void note_names(const Node& root) {
    access_->members(root, [&](std::string_view name, const Node&) { use_.names.emplace(name); });
  }

  void fill_by_names(const Node& root, Record& record, TextArena& arena) {
    const char* abstract_name = nullptr;
    access_->members(root, [&](std::string_view name, const Node& node) {
      const RecordField field = field_of_name(name);
      if (field == RecordField::unknown || given_[static_cast<std::size_t>(field)]) return;
      const std::string_view text = raw_text(node, Conversion::text, arena);
      if (name.data() == abstract_name && !text.empty()) {  // its paragraphs are several values
        record.abstract = arena.next().append(record.abstract).append("\n\n").append(text);
      }
      if (field == RecordField::abstract && record.abstract.empty()) abstract_name = name.data();
      add_field(record, field, text);
    });
  }

  const Mapping* mapping_;
  Access* access_;
  CompiledCondition skip_;
  std::vector<CompiledRule> rules_;
  std::array<bool, static_cast<std::size_t>(RecordField::unknown)> given_{};  // fields that rules filled
  MappingUse use_;
};

}  // namespace weft
