#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "exporters/rdf_terms.hpp"

namespace weft {

/// Accepts RDF triples, subject by subject: `begin`, then its properties, then `end`. All values of one
/// property come one after another, those of one language too. IRIs are ASCII and absolute, texts valid
/// UTF-8 that `rdf_text` leaves alone. Every subject comes once. Counts triples as it goes.
class RdfSink {
 public:
  virtual ~RdfSink() = default;

  /// A subject with its rdf:type triples; at least one class.
  void begin(std::string_view subject, std::span<const RdfClass> classes) {
    triples_ += classes.size();
    for (const RdfClass rdf_class : classes) ++class_counts_[static_cast<std::size_t>(rdf_class)];
    do_begin(subject, classes);
  }
  void end() { do_end(); }

  void iri(Term term, std::string_view value) {
    ++triples_;
    do_iri(term, value);
  }
  /// A property of our vocabulary as the value.
  void property(Term term, Term value) {
    ++triples_;
    do_name(term, rdf_info(value).name, rdf_info(value).iri);
  }
  /// A class of our vocabulary as the value.
  void rdf_class(Term term, RdfClass value) {
    ++triples_;
    do_name(term, rdf_info(value).name, rdf_info(value).iri);
  }
  /// A plain text, or the lexical form of the term's datatype (decimal, year, date).
  void text(Term term, std::string_view value) {
    ++triples_;
    do_text(term, value, {});
  }
  /// A text in a language, a lower-case tag (RFC 5646); the term's type is `language_text`.
  void text(Term term, std::string_view value, std::string_view language) {
    ++triples_;
    do_text(term, value, language);
  }
  void integer(Term term, std::uint64_t value) {
    ++triples_;
    do_integer(term, value);
  }
  /// An ordered list of IRIs: `list`, then at least one `item`, then `end_list`.
  void list(Term term) {
    ++triples_;
    do_list(term);
  }
  void item(std::string_view iri) {
    triples_ += 2;
    do_item(iri);
  }
  void end_list() { do_end_list(); }

  [[nodiscard]] std::uint64_t triple_count() const { return triples_; }
  /// Subjects of a class so far.
  [[nodiscard]] std::uint64_t subject_count(RdfClass rdf_class) const {
    return class_counts_[static_cast<std::size_t>(rdf_class)];
  }

 private:
  virtual void do_begin(std::string_view subject, std::span<const RdfClass> classes) = 0;
  virtual void do_end() = 0;
  virtual void do_iri(Term term, std::string_view value) = 0;
  virtual void do_name(Term term, std::string_view prefixed, std::string_view iri) = 0;
  virtual void do_text(Term term, std::string_view value, std::string_view language) = 0;
  virtual void do_integer(Term term, std::uint64_t value) = 0;
  virtual void do_list(Term term) = 0;
  virtual void do_item(std::string_view iri) = 0;
  virtual void do_end_list() = 0;

  std::uint64_t triples_ = 0;
  std::array<std::uint64_t, class_count> class_counts_{};
};

}  // namespace weft
