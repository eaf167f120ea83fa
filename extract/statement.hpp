#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/hash.hpp"

/// What extractors say and graphs accept: entities, links between them, and the evidence for each link.
/// This is the only header that the extractors share with the graph.
namespace weft {

enum class Kind : std::uint8_t { document, author, organisation, region, topic, event, collection };
inline constexpr int kind_count = 7;

/// Order matters: the edges of a node are sorted by it, and `related_to`, which is derived, stands last.
enum class Relation : std::uint8_t {
  created_by,
  published_by,
  about_topic,
  covers,
  mentions,
  concerns,
  in_collection,
  affiliated_with,
  broader,
  related,
  within,
  part_of,
  same_work,
  related_to
};
inline constexpr int relation_count = 14;

/// How a link came to be known. Ordered by strength: where several hold, the smallest is kept for the edge.
enum class Method : std::uint8_t { declared, matched, inferred };

/// The part of a record in which evidence was found.
enum class Field : std::uint8_t {
  none,
  title,
  abstract,
  author,
  organisation,
  publisher,
  country,
  region,
  topic,
  year,
  language,
  category,
  collection,
  identifier,
  type,
  vocabulary,
  disaster,
  affiliation
};

std::string_view to_string(Kind kind);          ///< "Document"
std::string_view to_string(Relation relation);  ///< "about_topic"
std::string_view to_string(Method method);      ///< "matched"
std::string_view to_string(Field field);        ///< "abstract"
/// The folder of the kind in IRIs: "document", "author", "organisation", "region", "topic", "event",
/// "collection".
std::string_view iri_segment(Kind kind);

using NodeId = Hash128;

/// The id of a node: a hash of the identity scheme's version, the kind and the normalised key. Keys:
/// documents see extract/documents/document_extractor.hpp; authors and unlisted organisations their folded
/// name with hyphens (`slug`); vocabulary entries their last IRI part ("crsv"); concepts of a user's
/// thesaurus their full IRI; countries the lower-case ISO code ("xk"); regions the slug of their English
/// name; topics that only a catalogue knows see extract/topics/keyword_topic.hpp; events their GLIDE number
/// in lower case, else the slug of their name.
NodeId node_id(Kind kind, std::string_view key);

/// The id of what one source says under `key`, where one key may hide several things (authors of one name,
/// records with one number): `mark` is what may tell them apart. Equal to `node_id` for an empty mark. Which
/// of them are one is decided when all is read (graph/resolution/resolution.hpp).
NodeId variant_id(Kind kind, std::string_view key, std::string_view mark);

/// Properties of a node besides its label. Values are text; see the comments for their form.
enum class Property : std::uint8_t {
  alternative_label,  ///< other names and raw forms as catalogued; language optional
  preferred_label,    ///< the label in a given language
  title,              ///< documents: verbatim; language optional
  abstract,           ///< documents: verbatim; language optional
  year,               ///< four digits; of documents and events
  date,               ///< ISO 8601, as exact as known
  language,           ///< ISO 639-1
  code,               ///< ISO 3166-1 alpha-2, M49 digits, GLIDE number
  notation,           ///< another code of a concept or place
  identifier,         ///< the source's own identifier; of an agent one that is no authority's
  doi,                ///< without resolver prefix, lower case
  url,
  document_type,  ///< last IRI part of the document type's concept ("guidance")
  acronym,
  description,  ///< scope note or definition
  iri,          ///< the node's own IRI where it is not made from the key (concepts of a user's thesaurus)
  in_scheme,    ///< IRI of the concept scheme, or its name where it has none
  same_as,
  exact_match,
  close_match,  ///< IRIs in authorities
  /// Numbers in public schemes, checked, with the scheme in front: "isbn:9789251067628", "pmid:23456789",
  /// "issn:2049-3630" (of a collection), or as the catalogue gives them.
  other_identifier,
  sort_name,   ///< of a person: "Family, Given" or "Family, Given, Suffix"; "Family" where nothing else is
               ///< known
  replaced_by  ///< key of the region that a former country became, or became part of
};

struct PropertyValue {
  Property property;
  std::string_view value;
  std::string_view language = {};  ///< ISO 639-1, lower case, or empty
};

/// Where a proposed label comes from. Of several labels for one node the smallest rank wins, then the label
/// that sorts first among equals (so that order of arrival never shows).
enum class LabelRank : std::uint8_t { authority, catalogue, text };

/// A node as one source knows it. Views are valid only during the call that takes the entity.
struct Entity {
  NodeId id;
  Kind kind = Kind::document;
  std::string_view key;
  std::string_view label;  ///< never empty
  LabelRank label_rank = LabelRank::catalogue;
  std::string_view subtype =
      {};  ///< regions: country, region, worldwide; documents: type; organisations: class; events: hazard
  std::span<const PropertyValue> properties = {};
};

/// One reason to believe a link.
struct Evidence {
  NodeId record;  ///< the document whose record says so; the vocabulary's entry for hierarchies
  Field field = Field::none;
  std::uint16_t ordinal = 0;  ///< which value of a field with several
  std::uint32_t begin = 0;    ///< span in the field's value, in bytes of UTF-8
  std::uint32_t end = 0;
  std::string_view surface = {};    ///< the text of the span
  std::string_view extractor = {};  ///< "topic/1": subject and version, bumped when results change
  Method method = Method::declared;
  float confidence = 1.0F;  ///< 0..1
};

/// The name of the description that entry `number` of a vocabulary gives of a node.
inline Hash128 description_name(const NodeId& id, std::uint32_t number) {
  return {.high = id.high, .low = id.low ^ (number + 1) * std::uint64_t{0x9E3779B97F4A7C15}};
}

struct Link {
  NodeId source;
  NodeId target;
  Relation relation = Relation::created_by;
  float weight = 1.0F;      ///< > 0; of several for one edge the largest is kept
  std::uint16_t order = 0;  ///< position among the values of a field (order of authors); the smallest is kept
};

/// Accepts what extractors say, in any order, any number of times: the same statement twice counts once.
/// One thread at a time per sink.
class StatementSink {
 public:
  virtual ~StatementSink() = default;
  virtual void entity(const Entity& entity) = 0;
  /// Both ends must be given as entities too, before or after, by this or another extractor.
  virtual void link(const Link& link, const Evidence& evidence) = 0;
  /// Asked before an unchanging description (a vocabulary's entry with its place in the hierarchy) is given:
  /// false when this sink has taken the description of that name before, so that it need not be given for
  /// every record. Two descriptions that differ have different names. A sink may always answer true.
  virtual bool wants_description(const Hash128& name) {
    static_cast<void>(name);
    return true;
  }
};

}  // namespace weft
