#include "extract/topics/topic_extractor.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "extract/events/glide.hpp"
#include "extract/topics/keyword_topic.hpp"

namespace weft {

namespace {

constexpr std::string_view extractor_name = "topic/1";

void sort_unique(std::vector<std::uint32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

Evidence evidence_of(const AnalysedRecord& record, const TopicMention& mention) {
  const AnalysedField& field = record.texts[mention.text];
  return text_evidence(record, field, {mention.first, mention.last}, extractor_name);
}

}  // namespace

TopicExtractor::TopicExtractor(const TopicIndex& index, TopicOptions options, const Gazetteer* gazetteer)
    : index_(&index),
      options_(options),
      finder_(index),
      scorer_(index, options.weights),
      keywords_(index, gazetteer) {}

void TopicExtractor::extract(AnalysedRecord& record, StatementSink& sink) {
  used_.clear();
  assigned_.clear();
  state_keywords(record, sink);
  state_events(record, sink);
  // What the catalogue says is known when the text is read.
  mentions_ = finder_.find(record, used_);
  found_mentions_ = mentions_.size();
  found_ = scorer_.score(record, mentions_);
  keep_best(found_, options_);
  state_matched(record, sink);
  found_.insert(found_.end(), assigned_.begin(), assigned_.end());
  state_broader(record, sink);
  state_thesaurus(sink);
}

TopicMaterial TopicExtractor::material(const AnalysedRecord& record) const {
  const std::span<const float> standings = scorer_.standings();
  return {.record = record,
          .mentions = {mentions_.begin(), mentions_.begin() + static_cast<std::ptrdiff_t>(found_mentions_)},
          .standings = {standings.begin(), standings.end()}};
}

void TopicExtractor::state_matched(const AnalysedRecord& record, StatementSink& sink) {
  for (const ScoredTopic& each : found_) {
    used_.push_back(each.entry);
    const Link link{.source = record.document,
                    .target = index_->entries()[each.entry].id,
                    .relation = Relation::about_topic,
                    .weight = static_cast<float>(each.score)};
    for (std::size_t i = each.first_mention; i < each.end_mention; ++i) {
      Evidence evidence = evidence_of(record, mentions_[i]);
      evidence.confidence = static_cast<float>(mentions_[i].doubtful ? options_.weights.doubtful : 1.0);
      sink.link(link, evidence);
    }
  }
}

void TopicExtractor::state_keywords(const AnalysedRecord& record, StatementSink& sink) {
  const std::size_t count = std::min<std::size_t>(record.record->keywords.size(), 0xFFFF);
  for (std::size_t i = 0; i < count; ++i) state_keyword(record, static_cast<std::uint16_t>(i), sink);
}

void TopicExtractor::state_keyword(const AnalysedRecord& record, std::uint16_t ordinal, StatementSink& sink) {
  const RecordValue& keyword = record.record->keywords[ordinal];
  Evidence evidence{.record = record.document,
                    .field = Field::topic,
                    .ordinal = ordinal,
                    .extractor = extractor_name,
                    .method = Method::declared};
  const KeywordReading& reading = keywords_.read(keyword, record.language);
  for (const KeywordMatch& match : reading.matches) {
    evidence.begin = match.begin;
    evidence.end = match.begin + static_cast<std::uint32_t>(match.surface.size());
    evidence.surface = match.surface;
    assign(record, match.entry, match.weight, evidence, sink);
  }
  if (reading.own_label.empty()) return;
  const NodeId own = say_keyword_topic(keyword, reading.own_label, sink);
  if (own == NodeId{}) return;
  evidence.surface = keyword.text.empty() ? keyword.identifier : keyword.text;
  evidence.begin = 0;
  evidence.end = static_cast<std::uint32_t>(evidence.surface.size());
  sink.link({.source = record.document, .target = own, .relation = Relation::about_topic}, evidence);
}

void TopicExtractor::assign(const AnalysedRecord& record, std::uint32_t entry, float weight,
                            const Evidence& evidence, StatementSink& sink) {
  sink.link({.source = record.document,
             .target = index_->entries()[entry].id,
             .relation = Relation::about_topic,
             .weight = weight},
            evidence);
  used_.push_back(entry);
  assigned_.push_back({.entry = entry, .score = weight});
}

// The hazard of each event; it is a topic of the document too where that is about the event.
void TopicExtractor::state_events(const AnalysedRecord& record, StatementSink& sink) {
  for (const AnalysedRecord::EventHint& event : record.events) {
    hazards_.clear();
    const bool matched = event.evidence.method == Method::matched;
    const auto coded = index_->find_hazard(event.hazard_code);
    // Of what we call the hazard ("cholera") the label is closer than GLIDE's code, an epidemic.
    const bool named = matched && !event.hazard.empty() && keywords_.find_label(event.hazard, "en", hazards_);
    if (coded && !named) {
      hazards_.push_back(*coded);
    } else if (!named && !keywords_.find_label(event.hazard, record.language, hazards_)) {
      keywords_.find_label(hazard_name(event.hazard_code), "en", hazards_);
    }
    Evidence evidence = event.evidence;
    evidence.extractor = extractor_name;
    const TopicWeights& w = options_.weights;
    const double weight = evidence.method == Method::declared ? 1.0
                          : evidence.field == Field::title    ? w.title
                                                              : w.abstract_start;
    for (const std::uint32_t hazard : hazards_) {
      used_.push_back(hazard);
      sink.link(
          {.source = event.event, .target = index_->entries()[hazard].id, .relation = Relation::about_topic},
          {.record = event.event, .field = Field::vocabulary, .extractor = extractor_name});
      if (!event.concerned || (matched && event.hazard_code == "CE")) continue;
      assign(record, hazard, static_cast<float>(weight), evidence, sink);
    }
  }
}

void TopicExtractor::state_broader(const AnalysedRecord& record, StatementSink& sink) {
  // Per entry above, its best descendant: walked level by level, so that every entry is seen with its best
  // score before it is stated.
  struct Step {
    std::uint32_t entry;
    double score;
    std::size_t from;  // in `found_`
  };
  std::vector<Step> above;
  std::vector<Step> level;
  for (std::size_t i = 0; i < found_.size(); ++i) level.push_back({found_[i].entry, found_[i].score, i});
  for (std::size_t steps = 0; !level.empty() && steps < options_.weights.most_broader_steps; ++steps) {
    std::vector<Step> next;
    for (const Step& step : level) {
      for (const std::uint32_t entry : index_->entries()[step.entry].broader) {
        next.push_back({entry, step.score * options_.weights.broader_step, step.from});
      }
    }
    std::sort(next.begin(), next.end(), [](const Step& a, const Step& b) {
      return std::tie(a.entry, b.score, a.from) < std::tie(b.entry, a.score, b.from);
    });
    next.erase(std::unique(next.begin(), next.end(),
                           [](const Step& a, const Step& b) { return a.entry == b.entry; }),
               next.end());
    above.insert(above.end(), next.begin(), next.end());
    level = std::move(next);
  }
  std::sort(above.begin(), above.end(), [](const Step& a, const Step& b) {
    return std::tie(a.entry, b.score, a.from) < std::tie(b.entry, a.score, b.from);
  });
  std::uint32_t last = 0xFFFFFFFF;
  for (const Step& step : above) {
    if (step.entry == last) continue;
    last = step.entry;
    used_.push_back(step.entry);
    const bool found = std::any_of(found_.begin(), found_.end(),
                                   [&](const ScoredTopic& f) { return f.entry == step.entry; });
    if (found) continue;
    const ScoredTopic& from = found_[step.from];
    Evidence evidence{.record = record.document, .field = Field::vocabulary, .extractor = extractor_name};
    if (from.first_mention != from.end_mention) evidence = evidence_of(record, mentions_[from.first_mention]);
    evidence.method = Method::inferred;
    evidence.confidence = static_cast<float>(step.score);
    sink.link({.source = record.document,
               .target = index_->entries()[step.entry].id,
               .relation = Relation::about_topic,
               .weight = static_cast<float>(step.score)},
              evidence);
  }
}

void TopicExtractor::state_thesaurus(StatementSink& sink) {
  sort_unique(used_);
  const auto link = [&](std::uint32_t from, std::uint32_t to, Relation relation) {
    const NodeId source = index_->entries()[from].id;
    sink.link({.source = source, .target = index_->entries()[to].id, .relation = relation},
              {.record = source, .field = Field::vocabulary, .extractor = extractor_name});
  };
  for (const std::uint32_t entry : used_) {
    for (const std::uint32_t beside : index_->entries()[entry].related) {
      const bool used = std::binary_search(used_.begin(), used_.end(), beside);
      if (used && entry < beside) link(entry, beside, Relation::related);
    }
  }
  // Level by level upwards: above what the sink knows it knows everything.
  std::vector<std::uint32_t> above;
  for (std::vector<std::uint32_t> level = used_; !level.empty(); level.swap(above)) {
    above.clear();
    for (const std::uint32_t entry : level) {
      if (!sink.wants_description(description_name(index_->entries()[entry].id, entry))) continue;
      sink.entity(index_->entity(entry, properties_));
      for (const std::uint32_t parent : index_->entries()[entry].broader) {
        link(entry, parent, Relation::broader);
        if (!std::binary_search(used_.begin(), used_.end(), parent)) above.push_back(parent);
      }
    }
    sort_unique(above);
  }
}

}  // namespace weft
