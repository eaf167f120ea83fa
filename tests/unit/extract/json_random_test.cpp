#include <gtest/gtest.h>

#include <random>

#include "extract/readers/json/json_scanner.hpp"
#include "tests/unit/extract/reading.hpp"

namespace weft {
namespace {

using Texts = std::vector<std::string>;

// Random JSON, written in random layout.
class RandomJson {
 public:
  explicit RandomJson(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  std::string space() {
    static const std::string spaces[] = {"", "", "", " ", "\n", "\r\n  ", "\t"};
    return spaces[below(7)];
  }
  std::string text() {
    static const std::string parts[] = {"a", "\\\"", "\\\\", "{",  "}",       "[", "]",     ",",
                                        ":", "é",    "\\n",  "  ", "\\u0041", "b", "word ", "\\/"};
    std::string made = "\"";
    for (std::uint32_t i = below(60); i > 0; --i) made += parts[below(16)];
    return made + "\"";
  }
  std::string value(int depth) {
    const std::uint32_t kind = below(depth > 4 ? 4 : 6);
    if (kind == 0) return "-12.5e+3";
    if (kind == 1) return "null";
    if (kind < 4) return text();
    const bool object = kind == 4;
    std::string made(1, object ? '{' : '[');
    for (std::uint32_t i = below(5); i > 0; --i) {
      made +=
          space() + (object ? text() + space() + ":" + space() : std::string()) + value(depth + 1) + space();
      if (i > 1) made += ",";
    }
    return made + (object ? "}" : "]");
  }

 private:
  std::mt19937 random_;
};

TEST(JsonReader, RandomDocumentsInAnyChunksGiveTheirRecords) {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    RandomJson random(seed);
    std::string text = "{" + random.space() + "\"before\":" + random.value(0) + ",\"results\":[";
    Texts wanted;
    const std::uint32_t count = random.below(12);
    for (std::uint32_t i = 0; i < count; ++i) {
      wanted.push_back("T" + std::to_string(i));
      text += (i > 0 ? "," : "") + random.space() + "{" + random.space() + "\"title\":\"" + wanted.back() +
              "\",\"x\":" + random.value(0) + random.space() + "}" + random.space();
    }
    text += "],\"after\":" + random.value(0) + "}" + random.space();
    const Reading whole = read_text("json", text);
    ASSERT_EQ(titles(whole), wanted) << "seed " << seed << "\n" << text;
    ASSERT_TRUE(whole.rejects.empty()) << "seed " << seed;
    for (const Place& place : whole.places) ASSERT_EQ(text[place.offset], '{');
    for (int i = 0; i < 5; ++i) {
      const Reading read = read_text("json", text, {.batch_bytes = 1 + random.below(300)});
      ASSERT_EQ(read.records, whole.records) << "seed " << seed;
      for (std::size_t r = 0; r < whole.places.size(); ++r) {
        ASSERT_EQ(read.places[r].offset, whole.places[r].offset);
        ASSERT_EQ(read.places[r].line, whole.places[r].line);
        ASSERT_EQ(read.places[r].record, whole.places[r].record);
      }
    }
  }
}

TEST(JsonReader, RandomDamageIsNoCrashAndDoesNotDependOnChunks) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    RandomJson random(seed);
    std::string text = "[";
    for (int i = 0; i < 6; ++i) {
      text +=
          (i > 0 ? ",\n" : "") + ("{\"id\":1,\"title\":" + random.text()) + ",\"x\":" + random.value(0) + "}";
    }
    text += "]";
    for (int i = 0; i < 3; ++i) {
      static const std::string damage("\"\\{}[],:\n\0\xFFx", 12);
      text[random.below(static_cast<std::uint32_t>(text.size()))] = damage[random.below(12)];
    }
    const Reading whole = read_text("json", text);
    for (int i = 0; i < 4; ++i) {
      const Reading read = read_text("json", text, {.batch_bytes = 1 + random.below(200)});
      ASSERT_EQ(read.records, whole.records) << "seed " << seed << "\n" << text;
      ASSERT_EQ(read.rejects.size(), whole.rejects.size()) << "seed " << seed << "\n" << text;
    }
  }
}

// The structure of a text, byte by byte.
std::string plain_structure(std::string_view text) {
  std::string found;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_string && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      if (!in_string) found += '"';
      in_string = !in_string;
    } else if (!in_string && std::string_view("{}[]:,").find(text[i]) != std::string_view::npos) {
      found += text[i];
    }
  }
  return found;
}

TEST(JsonScanner, FindsTheStructureOfRandomJson) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    RandomJson random(seed);
    const std::string text = random.value(0) + std::string(random.below(4), '\\');
    const std::string wanted = plain_structure(text);
    std::string found;
    JsonScanner scanner;
    scanner.restart(0);
    for (std::size_t known = 0; known <= text.size(); known += 1 + random.below(90)) {
      const auto part = std::string_view(text).substr(0, known);
      for (auto event = scanner.next(part, false); event.kind != JsonEvent::Kind::starved;
           event = scanner.next(part, false)) {
        ASSERT_EQ(event.kind, JsonEvent::Kind::structure) << text;
        found += event.byte;
      }
    }
    for (auto event = scanner.next(text, true); event.kind == JsonEvent::Kind::structure;
         event = scanner.next(text, true)) {
      found += event.byte;
    }
    ASSERT_EQ(found, wanted) << text;
  }
}

}  // namespace
}  // namespace weft
