#include "extract/topics/topic_weight_table.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

namespace weft {

namespace {

enum class Learned { yes, no };

using W = TopicWeights;

template <auto Member>
constexpr bool is_weight = std::is_invocable_v<decltype(Member), W&>;

template <auto Member>
auto& member(auto& options) {
  if constexpr (is_weight<Member>) {
    return options.weights.*Member;
  } else {
    return options.*Member;
  }
}

template <auto Member>
constexpr TopicWeightRow row(std::string_view name, double least, double most, std::string_view reason,
                             Learned learned = Learned::yes) {
  using Value = std::remove_cvref_t<decltype(member<Member>(std::declval<TopicOptions&>()))>;
  return {
      .name = name,
      .least = least,
      .most = most,
      .reason = reason,
      .get = [](const TopicOptions& options) { return static_cast<double>(member<Member>(options)); },
      .set = [](TopicOptions& options, double value) { member<Member>(options) = static_cast<Value>(value); },
      .whole = std::is_integral_v<Value>,
      .learned = learned == Learned::yes,
      .of_weights = is_weight<Member>};
}

constexpr auto rows = std::to_array<TopicWeightRow>({
    row<&TopicOptions::min_score>("min_score", 0, 1, "topics with a smaller score are dropped"),
    row<&TopicOptions::topics_per_document>("topics_per_document", 0, 1000, "the best so many are kept",
                                            Learned::no),

    row<&W::title>("title", 0, 1, "a mention in the title"),
    row<&W::abstract_start>("abstract_start", 0, 1, "a mention in the first part of the abstract"),
    row<&W::abstract_end>("abstract_end", 0, 1, "a mention behind it"),
    row<&W::early_part>("early_part", 0, 1, "share of the abstract that is its first part"),

    row<&W::preferred>("preferred", 0, 2, "factor: by the preferred label"),
    row<&W::alternative>("alternative", 0, 2, "factor: by another label"),
    row<&W::hidden>("hidden", 0, 2, "factor: by a hidden label"),
    row<&W::wording>("wording", 0, 2, "factor: by a phrase of running text"),
    row<&W::doubtful>("doubtful", 0, 2, "factor: by an ambiguous or weak label that something supports"),
    row<&W::nested>("nested", 0, 2, "factor: inside the label of another topic"),
    row<&W::one_word>("one_word", 0, 2, "factor: a single word"),
    row<&W::many_words>("many_words", 0, 2, "factor: three words and more"),

    row<&W::top_concept>("top_concept", 0, 1, "factor: a head of the hierarchy"),
    row<&W::neighbour>("neighbour", 0, 0.5, "share of what is missing to 1, for each neighbour found"),
    row<&W::most_neighbours>("most_neighbours", 0, 10, "further neighbours add nothing"),

    row<&W::unlike>("unlike", 0, 1, "share left of a topic whose words the record does not use otherwise"),
    row<&W::alike>("alike", 0.1, 10, "standing of the record's words from which nothing is taken off"),
    row<&W::alone>("alone", 0, 20, "standing from which a topic needs no label"),
    row<&W::own_words>("own_words", 0, 1, "share of such a topic's words that no other topic claims more"),
    row<&W::alone_score>("alone_score", 0, 1, "score of such a topic"),

    row<&W::broader_step>("broader_step", 0, 1, "a broader topic that follows, for each step up",
                          Learned::no),
    row<&W::most_broader_steps>("most_broader_steps", 0, 100, "how many steps are followed", Learned::no),
});

}  // namespace

std::span<const TopicWeightRow> topic_weight_rows() { return rows; }

const TopicWeightRow* find_topic_weight(std::string_view name) {
  const auto at = std::ranges::find(rows, name, &TopicWeightRow::name);
  return at == rows.end() ? nullptr : &*at;
}

}  // namespace weft
