#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/string_pool.hpp"
#include "base/text_store.hpp"
#include "extract/vocabulary/label_merging.hpp"
#include "extract/vocabulary/vocabulary.hpp"
#include "extract/vocabulary/vocabulary_terms.hpp"

namespace weft {

/// What triples said, as flat rows: resources are numbers in `iris`.
struct VocabularyDraft {
  /// What is known of one resource.
  struct Resource {
    bool is_concept : 1 = false;
    bool is_organisation : 1 = false;
    bool is_container : 1 = false;  // scheme, collection, SKOS-XL label
    bool is_preferred : 1 = false;  // has a preferred label
    bool is_labelled : 1 = false;
    bool is_in_scheme : 1 = false;
    bool is_deprecated : 1 = false;
    std::uint32_t note = 0;  // in `notes`, 0 for none
  };
  struct Link {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    LinkRole role = LinkRole::broader;
  };
  struct Property {
    std::uint32_t owner = 0;
    Notation value;
  };
  struct Note {
    int rank = 9;  // scope notes before definitions, English before other languages
    std::string_view language;
    std::string_view text;
  };

  TextStore texts;
  StringPool iris;
  StringPool languages;
  std::vector<Resource> resources = std::vector<Resource>(1);  // by IRI; grows with them
  std::vector<RawLabel> labels;
  std::vector<Link> links;
  std::vector<Property> notations;
  std::vector<Property> classifications;
  std::vector<Note> notes = std::vector<Note>(1);
};

/// The concepts that a draft tells of, see `VocabularyBuilder::finish`.
ConceptTables assemble_concepts(VocabularyDraft draft);

}  // namespace weft
