#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/events/event_index.hpp"
#include "extract/events/glide.hpp"
#include "extract/extractor.hpp"

namespace weft {

/// Disasters and crises that the catalogue or a GLIDE number names. Those that the catalogue assigns are
/// linked by `concerns`, declared. GLIDE numbers in title and abstract are linked by `mentions`, and by
/// `concerns`, matched, where the text is about one event: it stands in the title, or alone in the abstract
/// of a record without disasters. An event's key is its GLIDE number in lower case (of several the first, or
/// the one that the built-in list gives it), else the slug of its name; its subtype the hazard
/// ("tropical-cyclone"). It is linked to the countries of its numbers (`within`).
///
/// What an event tells of a document's topics and countries is noted in `AnalysedRecord::events` for the
/// extractors of these; masks the numbers in texts. Comes before them.
class EventExtractor : public Extractor {
 public:
  explicit EventExtractor(const EventIndex& index) : index_(&index) {}

  void extract(AnalysedRecord& record, StatementSink& sink) override;

 private:
  void declare(AnalysedRecord& record, std::uint16_t ordinal, StatementSink& sink);
  void find(AnalysedRecord& record, StatementSink& sink);

  struct Mention {
    GlideMention found;
    std::size_t text = 0;
  };
  const EventIndex* index_;
  std::vector<Mention> mentions_;
};

}  // namespace weft
