#include "extract/readers/xml/xml_formats.hpp"

#include <gtest/gtest.h>

#include "tests/unit/extract/record_lines.hpp"

namespace weft {
namespace {

std::string file_text(const std::string& path) { return read_all(*open_source(path)); }

// The input of a golden case, whose README names its traits, and all that is read from it field by field.
void expect_read(const std::string& format, const std::string& file) {
  const std::string directory = WEFT_TEST_DATA "/golden/read_" + format;
  const std::string text = file_text(directory + "/input/" + file);
  EXPECT_EQ(detect_xml_format(std::string_view(text).substr(0, 65536)), format);
  const ReadLines read = read_lines(format, text);
  std::string found;
  for (const std::string& record : read.records) found += record + "\n";
  for (const std::string& reject : read.rejects) found += "REJECT " + reject + "\n";
  EXPECT_EQ(found, file_text(directory + "/records.txt"));
}

TEST(XmlFormats, AreToldByRootsAndNamespaces) {
  EXPECT_EQ(detect_xml_format("<records>"), "xml");
  EXPECT_EQ(detect_xml_format("title,year"), "");
  EXPECT_EQ(detect_xml_format("<!DOCTYPE html><html lang='en'>"), "");
  EXPECT_EQ(detect_xml_format("<?xml version='1.0'?><!-- <html> --><rss>"), "xml");
}

TEST(XmlFormats, ReadOaiDc) { expect_read("oai-dc", "harvest.xml"); }
TEST(XmlFormats, ReadPubMed) { expect_read("pubmed", "pubmed.xml"); }
TEST(XmlFormats, ReadMarcXml) { expect_read("marcxml", "marc.xml"); }
TEST(XmlFormats, ReadMods) { expect_read("mods", "mods.xml"); }
TEST(XmlFormats, ReadAcl) { expect_read("acl", "anthology.xml"); }
TEST(XmlFormats, ReadDataCiteXml) { expect_read("datacite-xml", "datacite.xml"); }

}  // namespace
}  // namespace weft
