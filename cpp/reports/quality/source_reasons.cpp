#include "reports/quality/source_reasons.h"

#include <algorithm>
#include <utility>

#include "reports/quality/rule_sentences.h"

namespace reports {
namespace {

using analysis::SourceQuality;
using catalog::Message;
using quality::Rule;

Message told_of_links(const SourceQuality& sources, std::uint32_t source) {
  const double links = sources.median_external_links[source];
  return sources.counts.source_pages[source] == 1 ? Message("quality.links_of_page").number("links", links)
                                                  : Message("quality.links_of_pages").number("links", links);
}

}  // namespace

Message told(const SourceQuality& sources, std::uint32_t source, Rule rule) {
  if (rule == Rule::kPageLinks) return told_of_links(sources, source);
  if (rule == Rule::kNetShape && sources.network[source] != base::kNone) {
    const analysis::SourceNetwork& network = sources.networks[sources.network[source]];
    return Message("quality.one_of_network").number("domains", static_cast<double>(network.sources.size()));
  }
  if (rule == Rule::kTrustRating) {
    return Message("quality.best_rating").number("rating", sources.best_rating[source]);
  }
  Message holds = when_it_holds(rule);
  const float value = sources.values[source][static_cast<std::size_t>(rule)];
  const quality::Family family = quality::info(rule).family;
  const bool of_links = family == quality::Family::kPage || family == quality::Family::kLink;
  if (!of_links || value >= 1) return holds;
  Message of_some = Message("quality.of_some_links").number("percent", 100 * double{value});
  of_some.add(std::move(holds));
  return of_some;
}

Message told(const SourceQuality& sources, std::uint32_t source, const quality::Weights& weights) {
  Message all("list.rules");
  for (const quality::Reason& reason : quality::reasons_of(sources.values[source], weights)) {
    Message one = Message("list.rule").text("rule", quality::info(reason.rule).code).tenths("points", reason.points);
    one.add(told(sources, source, reason.rule));
    all.add(std::move(one));
  }
  return all;
}

std::uint32_t source_named(const crawl::Crawl& crawl, const analysis::SourceQuality& sources, std::string_view domain) {
  const base::DomainId id{crawl.domains.names.find(domain)};
  const auto found = id.valid() ? std::ranges::find(sources.counts.domain, id) : sources.counts.domain.end();
  return found == sources.counts.domain.end() ? base::kNone
                                              : static_cast<std::uint32_t>(found - sources.counts.domain.begin());
}

}  // namespace reports
