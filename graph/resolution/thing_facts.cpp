#include "graph/resolution/thing_facts.hpp"

#include "base/unicode.hpp"

namespace weft {

namespace {

void sort_once(std::vector<std::string>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

class Reader {
 public:
  Reader(const FragmentRows& rows, ThingFacts::One& one) : rows_(rows), one_(one) {}

  void read(const FragmentProperty& row) {
    const std::string_view value = rows_.strings.view(row.value);
    if (row.code == FragmentProperty::label_code) {
      one_.names.push_back(fold(value));
      one_.listed = one_.listed || row.rank == LabelRank::authority;
      const bool better = one_.label.empty() || row.rank < rank_ || (row.rank == rank_ && value < one_.label);
      if (!better) return;
      rank_ = row.rank;
      one_.label = value;
      return;
    }
    switch (static_cast<Property>(row.code)) {
      case Property::alternative_label:
      case Property::preferred_label:
        one_.names.push_back(fold(value));
        break;
      case Property::acronym:
        one_.acronyms.emplace_back(value);
        break;
      case Property::year:
        one_.years.emplace_back(value);
        break;
      case Property::same_as:
      case Property::exact_match:
      case Property::code:
      case Property::notation:
        one_.numbers.emplace_back(value);
        break;
      default:
        break;
    }
  }

  void finish() {
    for (auto* values : {&one_.names, &one_.acronyms, &one_.numbers, &one_.years}) sort_once(*values);
  }

 private:
  const FragmentRows& rows_;
  ThingFacts::One& one_;
  LabelRank rank_ = LabelRank::text;
};

}  // namespace

ThingFacts gather_things(const FragmentRows& rows, const NodeProperties& properties, Kind kind) {
  ThingFacts facts;
  facts.nodes = nodes_by_id(rows, kind);
  facts.all.resize(facts.size());
  for (std::uint32_t thing = 0; thing < facts.size(); ++thing) {
    Reader reader(rows, facts.all[thing]);
    for (const FragmentProperty& row : properties.of(facts.nodes[thing])) reader.read(row);
    reader.finish();
    facts.all[thing].subtype = rows.strings.view(rows.nodes[facts.nodes[thing]].subtype);
  }
  return facts;
}

}  // namespace weft
