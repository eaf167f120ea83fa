#include "exporters/nquads_exporter.hpp"

#include "base/hash.hpp"
#include "base/text_format.hpp"
#include "exporters/output_buffer.hpp"
#include "exporters/rdf_literal.hpp"
#include "exporters/rdf_walk.hpp"

namespace weft {

namespace {

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

class NquadsSink : public RdfSink {
 public:
  explicit NquadsSink(ByteSink& sink) : buffer_(sink), out_(buffer_.text()) {}
  void finish() { buffer_.flush(); }

 private:
  void do_begin(std::string_view subject, std::span<const RdfClass> classes) override {
    subject_.assign("<").append(subject).append("> ");
    for (const RdfClass rdf_class : classes) {
      out_.append(subject_).append("<").append(rdf).append("type> ");
      object(rdf_info(rdf_class).iri);
    }
  }

  void do_end() override { buffer_.flush_if_full(); }

  void do_iri(Term term, std::string_view value) override {
    predicate(term);
    object(value);
  }

  void do_name(Term term, std::string_view /*prefixed*/, std::string_view iri) override { do_iri(term, iri); }

  void do_text(Term term, std::string_view value, std::string_view language) override {
    predicate(term);
    append_rdf_string(out_, value);
    if (!language.empty()) {
      out_.append("@").append(language);
    } else if (const std::string_view type = datatype_iri(rdf_info(term).type); !type.empty()) {
      out_.append("^^<").append(type).append(">");
    }
    out_ += " .\n";
  }

  void do_integer(Term term, std::uint64_t value) override {
    predicate(term);
    out_ += '"';
    append_number(out_, value);
    out_.append("\"^^<").append(datatype_iri(ValueType::integer)).append("> .\n");
  }

  // A list's cells are the only blank nodes. Their labels come from the subject, so that they are unique and
  // the same in every run.
  void do_list(Term term) override {
    predicate(term);
    list_ = "_:l" + hash128(subject_, 0).hex() + 'n';
    cells_ = 0;
  }

  // Each cell is named as the object of what came before: the property, or the rest of the cell before.
  void do_item(std::string_view iri) override {
    if (cells_ > 0) cell("rest");
    ++cells_;
    out_ += list_;
    append_number(out_, cells_);
    out_ += " .\n";
    cell("first");
    object(iri);
  }

  void do_end_list() override {
    cell("rest");
    object(std::string(rdf).append("nil"));
  }

  void predicate(Term term) { out_.append(subject_).append("<").append(rdf_info(term).iri).append("> "); }
  void object(std::string_view iri) { out_.append("<").append(iri).append("> .\n"); }

  void cell(std::string_view property) {
    out_ += list_;
    append_number(out_, cells_);
    out_.append(" <").append(rdf).append(property).append("> ");
  }

  OutputBuffer buffer_;
  std::string& out_;
  std::string subject_;
  std::string list_;
  std::uint64_t cells_ = 0;
};

}  // namespace

ExportResult NquadsExporter::write(const KnowledgeGraph& graph, const ExportOptions& options,
                                   ByteSink& sink) const {
  NquadsSink writer(sink);
  walk_rdf(graph, options, writer);
  writer.finish();
  return {};
}

}  // namespace weft
