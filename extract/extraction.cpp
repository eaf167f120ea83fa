#include "extract/extraction.hpp"

#include <utility>

#include "base/unicode.hpp"
#include "extract/documents/document_extractor.hpp"
#include "extract/documents/document_key.hpp"
#include "extract/documents/document_type.hpp"
#include "extract/events/event_extractor.hpp"
#include "extract/events/event_index.hpp"
#include "extract/events/event_names.hpp"
#include "extract/events/text_event_extractor.hpp"
#include "extract/names/author_extractor.hpp"
#include "extract/names/organisation_extractor.hpp"
#include "extract/names/organisation_index.hpp"
#include "extract/places/gazetteer.hpp"
#include "extract/places/region_extractor.hpp"
#include "extract/text/analysed_record.hpp"
#include "extract/text/definitions.hpp"
#include "extract/text/label_matcher.hpp"
#include "extract/text/language.hpp"
#include "extract/text/lexicon.hpp"
#include "extract/text/negation.hpp"
#include "extract/text/tokeniser.hpp"
#include "extract/topics/topic_extractor.hpp"
#include "extract/topics/topic_index.hpp"
#include "extract/vocabulary/builtin.hpp"
#include "extract/vocabulary/vocabulary_files.hpp"

namespace weft {

// All of it is filled by the constructor and read-only afterwards.
struct Extraction::Parts {
  explicit Parts(const ExtractionOptions& options)
      : builtin_topics(weft::builtin_topics()),
        builtin_events(weft::builtin_events()),
        document_types(builtin_topics, lexicon),
        user_topics(load_vocabularies(options.vocabularies)),
        topics(topic_vocabularies(options), lexicon),
        organisations(lexicon),
        gazetteer(Gazetteer::builtin()),
        events(options.builtin ? &builtin_events : nullptr, gazetteer, lexicon),
        place_matcher(LabelMatcher::Unit::words, lexicon) {
    topic_options = options.topics;
    for (const Vocabulary* vocabulary : topic_vocabularies(options)) describe(*vocabulary);
    if (options.builtin) add_organisations(builtin_organisations());
    if (options.builtin) describe(builtin_events);
    for (const Vocabulary& each : load_vocabularies(options.organisations)) add_organisations(each);
    organisations.freeze();
    gazetteer.add_labels(place_matcher);
    place_matcher.freeze();
  }

  [[nodiscard]] std::vector<const Vocabulary*> topic_vocabularies(const ExtractionOptions& options) const {
    std::vector<const Vocabulary*> all;
    if (options.builtin) all.push_back(&builtin_topics);
    for (const Vocabulary& vocabulary : user_topics) all.push_back(&vocabulary);
    return all;
  }

  void add_organisations(const Vocabulary& vocabulary) {
    describe(vocabulary);
    organisations.add(vocabulary);
  }

  void describe(const Vocabulary& vocabulary) {
    vocabularies.push_back({.name = vocabulary.name(),
                            .concepts = vocabulary.concepts().size(),
                            .hash = vocabulary.content_hash()});
  }

  Lexicon lexicon;
  Vocabulary builtin_topics;
  Vocabulary builtin_events;
  DocumentTypes document_types;
  std::vector<Vocabulary> user_topics;
  TopicIndex topics;
  OrganisationIndex organisations;
  Gazetteer gazetteer;
  EventIndex events;
  LabelMatcher place_matcher;
  TopicOptions topic_options;
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
      : tokeniser_(parts.lexicon),
        events_(parts.events),
        event_names_(parts.events),
        text_events_(parts.events),
        organisations_(parts.organisations, &parts.gazetteer),
        authors_(parts.organisations),
        regions_(parts.gazetteer, parts.place_matcher),
        topics_(parts.topics, parts.topic_options, &parts.gazetteer),
        documents_(&parts.document_types) {}

  void extract(const Record& record, StatementSink& sink) override {
    check_title(record);
    analyse(record);
    events_.extract(analysed_, sink);
    organisations_.extract(analysed_, sink);
    authors_.extract(analysed_, sink);
    event_names_.find(analysed_);
    regions_.extract(analysed_, sink);
    text_events_.extract(analysed_, sink);
    regions_.cover_events(analysed_, sink);
    topics_.extract(analysed_, sink);
    documents_.extract(analysed_, sink);
  }

  [[nodiscard]] const std::vector<Diagnostic>& warnings() const override { return documents_.warnings(); }
  [[nodiscard]] TopicMaterial topic_material() const override { return topics_.material(analysed_); }

 private:
  void analyse(const Record& record) {
    analysed_.record = &record;
    analysed_.document = document_id(record);
    analysed_.language = detect_language(record.language, record.title, record.abstract);
    analysed_.texts.resize(record.abstract.empty() ? 1 : 2);
    set_text(analysed_.texts[0], Field::title, record.title);
    if (!record.abstract.empty()) set_text(analysed_.texts[1], Field::abstract, record.abstract);
    find_definitions(analysed_);
    mark_negations(analysed_);
  }

  void set_text(AnalysedField& field, Field name, std::string_view text) {
    field.field = name;
    field.text = text;
    tokeniser_.tokenise(text, analysed_.language, field.tokens);
  }

  Tokeniser tokeniser_;
  EventExtractor events_;
  EventNameFinder event_names_;
  TextEventExtractor text_events_;
  OrganisationExtractor organisations_;
  AuthorExtractor authors_;
  RegionExtractor regions_;
  TopicExtractor topics_;
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

const TopicIndex& Extraction::topics() const { return parts_->topics; }

const std::vector<Extraction::VocabularyInfo>& Extraction::vocabularies() const {
  return parts_->vocabularies;
}

}  // namespace weft
