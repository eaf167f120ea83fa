// Author fields as catalogues of many countries write them: who is a person, who a body, and how each is
// shown. Written before the rules were tuned on them.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "extract/names/author_extractor.hpp"
#include "extract/text/analysed_record.hpp"
#include "tests/unit/extract/builtin_bodies.hpp"

namespace weft {
namespace {

class Recorder : public StatementSink {
 public:
  void entity(const Entity& entity) override {
    std::string& name = names_[entity.id];
    if (!name.empty()) return;
    name = entity.kind == Kind::author ? "" : "body:";
    name += entity.label;
  }
  void link(const Link& link, const Evidence& /*evidence*/) override {
    if (link.relation == Relation::created_by) authors_[link.order] = link.target;
  }
  [[nodiscard]] std::string names() const {
    std::string out;
    for (const auto& [order, id] : authors_) out += (out.empty() ? "" : " | ") + names_.at(id);
    return out;
  }

 private:
  std::map<NodeId, std::string> names_;
  std::map<std::uint16_t, NodeId> authors_;
};

// Authors in order, parted by " | "; bodies with "body:" in front.
std::string authors(const std::string& value) {
  Record record;
  record.authors.emplace_back(std::string_view(value));
  AnalysedRecord analysed;
  analysed.record = &record;
  analysed.document = node_id(Kind::document, "x");
  Recorder recorder;
  AuthorExtractor(builtin_bodies()).extract(analysed, recorder);
  return recorder.names();
}

using Cases = std::vector<std::pair<std::string, std::string>>;

void expect(const Cases& cases) {
  for (const auto& [value, names] : cases) EXPECT_EQ(authors(value), names) << value;
}

TEST(AuthorNames, KeepPersonsWhoseNamesLookLikeBodies) {
  expect({{"Ngo Thi Lan", "Ngo Thi Lan"},
          {"Ngo, Thi Lan", "Thi Lan Ngo"},
          {"Ngo Dinh Diem", "Ngo Dinh Diem"},
          {"Bank, Sarah", "Sarah Bank"},
          {"Union, Gabrielle", "Gabrielle Union"},
          {"Robert House", "Robert House"},
          {"Jane Goodall Church", "Jane Goodall Church"},
          {"Emily Peace", "Emily Peace"},
          {"Peace Adeyemi", "Peace Adeyemi"},
          {"Marie-Claire Forum", "Marie-Claire Forum"},
          {"Christian Lund", "Christian Lund"},
          {"Christian Müller", "Christian Müller"},
          {"German Vargas", "German Vargas"},
          {"Germán Vargas", "Germán Vargas"},
          {"London, Jack", "Jack London"},
          {"Israel Adesanya", "Israel Adesanya"},
          {"Royal, Ségolène", "Ségolène Royal"},
          {"Ségolène Royal", "Ségolène Royal"},
          {"Pan Wei", "Pan Wei"},
          {"Amara Bank-Kamara", "Amara Bank-Kamara"},
          {"Office, Tom", "Tom Office"},
          {"Council, Mary Ann", "Mary Ann Council"},
          {"Kim In-young", "Kim In-young"},
          {"To, Minh Chau", "Minh Chau To"},
          {"Le Thi Thu", "Le Thi Thu"},
          {"World, Ahmed", "Ahmed World"},
          {"Mercy Mwangi", "Mercy Mwangi"},
          {"Global, Ian", "Ian Global"},
          {"Grace Trust Okafor", "Grace Trust Okafor"},
          {"Rosa Cruz", "Rosa Cruz"},
          {"Cruz, Rosa", "Rosa Cruz"},
          {"Park Won-soon", "Park Won-soon"},
          {"Sabina Inc", "body:Sabina Inc"}});
}

TEST(AuthorNames, KeepParticlesWithTheSurname) {
  expect({{"De Courcy Wheeler, A.", "A. De Courcy Wheeler"},
          {"van der Berg, Jan", "Jan van der Berg"},
          {"Berg, Jan van der", "Jan van der Berg"},
          {"von Hippel, Karin", "Karin von Hippel"},
          {"de la Torre, Ana María", "Ana María de la Torre"},
          {"Da Silva e Souza, João", "João Da Silva e Souza"},
          {"João da Silva e Souza", "João da Silva e Souza"},
          {"Al-Khateeb, Rania", "Rania Al-Khateeb"},
          {"Rania al-Khateeb", "Rania al-Khateeb"},
          {"ben Ali, Mohamed", "Mohamed ben Ali"},
          {"Abu Zayd, Karen", "Karen Abu Zayd"},
          {"Ould Ahmed, Sidi", "Sidi Ould Ahmed"},
          {"'t Hooft, Pieter", "Pieter 't Hooft"},
          {"O'Callaghan, Sorcha", "Sorcha O'Callaghan"},
          {"N'Diaye, Aïssatou", "Aïssatou N'Diaye"},
          {"ter Haar, Gerrie & van Es, M.", "Gerrie ter Haar | M. van Es"}});
}

TEST(AuthorNames, ReadNamesOfManyTraditions) {
  expect({{"Jón Þór Birgisson", "Jón Þór Birgisson"},
          {"Björk Guðmundsdóttir", "Björk Guðmundsdóttir"},
          {"Suharto", "Suharto"},
          {"Sukarno", "Sukarno"},
          {"Nguyen Van An", "Nguyen Van An"},
          {"Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai"},
          {"Mao Zedong", "Mao Zedong"},
          {"García Márquez, Gabriel", "Gabriel García Márquez"},
          {"Gabriel García Márquez", "Gabriel García Márquez"},
          {"Ortega y Gasset, José", "José Ortega y Gasset"},
          {"Aung San Suu Kyi", "Aung San Suu Kyi"},
          {"Иванов, Иван Петрович", "Иван Петрович Иванов"},
          {"Оксана Шевченко", "Оксана Шевченко"},
          {"王小明", "王小明"},
          {"محمد علي", "محمد علي"},
          {"Παπαδοπούλου, Ελένη", "Ελένη Παπαδοπούλου"},
          {"Abdirahman Yusuf Ali 'Xaashi'", "Abdirahman Yusuf Ali 'Xaashi'"}});
}

TEST(AuthorNames, DropHonorificsDegreesMarksAndAddresses) {
  expect({{"Dr Amina Yusuf", "Amina Yusuf"},
          {"Dr. Amina Yusuf, PhD, MPH", "Amina Yusuf"},
          {"Amina Yusuf PhD", "Amina Yusuf"},
          {"S.E.M. Moussa Faki", "Moussa Faki"},
          {"S.E. Mme Aïssata Traoré", "Aïssata Traoré"},
          {"H.E. Ambassador John Doe", "John Doe"},
          {"Amb. John Doe", "John Doe"},
          {"M. Jean Dupont", "M. Jean Dupont"},
          {"Mme Jeanne Dupont", "Jeanne Dupont"},
          {"Lic. María Pérez", "María Pérez"},
          {"Ing. Carlos Ruiz", "Carlos Ruiz"},
          {"Prof. Dr. Hans Meier", "Hans Meier"},
          {"Sheikh Hasina Wazed", "Sheikh Hasina Wazed"},
          {"Sir Mark Lowcock", "Mark Lowcock"},
          {"Gen. Roméo Dallaire", "Roméo Dallaire"},
          {"Lt. Col. Anna Weber", "Anna Weber"},
          {"Amina Yusuf1", "Amina Yusuf"},
          {"Amina Yusuf*", "Amina Yusuf"},
          {"Amina Yusuf¹,²", "Amina Yusuf"},
          {"Amina Yusuf†", "Amina Yusuf"},
          {"Amina Yusuf https://orcid.org/0000-0002-1825-0097", "Amina Yusuf"},
          {"Amina Yusuf (https://orcid.org/0000-0002-1825-0097)", "Amina Yusuf"},
          {"Amina Yusuf <amina@example.org>", "Amina Yusuf"},
          {"Amina Yusuf, amina@example.org", "Amina Yusuf"},
          {"Yusuf, Amina (ORCID: 0000-0002-1825-0097)", "Amina Yusuf"},
          {"by Amina Yusuf", "Amina Yusuf"},
          {"Por Amina Yusuf", "Amina Yusuf"},
          {"Author: Amina Yusuf", "Amina Yusuf"},
          {"Yusuf, Amina, 1971-", "Amina Yusuf"},
          {"Yusuf, Amina (1971-2020)", "Amina Yusuf"},
          {"Amina Yusuf [et al.]", "Amina Yusuf"},
          {"Yusuf, A. et al", "A. Yusuf"},
          {"Yusuf A, et al.", "A. Yusuf"},
          {"Amina Yusuf y otros", "Amina Yusuf"},
          {"Yusuf, A. (Ed.)", "A. Yusuf"},
          {"Amina Yusuf, ed.", "Amina Yusuf"},
          {"Amina Yusuf (dir.)", "Amina Yusuf"},
          {"Amina Yusuf (coord.)", "Amina Yusuf"},
          {"Amina Yusuf (lead author)", "Amina Yusuf"},
          {"Edited by Amina Yusuf and Jon Dahl", "Amina Yusuf | Jon Dahl"}});
}

TEST(AuthorNames, PartSeveralAuthorsOfOneValue) {
  expect({{"Yusuf, A., Dahl, J. and Roy, S. (eds.)", "A. Yusuf | J. Dahl | S. Roy"},
          {"Yusuf, Amina; Dahl, Jon; Roy, Sita (eds)", "Amina Yusuf | Jon Dahl | Sita Roy"},
          {"Amina Yusuf, Jon Dahl & Sita Roy", "Amina Yusuf | Jon Dahl | Sita Roy"},
          {"Amina Yusuf et Jon Dahl", "Amina Yusuf | Jon Dahl"},
          {"Ana Pérez Gómez y José Ortega y Gasset", "Ana Pérez Gómez | José Ortega y Gasset"},
          {"Yusuf A, Dahl JK, Roy S", "A. Yusuf | J. K. Dahl | S. Roy"},
          {"Yusuf, A.; UNHCR; Ministry of Health",
           "A. Yusuf | body:Office of the United Nations High Commissioner for Refugees | body:Ministry of "
           "Health"},
          {"Amina Yusuf / Jon Dahl", "Amina Yusuf | Jon Dahl"},
          {"Amina Yusuf | Jon Dahl", "Amina Yusuf | Jon Dahl"},
          {"AMINA YUSUF, JON DAHL", "Amina Yusuf | Jon Dahl"},
          {"Yusuf, Amina and Jon Dahl", "Amina Yusuf | Jon Dahl"},
          {"Amina Yusuf\nJon Dahl", "Amina Yusuf | Jon Dahl"},
          {"De Courcy Wheeler, A. and Godec, S. T.", "A. De Courcy Wheeler | S. T. Godec"},
          {"Ngo, T. L., & Le, V. H.", "T. L. Ngo | V. H. Le"},
          {"Yusuf, Amina, Dahl, Jon", "Amina Yusuf | Jon Dahl"},
          {"van der Berg, J., de Waal, A.", "J. van der Berg | A. de Waal"}});
}

TEST(AuthorNames, KnowBodies) {
  expect({{"World Bank, Washington", "body:World Bank"},
          {"World Bank, Washington, D.C.", "body:World Bank"},
          {"World Bank (Washington, DC)", "body:World Bank"},
          {"The World Bank Group", "body:World Bank"},
          {"FAO, Rome", "body:Food and Agriculture Organization of the United Nations"},
          {"UNHCR Chad", "body:Office of the United Nations High Commissioner for Refugees"},
          {"UNICEF West and Central Africa", "body:United Nations Children's Fund"},
          {"Save the Children UK", "body:Save the Children"},
          {"Oxfam GB", "body:Oxfam"},
          {"OCHA ROWCA", "body:OCHA ROWCA"},
          {"Tigris Property Watch", "body:Tigris Property Watch"},
          {"Red Lantern Observatory", "body:Red Lantern Observatory"},
          {"Cabinet Morava Conseil", "body:Cabinet Morava Conseil"},
          {"Collectif Fouta Sans Lame", "body:Collectif Fouta sans Lame"},
          {"Asociación Semillas del Ulúa", "body:Asociación Semillas del Ulúa"},
          {"Cedarwood Evaluation Partners", "body:Cedarwood Evaluation Partners"},
          {"Gobierno de Colombia", "body:Gobierno de Colombia"},
          {"République du Niger", "body:République du Niger"},
          {"Kenya. Ministry of Health", "body:Kenya. Ministry of Health"},
          {"Ministère de la Santé (Tchad)", "body:Ministère de la Santé (Tchad)"},
          {"Nile Ethics Clinic", "body:Nile Ethics Clinic"},
          {"Deutsche Gesellschaft für Internationale Zusammenarbeit (GIZ) GmbH",
           "body:Deutsche Gesellschaft für Internationale Zusammenarbeit"},
          {"Swedish Red Cross", "body:Swedish Red Cross"},
          {"Instituto de Estudios del Hambre", "body:Instituto de Estudios del Hambre"},
          {"Humanitarian Policy Group", "body:Humanitarian Policy Group"},
          {"3ie", "body:International Initiative for Impact Evaluation"},
          {"Groupe URD", "body:Groupe URD"},
          {"NGO Coordination Committee for Iraq", "body:NGO Coordination Committee for Iraq"},
          {"NGO VOICE", "body:VOICE"},
          {"International NGO Safety Organisation", "body:International NGO Safety Organisation"},
          {"Всемирная организация здравоохранения", "body:World Health Organization"},
          {"منظمة الصحة العالمية", "body:World Health Organization"},
          {"世界卫生组织", "body:World Health Organization"}});
}

}  // namespace
}  // namespace weft
