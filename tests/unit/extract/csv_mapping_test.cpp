#include <gtest/gtest.h>

#include <string>

#include "record_lines.hpp"

namespace weft {
namespace {

using Texts = std::vector<std::string>;

std::string complaint(std::string_view toml, std::string_view text) {
  try {
    read_by(toml, text);
  } catch (const Error& error) {
    return error.what();
  }
  return "no complaint";
}

constexpr std::string_view zotero_header =
    R"("Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url",)"
    R"("Abstract Note","Date","Manual Tags","Automatic Tags","Country")"
    "\n";

TEST(CsvMapping, ATableIsReadByTheMappingOfItsHeader) {
  const std::string zotero =
      std::string(zotero_header) +
      R"(AB12,journalArticle,2019,"Brook, Ada; Ford, Ben",Wells,"Sand and Water; a Journal",,1234-5678,10.5/x,,)"
      R"(On <i>wells</i>.,2019-03-01,wells; water,Chad,Mali)";
  const Texts expected{
      "id: AB12\ntitle: Wells\nabstract: On wells.\nauthors: Brook, Ada\nauthors: Ford, Ben\nkeywords: "
      "wells\n"
      "keywords: water\nkeywords: Chad\ncollections: Sand and Water; a Journal\n"
      "types: Journal article\nidentifiers: 1234-5678 [ISSN]\ndate: 2019-03-01\ndoi: 10.5/x\n"};
  EXPECT_EQ(read_lines("csv", zotero).records, expected);
  EXPECT_EQ(read_lines("zotero", zotero).records, expected);
  EXPECT_EQ(detect_format(zotero, "x"), "zotero");
}

TEST(CsvMapping, DetectsTablesAndTheirSources) {
  EXPECT_EQ(detect_format("title,year\nA,1\n", "x"), "csv");
  EXPECT_EQ(detect_format("title\tyear\nA\t1\n", "x"), "tsv");
  EXPECT_EQ(detect_format("Title\nA\n", "x"), "csv");
  EXPECT_EQ(detect_format("sep=;\nTitle;x\nA;b\n", "x.txt"), "csv");
  EXPECT_EQ(detect_format("Reports\n\nTitle;Year\nA;1\n", "x"), "csv");
  EXPECT_EQ(detect_format("id,dc.title[en_US],dc.contributor.author\n1,A,B\n", "x"), "dspace");
  EXPECT_EQ(detect_format("Authors,Title,Year,Source title,EID\nA,B,1,C,D\n", "x"), "scopus");
  EXPECT_EQ(detect_format("PT\tAU\tTI\tSO\tPY\tUT\nJ\tB, A\tW\tS\t1\tWOS:1\n", "x"), "web-of-science");
  EXPECT_EQ(detect_format("Who,Where\n#org,#country\nA,B\n", "x"), "hxl");
  EXPECT_THROW(detect_format("Some prose, with commas\nand country, date, region in a line\n", "x"), Error);
}

TEST(CsvMapping, NamesFillWhatNoRuleOfTheMappingDid) {
  const std::string_view toml = R"(
carrier = "csv"
names = true
[fields]
title = "Titre"
authors = { at = "Auteurs", separator = "/" }
keywords = "Mots-clés"
)";
  EXPECT_EQ(read_by(toml,
                    "Titre,Auteurs,authors,title,mots_clés,KEYWORDS,country\n"
                    "A,Ada/Ben; Cy,Eve,B,x; y,z,Chad|Mali; Niger\n"
                    ",,Eve; Fay,B,,z,\n")
                .records,
            (Texts{"title: A\nauthors: Ada\nauthors: Ben; Cy\ncountries: Chad\ncountries: Mali; Niger\n"
                   "keywords: x\nkeywords: y\n",
                   "title: B\nauthors: Eve\nauthors: Fay\nkeywords: z\n"}));
}

TEST(CsvMapping, SeparatorsAlternativesAndEnds) {
  const std::string_view toml = R"(
carrier = "csv"
[fields]
title = { at = ["No such", "T"], optional = true }
authors = { at = "A", separator = ["||", ";"], until = "::" }
countries = { at = "C", identifier = "ISO" }
publishers = { at = "P", separator = "" }
types = { at = "K", values = { R = "Report" } }
)";
  EXPECT_EQ(read_by(toml,
                    "T,A,C,ISO,P,K\nW,Ada::x::600||Ben; Cy,Chad; Mali,TCD; MLI,Sand; Sons,r\n"
                    "X,Ada; Ben,Chad; Mali,TCD,,\nY,,R&amp;D,,,\n")
                .records,
            (Texts{"title: W\nauthors: Ada\nauthors: Ben; Cy\npublishers: Sand; Sons\ncountries: Chad <TCD>\n"
                   "countries: Mali <MLI>\ntypes: Report\n",
                   "title: X\nauthors: Ada\nauthors: Ben\ncountries: Chad\ncountries: Mali\n",
                   "title: Y\ncountries: R&D\n"}));
}

TEST(CsvMapping, AColumnThatTheTableLacksIsAnError) {
  const std::string_view toml =
      "carrier = \"csv\"\n[fields]\ntitle = \"Titre\"\ndate = { at = [\"An\", \"Jahr\"] }\n";
  EXPECT_EQ(complaint(toml, "Titre,Année\nA,1\n"),
            "test.toml:4: input has no column 'An' or 'Jahr'\n"
            "hint: its columns: Titre, Année; say optional = true if they may be missing");
  EXPECT_EQ(complaint(toml, "Titre,AN\nA,1\n"), "no complaint");
  EXPECT_EQ(complaint("optional = true\n" + std::string(toml), "Titre,Année\nA,1\n"), "no complaint");
  EXPECT_NE(
      complaint("carrier = \"csv\"\n[fields]\ntitle = \"T\"\ncountries = { at = \"C\", identifier = \"I\" }",
                "T,C\nA,b\n")
          .find("no column 'I'"),
      std::string::npos);
}

TEST(CsvMapping, TagsOfHxlAreColumnsToo) {
  const std::string_view toml = R"(
carrier = "csv"
[fields]
title = "#meta+title"
countries = { at = ["#country+name", "#country-code"], identifier = "#country+code" }
organisations = "Partner"
)";
  const Texts expected{"title: A\norganisations: IOM\ncountries: Tchad <TCD>\n"};
  EXPECT_EQ(
      read_by(toml, "T,Pays,ISO,Partner\n#meta +title,#country+fr+name,#Country+Code,#org\nA,Tchad,TCD,IOM\n")
          .records,
      expected);
  EXPECT_EQ(read_by(toml,
                    "Data of 2019\n\n,,,Partner\n#meta+title,#country,#country+code,\nA,Tchad,TCD,IOM\n"
                    "#meta+title,#country,#country+code,\n")
                .records,
            expected);
  EXPECT_NE(
      complaint(toml, "T,Partner\n#meta+title,#org\n").find("its columns: T (#meta+title), Partner (#org)"),
      std::string::npos);
}

TEST(CsvMapping, TheTagRowMayComeFirst) {
  EXPECT_EQ(
      read_lines("csv", "#meta+title,#country+name,#date,#sector,#sector\nA,Chad,2019,WASH,Health\n").records,
      (Texts{"title: A\ncountries: Chad\nkeywords: WASH\nkeywords: Health\ndate: 2019\n"}));
}

TEST(CsvMapping, RowsThatAMappingSkips) {
  const std::string_view toml =
      "carrier = \"csv\"\nskip = { path = \"Status\", values = [\"withdrawn\"] }\n[fields]\ntitle = \"T\"\n";
  EXPECT_EQ(read_by(toml, "T,Status\nA,\nB,Withdrawn\n").records, Texts{"title: A\n"});
}

}  // namespace
}  // namespace weft
