#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/extractor.hpp"
#include "extract/record.hpp"
#include "extract/statement.hpp"
#include "extract/topics/topic_weights.hpp"

namespace weft {

class TopicIndex;
struct TopicMaterial;

struct ExtractionOptions {
  std::vector<std::string> vocabularies = {};   ///< SKOS files of topics, beside the built-in one
  std::vector<std::string> organisations = {};  ///< files of organisations, likewise
  bool builtin = true;                          ///< use the built-in vocabularies
  TopicOptions topics = {};
};

/// All extractors with their vocabularies: loaded once, shared by the workers, read-only. Thread-safe.
class Extraction {
 public:
  /// Throws `Error` when a vocabulary cannot be read.
  explicit Extraction(const ExtractionOptions& options);
  Extraction(Extraction&&) noexcept;
  Extraction& operator=(Extraction&&) noexcept;
  ~Extraction();

  /// What one worker needs: word caches and one extractor of each sort.
  class Worker {
   public:
    virtual ~Worker() = default;
    /// Extracts everything from one record. Throws `Error` (`extract.record-...`) when the record cannot be
    /// used (no title).
    virtual void extract(const Record& record, StatementSink& sink) = 0;
    /// What was wrong with the last record without making it useless (`extract.date-unreadable`).
    [[nodiscard]] virtual const std::vector<Diagnostic>& warnings() const = 0;
    /// What the weights of topics were applied to in the last record, which must still be there.
    [[nodiscard]] virtual TopicMaterial topic_material() const = 0;
  };
  [[nodiscard]] std::unique_ptr<Worker> make_worker() const;

  /// The concepts of all topic vocabularies.
  [[nodiscard]] const TopicIndex& topics() const;

  /// One line per vocabulary for the report: name, number of concepts, hash of its content.
  struct VocabularyInfo {
    std::string name;
    std::size_t concepts = 0;
    std::string hash;
  };
  [[nodiscard]] const std::vector<VocabularyInfo>& vocabularies() const;

  struct Parts;

 private:
  std::unique_ptr<Parts> parts_;
};

}  // namespace weft
