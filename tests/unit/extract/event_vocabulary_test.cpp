#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/unicode.hpp"
#include "extract/events/event_index.hpp"
#include "extract/events/glide.hpp"
#include "extract/vocabulary/builtin.hpp"

namespace weft {
namespace {

const Vocabulary& events() {
  static const Vocabulary vocabulary = builtin_events();
  return vocabulary;
}

const EventIndex& index() {
  static const Gazetteer gazetteer = Gazetteer::builtin();
  static Lexicon lexicon;
  static const EventIndex instance(&events(), gazetteer, lexicon);
  return instance;
}

std::vector<std::string> values(const Concept& event, std::string_view property) {
  std::vector<std::string> found;
  for (const auto& [name, value] : event.notations) {
    if (name == property) found.emplace_back(value);
  }
  return found;
}

TEST(EventVocabulary, IsLargeAndSpeaksThreeLanguages) {
  EXPECT_GE(events().concepts().size(), 250U);
  for (const Concept& event : events().concepts()) {
    std::set<std::string> languages;
    for (const ConceptLabel& label : event.labels) {
      if (label.kind == LabelKind::preferred) languages.emplace(label.language);
    }
    EXPECT_EQ(languages, (std::set<std::string>{"en", "es", "fr"})) << event.iri;
  }
}

TEST(EventVocabulary, HazardsPlacesAndYearsAreUnderstood) {
  for (std::uint32_t i = 0; i < events().concepts().size(); ++i) {
    const Concept& source = events().concepts()[i];
    const ListedEvent& event = index().event(ListedEventRef(i));
    EXPECT_TRUE(event.hazard.valid()) << source.iri;
    EXPECT_EQ(event.also.valid(), !values(source, "alsoHazard").empty()) << source.iri;
    EXPECT_EQ(event.places.size(), values(source, "country").size() + values(source, "region").size())
        << source.iri;
    if (values(source, "year").empty()) continue;
    EXPECT_GE(event.years.first, 1900) << source.iri;
    EXPECT_LE(event.years.first, event.years.last) << source.iri;
  }
}

TEST(EventVocabulary, ALabelMeansOneEvent) {
  std::map<std::string, std::string> owners;
  for (const Concept& event : events().concepts()) {
    for (const ConceptLabel& label : event.labels) {
      if (label.ambiguous) continue;
      const auto [at, added] = owners.emplace(fold(label.text), event.iri);
      EXPECT_TRUE(added || at->second == event.iri) << label.text << ": " << at->second << ", " << event.iri;
    }
  }
}

TEST(EventVocabulary, AStormsNameMeansOneStorm) {
  std::map<std::string, std::string> owners;
  for (const Concept& event : events().concepts()) {
    for (const std::string& name : values(event, "stormName")) {
      EXPECT_TRUE(owners.emplace(fold(name), event.iri).second) << name;
      EXPECT_TRUE(index().find_storm(fold(name))) << name;
    }
  }
}

TEST(EventVocabulary, GlideNumbersAreNumbersOfTheirHazardAndYear) {
  for (std::uint32_t i = 0; i < events().concepts().size(); ++i) {
    const ListedEvent& event = index().event(ListedEventRef(i));
    for (const std::string& number : values(events().concepts()[i], "glide")) {
      const auto glide = parse_glide(number);
      ASSERT_TRUE(glide) << number;
      EXPECT_EQ(glide->number, number);
      EXPECT_EQ(glide->hazard(), hazard(event.hazard).glide) << number;
      const int year = std::stoi(std::string(glide->year()));
      EXPECT_TRUE(event.years.meets({year, year})) << number;
      EXPECT_EQ(index().find_glide(number), ListedEventRef(i));
    }
  }
}

TEST(Hazards, HaveCodesThatGlideKnows) {
  for (const Hazard& each : hazards()) EXPECT_FALSE(hazard_name(each.glide).empty()) << each.key;
  EXPECT_FALSE(find_hazard("rain").valid());
}

TEST(Hazards, AWordMeansOneHazard) {
  std::map<std::string, std::string_view> owners;
  for_each_hazard_word([&](HazardRef ref, std::string_view words) {
    const auto [at, added] = owners.emplace(fold(words), hazard(ref).key);
    EXPECT_TRUE(added || at->second == hazard(ref).key) << words;
  });
  EXPECT_EQ(owners.at("tremblement de terre"), "earthquake");
  EXPECT_EQ(owners.at("epidemie de cholera"), "cholera");
}

}  // namespace
}  // namespace weft
