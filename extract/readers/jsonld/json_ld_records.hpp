#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/properties/property_graph.hpp"

namespace weft {

/// Whether the values of a property, by its short name, stand by themselves though another node holds them:
/// the items of a list, the parts of a collection.
bool lists_records(std::string_view property);

/// Some of the classes of `listed`, for messages.
std::string class_names(const PropertyGraph& graph, const std::vector<SubjectRef>& listed);

/// Tells the records among the things that linked data describe: those of the classes that a mapping names,
/// and those without any class that nothing else refers to.
class RecordClasses {
 public:
  /// Short names ("bibo:Report"), the best first. None at all: every class, if nothing refers to the thing.
  explicit RecordClasses(const std::vector<std::string>& names);

  /// The records among `listed`, each once, in order. The graph is frozen.
  [[nodiscard]] std::vector<SubjectRef> records(const PropertyGraph& graph,
                                                const std::vector<SubjectRef>& listed) const;
  /// The first one of the best class; invalid when there is none.
  [[nodiscard]] SubjectRef best(const PropertyGraph& graph, const std::vector<SubjectRef>& listed) const;

 private:
  [[nodiscard]] std::size_t rank(const PropertyGraph& graph, SubjectRef subject) const;

  std::vector<std::string> names_;
};

}  // namespace weft
