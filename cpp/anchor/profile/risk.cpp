#include "anchor/profile/risk.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>

namespace anchor {
namespace {

// A share that is bad: nothing at `from`, all points at `full`.
struct Rule {
  double from, full, points;
};
// Thresholds: exact over 10 % (backlinkchecker.pro) to the 65 % of penalised sites (Microsite Masters 2012).
constexpr Rule kExactRule{0.10, 0.65, 50};
// Keyword anchors of all kinds: over 30 % is a warning in audit code; 65 % as above.
constexpr Rule kKeywordRule{0.30, 0.65, 15};
// One keyword anchor alone: over 10 % is checked, 50 % means that every second link was asked for by name.
constexpr Rule kTopRule{0.10, 0.50, 15};
// Spam families: none belongs; a fifth is a network's work.
constexpr Rule kSpamRule{0.00, 0.20, 20};
// Too little brand: under 15 % (claude-seo). Counted as what is missing.
constexpr Rule kBrandRule{0.85, 1.00, 10};
// One hand behind a part of the links: all points where it is every third domain.
constexpr Rule kNetworkRule{0.00, 0.30, 30};
constexpr double kFewDomains = 10;             // half the points at none, all of them at this many and more

double points(const Rule& rule, double share) {
  return std::clamp((share - rule.from) / (rule.full - rule.from), 0.0, 1.0) * rule.points;
}

std::string per_cent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

double in_tenths(double points) { return static_cast<double>(std::lround(points * 10)) / 10; }

// Tenths, so that what is shown adds up to what is shown, and the cap to 100.
void give(Risk& risk, std::string code, std::string text, double points) {
  points = in_tenths(points);
  if (points != 0) risk.reasons.push_back({std::move(code), std::move(text), points});
}

double sum_of_points(const Risk& risk) {
  double sum = 0;
  for (const Reason& reason : risk.reasons) sum += reason.points;
  return in_tenths(sum);
}

void sum_up(Risk& risk) {
  std::ranges::stable_sort(risk.reasons, std::ranges::greater(), &Reason::points);
  risk.score = sum_of_points(risk);
}

}  // namespace

bool is_descriptive(Class c) {
  return c == Class::kExact || c == Class::kPartial || c == Class::kBrandKeyword || c == Class::kImage ||
         c == Class::kTitle || c == Class::kOther || c == Class::kOtherScript;
}

namespace {

std::string counted(std::uint32_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

constexpr std::size_t kMostNamed = 3;          // anchors that a reason quotes

// What linking domains say, in shares of those that count on their own.
class Judging {
 public:
  Judging(const Backlinks& of, const TextOf& text_of) : links_(of.links), domains_(of.domains), text_of_(text_of) {
    add_keywords(of.top);
    add_names();
    weigh_few();
    add_networks();
    const double whole = sum_of_points(risk_);
    if (whole > 100) give(risk_, "cap", "the scale ends at 100", 100 - whole);
    sum_up(risk_);
  }
  Risk take() { return std::move(risk_); }

 private:
  double share_of(std::uint32_t opinions) const { return static_cast<double>(opinions) / domains_.opinions; }
  double share_of(Class c) const { return share_of(domains_.by_class[static_cast<std::size_t>(c)]); }
  std::string of_all() const {
    const bool once = domains_.opinions != domains_.domains;
    return " of " + counted(domains_.opinions, "source domain") + (once ? " (a network counts once) " : " ");
  }

  void add_keywords(Class top) {
    const double exact = share_of(Class::kExact);
    give(risk_, "exact_share",
         per_cent(exact) + of_all() +
             "use a keyword of the page word for word; over 10 % draws attention, 65 % was the mark of penalised sites",
         points(kExactRule, exact));
    // Placements, because a domain may use several of these classes.
    const double keyword = share(links_.by_placements, links_.placements, Class::kExact) +
                           share(links_.by_placements, links_.placements, Class::kPartial) +
                           share(links_.by_placements, links_.placements, Class::kBrandKeyword);
    give(risk_, "keyword_share",
         per_cent(keyword) + " of placements hold a keyword of the page; over 30 % is a warning",
         points(kKeywordRule, keyword));
    const bool top_is_known = top == Class::kExact || top == Class::kPartial;
    if (top_is_known) {
      give(risk_, "top_anchor",
           per_cent(links_.top_share()) + " of placements say " + quoted(text_of_(links_.top_anchor)) +
               "; one keyword anchor over 10 % is worth a look",
           points(kTopRule, links_.top_share()));
    }
    add_money(points(kExactRule, exact), top_is_known);
    add_family(points(kKeywordRule, keyword));
  }

  // Phrases that nothing known of the page explains weigh what its keywords would, together with them.
  void add_money(double of_exact, bool top_is_known) {
    if (domains_.repeated.empty()) return;
    std::string text;
    const std::size_t named = std::min(domains_.repeated.size(), kMostNamed);
    for (const auto& [anchor, opinions] : std::span(domains_.repeated).first(named)) {
      text += text.empty() ? std::to_string(opinions) + of_all() + "say " : ", " + std::to_string(opinions) + " ";
      text += quoted(text_of_(anchor));
    }
    const double top = top_is_known ? 0 : points(kTopRule, share_of(domains_.repeated.front().opinions));
    give(risk_, "money_phrase",
         text +
             ": neither the brand nor an address nor known of the page, so somebody's keyword unless it is named as "
             "a brand; one phrase over 10 % is worth a look",
         points(kExactRule, share_of(domains_.exact)) - of_exact + top);
  }

  void add_family(double of_keywords) {
    if (domains_.in_family == 0) return;
    give(risk_, "keyword_family",
         std::to_string(domains_.in_family) + of_all() + "say something with " + quoted(domains_.family) +
             ", which nothing known of the page explains; keyword anchors over 30 % are a warning",
         std::max(0.0, points(kKeywordRule, share_of(domains_.keyword)) - of_keywords));
  }

  void add_names() {
    const double spam = share_of(Class::kSpam);
    give(risk_, "spam", per_cent(spam) + of_all() + "use words of a spam family", points(kSpamRule, spam));
    const double named = share_of(domains_.named);
    give(risk_, "little_brand",
         per_cent(named) + of_all() + "use the brand or the address; under 15 % is rare for sites that grew",
         points(kBrandRule, 1 - named));
  }

  void weigh_few() {
    if (domains_.opinions >= kFewDomains) return;
    const double weight = 0.5 + 0.5 * domains_.opinions / kFewDomains;
    give(risk_, "few_domains",
         "only " + counted(domains_.opinions, "source domain") + ": shares of so few prove little",
         -std::min(sum_of_points(risk_), 100.0) * (1 - weight));
  }

  void add_networks() {
    if (domains_.networks.empty()) return;
    std::string text;
    const std::size_t named = std::min(domains_.networks.size(), kMostNamed);
    for (const Network& network : std::span(domains_.networks).first(named)) {
      text += (text.empty() ? "repeated by a network: " : ", ") + quoted(text_of_(network.anchor)) + " on " +
              counted(network.domains, "domain");
    }
    text += " of " + std::to_string(domains_.domains) + ", from one template or on one day; in shares they count once";
    const double part = static_cast<double>(domains_.networked) / domains_.domains;
    risk_.reasons.push_back({"repeated_by_network", std::move(text), in_tenths(points(kNetworkRule, part))});
  }

  const Distribution& links_;
  const SourceDomains& domains_;
  const TextOf& text_of_;
  Risk risk_;
};

}  // namespace

Risk risk_of_backlinks(const Backlinks& of, const TextOf& text_of) {
  if (of.domains.domains == 0) return {};
  if (of.domains.domains >= kFewestJudged) return Judging(of, text_of).take();
  Risk risk{.judged = false, .score = 0, .reasons = {}};
  risk.reasons.push_back({"too_few_domains",
                          "too few to judge: links from " + counted(of.domains.domains, "source domain") +
                              ", and shares of fewer than " + std::to_string(kFewestJudged) + " say nothing",
                          0});
  return risk;
}

Risk advise_internal(const Distribution& links) {
  Risk risk;
  if (links.links == 0) return risk;
  const auto of_placements = [&](Class c) { return share(links.by_placements, links.placements, c); };
  double descriptive = 0;
  for (int c = 0; c < kClasses; ++c) {
    if (is_descriptive(static_cast<Class>(c))) descriptive += of_placements(static_cast<Class>(c));
  }
  if (descriptive == 0) give(risk, "nothing_descriptive", "no internal link says what the page is about", 40);
  const double empty = of_placements(Class::kEmpty), generic = of_placements(Class::kGeneric);
  give(risk, "empty", per_cent(empty) + " of placements have no text at all", 30 * empty);
  give(risk, "generic", per_cent(generic) + " of placements say nothing about the page (\"read more\", numbers)",
       30 * generic);
  sum_up(risk);
  return risk;
}

}  // namespace anchor
