#include "analysis/outreach/outreach.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "base/math.h"

namespace analysis {
namespace {

constexpr double kNotKnown = std::numeric_limits<double>::quiet_NaN();
constexpr std::string_view kExternalLinks = "_external_links";

std::string_view ending_of(std::string_view domain) {
  const std::size_t dot = domain.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : domain.substr(dot + 1);
}

std::string_view level_of(const Contact& contact, ContactGroup group) {
  switch (group) {
    case ContactGroup::kKind: return contact.kind;
    case ContactGroup::kTemplate: return contact.written;
    case ContactGroup::kEnding: return ending_of(contact.domain);
  }
  return {};
}

std::array<double, kSuccessFeatures> features_of_contact(const crawl::Crawl& crawl, const LinkingFacts& facts,
                                                         const Contact& contact) {
  auto values = features_of(crawl, facts, contact.id, contact.page.valid() ? contact.page.value : base::kNone);
  double& strength = values[static_cast<std::size_t>(SuccessFeature::kStrength)];
  if (std::isnan(strength) && contact.rating >= 0 && contact.rating <= 100) strength = contact.rating / 100;
  const double follow_ups = contact.follow_ups == base::kNone ? kNotKnown : base::log(1.0 + contact.follow_ups);
  values[static_cast<std::size_t>(SuccessFeature::kFollowUps)] = follow_ups;
  values[static_cast<std::size_t>(SuccessFeature::kNamed)] = contact.named ? 1 : 0;
  return values;
}

// The levels of a group by how many contacts have them, then by name. Those beyond the most are "other" together.
class Levels {
 public:
  Levels(const std::vector<Contact>& contacts, std::span<const std::uint32_t> rows, ContactGroup group) {
    std::map<std::string_view, std::uint32_t> counts;
    for (const std::uint32_t row : rows) ++counts[level_of(contacts[row], group)];
    std::vector<std::pair<std::string_view, std::uint32_t>> order(counts.begin(), counts.end());
    std::ranges::stable_sort(order, std::ranges::greater(), &std::pair<std::string_view, std::uint32_t>::second);
    const std::size_t named = order.size() <= advise::kMostLevels ? order.size() : advise::kMostLevels - 1;
    for (std::size_t i = 0; i < named; ++i) {
      numbers_.emplace(order[i].first, static_cast<std::uint32_t>(i));
      names_.emplace_back(order[i].first);
    }
    if (named < order.size()) names_.emplace_back("other");
  }

  std::uint32_t number(std::string_view level) const {
    const auto found = numbers_.find(level);
    return found != numbers_.end() ? found->second : static_cast<std::uint32_t>(names_.size()) - 1;
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::map<std::string_view, std::uint32_t> numbers_;
  std::vector<std::string> names_;
};

// The rows of contacts that have ended and take part, the oldest first; the others are told that they are too old.
std::vector<std::uint32_t> closed_rows(std::vector<Contact>& contacts) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < contacts.size(); ++row) {
    if (contacts[row].is_closed()) rows.push_back(row);
  }
  std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return contacts[row].last_day(); });
  const std::size_t older = rows.size() - std::min(rows.size(), advise::kMostContacts);
  for (std::size_t i = 0; i < older; ++i) contacts[rows[i]].use = ContactUse::kOlder;
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(older));
  return rows;
}

advise::ClosedContacts columns_of(const OutreachInput& input, const std::vector<Contact>& contacts,
                                  std::span<const std::uint32_t> rows, std::span<const Levels> groups) {
  advise::ClosedContacts closed;
  closed.features.resize(kSuccessFeatures);
  closed.levels.resize(kContactGroups);
  for (const Levels& levels : groups) closed.levels_of.push_back(static_cast<std::uint32_t>(levels.names().size()));
  for (const std::uint32_t row : rows) {
    closed.yes.push_back(contacts[row].outcome == ingest::Outcome::kYes ? 1 : 0);
    const auto values = features_of_contact(input.crawl, input.facts, contacts[row]);
    for (std::size_t i = 0; i < kSuccessFeatures; ++i) closed.features[i].push_back(values[i]);
    for (std::size_t i = 0; i < kContactGroups; ++i) {
      const std::string_view level = level_of(contacts[row], static_cast<ContactGroup>(i));
      closed.levels[i].push_back(groups[i].number(level));
    }
  }
  return closed;
}

// The mean of what is declared for the kinds of these contacts.
double prior_rate(const std::vector<Contact>& contacts, std::span<const std::uint32_t> rows) {
  double sum = 0;
  for (const std::uint32_t row : rows) sum += advise::declared_rate(kind_of(contacts[row].kind));
  return rows.empty() ? advise::declared_rate(advise::ContactKind::kOther) : sum / static_cast<double>(rows.size());
}

// Rates of one group, drawn together; without features, so that each is the rate of its contacts as they are.
base::Slices pool(const advise::ClosedContacts& closed, std::size_t group, const Levels& levels,
                  const advise::SuccessPrior& prior, std::vector<LevelRate>& rates) {
  const advise::ClosedContacts alone{
      .yes = closed.yes, .features = {}, .levels = {closed.levels[group]}, .levels_of = {closed.levels_of[group]}};
  advise::SuccessModel model;
  co_await advise::learn_success(alone, prior, model);
  for (const std::string& name : levels.names())
    rates.push_back({.level = name, .contacts = 0, .yes = 0, .pooled = {}});
  for (std::size_t row = 0; row < closed.rows(); ++row) {
    LevelRate& rate = rates[closed.levels[group][row]];
    ++rate.contacts;
    rate.yes += closed.yes[row];
  }
  for (std::uint32_t level = 0; level < rates.size(); ++level) {
    rates[level].pooled = model.probability({}, std::span(&level, 1));
  }
}

}  // namespace

double external_links_of(const crawl::Crawl& crawl, std::uint32_t page) {
  for (const auto& [name, values] : crawl.pages.metrics) {
    if (name.ends_with(kExternalLinks) && page < values.size() && !std::isnan(values[page])) return values[page];
  }
  return kNotKnown;
}

std::array<double, kSuccessFeatures> features_of(const crawl::Crawl& crawl, const LinkingFacts& facts,
                                                 base::DomainId domain, std::uint32_t page) {
  std::array<double, kSuccessFeatures> values{};
  values.fill(kNotKnown);
  const auto at = [&](SuccessFeature feature) -> double& { return values[static_cast<std::size_t>(feature)]; };
  if (page != base::kNone) {
    const double links = external_links_of(crawl, page);
    at(SuccessFeature::kExternalLinks) = links >= 0 ? base::log(1 + links) : kNotKnown;
  }
  if (!domain.valid()) return values;
  at(SuccessFeature::kStrength) = facts.strength[domain.value];
  at(SuccessFeature::kOnceLinked) = facts.once_linked[domain.value];
  at(SuccessFeature::kCompetitors) = facts.competitors[domain.value];
  return values;
}

base::Slices learn_from_log(OutreachInput input, Outreach& outreach) {
  outreach = {};
  Contacts read = read_contacts(input.crawl, input.site, input.wait);
  outreach.contacts = std::move(read.rows);
  outreach.latest = read.latest;
  const std::vector<std::uint32_t> rows = closed_rows(outreach.contacts);
  std::vector<Levels> groups;
  for (std::size_t i = 0; i < kContactGroups; ++i) {
    groups.emplace_back(outreach.contacts, rows, static_cast<ContactGroup>(i));
  }
  const advise::ClosedContacts closed = columns_of(input, outreach.contacts, rows, groups);
  const advise::SuccessPrior prior{.rate = prior_rate(outreach.contacts, rows)};
  outreach.closed = static_cast<std::uint32_t>(rows.size());
  outreach.yes = std::accumulate(closed.yes.begin(), closed.yes.end(), 0U);
  if (rows.empty()) co_return;
  co_await advise::check_success(closed, prior, outreach.check);
  for (std::size_t i = 0; i < kContactGroups; ++i) co_await pool(closed, i, groups[i], prior, outreach.groups[i]);
  const advise::ClosedContacts all{.yes = closed.yes, .features = {}, .levels = {}, .levels_of = {}};
  advise::SuccessModel one_rate;
  co_await advise::learn_success(all, prior, one_rate);
  outreach.rate = one_rate.probability({}, {});
  co_await advise::learn_success(closed, prior, outreach.model);
}

Chance chance_of(const Outreach& outreach, advise::ContactKind kind) {
  const std::string_view code = advise::kDeclaredRates[static_cast<std::size_t>(kind)].code;
  const auto& kinds = outreach.groups[static_cast<std::size_t>(ContactGroup::kKind)];
  const auto found = std::ranges::find(kinds, code, &LevelRate::level);
  if (found == kinds.end()) return {.p = advise::declared_rate(kind)};
  return {.p = found->pooled.value, .from = ChanceFrom::kOwnRate, .contacts = found->contacts};
}

Chance chance_of(const Outreach& outreach, advise::ContactKind kind, std::span<const double> features,
                 std::string_view domain) {
  if (!outreach.may_predict()) return chance_of(outreach, kind);
  const auto number = [&](ContactGroup group, std::string_view level) {
    const auto& rates = outreach.groups[static_cast<std::size_t>(group)];
    const auto found = std::ranges::find(rates, level, &LevelRate::level);
    return found == rates.end() ? base::kNone : static_cast<std::uint32_t>(found - rates.begin());
  };
  const std::string_view code = advise::kDeclaredRates[static_cast<std::size_t>(kind)].code;
  const std::array<std::uint32_t, kContactGroups> levels = {number(ContactGroup::kKind, code), base::kNone,
                                                            number(ContactGroup::kEnding, ending_of(domain))};
  const double p = advise::probability_of(outreach.model.log_odds(features, levels));
  return {.p = p, .from = ChanceFrom::kModel, .contacts = outreach.closed};
}

}  // namespace analysis
