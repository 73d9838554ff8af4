#include <algorithm>
#include <cstring>
#include <functional>
#include <type_traits>
#include <utility>

#include "ingest/batch/batch.h"
#include "ingest/batch/wire.h"

namespace ingest {
namespace {

using wire::Tag;

// Reads the directory in the one order that encode writes; anything else is refused.
class Reader {
 public:
  explicit Reader(std::span<const char> bytes) : bytes_(bytes) {}

  bool open(BatchView& out) {
    wire::Header header;
    if (reinterpret_cast<std::uintptr_t>(bytes_.data()) % 8 != 0) return false;
    if (bytes_.size() < sizeof header) return false;
    std::memcpy(&header, bytes_.data(), sizeof header);
    if (header.magic != wire::kMagic) return false;
    if (header.entries > (bytes_.size() - sizeof header) / sizeof(wire::Entry)) return false;
    left_ = header.entries;
    at_ = sizeof header;
    out.rows = header.rows;
    out.lines = header.lines;
    out.bytes = header.bytes;
    return true;
  }

  bool done() const { return left_ == 0; }

  template <class T>
  bool take(Tag tag, std::span<const T>& out, std::uint32_t* extra = nullptr) {
    if (left_ == 0) return false;
    wire::Entry entry;
    std::memcpy(&entry, bytes_.data() + at_, sizeof entry);
    --left_;
    at_ += sizeof entry;
    if (entry.tag != tag || entry.offset % 8 != 0 || entry.offset > bytes_.size()) return false;
    if (entry.count > (bytes_.size() - entry.offset) / sizeof(T)) return false;
    out = {reinterpret_cast<const T*>(bytes_.data() + entry.offset), static_cast<std::size_t>(entry.count)};
    if (extra != nullptr) *extra = entry.extra;
    return true;
  }

 private:
  std::span<const char> bytes_;
  std::size_t at_ = 0;
  std::uint32_t left_ = 0;
};

bool take_dictionary(Reader& reader, Tag bytes_tag, Tag ends_tag, Tag hashes_tag, DictionaryView& out) {
  std::span<const char> bytes;
  if (!reader.take(bytes_tag, bytes) || !reader.take(ends_tag, out.ends) || !reader.take(hashes_tag, out.hashes)) {
    return false;
  }
  out.bytes = {bytes.data(), bytes.size()};
  if (out.hashes.size() != out.ends.size() || out.ends.size() >= base::kNone) return false;
  if (!std::ranges::is_sorted(out.ends)) return false;
  return (out.ends.empty() ? 0 : out.ends.back()) == bytes.size();
}

bool take_links(Reader& reader, BatchView& out) {
  bool sound = true;
  std::uint32_t expected = 0;
  for_each_column(out.links(), [&](LinkColumn, auto& column) {
    std::uint32_t number = 0;
    sound = sound && reader.take(Tag::kLinkColumn, column, &number) && number == expected++;
  });
  return sound;
}

bool take_page_columns(Reader& reader, BatchView& out) {
  while (!reader.done()) {
    PageColumnView column;
    std::span<const char> name;
    std::uint32_t extra = 0;
    if (!reader.take(Tag::kPageName, name, &extra) || !reader.take(Tag::kPageNumbers, column.numbers) ||
        !reader.take(Tag::kPageIds, column.ids)) {
      return false;
    }
    const std::uint32_t field = extra & 0xFF;
    const std::uint32_t about = extra >> 8;
    if (field > static_cast<std::uint32_t>(PageField::kMetric) || about >= kAbouts) return false;
    column.field = static_cast<PageField>(field);
    column.about = static_cast<About>(about);
    column.name = {name.data(), name.size()};
    out.page_columns.push_back(column);
  }
  return true;
}

bool take_all(Reader& reader, BatchView& out) {
  return take_dictionary(reader, Tag::kUrlBytes, Tag::kUrlEnds, Tag::kUrlHashes, out.urls) &&
         take_dictionary(reader, Tag::kTextBytes, Tag::kTextEnds, Tag::kTextHashes, out.texts) &&
         reader.take(Tag::kAssumed, out.assumed) && take_links(reader, out) && reader.take(Tag::kPage, out.page) &&
         reader.take(Tag::kDomain, out.domain) && reader.take(Tag::kListedAnchor, out.listed_anchor) &&
         reader.take(Tag::kLog, out.log) && reader.take(Tag::kOutreach, out.outreach) &&
         reader.take(Tag::kListText, out.list_text) && reader.take(Tag::kTells, out.tells) &&
         reader.take(Tag::kProblems, out.problems) && reader.take(Tag::kProblemCounts, out.problem_counts) &&
         take_page_columns(reader, out);
}

// Every id below `size`; without a branch an id, so that it runs at memory speed.
bool all_below(std::span<const std::uint32_t> ids, std::uint32_t size) {
  std::uint32_t largest = 0;
  for (const std::uint32_t id : ids) largest = std::max(largest, id);
  return ids.empty() || largest < size;
}
bool all_below(std::span<const std::uint8_t> codes, int size) {
  std::uint8_t largest = 0;
  for (const std::uint8_t code : codes) largest = std::max(largest, code);
  return largest < size;
}
bool all_below_or_none(std::span<const std::uint32_t> ids, std::uint32_t size) {
  return std::ranges::all_of(ids, [size](std::uint32_t id) { return id < size || id == base::kNone; });
}

bool links_are_sound(const BatchView& view) {
  const std::size_t links = view.source.size();
  bool sound = all_below(view.type, crawl::kLinkTypes) && all_below(view.region, crawl::kRegions);
  for_each_column(view.links(), [&]<class Column>(LinkColumn what, const Column& column) {
    sound = sound && (column.size() == links || (what.optional && column.empty()));
    if constexpr (std::is_same_v<typename Column::value_type, std::uint32_t>) {
      if (what.holds == Holds::kUrls) sound = sound && all_below(column, view.urls.size());
      if (what.holds == Holds::kTexts) sound = sound && all_below(column, view.texts.size());
    }
  });
  return sound;
}

std::size_t rows_about(const BatchView& view, About about) {
  switch (about) {
    case About::kPage: return view.page.size();
    case About::kDomain: return view.domain.size();
    case About::kAnchor: return view.listed_anchor.size();
    case About::kSource:
    case About::kTarget:
    case About::kSourceDomain: return view.source.size();
  }
  return 0;
}

bool pages_are_sound(const BatchView& view) {
  if (!all_below(view.page, view.urls.size())) return false;
  if (!all_below(view.domain, view.texts.size()) || !all_below(view.listed_anchor, view.texts.size())) return false;
  if (!all_below(view.log, view.texts.size()) || view.log.size() % crawl::kLogColumns != 0) return false;
  if (!all_below(view.outreach, view.texts.size()) || view.outreach.size() % crawl::kOutreachColumns != 0) return false;
  return std::ranges::all_of(view.page_columns, [&](const PageColumnView& column) {
    const bool addresses = column.field == PageField::kCanonical || column.field == PageField::kRedirect ||
                           column.field == PageField::kStandsFor || column.field == PageField::kOfferTarget;
    const bool ids = addresses || holds_texts(column.field);
    const bool of_pages = column.about == About::kPage;
    const bool of_sources = column.about == About::kSource && column.field == PageField::kTitle;
    const bool of_domains = column.about == About::kDomain && column.field == PageField::kSiteLinks;
    if (!of_pages && !of_sources && !of_domains && column.field != PageField::kMetric) return false;
    const std::size_t rows = rows_about(view, column.about);
    if (column.ids.size() != (ids ? rows : 0)) return false;
    if (column.numbers.size() != (ids ? 0 : rows)) return false;
    return all_below_or_none(column.ids, addresses ? view.urls.size() : view.texts.size());
  });
}

bool assumed_are_sound(const BatchView& view) {
  return all_below(view.assumed, view.urls.size()) &&
         std::ranges::adjacent_find(view.assumed, std::greater_equal()) == view.assumed.end();
}

bool problems_are_sound(const BatchView& view) {
  if (view.problem_counts.size() != crawl::kProblemCodes) return false;
  return std::ranges::all_of(view.problems, [&](const BatchProblem& problem) {
    return static_cast<int>(problem.code) < crawl::kProblemCodes && problem.value < view.texts.size();
  });
}

base::Result<BatchView> sound(BatchView view) {
  const bool sound = view.texts.size() > 0 && view.texts[0].empty() && assumed_are_sound(view) &&
                     links_are_sound(view) && pages_are_sound(view) && problems_are_sound(view);
  if (sound) return view;
  return base::fail(base::ErrorCode::kBadBatch,
                    "A part of this file was read into a table that is damaged or of another version. Open the file "
                    "again; should that not help, what it holds is a fault of this program.");
}

}  // namespace

base::Result<BatchView> checked_view(const LinkBatch& batch) { return sound(view(batch)); }

base::Result<BatchView> decode(std::span<const char> wire) {
  BatchView out;
  Reader reader(wire);
  return sound(reader.open(out) && take_all(reader, out) ? std::move(out) : BatchView{});
}

}  // namespace ingest
