#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/names/name_context.hpp"
#include "extract/places/gazetteer.hpp"
#include "extract/text/analysed_record.hpp"

namespace weft {

/// One text of a record, as the finders of unlisted bodies look at it: which words are free, which belong to
/// one name, which are proper names.
class NameReader {
 public:
  /// Borrows all; `gazetteer` may be null: then no word is known to be a place.
  NameReader(const AnalysedRecord& record, std::uint32_t text, const Gazetteer* gazetteer);

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(field_->tokens.size()); }
  [[nodiscard]] const AnalysedField& field() const { return *field_; }
  [[nodiscard]] std::uint32_t text() const { return text_; }
  [[nodiscard]] const std::string& language() const { return record_->language; }

  [[nodiscard]] std::string folded(std::uint32_t token) const;
  [[nodiscard]] std::string_view surface(std::uint32_t token) const { return surface_of(*field_, token); }

  /// A capitalised word that no name has taken yet; in texts all in capitals, connecting words are none.
  [[nodiscard]] bool is_name_word(std::uint32_t token) const;
  /// The token belongs to the phrase of the one before it, and to no name.
  [[nodiscard]] bool continues(std::uint32_t token) const;
  /// A name word that no vocabulary knows, or a place.
  [[nodiscard]] bool is_proper(std::uint32_t token) const;
  [[nodiscard]] bool is_place(TokenSpan span) const;
  /// The country that the span names, or an invalid place.
  [[nodiscard]] PlaceRef country(TokenSpan span) const;
  /// "a", "each" before the token: a kind of bodies.
  [[nodiscard]] bool names_kind(std::uint32_t token) const;
  /// A title in which most long words are capitalised: capitals tell nothing.
  [[nodiscard]] bool is_title_case() const { return title_case_; }
  /// A name stands directly before the token: what follows is a part of that body ("IFRC Regional Office").
  [[nodiscard]] bool follows_name(std::uint32_t token) const;
  /// Most words are in capitals.
  [[nodiscard]] bool is_shouted() const { return shouted_; }

  /// Behind the capitalised words, and the connecting words between them, that start at `token`.
  [[nodiscard]] std::uint32_t end_of_run(std::uint32_t token) const;

  /// The acronym that the record gives behind the token before `token`, or empty.
  [[nodiscard]] std::string acronym_behind(std::uint32_t token) const;

 private:
  void judge_capitals();

  const AnalysedRecord* record_;
  const AnalysedField* field_;
  const Gazetteer* gazetteer_;
  std::uint32_t text_;
  bool title_case_ = false;
  bool shouted_ = false;
};

}  // namespace weft
