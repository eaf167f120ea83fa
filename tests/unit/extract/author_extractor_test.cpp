#include "extract/names/author_extractor.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "extract/text/analysed_record.hpp"
#include "tests/unit/extract/builtin_bodies.hpp"

namespace weft {
namespace {

// Authors in catalogue order as "person:key" or "body:key"; affiliations as "person>body".
class Recorder : public StatementSink {
 public:
  void entity(const Entity& entity) override {
    names_[entity.id] = (entity.kind == Kind::author ? "person:" : "body:") + std::string(entity.key);
    for (const PropertyValue& property : entity.properties) {
      if (property.property == Property::alternative_label) raw_forms.emplace_back(property.value);
    }
  }
  void link(const Link& link, const Evidence& evidence) override {
    if (link.relation == Relation::created_by) {
      authors[link.order] = link.target;
      surfaces.emplace_back(evidence.surface);
    } else if (link.relation == Relation::affiliated_with) {
      affiliations.emplace_back(link.source, link.target);
    }
  }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& [order, id] : authors) {
      EXPECT_EQ(order, out.size());
      out.push_back(names_.at(id));
    }
    for (const auto& [person, body] : affiliations) out.push_back(names_.at(person) + ">" + names_.at(body));
    return out;
  }

  std::map<std::uint16_t, NodeId> authors;
  std::vector<std::string> surfaces;
  std::vector<std::string> raw_forms;
  std::vector<std::pair<NodeId, NodeId>> affiliations;

 private:
  std::map<NodeId, std::string> names_;
};

using Names = std::vector<std::string>;

Recorder extract(const std::vector<std::string_view>& values) {
  Record record;
  record.authors.assign(values.begin(), values.end());
  AnalysedRecord analysed;
  analysed.record = &record;
  analysed.document = node_id(Kind::document, "x");
  Recorder recorder;
  AuthorExtractor(builtin_bodies()).extract(analysed, recorder);
  return recorder;
}

Names authors(const std::vector<std::string_view>& values) { return extract(values).names(); }

TEST(AuthorExtractor, TellsPersonsFromBodies) {
  EXPECT_EQ(authors({"Anna De Courcy Wheeler"}), (Names{"person:anna-de-courcy-wheeler"}));
  EXPECT_EQ(
      authors(
          {"Office Of The Special Representative Of The Secretary General On Sexual Violence In Conflict"}),
      (Names{"body:osrsg-svc"}));
  EXPECT_EQ(
      authors(
          {"The Office of the Special Representative of the Secretary-General on Sexual Violence in Conflict "
           "(OSRSG-SVC)"}),
      (Names{"body:osrsg-svc"}));
  EXPECT_EQ(authors({"Tony Banks", "Mission, Robert", "Page, Jimmy"}),
            (Names{"person:tony-banks", "person:robert-mission", "person:jimmy-page"}));
  EXPECT_EQ(authors({"Ministry of Health, Chad"}), (Names{"body:ministry-of-health-chad"}));
}

TEST(AuthorExtractor, ResolvesSpellingsOfListedBodies) {
  for (const char* value :
       {"IOM", "International Organisation for Migration", "INTERNATIONAL ORGANIZATION FOR MIGRATION",
        "International Organization for Migration (IOM)",
        "Organización Internacional para las Migraciones"}) {
    EXPECT_EQ(authors({value}), (Names{"body:iom"})) << value;
  }
  EXPECT_EQ(authors({"The World Bank"}), (Names{"body:world-bank"}));
  EXPECT_EQ(authors({"UN High Commissioner for Refugees"}), (Names{"body:unhcr"}));
  EXPECT_EQ(authors({"Inter Agency Standing Committee"}), (Names{"body:iasc"}));
  EXPECT_EQ(authors({"Unhcr"}), (Names{"body:unhcr"}));
  EXPECT_EQ(authors({"DRC"}), (Names{"body:drc-org"}));
  EXPECT_EQ(authors({"University of California, Los Angeles"}), (Names{"body:ucla"}));
}

TEST(AuthorExtractor, PartsValuesWithSeveralAuthors) {
  EXPECT_EQ(authors({"A. Smith and B. Jones", "UNHCR and IOM"}),
            (Names{"person:a-smith", "person:b-jones", "body:unhcr", "body:iom"}));
  EXPECT_EQ(authors({"Smith, A.; Ministry of Justice; Jones, B."}),
            (Names{"person:a-smith", "body:ministry-of-justice", "person:b-jones"}));
  EXPECT_EQ(authors({"UNICEF, WHO & Save the Children"}), (Names{"body:unicef", "body:who", "body:save"}));
  EXPECT_EQ(authors({"USAID/IOM"}), (Names{"body:usaid", "body:iom"}));
  EXPECT_EQ(authors({"Maria Holmblad, British Red Cross"}),
            (Names{"person:maria-holmblad", "body:british-rc"}));
  EXPECT_EQ(authors({"Department of Economic and Rural Affairs"}),
            (Names{"body:department-of-economic-and-rural-affairs"}));
}

TEST(AuthorExtractor, KeepsTheOrderAcrossValuesAndSkipsFillers) {
  EXPECT_EQ(authors({"Sane, Jelia", "n.a.", "ICRC", "et al.", "Holmblad, M."}),
            (Names{"person:jelia-sane", "body:icrc", "person:m-holmblad"}));
}

TEST(AuthorExtractor, LinksAffiliationsInBrackets) {
  EXPECT_EQ(authors({"Maria Holmblad (British Red Cross)"}),
            (Names{"person:maria-holmblad", "person:maria-holmblad>body:british-rc"}));
  EXPECT_EQ(authors({"Holmblad, Maria (ed.)"}), (Names{"person:maria-holmblad"}));
}

TEST(AuthorExtractor, KeepsRawFormsAndQuotesTheValue) {
  const Recorder recorder = extract({"GODEC, Samantha T."});
  EXPECT_EQ(recorder.raw_forms, (Names{"GODEC, Samantha T."}));
  EXPECT_EQ(recorder.surfaces, (Names{"GODEC, Samantha T."}));
}

}  // namespace
}  // namespace weft
