#include "graph/resolution/node_properties.hpp"

namespace weft {

namespace {

bool is_wanted(Kind kind, std::uint8_t code) {
  if (kind == Kind::region) return code == FragmentProperty::label_code;
  if (kind == Kind::topic || kind == Kind::collection) return false;
  return kind != Kind::document || code != static_cast<std::uint8_t>(Property::document_type);
}

}  // namespace

NodeProperties::NodeProperties(const FragmentRows& rows) : begin_(rows.nodes.size() + 2) {
  const auto wanted = [&](const FragmentProperty& row) {
    return is_wanted(rows.nodes[row.node].kind, row.code);
  };
  for (const FragmentProperty& row : rows.properties.rows()) {
    if (wanted(row)) ++begin_[row.node + 2];
  }
  for (std::size_t node = 2; node < begin_.size(); ++node) begin_[node] += begin_[node - 1];
  rows_.resize(begin_.back());
  for (const FragmentProperty& row : rows.properties.rows()) {
    if (wanted(row)) rows_[begin_[row.node + 1]++] = row;
  }
  begin_.pop_back();
}

}  // namespace weft
