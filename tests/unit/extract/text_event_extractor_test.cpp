#include <gtest/gtest.h>

#include "events.hpp"

namespace weft {
namespace {

const std::string haiti = "eq-2010-000009-hti";
const std::string ocean = "ts-2004-000147-idn";

RecordValue disaster(std::string_view text, std::string_view identifier) {
  RecordValue value(text);
  value.identifier = identifier;
  return value;
}

TEST(TextEvents, InTheTitleAreConcerned) {
  EventRecord record("The 2010 Haiti earthquake: lessons", "The 2004 Indian Ocean tsunami taught others.");
  EXPECT_EQ(record.mentioned(), (Keys{haiti, ocean}));
  EXPECT_EQ(record.concerned(), Keys{haiti});
}

TEST(TextEvents, OfAnAbstractTheMainOneIsConcerned) {
  EXPECT_EQ(EventRecord("Lessons", "The 2010 Haiti earthquake killed many. A review of shelter follows.")
                .concerned(),
            Keys{haiti});
  EXPECT_EQ(
      EventRecord("Lessons",
                  "A review of shelter in cities and in camps, of its quality and of what it costs, with "
                  "examples from many places such as the 2010 Haiti earthquake.")
          .concerned(),
      Keys{});
  EXPECT_EQ(
      EventRecord("Lessons", "The 2004 Indian Ocean tsunami and the 2010 Haiti earthquake.").concerned(),
      Keys{});
  EXPECT_EQ(
      EventRecord("Lessons",
                  "From the 2004 Indian Ocean tsunami to the 2010 Haiti earthquake. The 2010 earthquake in "
                  "Haiti hit a city.")
          .concerned(),
      Keys{haiti});
}

TEST(TextEvents, ComparedOrExcludedAreMentionedOnly) {
  for (const std::string_view text : {"Unlike the 2004 Indian Ocean tsunami, this hit a city.",
                                      "It was worse than the 2004 Indian Ocean tsunami.",
                                      "The worst disaster since the 2004 Indian Ocean tsunami.",
                                      "The study does not cover the 2004 Indian Ocean tsunami."}) {
    EventRecord record("Notes", text);
    EXPECT_EQ(record.mentioned(), Keys{ocean}) << text;
    EXPECT_EQ(record.concerned(), Keys{}) << text;
    EXPECT_LT(record.confidence(ocean), 0.5F) << text;
  }
  EXPECT_EQ(EventRecord("Housing since the 2004 Indian Ocean tsunami").concerned(), Keys{ocean});
}

TEST(TextEvents, TellTheHazardAndTheCountry) {
  EventRecord record("Lessons of typhoon Haiyan");
  EXPECT_EQ(record.places("tc-2013-000139-phl"), Keys{"ph"});
  EXPECT_EQ(record.hazards("tc-2013-000139-phl"), Keys{"tropical-cyclone"});
  EXPECT_EQ(record.sink().targets(Relation::covers), Keys{"ph"});
  const Keys topics = record.sink().targets(Relation::about_topic);
  EXPECT_NE(std::ranges::find(topics, "tropical-cyclone"), topics.end());
  EventRecord cholera("The 2010 cholera outbreak in Haiti");
  EXPECT_EQ(cholera.hazards("haiti-cholera-2010"), Keys{"cholera"});
}

TEST(TextEvents, OfSeveralCountriesOrBesideOthersTellNoCountry) {
  EXPECT_EQ(EventRecord("Lessons of cyclone Idai").sink().targets(Relation::covers), Keys{});
  EventRecord declared("Lessons of typhoon Haiyan");
  declared.record().countries = {"Vanuatu"};
  EXPECT_EQ(declared.sink().targets(Relation::covers), Keys{"vu"});
}

TEST(TextEvents, LeaveTopicsAndPlacesTheirWords) {
  EventRecord record("The 2010 Haiti earthquake");
  const Keys topics = record.sink().targets(Relation::about_topic);
  EXPECT_NE(std::ranges::find(topics, "earthquake"), topics.end());
  EXPECT_TRUE(record.sink().has_link(record.sink().keys().front(), Relation::covers, "ht") ||
              !record.sink().targets(Relation::covers).empty());
  EXPECT_EQ(record.sink().targets(Relation::covers), Keys{"ht"});
}

TEST(TextEvents, AreTheOnesWhoseGlideNumberStandsBesideThem) {
  EventRecord record("The 2013 floods in Mozambique", "GLIDE FL-2013-000008-MOZ.");
  EXPECT_EQ(record.mentioned(), Keys{"fl-2013-000008-moz"});
  EXPECT_EQ(record.concerned(), Keys{"fl-2013-000008-moz"});
  EXPECT_EQ(record.sink().values("fl-2013-000008-moz", Property::alternative_label),
            Keys{"2013 floods in Mozambique"});
  EventRecord field("After the 2013 floods in Mozambique");
  field.record().disasters = {disaster("Mozambique: Floods - Jan 2013", "FL-2013-000008-MOZ")};
  EXPECT_EQ(field.concerned(), Keys{"fl-2013-000008-moz"});
  EventRecord other("After the 2014 floods in Mozambique", "FL-2013-000008-MOZ");
  EXPECT_EQ(other.mentioned(), (Keys{"fl-2013-000008-moz", "mozambique-flood-2014"}));
}

TEST(TextEvents, ListedOnesHaveOneNodeWithTheirGlideNumber) {
  EventRecord number("Shelter", "GLIDE EQ-2010-000009-HTI.");
  EXPECT_EQ(number.concerned(), Keys{haiti});
  EXPECT_EQ(number.sink().values(haiti, Property::code), Keys{"EQ-2010-000009-HTI"});
  EXPECT_EQ(EventRecord("The 2010 Haiti earthquake").sink().values(haiti, Property::code),
            Keys{"EQ-2010-000009-HTI"});
  EXPECT_EQ(EventRecord("The 2010 Haiti earthquake").sink().label(haiti), "Haiti earthquake, 2010");
}

TEST(TextEvents, LongListsEnd) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "The " + std::to_string(1700 + i % 300) + " floods in Sudan. ";
  EXPECT_EQ(EventRecord("Notes", text).mentioned().size(), 64U);
}

}  // namespace
}  // namespace weft
