#include "quality/networks/networks.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "quality/networks/union_find.h"

namespace quality {
namespace {

constexpr std::size_t kMostWeakPrints = 64;        // of a domain that are paired
constexpr std::size_t kPairsAtOnce = 1U << 20;

struct WeakPrint {
  std::uint32_t domain = 0, domains = 0;           // that shows it; how many show it
  PrintId id = 0;
  friend auto operator<=>(const WeakPrint&, const WeakPrint&) = default;
};

struct PairOfPrints {
  PrintId first = 0, second = 0;                   // first < second
  std::uint32_t domain = 0;
  friend auto operator<=>(const PairOfPrints&, const PairOfPrints&) = default;
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
    keep_rarest();
    co_yield base::kGiveWay;
    const std::size_t parts = count_pairs() / kPairsAtOnce + 1;
    for (std::size_t part = 0; part < parts; ++part) {
      join_pairs(part, parts);
      co_yield base::kGiveWay;
    }
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
    for (const Print& print : group) weak_.push_back({print.domain, domains, id});
  }

  // Of each domain's weak prints those that fewest domains show.
  void keep_rarest() {
    std::ranges::sort(weak_);
    std::vector<WeakPrint> kept;
    for_each_run(
        std::span(weak_), [](const WeakPrint& a, const WeakPrint& b) { return a.domain == b.domain; },
        [&](std::span<WeakPrint> group) {
          const auto rarest = group.first(std::min(group.size(), kMostWeakPrints));
          kept.insert(kept.end(), rarest.begin(), rarest.end());
        });
    weak_ = std::move(kept);
  }

  std::size_t count_pairs() {
    std::size_t pairs = 0;
    for_each_run(
        std::span(weak_), [](const WeakPrint& a, const WeakPrint& b) { return a.domain == b.domain; },
        [&](std::span<WeakPrint> group) { pairs += group.size() * (group.size() - 1) / 2; });
    return pairs;
  }

  // Pairs whose first print falls into this part, so that not all are in memory at once.
  void join_pairs(std::size_t part, std::size_t parts) {
    std::vector<PairOfPrints> pairs;
    for_each_run(
        std::span(weak_), [](const WeakPrint& a, const WeakPrint& b) { return a.domain == b.domain; },
        [&](std::span<WeakPrint> group) { append_pairs(group, part, parts, pairs); });
    std::ranges::sort(pairs);
    const auto same = [](const PairOfPrints& a, const PairOfPrints& b) {
      return a.first == b.first && a.second == b.second;
    };
    for_each_run(std::span(pairs), same, [&](std::span<PairOfPrints> group) {
      if (group.size() < kFewestDomains) return;
      for (const PairOfPrints& pair : group) sets_.join(group.front().domain, pair.domain);
      joints_.push_back({group.front().domain,
                         {{group.front().first}, {group.front().second}, static_cast<std::uint32_t>(group.size())}});
    });
  }

  static void append_pairs(std::span<const WeakPrint> group, std::size_t part, std::size_t parts,
                           std::vector<PairOfPrints>& pairs) {
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = i + 1; j < group.size(); ++j) {
        if (kind_of(group[i].id) == kind_of(group[j].id)) continue;
        const auto [first, second] = std::minmax(group[i].id, group[j].id);
        if (first / 32 % parts == part) pairs.push_back({first, second, group[i].domain});
      }
    }
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
  std::vector<WeakPrint> weak_;
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
