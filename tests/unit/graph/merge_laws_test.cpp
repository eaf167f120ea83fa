#include <gtest/gtest.h>

#include "base/byte_sink.hpp"
#include "graph/fragment.hpp"
#include "graph/graph_file.hpp"
#include "sample_statements.hpp"

namespace weft {
namespace {

std::string frozen(Fragment fragment) {
  StringSink sink;
  save_graph(std::move(fragment).freeze({}), sink);
  return sink.text();
}

Fragment fragment_of(const std::vector<Statement>& statements) {
  Fragment fragment;
  for (const Statement& statement : statements) statement.send(fragment);
  return fragment;
}

// Splits, shuffles and repeats the statements, then merges the parts pair by pair in random order.
Fragment merged_at_random(std::vector<Statement> statements, Dice& dice) {
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (dice.below(4) == 0) {
      const Statement again = statements[dice.below(static_cast<std::uint32_t>(statements.size()))];
      statements.push_back(again);
    }
    if (statements.size() > 4000) break;
  }
  dice.shuffle(statements);
  std::vector<Fragment> parts(1 + dice.below(7));
  for (const Statement& statement : statements) {
    statement.send(parts[dice.below(static_cast<std::uint32_t>(parts.size()))]);
  }
  while (parts.size() > 1) {
    const std::uint32_t from = dice.below(static_cast<std::uint32_t>(parts.size()));
    std::swap(parts[from], parts.back());
    const std::uint32_t into = dice.below(static_cast<std::uint32_t>(parts.size() - 1));
    parts[into].merge(parts.back());
    if (dice.below(3) == 0) parts[into].merge(parts.back());
    parts.pop_back();
  }
  return std::move(parts.front());
}

TEST(MergeLaws, AnySplitAnyOrderAnyRepetitionGivesTheSameBytes) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    const std::vector<Statement> statements = made_catalogue(dice, 1 + dice.below(25));
    const std::string expected = frozen(fragment_of(statements));
    for (int round = 0; round < 4; ++round) {
      ASSERT_EQ(frozen(merged_at_random(statements, dice)), expected) << "round " << round;
    }
  }
}

TEST(MergeLaws, MergingIntoNothingAndNothingIntoSomethingChangesNothing) {
  Dice dice(5);
  const std::vector<Statement> statements = made_catalogue(dice, 10);
  Fragment empty;
  empty.merge(fragment_of(statements));
  Fragment full = fragment_of(statements);
  full.merge(Fragment());
  full.merge(full);
  EXPECT_EQ(frozen(std::move(empty)), frozen(fragment_of(statements)));
  EXPECT_EQ(frozen(std::move(full)), frozen(fragment_of(statements)));
}

TEST(MergeLaws, ADifferentStatementGivesOtherBytes) {
  Dice dice(6);
  std::vector<Statement> statements = made_catalogue(dice, 10);
  const std::string before = frozen(fragment_of(statements));
  for (Statement& statement : statements) {
    if (!statement.is_link) continue;
    statement.surface += "!";
    break;
  }
  EXPECT_NE(frozen(fragment_of(statements)), before);
}

}  // namespace
}  // namespace weft
