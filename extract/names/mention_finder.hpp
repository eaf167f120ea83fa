#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/names/name_context.hpp"
#include "extract/names/organisation_index.hpp"
#include "extract/names/record_countries.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// A listed body named in a text of a record.
struct BodyMention {
  std::uint32_t text = 0;  ///< index into `AnalysedRecord::texts`
  TokenSpan span;
  std::uint32_t body = 0;
  bool supported = false;  ///< the label alone would not decide
};

/// A part of a text that is a name, but of no listed body ("Security Council of Iran").
struct ForeignName {
  std::uint32_t text = 0;
  TokenSpan span;
};

/// Finds listed bodies in the texts of a record and decides on doubtful labels. One per worker: keeps its
/// buffers. Rules: docs/names.md.
class MentionFinder {
 public:
  explicit MentionFinder(const OrganisationIndex& index);

  /// `declared`: bodies that the catalogue's fields name; `countries` those of the record. Results stay until
  /// the next call.
  void find(const AnalysedRecord& record, const std::vector<std::uint32_t>& declared,
            RecordCountries& countries);

  /// In text order, one body per span.
  [[nodiscard]] const std::vector<BodyMention>& mentions() const { return mentions_; }
  [[nodiscard]] const std::vector<ForeignName>& foreign_names() const { return foreign_; }

 private:
  struct Candidate {
    std::uint32_t text = 0;
    TokenSpan span;
    std::uint32_t body = 0;
    bool acronym = false;
    bool common_word = false;  // an ordinary word that is ambiguous as a name
    bool doubtful = false;
    bool contested = false;  // another body has the same name
    bool national = false;   // a doubtful label of a body of the record's country
    bool foreign = false;    // of another country than the record's
    bool rejected = false;
    bool accepted = false;
    bool defined = false;
    std::uint32_t list = 0;    // candidates in a row ("UNHCR, IRC and NRC") share a number
    bool inside_list = false;  // others stand on both sides
  };

  void collect(const AnalysedRecord& record, std::uint32_t text);
  void collect_matches(const AnalysedRecord& record, std::uint32_t text, const AnalysedField& field);
  void collect_shorter(const AnalysedRecord& record, std::uint32_t text, TokenSpan span);
  [[nodiscard]] bool fits(const AnalysedField& field, const LabelMatch& match) const;
  [[nodiscard]] bool is_of_ancestor(const AnalysedField& field, std::uint32_t body, TokenSpan name,
                                    TokenSpan whole) const;
  void judge_definitions(const AnalysedRecord& record);
  [[nodiscard]] bool defines(const AnalysedRecord& record, const AnalysedRecord::Definition& definition,
                             std::uint32_t body) const;
  void share_doubt();
  void reject_foreign(RecordCountries& countries);
  void find_lists(const AnalysedRecord& record);
  void accept(Candidate& candidate);
  void decide(const AnalysedRecord& record);
  [[nodiscard]] bool is_supported(const AnalysedRecord& record, std::size_t candidate) const;
  [[nodiscard]] bool is_listed_with_bodies(const AnalysedRecord& record, const Candidate& candidate) const;
  [[nodiscard]] bool stands_among_bodies(const AnalysedRecord& record, const Candidate& candidate) const;
  [[nodiscard]] bool has_relative(std::uint32_t body) const;
  void keep_best();

  const OrganisationIndex* index_;
  std::vector<std::uint32_t> children_;  // of each body
  std::vector<Candidate> candidates_;
  std::vector<BodyMention> mentions_;
  std::vector<ForeignName> foreign_;
  // Of each row, two different bodies that are accepted.
  std::vector<std::pair<std::optional<std::uint32_t>, std::optional<std::uint32_t>>> lists_;
  std::map<std::string, const AnalysedRecord::Definition*> definitions_;  // the first of each acronym
  std::vector<std::uint8_t> certain_;                                     // by body
  std::vector<std::uint32_t> touched_;
  std::vector<LabelMatch> matches_;
  std::vector<LabelMatch> shorter_;
  AnalysedField part_;
};

}  // namespace weft
