#include "exporters/jsonld_exporter.hpp"

#include "base/text_format.hpp"
#include "exporters/jsonld_context.hpp"
#include "exporters/output_buffer.hpp"
#include "exporters/rdf_walk.hpp"

namespace weft {

namespace {

class JsonldSink : public RdfSink {
 public:
  explicit JsonldSink(ByteSink& sink) : buffer_(sink), out_(buffer_.text()) {
    append_jsonld_context(out_ += "{\n  \"@context\": ");
    out_ += ",\n  \"@graph\": [\n";
  }

  void finish() {
    out_ += "\n  ]\n}\n";
    buffer_.flush();
  }

 private:
  void do_begin(std::string_view subject, std::span<const RdfClass> classes) override {
    if (!first_) out_ += ",\n";
    first_ = false;
    out_ += "{\"@type\":";
    if (classes.size() > 1) out_ += '[';
    for (const RdfClass rdf_class : classes) {
      if (out_.back() == '"') out_ += ',';
      quoted(rdf_info(rdf_class).name);
    }
    if (classes.size() > 1) out_ += ']';
    out_ += ",\"@id\":";
    quoted(subject);
  }

  void do_end() override {
    close_property();
    out_ += '}';
    buffer_.flush_if_full();
  }

  void do_iri(Term term, std::string_view value) override {
    open_value(term, {});
    quoted(value);
  }

  void do_name(Term term, std::string_view prefixed, std::string_view /*iri*/) override {
    do_iri(term, prefixed);
  }

  void do_text(Term term, std::string_view value, std::string_view language) override {
    open_value(term, language);
    append_json_string(out_, value);
  }

  void do_integer(Term term, std::uint64_t value) override {
    open_value(term, {});
    append_number(out_, value);
  }

  void do_list(Term term) override {
    open_value(term, {});
    out_ += '[';
  }

  void do_item(std::string_view iri) override {
    if (out_.back() != '[') out_ += ',';
    quoted(iri);
  }

  void do_end_list() override { out_ += ']'; }

  // Everything up to the value: one key a property and one a language. A second value turns what stands
  // there into an array.
  void open_value(Term term, std::string_view language) {
    if (in_property_ && term == term_ && language == language_) {
      if (!in_array_) out_.insert(value_, 1, '[');
      in_array_ = true;
      out_ += ',';
      return;
    }
    const TermInfo& info = rdf_info(term);
    if (in_property_ && term == term_) {
      close_array();
      out_ += ',';
      open_language(language);
    } else {
      close_property();
      out_ += ',';
      quoted(info.key);
      out_ += ':';
      in_property_ = true;
      term_ = term;
      if (!language.empty()) {
        out_ += '{';
        open_language(language);
      }
    }
    value_ = out_.size();
    in_array_ = info.many;
    if (in_array_) out_ += '[';
  }

  void open_language(std::string_view language) {
    language_ = language;
    quoted(language);
    out_ += ':';
  }

  void close_array() {
    if (in_array_) out_ += ']';
    in_array_ = false;
  }

  void close_property() {
    close_array();
    if (!language_.empty()) out_ += '}';
    language_.clear();
    in_property_ = false;
  }

  // Names, IRIs and tags are ASCII without quotes or backslashes.
  void quoted(std::string_view plain) {
    out_ += '"';
    out_ += plain;
    out_ += '"';
  }

  OutputBuffer buffer_;
  std::string& out_;
  bool first_ = true;
  bool in_property_ = false;
  bool in_array_ = false;
  Term term_ = Term::label;
  std::string language_;
  std::size_t value_ = 0;
};

}  // namespace

ExportResult JsonldExporter::write(const KnowledgeGraph& graph, const ExportOptions& options,
                                   ByteSink& sink) const {
  JsonldSink writer(sink);
  walk_rdf(graph, options, writer);
  writer.finish();
  return {};
}

}  // namespace weft
