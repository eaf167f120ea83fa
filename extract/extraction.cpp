#include "extract/extraction.hpp"

#include <optional>

#include "base/unicode.hpp"
#include "extract/document_extractor.hpp"
#include "extract/document_key.hpp"
#include "extract/gazetteer.hpp"
#include "extract/region_extractor.hpp"
#include "extract/text/analysed_record.hpp"
#include "extract/text/label_matcher.hpp"
#include "extract/text/lexicon.hpp"
#include "extract/text/tokeniser.hpp"

namespace weft {

// All of it is filled by the constructor and read-only afterwards.
struct Extraction::Parts {
  explicit Parts(const ExtractionOptions&)
      : gazetteer(Gazetteer::builtin()), place_matcher(LabelMatcher::Unit::words, lexicon) {
    gazetteer.add_labels(place_matcher);
    place_matcher.freeze();
  }

  Lexicon lexicon;
  Gazetteer gazetteer;
  LabelMatcher place_matcher;
  std::vector<VocabularyInfo> vocabularies;
};

namespace {

void check_title(const Record& record) {
  if (!single_line(record.title).empty()) return;
  Place place = record.place;
  place.field = "title";
  throw Error({.code = "extract.record-untitled",
               .place = std::move(place),
               .message = "the record has no title",
               .hint = ""});
}

}  // namespace

// Analyses a record once and hands it to the extractors: names first, so that topics find them masked.
class RecordWorker : public Extraction::Worker {
 public:
  explicit RecordWorker(const Extraction::Parts& parts)
      : tokeniser_(parts.lexicon), regions_(parts.gazetteer, parts.place_matcher), documents_(nullptr) {}

  void extract(const Record& record, StatementSink& sink) override {
    check_title(record);
    analyse(record);
    regions_.extract(analysed_, sink);
    documents_.extract(analysed_, sink);
  }

  [[nodiscard]] const std::vector<Diagnostic>& warnings() const override { return documents_.warnings(); }

 private:
  void analyse(const Record& record) {
    analysed_.record = &record;
    analysed_.document = node_id(Kind::document, document_key(record));
    analysed_.language = record.language.substr(0, 2);
    analysed_.definitions.clear();
    analysed_.texts.resize(record.abstract.empty() ? 1 : 2);
    set_text(analysed_.texts[0], Field::title, record.title);
    if (!record.abstract.empty()) set_text(analysed_.texts[1], Field::abstract, record.abstract);
  }

  void set_text(AnalysedField& field, Field name, std::string_view text) {
    field.field = name;
    field.text = text;
    tokeniser_.tokenise(text, analysed_.language, field.tokens);
  }

  Tokeniser tokeniser_;
  RegionExtractor regions_;
  DocumentExtractor documents_;
  AnalysedRecord analysed_;
};

Extraction::Extraction(const ExtractionOptions& options) : parts_(std::make_unique<Parts>(options)) {}
Extraction::Extraction(Extraction&&) noexcept = default;
Extraction& Extraction::operator=(Extraction&&) noexcept = default;
Extraction::~Extraction() = default;

std::unique_ptr<Extraction::Worker> Extraction::make_worker() const {
  return std::make_unique<RecordWorker>(*parts_);
}

const std::vector<Extraction::VocabularyInfo>& Extraction::vocabularies() const {
  return parts_->vocabularies;
}

}  // namespace weft
