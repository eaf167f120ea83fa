#include "extract/readers/tagged/tagged_values.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "extract/readers/field_names.hpp"

namespace weft {

namespace {

constexpr auto name_tags =
    std::to_array<std::string_view>({"A1", "A2", "A3", "A4", "AF", "AU", "BA", "BE", "BF", "CA", "ED"});

bool is_one_of(std::string_view tag, std::span<const std::string_view> tags) {
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view known) { return is_tag(tag, known); });
}

// Further lines below such a tag are further values. EndNote writes keywords so; wrapped lines are indented.
bool lines_are_values(std::string_view tag, const TaggedLine& line, TagStyle style) {
  if (style == TagStyle::plain) return is_one_of(tag, name_tags) || is_tag(tag, "C1") || is_tag(tag, "CR");
  return !line.indented && (is_one_of(tag, name_tags) || is_tag(tag, "KW"));
}

}  // namespace

void TaggedValues::clear() {
  values_.clear();
  arena_.clear();
  joined_ = nullptr;
  blank_before_ = false;
  full_ = false;
}

void TaggedValues::push(std::string_view tag, std::string_view text) {
  full_ |= values_.size() == most_values;
  if (full_) return;
  values_.push_back({.name = tag, .text = text});
  joined_ = nullptr;
  blank_before_ = false;
}

void TaggedValues::add(const TaggedLine& line, TagStyle style) {
  if (!line.tag.empty()) return push(line.tag, line.value);
  if (values_.empty() || full_) return;
  if (line.value.empty()) {
    blank_before_ = true;
  } else if (lines_are_values(values_.back().name, line, style)) {
    push(values_.back().name, line.value);
  } else {
    continue_value(line.value);
  }
}

void TaggedValues::continue_value(std::string_view text) {
  FlatValue& last = values_.back();
  if (joined_ == nullptr) joined_ = &arena_.next().assign(last.text);
  // A paragraph of an abstract ends with a blank line.
  if (!joined_->empty()) *joined_ += blank_before_ ? "\n\n" : " ";
  *joined_ += text;
  last.text = *joined_;
  blank_before_ = false;
}

const FlatRecord& TaggedValues::finish() {
  for (FlatValue& value : values_) {
    // EndNote's way to say that a name is not to be inverted.
    const bool is_body = value.text.find(',') + 1 == value.text.size() && is_one_of(value.name, name_tags);
    if (value.text.empty() || !is_body) continue;
    value.text = trimmed(value.text.substr(0, value.text.size() - 1));
    value.kind = "body";
  }
  return values_;
}

}  // namespace weft
