#include "extract/documents/document_identifier.hpp"

#include <gtest/gtest.h>

#include "extract/documents/document_key.hpp"
#include "extract/documents/doi.hpp"

namespace weft {
namespace {

using Sort = NumberInScheme::Sort;

std::string number(std::string_view text, std::string_view scheme = {}) {
  return read_number(text, scheme).value;
}

TEST(DocumentIdentifier, Isbn) {
  for (const char* text : {"ISBN 978-92-5-106762-8", "9789251067628 (pbk.)", "urn:isbn:9789251067628",
                           "ISBN-13: 978 92 5 106762 8"}) {
    EXPECT_EQ(number(text, "ISBN"), "isbn:9789251067628") << text;
  }
  EXPECT_EQ(number("0-306-40615-2", "isbn"), "isbn:9780306406157");
  EXPECT_EQ(number("ISBN 080442957X"), "isbn:9780804429573");
  EXPECT_EQ(number("9789251067629", "ISBN"), "9789251067629");  // wrong check digit: as it stands
  EXPECT_EQ(number("9789251067628"), "9789251067628");
}

TEST(DocumentIdentifier, Issn) {
  EXPECT_EQ(number("2049-3630", "ISSN"), "issn:2049-3630");
  EXPECT_EQ(number("ISSN 2434561X"), "issn:2434-561X");
  EXPECT_EQ(read_number("urn:issn:2049-3630", {}).sort, Sort::issn);
  EXPECT_EQ(number("2049-3631", "ISSN"), "2049-3631");
}

TEST(DocumentIdentifier, NumbersOfRepositories) {
  EXPECT_EQ(number("23456789", "pmid"), "pmid:23456789");
  EXPECT_EQ(number("https://pubmed.ncbi.nlm.nih.gov/23456789/"), "pmid:23456789");
  EXPECT_EQ(number("PMC3531190"), "pmcid:PMC3531190");
  EXPECT_EQ(number("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/"), "pmcid:PMC3531190");
  EXPECT_EQ(number("arXiv:2101.00001v2 [cs.CL]"), "arxiv:2101.00001");
  EXPECT_EQ(number("http://arxiv.org/abs/hep-th/9901001"), "arxiv:hep-th/9901001");
  EXPECT_EQ(number("http://hdl.handle.net/10568/1234"), "hdl:10568/1234");
  EXPECT_EQ(number("10568/1234", "handle"), "hdl:10568/1234");
  EXPECT_EQ(number("(OCoLC)ocm00012345"), "oclc:00012345");
}

TEST(DocumentIdentifier, OthersAreKept) {
  EXPECT_EQ(number("urn:nbn:de:101:1-2013"), "urn:nbn:de:101:1-2013");
  EXPECT_EQ(number("WHO/HAC/2010.3", "Report number"), "report-number:WHO/HAC/2010.3");
  EXPECT_EQ(number("A/RES/46/182"), "A/RES/46/182");
  EXPECT_EQ(read_number("https://library.example/7", {}).sort, Sort::address);
  EXPECT_EQ(number(""), "");
  EXPECT_EQ(number("isbn"), "isbn");
}

TEST(DocumentDoi, StandsInItsFieldTheAddressOrAmongOthers) {
  Record record;
  record.id = "r1";
  record.identifiers = {RecordValue("doi:10.1000/third")};
  EXPECT_EQ(document_doi(record), "10.1000/third");
  record.url = "http://dx.doi.org/10.1000%2FSecond";
  EXPECT_EQ(document_doi(record), "10.1000/second");
  record.doi = "10.1000/first.";
  EXPECT_EQ(document_doi(record), "10.1000/first");
  EXPECT_EQ(document_key(record), "doi:10.1000/first");
  record.doi = "none";
  EXPECT_EQ(document_key(record), "doi:10.1000/second");
  record.url = "https://10.1.2.3/report";
  record.identifiers.clear();
  EXPECT_EQ(document_key(record), "id:r1");
}

TEST(NormalisedDoi, LeavesBracketsThatBelongToIt) {
  EXPECT_EQ(normalised_doi("10.1016/S0140-6736(05)66543-2"), "10.1016/s0140-6736(05)66543-2");
  EXPECT_EQ(normalised_doi("https://doi.org/10.1000/abc)."), "10.1000/abc");
}

}  // namespace
}  // namespace weft
