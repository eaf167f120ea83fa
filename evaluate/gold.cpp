#include "evaluate/gold.hpp"

namespace weft {

std::string_view to_string(GoldKind kind) {
  switch (kind) {
    case GoldKind::authors:
      return "authors";
    case GoldKind::organisations:
      return "organisations";
    case GoldKind::countries:
      return "countries";
    case GoldKind::regions:
      return "regions";
    case GoldKind::topics:
      return "topics";
  }
  return {};
}

}  // namespace weft
