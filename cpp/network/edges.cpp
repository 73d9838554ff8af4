#include "network/edges.h"

#include <algorithm>
#include <array>

#include "base/ids.h"

namespace network {
namespace {

using base::kNone;

void accumulate(std::vector<std::uint32_t>& offsets) {
  for (std::size_t i = 1; i < offsets.size(); ++i) offsets[i] += offsets[i - 1];
}

// Classes of weight: one a region, then template links of the content and of unknown place.
constexpr std::uint8_t kTemplateContent = crawl::kRegions;
constexpr std::uint8_t kTemplateUnknown = crawl::kRegions + 1;

// Where the current row first named each node.
class FirstSeen {
 public:
  explicit FirstSeen(std::uint32_t nodes) : row_(nodes, kNone), at_(nodes) {}

  // The place noted for `node` in this row; notes `at` and gives kNone when there is none.
  std::uint32_t look(std::uint32_t row, std::uint32_t node, std::uint32_t at) {
    if (row_[node] == row) return at_[node];
    row_[node] = row;
    at_[node] = at;
    return kNone;
  }

 private:
  std::vector<std::uint32_t> row_;
  std::vector<std::uint32_t> at_;
};

// 1 / what the node's links weigh together, those that evaporate too. Counted by class first, so
// that the sum does not depend on the order of the links.
double scale_of(const OutLinks& out, std::uint32_t node) {
  std::array<std::uint32_t, 16> links{};
  for (std::uint32_t l = out.offsets[node]; l < out.ends[node]; ++l) {
    if (out.use(l) >= LinkUse::kEvaporate) ++links[out.weight_class(l)];
  }
  double total = 0;
  for (std::size_t c = 0; c < out.weight_of.size(); ++c) total += links[c] * out.weight_of[c];
  return total > 0 ? 1 / total : 0;
}

}  // namespace

std::uint8_t weight_class_of(const Rules& rules, crawl::Region region, bool is_template) {
  if (!rules.weigh_position) return 0;
  if (is_template && region == crawl::Region::kContent) return kTemplateContent;
  if (is_template && region == crawl::Region::kUnknown) return kTemplateUnknown;
  return static_cast<std::uint8_t>(region);
}

std::vector<double> class_weights(const Rules& rules) {
  if (!rules.weigh_position) return {1.0};
  const auto& of = rules.weights.of;
  std::vector<double> weights(of.begin(), of.end());
  weights.push_back(of[static_cast<unsigned>(crawl::Region::kContent)] * rules.weights.boilerplate);
  weights.push_back(of[static_cast<unsigned>(crawl::Region::kUnknown)] * rules.weights.boilerplate);
  return weights;
}

base::Slices gather(const crawl::LinkTable& links, std::span<const LinkUse> uses, const base::BitColumn& boilerplate,
                    std::span<const std::uint32_t> node_of_page, std::uint32_t nodes, const Rules& rules,
                    OutLinks& out) {
  out.weight_of = class_weights(rules);
  const auto source_of = [&](std::uint32_t l) { return node_of_page[links.source[l].value]; };
  const auto target_of = [&](std::uint32_t l) { return node_of_page[links.target[l].value]; };
  const auto is_kept = [&](std::uint32_t l) {
    return uses[l] != LinkUse::kNone && source_of(l) != kNone && target_of(l) != kNone;
  };

  out.offsets.assign(std::size_t{nodes} + 1, 0);
  co_await base::for_each(links.size(), [&](std::uint32_t l) {
    if (is_kept(l)) ++out.offsets[std::size_t{source_of(l)} + 1];
  });
  accumulate(out.offsets);
  out.target.resize(out.offsets[nodes]);
  out.code.resize(out.offsets[nodes]);
  out.ends.assign(out.offsets.begin(), out.offsets.end() - 1);
  co_await base::for_each(links.size(), [&](std::uint32_t l) {
    if (!is_kept(l)) return;
    const std::uint32_t at = out.ends[source_of(l)]++;
    const bool is_template = !boilerplate.empty() && boilerplate[l];
    const std::uint8_t weight_class = weight_class_of(rules, links.region[l], is_template);
    out.target[at] = target_of(l);
    out.code[at] = static_cast<std::uint8_t>((static_cast<unsigned>(uses[l]) << 4) | weight_class);
  });
}

base::Slices distinct_clicks(const OutLinks& out, graph::Csr& clicks) {
  clicks.offsets.assign(std::size_t{out.nodes()} + 1, 0);
  std::size_t most = 0;
  for (std::uint32_t node = 0; node < out.nodes(); ++node) most += out.ends[node] - out.offsets[node];
  clicks.ids.reserve(most);
  FirstSeen seen(out.nodes());
  const auto add_row = [&](std::uint32_t node) {
    for (std::uint32_t l = out.offsets[node]; l < out.ends[node]; ++l) {
      const std::uint32_t target = out.target[l];
      if (target != node && seen.look(node, target, l) == kNone) clicks.ids.push_back(target);
    }
    const std::uint32_t start = clicks.offsets[node];
    std::sort(clicks.ids.begin() + start, clicks.ids.end());
    clicks.offsets[std::size_t{node} + 1] = static_cast<std::uint32_t>(clicks.ids.size());
  };
  co_await base::for_each(out.nodes(), add_row, base::kNodesASlice);
  clicks.ids.shrink_to_fit();
}

base::Slices merge_duplicates(OutLinks& out, Tally& tally) {
  FirstSeen seen(out.nodes());
  const auto is_better = [&](std::uint32_t link, std::uint32_t than) {
    if (out.use(link) != out.use(than)) return out.use(link) > out.use(than);
    return out.weight(link) > out.weight(than);
  };
  std::uint64_t merged = 0;
  std::uint64_t rows = 0;
  const auto merge_row = [&](std::uint32_t node) {
    std::uint32_t kept = out.offsets[node];
    for (std::uint32_t l = out.offsets[node]; l < out.ends[node]; ++l) {
      const std::uint32_t first = seen.look(node, out.target[l], kept);
      if (first != kNone) {
        if (is_better(l, first)) out.code[first] = out.code[l];
        continue;
      }
      out.target[kept] = out.target[l];
      out.code[kept] = out.code[l];
      ++kept;
    }
    merged += out.ends[node] - kept;
    rows += kept < out.ends[node] ? 1 : 0;
    out.ends[node] = kept;
  };
  co_await base::for_each(out.nodes(), merge_row, base::kNodesASlice);
  tally.links(Rule::kDuplicates, merged);
  tally.pages(Rule::kDuplicates, rows);
}

base::Slices flow_of(const OutLinks& out, graph::FlowGraph& flow) {
  flow.scale.resize(out.nodes());
  flow.in.offsets.assign(std::size_t{out.nodes()} + 1, 0);
  const auto count_row = [&](std::uint32_t node) {
    flow.scale[node] = scale_of(out, node);
    for (std::uint32_t l = out.offsets[node]; l < out.ends[node]; ++l) {
      if (out.use(l) == LinkUse::kPass) ++flow.in.offsets[std::size_t{out.target[l]} + 1];
    }
  };
  co_await base::for_each(out.nodes(), count_row, base::kNodesASlice);
  accumulate(flow.in.offsets);

  const bool weighted = out.weight_of.size() > 1;
  flow.in.ids.resize(flow.in.offsets.back());
  if (weighted) {
    flow.code.resize(flow.in.ids.size());
    flow.weight_of = out.weight_of;
  }
  std::vector<std::uint32_t> next(flow.in.offsets.begin(), flow.in.offsets.end() - 1);
  const auto put_row = [&](std::uint32_t node) {
    for (std::uint32_t l = out.offsets[node]; l < out.ends[node]; ++l) {
      if (out.use(l) != LinkUse::kPass) continue;
      const std::uint32_t at = next[out.target[l]]++;
      flow.in.ids[at] = node;
      if (weighted) flow.code[at] = out.weight_class(l);
    }
  };
  co_await base::for_each(out.nodes(), put_row, base::kNodesASlice);
}

base::Slices count_weights(const OutLinks& out, Tally& tally) {
  const auto count_row = [&](std::uint32_t node) {
    bool any = false;
    for (std::uint32_t l = out.offsets[node]; l < out.ends[node]; ++l) {
      if (out.use(l) < LinkUse::kEvaporate || out.weight(l) == 1.0) continue;
      tally.links(Rule::kPosition, 1);
      any = true;
    }
    tally.pages(Rule::kPosition, any ? 1 : 0);
  };
  co_await base::for_each(out.nodes(), count_row, base::kNodesASlice);
}

}  // namespace network
