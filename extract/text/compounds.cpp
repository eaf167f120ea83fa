#include "extract/text/compounds.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace weft {

namespace {

// Prefixes that are written with a hyphen before nearly any word.
constexpr auto prefixes = std::to_array<std::string_view>(
    {"agro", "anti", "counter", "cyber", "macro", "micro", "multi", "non", "post", "psycho", "socio"});
constexpr std::size_t shortest_rest = 5;

// First parts with the beginning of what follows: of these many words only some are compounds.
using Joint = std::pair<std::string_view, std::string_view>;
constexpr auto romance = std::to_array<Joint>({
    {"co", "oper"},
    {"co", "ordin"},
    {"co", "operac"},
    {"pre", "escolar"},
    {"re", "integra"},
});
constexpr auto english = std::to_array<Joint>({
    {"air", "strike"},    {"child", "birth"},  {"child", "care"},  {"co", "operat"},
    {"co", "ordinat"},    {"cross", "border"}, {"day", "care"},    {"ground", "water"},
    {"health", "care"},   {"land", "mine"},    {"land", "slide"},  {"live", "stock"},
    {"low", "land"},      {"peace", "build"},  {"peace", "keep"},  {"peace", "mak"},
    {"pre", "conflict"},  {"pre", "disaster"}, {"pre", "natal"},   {"pre", "position"},
    {"pre", "school"},    {"rain", "water"},   {"re", "build"},    {"re", "construct"},
    {"re", "employ"},     {"re", "establish"}, {"re", "forest"},   {"re", "integrat"},
    {"re", "locat"},      {"re", "settle"},    {"re", "train"},    {"re", "unif"},
    {"re", "us"},         {"re", "victimi"},   {"state", "build"}, {"under", "nutrition"},
    {"under", "nourish"}, {"waste", "water"},  {"water", "borne"}, {"well", "being"},
    {"work", "place"},    {"work", "shop"},
});

bool is_joint(const Joint& joint, std::string_view word) {
  return word.front() == joint.first.front() && word.starts_with(joint.first) &&
         word.substr(joint.first.size()).starts_with(joint.second);
}

}  // namespace

std::size_t compound_joint(std::string_view word, std::string_view language) {
  const bool is_english = language == "en";
  if (!is_english && language != "fr" && language != "es" && language != "pt" && language != "it") return 0;
  for (const std::string_view prefix : prefixes) {
    if (word.starts_with(prefix) && word.size() >= prefix.size() + shortest_rest) return prefix.size();
  }
  const auto find = [&](const auto& joints) {
    const auto at = std::ranges::find_if(joints, [&](const Joint& joint) { return is_joint(joint, word); });
    return at == joints.end() ? std::size_t{0} : at->first.size();
  };
  return is_english ? find(english) : find(romance);
}

}  // namespace weft
