#include "extract/vocabulary/vocabulary_draft.hpp"

#include <algorithm>
#include <utility>

namespace weft {

namespace {

constexpr std::uint32_t no_position = 0xFFFFFFFF;

using Pair = std::pair<std::uint32_t, std::uint32_t>;

std::string_view last_part(std::string_view iri) { return iri.substr(iri.find_last_of("/#") + 1); }

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Where the rows of each owner begin, in rows sorted by owner.
template <typename Row, typename OwnerOf>
std::vector<std::uint32_t> begins_of(const std::vector<Row>& rows, std::size_t owners, OwnerOf owner_of) {
  std::vector<std::uint32_t> begins(owners + 1, 0);
  for (const Row& row : rows) ++begins[owner_of(row) + 1];
  for (std::size_t i = 0; i < owners; ++i) begins[i + 1] += begins[i];
  return begins;
}

// Of each cycle the link that closes it is taken out, found depth first in order of position. Iterative:
// chains may be long.
void cut_cycles(std::vector<Pair>& broader, std::size_t concepts) {
  enum class State : std::uint8_t { fresh, open, done };
  const std::vector<std::uint32_t> begins =
      begins_of(broader, concepts, [](const Pair& pair) { return pair.first; });
  std::vector<State> states(concepts, State::fresh);
  std::vector<Pair> path;  // concept, next of its links
  std::vector<bool> cut(broader.size());
  for (std::uint32_t start = 0; start < concepts; ++start) {
    if (states[start] != State::fresh) continue;
    path.emplace_back(start, begins[start]);
    states[start] = State::open;
    while (!path.empty()) {
      auto& [node, next] = path.back();
      if (next == begins[node + 1]) {
        states[node] = State::done;
        path.pop_back();
        continue;
      }
      const std::uint32_t link = next++;
      const std::uint32_t target = broader[link].second;
      if (states[target] == State::open) {
        cut[link] = true;
      } else if (states[target] == State::fresh) {
        states[target] = State::open;
        path.emplace_back(target, begins[target]);
      }
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < broader.size(); ++i) {
    if (!cut[i]) broader[kept++] = broader[i];
  }
  broader.resize(kept);
}

class Assembly {
 public:
  explicit Assembly(VocabularyDraft draft) : draft_(std::move(draft)) {}

  ConceptTables run() {
    choose();
    link_concepts();
    list_iris(LinkRole::in_scheme, out_.schemes, &Concept::schemes);
    list_iris(LinkRole::exact_match, out_.exact_matches, &Concept::exact_matches);
    list_iris(LinkRole::close_match, out_.close_matches, &Concept::close_matches);
    draft_.links = {};
    add_notations();
    add_labels();
    for (const VocabularyDraft::Property& each : draft_.classifications) {
      const std::uint32_t owner = positions_[each.owner];
      if (owner == no_position) continue;
      std::string_view& known = out_.concepts[owner].classification;
      if (known.empty() || each.value.value < known) known = each.value.value;
    }
    out_.texts = std::move(draft_.texts);
    out_.iris = std::move(draft_.iris);
    out_.languages = std::move(draft_.languages);
    return std::move(out_);
  }

 private:
  // The resources that are entries, in IRI order. In a file of organisations their classes are no entries.
  void choose() {
    const std::vector<VocabularyDraft::Resource>& all = draft_.resources;
    const bool organisations =
        std::any_of(all.begin(), all.end(), [](const auto& each) { return each.is_organisation; });
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      const VocabularyDraft::Resource& each = all[i];
      const bool implied =
          !each.is_container && (each.is_preferred || (each.is_labelled && each.is_in_scheme));
      const bool is_entry = organisations ? each.is_organisation : each.is_concept || implied;
      if (is_entry && !each.is_deprecated) chosen.push_back(i);
    }
    std::sort(chosen.begin(), chosen.end(),
              [&](std::uint32_t a, std::uint32_t b) { return iri(a) < iri(b); });
    positions_.assign(all.size(), no_position);
    out_.concepts.resize(chosen.size());
    for (std::uint32_t i = 0; i < chosen.size(); ++i) {
      positions_[chosen[i]] = i;
      out_.concepts[i].iri = iri(chosen[i]);
      if (const std::uint32_t note = all[chosen[i]].note; note != 0) {
        out_.concepts[i].note = draft_.notes[note].text;
      }
    }
  }

  [[nodiscard]] std::string_view iri(std::uint32_t number) const {
    return draft_.iris.view(StringRef(number));
  }

  [[nodiscard]] std::vector<Pair> pairs_of(LinkRole role) const {
    std::vector<Pair> pairs;
    for (const VocabularyDraft::Link& link : draft_.links) {
      const std::uint32_t from = positions_[link.from];
      const std::uint32_t to = positions_[link.to];
      if (link.role == role && from != no_position && to != no_position && from != to) {
        pairs.emplace_back(from, to);
      }
    }
    return pairs;
  }

  void link_concepts() {
    std::vector<Pair> broader = pairs_of(LinkRole::broader);
    sort_unique(broader);
    add_transitive(broader);
    cut_cycles(broader, out_.concepts.size());
    set_links(broader, out_.broader, &Concept::broader);
    std::vector<Pair> related = pairs_of(LinkRole::related);
    const std::size_t one_way = related.size();
    for (std::size_t i = 0; i < one_way; ++i) related.emplace_back(related[i].second, related[i].first);
    sort_unique(related);
    set_links(related, out_.related, &Concept::related);
    std::vector<Pair> context = pairs_of(LinkRole::context);
    sort_unique(context);
    set_links(context, out_.context, &Concept::context);
  }

  // What only its closure tells of a hierarchy: of the concepts above one those that are not above another.
  void add_transitive(std::vector<Pair>& broader) const {
    std::vector<Pair> above = pairs_of(LinkRole::broader_transitive);
    if (above.empty()) return;
    sort_unique(above);
    const std::size_t direct = broader.size();
    const auto has_direct = [&](std::uint32_t from) {
      const auto end = broader.begin() + static_cast<std::ptrdiff_t>(direct);
      const auto at = std::lower_bound(broader.begin(), end, Pair(from, 0));
      return at != end && at->first == from;
    };
    for (std::size_t at = 0; at < above.size();) {
      std::size_t end = at;
      while (end < above.size() && above[end].first == above[at].first) ++end;
      const bool use = !has_direct(above[at].first);
      for (std::size_t i = at; use && i < end; ++i) {
        const bool reached = std::any_of(
            above.begin() + static_cast<std::ptrdiff_t>(at), above.begin() + static_cast<std::ptrdiff_t>(end),
            [&](const Pair& via) {
              return std::binary_search(above.begin(), above.end(), Pair(via.second, above[i].second));
            });
        if (!reached) broader.push_back(above[i]);
      }
      at = end;
    }
    sort_unique(broader);
  }

  void set_links(const std::vector<Pair>& pairs, std::vector<std::uint32_t>& flat,
                 std::span<const std::uint32_t> Concept::*list) {
    flat.reserve(pairs.size());
    for (const Pair& pair : pairs) flat.push_back(pair.second);
    const auto begins = begins_of(pairs, out_.concepts.size(), [](const Pair& pair) { return pair.first; });
    set_spans(flat, begins, list);
  }

  template <typename T>
  void set_spans(const std::vector<T>& flat, const std::vector<std::uint32_t>& begins,
                 std::span<const T> Concept::*list) {
    for (std::size_t i = 0; i < out_.concepts.size(); ++i) {
      out_.concepts[i].*list = std::span(flat).subspan(begins[i], begins[i + 1] - begins[i]);
    }
  }

  void list_iris(LinkRole role, std::vector<std::string_view>& flat,
                 std::span<const std::string_view> Concept::*list) {
    std::vector<std::pair<std::uint32_t, std::string_view>> rows;
    for (const VocabularyDraft::Link& link : draft_.links) {
      const std::uint32_t from = positions_[link.from];
      if (link.role == role && from != no_position) rows.emplace_back(from, iri(link.to));
    }
    sort_unique(rows);
    flat.reserve(rows.size());
    for (const auto& row : rows) flat.push_back(row.second);
    set_spans(flat, begins_of(rows, out_.concepts.size(), [](const auto& row) { return row.first; }), list);
  }

  void add_notations() {
    std::vector<std::pair<std::uint32_t, Notation>> rows;
    for (const VocabularyDraft::Property& each : draft_.notations) {
      if (positions_[each.owner] != no_position) rows.emplace_back(positions_[each.owner], each.value);
    }
    draft_.notations = {};
    sort_unique(rows);
    out_.notations.reserve(rows.size());
    for (const auto& row : rows) out_.notations.push_back(row.second);
    set_spans(out_.notations,
              begins_of(rows, out_.concepts.size(), [](const auto& row) { return row.first; }),
              &Concept::notations);
  }

  void add_labels() {
    CapitalStyle style;
    std::erase_if(draft_.labels, [&](const RawLabel& label) {
      const bool replaced = label.role == LabelRole::fallback && draft_.resources[label.owner].is_labelled;
      return replaced || positions_[label.owner] == no_position;
    });
    for (RawLabel& label : draft_.labels) {
      label.owner = positions_[label.owner];
      style.count(label);
    }
    const auto begins =
        begins_of(draft_.labels, out_.concepts.size(), [](const RawLabel& label) { return label.owner; });
    // By owner: a counting sort of positions.
    std::vector<std::uint32_t> order(draft_.labels.size());
    std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
    for (std::uint32_t i = 0; i < order.size(); ++i) order[next[draft_.labels[i].owner]++] = i;
    std::vector<RawLabel> own;
    std::vector<std::uint32_t> merged_begins{0};
    merged_begins.reserve(begins.size());
    out_.labels.reserve(draft_.labels.size());
    for (std::size_t i = 0; i < out_.concepts.size(); ++i) {
      own.clear();
      for (std::uint32_t k = begins[i]; k < begins[i + 1]; ++k) own.push_back(draft_.labels[order[k]]);
      merge_labels(own, style, out_.labels);
      merged_begins.push_back(static_cast<std::uint32_t>(out_.labels.size()));
    }
    set_spans(out_.labels, merged_begins, &Concept::labels);
    for (Concept& each : out_.concepts) {
      each.label = main_label(each.labels);
      if (each.label.empty()) each.label = last_part(each.iri);
    }
  }

  VocabularyDraft draft_;
  std::vector<std::uint32_t> positions_;  // by number of the IRI
  ConceptTables out_;
};

}  // namespace

ConceptTables assemble_concepts(VocabularyDraft draft) { return Assembly(std::move(draft)).run(); }

}  // namespace weft
