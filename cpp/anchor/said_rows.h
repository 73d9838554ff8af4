// Rows of one page, however they are kept: as they are, or as those of a page that very many links lead to
// (repeated.h). Views; what they show must outlive them.
#pragma once

#include <cstddef>
#include <span>

#include "anchor/repeated.h"
#include "anchor/said.h"

namespace anchor {

class SaidRows {
 public:
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
  Said operator[](std::size_t i) const {
    return repeated_ == nullptr ? plain_[i] : repeated_->rows(first_ + i, first_ + i + 1)[0];
  }
  Said front() const { return (*this)[0]; }
  Said back() const { return (*this)[size_ - 1]; }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size_}; }

  // visit(rows): those from `first` to `end` in their order, as a span of rows or something that is asked like one, so
  // that a loop over them need not ask each time how they are kept.
  template <class Visit>
  void visit(std::size_t first, std::size_t end, Visit visit) const {
    if (repeated_ == nullptr) return visit(std::span(plain_ + first, end - first));
    visit(repeated_->rows(first_ + first, first_ + end));
  }

 private:
  const Said* plain_ = nullptr;
  const Repeated* repeated_ = nullptr;
  std::size_t first_ = 0, size_ = 0;
};

// All rows of a page, for Placements to mark.
class RowsToMark {
 public:
  class Plain {
   public:
    explicit Plain(std::span<Said> rows) : rows_(rows) {}
    std::size_t size() const { return rows_.size(); }
    const Said& operator[](std::size_t i) const { return rows_[i]; }
    void mark(std::size_t i, std::uint8_t marks) const { rows_[i].marks = marks; }

   private:
    std::span<Said> rows_;
  };

  RowsToMark(std::span<Said> rows) : plain_(rows) {}  // NOLINT: as a span is one
  RowsToMark(Repeated& rows, std::size_t size) : repeated_(&rows), repeated_size_(size) {}

  std::size_t size() const { return repeated_ == nullptr ? plain_.size() : repeated_size_; }
  SaidRows rows() const {
    return repeated_ == nullptr ? SaidRows(std::span<const Said>(plain_)) : SaidRows(*repeated_, 0, repeated_size_);
  }

  // mark(rows) as visit() of SaidRows; rows.mark(i, marks) says what is so of the i-th.
  template <class Mark>
  void visit(std::size_t first, std::size_t end, Mark mark) const {
    if (repeated_ == nullptr) return mark(Plain(plain_.subspan(first, end - first)));
    mark(repeated_->rows(first, end));
  }

 private:
  std::span<Said> plain_;
  Repeated* repeated_ = nullptr;
  std::size_t repeated_size_ = 0;
};

}  // namespace anchor
