#include "extract/names/mention_rules.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.hpp"
#include "extract/names/name_words.hpp"
#include "extract/text/word_list.hpp"

namespace weft {

bool is_place_acronym(std::string_view acronym) {
  static constexpr auto places = std::to_array<std::string_view>(
      {"CAR", "DPRK", "DRC", "FRY", "PNG", "RCA", "RDC", "UAE", "UK", "US", "USA"});
  return std::ranges::binary_search(places, acronym);
}

bool is_word_acronym(std::string_view acronym) {
  static const WordList words(
      "ACT ACTION ACTS AID ASSET BASE BRIDGE CAF CALL CAN CARE CHANGE CIVIC CLEAR CORE DIRECT DRIVE "
      "ENDA ETC EXCEL FAIR FIND FIRST FOCUS GAGE GAIN GIFT GOAL HEAL HELP HERE HOPE HOT IDEA IMPACT "
      "INFORM IRIS JOIN JUST KIND LEAD LIFE LIFT LINK LIVE MAP NEAR NEED NET NEXT OPEN PACE PATH PLAN "
      "PLUS POINT PRIME RAISE REACH RESCUE RISE ROOT SAFE SAFER SAVE SEED SEEDS SHARE SHINE SPARK SPEAK "
      "STAND STAR START STEP STOP SUN SURGE TALK TEST TREE UNITE VIEW VIS VOICE WAR WATCH WATER WAVE "
      "WIN WORK WORLD");
  return words.holds(acronym);
}

bool is_same_acronym(std::string_view surface, std::string_view acronym) {
  if (surface == acronym) return true;
  std::string plain(surface);
  std::erase(plain, '.');
  return plain == acronym;
}

bool resembles(std::string_view expansion, std::string_view label) {
  constexpr std::size_t long_word = 4;
  const std::string folded_label = ' ' + fold(label) + ' ';
  const std::string folded = fold(expansion);
  int same = 0;
  int all = 0;
  for (const std::string_view word : split_at(folded, ' ')) {
    if (word.size() < long_word) continue;
    ++all;
    same += folded_label.find(' ' + std::string(word) + ' ') != std::string::npos ? 1 : 0;
  }
  return all > 0 && same * 2 >= all;
}

bool is_joined(const AnalysedField& field, TokenSpan left, TokenSpan right) {
  static constexpr auto joints =
      std::to_array<std::string_view>({"and", "e", "et", "le", "los", "or", "ou", "the", "und", "y"});
  constexpr std::uint32_t most_joints = 2;
  if (right.first < left.last || right.first - left.last > most_joints) return false;
  for (std::uint32_t i = left.last; i < right.first; ++i) {
    if (!std::ranges::binary_search(joints, fold(surface_of(field, i)))) return false;
  }
  const std::uint32_t begin = field.tokens[left.last - 1].end;
  const std::string_view gap = field.text.substr(begin, field.tokens[right.first].begin - begin);
  const bool parted = right.first > left.last || gap.find_first_of(",/&") != gap.npos;
  return parted && gap.find_first_of(".;:()") == gap.npos;
}

}  // namespace weft
