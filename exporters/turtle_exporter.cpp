#include "exporters/turtle_exporter.hpp"

#include "base/text_format.hpp"
#include "exporters/output_buffer.hpp"
#include "exporters/rdf_literal.hpp"
#include "exporters/rdf_walk.hpp"

namespace weft {

namespace {

class TurtleSink : public RdfSink {
 public:
  explicit TurtleSink(ByteSink& sink) : buffer_(sink), out_(buffer_.text()) {
    for (const RdfPrefix& prefix : rdf_prefixes()) {
      out_.append("@prefix ").append(prefix.name).append(": <").append(prefix.iri).append("> .\n");
    }
  }

  void finish() { buffer_.flush(); }

 private:
  void do_begin(std::string_view subject, std::span<const RdfClass> classes) override {
    out_.append("\n<").append(subject).append("> a ");
    std::string_view separator;
    for (const RdfClass rdf_class : classes) {
      out_.append(separator).append(rdf_info(rdf_class).name);
      separator = ", ";
    }
    in_property_ = false;
  }

  void do_end() override {
    out_ += " .\n";
    buffer_.flush_if_full();
  }

  void do_iri(Term term, std::string_view value) override {
    open_value(term);
    out_.append("<").append(value).append(">");
  }

  void do_name(Term term, std::string_view prefixed, std::string_view /*iri*/) override {
    open_value(term);
    out_ += prefixed;
  }

  void do_text(Term term, std::string_view value, std::string_view language) override {
    open_value(term);
    append_rdf_string(out_, value);
    if (!language.empty()) {
      out_.append("@").append(language);
    } else if (const std::string_view type = datatype_name(rdf_info(term).type); !type.empty()) {
      out_.append("^^").append(type);
    }
  }

  void do_integer(Term term, std::uint64_t value) override {
    open_value(term);
    append_number(out_, value);
  }

  void do_list(Term term) override {
    open_value(term);
    out_ += '(';
  }

  void do_item(std::string_view iri) override { out_.append(" <").append(iri).append(">"); }

  void do_end_list() override { out_ += " )"; }

  void open_value(Term term) {
    const std::string_view name = rdf_info(term).name;
    if (in_property_ && name == name_) {
      out_ += ", ";
      return;
    }
    out_.append(" ;\n    ").append(name).append(" ");
    name_ = name;
    in_property_ = true;
  }

  OutputBuffer buffer_;
  std::string& out_;
  bool in_property_ = false;
  std::string_view name_;
};

}  // namespace

ExportResult TurtleExporter::write(const KnowledgeGraph& graph, const ExportOptions& options,
                                   ByteSink& sink) const {
  TurtleSink writer(sink);
  walk_rdf(graph, options, writer);
  writer.finish();
  return {};
}

}  // namespace weft
