#include "ingest/mapping/roles.h"

#include <algorithm>
#include <array>

namespace ingest {
namespace {

constexpr std::array<std::string_view, kRoles> kNames = {
    "source",
    "target",
    "anchor",
    "alt",
    "type",
    "follow",
    "nofollow",
    "sponsored",
    "ugc",
    "rel",
    "status",
    "status_text",
    "path",
    "position",
    "origin",
    "window",
    "before",
    "after",
    "first_seen",
    "last_seen",
    "lost",
    "lost_on",
    "lost_reason",
    "link_kind",
    "is_image",
    "is_redirect",
    "is_frame",
    "is_form",
    "in_content",
    "source_title",
    "page",
    "page_status",
    "page_indexable",
    "page_noindex",
    "page_blocked",
    "page_title",
    "page_h1",
    "page_text",
    "page_canonical",
    "page_redirect",
    "offer_target",
    "offer_anchor",
    "offer_context",
    "page_content_type",
    "metric",
    "target_metric",
    "domain_metric",
    "domain",
    "reversed_domain",
    "site_links",
    "listed_anchor",
    "vertex",
    "node_label",
    "hop",
    "canonical_hop",
    "hop_type",
    "hop_status",
    "last_status",
    "list_target",
    "list_anchor",
    "list_nofollow",
    "log_cell",
    "outreach_cell",
    "outreach_day",
    "ignore",
};

}  // namespace

std::string_view name_of(Role role) { return kNames[static_cast<std::size_t>(role)]; }

std::optional<Role> role_named(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Role>(found - kNames.begin());
}

bool may_repeat(Role role) {
  switch (role) {
    case Role::kPageIndexable:
    case Role::kPageNoindex:
    case Role::kPageBlocked:
    case Role::kLostReason:
    case Role::kPageText:
    case Role::kMetric:
    case Role::kTargetMetric:
    case Role::kDomainMetric:
    case Role::kSiteLinks:
    case Role::kHop:
    case Role::kCanonicalHop:
    case Role::kHopType:
    case Role::kHopStatus:
    case Role::kListTarget:
    case Role::kListAnchor:
    case Role::kListNofollow:
    case Role::kLogCell:
    case Role::kOutreachCell:
    case Role::kOutreachDay:
    case Role::kIgnore: return true;
    default: return false;
  }
}

}  // namespace ingest
