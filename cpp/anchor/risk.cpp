#include "anchor/risk.h"

#include <algorithm>
#include <cmath>

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

Risk risk_of_backlinks(const Distribution& links, Class top, std::string_view top_text) {
  Risk risk;
  if (links.domains == 0) return risk;
  const auto of_domains = [&](Class c) { return share(links.by_domains, links.domains, c); };
  const std::string count = std::to_string(links.domains) + (links.domains == 1 ? " source domain" : " source domains");
  const std::string domains = " of " + count + " ";
  const double exact = of_domains(Class::kExact);
  give(risk, "exact_share",
       per_cent(exact) + domains +
           "use a keyword of the page word for word; over 10 % draws attention, 65 % was the mark of penalised sites",
       points(kExactRule, exact));
  // Placements, because a domain may use several of these classes.
  const double keyword = share(links.by_placements, links.placements, Class::kExact) +
                         share(links.by_placements, links.placements, Class::kPartial) +
                         share(links.by_placements, links.placements, Class::kBrandKeyword);
  give(risk, "keyword_share", per_cent(keyword) + " of placements hold a keyword of the page; over 30 % is a warning",
       points(kKeywordRule, keyword));
  if (top == Class::kExact || top == Class::kPartial) {
    give(risk, "top_anchor",
         per_cent(links.top_share()) + " of placements say \"" + std::string(top_text) +
             "\"; one keyword anchor over 10 % is worth a look",
         points(kTopRule, links.top_share()));
  }
  const double spam = of_domains(Class::kSpam);
  give(risk, "spam", per_cent(spam) + domains + "use words of a spam family", points(kSpamRule, spam));
  const double brand =
      std::min(1.0, of_domains(Class::kBranded) + of_domains(Class::kBrandKeyword) + of_domains(Class::kNakedUrl));
  give(risk, "little_brand",
       per_cent(brand) + domains + "use the brand or the address; under 15 % is rare for sites that grew",
       points(kBrandRule, 1 - brand));

  const double whole = sum_of_points(risk);
  if (whole > 100) give(risk, "cap", "the scale ends at 100", 100 - whole);
  if (links.domains < kFewDomains) {
    const double weight = 0.5 + 0.5 * links.domains / kFewDomains;
    give(risk, "few_domains", "only " + count + ": shares of so few prove little",
         -std::min(whole, 100.0) * (1 - weight));
  }
  sum_up(risk);
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
