// How often contacts bring a link before a log of one's own tells: what is declared for each kind, and what others have
// published, each with its source.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

namespace advise {

enum class ContactKind : std::uint8_t { kIntersect, kLost, kMention, kBroken, kNoAlt, kNofollow, kOther };

// Declared: guesses near the published figures below, which a log of contacts replaces.
struct DeclaredRate {
  ContactKind kind;
  std::string_view code;  // how columns of kinds name it
  double rate;
};
inline constexpr std::array<DeclaredRate, 7> kDeclaredRates = {{
    {ContactKind::kIntersect, "intersect", 0.05},
    {ContactKind::kLost, "lost", 0.25},
    {ContactKind::kMention, "mention", 0.15},
    {ContactKind::kBroken, "broken", 0.06},
    {ContactKind::kNoAlt, "no_alt", 0.05},
    {ContactKind::kNofollow, "nofollow", 0.03},
    {ContactKind::kOther, "other", 0.04},
}};
constexpr double declared_rate(ContactKind kind) { return kDeclaredRates[static_cast<std::size_t>(kind)].rate; }

// A range where a source gives one; of replies, unless the code says that links were counted.
struct PublishedRate {
  std::string_view code;
  double low, high;
  double sample;  // mails or links that were counted; NaN: the source does not say
  std::string_view source;
};
inline constexpr double kNoSample = std::numeric_limits<double>::quiet_NaN();
inline constexpr std::array<PublishedRate, 9> kPublishedRates = {{
    {"replies_link_building", 0.085, 0.085, 12e6, "Backlinko and Pitchbox, by linkbuildingjournal.co.uk"},
    {"replies_cold_mail", 0.045, 0.045, 31e6, "Hunter, State of Cold Email 2026, by linkbuildingjournal.co.uk"},
    {"replies_digital_pr", 0.13, 0.13, 31e6, "Hunter, State of Cold Email 2026, by linkbuildingjournal.co.uk"},
    {"replies_cold_mail_tools", 0.0343, 0.058, 16.5e6, "Instantly 2026, and Belkins"},
    {"replies_small_campaigns", 0.0115, 0.0115, 31e6, "BuzzStream, buzzstream.com/blog/spray-and-pray-study"},
    {"replies_large_campaigns", 0.0037, 0.0037, 31e6, "BuzzStream, buzzstream.com/blog/spray-and-pray-study"},
    {"links_intersect", 0.15, 0.20, kNoSample, "backlynk.io"},
    {"links_good", 0.05, 0.08, kNoSample, "A practitioner's guide to logs of outreach"},
    {"links_recovered", 0.85, 0.85, 12'042, "base.me, guest posts of 2022"},
}};

}  // namespace advise
