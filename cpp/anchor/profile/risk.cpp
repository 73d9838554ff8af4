#include "anchor/profile/risk.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace anchor {
namespace {

using catalog::Message;

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

double in_tenths(double points) { return static_cast<double>(std::lround(points * 10)) / 10; }

// Tenths, so that what is shown adds up to what is shown, and the cap to 100.
void give(Risk& risk, Message message, double points) {
  points = in_tenths(points);
  if (points != 0) risk.reasons.push_back({std::move(message), points});
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

constexpr std::size_t kMostNamed = 3;          // anchors that a reason quotes

// What linking domains say, in shares of those that count on their own.
class RiskJudge {
 public:
  RiskJudge(const Backlinks& of, const TextOf& text_of) : links_(of.links), domains_(of.domains), text_of_(text_of) {
    add_keywords(of.top);
    add_names();
    weigh_few();
    add_networks();
    const double whole = sum_of_points(risk_);
    if (whole > 100) give(risk_, Message("risk.cap"), 100 - whole);
    sum_up(risk_);
  }
  Risk take() { return std::move(risk_); }

 private:
  double share_of(std::uint32_t opinions) const { return static_cast<double>(opinions) / domains_.opinions; }
  double share_of(Class c) const { return share_of(domains_.by_class[static_cast<std::size_t>(c)]); }
  // Of how many source domains a message tells, and whether networks among them count once.
  Message of_all(Message message) const {
    const bool once = domains_.opinions != domains_.domains;
    return std::move(message).count("domains", domains_.opinions).count("once", once ? 1 : 0);
  }

  void add_keywords(Class top) {
    const double exact = share_of(Class::kExact);
    give(risk_, of_all(Message("risk.exact_share").share("share", exact)), points(kExactRule, exact));
    // Placements, because a domain may use several of these classes.
    const double keyword = share(links_.by_placements, links_.placements, Class::kExact) +
                           share(links_.by_placements, links_.placements, Class::kPartial) +
                           share(links_.by_placements, links_.placements, Class::kBrandKeyword);
    give(risk_, Message("risk.keyword_share").share("share", keyword), points(kKeywordRule, keyword));
    const bool top_is_known = top == Class::kExact || top == Class::kPartial;
    if (top_is_known) {
      give(risk_,
           Message("risk.top_anchor").share("share", links_.top_share()).text("anchor", text_of_(links_.top_anchor)),
           points(kTopRule, links_.top_share()));
    }
    add_money(points(kExactRule, exact), top_is_known);
    add_family(points(kKeywordRule, keyword));
  }

  // Phrases that nothing known of the page explains weigh what its keywords would, together with them.
  void add_money(double of_exact, bool top_is_known) {
    if (domains_.repeated.empty()) return;
    Message phrases("risk.money_phrase");
    const std::size_t named = std::min(domains_.repeated.size(), kMostNamed);
    for (const auto& [anchor, opinions] : std::span(domains_.repeated).first(named)) {
      const bool first = phrases.items().empty();
      Message phrase = first ? of_all(Message("risk.first_phrase")) : Message("risk.next_phrase");
      phrases.add(std::move(phrase).count("opinions", opinions).text("anchor", text_of_(anchor)));
    }
    const double top = top_is_known ? 0 : points(kTopRule, share_of(domains_.repeated.front().opinions));
    give(risk_, std::move(phrases), points(kExactRule, share_of(domains_.exact)) - of_exact + top);
  }

  void add_family(double of_keywords) {
    if (domains_.in_family == 0) return;
    give(risk_,
         of_all(Message("risk.keyword_family").count("opinions", domains_.in_family).text("family", domains_.family)),
         std::max(0.0, points(kKeywordRule, share_of(domains_.keyword)) - of_keywords));
  }

  void add_names() {
    const double spam = share_of(Class::kSpam);
    give(risk_, of_all(Message("risk.spam").share("share", spam)), points(kSpamRule, spam));
    const double named = share_of(domains_.named);
    give(risk_, of_all(Message("risk.little_brand").share("share", named)), points(kBrandRule, 1 - named));
  }

  void weigh_few() {
    if (domains_.opinions >= kFewDomains) return;
    const double weight = 0.5 + 0.5 * domains_.opinions / kFewDomains;
    give(risk_, Message("risk.few_domains").count("domains", domains_.opinions),
         -std::min(sum_of_points(risk_), 100.0) * (1 - weight));
  }

  void add_networks() {
    if (domains_.networks.empty()) return;
    Message repeated = Message("risk.repeated_by_network").count("domains", domains_.domains);
    const std::size_t named = std::min(domains_.networks.size(), kMostNamed);
    for (const Network& network : std::span(domains_.networks).first(named)) {
      repeated.add(Message("risk.network").text("anchor", text_of_(network.anchor)).count("domains", network.domains));
    }
    const double part = static_cast<double>(domains_.networked) / domains_.domains;
    risk_.reasons.push_back({std::move(repeated), in_tenths(points(kNetworkRule, part))});
  }

  const Distribution& links_;
  const SourceDomains& domains_;
  const TextOf& text_of_;
  Risk risk_;
};

}  // namespace

Risk risk_of_backlinks(const Backlinks& of, const TextOf& text_of) {
  if (of.domains.domains == 0) return {};
  if (of.domains.domains >= kFewestJudged) return RiskJudge(of, text_of).take();
  Risk risk{.judged = false, .score = 0, .reasons = {}};
  risk.reasons.push_back(
      {Message("risk.too_few_domains").count("domains", of.domains.domains).count("fewest", kFewestJudged), 0});
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
  if (descriptive == 0) give(risk, Message("advice.nothing_descriptive"), 40);
  const double empty = of_placements(Class::kEmpty), generic = of_placements(Class::kGeneric);
  give(risk, Message("advice.empty").share("share", empty), 30 * empty);
  give(risk, Message("advice.generic").share("share", generic), 30 * generic);
  sum_up(risk);
  return risk;
}

}  // namespace anchor
