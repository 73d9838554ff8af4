// The columns of logs of outreach, which tools and people name alike, and logs that no tool signs.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "ingest/mapping/format.h"
#include "ingest/mapping/importer.h"
#include "ingest/values/header.h"

namespace ingest {

// Of several columns with one meaning the first counts.
inline constexpr auto kOutreachWords = std::to_array<KnownColumn>({
    {"domain", Role::kOutreachCell, "prospect"},
    {"targetsite", Role::kOutreachCell, "prospect"},
    {"website", Role::kOutreachCell, "prospect"},
    {"site", Role::kOutreachCell, "prospect"},
    {"prospect", Role::kOutreachCell, "prospect"},
    {"prospecturl", Role::kOutreachCell, "prospect"},
    {"prospectdomain", Role::kOutreachCell, "prospect"},
    {"url", Role::kOutreachCell, "prospect"},
    {"companydomain", Role::kOutreachCell, "prospect"},
    {"companywebsite", Role::kOutreachCell, "prospect"},
    {"domainname", Role::kOutreachCell, "prospect"},
    {"pageurl", Role::kOutreachCell, "prospect_page"},
    {"prospectpage", Role::kOutreachCell, "prospect_page"},
    {"linkurl", Role::kOutreachCell, "link"},
    {"livelink", Role::kOutreachCell, "link"},
    {"linklocation", Role::kOutreachCell, "link"},
    {"contactname", Role::kOutreachCell, "contact"},
    {"contact", Role::kOutreachCell, "contact"},
    {"personabout", Role::kOutreachCell, "contact"},
    {"name", Role::kOutreachCell, "contact"},
    {"firstname", Role::kOutreachCell, "first_name"},
    {"contactfirstname", Role::kOutreachCell, "first_name"},
    {"contactemail", Role::kOutreachCell, "email"},
    {"email", Role::kOutreachCell, "email"},
    {"emailaddress", Role::kOutreachCell, "email"},
    {"email1", Role::kOutreachCell, "email"},
    {"outreachtype", Role::kOutreachCell, "outreach_kind"},
    {"linktype", Role::kOutreachCell, "outreach_kind"},
    {"tactic", Role::kOutreachCell, "outreach_kind"},
    {"templateused", Role::kOutreachCell, "template"},
    {"template", Role::kOutreachCell, "template"},
    {"campaign", Role::kOutreachCell, "template"},
    {"datecontacted", Role::kOutreachDay, "sent"},
    {"outreachdate", Role::kOutreachDay, "sent"},
    {"datesent", Role::kOutreachDay, "sent"},
    {"date", Role::kOutreachDay, "sent"},
    {"sent", Role::kOutreachDay, "sent"},
    {"datefollowedup", Role::kOutreachDay, "last_contact"},
    {"followupdate", Role::kOutreachDay, "last_contact"},
    {"lastcontacted", Role::kOutreachDay, "last_contact"},
    {"datelinkacquired", Role::kOutreachDay, "outcome_day"},
    {"responsedate", Role::kOutreachDay, "outcome_day"},
    {"status", Role::kOutreachCell, "outcome"},
    {"statuspendingacceptedrejected", Role::kOutreachCell, "outcome"},
    {"outcome", Role::kOutreachCell, "outcome"},
    {"stage", Role::kOutreachCell, "outcome"},
    {"result", Role::kOutreachCell, "outcome"},
    {"mergestatus", Role::kOutreachCell, "outcome"},
    {"relationshipstage", Role::kOutreachCell, "outcome"},
    {"sendingstatus", Role::kOutreachCell, "outcome"},
    {"leadstatus", Role::kOutreachCell, "outcome"},
    {"linkacquired", Role::kOutreachCell, "acquired"},
    {"linkacquiredyesno", Role::kOutreachCell, "acquired"},
    {"response", Role::kOutreachCell, "response"},
    {"followups", Role::kOutreachCell, "follow_ups"},
    {"domainauthority", Role::kOutreachCell, "rating"},
    {"domainrating", Role::kOutreachCell, "rating"},
    {"dadr", Role::kOutreachCell, "rating"},
    {"da", Role::kOutreachCell, "rating"},
    {"dr", Role::kOutreachCell, "rating"},
    {"assettopitch", Role::kOutreachCell, "pitched"},
    {"targeturl", Role::kOutreachCell, "pitched"},
    {"anchortext", Role::kOutreachCell, "wanted_anchor"},
});

// A header that names a prospect (or a person's address) and an outcome, above outcomes that are known words. A column
// that says no more than "Status" stands in tables of pages as well: there the header has to name a contact or the day
// of one besides. Never a table that names both ends of links.
std::optional<Mapping> outreach_log(const std::vector<HeadRecord>& records);

}  // namespace ingest
