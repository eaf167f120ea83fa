#include "evaluate/phrase_text.hpp"

#include <algorithm>
#include <utility>

#include "extract/text/segmenter.hpp"

namespace weft {

namespace {

bool is_in_text(Field field) { return field == Field::title || field == Field::abstract; }

}  // namespace

std::string_view PhraseTexts::language_of(NodeRef document) const {
  return graph_.property(document, Property::language);
}

const std::vector<PhraseRun>& PhraseTexts::runs(NodeRef document) {
  runs_.clear();
  language_name_ = language_of(document);
  auto& language = languages_[std::string(language_name_)];
  if (!language) language = std::make_unique<Language>(language_name_);
  language_ = language.get();
  for (const PropertyRow& row : graph_.properties(document)) {
    if (row.property == Property::title) add_text(document, Field::title, graph_.text(row.value));
    if (row.property == Property::abstract) add_text(document, Field::abstract, graph_.text(row.value));
  }
  return runs_;
}

// Where evidence of the document's links lies in this text, as far as it is stored; what an edge with all the
// evidence it can hold also says elsewhere is found by its wording.
void PhraseTexts::find_covered(NodeRef document, Field field, std::string_view text) {
  covered_.clear();
  const auto [first, last] = graph_.out_edges(document);
  for (std::uint32_t edge = first.value(); edge < last.value(); ++edge) {
    const auto evidence = graph_.evidence(EdgeRef(edge));
    for (const EvidenceRow& row : evidence) {
      if (!is_in_text(row.field) || row.begin >= row.end) continue;
      const std::string_view surface = graph_.text(row.surface);
      if (surface.empty()) continue;
      if (row.field == field && row.end <= text.size() &&
          text.substr(row.begin, row.end - row.begin) == surface) {
        covered_.push_back({row.begin, row.end});
      }
      if (evidence.size() < KnowledgeGraph::max_evidence) continue;
      for (std::size_t at = text.find(surface); at != std::string_view::npos;
           at = text.find(surface, at + 1)) {
        covered_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + surface.size())});
      }
    }
  }
  std::ranges::sort(covered_, {}, [](const Span& span) { return span.begin; });
  // Spans may lie within others: afterwards the ends rise with the beginnings.
  for (std::size_t i = 1; i < covered_.size(); ++i)
    covered_[i].end = std::max(covered_[i].end, covered_[i - 1].end);
}

bool PhraseTexts::is_covered(const Token& token) const {
  const auto behind =
      std::ranges::upper_bound(covered_, token.begin, {}, [](const Span& span) { return span.begin; });
  return behind != covered_.begin() && std::prev(behind)->end > token.begin;
}

const PhraseTexts::Word& PhraseTexts::word(std::string_view surface) {
  const auto [at, is_new] = language_->words.try_emplace(std::string(surface));
  if (!is_new) return at->second;
  const std::string form = word_form(surface);
  at->second.role = word_role(language_name_, form);
  at->second.opens = opens_noun_phrase(language_name_, form);
  const auto [stem, is_new_stem] =
      language_->stems.try_emplace(std::string(language_->stemmer.stem(surface)), stem_count_);
  if (is_new_stem) ++stem_count_;
  at->second.stem = stem->second;
  return at->second;
}

void PhraseTexts::add_text(NodeRef document, Field field, std::string_view text) {
  find_covered(document, field, text);
  segment(text, tokens_);
  run_ = {.field = field, .text = text, .words = {}};
  bool opened = false;
  for (const Token& token : tokens_) {
    const bool starts = token.breaks_phrase || token.starts_sentence;
    const bool behind_opener = std::exchange(opened, false) && !starts;
    if (starts) end_run();
    if (is_covered(token)) {
      end_run();
      continue;
    }
    const std::string_view surface = text.substr(token.begin, token.end - token.begin);
    const bool has_digit = std::ranges::any_of(surface, [](char c) { return c >= '0' && c <= '9'; });
    const Word& known = word(surface);
    opened = known.opens;
    const bool loose_article = known.role == WordRole::article &&
                               (run_.words.empty() || run_.words.back().role != WordRole::connector);
    const bool loose_connector =
        known.role == WordRole::connector && (run_.words.empty() || holds_together(run_.words.back().role));
    if (has_digit || known.role == WordRole::stop || loose_article || loose_connector) {
      end_run();
      continue;
    }
    run_.words.push_back({.stem = known.stem,
                          .begin = token.begin,
                          .end = token.end,
                          .role = known.role,
                          .capitalised = token.capitalised && !token.starts_sentence,
                          .opened = behind_opener});
  }
  end_run();
}

void PhraseTexts::end_run() {
  while (!run_.words.empty() && holds_together(run_.words.back().role)) run_.words.pop_back();
  if (!run_.words.empty()) runs_.push_back(run_);
  run_.words.clear();
}

}  // namespace weft
