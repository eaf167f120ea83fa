#include "extract/readers/json/json_text.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/ascii.hpp"

namespace weft {

namespace {

using rapidjson::Value;

constexpr std::array<std::string_view, 7> naming_members = {"@value", "name",    "label",       "title",
                                                            "value",  "literal", "display_name"};

std::string_view view(const Value& text) { return {text.GetString(), text.GetStringLength()}; }

const Value* member(const Value& object, std::string_view name) {
  const auto found = object.FindMember(
      Value(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size()))));
  return found == object.MemberEnd() ? nullptr : &found->value;
}

bool has_text(const Value& value) {
  return value.IsString() || value.IsObject() || (value.IsArray() && !value.Empty());
}

// The first string of several members that a name can be given by.
template <std::size_t size>
std::string_view first_string(const Value& object, const std::array<std::string_view, size>& names) {
  for (const std::string_view name : names) {
    const Value* const value = member(object, name);
    if (value != nullptr && value->IsString() && value->GetStringLength() > 0) return view(*value);
  }
  return {};
}

std::string_view person_of(const Value& object, TextArena& arena) {
  constexpr std::array<std::string_view, 5> families = {"family", "family_name", "familyName", "lastName",
                                                        "last_name"};
  constexpr std::array<std::string_view, 5> givens = {"given", "given_name", "givenName", "firstName",
                                                      "first_name"};
  const std::string_view family = first_string(object, families);
  const std::string_view given = first_string(object, givens);
  if (family.empty() || given.empty()) return family.empty() ? given : family;
  return arena.next().append(family).append(", ").append(given);
}

// The primary subtag of what may be a language tag; empty if it is none.
std::string_view language_of(std::string_view key) {
  std::size_t size = 0;
  while (size < key.size() && is_ascii_letter(key[size])) ++size;
  const bool ends = size == key.size() || key[size] == '-' || key[size] == '_';
  return (size == 2 || size == 3) && ends ? key.substr(0, size) : std::string_view();
}

// Short names of other members look like languages too ("id", "url"): one common language must be there, or
// nothing but codes of two letters that are not "id".
const Value* text_in_languages(const Value& object) {
  constexpr std::array<std::string_view, 12> common = {"en", "fr", "es", "ar", "ru",  "zh",
                                                       "pt", "de", "it", "nl", "eng", "fra"};
  bool has_common = false;
  bool has_doubtful = false;
  const Value* first = nullptr;
  const Value* english = nullptr;
  for (const auto& each : object.GetObject()) {
    const std::string_view language = language_of(view(each.name));
    if (language.empty()) return nullptr;
    has_common |= std::find(common.begin(), common.end(), language) != common.end();
    has_doubtful |= language.size() == 3 || language == "id";
    if (!has_text(each.value)) continue;
    if (first == nullptr) first = &each.value;
    if (english == nullptr && (language == "en" || language == "eng")) english = &each.value;
  }
  if (!has_common && has_doubtful) return nullptr;
  return english != nullptr ? english : first;
}

const Value* naming_member(const Value& object) {
  for (const std::string_view name : naming_members) {
    const Value* const value = member(object, name);
    if (value != nullptr && has_text(*value)) return value;
  }
  return nullptr;
}

}  // namespace

std::string_view text_of_json(const JsonValues::Node& node, TextArena& arena) {
  constexpr int most_levels = 8;  // objects in objects that name one another
  const Value* at = static_cast<const Value*>(node.value);
  for (int level = 0; level < most_levels && at != nullptr; ++level) {
    if (at->IsString()) return view(*at);
    if (at->IsArray()) {
      const auto list = at->GetArray();
      const auto* const found = std::find_if(list.Begin(), list.End(), has_text);
      at = found == list.End() ? nullptr : found;
    } else if (at->IsObject()) {
      const Value* const name = naming_member(*at);
      if (name == nullptr) {
        if (const std::string_view person = person_of(*at, arena); !person.empty()) return person;
      }
      at = name != nullptr ? name : text_in_languages(*at);
    } else {
      return {};
    }
  }
  return {};
}

std::string_view text_of_inverted_index(const JsonValues::Node& node, TextArena& arena) {
  const Value& index = *static_cast<const Value*>(node.value);
  if (!index.IsObject()) return {};
  std::vector<std::pair<std::uint32_t, std::string_view>> words;
  for (const auto& word : index.GetObject()) {
    if (!word.value.IsArray()) continue;
    for (const Value& position : word.value.GetArray()) {
      std::uint32_t number = 0;
      if (!position.IsString()) continue;  // numbers are kept as they are written
      const std::string_view digits = view(position);
      const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number);
      if (end.ec == std::errc()) words.emplace_back(number, view(word.name));
    }
  }
  std::sort(words.begin(), words.end());
  std::string& text = arena.next();
  for (const auto& [position, word] : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

}  // namespace weft
