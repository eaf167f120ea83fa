#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/readers/field_names.hpp"

/// Mappings: which part of a source's record fills which field (docs/mappings.md). A mapping is a TOML file;
/// the built-in formats are such files too, under extract/readers/mappings/.
namespace weft {

/// How the bytes of a format are cut into records and what paths mean in it.
enum class Carrier { csv, json, xml, ris, bibtex, html, json_ld };

std::string_view to_string(Carrier carrier);  ///< "csv"

/// Whether a part of the record has one of some values; without values: whether it is there and not empty.
struct Condition {
  std::string path;                 ///< empty: no condition
  std::vector<std::string> values;  ///< compared without regard to case
};

/// What a text needs before it is a value.
enum class Conversion {
  text,           ///< markup and character references are undone
  verbatim,       ///< as it stands
  doi,            ///< the first DOI in the text, if any
  url,            ///< the first web address in the text, if any
  inverted_index  ///< JSON: an object of words with lists of their positions (OpenAlex)
};

/// One way to fill a field. Paths are the carrier's: column names or HXL tags (csv), tags (ris), field names
/// (bibtex), meta names (html), JSON Pointers in which `*` stands for every element (json), XPath relative
/// to the record element, without namespace prefixes (xml).
struct FieldRule {
  RecordField field = RecordField::unknown;
  std::vector<std::string> at;  ///< alternatives: the first that gives a value is used
  /// Paths below what `at` finds, instead of its own text. The texts of an inner list are joined by spaces,
  /// the inner lists by `join`.
  std::vector<std::vector<std::string>> parts;
  std::string join = ", ";
  std::vector<std::string> fallback;   ///< paths below, tried in order when `parts` give nothing
  std::string identifier;              ///< path below: fills RecordValue::identifier
  std::string scheme;                  ///< path below: fills RecordValue::scheme
  std::string scheme_name;             ///< a constant scheme
  std::string affiliation;             ///< authors: path below, to the names of bodies
  std::string affiliation_identifier;  ///< path below what `affiliation` finds
  Condition where;                     ///< only what fulfils it; with `constant`: only if the record does
  Condition body_where;                ///< what fulfils it is a body, all else a person
  Condition person_where;              ///< with it, what fulfils neither it nor `body_where` is an `agent`
  AgentKind agent = AgentKind::unknown;
  /// Part one text into several values: the first of them that the text holds. An `identifier` with as many
  /// parts is parted along with it.
  std::vector<std::string> separators;
  std::string until;                          ///< the value ends where this begins
  std::string collect;                        ///< single-valued fields: all values, joined by this
  std::string trim;                           ///< characters taken off both ends of a value and of its parts
  std::map<std::string, std::string> values;  ///< replaces a whole value; keys are compared in lower case
  std::string constant;                       ///< the value itself; `at` is empty
  Conversion conversion = Conversion::text;
  bool optional = false;  ///< csv: no complaint when the table has no such column
  bool by_name = false;   ///< csv: made of a column's name (`Mapping::by_names`), after the rules of the file
  int line = 0;           ///< of the mapping file, for messages
};

struct Mapping {
  std::string name;         ///< "reliefweb"; of a user's file its stem
  std::string description;  ///< one line, for `weft formats`
  std::string extensions;   ///< ".ris .enw"; space-separated
  Carrier carrier = Carrier::csv;
  char delimiter = '\0';            ///< csv: 0 = told by the file
  std::vector<std::string> header;  ///< csv: tables with all these columns are read by this built-in mapping
  bool optional = false;            ///< csv: no complaint about any column that a table does not have
  /// Where records stand: json: JSON Pointers of lists of records, of which the first there is holds them;
  /// xml: names of record elements, without prefix. Empty: the carrier's default.
  /// json_ld: classes of records; html: classes of the thing in its linked data that the page is about, the
  /// best first.
  std::vector<std::string> records;
  bool lines = false;  ///< json: each line is a record, whatever the lines around it are
  /// xml: paths from a record's element to where its rules start: the first that is there, else the element.
  std::vector<std::string> root;
  std::vector<std::string> context;  ///< xml: sibling elements before a record that its rules refer to
  Condition skip;                    ///< records that fulfil it are no records (deleted ones)
  /// Fills fields by the names of field_names.hpp too, where no rule gave a value.
  bool by_names = false;
  std::vector<FieldRule> rules;  ///< in the order of the file
  std::string file;              ///< where it was read, for messages; empty for built-in ones
};

/// Reads a mapping file. Throws `Error` with file, line and what would be right: `extract.mapping-broken` (no
/// TOML), `extract.mapping-key-unknown`, `extract.mapping-field-unknown`, `extract.mapping-value`.
/// Format: TOML 1.0, keys as in docs/mappings.md.
Mapping parse_mapping(std::string_view toml, const std::string& name, const std::string& file);

/// Reads the mapping file at `path`; its name is the file's without extension. Throws as `parse_mapping` and
/// `open_source` do.
Mapping read_mapping(const std::string& path);

/// The built-in mappings, by name. Parsed once.
const std::vector<Mapping>& builtin_mappings();

/// The text of a built-in mapping's file, for a user to copy; empty if there is none of that name.
std::string_view builtin_mapping_text(std::string_view name);

}  // namespace weft
