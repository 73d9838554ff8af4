// Which decisions a disavow list is offered for, and which lines approved decisions give. A score never writes a line:
// a person approves, and what is offered leaves out whatever a wrong line would cost most.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quality/disavow/disavow_line.h"
#include "quality/networks/networks.h"
#include "quality/values/sources.h"

namespace quality {

struct PlanDomain {
  std::string_view name;
  double score = 0, known = 0;          // as Score
  Sign sign = Sign::kUnknown;
  std::uint32_t links = 0;
  float best_rating = kNotKnown;        // 0..100
  bool own = false;                     // of the site
  bool institution = false, platform = false, strong = false;
  bool kept = false;                    // a verdict says editorial or listing of it or of a page of it
};

enum class Barred : std::uint8_t { kNo, kOwn, kInstitution, kPlatform, kStrongSite, kKept, kWeakSign, kLittleKnown };
std::string_view name_of(Barred why);   // "", "own_site", …
Barred barred(const PlanDomain& domain);      // the first reason not to offer it

inline constexpr double kOfferedScore = 97;   // median of a network, or of a domain outside

struct Offer {
  std::uint32_t network = base::kNone;        // kNone: one domain
  std::vector<std::uint32_t> domains;         // not barred, ascending
  double score = 0;                           // median, or the domain's
  std::uint32_t links = 0;
};
// Networks that are not syndicated, by domains, then domains outside, by score and links. O(n log n).
std::vector<Offer> offers_of(std::span<const PlanDomain> domains, const Networks& networks);

double median(std::vector<double> values);    // 0 of none

// What a person approved.
struct ApprovedDomain {
  PlanDomain domain;
  bool all_links = true;                      // no link from there is left out of the decision
  std::vector<std::string_view> pages;        // whose links are in it, as addresses
};
struct Approved {
  std::string words;                          // 'network "…"' or 'domain …'
  std::string day, by;
  double score = 0;
  std::vector<ApprovedDomain> domains;
};

// What the lines of a list take in.
class CoveredHosts {
 public:
  CoveredHosts() = default;
  CoveredHosts(std::string_view list, const Words& words);
  bool takes_host(std::string_view host) const;  // by a line for it or for what it is under
  bool takes_page(std::string_view address, std::string_view host) const;

 private:
  std::set<std::string, std::less<>> hosts_, pages_;
};

struct PlanLine {
  std::string text;                           // "domain:example.com", or an address
  bool page = false;
  std::uint32_t decision = 0;                 // place among the approved ones
  std::uint32_t domain = 0;                   // place in its decision
};
inline constexpr float kRatedWell = 50;       // such a domain is taken page by page

// Lines by decision, then by bytes, each once; none for the site's own domains, none that no tool would take, none that
// `covered` knows (lines of a list that is there). A domain is one line, unless it is a platform, an institution, rated
// well or has links that are no part of the decision: then each page is one.
std::vector<PlanLine> plan_lines(std::span<const Approved> approved, const CoveredHosts& covered, const Words& words);

}  // namespace quality
