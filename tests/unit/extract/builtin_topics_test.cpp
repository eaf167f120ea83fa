// The built-in topic scheme, as its two files say it: the loader would mend what these tests look for.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "base/unicode.hpp"
#include "extract/vocabulary/rdf_triples.hpp"

namespace weft {
namespace {

using Complaints = std::vector<std::string>;

std::string last_part(std::string_view iri) { return std::string(iri.substr(iri.find_last_of("/#") + 1)); }

struct Label {
  std::string property;  // last part
  std::string text;
  std::string language;

  [[nodiscard]] bool is_wording() const { return property == "wording" || property == "weakWording"; }
  [[nodiscard]] bool is_name() const {
    static const std::set<std::string> names = {"prefLabel",          "altLabel",       "hiddenLabel",
                                                "caseSensitiveLabel", "ambiguousLabel", "weakLabel"};
    return names.contains(property);
  }
};

struct Entry {
  bool is_concept = false;
  bool in_scheme = false;
  bool top = false;
  std::map<std::string, std::vector<std::string>> links;  // "broader", "related", "context"
  std::vector<Label> labels;

  // Folded texts with the language of the doubt; without one it holds in all.
  std::set<std::pair<std::string, std::string>> doubtful;

  [[nodiscard]] bool doubts(const Label& label) const {
    const std::string folded = fold(label.text);
    return doubtful.contains({folded, label.language}) || doubtful.contains({folded, ""});
  }
};

// Topics by id, in both files.
std::map<std::string, Entry> read(const std::string& turtle) {
  std::map<std::string, Entry> entries;
  const auto source = memory_source("topics", turtle);
  read_triples(
      *source, "topics", [&](const RdfTerm& subject, std::string_view predicate, const RdfTerm& object) {
        if (subject.value.find("/id/topic/") == std::string_view::npos || subject.value.ends_with('/'))
          return;
        Entry& entry = entries[last_part(subject.value)];
        const std::string property = last_part(predicate);
        if (object.kind == RdfTerm::Kind::literal) {
          if (property == "ambiguousLabel" || property == "weakLabel" || property == "weakWording") {
            entry.doubtful.insert({fold(object.value), std::string(object.language)});
          }
          entry.labels.push_back({.property = property,
                                  .text = std::string(object.value),
                                  .language = std::string(object.language)});
          return;
        }
        entry.is_concept = entry.is_concept || (property == "type" && object.value.ends_with("#Concept"));
        entry.in_scheme = entry.in_scheme || property == "inScheme";
        entry.top = entry.top || property == "topConceptOf";
        if (property == "broader" || property == "related" || property == "context") {
          entry.links[property].push_back(last_part(object.value));
        }
      });
  return entries;
}

const std::map<std::string, Entry>& builtin() {
  static const std::map<std::string, Entry> entries = [] {
    std::string both;
    for (const char* name : {"topics.ttl", "topic_wordings.ttl"}) {
      const auto source = open_source(std::string(WEFT_TEST_DATA "/../extract/vocabulary/") + name);
      both += read_all(*source);
    }
    return read(both);
  }();
  return entries;
}

// Links to nowhere, and phrases of concepts that the scheme lacks.
Complaints dangling(const std::map<std::string, Entry>& entries) {
  Complaints found;
  for (const auto& [id, entry] : entries) {
    if (!entry.is_concept) found.push_back(id + " is no concept");
    for (const auto& [property, targets] : entry.links) {
      for (const std::string& target : targets) {
        const auto at = entries.find(target);
        if (at == entries.end() || !at->second.is_concept)
          found.push_back(id + " " + property + " " + target);
        if (target == id && property != "context") found.push_back(id + " " + property + " itself");
      }
    }
  }
  return found;
}

Complaints incomplete(const std::map<std::string, Entry>& entries) {
  Complaints found;
  for (const auto& [id, entry] : entries) {
    if (!entry.in_scheme) found.push_back(id + " is in no scheme");
    std::map<std::string, int> preferred;
    for (const Label& label : entry.labels) {
      if (label.property == "prefLabel") ++preferred[label.language];
    }
    for (const char* language : {"en", "fr", "es", "ar", "ru", "zh"}) {
      if (preferred[language] == 0) found.push_back(id + " has no name in " + language);
    }
    for (const auto& [language, count] : preferred) {
      if (count > 1) found.push_back(id + " has several names in " + language);
    }
  }
  return found;
}

// Cycles of `broader`, and concepts above which no top concept stands.
Complaints misplaced(const std::map<std::string, Entry>& entries) {
  Complaints found;
  for (const auto& [id, entry] : entries) {
    std::set<std::string> above;
    std::vector<std::string> open = {id};
    bool reaches_top = false;
    while (!open.empty()) {
      const auto at = entries.find(open.back());
      open.pop_back();
      if (at == entries.end()) continue;
      reaches_top = reaches_top || at->second.top;
      const auto links = at->second.links.find("broader");
      if (links == at->second.links.end()) continue;
      for (const std::string& parent : links->second) {
        if (above.insert(parent).second) open.push_back(parent);
      }
    }
    if (above.contains(id)) found.push_back(id + " is above itself");
    if (!reaches_top) found.push_back(id + " is below no top concept");
    if (entry.top && entry.links.contains("broader")) found.push_back(id + " is a top concept below another");
  }
  return found;
}

// One label on two concepts, unless marked on all but one. Acronyms differ by case.
Complaints doubled(const std::map<std::string, Entry>& entries) {
  std::map<std::pair<std::string, std::string>, std::set<std::string>> owners;
  for (const auto& [id, entry] : entries) {
    for (const Label& label : entry.labels) {
      if (!label.is_name() && label.property != "wording") continue;
      if (entry.doubts(label)) continue;
      const bool capitals = fold(label.text) != label.text &&
                            label.text.find_first_of(" abcdefghijklmnopqrstuvwxyz") == std::string::npos;
      owners[{capitals ? label.text : fold(label.text), label.language}].insert(id);
    }
  }
  Complaints found;
  for (const auto& [label, ids] : owners) {
    if (ids.size() < 2) continue;
    std::string complaint = label.first + "@" + label.second;
    for (const std::string& id : ids) complaint += " " + id;
    found.push_back(complaint);
  }
  return found;
}

// Phrases for running text that are names of their concept as well: one of the two files is enough.
Complaints repeated(const std::map<std::string, Entry>& entries) {
  Complaints found;
  for (const auto& [id, entry] : entries) {
    std::set<std::pair<std::string, std::string>> names;
    for (const Label& label : entry.labels) {
      if (label.is_name()) names.insert({fold(label.text), label.language});
    }
    for (const Label& label : entry.labels) {
      if (label.is_wording() && names.contains({fold(label.text), label.language})) {
        found.push_back(id + ": " + label.text + "@" + label.language);
      }
    }
  }
  return found;
}

TEST(BuiltinTopics, ReferToEachOtherOnly) { EXPECT_EQ(dangling(builtin()), Complaints()); }

TEST(BuiltinTopics, HaveNamesInTheSixLanguages) { EXPECT_EQ(incomplete(builtin()), Complaints()); }

TEST(BuiltinTopics, StandBelowTopConceptsWithoutCycles) { EXPECT_EQ(misplaced(builtin()), Complaints()); }

TEST(BuiltinTopics, ShareNoLabelWithoutAMark) { EXPECT_EQ(doubled(builtin()), Complaints()); }

TEST(BuiltinTopics, RepeatNoNameAmongTheWordings) { EXPECT_EQ(repeated(builtin()), Complaints()); }

TEST(BuiltinTopics, CoverTheField) { EXPECT_GE(builtin().size(), 300U); }

TEST(BuiltinTopics, AreCheckedByWhatCanFail) {
  const std::map<std::string, Entry> bad = read(R"(
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix weft: <https://weft.example/ns#> .
@prefix t: <https://weft.example/id/topic/> .
t:a a skos:Concept ; skos:inScheme <https://weft.example/id/topic/> ; skos:prefLabel "Aid"@en, "Help"@en ;
  skos:broader t:b ; skos:related t:gone ; weft:wording "aid"@en .
t:b a skos:Concept ; skos:prefLabel "Béton"@en, "b"@fr, "b"@es, "b"@ar, "b"@ru, "b"@zh ; skos:broader t:a .
t:c skos:prefLabel "beton"@en, "Weak"@en, "NFI"@en ; weft:weakLabel "Weak"@en .
t:d a skos:Concept ; skos:topConceptOf <https://weft.example/id/topic/> ; skos:altLabel "weak"@en, "nfi"@en .
)");
  EXPECT_EQ(dangling(bad), Complaints({"a related gone", "c is no concept"}));
  const Complaints missing = incomplete(bad);
  EXPECT_EQ(missing.front(), "a has no name in fr");
  EXPECT_NE(std::ranges::find(missing, "a has several names in en"), missing.end());
  EXPECT_EQ(misplaced(bad), Complaints({"a is above itself", "a is below no top concept", "b is above itself",
                                        "b is below no top concept", "c is below no top concept"}));
  EXPECT_EQ(doubled(bad), Complaints({"beton@en b c"}));
  EXPECT_EQ(repeated(bad), Complaints({"a: aid@en"}));
}

}  // namespace
}  // namespace weft
