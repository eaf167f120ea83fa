#include "graph/resolution/person_resolution.hpp"

#include <gtest/gtest.h>

#include "graph/resolution/merging.hpp"
#include "made_records.hpp"

namespace weft {
namespace {

using Names = std::multiset<std::string>;

const std::string orcid_a = "https://orcid.org/0000-0002-1825-0097";
const std::string orcid_b = "https://orcid.org/0000-0001-5109-3700";

TEST(PersonResolution, JoinsTheFormsOfARareName) {
  EXPECT_EQ(
      authors_of({{{"De Courcy Wheeler, A."}}, {{"De Courcy Wheeler, Anna"}}, {{"de Courcy Wheeler, A."}}}),
      Names{"Anna De Courcy Wheeler"});
  EXPECT_EQ(authors_of({{{"Godec, S. T."}}, {{"Godec, Samantha T."}}, {{"Godec, Samantha"}}}),
            Names{"Samantha T. Godec"});
}

TEST(PersonResolution, JoinsHyphensAccentsAndTheirTranscriptions) {
  EXPECT_EQ(authors_of({{{"Schönleber, Hans-Jörg"}}, {{"Schoenleber, H.-J."}}, {{"Schonleber, Hans Joerg"}}}),
            Names{"Hans-Jörg Schönleber"});
}

TEST(PersonResolution, CommonNamesNeedMore) {
  EXPECT_EQ(authors_of({{{"Smith, A."}}, {{"Smith, Anna"}}}), (Names{"A. Smith", "Anna Smith"}));
  EXPECT_EQ(authors_of({{{"Smith, A."}, {"Kovalenko, Lena"}}, {{"Smith, Anna"}, {"Kovalenko, Lena"}}}),
            (Names{"Anna Smith", "Lena Kovalenko"}));
  EXPECT_EQ(
      authors_of({{{"Smith, A.", "", "Harbour Institute"}}, {{"Smith, Anna", "", "Harbour Institute"}}}),
      Names{"Anna Smith"});
}

TEST(PersonResolution, AnInitialThatFitsTwoPersonsStaysApartWithoutEvidence) {
  EXPECT_EQ(authors_of({{{"Marchetti, A."}}, {{"Marchetti, Anna"}}, {{"Marchetti, Andrea"}}}),
            (Names{"A. Marchetti", "Andrea Marchetti", "Anna Marchetti"}));
  EXPECT_EQ(authors_of({{{"Marchetti, A."}, {"Kovalenko, Lena"}},
                        {{"Marchetti, Anna"}, {"Kovalenko, Lena"}},
                        {{"Marchetti, Andrea"}}}),
            (Names{"Andrea Marchetti", "Anna Marchetti", "Lena Kovalenko"}));
  // Evidence for both decides for neither.
  EXPECT_EQ(authors_of({{{"Marchetti, A."}, {"Kovalenko, Lena"}},
                        {{"Marchetti, Anna"}, {"Kovalenko, Lena"}},
                        {{"Marchetti, Andrea"}, {"Kovalenko, Lena"}}}),
            (Names{"A. Marchetti", "Andrea Marchetti", "Anna Marchetti", "Lena Kovalenko"}));
}

TEST(PersonResolution, FullNamesThatDifferNeverMeetThroughAnInitial) {
  const Names found = authors_of({{{"Okello, J."}, {"Kovalenko, Lena"}},
                                  {{"Okello, James"}, {"Kovalenko, Lena"}},
                                  {{"Okello, John"}, {"Kovalenko, Lena"}},
                                  {{"Okello, J. B."}, {"Kovalenko, Lena"}}});
  EXPECT_EQ(found.count("James Okello"), 1);
  EXPECT_EQ(found.count("John Okello"), 1);
}

TEST(PersonResolution, AuthorsOfOneBylineAreSeveral) {
  EXPECT_EQ(authors_of({{{"Marchetti, A."}, {"Marchetti, Anna"}}}),
            (Names{"A. Marchetti", "Anna Marchetti"}));
}

TEST(PersonResolution, SpellingsThatSoundAlikeNeedEvidence) {
  EXPECT_EQ(authors_of({{{"Abdirahman, Yusuf"}}, {{"Abdirahman, Youssef"}}}).size(), 2);
  EXPECT_EQ(authors_of(
                {{{"Abdirahman, Yusuf"}, {"Kovalenko, L."}}, {{"Abdirahman, Youssef"}, {"Kovalenko, Lena"}}}),
            (Names{"Lena Kovalenko", "Youssef Abdirahman"}));
  EXPECT_EQ(
      authors_of({{{"Abdirahman, Maria"}, {"Kovalenko, L."}}, {{"Abdirahman, Mario"}, {"Kovalenko, Lena"}}})
          .size(),
      3);
}

TEST(PersonResolution, OrcidDecides) {
  // One name, two persons; the form without number is either.
  EXPECT_EQ(authors_of({{{"Gonzales, Maria", orcid_a}}, {{"Gonzales, Maria", orcid_b}}}),
            (Names{"Maria Gonzales", "Maria Gonzales"}));
  EXPECT_EQ(
      authors_of({{{"Marchetti, Rosa", orcid_a}}, {{"Marchetti, Rosa", orcid_b}}, {{"Marchetti, Rosa"}}})
          .size(),
      3);
  // Two names, one person.
  EXPECT_EQ(authors_of({{{"Smith, Beth", orcid_a}}, {{"Jones, Elizabeth", orcid_a}}}),
            Names{"Elizabeth Jones"});
  // Who has a number and who has none.
  EXPECT_EQ(authors_of({{{"Marchetti, Rosa", orcid_a}}, {{"Marchetti, Rosa"}}, {{"Marchetti, R."}}}),
            Names{"Rosa Marchetti"});
}

TEST(PersonResolution, AMergedPersonKeepsAllThatWasSaid) {
  const ResolvedGraph resolved =
      resolve_works({{{"Marchetti, R."}}, {{"Marchetti, Rosa", orcid_a}}, {{"Marchetti, Rosa"}}});
  const KnowledgeGraph& graph = resolved.graph;
  const auto [first, last] = graph.nodes_of(Kind::author);
  ASSERT_EQ(last.value() - first.value(), 1);
  EXPECT_EQ(graph.iri(first), "https://weft.example/id/author/rosa-marchetti");
  EXPECT_EQ(graph.id(first), node_id(Kind::author, "rosa-marchetti"));
  EXPECT_EQ(graph.property(first, Property::alternative_label), "R. Marchetti");
  EXPECT_EQ(graph.property(first, Property::same_as), orcid_a);
  EXPECT_EQ(graph.in_edges(first).size(), 3);
  ASSERT_EQ(resolved.ledger.lines.size(), 2);
  for (const LedgerLine& line : resolved.ledger.lines) {
    EXPECT_EQ(line.decision, LedgerDecision::merged);
    EXPECT_EQ(line.merged_id, graph.id(first));
  }
}

LedgerLine user_line(LedgerDecision decision, std::string first, std::string second) {
  return {.decision = decision,
          .first = {.name = std::move(first)},
          .second = {.name = std::move(second)},
          .line = 7};
}

TEST(PersonResolution, TheUserDecides) {
  const std::vector<std::vector<Byline>> works = {
      {{"Smith, A."}}, {{"Smith, Anna"}}, {{"Godec, S."}}, {{"Godec, Sara"}}};
  const ResolvedGraph resolved = resolve_works(
      works, {.user = {user_line(LedgerDecision::confirmed, "author/a-smith", "author/anna-smith"),
                       user_line(LedgerDecision::rejected, "author/sara-godec", "author/s-godec"),
                       user_line(LedgerDecision::confirmed, "author/nobody", "author/s-godec")}});
  EXPECT_EQ(resolved.labels(Kind::author), (Names{"Anna Smith", "S. Godec", "Sara Godec"}));
  EXPECT_EQ(resolved.ledger.count(LedgerDecision::confirmed), 2);
  EXPECT_EQ(resolved.ledger.count(LedgerDecision::rejected), 1);
  EXPECT_EQ(resolved.ledger.count(LedgerDecision::merged), 0);
  ASSERT_EQ(resolved.ledger.warnings.size(), 1);
  EXPECT_EQ(resolved.ledger.warnings[0].code, "graph.merge-unknown");
  EXPECT_EQ(resolved.ledger.warnings[0].place.line, 7);
}

TEST(PersonResolution, NothingJoinsThroughARejectedPair) {
  const ResolvedGraph resolved = resolve_works(
      {{{"Godec, S. T."}}, {{"Godec, Samantha T."}}, {{"Godec, Samantha"}}},
      {.user = {user_line(LedgerDecision::rejected, "author/samantha-godec", "author/samantha-t-godec")}});
  // What the user calls two persons makes the initials fit both.
  EXPECT_EQ(resolved.labels(Kind::author).size(), 3);
  const ResolvedGraph chained = resolve_works(
      {{{"Godec, S. T."}}, {{"Godec, Samantha T."}}, {{"Godec, Samantha"}}},
      {.user = {user_line(LedgerDecision::rejected, "author/samantha-godec", "author/samantha-t-godec"),
                user_line(LedgerDecision::confirmed, "author/s-t-godec", "author/samantha-t-godec")}});
  EXPECT_EQ(chained.labels(Kind::author), (Names{"Samantha Godec", "Samantha T. Godec"}));
  const ResolvedGraph contradicted =
      resolve_works({{{"Godec, S."}}, {{"Godec, Sara"}}},
                    {.user = {user_line(LedgerDecision::rejected, "author/s-godec", "author/sara-godec"),
                              user_line(LedgerDecision::confirmed, "author/s-godec", "author/sara-godec")}});
  EXPECT_EQ(contradicted.labels(Kind::author).size(), 2);
  ASSERT_EQ(contradicted.ledger.warnings.size(), 1);
  EXPECT_EQ(contradicted.ledger.warnings[0].code, "graph.merge-contradicted");
}

// Catalogues in which few names, initials and numbers meet often.
std::vector<Statement> made_bylines(Dice& dice) {
  const char* const families[] = {"Smith",          "Marchetti", "De Courcy Wheeler",
                                  "Courcy Wheeler", "Mueller",   "Müller"};
  const char* const givens[] = {"A.",    "Anna", "Anna B.", "Andrew",  "A. B.", "Jörg",
                                "Joerg", "J.",   "Yusuf",   "Youssef", ""};
  const std::string numbers[] = {"", "", "", orcid_a, orcid_b};
  std::vector<Statement> all;
  for (std::uint32_t i = 0; i < 4 + dice.below(12); ++i) {
    std::vector<Byline> authors;
    for (std::uint32_t n = 0; n < 1 + dice.below(3); ++n) {
      std::string name = families[dice.below(6)];
      const std::string given = givens[dice.below(11)];
      if (!given.empty()) name += ", " + given;
      authors.push_back({name, numbers[dice.below(5)], dice.below(3) == 0 ? "Harbour Institute" : ""});
    }
    for (Statement& statement : work("Wells " + std::to_string(i), authors))
      all.push_back(std::move(statement));
  }
  return all;
}

TEST(PersonResolution, AnyOrderAndNumberOfThreadsGivesTheSameGroups) {
  std::size_t merged = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    std::vector<Statement> statements = made_bylines(dice);
    const ResolvedGraph reference = resolve(statements, {.jobs = 1});
    merged += reference.ledger.count(LedgerDecision::merged);
    for (unsigned jobs = 1; jobs < 4; ++jobs) {
      dice.shuffle(statements);
      ASSERT_EQ(told(resolve(statements, {.jobs = jobs})), told(reference));
    }
  }
  EXPECT_GT(merged, 100);
}

TEST(PersonResolution, NoGroupHoldsTwoNumbers) {
  for (std::uint64_t seed = 100; seed <= 160; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    const ResolvedGraph resolved = resolve(made_bylines(dice));
    const auto [first, last] = resolved.graph.nodes_of(Kind::author);
    for (std::uint32_t node = first.value(); node < last.value(); ++node) {
      int numbers = 0;
      for (const PropertyRow& row : resolved.graph.properties(NodeRef(node))) {
        numbers += row.property == Property::same_as ? 1 : 0;
      }
      ASSERT_LE(numbers, 1) << resolved.graph.iri(NodeRef(node));
    }
  }
}

TEST(Merging, TheFullestFormIsPreferred) {
  EXPECT_TRUE(is_fuller("Anna De Courcy Wheeler", "A. de Courcy Wheeler"));
  EXPECT_TRUE(is_fuller("Samantha T. Godec", "Samantha Godec"));
  EXPECT_TRUE(is_fuller("Hans-Jörg Müller", "Hans-Jorg Muller"));
  EXPECT_FALSE(is_fuller("Anna Smith", "Anna Smith"));
}

}  // namespace
}  // namespace weft
