#include "whatif/edit_resolver.h"

#include <algorithm>

#include "analysis/counts/hyperlinks.h"
#include "analysis/site/page_named.h"
#include "table/filter/text_match.h"
#include "url/url.h"

namespace whatif {
namespace {

using base::ErrorCode;
using base::PageId;
using base::Result;
using network::LinkChange;
using network::PageChange;

std::unexpected<base::Error> fail(const std::string& why) { return base::fail(ErrorCode::kBadOption, why); }
std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

LinkChange change_of(EditKind kind) {
  if (kind == EditKind::kRemoveLink) return LinkChange::kRemoved;
  return kind == EditKind::kFollowLink ? LinkChange::kFollow : LinkChange::kNofollow;
}

PageChange page_change_of(EditKind kind) {
  if (kind == EditKind::kRedirect) return PageChange::kRedirects;
  if (kind == EditKind::kCanonical) return PageChange::kHasCanonical;
  return kind == EditKind::kDelete ? PageChange::kDeleted : PageChange::kNoindex;
}

}  // namespace

EditResolver::EditResolver(const crawl::Crawl& crawl, const analysis::Analysis& analysis, const network::Editor& editor)
    : crawl_(crawl),
      analysis_(analysis),
      editor_(editor),
      removed_(crawl.links.size(), 0),
      silent_(crawl.pages.size(), 0),
      status_(crawl.pages.status) {}

Result<PageId> EditResolver::page_of(std::string_view address) const {
  const PageId page = analysis::page_named(crawl_, address);
  if (!page.valid()) return fail("the page " + in_quotes(address) + " is not in these files.");
  return page;
}

Result<EditResolver::PageSet> EditResolver::pages_of(std::string_view address) const {
  PageSet set;
  if (!address.contains('*')) {
    const auto page = page_of(address);
    if (!page) return std::unexpected(page.error());
    set.pages.push_back(*page);
    return set;
  }
  const table::TextMatch matches(table::Op::kGlob, address);
  set.holds.resize(crawl_.pages.size());
  for (std::uint32_t page = 0; page < set.holds.size(); ++page) {
    if (!matches(crawl_.pages.urls[page])) continue;
    set.holds[page] = 1;
    set.pages.push_back(PageId{page});
  }
  if (set.pages.empty()) return fail("no page of these files matches " + in_quotes(address) + ".");
  return set;
}

Result<EditResolver::Touched> EditResolver::add(const Edit& edit) {
  switch (edit.kind) {
    case EditKind::kAddLink: return add_links(edit);
    case EditKind::kRemoveLink:
    case EditKind::kNofollowLink:
    case EditKind::kFollowLink: return change_links(edit);
    default: return change_pages(edit);
  }
}

Result<EditResolver::Touched> EditResolver::add_links(const Edit& edit) {
  const auto from = pages_of(edit.from);
  if (!from) return std::unexpected(from.error());
  const auto to = page_of(edit.to);
  if (!to) return std::unexpected(to.error());
  Touched touched;
  const auto take = [&](PageId page) {
    edits_.added.push_back(
        {.source = page, .target = *to, .region = edit.region.value_or(crawl::Region::kContent), .follow = true});
    ++touched.links;
    ++touched.pages;
  };
  if (from->is_one()) {
    const PageId page = from->pages.front();
    if (silent_[page.value] != 0)
      return fail(in_quotes(edit.from) + " has been deleted or redirected by an edit before.");
    take(page);
    return touched;
  }
  for (const std::uint32_t page : analysis_.site_pages) {
    if (silent_[page] != 0) continue;
    if (from->contains(PageId{page}) && analysis_.tally.outlinks[page] > 0) take(PageId{page});
  }
  if (touched.links == 0) return fail("no page of the site that carries links matches " + in_quotes(edit.from) + ".");
  return touched;
}

Result<EditResolver::Touched> EditResolver::change_links(const Edit& edit) {
  const auto from = pages_of(edit.from);
  if (!from) return std::unexpected(from.error());
  const auto to = pages_of(edit.to);
  if (!to) return std::unexpected(to.error());
  const LinkChange change = change_of(edit.kind);
  Touched touched;
  std::vector<PageId> sources;
  const auto take = [&](std::uint32_t link) {
    const PageId source = crawl_.links.source[link];
    if (!analysis::is_live(crawl_.links, link) || removed_[link] != 0 || silent_[source.value] != 0) return;
    if (!from->contains(source) || !to->contains(crawl_.links.target[link])) return;
    if (edit.region && crawl_.links.region[link] != *edit.region) return;
    edits_.links.push_back({.link = link, .change = change});
    if (change == LinkChange::kRemoved) removed_[link] = 1;
    ++touched.links;
    sources.push_back(source);
  };
  if (to->is_one()) {
    for (const std::uint32_t link : editor_.links_to(to->pages.front())) take(link);
  } else {
    for (const PageId page : from->pages) std::ranges::for_each(editor_.links_on(page), take);
  }
  // Links that an earlier edit of the list has added.
  const auto is_meant = [&](const network::AddedLink& link) {
    return silent_[link.source.value] == 0 && from->contains(link.source) && to->contains(link.target) &&
           (!edit.region || link.region == *edit.region);
  };
  for (network::AddedLink& link : edits_.added) {
    if (!is_meant(link)) continue;
    link.follow = change == LinkChange::kFollow;
    ++touched.links;
    sources.push_back(link.source);
  }
  if (change == LinkChange::kRemoved) std::erase_if(edits_.added, is_meant);

  if (touched.links == 0)
    return fail("no such link leads from " + in_quotes(edit.from) + " to " + in_quotes(edit.to) + ".");
  std::ranges::sort(sources);
  touched.pages = static_cast<std::uint64_t>(std::ranges::unique(sources).begin() - sources.begin());
  return touched;
}

Result<void> EditResolver::check_target(const Edit& edit, PageId page, PageId to) const {
  if (page == to) return fail(in_quotes(crawl_.pages.urls[page.value]) + " cannot lead to itself.");
  if (edit.kind != EditKind::kCanonical) return {};
  if (crawl_.domain_of(page) != crawl_.domain_of(to)) {
    return fail("a canonical that leads to another site, " + in_quotes(edit.to) + ", is ignored.");
  }
  if (status_[to.value] >= 400) {
    return fail("a canonical that leads to a page which does not answer, " + in_quotes(edit.to) + ", is ignored.");
  }
  return {};
}

void EditResolver::note_state(EditKind kind, PageId page) {
  if (kind != EditKind::kDelete && kind != EditKind::kRedirect) return;
  silent_[page.value] = 1;
  status_[page.value] = kind == EditKind::kDelete ? 404 : 301;
}

Result<EditResolver::Touched> EditResolver::change_pages(const Edit& edit) {
  auto set = pages_of(edit.from);
  if (!set) return std::unexpected(set.error());
  PageId to = PageId::none();
  if (!edit.to.empty()) {
    const auto target = page_of(edit.to);
    if (!target) return std::unexpected(target.error());
    to = *target;
  }
  if (!set->is_one()) std::erase(set->pages, to);  // a folder may well be redirected to a page of its own
  for (const PageId page : set->pages) {
    if (const auto good = check_target(edit, page, to); !good) return std::unexpected(good.error());
    edits_.pages.push_back({.page = page, .change = page_change_of(edit.kind), .to = to});
    note_state(edit.kind, page);
  }
  return Touched{.links = 0, .pages = set->pages.size()};
}

}  // namespace whatif
