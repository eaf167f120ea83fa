#include "extract/readers/json/json_place_finder.hpp"

#include <algorithm>

namespace weft {

namespace {

bool opens(char bracket) { return bracket == '{' || bracket == '['; }

}  // namespace

void JsonPlaceFinder::begin(std::size_t at) {
  scanner_.restart(at);
  open_.clear();
  followed_.clear();
  here_ = places_.all();
  document_begin_ = at;
  key_ = list_ = unknown;
  objects_.assign(places_.size(), {});
  has_empty_list_ = false;
}

// In objects that may lead to records all structure is looked at, elsewhere only brackets.
JsonPlaceFinder::Found JsonPlaceFinder::find_list(const JsonView& view) {
  for (;;) {
    if (list_ != unknown) {
      if (const auto found = look_into_list(view)) return *found;
    }
    const bool follows = open_.size() == followed_.size();
    const JsonEvent event =
        follows ? scanner_.next(view.text, view.at_end) : scanner_.next_bracket(view.text, view.at_end);
    if (event.kind == JsonEvent::Kind::starved) {
      if (!view.at_end) return {};
      return {Found::Kind::broken, view.text.size()};
    }
    if (event.kind == JsonEvent::Kind::broken) return {Found::Kind::broken, event.at};
    if (event.byte == '"') {
      key_ = event.at;
    } else if (event.byte == ':') {
      follow_key(view.text, event.at);
    } else if (event.byte == ',') {
      here_ = 0;
    } else if (opens(event.byte) && !open_.may_open(view.byte_before(event.at))) {
      return {Found::Kind::broken, event.at};
    } else if (!open_.follow(event.byte)) {
      return {Found::Kind::broken, event.at};
    } else if (opens(event.byte)) {
      if (follows) open_value(event);
    } else {
      close_value(event);
      if (open_.empty()) return {Found::Kind::end, event.at + 1};
    }
  }
}

void JsonPlaceFinder::follow_key(std::string_view text, std::size_t colon) {
  std::string_view key;
  if (key_ != unknown) key = text.substr(key_ + 1, text.rfind('"', colon) - key_ - 1);
  here_ = followed_.empty() ? 0 : places_.below(followed_.back(), followed_.size() - 1, key);
  key_ = unknown;
}

void JsonPlaceFinder::open_value(const JsonEvent& event) {
  const std::size_t place = places_.ending(here_, followed_.size());
  if (event.byte == '{') {
    if (place != JsonPlaces::none && document_begin_ != unknown) {
      objects_[place] = {.begin = event.at, .place = place};
    }
    if (here_ != 0) followed_.push_back(here_);
  } else if (place != JsonPlaces::none) {
    list_ = event.at + 1;
    list_place_ = place;
  }
  here_ = 0;
}

void JsonPlaceFinder::close_value(const JsonEvent& event) {
  here_ = 0;
  if (open_.size() >= followed_.size()) return;
  const std::size_t place = places_.ending(followed_.back(), followed_.size() - 1);
  followed_.pop_back();
  if (place != JsonPlaces::none && objects_[place].begin != unknown) objects_[place].end = event.at + 1;
}

// Only a list of objects holds records; nothing is returned if this is none.
std::optional<JsonPlaceFinder::Found> JsonPlaceFinder::look_into_list(const JsonView& view) {
  while (list_ < view.text.size() && JsonView::is_space(view.text[list_])) ++list_;
  if (list_ == view.text.size()) {
    if (!view.at_end) return Found{};
    return Found{Found::Kind::broken, list_};
  }
  const std::size_t first = list_;
  list_ = unknown;
  if (view.text[first] == '{') return Found{Found::Kind::list, first};
  has_empty_list_ |= view.text[first] == ']';
  return {};
}

JsonPlaceFinder::Found JsonPlaceFinder::find_end(const JsonView& view) {
  for (;;) {
    const JsonEvent event = scanner_.next_bracket(view.text, view.at_end);
    if (event.kind == JsonEvent::Kind::starved) {
      if (!view.at_end) return {};
      return {Found::Kind::broken, view.text.size()};
    }
    const bool may_be = event.kind == JsonEvent::Kind::structure &&
                        (!opens(event.byte) || open_.may_open(view.byte_before(event.at)));
    if (!may_be || !open_.follow(event.byte)) return {Found::Kind::broken, event.at};
    if (open_.empty()) return {Found::Kind::end, event.at + 1};
  }
}

JsonPlaceFinder::Range JsonPlaceFinder::record() const {
  const auto found = std::find_if(objects_.begin(), objects_.end(),
                                  [](const Range& object) { return object.end != unknown; });
  return found == objects_.end() ? Range{} : *found;
}

std::size_t JsonPlaceFinder::needed() const {
  return std::min({document_begin_, key_, list_, scanner_.scanned()});
}

void JsonPlaceFinder::forget(std::size_t count) {
  scanner_.forget(count);
  const auto move = [count](std::size_t& position) {
    if (position != unknown) position = position < count ? unknown : position - count;
  };
  move(document_begin_);
  move(key_);
  move(list_);
  for (Range& object : objects_) {
    move(object.begin);
    move(object.end);
  }
}

void JsonPlaceFinder::let_go() {
  document_begin_ = key_ = unknown;
  objects_.assign(places_.size(), {});
}

}  // namespace weft
