#include "extract/topics/topic_weight_file.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "extract/topics/topic_weight_table.hpp"

namespace weft {

namespace {

class WeightsReader {
 public:
  explicit WeightsReader(std::string file) : file_(std::move(file)) {}

  TopicOptions read(std::string_view text) {
    try {
      read_document(toml::parse(text, file_));
    } catch (const toml::parse_error& error) {
      fail("extract.weights-broken", error.source().begin.line, std::string(error.description()));
    }
    return options_;
  }

 private:
  [[noreturn]] void fail(const char* code, std::size_t line, std::string message,
                         std::string hint = {}) const {
    throw Error({.code = code,
                 .place = {.file = file_, .line = line},
                 .message = std::move(message),
                 .hint = std::move(hint)});
  }

  void read_document(const toml::table& document) {
    for (const auto& [key, node] : document) {
      const toml::table* topics = node.as_table();
      if (key != "topics" || topics == nullptr) {
        fail("extract.weights-key-unknown", node.source().begin.line,
             fmt::format("unknown key '{}'", key.str()), "weights stand in a table [topics]");
      }
      for (const auto& [name, value] : *topics) read_weight(name.str(), value);
    }
  }

  void read_weight(std::string_view name, const toml::node& node) {
    const std::size_t line = node.source().begin.line;
    const TopicWeightRow* row = find_topic_weight(name);
    if (row == nullptr) {
      std::vector<std::string_view> known;
      for (const TopicWeightRow& each : topic_weight_rows()) known.push_back(each.name);
      fail("extract.weights-key-unknown", line, fmt::format("unknown weight '{}'", name),
           fmt::format("weights are {}", fmt::join(known, ", ")));
    }
    const auto number = node.is_number() ? node.value<double>() : std::nullopt;
    const bool fits = number && *number >= row->least && *number <= row->most &&
                      (!row->whole || *number == std::floor(*number));
    if (!fits) {
      fail("extract.weights-value", line,
           fmt::format("'{}' must be a {}number from {} to {}", name, row->whole ? "whole " : "", row->least,
                       row->most));
    }
    row->set(options_, *number);
  }

  std::string file_;
  TopicOptions options_;
};

}  // namespace

TopicOptions read_topic_weights(ByteSource& source) {
  const std::string text = read_all(source);
  return WeightsReader(source.name()).read(text);
}

std::string write_topic_weights(const TopicOptions& options, const std::string& comment) {
  std::string text;
  for (std::size_t begin = 0; begin < comment.size();) {
    const std::size_t end = std::min(comment.find('\n', begin), comment.size());
    text += fmt::format("# {}\n", std::string_view(comment).substr(begin, end - begin));
    begin = end + 1;
  }
  text += "\n[topics]\n";
  for (const TopicWeightRow& row : topic_weight_rows()) {
    const double value = row.get(options);
    const double usual = row.get(TopicOptions{});
    const std::string assignment = fmt::format("{} = {}", row.name, value);
    text += fmt::format("{:<28}# {}{}\n", assignment, row.reason,
                        value == usual ? "" : fmt::format(" (by default {})", usual));
  }
  return text;
}

}  // namespace weft
