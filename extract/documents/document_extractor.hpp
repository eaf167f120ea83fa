#pragma once

#include <string>
#include <vector>

#include "extract/documents/document_identifier.hpp"
#include "extract/documents/document_type.hpp"
#include "extract/extractor.hpp"

namespace weft {

/// The document itself: its label, title, abstract, date, language, identifiers and type, and the
/// collections it stands in (categories and page headings, linked by `in_collection`). Numbers in public
/// schemes are checked and normalised (`read_number`); an ISSN is the number of the first collection, if
/// there is one. A document whose type neither the catalogue nor the text tells is a "report".
class DocumentExtractor : public Extractor {
 public:
  /// Borrows `types`, which may be null: then no type is recognised.
  explicit DocumentExtractor(const DocumentTypes* types) : types_(types) {}

  /// The record needs a title and `AnalysedRecord::document`.
  void extract(AnalysedRecord& record, StatementSink& sink) override;

  /// What was wrong with the last record without making it useless (`extract.date-unreadable`).
  [[nodiscard]] const std::vector<Diagnostic>& warnings() const { return warnings_; }

 private:
  void add_date(const Record& record);
  void add_language(const AnalysedRecord& record);
  void add_identifiers(const Record& record);
  void add_number(NumberInScheme number, const Record& record);
  [[nodiscard]] std::string_view find_type(const AnalysedRecord& record) const;
  void add_type(const AnalysedRecord& record);
  void link_collections(const AnalysedRecord& record, StatementSink& sink);

  const DocumentTypes* types_;
  std::vector<Diagnostic> warnings_;
  std::vector<PropertyValue> properties_;
  std::string label_;
  std::string subtype_;
  std::string doi_;
  std::vector<std::string> issns_;
  std::string language_;
  std::vector<std::string> numbers_;  // of fixed capacity while the record is read: properties view them
  std::string year_;
  std::string date_;
};

}  // namespace weft
