#include "extract/readers/xml/xml_cutter.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "extract/readers/xml/xml_frames.hpp"

namespace weft {
namespace {

// What was cut: records with their places, and what was told of the elements around them.
struct Cut {
  std::vector<std::string> records, lines, around, reasons;
};

// Gives a text in blocks of the sizes named, over and over.
class BlockSource : public ByteSource {
 public:
  BlockSource(std::string_view text, std::vector<std::size_t> sizes)
      : text_(text), sizes_(std::move(sizes)) {}
  std::size_t read(std::span<char> buffer) override {
    const std::size_t size = std::min({buffer.size(), sizes_[next_++ % sizes_.size()], text_.size()});
    std::copy_n(text_.begin(), size, buffer.begin());
    text_.remove_prefix(size);
    return size;
  }
  [[nodiscard]] const std::string& name() const override { return name_; }

 private:
  std::string name_ = "input";
  std::string_view text_;
  std::vector<std::size_t> sizes_;
  std::size_t next_ = 0;
};

void follow(std::string_view frames, std::vector<std::string>& levels, Cut& cut) {
  XmlFrame frame;
  for (std::size_t at = 0; next_frame(frames, at, frame);) {
    if (frame.kind == XmlFrame::Kind::record) {
      cut.records.emplace_back(frame.bytes);
      cut.lines.push_back(std::to_string(frame.record) + ":" + std::to_string(frame.line) + ":" +
                          std::to_string(frame.offset));
      std::string around;
      for (const std::string& level : levels) around += level;
      cut.around.push_back(around);
    } else if (frame.kind == XmlFrame::Kind::context) {
      levels[frame.level] += "[" + std::string(frame.bytes.substr(frame.bytes.find('\0') + 1)) + "]";
    } else {
      levels.resize(frame.level);
      if (frame.kind == XmlFrame::Kind::level) levels.emplace_back(frame.bytes);
    }
  }
}

Cut cut(std::unique_ptr<ByteSource> source, const XmlCutting& cutting, const ReaderLimits& limits = {}) {
  Cut cut;
  XmlCutter cutter(std::move(source), limits, cutting);
  Batch batch;
  while (cutter.next(batch, [&](const Reject& reject) {
    cut.reasons.push_back(std::to_string(reject.diagnostic.place.record) + ":" +
                          std::to_string(reject.diagnostic.place.line) + ": " + reject.diagnostic.message +
                          " | " + reject.raw.substr(0, 20));
  })) {
    std::vector<std::string> levels;
    follow(batch.context, levels, cut);
    follow(batch.bytes, levels, cut);
  }
  return cut;
}

Cut cut(std::string_view text, const XmlCutting& cutting = {.records = {"r"}, .context = {}},
        const ReaderLimits& limits = {}) {
  return cut(memory_source("input", text), cutting, limits);
}

using Strings = std::vector<std::string>;

TEST(XmlCutter, CutsRecordsWithTheirPlaces) {
  const Cut found = cut("<?xml version='1.0'?>\n<all>\n <r>1</r>\n\n<r a='>'>2</r><r/></all>");
  EXPECT_EQ(found.records, (Strings{"<r>1</r>", "<r a='>'>2</r>", "<r/>"}));
  EXPECT_EQ(found.lines, (Strings{"1:3:29", "2:5:39", "3:5:53"}));
  EXPECT_TRUE(found.reasons.empty());
}

TEST(XmlCutter, IgnoresPrefixes) {
  EXPECT_EQ(cut("<a><x:r>1</x:r><r>2</r></a>").records, (Strings{"<x:r>1</x:r>", "<r>2</r>"}));
}

TEST(XmlCutter, KeepsElementsOfTheSameNameInside) {
  EXPECT_EQ(cut("<a><r><r>1</r><r/></r><r>2</r></a>").records, (Strings{"<r><r>1</r><r/></r>", "<r>2</r>"}));
  EXPECT_EQ(cut("<a><r><x:r>1</x:r></r></a>").records, (Strings{"<r><x:r>1</x:r></r>"}));
}

TEST(XmlCutter, PassesOverWhatLooksLikeTags) {
  const std::string record = "<r x=\"a>b\" y='/>'><!-- </r> --><![CDATA[</r>]]><?p </r>?>1 < 2</r>";
  const std::string text =
      "<!DOCTYPE a [<!ENTITY e '<r>no</r>'> <!-- it's <r> ' --> <?p <r>'?> <!ATTLIST r x CDATA \">\">]>"
      "<!-- <r>no</r> --><a><![CDATA[<r>no</r>]]><?p <r>?>";
  EXPECT_EQ(cut(text + record + "</a>").records, (Strings{record}));
}

TEST(XmlCutter, EndsTagsWhereAnotherBegins) {
  EXPECT_EQ(cut("<a><b x=\"1><r>1</r><r>2</r></b></a>").records, (Strings{"<r>1</r>", "<r>2</r>"}));
}

TEST(XmlCutter, ReadsSeveralDocumentsInOneFile) {
  const Cut found =
      cut("\xEF\xBB\xBF<?xml version='1.0'?><a><r>1</r></a>\n<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM \"x\">"
          "<b><r>2</r></b><?xml version='1.0'?><r>3</r>");
  EXPECT_EQ(found.records, (Strings{"<r>1</r>", "<r>2</r>", "<r>3</r>"}));
}

TEST(XmlCutter, SavesRecordsBehindOneThatIsNotClosed) {
  const Cut found = cut("<a>\n<r>1<r>2</r>\n<r>3</r></a><a><r>4</r></a>");
  EXPECT_EQ(found.records, (Strings{"<r>2</r>", "<r>3</r>", "<r>4</r>"}));
  EXPECT_EQ(found.reasons, (Strings{"1:2: the record is not closed: </a> ends what is around it | <r>1"}));
  EXPECT_EQ(found.lines, (Strings{"2:2:8", "3:3:17", "4:3:32"}));
}

TEST(XmlCutter, EndsRecordsWhereADocumentOrTheInputEnds) {
  const Cut found = cut("<a><r>1<?xml version='1.0'?><a><r>2</r><r>3<!-- ");
  EXPECT_EQ(found.records, (Strings{"<r>2</r>"}));
  EXPECT_EQ(found.reasons,
            (Strings{"1:1: the record is not closed: a new document begins inside it | <r>1",
                     "3:1: the record is not closed: the input ends inside a comment | <r>3<!-- "}));
}

TEST(XmlCutter, RejectsWhatIsTooLongOrTooDeep) {
  const ReaderLimits limits{.max_record_bytes = 50, .max_depth = 5};
  const std::string deep = "<r><a><b><c><d><e></e></d></c></b></a></r>";
  const std::string text = "<all><r>" + std::string(100, 'x') + "</r><r>ok</r>" + deep + "<r>ok</r></all>";
  const Cut found = cut(text, {.records = {"r"}, .context = {}}, limits);
  EXPECT_EQ(found.records, (Strings{"<r>ok</r>", "<r>ok</r>"}));
  EXPECT_EQ(found.reasons,
            (Strings{"1:1: the record is longer than 50 bytes | <r>" + std::string(17, 'x'),
                     "3:1: the record's elements are nested deeper than 5 levels | <r><a><b><c><d><e"}));
}

TEST(XmlCutter, BearsAMillionLevels) {
  std::string text = "<all>";
  for (int i = 0; i < 1000000; ++i) text += "<r>";
  const Cut same = cut(text + "<r/>");
  EXPECT_EQ(same.reasons.size(), 1U);
  std::string other = "<all><r>";
  for (int i = 0; i < 1000000; ++i) other += "<x>";
  for (int i = 0; i < 1000000; ++i) other += "</x>";
  const Cut found = cut(other + "</r><r>ok</r></all>");
  EXPECT_EQ(found.records, (Strings{"<r>ok</r>"}));
  EXPECT_EQ(found.reasons.size(), 1U);
  std::string around;
  for (int i = 0; i < 1000000; ++i) around += "<x>";
  EXPECT_EQ(cut(around + "<r>ok</r>").records, (Strings{"<r>ok</r>"}));
}

TEST(XmlCutter, TellsWhatIsAround) {
  const XmlCutting cutting{.records = {"paper"}, .context = {"meta"}};
  const Cut found =
      cut("<c id='1'><v id='a'><meta><t>A</t></meta><paper>1</paper><paper>2</paper></v>"
          "<v id='b'><paper>3</paper><meta>B</meta><paper>4</paper><meta>C</meta><paper>5</paper></v></c>",
          cutting);
  EXPECT_EQ(found.around, (Strings{"<c id='1'><v id='a'>[<meta><t>A</t></meta>]",
                                   "<c id='1'><v id='a'>[<meta><t>A</t></meta>]", "<c id='1'><v id='b'>",
                                   "<c id='1'><v id='b'>[<meta>B</meta>]",
                                   "<c id='1'><v id='b'>[<meta>B</meta>][<meta>C</meta>]"}));
}

TEST(XmlCutter, GuessesRecordElements) {
  const XmlCutting guess;
  EXPECT_EQ(cut("<report><row>1</row><row>2</row></report>", guess).records,
            (Strings{"<row>1</row>", "<row>2</row>"}));
  EXPECT_EQ(cut("<article><title>1</title><item/><item/></article>", guess).records.size(), 1U);
  EXPECT_EQ(cut("<record>1</record><record>2</record>", guess).records,
            (Strings{"<record>1</record>", "<record>2</record>"}));
  EXPECT_EQ(cut("<rss><channel><title>t</title><item>1</item></channel></rss>", guess).records,
            (Strings{"<item>1</item>"}));
}

const std::string mixed = [] {
  std::string text = "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x '>]'> <!-- ' -->]>\n<a k='v>'>";
  for (int i = 0; i < 40; ++i) {
    text += "<!-- <r> --><v n='" + std::to_string(i) + "'><meta><r2/>m</meta>\n<r>" +
            std::string(i * 7 % 60, 'x') +
            "<r>in</r><![CDATA[</r>]]]></r><x:r a=\"/\"/>text<r t='1'/></v><?xml-stylesheet x?>";
  }
  return text + "</a><?xml version='1.0'?><a><r>last</r></a>";
}();

void expect_same(const Cut& a, const Cut& b) {
  EXPECT_EQ(a.records, b.records);
  EXPECT_EQ(a.lines, b.lines);
  EXPECT_EQ(a.around, b.around);
  EXPECT_EQ(a.reasons, b.reasons);
}

TEST(XmlCutter, FindsTheSameInBlocksOfAnySize) {
  const XmlCutting cutting{.records = {"r"}, .context = {"meta"}};
  const Cut whole = cut(mixed, cutting);
  ASSERT_EQ(whole.records.size(), 121U);
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::size_t> sizes;
    for (int i = 0; i < 7; ++i) sizes.push_back(1 + random() % (round % 2 == 0 ? 5 : 900));
    const ReaderLimits limits{.batch_bytes = 1 + random() % 3000};
    expect_same(cut(std::make_unique<BlockSource>(mixed, sizes), cutting, limits), whole);
  }
}

TEST(XmlCutter, BearsInputCutAtAnyByte) {
  const XmlCutting cutting{.records = {"r"}, .context = {"meta"}};
  const Cut whole = cut(mixed, cutting);
  for (std::size_t size = 0; size < mixed.size(); ++size) {
    const Cut found = cut(std::string_view(mixed).substr(0, size), cutting);
    ASSERT_LE(found.records.size(), whole.records.size());
    ASSERT_LE(found.reasons.size(), 2U);
    for (std::size_t i = 0; i < found.records.size() && found.reasons.empty(); ++i) {
      ASSERT_EQ(found.records[i], whole.records[i]) << "cut at " << size;
    }
  }
}

}  // namespace
}  // namespace weft
