// DataForSEO: items of its backlinks API, and summaries of a target, by the names of their keys. Its answers are JSON.
#include <array>

#include "ingest/importers/importers.h"

namespace ingest {
namespace {

using enum Role;

constexpr auto kBacklinksSignature = std::to_array<std::string_view>({"urlfrom", "urlto", "dofollow"});
constexpr auto kBacklinksColumns = std::to_array<KnownColumn>({
    {"urlfrom", kSource, {}},
    {"urlto", kTarget, {}},
    {"anchor", kAnchor, {}},
    {"alt", kAlt, {}},
    {"itemtype", kLinkKind, {}},
    {"dofollow", kFollow, {}},
    {"attributes", kRel, {}},
    {"semanticlocation", kPosition, {}},
    {"textpre", kBefore, {}},
    {"textpost", kAfter, {}},
    {"firstseen", kFirstSeen, {}},
    {"lastseen", kLastSeen, {}},
    {"islost", kLost, {}},
    {"pagefromrank", kMetric, "dataforseo_page_rank"},
    {"domainfromrank", kDomainMetric, "dataforseo_domain_rank"},
    {"backlinkspamscore", kMetric, "dataforseo_spam_score"},
    {"pagefromexternallinks", kMetric, "dataforseo_external_links"},
    {"pagefrominternallinks", kMetric, "dataforseo_internal_links"},
    {"domainfrom", kIgnore, {}},
    {"domainto", kIgnore, {}},
    {"pagefromtitle", kSourceTitle, {}},
});

constexpr auto kSummarySignature = std::to_array<std::string_view>({"target", "referringlinkstypesanchor"});
constexpr auto kSummaryColumns = std::to_array<KnownColumn>({
    {"target", kDomain, {}},
    {"rank", kMetric, "dataforseo_domain_rank"},
    {"backlinks", kMetric, "dataforseo_backlinks"},
    {"referringdomains", kMetric, "dataforseo_referring_domains"},
    {"referringpages", kMetric, "dataforseo_referring_pages"},
    {"referringlinkstypesanchor", kMetric, "dataforseo_text_links"},
    {"referringlinkstypesimage", kMetric, "dataforseo_image_links"},
    {"referringlinkstypesredirect", kMetric, "dataforseo_redirects"},
    {"referringlinksattributesnofollow", kMetric, "dataforseo_nofollow_links"},
    {"referringlinksattributesugc", kMetric, "dataforseo_ugc_links"},
    {"referringlinksattributessponsored", kMetric, "dataforseo_sponsored_links"},
});

constexpr auto kImporters = std::to_array<Importer>({
    {"DataForSEO backlinks", kBacklinksSignature, kBacklinksColumns, trait::kBacklinks},
    {"DataForSEO summary", kSummarySignature, kSummaryColumns},
});

}  // namespace

std::span<const Importer> dataforseo_importers() { return kImporters; }

}  // namespace ingest
