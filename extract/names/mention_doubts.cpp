#include <algorithm>
#include <map>
#include <string>

#include "extract/names/mention_finder.hpp"
#include "extract/names/mention_rules.hpp"

// What speaks for and against doubtful labels before the record as a whole is asked.
namespace weft {

// A definition in the record decides an acronym: for the body whose name is the expansion, against others.
void MentionFinder::judge_definitions(const AnalysedRecord& record) {
  if (record.definitions.empty()) return;
  definitions_.clear();
  for (const AnalysedRecord::Definition& definition : record.definitions) {
    definitions_.try_emplace(std::string(definition.acronym), &definition);
  }
  std::map<std::pair<const AnalysedRecord::Definition*, std::uint32_t>, bool> judged;
  for (Candidate& candidate : candidates_) {
    if (!candidate.acronym) continue;
    std::string acronym(surface_of(record.texts[candidate.text], candidate.span));
    auto found = definitions_.find(acronym);
    if (found == definitions_.end()) {
      std::erase(acronym, '.');
      found = definitions_.find(acronym);
    }
    if (found == definitions_.end()) continue;
    const auto [verdict, fresh] = judged.try_emplace({found->second, candidate.body}, false);
    if (fresh) verdict->second = defines(record, *found->second, candidate.body);
    // "Direction générale de la protection civile (DGPC)": other countries have one too.
    const bool other = candidate.foreign && index_->resolve(found->second->expansion) != candidate.body;
    candidate.defined = verdict->second && !candidate.rejected && !other;
    candidate.rejected = !candidate.defined;
  }
}

bool MentionFinder::defines(const AnalysedRecord& record, const AnalysedRecord::Definition& definition,
                            std::uint32_t body) const {
  const AnalysedField& field = record.texts[definition.text];
  const auto begin = std::ranges::lower_bound(candidates_, definition.text, {}, &Candidate::text);
  const auto inside = std::partition_point(begin, candidates_.end(), [&](const Candidate& candidate) {
    return candidate.text == definition.text && field.tokens[candidate.span.last - 1].end <= definition.begin;
  });
  for (auto it = inside; it != candidates_.end() && it->text == definition.text; ++it) {
    if (field.tokens[it->span.first].begin >= definition.end) break;
    if (it->body == body && !it->acronym && !it->rejected) return true;
  }
  return index_->resolve(definition.expansion) == body ||
         resembles(definition.expansion, index_->label(body));
}

// Two bodies with one name: neither is certain.
void MentionFinder::share_doubt() {
  for (std::size_t i = 0; i + 1 < candidates_.size(); ++i) {
    Candidate& one = candidates_[i];
    Candidate& other = candidates_[i + 1];
    const bool same =
        one.text == other.text && one.span.first == other.span.first && one.span.last == other.span.last;
    if (!same || one.body == other.body || one.rejected || other.rejected) continue;
    if (one.doubtful != other.doubtful) continue;
    one.doubtful = other.doubtful = true;
    one.contested = other.contested = true;
  }
}

// A name that bodies of several states share ("NDMA") is that of the record's state, or none.
void MentionFinder::reject_foreign(RecordCountries& countries) {
  for (Candidate& candidate : candidates_) {
    const std::string& country = index_->country(candidate.body);
    if (!candidate.doubtful || country.empty()) continue;
    candidate.national = countries.holds(country);
    candidate.foreign = !candidate.national && !countries.all().empty();
    if (candidate.contested && !candidate.national && certain_[candidate.body] == 0)
      candidate.rejected = true;
  }
}

}  // namespace weft
