// The reports topics, topic_links (which topics link to which) and topic_pages (how near each page is to its topic).
#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/counts/hyperlinks.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr double kFarDeviations = 2;           // a page so much less close than its topic's pages are stands out

struct Flow {
  std::vector<std::uint32_t> links;            // [topics x topics] from, to
  std::size_t topics = 0;

  std::uint32_t at(std::size_t from, std::size_t to) const { return links[from * topics + to]; }
};

Flow flow_of(const crawl::Crawl& crawl, const analysis::PageVectors& known) {
  Flow flow;
  flow.topics = known.topics.topics.size();
  flow.links.assign(flow.topics * flow.topics, 0);
  const auto topic_of = [&](base::PageId page) {
    const std::uint32_t document = known.document[page.value];
    return document < known.own ? known.topics.of_page[document] : base::kNone;
  };
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (!analysis::is_live(crawl.links, link)) continue;
    const std::uint32_t from = topic_of(crawl.links.source[link]), to = topic_of(crawl.links.target[link]);
    if (from != base::kNone && to != base::kNone) ++flow.links[from * flow.topics + to];
  }
  return flow;
}

// Of each topic, the closeness under which a page is far from it.
std::vector<double> far_below(const analysis::PageVectors& known) {
  const std::size_t topics = known.topics.topics.size();
  std::vector<double> sum(topics, 0), squares(topics, 0), limit(topics);
  for (std::uint32_t document = 0; document < known.own; ++document) {
    const std::uint32_t topic = known.topics.of_page[document];
    if (topic == base::kNone) continue;
    const double close = known.topics.closeness[document];
    sum[topic] += close;
    squares[topic] += close * close;
  }
  for (std::size_t topic = 0; topic < topics; ++topic) {
    const double pages = known.topics.topics[topic].pages;
    const double mean = sum[topic] / pages;
    limit[topic] = mean - kFarDeviations * std::sqrt(std::max(0.0, squares[topic] / pages - mean * mean));
  }
  return limit;
}

std::vector<std::string> names_of(const analysis::PageVectors& known) {
  std::vector<std::string> names;
  for (const relevance::Topic& topic : known.topics.topics) names.push_back(topic.name);
  return names;
}

struct TopicColumns {
  std::vector<std::string> names;
  std::vector<std::uint32_t> pages, far, links_out, links_in, links_within;
  std::vector<double> within_share, closeness;
};
struct FlowColumns {
  std::vector<std::string> from, to;
  std::vector<std::uint32_t> links;
  std::vector<double> share;
};
struct PageColumns {
  std::vector<std::string> topic;
  std::vector<double> closeness;
  std::vector<std::uint8_t> far;
  std::vector<std::uint32_t> page;
};

}  // namespace

TableResult topics_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const analysis::PageVectors& known = analysis::page_vectors_of(crawl, analysis);
  const Flow flow = flow_of(crawl, known);
  const std::vector<double> limit = far_below(known);
  auto owned = std::make_shared<TopicColumns>();
  owned->names = names_of(known);
  std::vector<double> close(flow.topics, 0);
  owned->far.assign(flow.topics, 0);
  for (std::uint32_t document = 0; document < known.own; ++document) {
    const std::uint32_t topic = known.topics.of_page[document];
    if (topic == base::kNone) continue;
    close[topic] += known.topics.closeness[document];
    owned->far[topic] += known.topics.closeness[document] < limit[topic] ? 1 : 0;
  }
  for (std::size_t topic = 0; topic < flow.topics; ++topic) {
    std::uint32_t out = 0, in = 0;
    for (std::size_t other = 0; other < flow.topics; ++other) {
      out += flow.at(topic, other);
      in += flow.at(other, topic);
    }
    const std::uint32_t within = flow.at(topic, topic), pages = known.topics.topics[topic].pages;
    owned->pages.push_back(pages);
    owned->links_within.push_back(within);
    owned->links_out.push_back(out - within);
    owned->links_in.push_back(in - within);
    owned->within_share.push_back(out == 0 ? kEmpty : static_cast<double>(within) / out);
    owned->closeness.push_back(close[topic] / pages);
  }
  TableBuilder t("topics", flow.topics);
  t.text("topic", owned->names);
  t.count("pages", owned->pages);
  t.number("closeness", owned->closeness);
  t.count("far_pages", owned->far);
  t.count("links_within", owned->links_within);
  t.count("links_out", owned->links_out);
  t.count("links_in", owned->links_in);
  t.number("within_share", owned->within_share);
  return std::move(t).take(owned);
}

TableResult topic_links_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const analysis::PageVectors& known = analysis::page_vectors_of(crawl, analysis);
  const Flow flow = flow_of(crawl, known);
  const std::vector<std::string> names = names_of(known);
  auto owned = std::make_shared<FlowColumns>();
  for (std::size_t from = 0; from < flow.topics; ++from) {
    double out = 0;
    for (std::size_t to = 0; to < flow.topics; ++to) out += flow.at(from, to);
    for (std::size_t to = 0; to < flow.topics; ++to) {
      if (flow.at(from, to) == 0) continue;
      owned->from.push_back(names[from]);
      owned->to.push_back(names[to]);
      owned->links.push_back(flow.at(from, to));
      owned->share.push_back(flow.at(from, to) / out);
    }
  }
  TableBuilder t("topic_links", owned->from.size());
  t.text("from", owned->from);
  t.text("to", owned->to);
  t.count("links", owned->links);
  t.number("share", owned->share);
  return std::move(t).take(owned);
}

TableResult topic_pages_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const analysis::PageVectors& known = analysis::page_vectors_of(crawl, analysis);
  const std::vector<double> limit = far_below(known);
  auto owned = std::make_shared<PageColumns>();
  for (std::uint32_t document = 0; document < known.own; ++document) {
    const std::uint32_t topic = known.topics.of_page[document];
    if (topic == base::kNone) continue;
    owned->page.push_back(known.page[document]);
    owned->topic.push_back(known.topics.topics[topic].name);
    owned->closeness.push_back(known.topics.closeness[document]);
    owned->far.push_back(known.topics.closeness[document] < limit[topic] ? 1 : 0);
  }
  TableBuilder t("topic_pages", owned->page.size());
  t.pooled("url", crawl.pages.urls, owned->page);
  t.text("topic", owned->topic);
  t.number("closeness", owned->closeness);
  t.code("far", owned->far, catalog::values::kYes);
  return std::move(t).take(owned);
}

}  // namespace reports
