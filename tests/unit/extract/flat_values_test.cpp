#include "extract/readers/mapping/flat_values.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

const FlatRecord record = {{.name = "Author", .text = "Ada Brook", .kind = "person"},
                           {.name = "title", .text = "Wells"},
                           {.name = "AUTHOR", .text = "Water Board", .kind = "body"}};

std::string found(const FlatValues::Node& from, const std::string& path) {
  std::vector<FlatValues::Node> nodes;
  FlatValues::find(from, FlatValues::compile(path), nodes);
  TextArena arena;
  std::string all;
  for (const auto& node : nodes) all += std::string(FlatValues::text(node, Conversion::text, arena)) + ";";
  return all;
}

TEST(FlatValues, FindsAllValuesOfANameInAnyCase) {
  EXPECT_EQ(found(FlatValues::root(record), "author"), "Ada Brook;Water Board;");
  EXPECT_EQ(found(FlatValues::root(record), "Title"), "Wells;");
  EXPECT_EQ(found(FlatValues::root(record), "titles"), "");
}

TEST(FlatValues, KnowsTheKindOfAValueAndItsNeighbours) {
  std::vector<FlatValues::Node> authors;
  FlatValues::find(FlatValues::root(record), FlatValues::compile("author"), authors);
  ASSERT_EQ(authors.size(), 2U);
  EXPECT_EQ(found(authors[1], "@kind"), "body;");
  EXPECT_EQ(found(authors[1], "."), "Water Board;");
  EXPECT_EQ(found(authors[1], "title"), "Wells;");
  EXPECT_EQ(found(FlatValues::root(record), "@kind"), "");
}

TEST(FlatValues, FollowsAValueUpToTheNextOfItsName) {
  const FlatRecord authors = {{.name = "FAU", .text = "Brook, Ada"},
                              {.name = "AD", .text = "Well School"},
                              {.name = "AD", .text = "Water Board"},
                              {.name = "FAU", .text = "Ford, Ben"},
                              {.name = "AD", .text = "Spring House"}};
  std::vector<FlatValues::Node> found_authors;
  FlatValues::find(FlatValues::root(authors), FlatValues::compile("FAU"), found_authors);
  ASSERT_EQ(found_authors.size(), 2U);
  EXPECT_EQ(found(found_authors[0], "+ad"), "Well School;Water Board;");
  EXPECT_EQ(found(found_authors[1], "+AD"), "Spring House;");
  EXPECT_EQ(found(FlatValues::root(authors), "+AD"), "");
}

TEST(FlatValues, VisitsEachNamedValue) {
  std::string names;
  FlatValues::members(FlatValues::root(record), [&](std::string_view name, const FlatValues::Node& node) {
    names += std::string(name) + "=" + std::string(node.text) + ";";
  });
  EXPECT_EQ(names, "Author=Ada Brook;title=Wells;AUTHOR=Water Board;");
}

}  // namespace
}  // namespace weft
