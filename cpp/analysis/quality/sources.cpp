#include "analysis/quality/sources.h"

#include <algorithm>
#include <set>
#include <utility>

#include "quality/measure.h"
#include "quality/rules/words.h"
#include "text/code_points.h"

namespace analysis {
namespace {

constexpr std::size_t kLongestName = 120;  // bytes of a print in words: a title may be as long as a file likes

std::string shortened(std::string words) {
  if (words.size() <= kLongestName) return words;
  return std::string(text::first_bytes(words, kLongestName)) + "…";
}

class NetworkNames {
 public:
  NetworkNames(const quality::Export& rows, const quality::SourceMeasures& measures, const quality::Words& words)
      : rows_(&rows), measures_(&measures), words_(&words) {}

  SourceNetwork name(const quality::Network& network) {
    SourceNetwork named;
    named.kind = network.kind;
    named.sources = network.domains;
    std::set<std::string> said;  // two prints may read the same: neighboring numbers of links
    for (const quality::Evidence& evidence : network.evidence) {
      const std::string shared = words_of(evidence);
      if (named.name.empty()) named.name = name_of_network(evidence);
      if (!said.insert(shared).second) continue;
      if (!named.evidence.empty()) named.evidence += "; ";
      named.evidence += shared + ": " + std::to_string(evidence.domains) + " domains";
    }
    named.id = named.name + ";" + std::string(quality::name_of(named.kind));
    if (!ids_.insert(named.id).second) named.id += ";" + first_name(network);
    return named;
  }

 private:
  // In order of bytes: a network is called the same whatever the order of the files.
  std::string first_name(const quality::Network& network) const {
    std::string_view first = rows_->domains[network.domains.front()].name;
    for (const std::uint32_t domain : network.domains) first = std::min(first, rows_->domains[domain].name);
    return std::string(first);
  }

  // The lowest on the first pages that show the print, of each domain one: whichever domain comes first.
  std::string number_of_links(quality::PrintId id) const {
    float lowest = quality::kNotKnown;
    for (const quality::Print& shown : measures_->prints.all_shown(id)) {
      const float links = rows_->pages[rows_->links[shown.link].page].external_links;
      if (!(links >= lowest)) lowest = links;
    }
    return std::to_string(static_cast<std::int64_t>(lowest));
  }

  std::string key_of(const quality::Print& print) const {
    if (quality::kind_of(print.id) == quality::PrintKind::kLinks) return number_of_links(print.id);
    return shortened(quality::words_of_print(*rows_, *measures_, *words_, print));
  }

  std::string words_of(const quality::Print& print) const {
    const std::string key = key_of(print);
    const std::string kind(quality::info(quality::kind_of(print.id)).name);
    return key.empty() ? kind : kind + " \"" + key + "\"";
  }
  std::string words_of(const quality::Evidence& evidence) const {
    std::string first = words_of(evidence.first);
    if (evidence.second.id == 0) return first;
    std::string second = words_of(evidence.second);
    if (second < first) std::swap(first, second);
    return first + " and " + second;
  }

  std::string name_of_network(const quality::Evidence& evidence) const {
    const std::string key = evidence.second.id == 0 ? key_of(evidence.first) : std::string();
    return key.empty() ? words_of(evidence) : key;
  }

  const quality::Export* rows_;
  const quality::SourceMeasures* measures_;
  const quality::Words* words_;
  std::set<std::string> ids_;
};

quality::Words words_with(std::string_view spam_list) {
  quality::Words::Texts texts = quality::Words::built_in_texts();
  if (!spam_list.empty()) texts[static_cast<std::size_t>(quality::List::kSpam)] = spam_list;
  return quality::Words(texts);
}

quality::Export export_of(const crawl::Crawl& crawl, const QualityInput& input, const BacklinkRows& rows) {
  return {.site = std::string(crawl.domains.names[input.site.value]),
          .target_labels = {},
          .brands = input.brands,
          .pages = rows.pages,
          .anchors = rows.anchors,
          .links = rows.links,
          .domains = rows.domains};
}

}  // namespace

base::Slices measure_links(const crawl::Crawl& crawl, QualityInput input, LinkQuality& result) {
  BacklinkRows rows;
  co_await collect_backlinks(crawl, input.site, input.link_class, rows);
  const quality::Words words = words_with(input.spam_list);
  const quality::Export exported = export_of(crawl, input, rows);
  quality::SourceMeasures measures;
  co_await quality::measure(exported, words, measures, &result.values);
  for (const quality::LinkRow& link : rows.links) result.source.push_back(link.domain);
  result.link = std::move(rows.ids);
}

base::Slices measure_sources(const crawl::Crawl& crawl, QualityInput input, SourceQuality& result) {
  BacklinkRows rows;
  co_await collect_backlinks(crawl, input.site, input.link_class, rows);
  const quality::Words words = words_with(input.spam_list);
  const quality::Export exported = export_of(crawl, input, rows);
  quality::SourceMeasures measures;
  co_await quality::measure(exported, words, measures);
  NetworkNames names(exported, measures, words);
  co_await base::for_each(
      static_cast<std::uint32_t>(measures.networks.networks.size()),
      [&](std::uint32_t i) { result.networks.push_back(names.name(measures.networks.networks[i])); }, 1U << 8);
  result.counts = std::move(rows.counts);
  for (const base::DomainId domain : result.counts.domain) result.top_anchor.push_back(input.top_anchor[domain.value]);
  result.values = std::move(measures.values);
  result.network = std::move(measures.networks.of_domain);
  result.median_external_links.assign(measures.median_external_links.begin(), measures.median_external_links.end());
  result.best_rating.assign(measures.best_rating.begin(), measures.best_rating.end());
  for (const quality::DomainValues& values : result.values) result.kinds.push_back(quality::kind_of(values));
}

}  // namespace analysis
