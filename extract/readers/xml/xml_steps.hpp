#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pugi {
struct xml_attribute_struct;
struct xml_node_struct;
}  // namespace pugi

namespace weft {

/// The simple paths that most rules are: child elements by name (or `*`), with conditions on their attributes
/// (`[@code='a']`, `[@type]`, `[not(@type)]`, `[not(@type='x')]`), and an attribute at the end. They mean
/// what XPath means by them, and are found much faster than by its engine.
class XmlSteps {
 public:
  struct Found {
    pugi::xml_node_struct* element = nullptr;
    pugi::xml_attribute_struct* attribute = nullptr;
  };

  /// Nothing for a path that is not as simple.
  static std::optional<XmlSteps> parse(std::string_view path);

  /// Appends what the path finds below `from`, in document order.
  void find(pugi::xml_node_struct* from, std::vector<Found>& out) const;

 private:
  struct Test {
    std::string attribute;
    std::optional<std::string> value;
    bool negated = false;
  };
  struct Step {
    std::string name;
    std::vector<Test> tests;
  };

  static bool take_step(std::string_view& path, Step& step);
  static bool take_test(std::string_view& path, Test& test);
  static bool fulfils(pugi::xml_node_struct* element, const Step& step);

  std::vector<Step> steps_;
  std::string attribute_;
};

}  // namespace weft
