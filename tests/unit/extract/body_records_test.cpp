// Invented records in several languages (body_records.txt): which bodies are found in them, as one number and
// as rules that none may break.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/unicode.hpp"
#include "extract/extraction.hpp"
#include "extract/names/corporate_name.hpp"
#include "extract/names/name_words.hpp"
#include "extract/names/organisation_index.hpp"
#include "extract/vocabulary/builtin.hpp"

namespace weft {
namespace {

using Keys = std::set<std::string>;

struct Sample {
  std::string language, countries, title, abstract;
  std::string required, optional, forbidden;
};

std::vector<Sample> read_samples() {
  std::ifstream in(WEFT_TEST_DATA "/unit/extract/body_records.txt");
  std::vector<Sample> samples;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::string rest = line.size() > 2 ? line.substr(2) : std::string();
    if (line.starts_with("@ ")) {
      const auto parts = split_at(rest, '|');
      samples.push_back({.language = std::string(parts.at(0)),
                         .countries = std::string(parts.at(1)),
                         .title = std::string(parts.at(2)),
                         .abstract = {},
                         .required = {},
                         .optional = {},
                         .forbidden = {}});
    } else if (line.starts_with("+ ")) {
      samples.back().required = rest;
    } else if (line.starts_with("? ")) {
      samples.back().optional = rest;
    } else if (line.starts_with("- ") && line.find('.') == std::string::npos) {
      samples.back().forbidden = rest;
    } else {
      samples.back().abstract += line + '\n';
    }
  }
  return samples;
}

class BodySink : public StatementSink {
 public:
  void entity(const Entity& entity) override {
    if (entity.kind == Kind::organisation) keys_[entity.id] = entity.key;
  }
  void link(const Link& link, const Evidence& /*evidence*/) override {
    const auto body = keys_.find(link.target);
    if (link.relation == Relation::mentions && body != keys_.end()) mentioned.insert(body->second);
  }

  Keys mentioned;

 private:
  std::map<NodeId, std::string> keys_;
};

class BodyRecords : public testing::Test {
 protected:
  BodyRecords() : index_(lexicon_) {
    index_.add(builtin_organisations());
    index_.freeze();
  }

  Keys keys_of(const std::string& names) const {
    Keys keys;
    for (const std::string_view name : split_at(names, ';')) {
      const auto listed = index_.resolve(name);
      keys.insert(listed ? index_.key(*listed) : slug(without_article(name)));
    }
    return keys;
  }

  Keys found(const Sample& sample) const {
    Record record;
    record.title = sample.title;
    record.abstract = sample.abstract;
    record.language = sample.language;
    if (sample.countries != "Worldwide") {
      for (const std::string_view country : split_at(sample.countries, ','))
        record.countries.emplace_back(country);
    }
    BodySink sink;
    extraction_.make_worker()->extract(record, sink);
    return sink.mentioned;
  }

 private:
  Lexicon lexicon_;
  OrganisationIndex index_;
  Extraction extraction_{ExtractionOptions{}};
};

TEST_F(BodyRecords, FindTheBodiesALibrarianFinds) {
  int right = 0;
  int wrong = 0;
  int missed = 0;
  std::string errors;
  for (const Sample& sample : read_samples()) {
    const Keys required = keys_of(sample.required);
    const Keys optional = keys_of(sample.optional);
    const Keys mentioned = found(sample);
    std::string here;
    for (const std::string& key : mentioned) {
      if (required.contains(key)) {
        ++right;
      } else if (!optional.contains(key)) {
        ++wrong;
        here += "  wrong: " + key + '\n';
      }
    }
    for (const std::string& key : required) {
      if (mentioned.contains(key)) continue;
      ++missed;
      here += "  missed: " + key + '\n';
    }
    for (const std::string& key : keys_of(sample.forbidden))
      EXPECT_FALSE(mentioned.contains(key)) << sample.title << ": " << key;
    if (!here.empty()) errors += sample.title + '\n' + here;
  }
  const double f1 = 2.0 * right / (2.0 * right + wrong + missed);
  RecordProperty("f1", std::to_string(f1));
  EXPECT_GE(f1, 0.98) << right << " right, " << wrong << " wrong, " << missed << " missed\n" << errors;
}

}  // namespace
}  // namespace weft
