// What a log of outreach teaches: rates by kind, template and ending of the domain, and the model of success
// (advise/success.h) with whether it may be used (advise/success_check.h). From it the chance of a prospect.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "advise/published_rates.h"
#include "advise/success.h"
#include "advise/success_check.h"
#include "analysis/outreach/contacts.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

enum class ContactGroup : std::uint8_t { kKind, kTemplate, kEnding };  // codes of catalog::values::kContactGroup
inline constexpr std::size_t kContactGroups = static_cast<std::size_t>(ContactGroup::kEnding) + 1;

enum class SuccessFeature : std::uint8_t { kStrength, kExternalLinks, kOnceLinked, kFollowUps, kNamed, kCompetitors };
inline constexpr std::size_t kSuccessFeatures = static_cast<std::size_t>(SuccessFeature::kCompetitors) + 1;

struct LevelRate {
  std::string level;  // "": no file says
  std::uint32_t contacts = 0, yes = 0;
  advise::Estimate pooled;
};

struct Outreach {
  std::vector<Contact> contacts;  // [rows of the log]
  std::int32_t latest = crawl::kNoDate;  // the day of the log and the files
  std::uint32_t closed = 0, yes = 0;  // contacts that have ended, and those that brought a link
  advise::Estimate rate;              // of all of them
  std::array<std::vector<LevelRate>, kContactGroups> groups;  // most contacts first, at most advise::kMostLevels
  advise::SuccessModel model;  // without coefficients where no contact has ended
  advise::SuccessCheck check;

  bool may_predict() const { return check.gate == advise::SuccessGate::kOpen; }
};

// What is known of a linking domain, for a contact or a prospect.
struct LinkingFacts {
  std::span<const double> strength;            // [domains] 0..1, NaN: not known
  std::span<const std::uint8_t> once_linked;   // [domains] 1: its links to the site are lost
  std::span<const std::uint32_t> competitors;  // [domains] that it links to
};
double external_links_of(const crawl::Crawl& crawl, std::uint32_t page);  // NaN: no file says

struct OutreachInput {
  const crawl::Crawl& crawl;
  base::DomainId site;
  std::int32_t wait;  // days
  LinkingFacts facts;
};
// O(rows log rows) and a few times the cost of advise::learn_success.
base::Slices learn_from_log(OutreachInput input, Outreach& outreach);

// The same with what it was learned from.
struct OutreachLessons {
  std::vector<double> strength;  // [domains] as in LinkingFacts, and the next two
  std::vector<std::uint8_t> once_linked;
  std::vector<std::uint32_t> competitors;
  Outreach outreach;

  LinkingFacts facts() const { return {.strength = strength, .once_linked = once_linked, .competitors = competitors}; }
};

// How likely a contact that is not yet made brings a link, and from what that is known.
enum class ChanceFrom : std::uint8_t { kDeclared, kOwnRate, kModel };
struct Chance {
  double p = 0;
  ChanceFrom from = ChanceFrom::kDeclared;
  std::uint32_t contacts = 0;  // that it was learned from
};
Chance chance_of(const Outreach& outreach, advise::ContactKind kind, std::span<const double> features,
                 std::string_view domain);
// The same of a kind, whoever is written to.
Chance chance_of(const Outreach& outreach, advise::ContactKind kind);

// [kSuccessFeatures] of a domain and its page before anything is sent. `page`: base::kNone: not known.
std::array<double, kSuccessFeatures> features_of(const crawl::Crawl& crawl, const LinkingFacts& facts,
                                                 base::DomainId domain, std::uint32_t page);

}  // namespace analysis
