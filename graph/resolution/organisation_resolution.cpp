#include "graph/resolution/organisation_resolution.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>

#include "base/ascii.hpp"
#include "base/unicode.hpp"

namespace weft {

namespace {

constexpr std::size_t most_of_one_name = 32;

// What does not tell bodies apart, folded and sorted.
constexpr auto idle_words = std::to_array<std::string_view>(
    {"and", "asbl", "co", "corp", "corporation", "de",  "der", "des", "du", "ev",  "for", "gmbh",
     "inc", "la",   "le", "les",  "limited",     "llc", "llp", "ltd", "of", "plc", "pvt", "the"});

struct Spelling {
  std::string_view from, to;
};
constexpr auto spellings = std::to_array<Spelling>({{"center", "centre"},
                                                    {"defense", "defence"},
                                                    {"labor", "labour"},
                                                    {"organization", "organisation"},
                                                    {"program", "programme"},
                                                    {"univ", "university"}});

// "NDMA": letters in capitals, perhaps with a digit.
bool is_acronym(std::string_view label) {
  constexpr std::size_t longest = 10;
  return label.size() >= 2 && label.size() <= longest && std::ranges::all_of(label, [](char c) {
           return (c >= 'A' && c <= 'Z') || is_ascii_digit(c) || c == '-';
         });
}

bool share_number(const ThingFacts::One& a, const ThingFacts::One& b, std::string& shared) {
  for (const std::string& number : a.numbers) {
    if (!std::ranges::binary_search(b.numbers, number)) continue;
    shared = number;
    return true;
  }
  return false;
}

bool have_other_numbers(const ThingFacts::One& a, const ThingFacts::One& b) {
  static constexpr auto authorities = std::to_array<std::string_view>(
      {"https://ror.org/", "http://www.wikidata.org/entity/", "https://isni.org/isni/"});
  return std::ranges::any_of(authorities, [&](std::string_view authority) {
    const auto is_of = [&](const std::string& number) { return number.starts_with(authority); };
    return std::ranges::any_of(a.numbers, is_of) && std::ranges::any_of(b.numbers, is_of) &&
           std::ranges::none_of(a.numbers, [&](const std::string& number) {
             return is_of(number) && std::ranges::binary_search(b.numbers, number);
           });
  });
}

class Bodies {
 public:
  Bodies(const ThingFacts& facts, const UserPairs& user) : facts_(facts), user_(user) {
    forms_.resize(facts.size());
    for (std::uint32_t body = 0; body < facts.size(); ++body) {
      const ThingFacts::One& one = facts.all[body];
      for (const std::string& acronym : one.acronyms) holders_[acronym].insert(body);
      if (is_acronym(one.label)) continue;
      for (const std::string& name : one.names) {
        // A single word may be anybody's acronym.
        if (std::string form = body_form(name); form.find(' ') != std::string::npos)
          forms_[body].insert(std::move(form));
      }
    }
  }

  std::vector<ScoredPair> pairs() const {
    const auto found = pairs_by_key(facts_.size(), most_of_one_name, [&](std::uint32_t body, auto add) {
      for (const std::string& number : facts_.all[body].numbers) add("number " + number);
      for (const std::string& form : forms_[body]) add("name " + form);
      for (const std::string& acronym : facts_.all[body].acronyms) add("acronym " + acronym);
      if (is_bare(body)) add("acronym " + facts_.all[body].label);
    });
    return scored_pairs(found, [&](std::uint32_t a, std::uint32_t b) { return compare(a, b); });
  }

  [[nodiscard]] bool conflict(std::uint32_t a, std::uint32_t b) const {
    const ThingFacts::One& x = facts_.all[a];
    const ThingFacts::One& y = facts_.all[b];
    return user_.is_rejected(a, b) || (x.listed && y.listed) || have_other_numbers(x, y);
  }

 private:
  [[nodiscard]] bool is_bare(std::uint32_t body) const {
    return !facts_.all[body].listed && is_acronym(facts_.all[body].label);
  }

  [[nodiscard]] std::optional<ScoredPair> compare(std::uint32_t a, std::uint32_t b) const {
    if (conflict(a, b)) return std::nullopt;
    const auto say = [&](double score, bool merge, std::string reason) {
      return ScoredPair{.a = a, .b = b, .score = score, .merge = merge, .reasons = std::move(reason)};
    };
    if (std::string number; share_number(facts_.all[a], facts_.all[b], number)) {
      return say(1.0, true, "same identifier " + number);
    }
    const bool same_name =
        std::ranges::any_of(forms_[a], [&](const std::string& form) { return forms_[b].contains(form); });
    if (same_name) return say(0.95, true, "same name");
    if (is_bare(a) == is_bare(b)) return std::nullopt;
    const std::string& acronym = facts_.all[is_bare(a) ? a : b].label;
    const auto holders = holders_.find(acronym);
    if (holders == holders_.end()) return std::nullopt;
    const bool only = holders->second.size() == 1;
    constexpr std::size_t least_letters = 3;
    return say(only ? 0.9 : 0.6, only && acronym.size() >= least_letters,
               only ? "the only body here with this acronym" : "several bodies have this acronym");
  }

  const ThingFacts& facts_;
  const UserPairs& user_;
  std::vector<std::set<std::string>> forms_;
  std::map<std::string, std::set<std::uint32_t>> holders_;
};

}  // namespace

std::string body_form(std::string_view name) {
  std::string form;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    std::string_view word = name.substr(begin, end - begin);
    begin = end + 1;
    if (std::ranges::binary_search(idle_words, word)) continue;
    for (const Spelling& spelling : spellings) {
      if (word == spelling.from) word = spelling.to;
    }
    if (!form.empty()) form += ' ';
    form += word;
  }
  return form;
}

Decisions resolve_organisations(const ThingFacts& facts, const UserPairs& user) {
  const Bodies bodies(facts, user);
  return decide(facts.size(), bodies.pairs(), user,
                [&](std::uint32_t a, std::uint32_t b) { return bodies.conflict(a, b); });
}

}  // namespace weft
