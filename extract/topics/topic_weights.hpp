#pragma once

#include <cstddef>

namespace weft {

/// Everything that decides how strongly a topic is found in a record: one place, with reasons. A mention is
/// worth the product of its field, place, label and length factors; the mentions of one topic are joined
/// as independent reasons, 1 - product(1 - worth), so that repetition saturates. Chosen on the development
/// records; docs/topics.md explains them for librarians. topic_weight_table.cpp names them for files of
/// weights: a member that is added here needs a line there.
struct TopicWeights {
  // Where it stands.
  double title = 0.62;           ///< a title names what a document is about
  double abstract_start = 0.34;  ///< the first sentences say what follows
  double abstract_end = 0.20;    ///< late sentences add context and recommendations
  double early_part = 0.35;      ///< share of the abstract that counts as its start

  // How it is said.
  double preferred = 1.0;
  double alternative = 0.95;  ///< synonyms are chosen by hand too, but are looser
  double hidden = 0.8;        ///< misspellings and colloquial words
  double wording = 0.9;       ///< phrases of running text that mean the topic
  double doubtful = 0.6;      ///< ambiguous or weak labels, once supported
  double nested = 0.5;        ///< part of another topic's label: said, but not by itself
  double one_word = 0.75;     ///< single words are said in passing more often
  double many_words = 1.2;    ///< three words and more hardly occur by chance

  // What the thesaurus says.
  double top_concept = 0.6;  ///< heads of hierarchies ("Protection") say little by themselves
  double neighbour = 0.12;   ///< share of the missing certainty that a found neighbour adds, per neighbour
  std::size_t most_neighbours = 3;  ///< more neighbours add nothing

  // What the record's words say as a whole: see TopicProfiles.
  double unlike = 0.3;       ///< share that is left of a topic whose words the record does not use otherwise
  double alike = 1.0;        ///< standing from which nothing is taken off
  double alone = 4.0;        ///< standing from which a topic is assigned though none of its labels is found
  double own_words = 0.5;    ///< share of such a topic's words that no topic found by label claims more
  double alone_score = 0.2;  ///< score of such a topic

  // What follows from it.
  double broader_step = 0.5;           ///< a broader concept, per step up
  std::size_t most_broader_steps = 8;  ///< what is farther up says nothing of the document
};

struct TopicOptions {
  int topics_per_document = 20;  ///< keep the best so many of those found in the text
  double min_score = 0.05;       ///< 0..1, topics below are dropped
  TopicWeights weights = {};
};

}  // namespace weft
