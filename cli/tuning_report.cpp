#include "cli/tuning_report.hpp"

#include <fmt/format.h>

#include "cli/json_text.hpp"
#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "extract/topics/topic_weight_table.hpp"

namespace weft {

namespace {

constexpr Table::Align right = Table::Align::right;

std::string figure(double value) { return fmt::format("{:.3f}", value); }

void add_row(Table& table, std::string name, std::size_t records, const Tally& before, const Tally& after) {
  table.add({std::move(name), with_separators(records), figure(before.f1()), figure(after.f1()),
             fmt::format("{:+.3f}", after.f1() - before.f1()), figure(after.precision()),
             figure(after.recall())});
}

std::size_t record_count(const Tuning& tuning) {
  std::size_t records = 0;
  for (const TuningFold& fold : tuning.folds) records += fold.records;
  return records;
}

std::string changes_table(const Tuning& tuning, const TopicOptions& start) {
  Table table({Table::Align::left, right, right, Table::Align::left});
  bool any = false;
  for (const TopicWeightRow& row : topic_weight_rows()) {
    if (row.get(tuning.learned) == row.get(start)) continue;
    table.add({std::string(row.name), fmt::format("{}", row.get(start)),
               fmt::format("{}", row.get(tuning.learned)), std::string(row.reason)});
    any = true;
  }
  return any ? table.text(output_width()) : "  none\n";
}

void add_tally(JsonText& json, std::string_view name, const Tally& tally) {
  json.key(name);
  json.begin_object();
  json.member("precision", rounded(tally.precision()));
  json.member("recall", rounded(tally.recall()));
  json.member("f1", rounded(tally.f1()));
  json.end_object();
}

}  // namespace

bool helps(const Tuning& tuning) { return tuning.held_out_after.f1() > tuning.held_out_before.f1(); }

std::string tuning_text(const Tuning& tuning, const TopicOptions& start) {
  Table table({Table::Align::left, right, right, right, right, right, right});
  table.add({"held out", "records", "F1 before", "F1 after", "", "precision", "recall"});
  for (std::size_t i = 0; i < tuning.folds.size(); ++i) {
    const TuningFold& fold = tuning.folds[i];
    add_row(table, fmt::format("part {}", i + 1), fold.records, fold.before, fold.after);
  }
  add_row(table, "all parts", record_count(tuning), tuning.held_out_before, tuning.held_out_after);
  std::string text =
      "Topics of records that the weights were not learned from\n" + table.text(output_width());
  text += fmt::format("\nOn all records, learned from all: F1 {} before, {} after\n",
                      figure(tuning.all_before.f1()), figure(tuning.all_after.f1()));
  return text + "\nWhat changes\n" + changes_table(tuning, start);
}

std::string tuning_json(const Tuning& tuning, const TopicOptions& start) {
  JsonText json(JsonText::Layout::indented);
  json.begin_object();
  json.key("folds");
  json.begin_array();
  for (const TuningFold& fold : tuning.folds) {
    json.begin_object();
    json.member("records", std::uint64_t{fold.records});
    add_tally(json, "before", fold.before);
    add_tally(json, "after", fold.after);
    json.end_object();
  }
  json.end_array();
  add_tally(json, "held_out_before", tuning.held_out_before);
  add_tally(json, "held_out_after", tuning.held_out_after);
  add_tally(json, "all_before", tuning.all_before);
  add_tally(json, "all_after", tuning.all_after);
  json.key("helps");
  json.truth(helps(tuning));
  json.key("changes");
  json.begin_object();
  for (const TopicWeightRow& row : topic_weight_rows()) {
    if (row.get(tuning.learned) == row.get(start)) continue;
    json.key(row.name);
    json.begin_object();
    json.member("before", row.get(start));
    json.member("after", row.get(tuning.learned));
    json.end_object();
  }
  json.end_object();
  json.end_object();
  return json.text() + "\n";
}

}  // namespace weft
