#include "extract/topics/topic_profiles.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

#include "extract/text/segmenter.hpp"

namespace weft {

namespace {

// Words of more topics than this tell none from another, and would cost much in large thesauri.
constexpr std::size_t most_topics_of_word = 512;
// BM25's saturation and length normalisation, at the usual values; lengths are compared with the labels of a
// topic that is known well.
constexpr float saturation = 1.2F;
constexpr float length_part = 0.7F;
constexpr float usual_labels = 40;

// Repeating a word says little more than saying it twice.
float repetition(std::uint32_t count) { return std::min(2.0F, 1 + std::log(static_cast<float>(count))); }

}  // namespace

void TopicProfiles::add(std::uint32_t entry, std::string_view language, std::string_view text) {
  auto known = std::ranges::find(languages_, language, &Language::name);
  if (known == languages_.end()) {
    if (!Stemmer::supports(language)) return;
    languages_.emplace_back(language);
    known = languages_.end() - 1;
  }
  segment(text, tokens_);
  for (const Token& token : tokens_) {
    if (token.digits) continue;
    known->uses.push_back({.stem = lexicon_->add_stem(known->stemmer.stem(surface_of(text, token))),
                           .entry = entry,
                           .weight = 1.0F / static_cast<float>(tokens_.size())});
  }
}

void TopicProfiles::freeze(std::size_t entries) {
  for (Language& language : languages_) weigh(language, entries);
}

void TopicProfiles::weigh(Language& language, std::size_t entries) {
  std::vector<Use>& uses = language.uses;
  language.sizes.assign(entries, 0);
  for (const Use& use : uses) language.sizes[use.entry] += use.weight;
  const auto is_known = [](float size) { return size >= static_cast<float>(least_labels); };
  std::erase_if(uses, [&](const Use& use) { return !is_known(language.sizes[use.entry]); });
  language.topics = static_cast<std::size_t>(std::ranges::count_if(language.sizes, is_known));
  // Large thesauri, whose topics have few labels, come after the built-in one: records need not pay for them.
  while (!language.sizes.empty() && !is_known(language.sizes.back())) language.sizes.pop_back();
  language.sizes.shrink_to_fit();
  std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
    return std::tuple(a.stem.value(), a.entry, a.weight) < std::tuple(b.stem.value(), b.entry, b.weight);
  });
  std::vector<Use> joined;
  for (const Use& use : uses) {
    if (!joined.empty() && joined.back().stem == use.stem && joined.back().entry == use.entry) {
      joined.back().weight += use.weight;
    } else {
      joined.push_back(use);
    }
  }
  uses.clear();
  const auto topics = static_cast<float>(language.topics);
  for (std::size_t at = 0; at < joined.size();) {
    std::size_t end = at;
    while (end < joined.size() && joined[end].stem == joined[at].stem) ++end;
    const auto with = static_cast<float>(end - at);
    const float rarity = std::log(1 + (topics - with + 0.5F) / (with + 0.5F));
    if (end - at <= most_topics_of_word) {
      language.begins.resize(joined[at].stem.value() + 1, static_cast<std::uint32_t>(uses.size()));
      for (std::size_t i = at; i < end; ++i) {
        const float length = 1 - length_part + length_part * language.sizes[joined[i].entry] / usual_labels;
        const float often = joined[i].weight * (saturation + 1) / (joined[i].weight + saturation * length);
        uses.push_back({.stem = joined[i].stem, .entry = joined[i].entry, .weight = rarity * often});
      }
    }
    at = end;
  }
  language.begins.push_back(static_cast<std::uint32_t>(uses.size()));
}

const TopicProfiles::Language* TopicProfiles::find(std::string_view language) const {
  const auto known = std::ranges::find(languages_, language, &Language::name);
  return known == languages_.end() || known->topics < 2 ? nullptr : &*known;
}

void TopicProfiles::compare(const AnalysedRecord& record, Comparison& comparison) const {
  std::vector<float>& standings = comparison.standings;
  std::vector<std::uint32_t>& stems = comparison.stems;
  standings.clear();
  const Language* const language = find(record.language);
  if (language == nullptr) return;
  stems.clear();
  const std::size_t known = language->begins.size() - 1;
  for (const AnalysedField& field : record.texts) {
    for (const Token& token : field.tokens) {
      if (token.masked || token.negated || !token.stem.valid() || token.stem.value() >= known) continue;
      stems.insert(stems.end(), field.field == Field::title ? 2 : 1, token.stem.value());
    }
  }
  std::sort(stems.begin(), stems.end());
  standings.assign(language->sizes.size(), 0);
  for (std::size_t at = 0; at < stems.size();) {
    std::size_t end = at;
    while (end < stems.size() && stems[end] == stems[at]) ++end;
    const float often = repetition(static_cast<std::uint32_t>(end - at));
    const auto uses = std::span(language->uses)
                          .subspan(language->begins[stems[at]],
                                   language->begins[stems[at] + 1] - language->begins[stems[at]]);
    for (const Use& use : uses) standings[use.entry] += often * use.weight;
    at = end;
  }
  // Sums in the order of entries: the same on every machine.
  double sum = 0;
  double squares = 0;
  for (std::size_t i = 0; i < standings.size(); ++i) {
    sum += standings[i];
    squares += static_cast<double>(standings[i]) * standings[i];
  }
  const auto topics = static_cast<double>(language->topics);
  const double mean = sum / topics;
  const double spread = std::sqrt(std::max(squares / topics - mean * mean, 0.0));
  for (std::size_t i = 0; i < standings.size(); ++i) {
    const bool compared = language->sizes[i] >= static_cast<float>(least_labels) && spread > 0;
    standings[i] = compared ? static_cast<float>((standings[i] - mean) / spread) : unknown;
  }
}

float TopicProfiles::part(std::string_view language, StemRef stem, std::uint32_t entry) const {
  const Language* const known = find(language);
  if (known == nullptr || !stem.valid() || stem.value() + 1 >= known->begins.size()) return 0;
  for (std::uint32_t at = known->begins[stem.value()]; at < known->begins[stem.value() + 1]; ++at) {
    if (known->uses[at].entry == entry) return known->uses[at].weight;
  }
  return 0;
}

}  // namespace weft
