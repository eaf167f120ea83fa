#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// Where records stand in a JSON document: the pointers of `Mapping::records`, each up to its first `*`.
class JsonPlaces {
 public:
  using Set = std::uint64_t;  ///< of places, one bit each
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// No pointer at all stands for the whole document. Throws `Error` (`extract.mapping-path`) for what is no
  /// JSON Pointer, and for more than 64 of them.
  explicit JsonPlaces(const std::vector<std::string>& pointers);

  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] Set all() const;
  /// Those of `places` that go on with `key` at `depth` levels below the document.
  [[nodiscard]] Set below(Set places, std::size_t depth, std::string_view key) const;
  /// The first of `places` that ends `depth` levels below the document.
  [[nodiscard]] std::size_t ending(Set places, std::size_t depth) const;
  /// As written, for messages: "/data, /results".
  [[nodiscard]] const std::string& names() const { return names_; }

 private:
  std::vector<std::vector<std::string>> tokens_;
  std::string names_;
};

}  // namespace weft
