#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <span>

#include "base/byte_source.hpp"
#include "base/unicode.hpp"
#include "extract/readers/mapping/mapping.hpp"

namespace weft {

namespace {

// Reads one TOML document; every complaint names the line.
class MappingParser {
 public:
  MappingParser(const std::string& name, const std::string& file) : file_(file.empty() ? name : file) {
    mapping_.name = name;
    mapping_.file = file;
  }

  Mapping parse(std::string_view text) {
    try {
      const toml::table document = toml::parse(text, file_);
      read(document);
    } catch (const toml::parse_error& error) {
      fail("extract.mapping-broken", error.source().begin.line, std::string(error.description()));
    }
    return std::move(mapping_);
  }

 private:
  [[noreturn]] void fail(const char* code, std::size_t line, std::string message,
                         std::string hint = {}) const {
    throw Error({.code = code,
                 .place = {.file = file_, .line = line},
                 .message = std::move(message),
                 .hint = std::move(hint)});
  }

  static std::size_t line_of(const toml::node& node) { return node.source().begin.line; }

  // A key nobody reads is a spelling mistake that would otherwise lose data in silence.
  void check_keys(const toml::table& table, std::span<const std::string_view> known) const {
    for (const auto& [key, node] : table) {
      if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
      fail("extract.mapping-key-unknown", line_of(node), fmt::format("unknown key '{}'", key.str()),
           fmt::format("keys here: {}", fmt::join(known, ", ")));
    }
  }

  std::string text_of(const toml::node& node, std::string_view key) const {
    if (const auto text = node.value<std::string>()) return *text;
    fail("extract.mapping-value", line_of(node), fmt::format("'{}' must be text in quotes", key));
  }

  // A text or a list of texts.
  std::vector<std::string> texts_of(const toml::node& node, std::string_view key) const {
    if (const toml::array* list = node.as_array()) {
      std::vector<std::string> texts;
      for (const toml::node& each : *list) texts.push_back(text_of(each, key));
      return texts;
    }
    return {text_of(node, key)};
  }

  bool flag_of(const toml::node& node, std::string_view key) const {
    if (const auto flag = node.value<bool>()) return *flag;
    fail("extract.mapping-value", line_of(node), fmt::format("'{}' must be true or false", key));
  }

  const toml::table& table_of(const toml::node& node, std::string_view key) const {
    if (const toml::table* table = node.as_table()) return *table;
    fail("extract.mapping-value", line_of(node), fmt::format("'{}' must be a table: {{ ... }}", key));
  }

  void read(const toml::table& document) {
    static constexpr std::string_view known[] = {
        "description", "extensions", "carrier", "delimiter", "header", "optional", "records",
        "lines",       "root",       "context", "skip",      "names",  "fields"};
    check_keys(document, known);
    for (const auto& [key, node] : document) {
      if (key == "description") mapping_.description = text_of(node, key.str());
      if (key == "extensions") mapping_.extensions = text_of(node, key.str());
      if (key == "records") mapping_.records = texts_of(node, key.str());
      if (key == "lines") mapping_.lines = flag_of(node, key.str());
      if (key == "optional") mapping_.optional = flag_of(node, key.str());
      if (key == "header") mapping_.header = texts_of(node, key.str());
      if (key == "root") mapping_.root = texts_of(node, key.str());
      if (key == "context") mapping_.context = texts_of(node, key.str());
      if (key == "skip") mapping_.skip = condition(node, key.str());
      if (key == "names") mapping_.by_names = flag_of(node, key.str());
      if (key == "delimiter") mapping_.delimiter = delimiter(node);
    }
    read_carrier(document);
    if (const toml::node* fields = document.get("fields")) {
      for (const auto& [key, node] : table_of(*fields, "fields")) read_field(key.str(), node);
    }
    if (mapping_.rules.empty() && !mapping_.by_names) {
      fail("extract.mapping-value", 1, "the mapping fills no field", "add a table [fields], or names = true");
    }
  }

  char delimiter(const toml::node& node) const {
    const std::string text = text_of(node, "delimiter");
    if (text.size() == 1 && text != "\"" && text != "\n") return text[0];
    fail("extract.mapping-value", line_of(node), "'delimiter' must be one character of ASCII");
  }

  void read_carrier(const toml::table& document) {
    static constexpr Carrier carriers[] = {Carrier::csv,    Carrier::json, Carrier::xml,    Carrier::ris,
                                           Carrier::bibtex, Carrier::html, Carrier::json_ld};
    std::string names;
    for (const Carrier carrier : carriers) {
      names += fmt::format("{}{}", names.empty() ? "" : ", ", to_string(carrier));
    }
    const toml::node* node = document.get("carrier");
    if (node == nullptr) fail("extract.mapping-value", 1, "the key 'carrier' is missing", "one of: " + names);
    const std::string text = text_of(*node, "carrier");
    for (const Carrier carrier : carriers) {
      if (to_string(carrier) != text) continue;
      mapping_.carrier = carrier;
      return;
    }
    fail("extract.mapping-value", line_of(*node), fmt::format("unknown carrier '{}'", text),
         "one of: " + names);
  }

  void read_field(std::string_view name, const toml::node& node) {
    const RecordField field = field_of_name(name);
    if (field == RecordField::unknown) {
      fail("extract.mapping-field-unknown", line_of(node), fmt::format("Weft has no field '{}'", name),
           fmt::format("fields: {}", known_field_names()));
    }
    const toml::array* list = node.as_array();
    if (list == nullptr) return add_rule(field, node);
    for (const toml::node& each : *list) add_rule(field, each);
  }

  void add_rule(RecordField field, const toml::node& node) {
    FieldRule rule;
    rule.field = field;
    rule.line = static_cast<int>(line_of(node));
    if (node.is_string()) {
      rule.at = {text_of(node, "at")};
    } else {
      read_rule(table_of(node, "rule"), rule);
    }
    if (rule.at.empty() == rule.constant.empty()) {
      fail("extract.mapping-value", line_of(node), "a rule needs either 'at' or 'constant'");
    }
    mapping_.rules.push_back(std::move(rule));
  }

  void read_rule(const toml::table& table, FieldRule& rule) const {
    static constexpr std::string_view known[] = {"at",
                                                 "parts",
                                                 "join",
                                                 "fallback",
                                                 "identifier",
                                                 "scheme",
                                                 "scheme_name",
                                                 "affiliation",
                                                 "where",
                                                 "body_where",
                                                 "person_where",
                                                 "agent",
                                                 "separator",
                                                 "until",
                                                 "collect",
                                                 "trim",
                                                 "values",
                                                 "constant",
                                                 "affiliation_identifier",
                                                 "as",
                                                 "optional"};
    check_keys(table, known);
    const std::pair<std::string_view, std::string*> texts[] = {
        {"join", &rule.join},       {"identifier", &rule.identifier},
        {"scheme", &rule.scheme},   {"scheme_name", &rule.scheme_name},
        {"trim", &rule.trim},       {"affiliation", &rule.affiliation},
        {"until", &rule.until},     {"affiliation_identifier", &rule.affiliation_identifier},
        {"collect", &rule.collect}, {"constant", &rule.constant}};
    for (const auto& [key, target] : texts) {
      if (const toml::node* node = table.get(key)) *target = text_of(*node, key);
    }
    for (const auto& [key, node] : table) {
      if (key == "at") rule.at = texts_of(node, key.str());
      if (key == "fallback") rule.fallback = texts_of(node, key.str());
      if (key == "separator") rule.separators = texts_of(node, key.str());
      if (key == "parts") rule.parts = parts(node);
      if (key == "where") rule.where = condition(node, key.str());
      if (key == "body_where") rule.body_where = condition(node, key.str());
      if (key == "person_where") rule.person_where = condition(node, key.str());
      if (key == "agent") rule.agent = agent(node);
      if (key == "values") rule.values = values(node);
      if (key == "as") rule.conversion = conversion(node);
      if (key == "optional") rule.optional = flag_of(node, key.str());
    }
  }

  std::vector<std::vector<std::string>> parts(const toml::node& node) const {
    const toml::array* list = node.as_array();
    if (list == nullptr) fail("extract.mapping-value", line_of(node), "'parts' must be a list");
    std::vector<std::vector<std::string>> parts;
    for (const toml::node& each : *list) parts.push_back(texts_of(each, "parts"));
    return parts;
  }

  // A path alone ("is there"), or { path = "...", values = ["...", ...] }.
  Condition condition(const toml::node& node, std::string_view key) const {
    if (node.is_string()) return {.path = text_of(node, key), .values = {}};
    const toml::table& table = table_of(node, key);
    static constexpr std::string_view known[] = {"path", "values"};
    check_keys(table, known);
    Condition condition;
    const toml::node* path = table.get("path");
    if (path == nullptr) fail("extract.mapping-value", line_of(node), fmt::format("'{}' needs a path", key));
    condition.path = text_of(*path, "path");
    if (const toml::node* values = table.get("values")) condition.values = texts_of(*values, "values");
    return condition;
  }

  AgentKind agent(const toml::node& node) const {
    const std::string text = text_of(node, "agent");
    if (text == "person") return AgentKind::person;
    if (text == "body") return AgentKind::body;
    fail("extract.mapping-value", line_of(node), "'agent' must be \"person\" or \"body\"");
  }

  Conversion conversion(const toml::node& node) const {
    static constexpr std::pair<std::string_view, Conversion> known[] = {
        {"text", Conversion::text},
        {"verbatim", Conversion::verbatim},
        {"doi", Conversion::doi},
        {"url", Conversion::url},
        {"inverted-index", Conversion::inverted_index}};
    const std::string text = text_of(node, "as");
    std::string names;
    for (const auto& [name, conversion] : known) {
      if (name == text) return conversion;
      names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
    }
    fail("extract.mapping-value", line_of(node), fmt::format("unknown conversion '{}'", text),
         "one of: " + names);
  }

  std::map<std::string, std::string> values(const toml::node& node) const {
    std::map<std::string, std::string> values;
    for (const auto& [key, each] : table_of(node, "values")) {
      values.emplace(lower_case(key.str()), text_of(each, key.str()));
    }
    return values;
  }

  std::string file_;
  Mapping mapping_;
};

}  // namespace

std::string_view to_string(Carrier carrier) {
  switch (carrier) {
    case Carrier::csv:
      return "csv";
    case Carrier::json:
      return "json";
    case Carrier::xml:
      return "xml";
    case Carrier::ris:
      return "ris";
    case Carrier::bibtex:
      return "bibtex";
    case Carrier::html:
      return "html";
    case Carrier::json_ld:
      return "json-ld";
  }
  return "";
}

Mapping parse_mapping(std::string_view toml, const std::string& name, const std::string& file) {
  return MappingParser(name, file).parse(toml);
}

Mapping read_mapping(const std::string& path) {
  const std::string text = read_all(*open_source(path));
  return parse_mapping(text, std::filesystem::path(path).stem().string(), path);
}

}  // namespace weft
