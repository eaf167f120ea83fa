#include "extract/readers/html/html_page.hpp"

#include <algorithm>
#include <string>

#include "base/unicode.hpp"
#include "extract/readers/field_names.hpp"
#include "extract/readers/mapping/markup.hpp"
#include "extract/readers/properties/property_names.hpp"

namespace weft {

namespace {

constexpr std::string_view author = "citation_author";
constexpr std::string_view space = " \t\n\f\r";

// The first white-space separated word, taken off the front; empty when none is left.
std::string_view take_word(std::string_view& words) {
  words.remove_prefix(std::min(words.find_first_not_of(space), words.size()));
  const std::string_view word = words.substr(0, words.find_first_of(space));
  words.remove_prefix(word.size());
  return word;
}

bool has_word(std::string_view words, std::string_view lower) {
  for (std::string_view word = take_word(words); !word.empty(); word = take_word(words)) {
    if (is_called(word, lower)) return true;
  }
  return false;
}

std::string meta_name(std::string_view written) {
  std::string name = property_name(trimmed(written));
  // Digital Commons has Google Scholar's names with a prefix.
  if (name.starts_with("bepress_citation_")) name.erase(0, std::string_view("bepress_").size());
  return name;
}

}  // namespace

HtmlPage::HtmlPage(std::string_view page, PropertyGraph& graph)
    : graph_(graph), subject_(graph.add_subject()) {
  HtmlTokens tokens(page);
  for (HtmlToken token; tokens.next(token);) {
    switch (token.kind) {
      case HtmlToken::Kind::start_tag:
        read_tag(token);
        break;
      case HtmlToken::Kind::end_tag:
        if (is_called(token.name, "svg")) in_drawing_ = false;
        awaited_ = Awaited::nothing;
        break;
      case HtmlToken::Kind::text:
        read_text(token.body);
        break;
      case HtmlToken::Kind::comment:
        read_comment(token.body);
        break;
      case HtmlToken::Kind::doctype:
        break;
    }
  }
}

void HtmlPage::read_tag(const HtmlToken& tag) {
  awaited_ = Awaited::nothing;
  const std::string_view attributes = tag.body;
  if (is_called(tag.name, "meta")) return read_meta(attributes);
  if (is_called(tag.name, "link")) return read_link(attributes);
  if (is_called(tag.name, "body")) in_head_ = false;
  if (is_called(tag.name, "svg")) in_drawing_ = true;
  if (is_called(tag.name, "title") && !in_drawing_) awaited_ = Awaited::title;
  if (is_called(tag.name, "html")) {
    add("lang", find_attribute(attributes, "lang"));
    add("lang", find_attribute(attributes, "xml:lang"));
  }
  if (is_called(tag.name, "script")) {
    std::string_view type = find_attribute(attributes, "type");
    type = trimmed(type.substr(0, type.find(';')));
    if (is_called(type, "application/ld+json")) awaited_ = Awaited::linked_data;
  }
}

void HtmlPage::read_meta(std::string_view attributes) {
  std::string_view name, properties, item, equivalent, content, scheme, language;
  while (const auto attribute = next_attribute(attributes)) {
    const std::pair<std::string_view, std::string_view*> wanted[] = {
        {"name", &name},       {"property", &properties}, {"itemprop", &item}, {"http-equiv", &equivalent},
        {"content", &content}, {"scheme", &scheme},       {"lang", &language}, {"xml:lang", &language}};
    for (const auto& [key, target] : wanted) {
      if (is_called(attribute->name, key) && target->empty()) *target = attribute->value;
    }
  }
  PropertyGraph::Value value{.text = trimmed(undo_references(content, graph_.texts())), .language = language};
  if (value.text.empty()) return;
  if (!scheme.empty()) {
    value.subject = graph_.add_subject();
    graph_.add(value.subject, "scheme", {.text = undo_references(scheme, graph_.texts())});
  }
  if (!name.empty()) add_named(meta_name(name), value);
  for (std::string_view each = take_word(properties); !each.empty(); each = take_word(properties)) {
    add_named(meta_name(each), value);
  }
  if (in_head_) {
    for (std::string_view each = take_word(item); !each.empty(); each = take_word(item)) {
      add_named("schema:" + lower_case(each), value);
    }
  }
  if (is_called(equivalent, "content-language")) graph_.add(subject_, "lang", value);
}

// What is said of an author stands behind him.
void HtmlPage::add_named(std::string_view name, PropertyGraph::Value value) {
  if (name == author) {
    author_ = value.subject = graph_.add_subject();
  } else if (author_.valid() && name.starts_with(author) && name.substr(author.size()).starts_with('_')) {
    graph_.add(author_, graph_.keep(name), value);
    return;
  }
  graph_.add(subject_, graph_.keep(name), value);
}

void HtmlPage::read_link(std::string_view attributes) {
  if (has_word(find_attribute(attributes, "rel"), "canonical")) {
    add("canonical", find_attribute(attributes, "href"));
  }
}

void HtmlPage::read_text(std::string_view text) {
  if (awaited_ == Awaited::title) add("title", graph_.keep(single_line(text)));
  if (awaited_ == Awaited::linked_data) linked_data_.push_back(text);
}

// "saved from url=(0033)https://library.example/wells": the number is the address's length.
void HtmlPage::read_comment(std::string_view comment) {
  constexpr std::string_view mark = "saved from url=(";
  comment = trimmed(comment);
  const std::size_t end = comment.find(')');
  if (comment.starts_with(mark) && end != std::string_view::npos) add("saved-from", comment.substr(end + 1));
}

void HtmlPage::add(std::string_view name, std::string_view raw) {
  const std::string_view text = trimmed(undo_references(raw, graph_.texts()));
  if (!text.empty()) graph_.add(subject_, name, {.text = text});
}

std::size_t find_page_end(std::string_view bytes, std::size_t begin) {
  HtmlTokens tokens(bytes, begin);
  bool ended = false;
  std::size_t declaration = std::string_view::npos;  // "<?xml ...?>" right before
  for (HtmlToken token; tokens.next(token);) {
    const bool opens = token.kind == HtmlToken::Kind::doctype ||
                       (token.kind == HtmlToken::Kind::start_tag && is_called(token.name, "html"));
    if (ended && opens) return std::min(declaration, token.begin);
    if (token.kind == HtmlToken::Kind::comment) {
      if (token.body.starts_with("xml")) declaration = token.begin;
    } else if (token.kind == HtmlToken::Kind::end_tag || token.kind == HtmlToken::Kind::start_tag) {
      ended = token.kind == HtmlToken::Kind::end_tag && is_called(token.name, "html");
      declaration = std::string_view::npos;
    }
  }
  return std::string_view::npos;
}

}  // namespace weft
