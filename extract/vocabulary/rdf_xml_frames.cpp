#include "extract/vocabulary/rdf_xml_frames.hpp"

#include <libxml/uri.h>

#include <algorithm>
#include <memory>

namespace weft {

namespace {

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view xml = "http://www.w3.org/XML/1998/namespace";

// Attributes of the syntax, which old files write without namespace.
bool is_syntax(const RdfXmlAttribute& attribute, std::string_view name) {
  return attribute.name == name && (attribute.space == rdf || attribute.space.empty());
}

// Attributes that are properties: all but those of the syntax and of XML.
bool is_property(const RdfXmlAttribute& attribute) {
  if (attribute.space.empty() || attribute.space == xml) return false;
  return attribute.space != rdf || attribute.name == "type" || attribute.name == "value";
}

bool has_scheme(std::string_view iri) {
  const std::size_t colon = iri.find(':');
  return colon != std::string_view::npos && colon > 0 && iri.find_first_of("/?#") > colon;
}

}  // namespace

RdfXmlFrames::Frame& RdfXmlFrames::push(std::span<const RdfXmlAttribute> attributes) {
  if (frames_.size() == depth_) frames_.emplace_back();
  ++depth_;
  Frame& frame = top();
  frame.has_object = frame.is_collection = frame.is_plain = false;
  if (depth_ > 1) {
    frame.language = around().language;
    frame.base = around().base;
  } else {
    frame.language.clear();
    frame.base.clear();
  }
  for (const RdfXmlAttribute& attribute : attributes) {
    if (attribute.space != xml) continue;
    if (attribute.name == "lang") frame.language = attribute.value;
    if (attribute.name == "base") frame.base = resolved(attribute.value.substr(0, attribute.value.find('#')));
  }
  return frame;
}

void RdfXmlFrames::open(std::string_view space, std::string_view name,
                        std::span<const RdfXmlAttribute> attributes) {
  if (depth_ == 0 && space == rdf && name == "RDF") {
    push(attributes).kind = Kind::list;
    return;
  }
  const bool inside_literal =
      depth_ > 0 && (top().kind == Kind::literal || (top().kind == Kind::property && top().is_plain));
  if (inside_literal) {
    push({}).kind = Kind::literal;
  } else if (depth_ > 0 && top().kind == Kind::node) {
    open_property(space, name, attributes);
  } else {
    open_node(space, name, attributes);
  }
}

void RdfXmlFrames::open_node(std::string_view space, std::string_view name,
                             std::span<const RdfXmlAttribute> attributes) {
  Frame& node = push(attributes);
  node.kind = Kind::node;
  node.resource_kind = RdfTerm::Kind::blank;
  node.resource.clear();
  for (const RdfXmlAttribute& attribute : attributes) {
    if (is_syntax(attribute, "about")) {
      node.resource_kind = RdfTerm::Kind::iri;
      node.resource = resolved(attribute.value);
    } else if (is_syntax(attribute, "ID")) {
      node.resource_kind = RdfTerm::Kind::iri;
      node.resource = node.base + "#";
      node.resource += attribute.value;
    } else if (is_syntax(attribute, "nodeID")) {
      node.resource = "n:";
      node.resource += attribute.value;
    }
  }
  if (node.resource.empty() && node.resource_kind == RdfTerm::Kind::blank) node.resource = new_blank();
  const RdfTerm resource = resource_of(node);
  if (depth_ > 2) {
    Frame& property = around();
    if (!property.is_collection) sink_(resource_of(frames_[depth_ - 3]), property.predicate, resource);
    property.has_object = true;
  }
  if (space != rdf || name != "Description") {
    predicate_ = space;
    predicate_ += name;
    sink_(resource, rdf_type, {.kind = RdfTerm::Kind::iri, .value = predicate_});
  }
  say_attributes(resource, attributes);
}

void RdfXmlFrames::say_attributes(const RdfTerm& subject, std::span<const RdfXmlAttribute> attributes) {
  for (const RdfXmlAttribute& attribute : attributes) {
    if (!is_property(attribute)) continue;
    if (attribute.space == rdf && attribute.name == "type") {
      const std::string type = resolved(attribute.value);
      sink_(subject, rdf_type, {.kind = RdfTerm::Kind::iri, .value = type});
      continue;
    }
    predicate_ = attribute.space;
    predicate_ += attribute.name;
    sink_(subject, predicate_,
          {.kind = RdfTerm::Kind::literal, .value = attribute.value, .language = top().language});
  }
}

void RdfXmlFrames::open_property(std::string_view space, std::string_view name,
                                 std::span<const RdfXmlAttribute> attributes) {
  Frame& property = push(attributes);
  property.kind = Kind::property;
  property.predicate = space;
  property.predicate += name;
  text_.clear();
  const RdfTerm subject = resource_of(around());
  std::string_view content;
  RdfTerm::Kind kind = RdfTerm::Kind::blank;
  std::string object;
  for (const RdfXmlAttribute& attribute : attributes) {
    if (is_syntax(attribute, "parseType")) {
      content = attribute.value;
    } else if (is_syntax(attribute, "resource")) {
      kind = RdfTerm::Kind::iri;
      object = resolved(attribute.value);
      property.has_object = true;
    } else if (is_syntax(attribute, "nodeID")) {
      object = "n:";
      object += attribute.value;
      property.has_object = true;
    } else if (is_syntax(attribute, "datatype")) {
      property.language.clear();
    }
  }
  const bool described = std::ranges::any_of(attributes, is_property);
  if (content == "Resource" || (described && !property.has_object)) {
    object = new_blank();
    property.has_object = true;
  }
  if (property.has_object) {
    const RdfTerm node{.kind = kind, .value = object};
    sink_(subject, property.predicate, node);
    say_attributes(node, attributes);
  }
  if (content == "Resource") {  // what it holds are properties of its object
    property.kind = Kind::node;
    property.resource_kind = RdfTerm::Kind::blank;
    property.resource = object;
  } else if (content == "Collection") {
    property.is_collection = property.has_object = true;
  } else if (!content.empty()) {
    property.is_plain = true;
    property.language.clear();
  }
}

void RdfXmlFrames::text(std::string_view text) {
  if (depth_ > 0 && (top().kind == Kind::property || top().kind == Kind::literal)) text_ += text;
}

void RdfXmlFrames::close() {
  const Frame& frame = top();
  if (frame.kind == Kind::property && !frame.has_object) {
    sink_(resource_of(around()), frame.predicate,
          {.kind = RdfTerm::Kind::literal, .value = text_, .language = frame.language});
  }
  --depth_;
}

std::string RdfXmlFrames::resolved(std::string_view iri) const {
  const std::string& base = frames_[depth_ - 1].base;
  if (has_scheme(iri) || base.empty()) return std::string(iri);
  if (iri.empty()) return base;
  const std::unique_ptr<xmlChar, void (*)(void*)> whole(
      xmlBuildURI(reinterpret_cast<const xmlChar*>(std::string(iri).c_str()),
                  reinterpret_cast<const xmlChar*>(base.c_str())),
      [](void* text) { xmlFree(text); });
  return whole ? reinterpret_cast<const char*>(whole.get()) : std::string(iri);
}

}  // namespace weft
