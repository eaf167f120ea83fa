#include "extract/readers/jsonld/json_ld_graph.hpp"

#include <algorithm>
#include <string>

#include "extract/readers/jsonld/json_ld_records.hpp"
#include "extract/readers/properties/property_names.hpp"

namespace weft {

namespace {

// More contexts within contexts than any document needs; those further inside are passed over.
constexpr std::size_t most_contexts = 32;

}  // namespace

bool JsonLdGraph::add(std::span<char> text, PropertyGraph& graph, JsonValues::Problem& problem) {
  if (!values_.parse(text, problem)) return false;
  graph_ = &graph;
  tasks_.clear();
  add_listed(values_.root(), contexts_.emplace_back());
  for (std::size_t i = 0; i < tasks_.size(); ++i) read_node(Task(tasks_[i]));
  return true;
}

JsonLdGraph::Members JsonLdGraph::members_of(const Node& node) {
  Members members;
  values_.members(node, [&](std::string_view name, const Node& value) { members.emplace_back(name, value); });
  return members;
}

std::string_view JsonLdGraph::text_of(const Node& node) {
  if (JsonValues::is_object(node) || JsonValues::is_array(node)) return {};
  return values_.text(node, Conversion::verbatim, graph_->texts());
}

void JsonLdGraph::add_listed(const Node& value, JsonLdContext& context) {
  std::vector<Node> nodes = {value};
  if (JsonValues::is_array(value)) {
    nodes.clear();
    JsonValues::elements(value, nodes);
  }
  for (const Node& node : nodes) {
    if (JsonValues::is_object(node)) listed_.push_back(add_node(node, context));
  }
}

// The subject of a node object, whose members are read later.
SubjectRef JsonLdGraph::add_node(const Node& node, JsonLdContext& outer) {
  const Members members = members_of(node);
  JsonLdContext& context = context_of(members, outer);
  SubjectRef subject;
  for (const auto& [name, value] : members) {
    if (context.meaning(name).name != "@id") continue;
    if (const std::string_view id = text_of(value); !id.empty()) {
      subject = graph_->subject(graph_->keep(context.identifier(id)));
    }
  }
  if (!subject.valid()) subject = graph_->add_subject();
  tasks_.push_back({node, &context, subject});
  return subject;
}

void JsonLdGraph::read_node(const Task& task) {
  for (const auto& [name, value] : members_of(task.node)) {
    const JsonLdContext::Meaning& meaning = task.context->meaning(name);
    if (meaning.name == "@type") {
      add_type(value, task);
    } else if (meaning.name == "@graph" || meaning.name == "@included") {
      add_listed(value, *task.context);
    } else if (meaning.name == "@nest") {
      if (JsonValues::is_object(value)) tasks_.push_back({value, task.context, task.subject});
    } else if (!meaning.name.empty() && !meaning.name.starts_with('@')) {
      add_values(task, meaning, value);
    }
  }
}

void JsonLdGraph::add_type(const Node& value, const Task& task) {
  const std::string iri = task.context->vocabulary_iri(text_of(value));
  if (!iri.empty()) graph_->add(task.subject, "@type", {.text = graph_->keep(short_name(iri))});
}

void JsonLdGraph::add_values(const Task& task, const JsonLdContext::Meaning& meaning, const Node& value) {
  pending_ = {value};
  while (!pending_.empty()) {
    const Node next = pending_.back();
    pending_.pop_back();
    if (JsonValues::is_array(next)) {
      const std::size_t before = pending_.size();
      JsonValues::elements(next, pending_);
      std::reverse(pending_.begin() + static_cast<std::ptrdiff_t>(before), pending_.end());
    } else if (JsonValues::is_object(next)) {
      add_object(task, meaning, next);
    } else {
      add_literal(task, meaning, text_of(next));
    }
  }
}

// A value, list or set object, a map, or a node.
void JsonLdGraph::add_object(const Task& task, const JsonLdContext::Meaning& meaning, const Node& value) {
  if (meaning.term != nullptr && meaning.term->by_language) return add_languages(task, meaning.name, value);
  const Members members = members_of(value);
  std::string_view text;
  std::string_view language = task.context->language();
  bool is_value = false;
  bool is_list_object = meaning.term != nullptr && meaning.term->by_index;
  const std::size_t before = pending_.size();
  for (const auto& [name, member] : members) {
    const std::string_view keyword = task.context->meaning(name).name;
    if (keyword == "@value") {
      text = text_of(member);
      is_value = true;
    }
    if (keyword == "@language") language = text_of(member);
    if (keyword == "@list" || keyword == "@set" || is_list_object) {
      pending_.push_back(member);
      is_list_object = true;
    }
  }
  std::reverse(pending_.begin() + static_cast<std::ptrdiff_t>(before), pending_.end());
  if (is_list_object) return;
  if (is_value) {
    if (!text.empty()) graph_->add(task.subject, meaning.name, {.text = text, .language = language});
    return;
  }
  const SubjectRef node = add_node(value, *task.context);
  graph_->add(task.subject, meaning.name, {.subject = node});
  if (lists_records(meaning.name)) listed_.push_back(node);
}

void JsonLdGraph::add_languages(const Task& task, std::string_view name, const Node& value) {
  for (const auto& [language, text] : members_of(value)) {
    const std::string_view tag = language == "@none" ? std::string_view() : language;
    if (const std::string_view each = text_of(text); !each.empty()) {
      graph_->add(task.subject, name, {.text = each, .language = tag});
    }
  }
}

void JsonLdGraph::add_literal(const Task& task, const JsonLdContext::Meaning& meaning,
                              std::string_view text) {
  if (text.empty()) return;
  const JsonLdContext::Term::Type type =
      meaning.term == nullptr ? JsonLdContext::Term::Type::text : meaning.term->type;
  PropertyGraph::Value value;
  if (type == JsonLdContext::Term::Type::text) {
    const bool own = meaning.term != nullptr && meaning.term->has_language;
    value = {.text = text, .language = own ? meaning.term->language : task.context->language()};
  } else {
    const bool is_term = type == JsonLdContext::Term::Type::vocabulary;
    const std::string iri = is_term ? task.context->vocabulary_iri(text) : task.context->identifier(text);
    value.subject = graph_->subject(graph_->keep(iri.empty() ? std::string(text) : iri));
  }
  graph_->add(task.subject, meaning.name, value);
}

JsonLdContext& JsonLdGraph::context_of(const Members& members, JsonLdContext& outer) {
  JsonLdContext* context = &outer;
  bool elsewhere = false;
  for (const auto& [name, value] : members) {
    if (name != "@context" || outer.depth() == most_contexts) continue;
    if (context == &outer) context = &contexts_.emplace_back(outer);
    if (JsonValues::is_object(value)) {
      define_terms(value, *context);
    } else {
      const std::string_view address = text_of(value);
      if (!address.empty()) context->assume(address);
      elsewhere |= !address.empty();
    }
  }
  if (context != &outer && !elsewhere && outer.depth() == 0) context->stop_guessing();
  return *context;
}

void JsonLdGraph::define_terms(const Node& object, JsonLdContext& context) {
  for (const auto& [name, value] : members_of(object)) {
    if (name == "@vocab") {
      context.set_vocabulary(std::string(text_of(value)));
    } else if (name == "@language") {
      context.set_language(std::string(text_of(value)));
    } else if (!name.starts_with('@')) {
      define_term(name, value, context);
    }
  }
}

void JsonLdGraph::define_term(std::string_view name, const Node& value, JsonLdContext& context) {
  JsonLdContext::Term term;
  if (!JsonValues::is_object(value)) {
    term.iri = text_of(value);
    return context.define(std::string(name), std::move(term));
  }
  term.iri = name;  // a compact IRI, or a name in the vocabulary
  for (const auto& [key, part] : members_of(value)) {
    const std::string_view text = text_of(part);
    if (key == "@id") term.iri = text;
    if (key == "@type" && text == "@id") term.type = JsonLdContext::Term::Type::id;
    if (key == "@type" && text == "@vocab") term.type = JsonLdContext::Term::Type::vocabulary;
    if (key == "@container") {
      term.by_language |= text == "@language";
      term.by_index |= text == "@index";
    }
    if (key == "@language") {
      term.language = text;
      term.has_language = true;
    }
    if (key == "@reverse") term.iri.clear();
  }
  context.define(std::string(name), std::move(term));
}

}  // namespace weft
