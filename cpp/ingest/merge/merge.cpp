#include "ingest/merge/merge.h"

#include <algorithm>
#include <span>
#include <type_traits>
#include <unordered_map>

#include "ingest/batch/evidence.h"
#include "ingest/merge/merge_columns.h"
#include "ingest/merge/merge_page_texts.h"

namespace ingest {
namespace {

using base::PageId;
using base::StringId;

constexpr double kSpare = 1.05;  // later rows may be shorter than those of the first batch

// Texts that links and pages use; those of problems stay out of the crawl's pool, because how many
// of them a batch holds depends on where the file was cut.
std::vector<bool> used_texts(const BatchView& batch, bool keeps_page_text) {
  std::vector<bool> used(batch.texts.size());
  const auto use = [&used](std::span<const std::uint32_t> ids) {
    for (const std::uint32_t id : ids) used[id] = true;
  };
  for_each_column(batch.links(), [&use]<class Column>(LinkColumn what, const Column& column) {
    if constexpr (std::is_same_v<typename Column::value_type, std::uint32_t>) {
      if (what.holds == Holds::kTexts) use(column);
    }
  });
  use(batch.listed_anchor);
  use(batch.log);
  use(batch.outreach);
  for (const PageColumnView& column : batch.page_columns) {
    if (!holds_texts(column.field) || (column.field == PageField::kText && !keeps_page_text)) continue;
    for (const std::uint32_t id : column.ids) {
      if (id != base::kNone) used[id] = true;
    }
  }
  return used;
}

std::vector<StringId> intern_texts(const BatchView& batch, crawl::Crawl& into) {
  const std::vector<bool> used = used_texts(batch, has_room_for_page_texts(into));
  std::vector<StringId> ids(batch.texts.size());
  for (std::uint32_t i = 0; i < ids.size(); ++i) {
    if (used[i]) ids[i] = StringId{into.texts.intern(batch.texts[i], batch.texts.hashes[i])};
  }
  return ids;
}

std::vector<PageId> intern_pages(const BatchView& batch, crawl::Crawl& into) {
  std::vector<PageId> ids(batch.urls.size());
  for (std::uint32_t i = 0; i < ids.size(); ++i) ids[i] = into.page(batch.urls[i], batch.urls.hashes[i]);
  return ids;
}

// Which pages no address with a scheme has named so far: `known` is how many there were before the batch.
void mark_assumed(const BatchView& batch, const std::vector<PageId>& ids, std::uint32_t known,
                  std::vector<std::uint8_t>& assumed) {
  if (batch.assumed.empty() && assumed.empty()) return;
  for (const std::uint32_t i : batch.assumed) {
    if (ids[i].value < known) continue;
    if (ids[i].value >= assumed.size()) assumed.resize(ids[i].value + std::size_t{1}, 0);
    assumed[ids[i].value] = 1;
  }
  auto next = batch.assumed.begin();
  for (std::uint32_t i = 0; i < ids.size(); ++i) {
    if (next != batch.assumed.end() && *next == i) {
      ++next;
    } else if (ids[i].value < assumed.size()) {
      assumed[ids[i].value] = 0;
    }
  }
}

// Text -> index into Crawl::rels, which are few.
class Rels {
 public:
  explicit Rels(std::vector<StringId>& rels) : rels_(rels) {
    for (std::size_t i = 0; i < rels.size(); ++i) index_.emplace(rels[i].value, static_cast<std::uint16_t>(i));
  }

  // More than 65,536 different ones are no attributes any more: the rest read as none.
  std::uint16_t index_of(StringId text) {
    if (const auto found = index_.find(text.value); found != index_.end()) return found->second;
    if (rels_.size() > 0xFFFF) return 0;
    const auto index = static_cast<std::uint16_t>(rels_.size());
    rels_.push_back(text);
    index_.emplace(text.value, index);
    return index;
  }

 private:
  std::vector<StringId>& rels_;
  std::unordered_map<std::uint32_t, std::uint16_t> index_;
};

template <class Id>
void append_ids(std::vector<Id>& out, std::span<const std::uint32_t> ids, const std::vector<Id>& remap) {
  const std::size_t start = out.size();
  out.resize(start + ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) out[start + i] = remap[ids[i]];
}

// An optional column begins when a batch first brings it: the links before have no value in it, and those of a batch
// that does not bring it have none either.
void append_optional_columns(const BatchView& batch, const std::vector<StringId>& texts, crawl::LinkTable& links,
                             std::size_t before) {
  const auto append_texts = [&](std::vector<StringId>& out, std::span<const std::uint32_t> ids) {
    if (ids.empty()) return;
    out.resize(before, crawl::no_value<StringId>());
    append_ids(out, ids, texts);
  };
  const auto append_days = [&](std::vector<std::int32_t>& out, std::span<const std::int32_t> days) {
    if (days.empty()) return;
    out.resize(before, crawl::no_value<std::int32_t>());
    out.insert(out.end(), days.begin(), days.end());
  };
  append_texts(links.before, batch.before);
  append_texts(links.after, batch.after);
  append_texts(links.heading, batch.heading);
  append_texts(links.lost_reason, batch.lost_reason);
  append_days(links.first_seen, batch.first_seen);
  append_days(links.last_seen, batch.last_seen);
  append_days(links.lost_on, batch.lost_on);
  const auto required = [](auto&) {};
  crawl::for_each_column(links, required, [size = links.source.size()]<class Cell>(std::vector<Cell>& column) {
    if (!column.empty()) column.resize(size, crawl::no_value<Cell>());
  });
}

// The columns grow once a file, to what its first batch lets expect, and not by doubling: at fifty million links the
// old and the new column side by side would take the memory that a tab has.
void expect_links(const BatchView& batch, const crawl::FileInfo& file, crawl::LinkTable& links) {
  if (file.rows != 0 || batch.bytes == 0 || file.bytes <= batch.bytes) return;
  const double batches = static_cast<double>(file.bytes) / batch.bytes;
  const double expected =
      static_cast<double>(links.size()) + kSpare * batches * static_cast<double>(batch.source.size());
  const auto size = static_cast<std::size_t>(std::min<double>(expected, base::kNone - 1));
  crawl::for_each_column(links, [size](auto& column) { column.reserve(size); }, [](auto&) {});
}

void append_links(const BatchView& batch, const std::vector<PageId>& pages, const std::vector<StringId>& texts,
                  std::uint32_t line_base, crawl::Crawl& into) {
  crawl::LinkTable& links = into.links;
  const std::size_t before = links.source.size();
  const std::size_t count = batch.source.size();
  append_ids(links.source, batch.source, pages);
  append_ids(links.target, batch.target, pages);
  append_ids(links.anchor, batch.anchor, texts);
  append_ids(links.path, batch.path, texts);
  links.flags.insert(links.flags.end(), batch.flags.begin(), batch.flags.end());
  links.line.resize(before + count);
  links.rel.resize(before + count);
  links.type.resize(before + count);
  links.region.resize(before + count);
  Rels rels(into.rels);
  std::uint32_t last_rel = 0;
  std::uint16_t last_index = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (batch.rel[i] != last_rel) {
      last_rel = batch.rel[i];
      last_index = rels.index_of(texts[last_rel]);
    }
    links.rel[before + i] = last_index;
    links.line[before + i] = line_base + batch.line[i] + 1;
    links.type[before + i] = static_cast<crawl::LinkType>(batch.type[i]);
    links.region[before + i] = static_cast<crawl::Region>(batch.region[i]);
  }
  append_optional_columns(batch, texts, links, before);
}

// What links say of their targets, where no page table has said it: of those that name a day the latest counts, before
// those that name none.
void learn_status(std::uint32_t page, std::uint16_t status, std::int32_t day, crawl::PageTable& pages) {
  if (status == 0 || (pages.status[page] != 0 && pages.listed[page] == 1)) return;
  const std::int32_t known = page < pages.status_day.size() ? pages.status_day[page] : crawl::kNoDate;
  if (pages.status[page] != 0 && day <= known) return;
  pages.status[page] = status;
  if (day == crawl::kNoDate) return;
  if (pages.status_day.size() <= page) pages.status_day.resize(page + std::size_t{1}, crawl::kNoDate);
  pages.status_day[page] = day;
}

// What links say about pages, where nothing said it before: a page table knows better.
void learn_from_links(const BatchView& batch, const std::vector<PageId>& ids, crawl::PageTable& pages) {
  for (std::size_t i = 0; i < batch.target_status.size(); ++i) {
    const std::uint32_t page = ids[batch.target[i]].value;
    const std::uint16_t status = batch.target_status[i];
    crawl::Indexable& indexable = pages.indexable[page];
    const bool unknown = indexable == crawl::Indexable::kUnknown;
    if (status == kBlockedTarget) {
      if (unknown) indexable = crawl::Indexable::kBlocked;
    } else if (status == kNoAnswerTarget) {
      if (unknown) indexable = crawl::Indexable::kNoAnswer;
    } else {
      learn_status(page, status, batch.last_seen.empty() ? crawl::kNoDate : batch.last_seen[i], pages);
    }
  }
  for (std::size_t i = 0; i < batch.type.size(); ++i) {
    const auto type = static_cast<crawl::LinkType>(batch.type[i]);
    if (type == crawl::LinkType::kHyperlink) continue;
    const PageId source = ids[batch.source[i]];
    const PageId target = ids[batch.target[i]];
    if (crawl::is_redirect(type) && source != target && !pages.redirect[source.value].valid()) {
      pages.redirect[source.value] = target;
    }
    if (crawl::is_canonical(type) && !pages.canonical[source.value].valid()) pages.canonical[source.value] = target;
  }
}

void merge_problems(const BatchView& batch, base::FileId file, const Mapping& mapping, std::uint32_t line_base,
                    crawl::ProblemTable& problems) {
  std::uint64_t left[crawl::kProblemCodes];
  for (std::size_t code = 0; code < crawl::kProblemCodes; ++code) left[code] = batch.problem_counts[code];
  for (const BatchProblem& problem : batch.problems) {
    const bool named = problem.column < mapping.columns.size();
    problems.add(file, line_base + problem.line + 1, named ? mapping.columns[problem.column].header : "", problem.code,
                 batch.texts[problem.value]);
    if (left[static_cast<std::size_t>(problem.code)] > 0) --left[static_cast<std::size_t>(problem.code)];
  }
  if (problems.counts.size() <= file.value) problems.counts.resize(file.value + std::size_t{1});
  for (std::size_t code = 0; code < crawl::kProblemCodes; ++code) problems.counts[file.value][code] += left[code];
}

}  // namespace

void merge(const BatchView& batch, base::FileId file, const Mapping& mapping, crawl::Crawl& into) {
  crawl::FileInfo& info = into.files[file.value];
  const std::uint32_t known = into.pages.size();
  meet_compared_sites(batch, into);
  const std::vector<PageId> pages = intern_pages(batch, into);
  mark_assumed(batch, pages, known, into.pages.assumed);
  const std::vector<StringId> texts = intern_texts(batch, into);
  expect_links(batch, info, into.links);
  append_links(batch, pages, texts, info.lines, into);
  learn_from_links(batch, pages, into.pages);
  merge_columns(batch, pages, texts, file, mapping, into);
  merge_problems(batch, file, mapping, info.lines, into.problems);
  info.facts |= facts_of(batch, mapping);
  info.good_targets = info.good_targets || leads_to_good_pages(batch);
  info.rows += batch.rows;
  info.links += static_cast<std::uint32_t>(batch.source.size());
  info.pages += static_cast<std::uint32_t>(batch.page.size());
  info.lines += batch.lines;
  for (const std::uint64_t count : batch.problem_counts) info.problems += static_cast<std::uint32_t>(count);
}

}  // namespace ingest
