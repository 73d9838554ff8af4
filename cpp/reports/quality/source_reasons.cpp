#include "reports/quality/source_reasons.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace reports {
namespace {

using quality::Rule;

std::string fixed(double number, int digits) {
  std::array<char, 32> text;
  const auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
  return error == std::errc() ? std::string(text.data(), end) : std::string();
}

// With commas between thousands.
std::string count_of(double number) {
  std::string text = fixed(number, 0);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

std::string with_sign(double points) { return (points < 0 ? "" : "+") + fixed(points, 1); }

}  // namespace

std::string text_of_reason(const analysis::SourceQuality& sources, std::uint32_t source, Rule rule) {
  if (rule == Rule::kPageLinks) {
    const std::string links = count_of(sources.median_external_links[source]);
    return sources.counts.source_pages[source] == 1 ? links + " links on the page"
                                                    : "a median of " + links + " links on its pages";
  }
  if (rule == Rule::kNetShape && sources.network[source] != base::kNone) {
    const analysis::SourceNetwork& network = sources.networks[sources.network[source]];
    return "one of " + count_of(static_cast<double>(network.sources.size())) + " domains of a network";
  }
  if (rule == Rule::kTrustRating) return "the best rating of its pages is " + fixed(sources.best_rating[source], 0);
  std::string text(quality::info(rule).holds);
  const float value = sources.values[source][static_cast<std::size_t>(rule)];
  const quality::Family family = quality::info(rule).family;
  const bool of_links = family == quality::Family::kPage || family == quality::Family::kLink;
  if (of_links && value < 1) text += ", for " + fixed(100 * double{value}, 0) + " % of its links";
  return text;
}

std::string text_of_reasons(const analysis::SourceQuality& sources, std::uint32_t source,
                            const quality::Weights& weights) {
  std::string text;
  for (const quality::Reason& reason : quality::reasons_of(sources.values[source], weights)) {
    if (!text.empty()) text += "; ";
    text.append(quality::info(reason.rule).code).append(" ").append(with_sign(reason.points)).append(": ");
    text += text_of_reason(sources, source, reason.rule);
  }
  return text;
}

std::uint32_t source_named(const crawl::Crawl& crawl, const analysis::SourceQuality& sources, std::string_view domain) {
  const base::DomainId id{crawl.domains.names.find(domain)};
  const auto found = id.valid() ? std::ranges::find(sources.counts.domain, id) : sources.counts.domain.end();
  return found == sources.counts.domain.end() ? base::kNone
                                              : static_cast<std::uint32_t>(found - sources.counts.domain.begin());
}

}  // namespace reports
