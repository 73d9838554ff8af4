// The report `other_suggestions`: internal links that another tool suggests, with what What if says of each.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "crawl/link_suggestions.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"
#include "whatif/edit_gains.h"
#include "whatif/edits.h"

namespace reports {
namespace {

using Pair = std::pair<base::PageId, base::PageId>;

struct Columns {
  std::vector<std::uint32_t> source, target, anchor, context;
  std::vector<std::uint8_t> linked;  // codes of catalog::values::kYes
  std::vector<double> gain;
  std::vector<std::string> edits;
};

// [pairs] 1: a live hyperlink leads from one to the other. `pairs`: ascending.
std::vector<std::uint8_t> find_linked(const crawl::LinkTable& links, const std::vector<Pair>& pairs) {
  std::vector<std::uint8_t> linked(pairs.size(), 0);
  for (std::uint32_t link = 0; link < links.size() && !pairs.empty(); ++link) {
    if (!crawl::counts_as_live(links.flags[link], links.type[link])) continue;
    const Pair pair{links.source[link], links.target[link]};
    const auto at = std::ranges::lower_bound(pairs, pair);
    if (at != pairs.end() && *at == pair) linked[static_cast<std::size_t>(at - pairs.begin())] = 1;
  }
  return linked;
}

Columns columns_of(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const crawl::LinkSuggestions& made = crawl.suggestions;
  std::vector<Pair> pairs;
  for (std::uint32_t row = 0; row < made.size(); ++row) pairs.emplace_back(made.source[row], made.target[row]);
  std::ranges::sort(pairs);
  const std::vector<std::uint8_t> linked = find_linked(crawl.links, pairs);
  whatif::EditGains gains(crawl, context.options, context.analysis);
  Columns owned;
  for (std::uint32_t row = 0; row < made.size(); ++row) {
    const Pair pair{made.source[row], made.target[row]};
    const auto at = static_cast<std::size_t>(std::ranges::lower_bound(pairs, pair) - pairs.begin());
    std::vector<whatif::Edit> edits;
    if (linked[at] == 0) {
      edits.push_back(whatif::add_link(crawl.pages.urls[pair.first.value], crawl.pages.urls[pair.second.value]));
    }
    owned.source.push_back(pair.first.value);
    owned.target.push_back(pair.second.value);
    owned.anchor.push_back(made.anchor[row].value);
    owned.context.push_back(made.context[row].value);
    owned.linked.push_back(linked[at]);
    owned.gain.push_back(gains.of(edits));
    owned.edits.push_back(whatif::to_json(edits));
  }
  return owned;
}

}  // namespace

TableResult other_suggestions_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const auto owned = std::make_shared<Columns>(columns_of(context));
  TableBuilder t("other_suggestions", owned->source.size());
  t.pooled("source", crawl.pages.urls, owned->source);
  t.pooled("target", crawl.pages.urls, owned->target);
  t.pooled("anchor", crawl.texts, owned->anchor);
  t.pooled("context", crawl.texts, owned->context);
  t.code("linked", owned->linked, catalog::values::kYes);
  t.number("gain", owned->gain);
  t.text("edits", owned->edits);
  return std::move(t).take(owned);
}

}  // namespace reports
