#include "quality/disavow/plan.h"

#include <algorithm>
#include <array>

#include "quality/disavow/lint.h"
#include "quality/rules/letters.h"
#include "url/url.h"

namespace quality {
namespace {

constexpr double kFewestKnown = 0.3;
constexpr std::string_view kPrefix = "domain:";

LintCodes errors_of(const DisavowLine& line) {
  LintCodes errors = 0;
  for (std::size_t i = 0; i < kLintCodes; ++i) {
    const auto code = static_cast<LintCode>(i);
    if (severity_of(code) == Severity::kError) errors |= line.codes & set_of(code);
  }
  return errors;
}

bool page_by_page(const ApprovedDomain& approved) {
  const PlanDomain& domain = approved.domain;
  return domain.platform || domain.institution || domain.best_rating >= kRatedWell || !approved.all_links;
}

// Whether a tool would take the line as it is meant.
bool is_sound(std::string_view text, const Words& words) {
  const DisavowLine line = read_disavow_line(text, words);
  return line.kind != LineKind::kNothing && line.kind != LineKind::kBroken && errors_of(line) == 0;
}

void append_lines(const ApprovedDomain& approved, PlanLine line, const CoveredHosts& covered, const Words& words,
                  std::vector<PlanLine>& lines) {
  const PlanDomain& domain = approved.domain;
  if (domain.own || covered.takes_host(domain.name)) return;
  line.text = std::string(kPrefix) + std::string(domain.name);
  const bool one_line = !page_by_page(approved) && is_sound(line.text, words);
  if (one_line) {
    lines.push_back(std::move(line));
    return;
  }
  line.page = true;
  for (const std::string_view page : approved.pages) {
    if (covered.takes_page(page, url::host_of(page)) || !is_sound(page, words)) continue;
    line.text = page;
    lines.push_back(line);
  }
}

void offer_networks(std::span<const PlanDomain> domains, const Networks& networks, std::vector<Offer>& offers) {
  for (std::uint32_t i = 0; i < networks.networks.size(); ++i) {
    const Network& network = networks.networks[i];
    if (network.kind == NetworkKind::kSyndicated) continue;
    Offer offer;
    offer.network = i;
    std::vector<double> scores;
    for (const std::uint32_t domain : network.domains) {
      scores.push_back(domains[domain].score);
      if (barred(domains[domain]) != Barred::kNo) continue;
      offer.domains.push_back(domain);
      offer.links += domains[domain].links;
    }
    offer.score = median(std::move(scores));
    if (offer.score >= kOfferedScore && !offer.domains.empty()) offers.push_back(std::move(offer));
  }
  std::ranges::stable_sort(offers, std::ranges::greater(), [](const Offer& offer) { return offer.domains.size(); });
}

}  // namespace

std::string_view name_of(Barred why) {
  constexpr std::array<std::string_view, 8> kNames = {"",     "own_site",  "institution", "platform", "strong_site",
                                                      "kept", "weak_sign", "little_known"};
  return kNames[static_cast<std::size_t>(why)];
}

Barred barred(const PlanDomain& domain) {
  if (domain.own) return Barred::kOwn;
  if (domain.institution) return Barred::kInstitution;
  if (domain.platform) return Barred::kPlatform;
  if (domain.strong) return Barred::kStrongSite;
  if (domain.kept) return Barred::kKept;
  if (domain.sign != Sign::kStrong) return Barred::kWeakSign;
  return domain.known < kFewestKnown ? Barred::kLittleKnown : Barred::kNo;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  return (values[values.size() / 2] + values[(values.size() - 1) / 2]) / 2;
}

std::vector<Offer> offers_of(std::span<const PlanDomain> domains, const Networks& networks) {
  std::vector<Offer> offers;
  offer_networks(domains, networks, offers);
  std::vector<std::uint32_t> alone;
  for (std::uint32_t i = 0; i < domains.size(); ++i) {
    const bool outside = networks.of_domain[i] == base::kNone;
    if (outside && domains[i].score >= kOfferedScore && barred(domains[i]) == Barred::kNo) alone.push_back(i);
  }
  std::ranges::sort(alone, [&](std::uint32_t a, std::uint32_t b) {
    if (domains[a].score != domains[b].score) return domains[a].score > domains[b].score;
    if (domains[a].links != domains[b].links) return domains[a].links > domains[b].links;
    return domains[a].name < domains[b].name;
  });
  for (const std::uint32_t domain : alone) {
    offers.push_back({base::kNone, {domain}, domains[domain].score, domains[domain].links});
  }
  return offers;
}

std::vector<PlanLine> plan_lines(std::span<const Approved> approved, const CoveredHosts& covered, const Words& words) {
  std::vector<PlanLine> lines;
  for (std::uint32_t i = 0; i < approved.size(); ++i) {
    for (std::uint32_t j = 0; j < approved[i].domains.size(); ++j) {
      append_lines(approved[i].domains[j], {{}, false, i, j}, covered, words, lines);
    }
  }
  std::ranges::stable_sort(lines, {}, &PlanLine::text);
  const auto twice = std::ranges::unique(lines, {}, &PlanLine::text);     // the first decision has it
  lines.erase(twice.begin(), twice.end());
  std::ranges::stable_sort(lines, {}, &PlanLine::decision);
  return lines;
}

CoveredHosts::CoveredHosts(std::string_view list, const Words& words) {
  for (const std::string_view text : lines_of(list)) {
    DisavowLine line = read_disavow_line(text, words);
    if (line.kind == LineKind::kDomain && errors_of(line) == 0) hosts_.insert(std::move(line.host));
    if (line.kind == LineKind::kPage) pages_.emplace(trimmed(text));
  }
}

bool CoveredHosts::takes_host(std::string_view host) const {
  while (host.contains('.')) {
    if (hosts_.contains(host)) return true;
    host.remove_prefix(host.find('.') + 1);
  }
  return false;
}

bool CoveredHosts::takes_page(std::string_view address, std::string_view host) const {
  return pages_.contains(address) || takes_host(host);
}

}  // namespace quality
