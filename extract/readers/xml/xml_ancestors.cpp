#include "extract/readers/xml/xml_ancestors.hpp"

#include <algorithm>

#include "extract/readers/xml/xml_frames.hpp"

namespace weft {

namespace {

constexpr std::size_t most_levels = 64;
constexpr std::size_t most_bytes = 64 * 1024;

}  // namespace

void XmlAncestors::open(std::string_view name, std::string_view tag) {
  if (levels_.size() == most_levels) {
    ++beyond_;
    return;
  }
  Level level{.name = std::string(name), .tag = std::string(tag), .kept = {}};
  if (kept_bytes_ + tag.size() > most_bytes) level.tag = "<" + level.name + ">";
  kept_bytes_ += level.tag.size();
  levels_.push_back(std::move(level));
}

void XmlAncestors::close(std::string_view name) {
  if (beyond_ > 0) {
    --beyond_;
    return;
  }
  for (std::size_t i = levels_.size(); i > 0; --i) {
    if (levels_[i - 1].name == name) return drop_levels(i - 1);
  }
}

void XmlAncestors::drop_levels(std::size_t count) {
  while (levels_.size() > count) {
    kept_bytes_ -= levels_.back().tag.size();
    for (const Kept& kept : levels_.back().kept) kept_bytes_ -= kept.element.size();
    levels_.pop_back();
  }
  same_levels_ = std::min(same_levels_, count);
}

void XmlAncestors::keep(std::string_view local_name, std::string_view element) {
  if (levels_.empty() || beyond_ > 0) return;
  std::vector<Kept>& all = levels_.back().kept;
  auto kept = std::find_if(all.begin(), all.end(), [&](const Kept& each) { return each.name == local_name; });
  if (kept == all.end()) {
    all.push_back({.name = std::string(local_name), .element = {}});
    kept = std::prev(all.end());
  }
  kept_bytes_ -= kept->element.size();
  // What does not fit is told as empty, so that the one before it is not taken for it.
  kept->element.assign(kept_bytes_ + element.size() > most_bytes ? std::string_view() : element);
  kept_bytes_ += kept->element.size();
  kept->told = false;
}

void XmlAncestors::clear() {
  drop_levels(0);
  beyond_ = 0;
}

std::string_view XmlAncestors::innermost() const {
  return levels_.empty() || beyond_ > 0 ? std::string_view() : levels_.back().name;
}

void XmlAncestors::tell_changes(std::string& frames) {
  if (same_levels_ < told_levels_)
    append_frame(frames, {.kind = XmlFrame::Kind::closed, .level = same_levels_});
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    if (i >= same_levels_) {
      append_frame(frames, {.kind = XmlFrame::Kind::level, .level = i, .bytes = levels_[i].tag});
    }
    for (Kept& kept : levels_[i].kept) {
      if (kept.told && i < same_levels_) continue;
      append_frame(frames,
                   {.kind = XmlFrame::Kind::context, .level = i, .bytes = kept.name + '\0' + kept.element});
      kept.told = true;
    }
  }
  told_levels_ = same_levels_ = levels_.size();
}

void XmlAncestors::tell_all(std::string& frames) {
  told_levels_ = same_levels_ = 0;
  tell_changes(frames);
}

}  // namespace weft
