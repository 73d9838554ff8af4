#include "network/editor.h"

#include <algorithm>
#include <array>
#include <optional>

#include "network/edges.h"
#include "network/reading.h"

namespace network {

using base::kNone;
using base::PageId;

Editor::Rows Editor::group(std::uint32_t rows, std::span<const PageId> row_of) {
  Rows result;
  result.offsets.assign(std::size_t{rows} + 1, 0);
  for (const PageId row : row_of) ++result.offsets[std::size_t{row.value} + 1];
  for (std::size_t i = 1; i < result.offsets.size(); ++i) result.offsets[i] += result.offsets[i - 1];
  result.ids.resize(row_of.size());
  std::vector<std::uint32_t> next = result.offsets;
  for (std::uint32_t i = 0; i < row_of.size(); ++i) result.ids[next[row_of[i].value]++] = i;
  return result;
}

Editor::Editor(const crawl::Crawl& crawl, const Rules& rules, base::DomainId site, const Network& network)
    : crawl_(crawl),
      rules_(rules),
      site_(site),
      network_(network),
      by_source_(group(crawl.pages.size(), crawl.links.source)),
      by_target_(group(crawl.pages.size(), crawl.links.target)) {
  if (rules.consolidate) steps_ = own_steps(crawl);
  moved_ = rules.consolidate ? follow(steps_, crawl.pages.status) : keep_apart(crawl.pages.size());
  members_ = group(crawl.pages.size(), moved_.final_page);
  standing_ = standings(crawl, {.status = crawl.pages.status, .indexable = crawl.pages.indexable}, rules, moved_, site,
                        network.kind);
}

// One list of edits on its way to becoming changes of the graph.
class Edit {
 public:
  Edit(const Editor& base, const Edits& edits)
      : base_(base),
        crawl_(base.crawl_),
        edits_(edits),
        added_(edits.added),
        added_to_(edits.added),
        change_of_link_(crawl_.links.size(), LinkChange::kNone),
        silent_(crawl_.pages.size(), 0),
        status_(crawl_.pages.status),
        indexable_(crawl_.pages.indexable),
        touched_(crawl_.pages.size(), 0),
        looked_at_(crawl_.pages.size(), 0),
        new_node_(crawl_.pages.size(), kNone) {
    std::ranges::stable_sort(added_, {}, &AddedLink::source);
    std::ranges::stable_sort(added_to_, {}, &AddedLink::target);
    for (const ChangedLink& edit : edits.links) change_of_link_[edit.link] = edit.change;
    for (const ChangedPage& edit : edits.pages) {
      if (is_silencing(edit)) silent_[edit.page.value] = 1;
    }
    answer();
    move_pages();
    standing_ = standings(crawl_, {.status = status_, .indexable = indexable_}, base.rules_, moved(), base.site_,
                          base.network_.kind);
    const PageFacts facts{
        .final_page = moved().final_page, .move = moved().move, .group = groups_, .standing = standing_};
    reader_.emplace(crawl_, base.rules_, base.site_, facts);
  }

  EditedGraph run() && {
    touch();
    const std::size_t rows = touched_pages_.size();
    for (std::size_t i = 0; i < rows; ++i) remake(PageId{touched_pages_[i]});
    for (const std::uint32_t page : candidates_) settle(PageId{page});
    spread_teleport();
    result_.changes.new_nodes = static_cast<std::uint32_t>(result_.page_of_new_node.size());
    result_.changes.gone_nodes = static_cast<std::uint32_t>(result_.gone.size());
    return std::move(result_);
  }

 private:
  static bool is_silencing(const ChangedPage& edit) {
    return edit.change == PageChange::kDeleted || edit.change == PageChange::kRedirects;
  }
  const Consolidation& moved() const { return moves_ ? fresh_ : base_.moved_; }
  std::span<const std::uint32_t> members(PageId page) const {
    return moves_ ? fresh_members_[page.value] : base_.members_[page.value];
  }
  PageId final_of(PageId page) const { return moved().final_page[page.value]; }

  void answer();
  void move_pages();
  void touch();
  void touch_page(PageId page) {
    if (touched_[page.value] != 0) return;
    touched_[page.value] = 1;
    touched_pages_.push_back(page.value);
  }
  void touch_row_of(PageId page) {
    touch_page(base_.moved_.final_page[page.value]);
    touch_page(final_of(page));
  }
  void consider(PageId final_page) {
    if (looked_at_[final_page.value] != 0) return;
    looked_at_[final_page.value] = 1;
    candidates_.push_back(final_page.value);
  }

  std::uint32_t present_node(PageId final_page) const {
    const bool stood = base_.moved_.final_page[final_page.value] == final_page;
    return stood ? base_.network_.node_of_page[final_page.value] : kNone;
  }
  std::uint32_t node_of(PageId final_page);

  LinkUse read(std::uint32_t link) const;
  LinkUse read(const AddedLink& link) const;
  std::span<const AddedLink> added_on(PageId page) const {
    const auto found = std::ranges::equal_range(added_, page, {}, &AddedLink::source);
    return {found.begin(), found.end()};
  }
  std::span<const AddedLink> added_to(PageId page) const {
    const auto found = std::ranges::equal_range(added_to_, page, {}, &AddedLink::target);
    return {found.begin(), found.end()};
  }
  // visit(target, use, class of weight) for every link on the pages that `final_page` stands for.
  template <class Visit>
  void for_each_link(PageId final_page, Visit visit) const;

  void remake(PageId final_page);
  bool is_node(PageId final_page) const;
  double start_of(PageId final_page) const;
  void settle(PageId final_page);
  void spread_teleport();

  const Editor& base_;
  const crawl::Crawl& crawl_;
  const Edits& edits_;
  std::vector<AddedLink> added_;               // by source
  std::vector<AddedLink> added_to_;            // by target
  std::vector<LinkChange> change_of_link_;     // [links]
  std::vector<std::uint8_t> silent_;           // [pages] deleted or redirected: has no links
  std::vector<std::uint16_t> status_;          // [pages]
  std::vector<crawl::Indexable> indexable_;    // [pages]
  bool moves_ = false;                         // do other pages stand for others than before?
  Consolidation fresh_;
  Editor::Rows fresh_members_;
  std::vector<std::uint32_t> groups_;          // [pages] the final page
  std::vector<Eligibility> standing_;             // [pages]
  std::optional<Reader> reader_;
  std::vector<std::uint8_t> touched_;          // [pages] final pages whose rows are made again,
  std::vector<std::uint32_t> touched_pages_;   // in order of discovery
  std::vector<std::uint8_t> looked_at_;        // [pages] final pages whose teleport may change,
  std::vector<std::uint32_t> candidates_;      // in order of discovery
  std::vector<std::uint32_t> new_node_;        // [pages]
  EditedGraph result_;
};

// What a crawler would find.
void Edit::answer() {
  for (const ChangedPage& edit : edits_.pages) {
    std::uint16_t& status = status_[edit.page.value];
    switch (edit.change) {
      case PageChange::kRedirects: status = 301; break;
      case PageChange::kHasCanonical: break;
      case PageChange::kDeleted: status = 404; break;
      case PageChange::kNoindex: indexable_[edit.page.value] = crawl::Indexable::kNo; break;
    }
  }
}

void Edit::move_pages() {
  const auto moves = [](const ChangedPage& edit) { return edit.change != PageChange::kNoindex; };
  moves_ = base_.rules_.consolidate && std::ranges::any_of(edits_.pages, moves);
  if (moves_) {
    Steps steps = base_.steps_;
    for (const ChangedPage& edit : edits_.pages) {
      PageId& redirect = steps.redirect[edit.page.value];
      PageId& canonical = steps.canonical[edit.page.value];
      switch (edit.change) {
        case PageChange::kRedirects: redirect = edit.to; break;
        case PageChange::kHasCanonical: canonical = edit.to; break;
        case PageChange::kDeleted: redirect = canonical = PageId::none(); break;
        case PageChange::kNoindex: break;
      }
    }
    fresh_ = follow(steps, status_);
    fresh_members_ = Editor::group(crawl_.pages.size(), fresh_.final_page);
  }
  groups_.reserve(moved().final_page.size());
  for (const PageId page : moved().final_page) groups_.push_back(page.value);
}

// The rows in which something may be other than before: of pages with changed links, of pages that others
// stand for now, and of those that link to such pages.
void Edit::touch() {
  for (const ChangedLink& edit : edits_.links) touch_row_of(crawl_.links.source[edit.link]);
  for (const AddedLink& link : added_) touch_row_of(link.source);
  for (const ChangedPage& edit : edits_.pages) touch_row_of(edit.page);
  for (std::uint32_t p = 0; p < crawl_.pages.size(); ++p) {
    const PageId page{p};
    if (standing_[p] != base_.standing_[p]) touch_row_of(page);
    if (base_.moved_.final_page[p] == final_of(page)) continue;
    touch_row_of(page);
    for (const std::uint32_t link : base_.by_target_[p]) touch_row_of(crawl_.links.source[link]);
    for (const AddedLink& link : added_to(page)) touch_row_of(link.source);
  }
}

std::uint32_t Edit::node_of(PageId final_page) {
  const std::uint32_t present = present_node(final_page);
  if (present != kNone) return present;
  std::uint32_t& node = new_node_[final_page.value];
  if (node == kNone) {
    node = static_cast<std::uint32_t>(base_.network_.page_of_node.size() + result_.page_of_new_node.size());
    result_.page_of_new_node.push_back(final_page);
  }
  return node;
}

LinkUse Edit::read(std::uint32_t link) const {
  LinkFacts facts = facts_of(crawl_.links, link);
  const LinkChange change = change_of_link_[link];
  if (change == LinkChange::kRemoved || silent_[facts.source.value] != 0) return LinkUse::kNone;
  constexpr unsigned kRels = crawl::flag::kNofollow | crawl::flag::kSponsored | crawl::flag::kUgc;
  if (change == LinkChange::kNofollow) {
    facts.flags = static_cast<std::uint16_t>((facts.flags & ~unsigned{crawl::flag::kFollow}) | crawl::flag::kNofollow);
  } else if (change == LinkChange::kFollow) {
    facts.flags = static_cast<std::uint16_t>((facts.flags & ~kRels) | crawl::flag::kFollow);
  }
  return reader_->read(facts, [](Rule, PageId) {});
}

LinkUse Edit::read(const AddedLink& link) const {
  if (silent_[link.source.value] != 0) return LinkUse::kNone;
  const LinkFacts facts{.source = link.source,
                        .target = link.target,
                        .flags = link.follow ? crawl::flag::kFollow : crawl::flag::kNofollow};
  return reader_->read(facts, [](Rule, PageId) {});
}

template <class Visit>
void Edit::for_each_link(PageId final_page, Visit visit) const {
  const base::BitColumn& boilerplate = base_.network_.boilerplate;
  for (const std::uint32_t member : members(final_page)) {
    for (const std::uint32_t link : base_.by_source_[member]) {
      const bool is_template = !boilerplate.empty() && boilerplate[link];
      visit(crawl_.links.target[link], read(link),
            weight_class_of(base_.rules_, crawl_.links.region[link], is_template));
    }
    for (const AddedLink& link : added_on(PageId{member})) {
      visit(link.target, read(link), weight_class_of(base_.rules_, link.region, false));
    }
  }
}

// The row as gather(), merge_duplicates() and flow_of() would make it.
void Edit::remake(PageId final_page) {
  struct Link {
    std::uint32_t target;
    LinkUse use;
    std::uint8_t weight_class;
  };
  const std::vector<double> weights = class_weights(base_.rules_);
  consider(final_page);
  std::vector<Link> links;
  for_each_link(final_page, [&](PageId target, LinkUse use, std::uint8_t weight_class) {
    consider(base_.moved_.final_page[target.value]);
    consider(final_of(target));
    if (use >= LinkUse::kEvaporate) links.push_back({node_of(final_of(target)), use, weight_class});
  });
  std::ranges::stable_sort(links, {}, &Link::target);
  if (base_.rules_.duplicates == Duplicates::kMerge) {
    std::size_t kept = 0;
    for (const Link& link : links) {
      if (kept > 0 && links[kept - 1].target == link.target) {
        Link& first = links[kept - 1];
        const bool better =
            link.use != first.use ? link.use > first.use : weights[link.weight_class] > weights[first.weight_class];
        if (better) first = link;
      } else {
        links[kept++] = link;
      }
    }
    links.resize(kept);
  }
  if (links.empty() && present_node(final_page) == kNone) return;

  graph::NewRow row{.source = node_of(final_page), .links = {}, .total = 0};
  std::array<std::uint32_t, 16> count{};
  for (const Link& link : links) {
    ++count[link.weight_class];
    if (link.use == LinkUse::kPass) row.links.push_back({.target = link.target, .weight = weights[link.weight_class]});
  }
  for (std::size_t c = 0; c < weights.size(); ++c) row.total += count[c] * weights[c];
  result_.changes.rows.push_back(std::move(row));
}

bool Edit::is_node(PageId final_page) const {
  if (final_of(final_page) != final_page) return false;
  for (const std::uint32_t member : members(final_page)) {
    const PageId page{member};
    for (const std::uint32_t link : base_.by_target_[member]) {
      if (read(link) >= LinkUse::kEvaporate) return true;
    }
    for (const AddedLink& link : added_to(page)) {
      if (read(link) >= LinkUse::kEvaporate) return true;
    }
  }
  bool found = false;
  for_each_link(final_page, [&](PageId, LinkUse use, std::uint8_t) { found = found || use >= LinkUse::kEvaporate; });
  return found;
}

double Edit::start_of(PageId final_page) const {
  const std::vector<double>& start = base_.network_.start;
  if (start.empty()) return 1;
  double sum = 0;
  for (const std::uint32_t member : members(final_page)) sum += start[member];
  return sum;
}

// Whether the page is a node now.
void Edit::settle(PageId final_page) {
  const std::uint32_t present = present_node(final_page);
  const bool is_now = is_node(final_page);
  if (present == kNone && !is_now) return;
  const std::uint32_t node = node_of(final_page);
  if (!is_now) result_.gone.push_back(node);
}

// What starts at each node now. As in build(): where no node may take visits all of them do.
void Edit::spread_teleport() {
  const std::vector<PageId>& old = base_.network_.page_of_node;
  const std::vector<double>& teleport = base_.network_.teleport;
  const std::size_t nodes = old.size() + result_.page_of_new_node.size();
  std::vector<std::uint8_t> takes(nodes, 1);
  for (const std::uint32_t node : result_.gone) takes[node] = 0;
  const std::vector<std::uint8_t> stays = takes;
  const auto page_of = [&](std::size_t node) {
    return node < old.size() ? old[node] : result_.page_of_new_node[node - old.size()];
  };
  for (std::size_t node = 0; node < nodes; ++node) {
    if (standing_[page_of(node).value] != Eligibility::kPlain) takes[node] = 0;
  }
  if (!std::ranges::contains(takes, 1)) takes = stays;
  for (std::uint32_t node = 0; node < nodes; ++node) {
    const double before = node >= old.size() ? 0 : teleport.empty() ? 1 : teleport[node];
    const double after = takes[node] != 0 ? start_of(page_of(node)) : 0;
    if (before != after) result_.changes.teleports.push_back({.node = node, .weight = after});
  }
}

EditedGraph Editor::apply(const Edits& edits) const { return Edit(*this, edits).run(); }

}  // namespace network
