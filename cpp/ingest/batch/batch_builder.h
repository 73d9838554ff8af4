// A LinkBatch while its rows come in: dictionaries, problems, and the words that repeat.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "csv/record.h"
#include "ingest/batch/batch.h"
#include "ingest/batch/dictionary.h"
#include "ingest/mapping/format.h"

namespace ingest {

// Most cells of an export say what the row before said: compare before looking up.
// `raw` of what was remembered must outlive the memo.
template <class Value>
class Memo {
 public:
  // The value of `raw`, from make(raw) when it is not that of the last call.
  template <class Make>
  const Value& of(std::string_view raw, Make make) {
    if (!known_ || !base::same_bytes(raw, raw_)) {
      value_ = make(raw);
      raw_ = raw;
      known_ = true;
    }
    return value_;
  }

 private:
  std::string_view raw_;
  Value value_{};
  bool known_ = false;
};

// The same for columns that repeat a few words in any order.
template <class Value>
class WordMemo {
 public:
  template <class Make>
  const Value& of(std::string_view raw, Make make) {
    for (const auto& [word, value] : known_) {
      if (base::same_bytes(raw, word)) return value;
    }
    if (known_.size() < kMost) return known_.emplace_back(raw, make(raw)).second;
    next_ = (next_ + 1) % kMost;
    known_[next_] = {raw, make(raw)};
    return known_[next_].second;
  }

 private:
  static constexpr std::size_t kMost = 24;
  std::vector<std::pair<std::string_view, Value>> known_;
  std::size_t next_ = 0;
};

class BatchBuilder {
 public:
  explicit BatchBuilder(Nodes nodes) : urls(batch.urls, batch.assumed, nodes), texts(batch.texts) {}

  void problem(crawl::ProblemCode code, std::uint32_t line, std::size_t column, std::string_view found);
  // Also reports what was wrong with the bytes of a text.
  std::uint32_t text(const Text& text, std::uint32_t line, std::size_t column, std::string_view raw);
  // The batch's column of this kind, added when there is none yet: its index in page_columns.
  std::size_t column(PageField field, std::string_view name, About about);
  // A metric's cell: a number, or 1 and 0 for yes and no; NaN where it is empty or, with a problem, something else.
  // What it tells of its column is noted.
  double number(std::string_view raw, const ColumnUse& use, std::uint32_t line, std::size_t column);
  void note(std::uint32_t column, Tells what, std::uint32_t line);
  LinkBatch finish(std::uint32_t lines);  // once

  LinkBatch batch;
  AddressBook urls;
  TextBook texts;
  bool blank_rows_count = false;  // rows without a word in them are told, not passed over
  csv::Arena arena;  // for what goes into the dictionaries and stands in no record

 private:
  std::vector<std::string> problem_values_;  // beside batch.problems
};

}  // namespace ingest
