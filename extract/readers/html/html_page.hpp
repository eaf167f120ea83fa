#pragma once

#include <string_view>
#include <vector>

#include "extract/readers/html/html_tokens.hpp"
#include "extract/readers/properties/property_graph.hpp"

namespace weft {

/// Collects what a page says about itself as properties of one subject:
/// - meta elements by `name` or `property`: "citation_title" (Google Scholar's inclusion guidelines; with
///   "citation_author_institution" and the like below the author before them), "dcterms:title" for DC.Title,
///   dcterms.title and dc:title (DCMI, Expressing Dublin Core in HTML), "og:title" (Open Graph); those
///   with `itemprop` in the head as "schema:name"; a `scheme` stands below its value;
/// - "title", "lang" (of the html element), "canonical" (link), "saved-from" (a comment that browsers leave).
/// What schema.org says stands in scripts, whose texts are only collected.
class HtmlPage {
 public:
  /// `page` is UTF-8 and stays the caller's, as does `graph`, to which a subject is added.
  HtmlPage(std::string_view page, PropertyGraph& graph);

  [[nodiscard]] SubjectRef subject() const { return subject_; }
  /// The texts of scripts of the type application/ld+json.
  [[nodiscard]] const std::vector<std::string_view>& linked_data() const { return linked_data_; }

 private:
  void read_tag(const HtmlToken& tag);
  void read_meta(std::string_view attributes);
  void read_link(std::string_view attributes);
  void read_text(std::string_view text);
  void read_comment(std::string_view comment);
  void add_named(std::string_view name, PropertyGraph::Value value);
  void add(std::string_view name, std::string_view raw);

  PropertyGraph& graph_;
  SubjectRef subject_;
  SubjectRef author_;  // the last one
  std::vector<std::string_view> linked_data_;
  enum class Awaited { nothing, title, linked_data } awaited_ = Awaited::nothing;
  bool in_head_ = true;
  bool in_drawing_ = false;
};

/// Where the page that begins at `begin` ends: where another document begins behind its `</html>`; `npos`
/// when no other page follows.
std::size_t find_page_end(std::string_view bytes, std::size_t begin);

}  // namespace weft
