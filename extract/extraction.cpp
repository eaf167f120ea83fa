#include "extract/extraction.hpp"

#include "base/unicode.hpp"
#include "extract/date.hpp"
#include "extract/document_key.hpp"

namespace weft {

struct Extraction::Parts {
  std::vector<VocabularyInfo> vocabularies;
};

namespace {

class DocumentWorker : public Extraction::Worker {
 public:
  void extract(const Record& record, StatementSink& sink) override {
    if (slug(record.title).empty()) {
      Place place = record.place;
      place.field = "title";
      throw Error({.code = "extract.record-untitled",
                   .place = std::move(place),
                   .message = "the record has no title",
                   .hint = ""});
    }
    const std::string key = document_key(record);
    std::vector<PropertyValue> properties = {{Property::title, record.title, {}}};
    const auto date = parse_date(record.date);
    const std::string year = date ? std::to_string(date->year) : "";
    if (date) properties.push_back({Property::year, year, {}});
    const std::string label = single_line(record.title);
    sink.entity({.id = node_id(Kind::document, key),
                 .kind = Kind::document,
                 .key = key,
                 .label = label,
                 .subtype = "report",
                 .properties = properties});
  }
  [[nodiscard]] const std::vector<Diagnostic>& warnings() const override { return warnings_; }

 private:
  std::vector<Diagnostic> warnings_;
};

}  // namespace

Extraction::Extraction(const ExtractionOptions&) : parts_(std::make_unique<Parts>()) {}
Extraction::Extraction(Extraction&&) noexcept = default;
Extraction& Extraction::operator=(Extraction&&) noexcept = default;
Extraction::~Extraction() = default;

std::unique_ptr<Extraction::Worker> Extraction::make_worker() const {
  return std::make_unique<DocumentWorker>();
}

const std::vector<Extraction::VocabularyInfo>& Extraction::vocabularies() const {
  return parts_->vocabularies;
}

}  // namespace weft
