#include "extract/readers/mapping/mapping.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "extract/readers/mapping/mapping_use.hpp"
#include "extract/readers/reader.hpp"

namespace weft {
namespace {

std::string complaint(std::string_view toml) {
  try {
    parse_mapping(toml, "mine", "mine.toml");
  } catch (const Error& error) {
    return error.what();
  }
  return "no complaint";
}

TEST(Mapping, ReadsAllThatARuleCanSay) {
  const Mapping mapping = parse_mapping(R"(
description = "reports of our library"
extensions = ".json"
carrier = "json"
records = ["/data", ""]
skip = { path = "/status", values = ["deleted"] }
names = true

[fields]
title = "/fields/title"
abstract = { at = ["/fields/body", "/fields/body-html"], as = "verbatim" }
topics = [ "/a/*", { at = "/b", separator = ";", scheme_name = "MeSH", trim = ".", optional = true } ]
types = { at = "/type", values = { JOUR = "Journal article" } }
collection = { constant = "Our library" }
[fields.authors]
at = "/author/*"
parts = [["/particle", "/family"], "/given"]
fallback = "/literal"
identifier = "/ORCID"
affiliation = "/affiliation/*/name"
affiliation_identifier = "/id"
body_where = "/literal"
)",
                                        "mine", "mine.toml");
  EXPECT_EQ(mapping.description, "reports of our library");
  EXPECT_EQ(mapping.carrier, Carrier::json);
  EXPECT_EQ(mapping.records, (std::vector<std::string>{"/data", ""}));
  EXPECT_EQ(mapping.skip.values, std::vector<std::string>{"deleted"});
  EXPECT_TRUE(mapping.by_names);
  ASSERT_EQ(mapping.rules.size(), 7U);
  const auto rule = [&](RecordField field, int number = 0) {
    for (const FieldRule& each : mapping.rules) {
      if (each.field == field && number-- == 0) return each;
    }
    return FieldRule{};
  };
  EXPECT_EQ(rule(RecordField::abstract).at.size(), 2U);
  EXPECT_EQ(rule(RecordField::abstract).conversion, Conversion::verbatim);
  const FieldRule authors = rule(RecordField::authors);
  EXPECT_EQ(authors.parts, (std::vector<std::vector<std::string>>{{"/particle", "/family"}, {"/given"}}));
  EXPECT_EQ(authors.body_where.path, "/literal");
  EXPECT_EQ(authors.line, 15);
  EXPECT_EQ(rule(RecordField::keywords).at, std::vector<std::string>{"/a/*"});
  EXPECT_EQ(rule(RecordField::keywords, 1).separators, std::vector<std::string>{";"});
  EXPECT_EQ(rule(RecordField::types).values.at("jour"), "Journal article");
  EXPECT_EQ(rule(RecordField::collections).constant, "Our library");
}

TEST(Mapping, NamesTheLineOfWhatItDoesNotUnderstand) {
  EXPECT_TRUE(complaint("carrier = \"csv\"\n[fields]\ntitul = \"Titre\"\n")
                  .starts_with("mine.toml:3: Weft has no field 'titul'\nhint: fiel"));
  EXPECT_NE(complaint("carrier = \"csv\"\n[fields]\ntitle = { att = \"Titre\" }\n")
                .find("mine.toml:3: unknown key 'att'"),
            std::string::npos);
  EXPECT_NE(complaint("carrier = \"sql\"\n").find("mine.toml:1: unknown carrier 'sql'"), std::string::npos);
  EXPECT_NE(complaint("[fields]\ntitle = \"a\"\n").find("the key 'carrier' is missing"), std::string::npos);
  EXPECT_NE(complaint("carrier = \"csv\"\n").find("the mapping fills no field"), std::string::npos);
  EXPECT_NE(complaint("carrier = \"csv\"\n[fields]\ntitle = 3\n").find("mine.toml:3: 'rule' must be a table"),
            std::string::npos);
  EXPECT_NE(complaint("carrier = \"csv\"\n[fields]\ntitle = {}\n").find("'at' or 'constant'"),
            std::string::npos);
  EXPECT_NE(complaint("carrier = \"csv\n").find("mine.toml:1: "), std::string::npos);
}

TEST(Mapping, BuiltInOnesCanBeReadAndListed) {
  EXPECT_GE(builtin_mappings().size(), 3U);
  for (const Mapping& mapping : builtin_mappings()) {
    EXPECT_FALSE(mapping.description.empty()) << mapping.name;
    EXPECT_FALSE(builtin_mapping_text(mapping.name).empty()) << mapping.name;
    EXPECT_NE(make_reader(mapping.name), nullptr) << mapping.name;
  }
  EXPECT_EQ(input_formats().size(), builtin_mappings().size() + 1);
}

TEST(MappingUse, TellsTheFieldsForWhichNothingWasFound) {
  const Mapping mapping = parse_mapping(R"(carrier = "csv"
[fields]
title = "Titre"
abstract = ["Resume", "Notes"]
keywords = [{ at = "Sujets" }, { at = "Mots", optional = true }]
)",
                                        "mine", "mine.toml");
  MappingUse use{.matched = std::vector<bool>(5), .names = {"Titel", "Notes"}};
  for (std::size_t i = 0; i < mapping.rules.size(); ++i) {
    use.matched[i] = mapping.rules[i].at.front() == "Notes";
  }
  const auto warning = unused_rules(mapping, use);
  ASSERT_TRUE(warning);
  EXPECT_EQ(to_string(*warning),
            "mine.toml:3: the records have nothing for keywords (line 5: Sujets); title (line 3: Titre)\n"
            "hint: they have: Notes, Titel");

  MappingUse other{.matched = std::vector<bool>(5, true), .names = {}};
  use.merge(other);
  EXPECT_FALSE(unused_rules(mapping, use));
  EXPECT_FALSE(unused_rules(builtin_mappings().front(), {}));
}

}  // namespace
}  // namespace weft
