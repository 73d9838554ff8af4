#include "reports/outreach/lessons.h"

#include <array>
#include <bit>
#include <memory>

#include "analysis/counts/hyperlinks.h"
#include "analysis/prospects/counted_links.h"
#include "analysis/prospects/prospects.h"
#include "base/slices.h"

namespace reports {
namespace {

void find_facts(const ReportContext& context, analysis::OutreachLessons& lessons) {
  const crawl::Crawl& crawl = context.crawl;
  const base::DomainId site = context.analysis.site;
  const std::size_t domains = crawl.domains.names.size();
  lessons.strength = analysis::strength_of_linking(crawl, context.analysis.domain_ratings).of_domain;
  std::vector<std::uint32_t> number(domains, 0);  // of a competitor, from 1
  std::uint32_t competitors = 0;
  for (const base::DomainId domain : analysis::competitors_of(context.analysis.sites)) {
    number[domain.value] = ++competitors;
  }
  std::vector<std::uint8_t> live(domains, 0), lost(domains, 0);
  std::vector<analysis::CompetitorSet> linked(domains, 0);
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (!analysis::is_hyperlink(crawl.links, link)) continue;
    const std::uint32_t from = crawl.domain_of(crawl.links.source[link]).value;
    const base::DomainId to = crawl.domain_of(crawl.links.target[link]);
    const bool is_live = analysis::is_live(crawl.links, link);
    if (to == site) (is_live ? live : lost)[from] = 1;
    if (is_live && number[to.value] != 0) linked[from] |= analysis::CompetitorSet{1} << (number[to.value] - 1U);
  }
  for (const analysis::CountedLinks& counted : analysis::counted_links(crawl)) {
    const std::uint32_t from = counted.domain.value, competitor = number[counted.site.value];
    if (counted.site == site) live[from] = 1;
    if (competitor != 0) linked[from] |= analysis::CompetitorSet{1} << (competitor - 1U);
  }
  for (std::size_t domain = 0; domain < domains; ++domain) {
    lessons.once_linked.push_back(lost[domain] != 0 && live[domain] == 0 ? 1 : 0);
    lessons.competitors.push_back(static_cast<std::uint32_t>(std::popcount(linked[domain])));
  }
}

catalog::Message gate_sentence(const advise::SuccessCheck& check) {
  using catalog::Message;
  switch (check.gate) {
    case advise::SuccessGate::kOpen:
      return Message("success.open")
          .count("contacts", check.contacts)
          .number("per_mille", 1000 * check.model.log_loss)
          .number("of_rate", 1000 * check.one_rate.log_loss);
    case advise::SuccessGate::kFewContacts:
      return Message("success.few_contacts").count("contacts", check.contacts).count("fewest", advise::kFewestContacts);
    case advise::SuccessGate::kFewYes:
      return Message("success.few_links").count("links", check.yes).count("fewest", advise::kFewestYes);
    case advise::SuccessGate::kOneOutcome: return Message("success.one_outcome").count("contacts", check.contacts);
    case advise::SuccessGate::kNotBetter: break;
  }
  return Message("success.not_better")
      .count("contacts", check.judged)
      .number("per_mille", 1000 * check.model.log_loss)
      .number("of_rate", 1000 * check.one_rate.log_loss);
}

}  // namespace

const analysis::OutreachLessons& lessons_of(const ReportContext& context) {
  std::unique_ptr<analysis::OutreachLessons>& known = context.analysis.lessons;
  if (known) return *known;
  auto lessons = std::make_unique<analysis::OutreachLessons>();
  find_facts(context, *lessons);
  const analysis::OutreachInput input{
      .crawl = context.crawl, .site = context.analysis.site, .wait = context.options.wait, .facts = lessons->facts()};
  base::finish(analysis::learn_from_log(input, lessons->outreach));
  known = std::move(lessons);
  return *known;
}

catalog::Message sentence_of(const analysis::Chance& chance) {
  using catalog::Message;
  switch (chance.from) {
    case analysis::ChanceFrom::kDeclared: break;
    case analysis::ChanceFrom::kOwnRate: return Message("chance.own_rate").count("contacts", chance.contacts);
    case analysis::ChanceFrom::kModel: return Message("chance.model").count("contacts", chance.contacts);
  }
  return Message("chance.declared");
}

catalog::Message sentence_of(const analysis::Outreach& outreach) {
  if (outreach.contacts.empty()) return catalog::Message("success.no_log");
  if (outreach.closed == 0) return catalog::Message("success.none_closed");
  return gate_sentence(outreach.check);
}

}  // namespace reports
