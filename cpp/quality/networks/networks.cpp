#include "quality/networks/networks.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/groups.h"
#include "quality/networks/union_find.h"

namespace quality {
namespace {

constexpr std::size_t kMostWeakPrints = 64;        // of a domain that are paired
constexpr std::uint32_t kDomainsASlice = 1U << 13;
constexpr std::size_t kPrintsASlice = 1U << 13;

struct WeakPrint {
  PrintId id = 0;
  std::uint32_t domain = 0;   // that shows it
  std::uint32_t domains = 0;  // how many show it; 0: it is not among the rarest of its domain
  bool kept() const { return domains > 0; }
};

struct Joint {
  std::uint32_t domain = 0;                        // one of those that were joined
  Evidence evidence;
};

// visit(run) for runs of equal keys.
template <class Row, class Same, class Visit>
void for_each_run(std::span<Row> rows, Same same, Visit visit) {
  for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
    while (end < rows.size() && same(rows[first], rows[end])) ++end;
    visit(rows.subspan(first, end - first));
  }
}

class Finder {
 public:
  Finder(PrintTable& prints, std::span<const std::string_view> names, Networks& result)
      : prints_(&prints), names_(names), result_(&result), sets_(static_cast<std::uint32_t>(names.size())) {
    result.networks.clear();
    result.of_domain.assign(names.size(), base::kNone);
    result.places.assign(names.size(), {});
  }

  base::Slices run() {
    co_await prints_->sort();
    for (std::size_t i = 0; i < PrintTable::kPieces; ++i) {
      for_each_run(
          prints_->piece(i), [](const Print& a, const Print& b) { return a.id == b.id; },
          [&](std::span<const Print> group) { read_print(group); });
      co_yield base::kGiveWay;
    }
    co_await keep_rarest();
    co_await join_all_pairs();
    gather();
    add_evidence();
    finish();
  }

 private:
  void read_print(std::span<const Print> group) {
    const auto domains = static_cast<std::uint32_t>(group.size());
    const PrintId id = group.front().id;
    const PrintKind kind = kind_of(id);
    for (const Print& print : group) {
      DomainNetwork& place = result_->places[print.domain];
      if (kind == PrintKind::kLinks) place.same_links = std::max(place.same_links, domains);
      if (kind == PrintKind::kPath) place.same_path = std::max(place.same_path, domains);
    }
    if (domains < info(kind).least || domains > info(kind).most) return;
    if (info(kind).strong) {
      for (const Print& print : group) sets_.join(group.front().domain, print.domain);
      joints_.push_back({group.front().domain, {{id}, {}, domains}});
      return;
    }
    for (const Print& print : group) weak_.push_back({id, print.domain, domains});
  }

  // Of each domain's weak prints those that fewest domains show.
  base::Slices keep_rarest() {
    const auto domains = static_cast<std::uint32_t>(names_.size());
    co_await base::group_rows(
        static_cast<std::uint32_t>(weak_.size()), domains, [&](std::uint32_t i) { return weak_[i].domain; },
        [](std::uint32_t i) { return i; }, of_domain_);
    co_await base::for_each(
        domains,
        [&](std::uint32_t domain) {
          const std::span<std::uint32_t> all =
              std::span(of_domain_.members).subspan(of_domain_.starts[domain], of_domain_[domain].size());
          if (all.size() <= kMostWeakPrints) return;
          const auto rarity = [&](std::uint32_t i) { return std::pair(weak_[i].domains, weak_[i].id); };
          std::ranges::nth_element(all, all.begin() + kMostWeakPrints, {}, rarity);
          for (const std::uint32_t i : all.subspan(kMostWeakPrints)) weak_[i].domains = 0;
        },
        kDomainsASlice);
  }

  base::Slices join_all_pairs() {
    std::size_t since = 0;
    for (std::size_t first = 0, end = 0; first < weak_.size(); first = end) {
      while (end < weak_.size() && weak_[end].id == weak_[first].id) ++end;
      join_pairs(std::span(weak_).subspan(first, end - first));
      since += end - first;
      if (since < kPrintsASlice) continue;
      since = 0;
      co_yield base::kGiveWay;
    }
  }

  // The domains of one weak print by each other print that they show too; each pair of prints is met at its smaller
  // one.
  void join_pairs(std::span<const WeakPrint> group) {
    pairs_.clear();
    for (const WeakPrint& print : group) {
      if (!print.kept()) continue;
      for (const std::uint32_t i : of_domain_[print.domain]) {
        const WeakPrint& other = weak_[i];
        if (other.kept() && other.id > print.id && kind_of(other.id) != kind_of(print.id)) pairs_.push_back(other);
      }
    }
    std::ranges::sort(pairs_, {}, [](const WeakPrint& pair) { return std::pair(pair.id, pair.domain); });
    const auto same = [](const WeakPrint& a, const WeakPrint& b) { return a.id == b.id; };
    for_each_run(std::span(pairs_), same, [&](std::span<WeakPrint> shared) {
      if (shared.size() < kFewestDomains) return;
      for (const WeakPrint& pair : shared) sets_.join(shared.front().domain, pair.domain);
      joints_.push_back({shared.front().domain,
                         {{group.front().id}, {shared.front().id}, static_cast<std::uint32_t>(shared.size())}});
    });
  }

  void gather() {
    const std::vector<std::vector<std::uint32_t>> sets = sets_.sets(kFewestDomains);
    for (const std::vector<std::uint32_t>& domains : sets) result_->networks.emplace_back().domains = domains;
    const auto first_name = [&](const Network& network) {
      const auto name = [&](std::uint32_t domain) { return names_[domain]; };
      return names_[*std::ranges::min_element(network.domains, {}, name)];
    };
    std::ranges::sort(result_->networks, [&](const Network& a, const Network& b) {
      if (a.domains.size() != b.domains.size()) return a.domains.size() > b.domains.size();
      return first_name(a) < first_name(b);
    });
    for (std::uint32_t i = 0; i < result_->networks.size(); ++i) {
      for (const std::uint32_t domain : result_->networks[i].domains) result_->of_domain[domain] = i;
    }
  }

  void add_evidence() {
    std::ranges::stable_sort(joints_, std::ranges::greater(),
                             [](const Joint& joint) { return joint.evidence.domains; });
    marks_.assign(result_->networks.size(), {});
    for (const Joint& joint : joints_) {
      const std::uint32_t place = result_->of_domain[joint.domain];
      if (place == base::kNone) continue;           // two domains with one identifier
      mark(marks_[place], joint.evidence);
      std::vector<Evidence>& evidence = result_->networks[place].evidence;
      if (evidence.size() == kMostEvidence) continue;
      Evidence& added = evidence.emplace_back(joint.evidence);
      added.first = prints_->first_shown(added.first.id);
      if (added.second.id != 0) added.second = prints_->first_shown(added.second.id);
    }
  }

  struct Marks {
    bool by_template = false, by_links = false, by_prefix = false, by_more_than_copies = false;
  };

  static void mark(Marks& marks, const Evidence& evidence) {
    const auto shows = [&](PrintKind kind) {
      return kind_of(evidence.first.id) == kind || (evidence.second.id != 0 && kind_of(evidence.second.id) == kind);
    };
    marks.by_template |= shows(PrintKind::kTitle) || shows(PrintKind::kTemplate);
    marks.by_links |= shows(PrintKind::kLinks);
    marks.by_prefix |= shows(PrintKind::kPrefix);
    marks.by_more_than_copies |= !shows(PrintKind::kCopy) || shows(PrintKind::kLabel);
  }

  static NetworkKind kind_by(const Marks& marks) {
    if (marks.by_template) return NetworkKind::kTemplate;
    if (marks.by_links) return NetworkKind::kLinkLists;
    if (!marks.by_more_than_copies) return NetworkKind::kSyndicated;
    return marks.by_prefix ? NetworkKind::kNames : NetworkKind::kShapes;
  }

  void finish() {
    for (std::size_t i = 0; i < result_->networks.size(); ++i) {
      Network& network = result_->networks[i];
      network.kind = kind_by(marks_[i]);
      for (const std::uint32_t domain : network.domains) {
        result_->places[domain].size = static_cast<std::uint32_t>(network.domains.size());
        result_->places[domain].syndicated = network.kind == NetworkKind::kSyndicated;
      }
    }
  }

  PrintTable* prints_;
  std::span<const std::string_view> names_;
  Networks* result_;
  UnionFind sets_;
  std::vector<WeakPrint> weak_;                    // by print
  base::Groups of_domain_;                         // places in weak_
  std::vector<WeakPrint> pairs_;
  std::vector<Joint> joints_;
  std::vector<Marks> marks_;
};

}  // namespace

std::string_view name_of(NetworkKind kind) {
  constexpr std::array<std::string_view, 5> kNames = {"template", "link_lists", "syndicated", "names", "shapes"};
  return kNames[static_cast<std::size_t>(kind)];
}

base::Slices find_networks(PrintTable& prints, std::span<const std::string_view> names, Networks& result) {
  Finder finder(prints, names, result);
  co_await finder.run();
}

}  // namespace quality
