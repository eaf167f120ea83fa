#include "extract/readers/json/json_values.hpp"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/pointer.h>
#include <rapidjson/reader.h>

#include "base/diagnostic.hpp"
#include "base/unicode.hpp"
#include "extract/readers/json/json_text.hpp"

namespace weft {

namespace {

using rapidjson::SizeType;
using rapidjson::Value;

const Value& value_of(const JsonValues::Node& node) { return *static_cast<const Value*>(node.value); }

// Hands events on to a document until there are too many values or levels.
class LimitedDocument {
 public:
  LimitedDocument(rapidjson::Document& document, std::size_t max_depth)
      : document_(document), max_depth_(max_depth) {}

  // NOLINTBEGIN(readability-identifier-naming): the names are RapidJSON's.
  bool Null() { return more() && document_.Null(); }
  bool Bool(bool value) { return more() && document_.Bool(value); }
  bool Int(int /*value*/) { return false; }  // numbers come as texts
  bool Uint(unsigned /*value*/) { return false; }
  bool Int64(std::int64_t /*value*/) { return false; }
  bool Uint64(std::uint64_t /*value*/) { return false; }
  bool Double(double /*value*/) { return false; }
  bool RawNumber(const char* text, SizeType size, bool copy) { return String(text, size, copy); }
  bool String(const char* text, SizeType size, bool copy) {
    return more() && document_.String(text, size, copy);
  }
  bool Key(const char* text, SizeType size, bool copy) { return document_.Key(text, size, copy); }
  bool StartObject() { return more() && deeper() && document_.StartObject(); }
  bool EndObject(SizeType count) {
    --depth_;
    return document_.EndObject(count);
  }
  bool StartArray() { return more() && deeper() && document_.StartArray(); }
  bool EndArray(SizeType count) {
    --depth_;
    return document_.EndArray(count);
  }
  // NOLINTEND(readability-identifier-naming)

  [[nodiscard]] bool too_deep() const { return depth_ > max_depth_; }
  [[nodiscard]] std::string refusal() const {
    if (too_deep()) return fmt::format("nested deeper than {} levels", max_depth_);
    return fmt::format("more than {} values", JsonValues::max_values);
  }

 private:
  bool more() { return ++count_ <= JsonValues::max_values; }
  bool deeper() { return ++depth_ <= max_depth_; }

  rapidjson::Document& document_;
  std::size_t max_depth_;
  std::size_t count_ = 0;
  std::size_t depth_ = 0;
};

struct CompiledPath {
  std::vector<rapidjson::Pointer> steps;  // every element is visited between two of them
};

}  // namespace

struct JsonValues::Document {
  // Memory of usual records is never given back.
  std::vector<std::max_align_t> memory = std::vector<std::max_align_t>(std::size_t{1} << 12);
  rapidjson::MemoryPoolAllocator<> allocator{memory.data(), memory.size() * sizeof(std::max_align_t)};
  rapidjson::Document document{&allocator};
  rapidjson::Reader reader;
  std::vector<CompiledPath> paths = std::vector<CompiledPath>(1);
};

JsonValues::JsonValues(std::size_t max_depth)
    : max_depth_(max_depth), document_(std::make_unique<Document>()) {}
JsonValues::~JsonValues() = default;

bool JsonValues::parse(std::span<char> text, Problem& problem) {
  Document& own = *document_;
  own.document.SetNull();
  own.allocator.Clear();
  may_hold_surrogates_ = std::string_view(text.data(), text.size()).find("\\u") != std::string_view::npos;
  rapidjson::InsituStringStream stream(text.data());
  constexpr unsigned flags =
      rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  rapidjson::ParseResult result;
  std::string refusal;
  bool too_deep = false;
  const auto parse_text = [&](rapidjson::Document& document) {
    LimitedDocument handler(document, max_depth_);
    result = own.reader.Parse<flags>(stream, handler);
    if (result.Code() == rapidjson::kParseErrorTermination) refusal = handler.refusal();
    too_deep = handler.too_deep();
    return !result.IsError();
  };
  own.document.Populate(parse_text);
  if (!refusal.empty()) {
    problem = {.code = too_deep ? "extract.json-too-deep" : "extract.json-too-large",
               .at = result.Offset(),
               .message = std::move(refusal)};
  } else if (result.IsError()) {
    std::string message = rapidjson::GetParseError_En(result.Code());
    if (message.ends_with('.')) message.pop_back();
    problem = {.at = result.Offset(), .message = std::move(message)};
  } else if (stream.Tell() < text.size()) {
    problem = {.at = stream.Tell(), .message = "a zero byte ends the text"};
  } else {
    return true;
  }
  return false;
}

JsonValues::Node JsonValues::root() const { return {static_cast<const Value*>(&document_->document)}; }

bool JsonValues::is_object(const Node& node) { return node.value != nullptr && value_of(node).IsObject(); }
bool JsonValues::is_array(const Node& node) { return node.value != nullptr && value_of(node).IsArray(); }
bool JsonValues::is_list_of_objects(const Node& node) {
  return is_array(node) && (value_of(node).Empty() || value_of(node)[0].IsObject());
}

JsonValues::Node JsonValues::at(const Node& from, const Path& path) const {
  const CompiledPath& compiled = document_->paths[path.number];
  if (compiled.steps.empty()) return from;
  return {compiled.steps.front().Get(value_of(from))};
}

void JsonValues::elements(const Node& array, std::vector<Node>& out) {
  for (const Value& element : value_of(array).GetArray()) out.push_back({&element});
}

JsonValues::Path JsonValues::compile(const std::string& path) {
  CompiledPath compiled;
  for (std::size_t begin = 0; path != "." && begin <= path.size();) {
    std::size_t end = path.find("/*", begin);
    while (end != std::string::npos && end + 2 < path.size() && path[end + 2] != '/') {
      end = path.find("/*", end + 2);  // a name that begins with a star
    }
    end = std::min(end, path.size());
    compiled.steps.emplace_back(path.data() + begin, end - begin);
    if (!compiled.steps.back().IsValid()) {
      throw Error({.code = "extract.mapping-path",
                   .message = fmt::format("'{}' is not a JSON Pointer", path),
                   .hint = "pointers look like /title, /author/*/name or /identifiers/0"});
    }
    begin = end == path.size() ? end + 1 : end + 2;
  }
  document_->paths.push_back(std::move(compiled));
  return {static_cast<std::uint32_t>(document_->paths.size() - 1)};
}

void JsonValues::find(const Node& from, const Path& path, std::vector<Node>& out) const {
  const CompiledPath& compiled = document_->paths[path.number];
  if (compiled.steps.empty()) return out.push_back(from);
  std::vector<const Value*> found = {&value_of(from)};
  for (std::size_t step = 0; step < compiled.steps.size(); ++step) {
    const bool is_last = step + 1 == compiled.steps.size();
    std::vector<const Value*> below;
    for (const Value* each : found) {
      const Value* const value = compiled.steps[step].Get(*each);
      if (value == nullptr || value->IsNull()) continue;
      if (value->IsArray()) {
        for (const Value& element : value->GetArray()) below.push_back(&element);
      } else if (is_last) {
        below.push_back(value);
      } else if (value->IsObject()) {
        for (const auto& member : value->GetObject()) below.push_back(&member.value);
      }
    }
    found.swap(below);
  }
  for (const Value* each : found) out.push_back({each});
}

std::string_view JsonValues::text(const Node& node, Conversion conversion, TextArena& arena) const {
  if (conversion == Conversion::inverted_index) {
    return valid(text_of_inverted_index(node, arena), arena);
  }
  return valid(text_of_json(node, arena), arena);
}

// `\udc00` alone is let through by the parser, but stands for no character.
std::string_view JsonValues::valid(std::string_view text, TextArena& arena) const {
  if (!may_hold_surrogates_ || find_invalid_utf8(text) == std::string_view::npos) return text;
  std::string& out = arena.next();
  for (;;) {
    const std::size_t bad = find_invalid_utf8(text);
    out += text.substr(0, bad);
    if (bad == std::string_view::npos) return out;
    out += "\uFFFD";
    text.remove_prefix(std::min(text.size(), bad + 3));
  }
}

const std::vector<JsonValues::Member>& JsonValues::list_members(const Node& node) {
  members_.clear();
  if (!is_object(node)) return members_;
  for (const auto& member : value_of(node).GetObject()) {
    const std::string_view name(member.name.GetString(), member.name.GetStringLength());
    if (!member.value.IsArray()) {
      members_.emplace_back(name, Node{&member.value});
      continue;
    }
    for (const Value& element : member.value.GetArray()) members_.emplace_back(name, Node{&element});
  }
  return members_;
}

}  // namespace weft
