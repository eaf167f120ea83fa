#include "extract/readers/xml/xml_scanner.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr std::size_t longest_name = 200;
// Enough to tell what a `<` begins, with the whole name of a tag.
constexpr std::size_t lookahead = longest_name + 8;

// "<?xml ", the longest that must be told inside a document type declaration.
constexpr std::size_t longest_opening = 6;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool ends_name(char c) { return is_space(c) || c == '>' || c == '/' || c == '<' || c == '\0'; }

bool begins_document(std::string_view text) {
  return text.starts_with("<?xml") && text.size() > 5 && is_space(text[5]);
}

bool begins_doctype(std::string_view text) {
  constexpr std::string_view wanted = "<!DOCTYPE";
  return text.size() >= wanted.size() &&
         std::equal(wanted.begin(), wanted.end(), text.begin(), [](char upper, char c) {
           return c == upper || (upper >= 'A' && upper <= 'Z' && c == upper + 32);
         });
}

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

XmlScanner::Step XmlScanner::next(std::string_view bytes, std::size_t& at, bool at_end) {
  if (at == bytes.size()) return Step::starved;
  switch (mode_) {
    case Mode::text:
      return text(bytes, at, at_end);
    case Mode::tag:
      return tag(bytes, at);
    case Mode::comment:
      return until("-->", bytes, at, at_end);
    case Mode::cdata:
      return until("]]>", bytes, at, at_end);
    case Mode::instruction:
      return until("?>", bytes, at, at_end);
    case Mode::doctype:
      return doctype(bytes, at, at_end);
  }
  return Step::starved;
}

void XmlScanner::enter(Mode mode) {
  after_ = mode_;
  mode_ = mode;
  quote_ = last_ = '\0';
}

XmlScanner::Step XmlScanner::text(std::string_view bytes, std::size_t& at, bool at_end) {
  if (bytes[at] != '<') {
    at = std::min(bytes.find('<', at), bytes.size());
    return Step::other;
  }
  if (bytes.size() - at < lookahead && !at_end) return Step::starved;
  return markup(bytes, at);
}

XmlScanner::Step XmlScanner::markup(std::string_view bytes, std::size_t& at) {
  const std::string_view rest = bytes.substr(at);
  const auto begin = [&](Mode mode, std::size_t size) {
    enter(mode);
    at += size;
  };
  if (rest.starts_with("<!--")) {
    begin(Mode::comment, 4);
  } else if (rest.starts_with("<![CDATA[")) {
    begin(Mode::cdata, 9);
  } else if (rest.starts_with("<?")) {
    const bool declares = begins_document(rest);
    begin(Mode::instruction, 2);
    if (declares) return Step::document;
  } else if (begins_doctype(rest)) {
    in_subset_ = false;
    begin(Mode::doctype, 9);
    return Step::document;
  } else {
    is_end_tag_ = rest.size() > 1 && rest[1] == '/';
    const std::size_t name_begin = is_end_tag_ ? 2 : 1;
    if (rest.size() <= name_begin || !begins_name(rest[name_begin])) {
      ++at;
      return Step::other;
    }
    std::size_t end = name_begin;
    while (end < rest.size() && end - name_begin < longest_name && !ends_name(rest[end])) ++end;
    name_.assign(rest.substr(name_begin, end - name_begin));
    begin(Mode::tag, end);
    return Step::tag_begin;
  }
  return Step::other;
}

XmlScanner::Step XmlScanner::tag(std::string_view bytes, std::size_t& at) {
  for (; at < bytes.size(); ++at) {
    const char c = bytes[at];
    is_broken_ = c == '<';
    const bool ends = c == '>' && quote_ == '\0';
    if (is_broken_ || ends) {
      is_empty_ = ends && last_ == '/' && !is_end_tag_;
      if (ends) ++at;
      mode_ = Mode::text;
      return Step::tag_end;
    }
    if (quote_ == c) {
      quote_ = '\0';
    } else if (quote_ == '\0' && (c == '"' || c == '\'')) {
      quote_ = c;
    }
    last_ = c;
  }
  return Step::other;
}

XmlScanner::Step XmlScanner::until(std::string_view terminator, std::string_view bytes, std::size_t& at,
                                   bool at_end) {
  const std::size_t begin = at;
  const std::size_t found = bytes.find(terminator, at);
  if (found != std::string_view::npos) {
    at = found + terminator.size();
    mode_ = after_;
    return Step::other;
  }
  // The terminator may have begun in the last bytes.
  const std::size_t kept = at_end ? 0 : terminator.size() - 1;
  at = std::max(at, bytes.size() - std::min(kept, bytes.size()));
  return at == begin ? Step::starved : Step::other;
}

// A declaration that is never closed ends where the next document begins, as far as that shows.
XmlScanner::Step XmlScanner::doctype(std::string_view bytes, std::size_t& at, bool at_end) {
  const std::size_t begin = at;
  for (; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (c == '<') {
      const std::string_view rest = bytes.substr(at);
      if (rest.size() < longest_opening && !at_end) return at == begin ? Step::starved : Step::other;
      if (begins_document(rest)) {
        mode_ = Mode::text;
        return Step::other;
      }
      const bool comment = rest.starts_with("<!--");
      if (quote_ != '\0' || (!comment && !rest.starts_with("<?"))) continue;
      at += comment ? 4 : 2;
      enter(comment ? Mode::comment : Mode::instruction);
      return Step::other;
    }
    if (quote_ != '\0') {
      if (c == quote_) quote_ = '\0';
    } else if (c == '"' || c == '\'') {
      quote_ = c;
    } else if (c == '>' && !in_subset_) {
      ++at;
      mode_ = Mode::text;
      return Step::other;
    } else if (c == '[' || c == ']') {
      in_subset_ = c == '[';
    }
  }
  return Step::other;
}

std::string_view XmlScanner::unfinished() const {
  switch (mode_) {
    case Mode::text:
      return {};
    case Mode::tag:
      return "tag";
    case Mode::comment:
      return "comment";
    case Mode::cdata:
      return "CDATA section";
    case Mode::instruction:
      return "processing instruction";
    case Mode::doctype:
      return "document type declaration";
  }
  return {};
}

}  // namespace weft
