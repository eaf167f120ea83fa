#include "extract/text/analysed_record.hpp"

namespace weft {

Evidence text_evidence(const AnalysedRecord& record, const AnalysedField& text, std::uint32_t begin,
                       std::uint32_t end, std::string_view extractor) {
  return {.record = record.document,
          .field = text.field,
          .ordinal = text.ordinal,
          .begin = begin,
          .end = end,
          .surface = text.text.substr(begin, end - begin),
          .extractor = extractor,
          .method = Method::matched};
}

Evidence text_evidence(const AnalysedRecord& record, const AnalysedField& text, TokenSpan span,
                       std::string_view extractor) {
  return text_evidence(record, text, text.tokens[span.first].begin, text.tokens[span.last - 1].end,
                       extractor);
}

}  // namespace weft
