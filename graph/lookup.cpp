#include "graph/lookup.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.hpp"
#include "graph/graph_parts.hpp"
#include "graph/local_name.hpp"

namespace weft {

namespace {

// How a node was found, best first. A find of one of the first grades is never listed with a lower one.
enum class Grade { identity, label, folded_label, phrase, words, similar_words, none };

struct Find {
  NodeRef node;
  Grade grade = Grade::none;
  std::size_t excess = 0;  // bytes of the label beyond the query
  std::uint32_t degree = 0;
};

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

// Edit distance with neighbouring letters exchanged counting as one, by bytes of folded text; stops caring
// above `limit`.
std::size_t typing_errors(std::string_view a, std::string_view b, std::size_t limit) {
  constexpr std::size_t longest = 40;
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit || a.size() > longest || b.size() > longest) return limit + 1;
  std::array<std::array<std::size_t, longest + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], rows[(i + 1) % 3][j - 2] + 1);
      }
    }
  }
  return rows[a.size() % 3][b.size()];
}

bool is_similar(std::string_view word, std::string_view query_word) {
  const std::size_t allowed = query_word.size() < 4 ? 0 : query_word.size() < 8 ? 1 : 2;
  return typing_errors(word, query_word, allowed) <= allowed;
}

bool holds_phrase(std::string_view folded, std::string_view phrase) {
  for (std::size_t at = folded.find(phrase); at != std::string_view::npos; at = folded.find(phrase, at + 1)) {
    if (at == 0 || folded[at - 1] == ' ') return true;
  }
  return false;
}

class Query {
 public:
  Query(const KnowledgeGraph& graph, std::string_view text)
      : graph_(graph), line_(single_line(text)), folded_(fold(line_)), words_(words_of(folded_)) {}

  [[nodiscard]] bool empty() const { return line_.empty(); }

  [[nodiscard]] Find match(NodeRef node) const {
    Find best{.node = node, .degree = graph_.degree(node)};
    if (is_identity(node)) {
      best.grade = Grade::identity;
      return best;
    }
    consider(best, graph_.label(node));
    for (const PropertyRow& row : graph_.properties(node)) {
      switch (row.property) {
        case Property::alternative_label:
        case Property::preferred_label:
        case Property::title:
        case Property::acronym:
        case Property::code:
        case Property::notation:
          consider(best, graph_.text(row.value));
          break;
        default:
          break;
      }
    }
    return best;
  }

 private:
  [[nodiscard]] bool is_identity(NodeRef node) const {
    if (graph_.key(node) == line_ || names(node)) return true;
    for (const PropertyRow& row : graph_.properties(node)) {
      const bool identifies = row.property == Property::identifier || row.property == Property::doi ||
                              row.property == Property::url || row.property == Property::iri;
      if (identifies && graph_.text(row.value) == line_) return true;
    }
    return false;
  }

  // The IRI, its last part, or the last two ("topic/crsv").
  [[nodiscard]] bool names(NodeRef node) const {
    std::string_view rest = line_;
    const std::string_view base = graph_.info().base_iri;
    if (rest.starts_with(base)) rest.remove_prefix(base.size());
    const std::string_view segment = iri_segment(graph_.kind(node));
    if (rest.starts_with(segment) && rest.substr(segment.size()).starts_with('/')) {
      rest.remove_prefix(segment.size() + 1);
    }
    if (graph_.kind(node) == Kind::document) {
      // Spelling out a million ids to compare them would be most of the search's time.
      return rest.size() == 32 && rest == graph_.local_name(node);
    }
    if (rest.find(' ') != std::string_view::npos) return false;
    return rest == graph_.local_name(node) ||
           (line_.find(':') != std::string::npos && line_ == graph_.iri(node));
  }

  void consider(Find& best, std::string_view label) const {
    const Grade grade = grade_of(label);
    if (grade == Grade::none) return;
    const std::size_t excess = label.size() > line_.size() ? label.size() - line_.size() : 0;
    if (grade < best.grade || (grade == best.grade && excess < best.excess)) {
      best.grade = grade;
      best.excess = excess;
    }
  }

  [[nodiscard]] Grade grade_of(std::string_view label) const {
    if (label == line_) return Grade::label;
    if (words_.empty()) return Grade::none;
    const std::string folded = fold(label);
    if (folded == folded_) return Grade::folded_label;
    if (holds_phrase(folded, folded_)) return Grade::phrase;
    const std::vector<std::string_view> words = words_of(folded);
    const auto all_words = [&](auto is_same) {
      return std::all_of(words_.begin(), words_.end(), [&](std::string_view wanted) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return is_same(word, wanted); });
      });
    };
    if (all_words([](std::string_view word, std::string_view wanted) { return word == wanted; })) {
      return Grade::words;
    }
    return all_words(is_similar) ? Grade::similar_words : Grade::none;
  }

  const KnowledgeGraph& graph_;
  std::string line_;
  std::string folded_;
  std::vector<std::string_view> words_;
};

}  // namespace

std::vector<NodeRef> find_nodes(const KnowledgeGraph& graph, std::string_view query,
                                const LookupOptions& options) {
  const Query wanted(graph, query);
  if (wanted.empty()) return {};
  NodeRef first(0);
  NodeRef last(graph.node_count());
  if (options.kind) std::tie(first, last) = graph.nodes_of(*options.kind);
  std::vector<Find> finds;
  Grade best = Grade::none;
  for (std::uint32_t i = first.value(); i < last.value(); ++i) {
    const Find find = wanted.match(NodeRef(i));
    if (find.grade == Grade::none) continue;
    best = std::min(best, find.grade);
    finds.push_back(find);
  }
  // Exact hits come alone, and guesses at typing errors only where nothing else fits.
  std::erase_if(finds, [&](const Find& find) {
    return (best <= Grade::folded_label && find.grade != best) ||
           (best < Grade::similar_words && find.grade == Grade::similar_words);
  });
  std::sort(finds.begin(), finds.end(), [](const Find& a, const Find& b) {
    return std::make_tuple(a.grade, a.excess, b.degree, a.node) <
           std::make_tuple(b.grade, b.excess, a.degree, b.node);
  });
  std::vector<NodeRef> nodes;
  for (const Find& find : finds) {
    if (nodes.size() == options.top) break;
    nodes.push_back(find.node);
  }
  return nodes;
}

}  // namespace weft
