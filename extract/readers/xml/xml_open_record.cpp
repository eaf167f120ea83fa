#include "extract/readers/xml/xml_open_record.hpp"

#include <algorithm>

namespace weft {

void XmlOpenRecord::begin(std::string_view name, std::string_view around) {
  name_.assign(name);
  around_.assign(around);
  active_ = true;
  dropped_ = false;
  depth_ = same_open_ = around_open_ = 0;
  bytes_.clear();
  opens_.clear();
  wholes_.clear();
}

void XmlOpenRecord::enter(std::string_view name, Spot spot) {
  ++depth_;
  if (name == name_) {
    ++same_open_;
    if (!dropped_) opens_.push_back({.begin = bytes_.size(), .spot = spot});
  } else if (name == around_) {
    ++around_open_;
  }
}

bool XmlOpenRecord::leave(std::string_view name) {
  if (name != name_) {
    // Stray end tags do not lead out of an element that is known to be open.
    if (depth_ > same_open_) --depth_;
    if (name == around_ && around_open_ > 0) --around_open_;
    return false;
  }
  --depth_;
  --same_open_;
  if (!dropped_) {
    Part part = opens_.back();
    opens_.pop_back();
    while (!wholes_.empty() && wholes_.back().begin > part.begin) wholes_.pop_back();
    part.end = bytes_.size();
    part.whole = true;
    wholes_.push_back(part);
  }
  return same_open_ == 0;
}

void XmlOpenRecord::drop() {
  dropped_ = true;
  bytes_.clear();
  opens_.clear();
  wholes_.clear();
}

std::vector<XmlOpenRecord::Part> XmlOpenRecord::parts() const {
  std::vector<Part> parts;
  std::merge(opens_.begin(), opens_.end(), wholes_.begin(), wholes_.end(), std::back_inserter(parts),
             [](const Part& a, const Part& b) { return a.begin < b.begin; });
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].whole) parts[i].end = i + 1 < parts.size() ? parts[i + 1].begin : bytes_.size();
  }
  return parts;
}

}  // namespace weft
