#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/statement.hpp"
#include "extract/text/label_matcher.hpp"
#include "extract/text/lexicon.hpp"
#include "extract/vocabulary/vocabulary.hpp"

namespace weft {

/// All bodies that vocabularies know: their labels as a matcher for texts, their names as a table for whole
/// values of catalogue fields, their descriptions and parents as statements. Add vocabularies, freeze once,
/// then shared read-only by all workers.
class OrganisationIndex {
 public:
  /// Fills `lexicon`, which must outlive this call chain up to `freeze`.
  explicit OrganisationIndex(Lexicon& lexicon);
  OrganisationIndex(OrganisationIndex&&) noexcept;
  OrganisationIndex& operator=(OrganisationIndex&&) noexcept;
  ~OrganisationIndex();

  /// Copies what it needs. Of two bodies with one name, that of the vocabulary added later is meant.
  void add(const Vocabulary& vocabulary);
  void freeze();

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] NodeId id(std::uint32_t body) const;
  [[nodiscard]] const std::string& key(std::uint32_t body) const;
  [[nodiscard]] const std::string& label(std::uint32_t body) const;           ///< preferred label
  [[nodiscard]] const std::string& classification(std::uint32_t body) const;  ///< "ngo"; may be empty
  [[nodiscard]] const std::vector<std::uint32_t>& parents(std::uint32_t body) const;
  /// ISO 3166-1 alpha-2 code of the state that a national body belongs to; may be empty.
  [[nodiscard]] const std::string& country(std::uint32_t body) const;

  /// The body whose label `name` is, as the value of a catalogue field or an expansion: case, accents,
  /// articles, hyphens, British or American spelling, "UN" for "United Nations" and an acronym in brackets
  /// behind the name make no difference. Acronyms of two or three letters need their case.
  [[nodiscard]] std::optional<std::uint32_t> resolve(std::string_view name) const;

  /// The body that a vocabulary matches to this IRI (ROR, Wikidata ...) or gives it as its own.
  [[nodiscard]] std::optional<std::uint32_t> find_iri(std::string_view iri) const;

  /// Labels to find in texts; `MatcherLabel::entry` is the body.
  [[nodiscard]] const LabelMatcher& matcher() const;

  /// A body as the graph takes it, without those it is part of.
  [[nodiscard]] Entity entity(std::uint32_t body) const;

  /// Says all that is known about a body, and about those it is part of.
  void describe(std::uint32_t body, StatementSink& sink) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace weft
