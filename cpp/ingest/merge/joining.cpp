#include "ingest/merge/joining.h"

#include <algorithm>
#include <functional>
#include <span>
#include <string_view>
#include <utility>

#include "ingest/merge/same_links.h"

namespace ingest {
namespace {

using base::StringId;
using crawl::LinkTable;
namespace flag = crawl::flag;

constexpr std::uint16_t kRels = flag::kNofollow | flag::kSponsored | flag::kUgc;
constexpr std::uint16_t kAround = flag::kInList | flag::kInSentence | flag::kLinkDensity | flag::kHidden;

// `better(a, b)`: a is the day to keep.
template <class Better>
void keep_day(std::vector<std::int32_t>& days, std::uint32_t into, std::uint32_t from, Better better) {
  if (days.empty() || days[from] == crawl::kNoDate) return;
  if (days[into] == crawl::kNoDate || better(days[from], days[into])) days[into] = days[from];
}

template <class Cell>
void set(std::vector<Cell>& column, std::uint32_t into, Cell value) {
  if (!column.empty()) column[into] = value;
}
template <class Cell>
void copy(std::vector<Cell>& column, std::uint32_t into, std::uint32_t from) {
  if (!column.empty()) column[into] = column[from];
}
void fill(std::vector<StringId>& column, std::uint32_t into, std::uint32_t from) {
  if (!column.empty() && column[into] == StringId{0}) column[into] = column[from];
}

void set_flags(std::uint16_t& flags, std::uint16_t mask, unsigned value) {
  flags = static_cast<std::uint16_t>((flags & ~unsigned{mask}) | (value & mask));
}

void take_rel(LinkTable& links, std::uint32_t into, std::uint32_t from) {
  set_flags(links.flags[into], kRels | flag::kFollow, links.flags[from]);
  links.rel[into] = links.rel[from];
}

void take_loss(LinkTable& links, std::uint32_t into, std::uint32_t from) {
  set_flags(links.flags[into], flag::kLost, links.flags[from]);
  copy(links.lost_on, into, from);
  copy(links.lost_reason, into, from);
}

// Two that know equally well: a link is followed where neither says otherwise.
void agree_on_rel(crawl::Crawl& crawl, std::uint32_t into, std::uint32_t from) {
  LinkTable& links = crawl.links;
  const unsigned one = links.flags[into], other = links.flags[from];
  set_flags(links.flags[into], kRels | flag::kFollow, ((one | other) & kRels) | (one & other & flag::kFollow));
  const auto text = [&](std::uint32_t link) { return crawl.texts[crawl.rels[links.rel[link]].value]; };
  if (text(from) > text(into)) links.rel[into] = links.rel[from];
}

// The same: a link is lost where both say so.
void agree_on_loss(crawl::Crawl& crawl, std::uint32_t into, std::uint32_t from) {
  LinkTable& links = crawl.links;
  set_flags(links.flags[into], flag::kLost, unsigned{links.flags[into]} & links.flags[from]);
  keep_day(links.lost_on, into, from, std::less());
  if (links.lost_reason.empty()) return;
  const auto reason = [&](std::uint32_t link) { return crawl.texts[links.lost_reason[link].value]; };
  if (reason(from) > reason(into)) links.lost_reason[into] = links.lost_reason[from];
}

// A crawler's path before one that was read from a page, that before none.
void fill_place(crawl::Crawl& crawl, std::uint32_t into, std::uint32_t from) {
  LinkTable& links = crawl.links;
  const auto of_markup = [&](std::uint32_t link) {
    return crawl.files[crawl.file_of_link(link).value].paths_of_markup;
  };
  const bool has_path = links.path[from] != StringId{0};
  const bool better = has_path && (links.path[into] == StringId{0} || (of_markup(into) && !of_markup(from)));
  if (better) links.path[into] = links.path[from];
  if ((better && links.region[from] != crawl::Region::kUnknown) || links.region[into] == crawl::Region::kUnknown) {
    links.region[into] = links.region[from];
  }
  fill(links.before, into, from);
  fill(links.after, into, from);
  fill(links.heading, into, from);
  if ((links.flags[into] & kAround) == 0) {
    links.flags[into] = static_cast<std::uint16_t>(links.flags[into] | (links.flags[from] & kAround));
  }
}

// What the file of a link says of it, before others say more.
crawl::LinkInFile said_by_its_file(const crawl::Crawl& crawl, std::uint32_t link) {
  const LinkTable& links = crawl.links;
  const std::string_view reason =
      links.lost_reason.empty() ? std::string_view() : crawl.texts[links.lost_reason[link].value];
  return {.file = crawl.file_of_link(link),
          .last_seen = links.last_seen.empty() ? crawl::kNoDate : links.last_seen[link],
          .follow = (links.flags[link] & flag::kFollow) != 0,
          .lost = crawl::is_lost(links.flags[link]),
          .reason = crawl::loss_reason_of(reason)};
}

// How many links of each file stay, from file `first` on.
std::vector<std::uint32_t> links_left(const crawl::Crawl& crawl, std::size_t first,
                                      const std::vector<std::uint32_t>& same_as, std::uint32_t known) {
  std::vector<std::uint32_t> left;
  for (std::size_t file = first; file < crawl.files.size(); ++file) {
    const auto start = same_as.begin() + (crawl.files[file].first_link - known);
    left.push_back(static_cast<std::uint32_t>(std::count(start, start + crawl.files[file].links, base::kNone)));
  }
  return left;
}

// The one file that all links from `first` to `end` are in; none: there are several.
base::FileId only_file(const crawl::Crawl& crawl, std::span<const std::uint32_t> links) {
  const base::FileId file = crawl.file_of_link(links.front());
  const bool one = std::ranges::all_of(links, [&](std::uint32_t link) { return crawl.file_of_link(link) == file; });
  return one ? file : base::FileId::none();
}

void take_away(crawl::Crawl& crawl, std::size_t first_file, const std::vector<std::uint32_t>& left,
               const std::vector<std::uint32_t>& same_as, std::uint32_t known) {
  crawl::for_each_column(crawl.links, [&](auto& column) {
    if (column.empty()) return;
    std::size_t to = known;
    for (std::size_t i = 0; i < same_as.size(); ++i) {
      if (same_as[i] == base::kNone) column[to++] = column[known + i];
    }
    column.resize(to);
  });
  std::uint32_t start = known;
  for (std::size_t file = first_file; file < crawl.files.size(); ++file) {
    crawl.files[file].first_link = start;
    crawl.files[file].links = left[file - first_file];
    start += crawl.files[file].links;
  }
}

}  // namespace

void Joining::end_file(crawl::Crawl& crawl, base::FileId file) const {
  crawl::FileInfo& info = crawl.files[file.value];
  for (const auto* days : {&crawl.links.first_seen, &crawl.links.last_seen, &crawl.links.lost_on}) {
    if (days->empty()) continue;
    for (const std::int32_t day : std::span(*days).subspan(info.first_link, info.links)) {
      info.newest_day = std::max(info.newest_day, day);
    }
  }
  if (crawl.links.last_seen.empty()) return;
  for (const std::int32_t day : std::span(crawl.links.last_seen).subspan(info.first_link, info.links)) {
    if (day == crawl::kNoDate) continue;
    if (info.oldest_last_seen == crawl::kNoDate || day < info.oldest_last_seen) info.oldest_last_seen = day;
  }
}

bool Joining::is_due(const crawl::Crawl& crawl) const {
  // Addresses without a scheme get theirs when all files are there; until then their links are nobody else's.
  if (!crawl.pages.assumed.empty()) return false;
  const std::uint32_t waiting = crawl.links.size() - known_;
  return waiting > 0 && waiting >= known_ / 2;
}

// A link that was seen was not lost on that day, whether or not its file has a word for losses.
LinkKnowledge Joining::knowledge_of(const crawl::Crawl& crawl, std::uint32_t link) const {
  if (const auto told = told_by_.find(link); told != told_by_.end()) return told->second;
  const crawl::FileInfo& file = crawl.files[crawl.file_of_link(link).value];
  std::int32_t day = crawl::kNoDate;
  for (const auto* days : {&crawl.links.last_seen, &crawl.links.lost_on}) {
    if (!days->empty()) day = std::max(day, (*days)[link]);
  }
  const bool has_days = !crawl.links.last_seen.empty() && !crawl.links.lost_on.empty() && day != crawl::kNoDate;
  const bool gone_since =
      has_days && crawl::is_lost(crawl.links.flags[link]) && crawl.links.lost_on[link] == crawl.links.last_seen[link];
  const bool seen = !file.backlinks || day != crawl::kNoDate;
  if (day == crawl::kNoDate) day = file.newest_day;
  return {.rel = {.tells = file.tells_rel, .first_hand = !file.backlinks, .day = day},
          .loss = {file.tells_loss || seen, !file.backlinks, day, gone_since}};
}

void Joining::combine(crawl::Crawl& crawl, std::uint32_t into, std::uint32_t from) {
  LinkTable& links = crawl.links;
  const LinkKnowledge known = knowledge_of(crawl, into), other = knowledge_of(crawl, from);
  if (other.rel > known.rel) take_rel(links, into, from);
  if (other.rel == known.rel) agree_on_rel(crawl, into, from);
  if (other.loss > known.loss) take_loss(links, into, from);
  if (other.loss == known.loss) agree_on_loss(crawl, into, from);
  if ((links.flags[into] & flag::kLost) == 0) {
    set(links.lost_on, into, crawl::kNoDate);
    set(links.lost_reason, into, StringId{0});
  }
  keep_day(links.first_seen, into, from, std::less());
  keep_day(links.last_seen, into, from, std::greater());
  fill_place(crawl, into, from);
  const LinkKnowledge best{std::max(known.rel, other.rel), std::max(known.loss, other.loss)};
  told_by_.erase(into);
  if (knowledge_of(crawl, into) != best) told_by_.emplace(into, best);
}

// Of links that are about to be joined, while their columns still are those of one file.
void Joining::note_sightings(crawl::Crawl& crawl, const std::vector<std::uint32_t>& same_as,
                             std::uint32_t known) const {
  std::vector<std::uint32_t> links;
  for (std::uint32_t i = 0; i < same_as.size(); ++i) {
    if (same_as[i] == base::kNone) continue;
    links.push_back(known + i);
    if (!crawl.sightings.has(same_as[i])) links.push_back(same_as[i]);
  }
  std::ranges::sort(links);
  links.erase(std::ranges::unique(links).begin(), links.end());
  for (const std::uint32_t link : links) {
    const std::uint32_t as = link >= known && same_as[link - known] != base::kNone ? same_as[link - known] : link;
    const crawl::LinkInFile says = said_by_its_file(crawl, link);
    if (crawl.files[says.file.value].kind == crawl::FileKind::kBacklinks) crawl.sightings.add(as, says);
  }
  crawl.sightings.sort();
}

// Links that stay move up to where others are taken away.
void Joining::renumber(const std::vector<std::uint32_t>& same_as, std::uint32_t known) {
  std::map<std::uint32_t, LinkKnowledge> moved;
  std::uint32_t next = 0, stay = known;
  const auto first = told_by_.lower_bound(known);
  for (auto told = first; told != told_by_.end(); ++told) {
    for (; known + next < told->first; ++next) stay += same_as[next] == base::kNone ? 1 : 0;
    moved.emplace_hint(moved.end(), stay, told->second);
  }
  told_by_.erase(first, told_by_.end());
  told_by_.merge(moved);
}

std::vector<JoinedFile> Joining::join(crawl::Crawl& crawl) {
  const std::uint32_t known = std::exchange(known_, crawl.links.size());
  if (known == crawl.links.size()) return {};
  const std::vector<std::uint32_t> same_as = same_links(crawl, known);
  const auto starts_before = [known](const crawl::FileInfo& file) { return file.first_link < known; };
  const auto first =
      static_cast<std::size_t>(std::ranges::partition_point(crawl.files, starts_before) - crawl.files.begin());
  const std::vector<std::uint32_t> left = links_left(crawl, first, same_as, known);
  std::vector<JoinedFile> joined;
  for (std::size_t number = first; number < crawl.files.size(); ++number) {
    const crawl::FileInfo& file = crawl.files[number];
    const std::uint32_t merged = file.links - left[number - first];
    if (merged == 0) continue;
    const base::FileId id{static_cast<std::uint32_t>(number)};
    base::FileId same = base::FileId::none();
    if (merged == file.links) same = only_file(crawl, std::span(same_as).subspan(file.first_link - known, merged));
    const bool all_of_it =
        same.valid() && merged == (same.value < first ? crawl.files[same.value].links : left[same.value - first]);
    joined.push_back({id, merged, all_of_it ? same : base::FileId::none()});
  }
  if (joined.empty()) return joined;
  note_sightings(crawl, same_as, known);
  for (std::uint32_t i = 0; i < same_as.size(); ++i) {
    if (same_as[i] != base::kNone) combine(crawl, same_as[i], known + i);
  }
  renumber(same_as, known);
  crawl.sightings.renumber(known, same_as);
  take_away(crawl, first, left, same_as, known);
  known_ = crawl.links.size();
  return joined;
}

void drop_links_of_last_file(crawl::Crawl& crawl) {
  crawl::FileInfo& info = crawl.files.back();
  crawl::for_each_column(crawl.links, [size = info.first_link](auto& column) {
    if (column.size() > size) column.resize(size);
  });
  info.links = 0;
}

void resolve_vertices(crawl::Crawl& crawl) {
  if (crawl.vertices.empty()) return;
  std::vector<base::PageId> stands_for(crawl.pages.size());
  for (std::uint32_t page = 0; page < stands_for.size(); ++page) stands_for[page] = {page};
  for (const auto& [node, page] : crawl.vertices) stands_for[node.value] = page;
  for (base::PageId& page : crawl.links.source) page = stands_for[page.value];
  for (base::PageId& page : crawl.links.target) page = stands_for[page.value];
}

}  // namespace ingest
