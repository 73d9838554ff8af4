#include "reports/quality/authority_checks.h"

#include <cstddef>
#include <utility>

namespace reports {
namespace {

using catalog::Message;
using quality::DomainProfile;
using quality::SpamCheck;

Message figures_of(SpamCheck check, const DomainProfile& of, std::uint32_t network_size) {
  const double domains = double{of.referring_domains}, links = double{of.links};
  switch (check) {
    case SpamCheck::kNoVisits: return Message("authority.no_visits").number("domains", domains);
    case SpamCheck::kAllFollow:
      return Message("authority.all_follow")
          .share("share", double{of.follow_links} / (double{of.follow_links} + double{of.nofollow_links}))
          .number("links", double{of.follow_links} + double{of.nofollow_links});
    case SpamCheck::kLinksWithoutVisits:
      return Message("authority.links_without_visits").number("domains", domains).number("visits", double{of.visits});
    case SpamCheck::kSharedIp:
      return Message("authority.shared_ip").number("domains", domains).number("ips", double{of.referring_ips});
    case SpamCheck::kSharedSubnet:
      return Message("authority.shared_subnet")
          .number("domains", domains)
          .number("subnets", double{of.referring_subnets});
    case SpamCheck::kSameProfile: return Message("authority.same_profile");
    case SpamCheck::kFewSources:
      return Message("authority.few_sources").number("links", links).number("domains", domains);
    case SpamCheck::kFlowGap:
      return Message("authority.flow_gap")
          .number("citation", double{of.citation_flow})
          .number("trust", double{of.trust_flow});
    case SpamCheck::kInNetwork: break;
  }
  return Message("quality.one_of_network").number("domains", network_size);
}

}  // namespace

Message told(const DomainProfile& profile, quality::SpamChecks fired, std::uint32_t network_size) {
  Message all("list.checks");
  for (std::size_t i = 0; i < quality::kSpamChecks; ++i) {
    const auto check = static_cast<SpamCheck>(i);
    if ((fired & quality::set_of(check)) == 0) continue;
    Message one =
        Message("list.check").text("check", quality::name_of(check)).share("share", quality::factor_of(check, profile));
    one.add(figures_of(check, profile, network_size));
    all.add(std::move(one));
  }
  return all;
}

}  // namespace reports
