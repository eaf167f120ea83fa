#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/places/place_table.hpp"
#include "extract/record.hpp"
#include "extract/statement.hpp"
#include "extract/text/token.hpp"

namespace weft {

/// A record with its texts cut into words: what the extractors share. Reused from record to record.
struct AnalysedRecord {
  const Record* record = nullptr;
  NodeId document;                   ///< id of the record's document
  std::string language;              ///< ISO 639-1 of the text, declared or detected
  std::vector<AnalysedField> texts;  ///< title, then abstract; [0] is always the title

  /// Acronyms the record itself defines ("conflict-related sexual violence (CRSV)"), over all its texts.
  struct Definition {
    std::string_view acronym;
    std::string_view expansion;
    std::size_t text = 0;              ///< index into `texts`
    std::uint32_t begin = 0, end = 0;  ///< span of the expansion
  };
  std::vector<Definition> definitions;

  /// A name of an event, or a word for a hazard, in a text: found before places, read after them.
  struct EventName {
    std::size_t text = 0;  ///< index into `texts`
    std::uint32_t first = 0;
    std::uint32_t last = 0;   ///< tokens
    std::uint32_t label = 0;  ///< of `EventIndex::matcher`
    std::uint32_t name = 0;   ///< token of a storm's own name; 0 for none, since a title's first word is none
  };
  std::vector<EventName> event_names;

  /// Tokens of a text that name a place, in text order.
  struct PlaceName {
    std::size_t text = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    PlaceRef place;
  };
  std::vector<PlaceName> places;
  std::vector<PlaceRef> declared_places;  ///< those of the catalogue's fields

  /// What an event tells of the record's topics and countries.
  struct EventHint {
    NodeId event;
    std::string key;
    Evidence evidence;                   ///< for the event
    std::string_view hazard;             ///< in the catalogue's words or ours, or empty
    std::string hazard_code;             ///< GLIDE's two letters, or empty
    int year = 0;                        ///< or 0
    std::vector<std::string> countries;  ///< ISO 3166-1 alpha-3
    bool concerned = true;               ///< the record is about it, not only mentions it
  };
  std::vector<EventHint> events;
};

/// Evidence matched in a text of the record: its bytes from `begin` to `end`, or its tokens. Views stay the
/// record's and the caller's.
Evidence text_evidence(const AnalysedRecord& record, const AnalysedField& text, std::uint32_t begin,
                       std::uint32_t end, std::string_view extractor);
Evidence text_evidence(const AnalysedRecord& record, const AnalysedField& text, TokenSpan span,
                       std::string_view extractor);

}  // namespace weft
