#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/line_count.hpp"
#include "evaluate/gold.hpp"

namespace weft {

namespace {

using rapidjson::Value;

constexpr unsigned parse_flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

std::string_view text_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

const Value* find(const Value& object, std::string_view name) {
  const auto at = object.FindMember(Value(rapidjson::StringRef(name.data(), name.size())));
  return at == object.MemberEnd() || at->value.IsNull() ? nullptr : &at->value;
}

// Reads one record; every complaint names file, line or record, and field.
class RecordParser {
 public:
  RecordParser(const std::string& file, std::uint64_t line, std::uint64_t record)
      : file_(file), line_(line), record_(record) {}

  GoldRecord parse(const Value& value) {
    if (!value.IsObject()) fail("", "a record must be an object");
    GoldRecord record;
    record.position = record_;
    record.id = text(value, "id");
    record.iri = text(value, "iri");
    record.title = text(value, "title");
    record.language = text(value, "language");
    record.year = year(value);
    if (record.id.empty() && record.iri.empty() && record.title.empty()) {
      fail("id", "the record has no id, IRI or title by which to find its document");
    }
    for (std::size_t kind = 0; kind < gold_kind_count; ++kind) {
      record.items[kind] = items(value, static_cast<GoldKind>(kind));
      record.forbidden[kind] = forbidden(value, static_cast<GoldKind>(kind));
    }
    return record;
  }

  std::string text(const Value& object, std::string_view name, std::string_view field = {}) {
    const Value* value = find(object, name);
    if (value == nullptr) return {};
    if (!value->IsString()) fail(field.empty() ? name : field, fmt::format("'{}' must be text", name));
    return std::string(text_of(*value));
  }

  [[noreturn]] void fail(std::string_view field, std::string message, std::string hint = {}) const {
    throw Error({.code = "evaluate.gold-invalid",
                 .place = {.file = file_, .line = line_, .record = record_, .field = std::string(field)},
                 .message = std::move(message),
                 .hint = std::move(hint)});
  }

 private:
  std::optional<int> year(const Value& record) const {
    const auto at = record.FindMember("year");
    if (at == record.MemberEnd()) return std::nullopt;
    if (at->value.IsNull()) return 0;
    if (!at->value.IsInt()) fail("year", "'year' must be a whole number or null");
    return at->value.GetInt();
  }

  std::optional<std::vector<GoldItem>> items(const Value& record, GoldKind kind) {
    const std::string_view field = to_string(kind);
    const Value* list = find(record, field);
    if (list == nullptr) return std::nullopt;
    if (!list->IsArray()) fail(field, fmt::format("'{}' must be a list", field));
    std::vector<GoldItem> items;
    for (const Value& each : list->GetArray()) items.push_back(item(each, kind));
    return items;
  }

  GoldItem item(const Value& value, GoldKind kind) {
    const std::string_view field = to_string(kind);
    GoldItem item;
    if (value.IsString()) {
      item.name = text_of(value);
    } else if (value.IsObject()) {
      item.id = first_text(value, {"concept", "code", "organisation", "region", "id", "iri"}, field);
      item.name = first_text(value, {"name", "label"}, field);
      item.sort_name = text(value, "sort_name", field);
      if (kind == GoldKind::authors) item.agent = agent(value, field);
      item.strength = strength(value, field);
      item.surfaces = texts(value, "surfaces", field);
      if (std::string raw = text(value, "raw", field); !raw.empty()) item.surfaces.push_back(std::move(raw));
      item.why = kind == GoldKind::topics ? texts(value, "why", field) : item.surfaces;
    } else {
      fail(field, "an item must be text or an object");
    }
    if (item.id.empty() && item.name.empty()) fail(field, "an item has neither a name nor an identifier");
    return item;
  }

  std::string first_text(const Value& object, std::initializer_list<std::string_view> names,
                         std::string_view field) {
    for (const std::string_view name : names) {
      if (std::string found = text(object, name, field); !found.empty()) return found;
    }
    return {};
  }

  AgentSort agent(const Value& author, std::string_view field) {
    const std::string word = text(author, "kind", field);
    if (word == "person") return AgentSort::person;
    if (word == "organisation") return AgentSort::body;
    if (word.empty()) return AgentSort::unknown;
    fail(field, fmt::format("unknown kind '{}'", word), "person or organisation");
  }

  GoldStrength strength(const Value& item, std::string_view field) {
    const std::string word = text(item, "strength", field);
    if (word == "main") return GoldStrength::main;
    if (word == "optional") return GoldStrength::optional;
    if (word.empty() || word == "required" || word == "secondary") return GoldStrength::required;
    fail(field, fmt::format("unknown strength '{}'", word), "main, secondary, required or optional");
  }

  std::vector<std::string> texts(const Value& object, std::string_view name, std::string_view field) {
    const Value* list = find(object, name);
    if (list == nullptr) return {};
    std::vector<std::string> texts;
    if (!list->IsArray()) fail(field, fmt::format("'{}' must be a list of texts", name));
    for (const Value& each : list->GetArray()) {
      if (!each.IsString()) fail(field, fmt::format("'{}' must be a list of texts", name));
      texts.emplace_back(text_of(each));
    }
    return texts;
  }

  std::vector<std::string> forbidden(const Value& record, GoldKind kind) {
    const Value* lists = find(record, "must_not");
    if (lists == nullptr) return {};
    if (!lists->IsObject()) fail("must_not", "'must_not' must be an object of lists");
    return texts(*lists, to_string(kind), "must_not");
  }

  const std::string& file_;
  std::uint64_t line_;
  std::uint64_t record_;
};

class GoldParser {
 public:
  explicit GoldParser(std::string file) : file_(std::move(file)) {}

  Gold parse(const std::string& text) {
    rapidjson::Document document;
    document.Parse<parse_flags>(text.data(), text.size());
    if (!document.HasParseError()) {
      whole(document);
    } else if (document.GetParseError() == rapidjson::kParseErrorDocumentRootNotSingular) {
      lines(text);
    } else if (document.GetParseError() != rapidjson::kParseErrorDocumentEmpty) {
      broken(document, text, 1);
    }
    if (gold_.records.empty()) {
      throw Error({.code = "evaluate.gold-empty",
                   .place = {.file = file_},
                   .message = "the gold holds no record",
                   .hint = "docs/quality.md says how to label records"});
    }
    return std::move(gold_);
  }

 private:
  void whole(const Value& root) {
    if (root.IsArray()) return records(root);
    const Value* list = root.IsObject() ? find(root, "records") : nullptr;
    if (list == nullptr) return record(root, 0, 1);  // one line
    if (!list->IsArray()) RecordParser(file_, 0, 0).fail("records", "'records' must be a list");
    records(*list);
    if (const Value* graded = find(root, "pair_relevance")) pairs(*list, *graded);
  }

  void records(const Value& list) {
    std::uint64_t number = 0;
    for (const Value& each : list.GetArray()) record(each, 0, ++number);
  }

  void lines(const std::string& text) {
    std::uint64_t line = 0;
    std::uint64_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view content(text.data() + begin, end - begin);
      begin = end + 1;
      ++line;
      if (content.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      rapidjson::Document document;
      document.Parse<parse_flags>(content.data(), content.size());
      if (document.HasParseError()) broken(document, content, line);
      record(document, line, ++number);
    }
  }

  void record(const Value& value, std::uint64_t line, std::uint64_t number) {
    RecordParser parser(file_, line, number);
    GoldRecord record = parser.parse(value);
    if (!record.id.empty() && !ids_.insert(record.id).second) {
      parser.fail("id", fmt::format("a second record has the id '{}'", record.id));
    }
    if (const auto& topics = record.of(GoldKind::topics)) {
      for (const GoldItem& item : *topics) gold_.marks_main |= item.strength == GoldStrength::main;
    }
    gold_.records.push_back(std::move(record));
  }

  // {"a": 1, "b": 2, "grade": 3}: numbers `n` of records.
  void pairs(const Value& records, const Value& graded) {
    std::unordered_map<std::int64_t, std::size_t> by_number;
    for (rapidjson::SizeType i = 0; i < records.Size(); ++i) {
      const Value* number = find(records[i], "n");
      if (number != nullptr && number->IsInt64()) by_number.emplace(number->GetInt64(), i);
    }
    const RecordParser parser(file_, 0, 0);
    if (!graded.IsArray()) parser.fail("pair_relevance", "'pair_relevance' must be a list");
    for (const Value& each : graded.GetArray()) {
      const Value* grade = each.IsObject() ? find(each, "grade") : nullptr;
      if (grade == nullptr || !grade->IsNumber() || grade->GetDouble() < 0) {
        parser.fail("pair_relevance", "a pair must be an object with 'a', 'b' and a 'grade' of 0 or more");
      }
      const auto end_of = [&](const char* name) {
        const Value* number = find(each, name);
        const auto found =
            number != nullptr && number->IsInt64() ? by_number.find(number->GetInt64()) : by_number.end();
        if (found == by_number.end()) {
          parser.fail("pair_relevance", fmt::format("'{}' of a pair is no number 'n' of a record", name));
        }
        return found->second;
      };
      gold_.pairs.push_back({.first = end_of("a"), .second = end_of("b"), .grade = grade->GetDouble()});
    }
  }

  [[noreturn]] void broken(const rapidjson::Document& document, std::string_view text,
                           std::uint64_t line) const {
    std::string message = rapidjson::GetParseError_En(document.GetParseError());
    if (message.ends_with('.')) message.pop_back();
    throw Error(
        {.code = "evaluate.gold-broken",
         .place = {.file = file_, .line = line + count_line_ends(text.substr(0, document.GetErrorOffset()))},
         .message = fmt::format("broken JSON: {}", message),
         .hint = ""});
  }

  std::string file_;
  Gold gold_;
  std::unordered_set<std::string> ids_;
};

}  // namespace

Gold read_gold(ByteSource& source) {
  std::string text = read_all(source);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return GoldParser(source.name()).parse(text);
}

}  // namespace weft
