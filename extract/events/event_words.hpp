#pragma once

#include <cstdint>
#include <vector>

#include "extract/text/lexicon.hpp"
#include "extract/text/token.hpp"

namespace weft {

/// What a word may do beside the name of an event; a word may do several things.
enum class EventWord : std::uint16_t {
  month = 1,
  preposition = 2,  ///< leads to a date or place: "of", "en"; articles too
  conjunction = 4,  ///< "and", between places or names
  happening = 8,    ///< leads from a hazard to its place: "that struck"
  adjective = 16,   ///< "devastating": may stand between hazard, place and year
  aftermath = 32,   ///< "response": an event's name may be followed by it, and then by its year
  general = 64,     ///< "preparedness": no event that happened is meant
  no_name = 128,    ///< is not the name of a storm: "season"
  until = 256,      ///< between the ends of a range of years
  count = 512,      ///< leads to a number that is no year: "some 2000"
  comparison = 1024,
  superlative = 2048,
  since = 4096,
  called = 8192  ///< leads to a name: "known as"
};

/// Looks words up by their numbers in the lexicon: English, French, Spanish, Portuguese and German in one
/// table. Read-only once made.
class EventWords {
 public:
  /// Adds its words to the lexicon.
  explicit EventWords(Lexicon& lexicon);

  [[nodiscard]] bool is(const Token& token, EventWord role) const {
    return token.word.valid() && token.word.value() < roles_.size() &&
           (roles_[token.word.value()] & static_cast<std::uint16_t>(role)) != 0;
  }

 private:
  std::vector<std::uint16_t> roles_;  // by word
};

}  // namespace weft
