#include "extract/readers/html/html_tokens.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace weft {

namespace {

constexpr std::string_view space = " \t\n\f\r";

// Elements whose content is text up to their end tag.
constexpr std::array<std::string_view, 8> raw_elements = {"script", "style",  "title",   "textarea",
                                                          "xmp",    "iframe", "noembed", "noframes"};

bool is_space(char c) { return space.find(c) != std::string_view::npos; }

bool ends_comment(std::string_view after_dashes) {
  return after_dashes.starts_with('>') || after_dashes.starts_with("!>");
}

std::string_view raw_element_of(std::string_view name) {
  for (const std::string_view element : raw_elements) {
    if (is_called(name, element)) return element;
  }
  return {};
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(space, at), text.size());
}

// Behind the attribute's value that begins at `at`; `value` becomes what it is.
std::size_t take_value(std::string_view text, std::size_t at, std::string_view& value) {
  if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
    const std::size_t end = std::min(text.find(text[at], at + 1), text.size());
    value = text.substr(at + 1, end - at - 1);
    return std::min(end + 1, text.size());
  }
  const std::size_t begin = at;
  while (at < text.size() && !is_space(text[at]) && text[at] != '>') ++at;
  value = text.substr(begin, at - begin);
  return at;
}

// Behind the attribute at `at`, or behind the slashes and spaces there where a tag ends. `attribute` stays as
// it is when there is none.
std::size_t take_attribute(std::string_view text, std::size_t at, HtmlAttribute& attribute) {
  while (at < text.size() && (is_space(text[at]) || text[at] == '/')) ++at;
  if (at == text.size() || text[at] == '>') return at;
  const std::size_t begin = at++;  // even if it is a `=`
  while (at < text.size() && !is_space(text[at]) && text[at] != '/' && text[at] != '>' && text[at] != '=') {
    ++at;
  }
  attribute = {.name = text.substr(begin, at - begin), .value = {}};
  const std::size_t equals = skip_space(text, at);
  if (equals == text.size() || text[equals] != '=') return at;
  return take_value(text, skip_space(text, equals + 1), attribute.value);
}

}  // namespace

bool is_called(std::string_view text, std::string_view lower_name) {
  return text.size() == lower_name.size() &&
         std::equal(text.begin(), text.end(), lower_name.begin(),
                    [](char written, char wanted) { return ascii_lower(written) == wanted; });
}

std::optional<HtmlAttribute> next_attribute(std::string_view& body) {
  HtmlAttribute attribute;
  body.remove_prefix(take_attribute(body, 0, attribute));
  if (attribute.name.empty()) return std::nullopt;
  return attribute;
}

std::string_view find_attribute(std::string_view body, std::string_view name) {
  while (const auto attribute = next_attribute(body)) {
    if (is_called(attribute->name, name)) return attribute->value;
  }
  return {};
}

bool HtmlTokens::next(HtmlToken& token) {
  if (at_ >= page_.size()) return false;
  token = {.begin = at_};
  if (!raw_element_.empty()) {
    const std::size_t end = raw_text_end();
    raw_element_ = {};
    if (end > at_) {
      take_text(token, end);
      return true;
    }
  }
  if (page_[at_] == '<') return take_markup(token);
  take_text(token, std::min(page_.find('<', at_), page_.size()));
  return true;
}

void HtmlTokens::take_text(HtmlToken& token, std::size_t end) {
  token.kind = HtmlToken::Kind::text;
  token.body = page_.substr(at_, end - at_);
  token.end = at_ = end;
}

std::size_t HtmlTokens::raw_text_end() const {
  for (std::size_t at = at_; (at = page_.find("</", at)) != std::string_view::npos; at += 2) {
    const std::size_t end = at + 2 + raw_element_.size();
    if (!is_called(page_.substr(at + 2, raw_element_.size()), raw_element_)) continue;
    if (end >= page_.size() || is_space(page_[end]) || page_[end] == '/' || page_[end] == '>') return at;
  }
  return page_.size();
}

bool HtmlTokens::take_markup(HtmlToken& token) {
  const std::size_t after = at_ + 1;
  const char sign = after < page_.size() ? page_[after] : '\0';
  if (sign == '!' || sign == '?') {
    take_declaration(token);
    return true;
  }
  const std::size_t name = sign == '/' ? after + 1 : after;
  if (name < page_.size() && is_ascii_letter(page_[name])) return take_tag(token);
  if (sign == '/' && name < page_.size()) {  // "</>", "</3": nothing, or a comment
    take_declaration(token);
    return true;
  }
  // A sign for "less than".
  take_text(token, std::min(page_.find('<', after), page_.size()));
  return true;
}

bool HtmlTokens::take_tag(HtmlToken& token) {
  const bool ends = page_[at_ + 1] == '/';
  const std::size_t begin = at_ + (ends ? 2 : 1);
  std::size_t at = begin;
  while (at < page_.size() && !is_space(page_[at]) && page_[at] != '/' && page_[at] != '>') ++at;
  token.kind = ends ? HtmlToken::Kind::end_tag : HtmlToken::Kind::start_tag;
  token.name = page_.substr(begin, at - begin);
  const std::size_t body = at;
  while (at < page_.size() && page_[at] != '>') {
    HtmlAttribute attribute;
    at = take_attribute(page_, at, attribute);
  }
  if (at >= page_.size()) {
    at_ = page_.size();
    return false;
  }
  token.body = page_.substr(body, at - body);
  token.end = at_ = at + 1;
  // "<script ... />" has no text where a page is XHTML; elsewhere its stray end tag does no harm.
  if (!ends && !token.body.ends_with('/')) raw_element_ = raw_element_of(token.name);
  return true;
}

// Comments, doctypes, and what the standard calls bogus comments: "<?xml ... ?>", "<![CDATA[ ... >".
void HtmlTokens::take_declaration(HtmlToken& token) {
  token.kind = HtmlToken::Kind::comment;
  const std::string_view rest = page_.substr(at_);
  if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
    token.end = at_ + rest.find('>') + 1;
  } else if (rest.starts_with("<!--")) {
    std::size_t end = rest.find("--", 4);
    while (end != std::string_view::npos && !ends_comment(rest.substr(end + 2)))
      end = rest.find("--", end + 1);
    end = std::min(end, rest.size());
    token.body = rest.substr(4, end - 4);
    token.end = end == rest.size() ? page_.size() : page_.find('>', at_ + end) + 1;
  } else {
    const std::size_t end = std::min(rest.find('>'), rest.size());
    token.body = rest.substr(2, end - 2);
    token.end = at_ + std::min(end + 1, rest.size());
    if (is_called(token.body.substr(0, 7), "doctype")) token.kind = HtmlToken::Kind::doctype;
  }
  at_ = token.end;
}

}  // namespace weft
