#pragma once

#include <string>
#include <vector>

#include "extract/documents/document_type.hpp"
#include "extract/extractor.hpp"

namespace weft {

/// The document itself: its label, title, abstract, date, language, identifiers and type, and the
/// collections it stands in (categories and page headings, linked by `in_collection`). A document whose type
/// neither the catalogue nor the text tells is a "report".
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
  [[nodiscard]] std::string_view find_type(const AnalysedRecord& record) const;
  void add_type(const AnalysedRecord& record);
  void link_collections(const AnalysedRecord& record, StatementSink& sink);

  const DocumentTypes* types_;
  std::vector<Diagnostic> warnings_;
  std::vector<PropertyValue> properties_;
  std::string label_;
  std::string subtype_;
  std::string doi_;
  std::string year_;
  std::string date_;
};

}  // namespace weft
