#include "analysis/quality/domain_figures.h"

#include <algorithm>

#include "crawl/metric_columns.h"

namespace analysis {
namespace {

constexpr std::string_view kIsSpam = "ahrefs_is_spam", kMozSpamScore = "moz_spam_score", kDtoxRisk = "lrt_dtoxrisk";

float value_at(crawl::MetricColumn column, std::uint32_t row) {
  return static_cast<float>(crawl::value_at(column, row));
}

float first_known(float a, float b) { return quality::is_known(a) ? a : b; }

void keep_highest(float& kept, float value) {
  if (quality::is_known(value)) kept = quality::is_known(kept) ? std::max(kept, value) : value;
}

}  // namespace

DomainFigureReader::DomainFigureReader(const crawl::Crawl& crawl)
    : crawl_(&crawl),
      is_spam_(crawl::column_of(crawl.pages.metrics, kIsSpam)),
      moz_spam_score_(crawl::column_of(crawl.pages.metrics, kMozSpamScore)),
      dtoxrisk_(crawl::column_of(crawl.pages.metrics, kDtoxRisk)) {}

void DomainFigureReader::add_page(std::uint32_t domain, std::uint32_t page) {
  if (domain >= pages_.size()) pages_.resize(std::size_t{domain} + 1);
  OfPages& of = pages_[domain];
  const float spam = value_at(is_spam_, page);
  if (quality::is_known(spam)) {
    of.spam += spam != 0 ? 1 : 0;
    ++of.asked;
  }
  keep_highest(of.moz_spam_score, value_at(moz_spam_score_, page));
  keep_highest(of.dtoxrisk, value_at(dtoxrisk_, page));
}

float DomainFigureReader::of_domain(std::string_view metric, base::DomainId id) const {
  return value_at(crawl::column_of(crawl_->domains.metrics, metric), id.value);
}

quality::DomainFigures DomainFigureReader::figures(std::uint32_t domain, base::DomainId id) const {
  const OfPages pages = domain < pages_.size() ? pages_[domain] : OfPages();
  const float marked = pages.asked > 0 ? static_cast<float>(pages.spam / pages.asked) : quality::kNotKnown;
  quality::DomainFigures figures;
  figures.is_spam = first_known(of_domain(kIsSpam, id), marked);
  figures.moz_spam_score = first_known(of_domain(kMozSpamScore, id), pages.moz_spam_score);
  figures.dtoxrisk = first_known(of_domain(kDtoxRisk, id), pages.dtoxrisk);
  figures.citation_flow = of_domain("majestic_citation_flow", id);
  figures.trust_flow = of_domain("majestic_trust_flow", id);
  figures.visits = of_domain("ahrefs_traffic", id);
  figures.linked_domains = of_domain("ahrefs_linked_domains", id);
  figures.referring_domains = of_domain("ahrefs_referring_domains", id);
  return figures;
}

}  // namespace analysis
