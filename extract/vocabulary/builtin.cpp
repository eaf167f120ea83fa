#include "extract/vocabulary/builtin.hpp"

#include <string>

#include "embedded_data.hpp"

namespace weft {

namespace {

Vocabulary load(std::string name, std::string_view bytes) {
  const auto source = memory_source(name, bytes);
  return Vocabulary::load(*source, std::move(name), true);
}

}  // namespace

Vocabulary builtin_topics() {
  std::string both(embedded::topics_ttl());
  both += embedded::topic_wordings_ttl();
  return load("topics.ttl", both);
}

Vocabulary builtin_organisations() { return load("organisations.ttl", embedded::organisations_ttl()); }

Vocabulary builtin_events() { return load("events.ttl", embedded::events_ttl()); }

}  // namespace weft
