#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/extraction.hpp"
#include "recording_sink.hpp"

namespace weft {

using Keys = std::vector<std::string>;

/// What a record of a title, an abstract and perhaps a year says of events, with the built-in vocabularies.
class EventRecord {
 public:
  explicit EventRecord(std::string_view title, std::string_view abstract = {},
                       std::string_view language = "en", std::string_view date = {}) {
    record_.title = title;
    record_.abstract = abstract;
    record_.language = language;
    record_.date = date;
  }

  Record& record() { return record_; }

  const RecordingSink& sink() {
    if (!done_) worker().extract(record_, sink_);
    done_ = true;
    return sink_;
  }
  Keys mentioned() { return events(Relation::mentions); }
  Keys concerned() { return events(Relation::concerns); }
  /// Where and what an event was.
  Keys places(const std::string& event) { return from(event, Relation::within); }
  Keys hazards(const std::string& event) { return from(event, Relation::about_topic); }
  /// Surfaces by which an event is mentioned.
  Keys surfaces(const std::string& event) {
    Keys found;
    for (const auto& edge : sink().edges(Relation::mentions)) {
      if (edge.target == event) found.push_back(edge.surface);
    }
    return found;
  }
  /// The best confidence of the mentions of an event; 0 for none.
  float confidence(const std::string& event) {
    float best = 0;
    for (const auto& edge : sink().edges(Relation::mentions)) {
      if (edge.target == event) best = std::max(best, edge.confidence);
    }
    return best;
  }

 private:
  static Extraction::Worker& worker() {
    static const Extraction extraction(ExtractionOptions{});
    static const auto instance = extraction.make_worker();
    return *instance;
  }
  Keys events(Relation relation) {
    Keys found;
    for (const std::string& key : sink().targets(relation)) {
      if (relation == Relation::concerns || sink().is_event(key)) found.push_back(key);
    }
    return found;
  }
  Keys from(const std::string& event, Relation relation) {
    Keys found;
    for (const std::string& key : sink().targets(relation)) {
      if (sink().has_link(event, relation, key)) found.push_back(key);
    }
    return found;
  }

  Record record_;
  RecordingSink sink_;
  bool done_ = false;
};

/// The events that a text names in its abstract, under a title that names none.
inline Keys named(std::string_view text, std::string_view language = "en", std::string_view date = {}) {
  return EventRecord("Notes", text, language, date).mentioned();
}

}  // namespace weft
