// Rows of one page, however they are kept: as they are, or as those of a page that very many links lead to
// (repeated.h). Views; what they show must outlive them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "anchor/repeated.h"
#include "anchor/said.h"

namespace anchor {

class SaidRows {
 public:
  static constexpr std::size_t kAtOnce = 512;

  class Iterator {
   public:
    Iterator(const SaidRows& rows, std::size_t at) : rows_(&rows), at_(at) {}
    Said operator*() const { return (*rows_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const SaidRows* rows_;
    std::size_t at_;
  };

  SaidRows() = default;
  SaidRows(std::span<const Said> rows) : plain_(rows.data()), size_(rows.size()) {}  // NOLINT: as a span is one
  SaidRows(const Repeated& rows, std::size_t first, std::size_t end)
      : repeated_(&rows), first_(first), size_(end - first) {}

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Said operator[](std::size_t i) const { return repeated_ == nullptr ? plain_[i] : (*repeated_)[first_ + i]; }
  Said front() const { return (*this)[0]; }
  Said back() const { return (*this)[size_ - 1]; }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size_}; }

  // visit(rows, at): those from `first` to `end` in their order, some at a time, with the place of the first of them.
  template <class Visit>
  void visit(std::size_t first, std::size_t end, Visit visit) const {
    if (repeated_ == nullptr) return visit(std::span(plain_ + first, end - first), first);
    std::array<Said, kAtOnce> some;
    for (std::size_t at = first; at < end; at += kAtOnce) {
      const std::size_t size = std::min(kAtOnce, end - at);
      for (std::size_t i = 0; i < size; ++i) some[i] = (*this)[at + i];
      visit(std::span<const Said>(some).first(size), at);
    }
  }

 private:
  const Said* plain_ = nullptr;
  const Repeated* repeated_ = nullptr;
  std::size_t first_ = 0, size_ = 0;
};

// All rows of a page, for Placements to mark.
class RowsToMark {
 public:
  RowsToMark(std::span<Said> rows) : plain_(rows.data()), size_(rows.size()) {}  // NOLINT: as a span is one
  RowsToMark(Repeated& rows, std::size_t size) : repeated_(&rows), size_(size) {}

  std::size_t size() const { return size_; }
  SaidRows rows() const {
    return repeated_ == nullptr ? SaidRows(std::span<const Said>(plain_, size_)) : SaidRows(*repeated_, 0, size_);
  }

  // mark(rows, at) as in SaidRows::visit(); the marks that it leaves are kept.
  template <class Mark>
  void visit(std::size_t first, std::size_t end, Mark mark) const {
    if (repeated_ == nullptr) return mark(std::span(plain_ + first, end - first), first);
    std::array<Said, SaidRows::kAtOnce> some;
    for (std::size_t at = first; at < end; at += some.size()) {
      const std::size_t size = std::min(some.size(), end - at);
      for (std::size_t i = 0; i < size; ++i) some[i] = (*repeated_)[at + i];
      mark(std::span(some).first(size), at);
      for (std::size_t i = 0; i < size; ++i) repeated_->mark(at + i, some[i].marks);
    }
  }

 private:
  Said* plain_ = nullptr;
  Repeated* repeated_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace anchor
