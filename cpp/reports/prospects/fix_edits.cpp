#include "reports/prospects/fix_edits.h"

#include <string>

namespace reports {

using whatif::Edit;
using whatif::EditKind;

std::vector<Edit> edits_of(const ReportContext& context, const analysis::Fix& fix, std::uint32_t page) {
  const crawl::Crawl& crawl = context.crawl;
  const auto address = [&](std::uint32_t of) { return std::string(crawl.pages.urls[of]); };
  const auto of_link = [&](EditKind kind) {
    return std::vector{Edit{.kind = kind,
                            .from = address(crawl.links.source[fix.link].value),
                            .to = address(crawl.links.target[fix.link].value),
                            .region = {}}};
  };
  switch (fix.kind) {
    case analysis::FixKind::kBroken:
    case analysis::FixKind::kChain:
      if (page == base::kNone) return {};
      return {{.kind = EditKind::kRedirect, .from = address(fix.target.value), .to = address(page), .region = {}}};
    case analysis::FixKind::kLost: return of_link(EditKind::kAddLink);
    case analysis::FixKind::kNofollow: return of_link(EditKind::kFollowLink);
    default: return {};
  }
}

std::vector<Edit> edits_of(const ReportContext& context, const analysis::Mention& mention) {
  const base::PageId home = context.analysis.home;
  if (!home.valid()) return {};
  const crawl::Crawl& crawl = context.crawl;
  return {whatif::add_link(crawl.pages.urls[mention.page.value], crawl.pages.urls[home.value])};
}

}  // namespace reports
