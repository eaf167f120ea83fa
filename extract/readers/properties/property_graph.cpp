#include "extract/readers/properties/property_graph.hpp"

#include <algorithm>

namespace weft {

void PropertyGraph::clear() {
  arena_.clear();
  ids_.clear();
  // A table that one large record grew would make the clearing slow for all that follow.
  constexpr std::size_t usual_buckets = 4096;
  if (by_id_.bucket_count() > usual_buckets) by_id_ = {};
  by_id_.clear();
  properties_.clear();
  begins_.clear();
}

SubjectRef PropertyGraph::add_subject() {
  ids_.emplace_back();
  return SubjectRef(static_cast<std::uint32_t>(ids_.size() - 1));
}

SubjectRef PropertyGraph::subject(std::string_view id) {
  const auto [found, added] = by_id_.try_emplace(id);
  if (added) {
    found->second = add_subject();
    ids_.back() = id;
  }
  return found->second;
}

void PropertyGraph::freeze() {
  std::stable_sort(properties_.begin(), properties_.end(), [](const Property& a, const Property& b) {
    return a.owner != b.owner ? a.owner < b.owner : a.name < b.name;
  });
  drop_repeated_references();
  begins_.assign(ids_.size() + 1, properties_.size());
  for (std::size_t i = properties_.size(); i > 0; --i) begins_[properties_[i - 1].owner.value()] = i - 1;
  for (std::size_t i = ids_.size(); i > 0; --i) begins_[i - 1] = std::min(begins_[i - 1], begins_[i]);
}

// To say the same twice says nothing more, but work would multiply with it.
void PropertyGraph::drop_repeated_references() {
  std::vector<std::size_t> last_seen(ids_.size(),
                                     0);  // for each subject the list of values that held it last
  std::size_t list = 0;
  const Property* before = nullptr;
  std::size_t kept = 0;
  for (const Property& property : properties_) {
    if (before == nullptr || before->owner != property.owner || before->name != property.name) ++list;
    before = &property;
    const SubjectRef subject = property.value.subject;
    if (subject.valid() && property.value.text.empty()) {
      if (last_seen[subject.value()] == list) continue;
      last_seen[subject.value()] = list;
    }
    properties_[kept++] = property;
  }
  properties_.resize(kept);
}

std::span<const PropertyGraph::Property> PropertyGraph::all(SubjectRef owner) const {
  const std::size_t begin = begins_[owner.value()];
  return std::span(properties_).subspan(begin, begins_[owner.value() + 1] - begin);
}

std::span<const PropertyGraph::Property> PropertyGraph::values(SubjectRef owner,
                                                               std::string_view name) const {
  const auto own = all(owner);
  const auto begin = std::ranges::lower_bound(own, name, {}, &Property::name);
  const auto end =
      std::upper_bound(begin, own.end(), name,
                       [](std::string_view wanted, const Property& each) { return wanted < each.name; });
  return {begin, end};
}

}  // namespace weft
