#pragma once

#include <span>
#include <utility>
#include <vector>

namespace weft {

/// A read-only array that either owns its elements or borrows them from an opened file. Elements stay where
/// they are when the column is moved.
template <typename T>
class Column {
 public:
  Column() = default;
  Column(std::vector<T> values)
      : owned_(std::move(values)), view_(owned_) {}  // NOLINT: a column is its values
  Column(Column&& other) noexcept : owned_(std::move(other.owned_)), view_(std::exchange(other.view_, {})) {}
  Column& operator=(Column&& other) noexcept {
    owned_ = std::move(other.owned_);
    view_ = std::exchange(other.view_, {});
    return *this;
  }
  ~Column() = default;

  /// The caller keeps `values` alive.
  [[nodiscard]] static Column borrowed(std::span<const T> values) {
    Column column;
    column.view_ = values;
    return column;
  }

  [[nodiscard]] const T& operator[](std::size_t index) const { return view_[index]; }
  [[nodiscard]] std::size_t size() const { return view_.size(); }
  [[nodiscard]] bool empty() const { return view_.empty(); }
  [[nodiscard]] std::span<const T> span() const { return view_; }
  [[nodiscard]] auto begin() const { return view_.begin(); }
  [[nodiscard]] auto end() const { return view_.end(); }

 private:
  std::vector<T> owned_;
  std::span<const T> view_;
};

}  // namespace weft
