#include "extract/readers/xml/xml_surroundings.hpp"

#include <algorithm>
#include <pugixml.hpp>

#include "base/unicode.hpp"

namespace weft {

namespace {

bool parses(const std::string& text) {
  pugi::xml_document document;
  return find_invalid_utf8(text) == std::string::npos && text.find('\0') == std::string::npos &&
         document.load_buffer(text.data(), text.size(), pugi::parse_minimal, pugi::encoding_utf8);
}

std::string name_in(std::string_view tag) {
  return std::string(tag.substr(1, std::min(tag.find_first_of(" \t\r\n>/", 1), tag.size()) - 1));
}

}  // namespace

void XmlSurroundings::clear() {
  levels_.clear();
  written_ = false;
}

void XmlSurroundings::follow(const XmlFrame& frame) {
  written_ = false;
  if (levels_.size() > frame.level && frame.kind != XmlFrame::Kind::context) levels_.resize(frame.level);
  if (frame.kind == XmlFrame::Kind::level) open(frame.bytes);
  if (frame.kind == XmlFrame::Kind::context) keep(frame.level, frame.bytes);
}

void XmlSurroundings::open(std::string_view tag) {
  Level level{.tag = std::string(tag), .name = name_in(tag), .kept = {}};
  if (!parses(level.tag + "</" + level.name + ">")) {
    if (!parses("<" + level.name + "/>")) level.name = "element";
    level.tag = "<" + level.name + ">";
  }
  levels_.push_back(std::move(level));
}

void XmlSurroundings::keep(std::size_t level, std::string_view named_element) {
  const std::size_t end = named_element.find('\0');
  const std::string_view name = named_element.substr(0, end);
  std::string element(named_element.substr(end + 1));
  if (!parses(element)) element.clear();
  for (Kept& kept : levels_[level].kept) {
    if (kept.name != name) continue;
    kept.element = std::move(element);
    return;
  }
  levels_[level].kept.push_back({.name = std::string(name), .element = std::move(element)});
}

void XmlSurroundings::write() {
  if (written_) return;
  before_.clear();
  behind_.clear();
  for (const Level& level : levels_) {
    before_ += level.tag;
    for (const Kept& kept : level.kept) before_ += kept.element;
    behind_.insert(0, "</" + level.name + ">");
  }
  written_ = true;
}

std::string_view XmlSurroundings::before() {
  write();
  return before_;
}

std::string_view XmlSurroundings::behind() {
  write();
  return behind_;
}

}  // namespace weft
