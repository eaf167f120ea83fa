#include "extract/readers/json/json_places.hpp"

#include <fmt/format.h>
#include <rapidjson/pointer.h>

#include <bit>

#include "base/diagnostic.hpp"

namespace weft {

namespace {

std::vector<std::string> tokens_of(const std::string& pointer) {
  const std::string list = pointer.substr(0, pointer.find("/*"));
  const rapidjson::Pointer parsed(list.data(), list.size());
  if (!parsed.IsValid()) {
    throw Error({.code = "extract.mapping-path",
                 .message = fmt::format("'{}' is not a JSON Pointer", pointer),
                 .hint = "pointers look like /data or /message/items"});
  }
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < parsed.GetTokenCount(); ++i) {
    tokens.emplace_back(parsed.GetTokens()[i].name, parsed.GetTokens()[i].length);
  }
  return tokens;
}

}  // namespace

JsonPlaces::JsonPlaces(const std::vector<std::string>& pointers) {
  constexpr std::size_t most = 64;
  if (pointers.size() > most) {
    throw Error({.code = "extract.mapping-path", .message = "more than 64 places of records"});
  }
  for (const std::string& pointer : pointers) {
    tokens_.push_back(tokens_of(pointer));
    if (!pointer.empty()) names_ += (names_.empty() ? "" : ", ") + pointer;
  }
  if (tokens_.empty()) tokens_.emplace_back();
}

JsonPlaces::Set JsonPlaces::all() const { return ~Set{0} >> (64 - tokens_.size()); }

JsonPlaces::Set JsonPlaces::below(Set places, std::size_t depth, std::string_view key) const {
  Set found = 0;
  for (Set rest = places; rest != 0; rest &= rest - 1) {
    const auto& tokens = tokens_[static_cast<std::size_t>(std::countr_zero(rest))];
    if (depth < tokens.size() && tokens[depth] == key) found |= rest & (~rest + 1);
  }
  return found;
}

std::size_t JsonPlaces::ending(Set places, std::size_t depth) const {
  for (Set rest = places; rest != 0; rest &= rest - 1) {
    const auto place = static_cast<std::size_t>(std::countr_zero(rest));
    if (tokens_[place].size() == depth) return place;
  }
  return none;
}

}  // namespace weft
