#include "graph/resolution/document_rules.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>

namespace weft {

namespace {

using Number = DocumentFacts::Number;
using Identifier = DocumentFacts::Identifier;

const Identifier* find_shared(std::span<const Identifier> a, std::span<const Identifier> b, auto wanted) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      if (wanted(a[i].sort)) return &a[i];
      ++i;
      ++j;
    } else {
      a[i] < b[j] ? ++i : ++j;
    }
  }
  return nullptr;
}

bool both_have_others(std::span<const Identifier> a, std::span<const Identifier> b, Number sort) {
  const auto is_of = [&](const Identifier& identifier) { return identifier.sort == sort; };
  return std::ranges::any_of(a, is_of) && std::ranges::any_of(b, is_of) &&
         find_shared(a, b, [&](Number found) { return found == sort; }) == nullptr;
}

}  // namespace

// One pair, with what its rules ask for.
class DocumentComparer::Comparison {
 public:
  Comparison(const DocumentComparer& comparer, std::uint32_t a, std::uint32_t b)
      : comparer_(comparer), a_(a), b_(b), x_(facts().all[a]), y_(facts().all[b]) {}

  std::optional<ScoredPair> run() {
    if (by_identifier() || other_numbers() || apart()) return std::move(found_);
    if (same_words() && x_.title.edition == y_.title.edition) {
      if (other_language()) {
        translation();
      } else {
        same_title();
      }
    } else if (same_words()) {
      edition();
    } else if (other_language()) {
      foreign_title();
    } else {
      near_title();
    }
    return std::move(found_);
  }

  [[nodiscard]] bool other_numbers() const { return x_.title.numbers != y_.title.numbers; }
  [[nodiscard]] bool other_identifiers() const {
    return both_have_others(identifiers(a_), identifiers(b_), Number::doi);
  }
  [[nodiscard]] int years_apart() const {
    return x_.year == 0 || y_.year == 0 ? 0 : std::abs(x_.year - y_.year);
  }

 private:
  [[nodiscard]] const DocumentFacts& facts() const { return comparer_.facts_; }
  [[nodiscard]] std::string_view text(StringRef ref) const { return comparer_.rows_.strings.view(ref); }
  [[nodiscard]] std::span<const Identifier> identifiers(std::uint32_t document) const {
    return facts().identifiers.of(document);
  }

  [[nodiscard]] bool same_words() const { return x_.title.words == y_.title.words; }
  [[nodiscard]] double title_similarity() const { return similarity(x_.title.words, y_.title.words); }
  [[nodiscard]] bool one_is_main_title() const {
    const auto begins = [](const TitleForm& whole, const TitleForm& main) {
      return whole.main_words != 0 && whole.main_words == main.all_words && !main.generic();
    };
    return begins(x_.title, y_.title) || begins(y_.title, x_.title);
  }
  [[nodiscard]] bool other_language() const {
    const std::string_view x = text(x_.language);
    const std::string_view y = text(y_.language);
    return (!x.empty() && !y.empty() && x != y) || x_.title.marked_language != y_.title.marked_language;
  }
  [[nodiscard]] bool share_authors() const {
    return share_any(facts().authors.of(a_), facts().authors.of(b_)) || share_publishers_only();
  }
  [[nodiscard]] bool other_authors() const {
    return !facts().authors.of(a_).empty() && !facts().authors.of(b_).empty() &&
           !share_any(facts().authors.of(a_), facts().authors.of(b_));
  }
  // Reports of bodies often have no author but a publisher.
  [[nodiscard]] bool share_publishers_only() const {
    return facts().authors.of(a_).empty() && facts().authors.of(b_).empty() &&
           share_any(facts().publishers.of(a_), facts().publishers.of(b_));
  }
  [[nodiscard]] bool other_countries() const {
    return !facts().countries.of(a_).empty() && !facts().countries.of(b_).empty() &&
           !share_any(facts().countries.of(a_), facts().countries.of(b_));
  }
  // Both are known to the day or month, and differ.
  [[nodiscard]] bool other_dates() const {
    constexpr std::size_t year_only = 4;
    const std::string_view x = text(x_.date);
    const std::string_view y = text(y_.date);
    const std::size_t shared = std::min(x.size(), y.size());
    return shared > year_only && x.substr(0, shared) != y.substr(0, shared);
  }
  [[nodiscard]] bool same_day() const {
    constexpr std::size_t whole_date = 10;
    return x_.date == y_.date && text(x_.date).size() >= whole_date;
  }

  // Minus one where one of them has no abstract to speak of.
  [[nodiscard]] double abstract_similarity() {
    constexpr std::size_t least_bytes = 80;
    if (abstracts_ > -2.0) return abstracts_;
    const std::string_view x = text(x_.abstract);
    const std::string_view y = text(y_.abstract);
    const bool both = x.size() >= least_bytes && y.size() >= least_bytes;
    if (!both) return abstracts_ = -1.0;
    if (x == y) return abstracts_ = 1.0;
    // Catalogues cut abstracts: the shorter one must be in the longer.
    const auto words_x = text_words(x);
    const auto words_y = text_words(y);
    std::vector<std::uint32_t> shared;
    std::ranges::set_intersection(words_x, words_y, std::back_inserter(shared));
    return abstracts_ = static_cast<double>(shared.size()) /
                        static_cast<double>(std::min(words_x.size(), words_y.size()));
  }
  [[nodiscard]] bool same_abstract() { return abstract_similarity() >= 0.9; }
  [[nodiscard]] bool other_abstract() { return abstract_similarity() >= 0 && abstract_similarity() < 0.4; }

  void say(double score, bool decided, LedgerRelation relation, std::string reasons) {
    if (share_authors()) reasons += share_publishers_only() ? "; same publisher" : "; shared author";
    found_ = ScoredPair{.a = a_,
                        .b = b_,
                        .score = score,
                        .merge = decided,
                        .relation = relation,
                        .reasons = std::move(reasons)};
  }
  void merge(double score, std::string reasons) {
    say(score, true, LedgerRelation::same_as, std::move(reasons));
  }
  void link(double score, std::string reasons) {
    say(score, true, LedgerRelation::same_work, std::move(reasons));
  }
  void suggest(double score, std::string reasons) {
    say(score, false, LedgerRelation::same_as, std::move(reasons));
  }

  // Numbers of works (DOI, PMID, handle ...) decide; those of books, addresses and sources need the title
  // too.
  bool by_identifier() {
    const auto strong = [](Number sort) { return sort == Number::doi || sort == Number::other; };
    const bool like = (same_words() || title_similarity() >= 0.6 || one_is_main_title()) && !other_numbers();
    if (const Identifier* shared = find_shared(identifiers(a_), identifiers(b_), strong)) {
      const std::string reason = "same identifier " + std::string(text(shared->text));
      if (like && !other_language()) {
        merge(1.0, reason);
      } else if (other_language() && !other_numbers()) {
        link(0.9, reason + "; other language");
      } else {
        suggest(0.5, reason + "; other title");
      }
      return true;
    }
    const auto any = [](Number) { return true; };
    const Identifier* shared = find_shared(identifiers(a_), identifiers(b_), any);
    if (shared == nullptr || other_numbers()) return false;
    const bool source = shared->sort == Number::source;
    const std::string reason =
        source ? "same record number" : "same identifier " + std::string(text(shared->text));
    if (other_language()) {
      const bool likely = share_authors() && years_apart() == 0;
      if (likely) link(0.9, reason + "; other language");
      return likely;
    }
    const bool certain = like && !other_identifiers() && !(source && (other_authors() || years_apart() > 1));
    if (certain) merge(0.98, reason + (same_words() ? "; same title" : "; similar title"));
    return certain;
  }

  // What makes two works of one title: issues of a series, reports on two countries.
  [[nodiscard]] bool apart() {
    const bool series = x_.title.series || y_.title.series;
    if (other_countries()) return true;
    if (series && (other_dates() || years_apart() > 0 || other_authors())) return true;
    // Issues are told by their date alone where the title has no number.
    const bool numbered = !x_.title.numbers.empty();
    return series && !numbered && !same_day() && !same_abstract() && !other_language();
  }

  void same_title() {
    const int years = years_apart();
    const bool vague = x_.title.generic() || x_.title.series;
    if (other_authors()) {
      if (same_abstract() && years <= 1) suggest(0.6, "same title and abstract; other authors");
      return;
    }
    const bool certain = share_authors() || same_abstract();
    if (vague &&
        !(certain && (same_day() || same_abstract() ||
                      (share_authors() && !other_abstract() && x_.title.words.size() > 1 && years == 0))))
      return;
    if (years > 1) {
      if (certain && !vague) link(0.8, "same title; years apart");
      return;
    }
    const std::string reason = years == 0 ? "same title and year" : "same title; a year apart";
    if (other_identifiers() || both_have_others(identifiers(a_), identifiers(b_), Number::isbn)) {
      if (certain) link(0.85, reason + "; other identifiers");
      return;
    }
    if (other_abstract() && !share_authors()) return suggest(0.6, reason + "; other abstract");
    if (certain) return merge(years == 0 ? 0.97 : 0.92, reason);
    if (years == 0 && x_.title.words.size() >= 4) return merge(0.92, reason);
    suggest(0.6, reason);
  }

  void edition() {
    if (other_authors() || x_.title.generic() || x_.title.series) return;
    const bool known = share_authors() || same_abstract();
    if (known) {
      link(0.85, "same title; other edition");
    } else {
      say(0.6, false, LedgerRelation::same_work, "same title; other edition");
    }
  }

  void translation() {
    if (other_authors() || years_apart() > 2) return;
    const bool known = share_authors() || x_.title.words.size() >= 4;
    if (known && !(x_.title.series && !share_authors())) link(0.85, "same title; other language");
  }

  // All authors and the year are the same: one work in two languages, or two works.
  void foreign_title() {
    const auto x = facts().authors.of(a_);
    const auto y = facts().authors.of(b_);
    if (x.size() < 2 || !std::ranges::equal(x, y) || years_apart() > 0) return;
    if (x_.title.series || y_.title.series) return;
    const bool hint = title_similarity() > 0 && !facts().countries.of(a_).empty() &&
                      std::ranges::equal(facts().countries.of(a_), facts().countries.of(b_));
    if (hint) {
      link(0.8, "same authors, year and countries; other language");
    } else {
      say(0.55, false, LedgerRelation::same_work, "same authors and year; other language");
    }
  }

  void near_title() {
    if (x_.title.series || y_.title.series || x_.title.generic() || y_.title.generic()) return;
    if (years_apart() > 1 || other_authors()) return;
    const double alike = title_similarity();
    const bool longer = one_is_main_title();
    if (!longer && (alike < 0.75 || std::min(x_.title.words.size(), y_.title.words.size()) < 4)) return;
    const std::string reason = longer ? "one has a subtitle" : "similar title";
    if (same_abstract() && !other_identifiers()) return merge(0.93, reason + "; same abstract");
    if (other_abstract()) return;
    if (share_authors() && years_apart() == 0 && (longer || alike >= 0.8)) return link(0.8, reason);
    if (share_authors() || alike >= 0.85) say(0.6, false, LedgerRelation::same_work, reason);
  }

  const DocumentComparer& comparer_;
  std::uint32_t a_;
  std::uint32_t b_;
  const DocumentFacts::One& x_;
  const DocumentFacts::One& y_;
  double abstracts_ = -2.0;
  std::optional<ScoredPair> found_;
};

std::optional<ScoredPair> DocumentComparer::compare(std::uint32_t a, std::uint32_t b) const {
  return Comparison(*this, a, b).run();
}

bool DocumentComparer::conflict(std::uint32_t a, std::uint32_t b) const {
  const Comparison pair(*this, a, b);
  return pair.other_numbers() || pair.other_identifiers() || pair.years_apart() > 2;
}

bool DocumentComparer::is_version_of(std::uint32_t a, std::uint32_t b) const {
  const int x = facts_.all[a].year;
  const int y = facts_.all[b].year;
  return x != y ? x > y : a > b;
}

}  // namespace weft
