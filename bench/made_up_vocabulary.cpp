#include "bench/made_up_vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include "bench/made_up_words.hpp"
#include "bench/random.hpp"

namespace weft::bench {

namespace {

constexpr std::uint32_t labels_per_concept = 3;   // in English
constexpr std::uint32_t labels_per_language = 2;  // in each other language
constexpr std::uint32_t label_words = 20000;      // the words that labels are made of, frequent ones left out
constexpr std::array language_names = std::to_array<std::string_view>({"en", "fr", "es", "de", "pt", "ru"});

// Writes the statements about one concept after another.
class ConceptWriter {
 public:
  explicit ConceptWriter(ByteSink& sink) : sink_(sink) {}
  virtual ~ConceptWriter() = default;
  virtual void begin_file() = 0;
  virtual void begin(std::uint32_t number) = 0;
  virtual void literal(std::string_view property, std::string_view text, std::string_view language) = 0;
  virtual void reference(std::string_view property, std::uint32_t number) = 0;
  virtual void end() = 0;
  virtual void end_file() {}

 protected:
  void flush() {
    sink_.write(text_);
    text_.clear();
  }
  std::string text_;

 private:
  ByteSink& sink_;
};

class TurtleWriter : public ConceptWriter {
 public:
  using ConceptWriter::ConceptWriter;
  void begin_file() override {
    text_ =
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix c: <https://thesaurus.example/concept/> .\n"
        "<https://thesaurus.example/> a skos:ConceptScheme .\n";
  }
  void begin(std::uint32_t number) override {
    text_ += fmt::format("c:{} a skos:Concept ; skos:inScheme <https://thesaurus.example/>", number);
  }
  void literal(std::string_view property, std::string_view text, std::string_view language) override {
    text_ += fmt::format(" ; skos:{} \"{}\"", property, text);
    if (!language.empty()) text_ += fmt::format("@{}", language);
  }
  void reference(std::string_view property, std::uint32_t number) override {
    text_ += fmt::format(" ; skos:{} c:{}", property, number);
  }
  void end() override {
    text_ += " .\n";
    flush();
  }
};

class NTriplesWriter : public ConceptWriter {
 public:
  using ConceptWriter::ConceptWriter;
  void begin_file() override {}
  void begin(std::uint32_t number) override {
    number_ = number;
    say("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<http://www.w3.org/2004/02/skos/core#Concept>");
    say(skos("inScheme"), "<https://thesaurus.example/>");
  }
  void literal(std::string_view property, std::string_view text, std::string_view language) override {
    say(skos(property), fmt::format("\"{}\"{}{}", text, language.empty() ? "" : "@", language));
  }
  void reference(std::string_view property, std::uint32_t number) override {
    say(skos(property), fmt::format("<https://thesaurus.example/concept/{}>", number));
  }
  void end() override { flush(); }

 private:
  static std::string skos(std::string_view name) {
    return fmt::format("<http://www.w3.org/2004/02/skos/core#{}>", name);
  }
  void say(std::string_view property, std::string_view object) {
    text_ += fmt::format("<https://thesaurus.example/concept/{}> {} {} .\n", number_, property, object);
  }
  std::uint32_t number_ = 0;
};

class RdfXmlWriter : public ConceptWriter {
 public:
  using ConceptWriter::ConceptWriter;
  void begin_file() override {
    text_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
        "xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\">\n";
  }
  void begin(std::uint32_t number) override {
    text_ += fmt::format(
        "<skos:Concept rdf:about=\"https://thesaurus.example/concept/{}\">\n"
        "  <skos:inScheme rdf:resource=\"https://thesaurus.example/\"/>\n",
        number);
  }
  void literal(std::string_view property, std::string_view text, std::string_view language) override {
    const std::string lang = language.empty() ? "" : fmt::format(" xml:lang=\"{}\"", language);
    text_ += fmt::format("  <skos:{0}{1}>{2}</skos:{0}>\n", property, lang, text);
  }
  void reference(std::string_view property, std::uint32_t number) override {
    text_ +=
        fmt::format("  <skos:{} rdf:resource=\"https://thesaurus.example/concept/{}\"/>\n", property, number);
  }
  void end() override {
    text_ += "</skos:Concept>\n";
    flush();
  }
  void end_file() override {
    text_ = "</rdf:RDF>\n";
    flush();
  }
};

std::unique_ptr<ConceptWriter> make_writer(VocabularyFormat format, ByteSink& sink) {
  switch (format) {
    case VocabularyFormat::n_triples:
      return std::make_unique<NTriplesWriter>(sink);
    case VocabularyFormat::rdf_xml:
      return std::make_unique<RdfXmlWriter>(sink);
    case VocabularyFormat::turtle:
      break;
  }
  return std::make_unique<TurtleWriter>(sink);
}

}  // namespace

MadeUpVocabulary::MadeUpVocabulary(std::uint32_t label_count, std::uint32_t languages)
    : english_labels_(label_count),
      languages_(std::clamp<std::uint32_t>(languages, 1, language_names.size())) {}

std::uint32_t MadeUpVocabulary::concept_count() const {
  return (english_labels_ + labels_per_concept - 1) / labels_per_concept;
}

std::uint32_t MadeUpVocabulary::label_count() const {
  return english_labels_ + concept_count() * labels_per_language * (languages_ - 1);
}

std::string MadeUpVocabulary::label(std::uint32_t number, std::uint32_t language) const {
  Random random(0x5EED0000ULL + number + (std::uint64_t{language} << 40));
  const std::uint32_t length = 1 + random.below(4);
  // The first word is unique to the label: no two labels are equal.
  std::string text = made_up_word(200 + label_words + number * (language + 1) + (language << 28));
  for (std::uint32_t i = 1; i < length; ++i) text += " " + made_up_word(200 + random.below(label_words));
  return text;
}

void MadeUpVocabulary::write(VocabularyFormat format, ByteSink& sink) const {
  const auto writer = make_writer(format, sink);
  writer->begin_file();
  for (std::uint32_t i = 0; i < concept_count(); ++i) {
    writer->begin(i);
    for (std::uint32_t language = 0; language < languages_; ++language) {
      const std::uint32_t count = language == 0 ? labels_per_concept : labels_per_language;
      for (std::uint32_t k = 0; k < count && i * count + k < (language == 0 ? english_labels_ : ~0U); ++k) {
        writer->literal(k == 0 ? "prefLabel" : "altLabel", label(i * count + k, language),
                        language_names[language]);
      }
    }
    writer->literal("notation", std::to_string(i), {});
    if (i % 4 == 0) writer->literal("definition", "What is called " + label(i * labels_per_concept), "en");
    if (i > 0) writer->reference("broader", (i - 1) / 10);
    if (i > 10) writer->reference("related", i / 2);
    writer->end();
  }
  writer->end_file();
}

}  // namespace weft::bench
