#include "bench/made_up_records.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "base/text_format.hpp"
#include "bench/made_up_vocabulary.hpp"
#include "bench/made_up_words.hpp"
#include "bench/random.hpp"

namespace weft::bench {

namespace {

constexpr const char* organisations[] = {"UNHCR",
                                         "International Organization for Migration",
                                         "UNICEF",
                                         "World Food Programme",
                                         "Oxfam",
                                         "Danish Refugee Council",
                                         "International Committee of the Red Cross",
                                         "OCHA",
                                         "Save the Children",
                                         "World Health Organization",
                                         "Norwegian Refugee Council",
                                         "UNDP",
                                         "CARE International",
                                         "UN Women"};
constexpr const char* countries[] = {
    "Kenya",       "Nigeria",      "Niger",      "Chad",     "Sudan",
    "South Sudan", "Ukraine",      "Colombia",   "Haiti",    "Nepal",
    "Bangladesh",  "Myanmar",      "Yemen",      "Lebanon",  "Jordan",
    "Mali",        "Burkina Faso", "Somalia",    "Ethiopia", "Afghanistan",
    "Philippines", "Honduras",     "Mozambique", "Iraq",     "Democratic Republic of the Congo"};
constexpr const char* regions[] = {"Eastern Africa", "Western Africa", "Central Asia", "South-Eastern Europe",
                                   "Horn of Africa", "Sahel",          "Caribbean",    "South America"};
constexpr const char* given_names[] = {"Maria", "John",   "Fatima", "Ahmed",    "Anna",  "Jean",
                                       "Olena", "Carlos", "Grace",  "Mohammed", "Sofia", "David",
                                       "Amina", "Peter",  "Lucia",  "Samuel"};

template <std::size_t Size>
const char* one_of(const char* const (&list)[Size], Random& random) {
  return list[random.below(Size)];
}

struct MadeUpRecord {
  std::string title;
  std::string abstract;
  std::vector<std::string> countries, regions, authors;
  std::string year, category;
};

class RecordMaker {
 public:
  explicit RecordMaker(const RecordOptions& options)
      : options_(options),
        vocabulary_(options.labels),
        words_(50000, 1.05),
        labels_(options.labels, 0.8),
        surnames_(40000, 0.7) {
    for (std::uint32_t i = 0; i < 50000; ++i) spelled_.push_back(made_up_word(i));
    for (std::uint32_t i = 0; i < options.labels; ++i) label_texts_.push_back(vocabulary_.label(i));
  }

  MadeUpRecord make(std::uint64_t number) const {
    Random random(options_.seed * 0x9E3779B97F4A7C15ULL + number);
    MadeUpRecord record;
    record.title = sentence(random, 5 + random.below(8), 1.0);
    const std::uint32_t target = options_.words / 2 + random.below(options_.words + 1);
    for (std::uint32_t used = 0; used < target;) {
      const std::uint32_t length = 8 + random.below(20);
      if (!record.abstract.empty()) record.abstract += ' ';
      record.abstract += sentence(random, length, 0.5);
      record.abstract += '.';
      used += length;
    }
    const std::uint32_t country_count = 1 + random.below(2);
    for (std::uint32_t i = 0; i < country_count; ++i)
      record.countries.emplace_back(one_of(countries, random));
    record.regions.emplace_back(one_of(regions, random));
    const std::uint32_t author_count = random.below(4);
    for (std::uint32_t i = 0; i < author_count; ++i) record.authors.push_back(author(random));
    record.year = std::to_string(1990 + random.below(36));
    record.category = fmt::format("Category {}", random.below(12));
    return record;
  }

 private:
  std::string sentence(Random& random, std::uint32_t length, double label_chance) const {
    std::string text;
    const std::uint32_t label_at = random.chance(label_chance) ? random.below(length) : length;
    for (std::uint32_t i = 0; i < length; ++i) {
      if (!text.empty()) text += ' ';
      if (i == label_at) {
        text += label_texts_[labels_.draw(random)];
      } else if (random.chance(0.01)) {
        text += random.chance(0.5) ? one_of(organisations, random) : one_of(countries, random);
      } else {
        text += spelled_[words_.draw(random)];
      }
    }
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
    return text;
  }

  std::string author(Random& random) const {
    if (random.chance(0.1)) return one_of(organisations, random);
    std::string family = made_up_word(function_words + surnames_.draw(random));
    family[0] = static_cast<char>(family[0] - 32);
    const std::string_view given = one_of(given_names, random);
    switch (random.below(4)) {
      case 0:
        return fmt::format("{}, {}", family, given);
      case 1:
        return fmt::format("{}, {}.", family, given[0]);
      default:
        return fmt::format("{} {}", given, family);
    }
  }

  static constexpr std::uint32_t function_words = 100;  // no surname is "of"

  RecordOptions options_;
  MadeUpVocabulary vocabulary_;
  Zipf words_, labels_, surnames_;
  std::vector<std::string> spelled_, label_texts_;
};

std::string joined(const std::vector<std::string>& values, std::string_view separator) {
  std::string text;
  for (const std::string& value : values) {
    if (!text.empty()) text += separator;
    text += value;
  }
  return text;
}

void append_json_list(std::string& out, std::string_view name, const std::vector<std::string>& values) {
  out += fmt::format(",\"{}\":[", name);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(out, values[i]);
  }
  out += ']';
}

void append_jsonl(std::string& out, const MadeUpRecord& record) {
  out += "{\"title\":";
  append_json_string(out, record.title);
  out += ",\"abstract\":";
  append_json_string(out, record.abstract);
  append_json_list(out, "countries", record.countries);
  append_json_list(out, "regions", record.regions);
  append_json_list(out, "authors", record.authors);
  out += fmt::format(",\"year\":{},\"category\":", record.year);
  append_json_string(out, record.category);
  out += "}\n";
}

void append_csv(std::string& out, const MadeUpRecord& record) {
  out += fmt::format("\"{}\",\"{}\",\"{}\",\"{}\",\"{}\",{},{}\r\n", record.title, record.abstract,
                     joined(record.countries, "; "), joined(record.regions, "; "),
                     joined(record.authors, "; "), record.year, record.category);
}

void append_xml_values(std::string& out, std::string_view name, const std::vector<std::string>& values) {
  for (const std::string& value : values) out += fmt::format("<{0}>{1}</{0}>", name, value);
}

void append_xml(std::string& out, const MadeUpRecord& record) {
  out += fmt::format("<record><title>{}</title><abstract>{}</abstract>", record.title, record.abstract);
  append_xml_values(out, "country", record.countries);
  append_xml_values(out, "region", record.regions);
  append_xml_values(out, "author", record.authors);
  out += fmt::format("<year>{}</year><category>{}</category></record>\n", record.year, record.category);
}

void append_page(std::string& out, const MadeUpRecord& record) {
  out += fmt::format("\n{}\n\n{}\nCountry\n{}\nRegion\n{}\n", record.title, record.abstract,
                     joined(record.countries, "\n"), joined(record.regions, "\n"));
  if (!record.authors.empty()) out += fmt::format("Authors\n{}\n", joined(record.authors, "\n"));
  out += fmt::format("Year\n{}\nCategory\n{}\n", record.year, record.category);
}

struct Format {
  std::string_view name, head, tail;
  void (*append)(std::string&, const MadeUpRecord&);
};
constexpr Format formats[] = {
    {"jsonl", "", "", append_jsonl},
    {"csv", "title,abstract,countries,regions,authors,year,category\r\n", "", append_csv},
    {"xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records>\n", "</records>\n", append_xml},
    {"page", "Skip to main content\n\nMade-up records\n", "", append_page}};

}  // namespace

void write_records(const RecordOptions& options, ByteSink& sink) {
  for (const Format& format : formats) {
    if (format.name != options.format) continue;
    const RecordMaker maker(options);
    sink.write(format.head);
    std::string text;
    for (std::uint64_t i = 0; i < options.records; ++i) {
      text.clear();
      format.append(text, maker.make(i));
      sink.write(text);
    }
    sink.write(format.tail);
    return;
  }
  throw std::invalid_argument("unknown format " + options.format);
}

}  // namespace weft::bench
