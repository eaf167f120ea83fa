#include "exporters/rdf_dataset.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "base/unicode.hpp"
#include "exporters/iri.hpp"

namespace weft {

namespace {

constexpr std::size_t longest_name = 100;

std::string with_base(const KnowledgeGraph& graph, std::string_view folder, std::string_view text) {
  std::string name = slug(text);
  if (name.empty()) name = "graph";
  if (name.size() > longest_name) name = hash128(name, 0).hex();
  std::string iri;
  append_ascii_iri(iri, graph.info().base_iri);
  return iri.append(folder).append("/").append(name);
}

// The ISO 8601 form of SOURCE_DATE_EPOCH (reproducible-builds.org), or nothing.
std::string end_time() {
  const char* const value = std::getenv("SOURCE_DATE_EPOCH");
  if (value == nullptr) return {};
  const std::string_view digits(value);
  std::time_t seconds = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  std::tm utc{};
  if (error != std::errc{} || end != digits.data() + digits.size() || seconds < 0) return {};
  if (gmtime_r(&seconds, &utc) == nullptr || utc.tm_year > 9999 - 1900) return {};
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return {text.data(), size};
}

class DatasetWriter {
 public:
  DatasetWriter(const KnowledgeGraph& graph, const ExportOptions& options, RdfSink& sink)
      : graph_(graph),
        options_(options),
        sink_(sink),
        dataset_(with_base(graph, "dataset", graph.info().title)),
        agent_(with_base(graph, "agent", graph.info().generator)) {
    for (int i = 0; i < class_count; ++i) {
      subjects_.at(static_cast<std::size_t>(i)) = sink.subject_count(static_cast<RdfClass>(i));
    }
  }

  void write() {
    agent();
    activity();
    class_partitions();
    property_partitions();
    dataset();
  }

 private:
  void label(std::string_view text) {
    sink_.text(Term::label, text);
    sink_.text(Term::name, text);
  }

  void agent() {
    sink_.begin(agent_, std::array{RdfClass::software_agent});
    label(single_line(graph_.info().generator));
    sink_.end();
  }

  void activity() {
    sink_.begin(activity_iri(graph_), std::array{RdfClass::activity});
    label("Extraction of the graph");
    sink_.iri(Term::associated_with, agent_);
    if (const std::string time = end_time(); !time.empty()) sink_.text(Term::ended_at, time);
    sink_.end();
  }

  // `part` is the name of a class or property: its partition is `{dataset}/bibo-Report`.
  void begin_partition(std::vector<std::string>& partitions, std::string_view part) {
    std::string iri = dataset_ + '/';
    iri += part;
    std::ranges::replace(iri.begin() + static_cast<std::ptrdiff_t>(dataset_.size()), iri.end(), ':', '-');
    sink_.begin(iri, std::array{RdfClass::void_dataset});
    label(part);
    partitions.push_back(std::move(iri));
  }

  void class_partitions() {
    for (int i = 0; i < class_count; ++i) {
      const auto rdf_class = static_cast<RdfClass>(i);
      if (subjects_.at(static_cast<std::size_t>(i)) == 0) continue;
      begin_partition(classes_, rdf_info(rdf_class).name);
      sink_.rdf_class(Term::partition_class, rdf_class);
      sink_.integer(Term::entities, subjects_.at(static_cast<std::size_t>(i)));
      sink_.end();
    }
  }

  void property_partitions() {
    std::array<std::uint64_t, term_count> counts{};
    for (std::uint32_t i = 0; i < graph_.edge_count(); ++i) {
      const EdgeRef edge(i);
      const Term term = term_of(graph_.relation(edge), graph_.kind(graph_.source(edge)));
      ++counts.at(static_cast<std::size_t>(term));
    }
    for (int i = 0; i < term_count; ++i) {
      if (counts.at(static_cast<std::size_t>(i)) == 0) continue;
      const auto term = static_cast<Term>(i);
      begin_partition(properties_, rdf_info(term).name);
      sink_.property(Term::partition_property, term);
      sink_.integer(Term::triples, counts.at(static_cast<std::size_t>(i)));
      sink_.end();
    }
  }

  // Last, so that the number of triples is known; that triple is the last one.
  void dataset() {
    sink_.begin(dataset_, std::array{RdfClass::dataset, RdfClass::void_dataset, RdfClass::prov_entity});
    const std::string title = single_line(graph_.info().title);
    label(title.empty() ? "Knowledge graph" : title);
    sink_.text(Term::uri_space, graph_.info().base_iri);
    if (is_absolute_iri(options_.license)) {
      std::string license;
      append_ascii_iri(license, options_.license);
      sink_.iri(Term::license, license);
    }
    sink_.iri(Term::generated_by, activity_iri(graph_));
    for (const std::string& part : classes_) sink_.iri(Term::class_partition, part);
    for (const std::string& part : properties_) sink_.iri(Term::property_partition, part);
    sink_.integer(Term::entities, graph_.node_count());
    sink_.integer(Term::triples, sink_.triple_count() + 1);
    sink_.end();
  }

  const KnowledgeGraph& graph_;
  const ExportOptions& options_;
  RdfSink& sink_;
  std::string dataset_;
  std::string agent_;
  std::array<std::uint64_t, class_count> subjects_{};  // before the dataset itself is described
  std::vector<std::string> classes_;
  std::vector<std::string> properties_;
};

}  // namespace

std::string activity_iri(const KnowledgeGraph& graph) {
  return with_base(graph, "activity", graph.info().title);
}

void describe_dataset(const KnowledgeGraph& graph, const ExportOptions& options, RdfSink& sink) {
  DatasetWriter(graph, options, sink).write();
}

}  // namespace weft
