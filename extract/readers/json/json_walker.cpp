#include "extract/readers/json/json_walker.hpp"

#include <algorithm>

namespace weft {

namespace {

using Kind = JsonWalker::Found::Kind;
using Place = JsonPlaceFinder::Found::Kind;

constexpr JsonWalker::Found starved{.kind = Kind::starved};

}  // namespace

JsonWalker::Found JsonWalker::next(std::string_view text, bool at_end) {
  const JsonView view{.text = text, .at_end = at_end, .before = last_forgotten_};
  for (;;) {
    if (const Step found = step(view)) return *found;
  }
}

JsonWalker::Step JsonWalker::step(const JsonView& view) {
  switch (state_) {
    case State::between:
      return between(view);
    case State::document:
      return document(view);
    case State::list:
      return list(view);
    case State::element:
      return element(view);
    case State::scalar:
      return scalar(view);
    case State::rest:
      return rest(view);
    case State::line:
      return line(view);
    case State::broken:
      return broken(view);
    case State::lost:
      return lost(view);
  }
  return Found{};
}

std::size_t JsonWalker::needed() const {
  switch (state_) {
    case State::document:
    case State::rest:
      return finder_.needed();
    case State::broken:
      return std::min({finder_.document_begin(), begin_, at_});
    case State::element:
    case State::scalar:
      return std::min(begin_, scanner_.scanned());
    default:
      return at_;
  }
}

void JsonWalker::forget(std::string_view text) {
  const std::size_t count = text.size();
  last_forgotten_ = JsonView{.text = text, .before = last_forgotten_}.byte_before(count);
  forgotten_ += count;
  scanner_.forget(count);
  finder_.forget(count);
  at_ -= std::min(at_, count);
  if (begin_ != unknown) begin_ -= count;
}

bool JsonWalker::let_go() {
  const bool is_record = state_ != State::document && state_ != State::rest;
  if (is_record) {
    if (state_ == State::between) state_ = State::line;
    begin_ = unknown;
    lets_go_ = true;
  } else {
    finder_.let_go();
  }
  return is_record;
}

// 0x1E stands before each text of a JSON text sequence (RFC 7464) and counts as space.
bool JsonWalker::skip_separators(std::string_view text) {
  while (at_ < text.size() && (JsonView::is_space(text[at_]) || text[at_] == ',')) ++at_;
  return at_ < text.size();
}

JsonWalker::Step JsonWalker::between(const JsonView& view) {
  if (!skip_separators(view.text)) return view.at_end ? Found{} : starved;
  in_document_ = view.text[at_] == '{';
  lets_go_ = false;
  if (in_document_) {
    finder_.begin(at_);
    opening_.clear();
    document_opening_.clear();
    state_ = State::document;
    return {};
  }
  if (view.text[at_] == '[') {
    begin_list(at_ + 1, JsonPlaces::none);
    return {};
  }
  const std::size_t end = view.text.find('\n', at_);
  if (end == std::string_view::npos && !view.at_end) return starved;
  const std::size_t begin = at_;
  at_ = std::min(end, view.text.size());
  return Found{Kind::record, begin, at_};
}

JsonWalker::Step JsonWalker::document(const JsonView& view) {
  const JsonPlaceFinder::Found found = finder_.find_list(view);
  if (found.kind == Place::starved) return starved;
  if (found.kind == Place::broken) return break_at(found.at);
  const std::size_t begin = finder_.document_begin();
  if (begin != unknown) document_opening_ = opening_of(view.text.substr(begin));
  if (found.kind == Place::end) return end_document(found.at);
  finder_.let_go();
  begin_list(found.at, finder_.list_place());
  return {};
}

JsonWalker::Step JsonWalker::end_document(std::size_t end) {
  const JsonPlaceFinder::Range record = finder_.record();
  const std::size_t begin = finder_.document_begin();
  finder_.let_go();
  at_ = end;
  state_ = State::between;
  if (finder_.has_empty_list()) return {};
  if (record.end != unknown) return Found{Kind::record, record.begin, record.end, record.place};
  return Found{Kind::document, begin, end};
}

void JsonWalker::begin_list(std::size_t at, std::size_t place) {
  place_ = place;
  state_ = State::list;
  at_ = at;
  opening_.clear();
}

JsonWalker::Step JsonWalker::list(const JsonView& view) {
  if (!skip_separators(view.text)) return view.at_end ? break_at(at_) : starved;
  const char first = view.text[at_];
  if (first == ']') {
    finder_.leave_list(at_);
    state_ = in_document_ ? State::rest : State::between;
    at_ += in_document_ ? 0 : 1;
    return {};
  }
  begin_ = at_;
  lets_go_ = false;
  levels_.clear();
  scanner_.restart(at_);
  state_ = first == '{' || first == '[' ? State::element : State::scalar;
  return {};
}

JsonWalker::Step JsonWalker::element(const JsonView& view) {
  for (;;) {
    const JsonEvent event = scanner_.next_bracket(view.text, view.at_end);
    if (event.kind == JsonEvent::Kind::starved) return view.at_end ? break_at(view.text.size()) : starved;
    if (event.kind == JsonEvent::Kind::broken) return break_at(event.at);
    const bool opens = event.byte == '{' || event.byte == '[';
    if (opens && !levels_.may_open(view.byte_before(event.at))) return break_at(event.at);
    if (!levels_.follow(event.byte)) return break_at(event.at);
    if (!levels_.empty()) continue;
    if (opening_.empty() && begin_ != unknown) opening_ = opening_of(view.text.substr(begin_));
    return end_record(event.at + 1);
  }
}

// What is neither object nor array is handed on too, so that it is told of.
JsonWalker::Step JsonWalker::scalar(const JsonView& view) {
  for (;;) {
    const JsonEvent event = scanner_.next(view.text, view.at_end);
    if (event.kind == JsonEvent::Kind::starved && !view.at_end) return starved;
    if (event.byte == '"' || event.byte == ':') continue;
    const std::size_t end = event.kind == JsonEvent::Kind::starved ? view.text.size() : event.at;
    const bool alone = end == begin_ && end < view.text.size();
    return end_record(alone ? end + 1 : end);
  }
}

// The end of a record that was let go is not told.
JsonWalker::Step JsonWalker::end_record(std::size_t end) {
  const std::size_t begin = begin_;
  begin_ = unknown;
  at_ = end;
  state_ = State::list;
  if (begin == unknown) return {};
  return Found{Kind::record, begin, end, place_};
}

JsonWalker::Step JsonWalker::rest(const JsonView& view) {
  const JsonPlaceFinder::Found found = finder_.find_end(view);
  if (found.kind == Place::starved) return starved;
  if (found.kind == Place::broken) return break_at(found.at);
  at_ = found.at;
  state_ = State::between;
  return {};
}

// The rest of a line that is no JSON and too long to be shown.
JsonWalker::Step JsonWalker::line(const JsonView& view) {
  at_ = std::min(view.text.find('\n', at_), view.text.size());
  if (at_ == view.text.size() && !view.at_end) return starved;
  state_ = State::between;
  return {};
}

JsonWalker::Step JsonWalker::break_at(std::size_t at) {
  at_ = at;
  state_ = State::broken;
  return {};
}

// Hands a broken record on, up to where it breaks or to the next one, which may have begun before that.
JsonWalker::Step JsonWalker::broken(const JsonView& view) {
  const bool is_document = begin_ == unknown && finder_.document_begin() != unknown;
  const std::size_t begin = is_document ? finder_.document_begin() : begin_;
  std::string& opening = is_document ? document_opening_ : opening_;
  if (opening.empty() && begin != unknown) opening = opening_of(view.text.substr(begin));
  const std::size_t known = at_ + opening.size();
  if (known > view.text.size() && !view.at_end) return starved;
  state_ = State::lost;
  begin_ = unknown;
  finder_.let_go();
  if (begin == unknown) return lets_go_ ? Step() : Found{Kind::broken, at_, at_};
  const JsonView seen{.text = view.text.substr(0, known), .at_end = view.at_end, .before = view.before};
  const std::size_t next = find_opening(seen, begin + 1, opening);
  if (next != std::string_view::npos && walked_back_ + (at_ - next) <= forgotten_ + at_) {
    walked_back_ += at_ - next;
    state_ = is_document ? State::between : State::list;
    at_ = next;
  }
  return Found{Kind::record, begin, at_, place_};
}

// Looks for the next record of the list, or for the next document.
JsonWalker::Step JsonWalker::lost(const JsonView& view) {
  const std::size_t record = find_opening(view, at_, opening_);
  const std::size_t document = find_opening(view, at_, document_opening_);
  if (record != std::string_view::npos || document != std::string_view::npos) {
    state_ = record < document ? State::list : State::between;
    at_ = std::min(record, document);
    return {};
  }
  const std::size_t longest = std::max(opening_.size(), document_opening_.size());
  at_ = std::max(at_, view.text.size() - std::min(view.text.size(), longest));
  return view.at_end ? Found{} : starved;
}

}  // namespace weft
