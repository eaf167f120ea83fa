#include "extract/statement.hpp"

#include <array>

namespace weft {

namespace {

// Part of every id: a new number here means new ids everywhere.
constexpr std::uint64_t identity_scheme = 1;

template <typename Enum, std::size_t Size>
std::string_view name_of(Enum value, const std::array<std::string_view, Size>& names) {
  return names.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view to_string(Kind kind) {
  static constexpr std::array<std::string_view, kind_count> names = {
      "Document", "Author", "Organisation", "Region", "Topic", "Event", "Collection"};
  return name_of(kind, names);
}

std::string_view iri_segment(Kind kind) {
  static constexpr std::array<std::string_view, kind_count> names = {
      "document", "author", "organisation", "region", "topic", "event", "collection"};
  return name_of(kind, names);
}

std::string_view to_string(Relation relation) {
  static constexpr std::array<std::string_view, relation_count> names = {
      "created_by",      "published_by", "about_topic", "covers", "mentions", "concerns",  "in_collection",
      "affiliated_with", "broader",      "related",     "within", "part_of",  "same_work", "related_to"};
  return name_of(relation, names);
}

std::string_view to_string(Method method) {
  static constexpr std::array<std::string_view, 3> names = {"declared", "matched", "inferred"};
  return name_of(method, names);
}

std::string_view to_string(Field field) {
  static constexpr std::array<std::string_view, 18> names = {
      "none",       "title",      "abstract", "author",     "organisation", "publisher",
      "country",    "region",     "topic",    "year",       "language",     "category",
      "collection", "identifier", "type",     "vocabulary", "disaster",     "affiliation"};
  return name_of(field, names);
}

NodeId node_id(Kind kind, std::string_view key) {
  return hash128(key, (identity_scheme << 8) | static_cast<std::uint64_t>(kind));
}

NodeId variant_id(Kind kind, std::string_view key, std::string_view mark) {
  const NodeId id = node_id(kind, key);
  return mark.empty() ? id : hash128(mark, id.high ^ id.low);
}

}  // namespace weft
