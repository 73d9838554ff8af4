// Moz: inbound links of Open Site Explorer and early Link Explorer (lines before the header; addresses may lack
// their scheme), top pages.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kMozLinksSignature =
    std::to_array<std::string_view>({"url", "anchortext", "pageauthority", "targeturl"});
constexpr auto kMozLinksColumns = std::to_array<KnownColumn>({
    {"url", kSource, {}},
    {"targeturl", kTarget, {}},
    {"anchortext", kAnchor, {}},
    {"onlyrelnofollow", kNofollow, {}},
    {"301", kIsRedirect, {}},
    {"title", kSourceTitle, {}},
    {"spamscore", kMetric, "moz_spam_score"},
    {"pageauthority", kMetric, "moz_page_authority"},
    {"domainauthority", kDomainMetric, "moz_domain_authority"},
    {"numberofdomainslinkingtothispage", kMetric, "moz_referring_domains"},
    {"numberofdomainslinkingtodomain", kDomainMetric, "moz_referring_domains"},
    {"origin", kIgnore, {}},
    {"linkequity", kIgnore, {}},
    {"nolinkequity", kIgnore, {}},
    {"onlyfollow", kIgnore, {}},
});

constexpr auto kMozPagesSignature = std::to_array<std::string_view>({"url", "pa", "linkingdomainstopage"});
constexpr auto kMozPagesColumns = std::to_array<KnownColumn>({
    {"url", kPage, {}},
    {"title", kPageTitle, {}},
    {"pa", kMetric, "moz_page_authority"},
    {"totallinks", kMetric, "moz_links"},
    {"linkingdomainstopage", kMetric, "moz_referring_domains"},
});

constexpr auto kImporters = std::to_array<Importer>({
    {"Moz inbound links", kMozLinksSignature, kMozLinksColumns, trait::kBacklinks},
    {"Moz top pages", kMozPagesSignature, kMozPagesColumns},
});

}  // namespace

std::span<const Importer> moz_importers() { return kImporters; }

}  // namespace ingest
