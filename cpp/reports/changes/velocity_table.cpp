// The report `velocity`: what was gained and lost week by week, and what is unusual.
#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "analysis/changes/link_lives.h"
#include "analysis/changes/weeks.h"
#include "catalog/messages/message.h"
#include "reports/changes/series_in.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

using analysis::DomainGain;
using analysis::Week;
using analysis::WeekLevel;
using analysis::Weeks;
using catalog::Message;

constexpr std::uint8_t kUnknown = 0, kNo = 1, kYes = 2;  // of catalog::values::kYesNo
constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr double kMoreThanUsual = 2;  // times its share of all weeks: what a word of a burst has to have

struct Columns {
  std::vector<std::int32_t> period;
  std::vector<std::uint32_t> gained_links, lost_links, gained_domains, lost_domains, total_domains;
  std::vector<double> net_links, net_domains, z, level_change, p_value;
  std::vector<std::uint8_t> flag, complete;
  table::Sentences note;
};

// How many of some gains have each word, and the word that most have; of equal ones the first in order.
template <class Word>
struct Counts {
  std::map<Word, std::uint32_t> of_word;
  std::uint32_t all = 0;

  void add(const Word& word) {
    ++of_word[word];
    ++all;
  }
  const std::pair<const Word, std::uint32_t>& most() const {
    return *std::ranges::max_element(of_word, {}, [](const auto& one) { return one.second; });
  }
  double share(const Word& word) const { return static_cast<double>(of_word.at(word)) / all; }
};

// At least half of the gains of a week have the word, and it is rare enough elsewhere to say something.
template <class Word>
bool tells(const Counts<Word>& week, const Counts<Word>& all) {
  const auto& [word, count] = week.most();
  return 2 * count >= week.all && week.share(word) >= kMoreThanUsual * all.share(word);
}

class Notes {
 public:
  Notes(const crawl::Crawl& crawl, const analysis::LinkLives& lives, const Weeks& found)
      : crawl_(crawl), lives_(lives), found_(found) {
    for (const DomainGain& gain : found.gains) {
      suffixes_.add(suffix_of(gain));
      anchors_.add(anchor_of(gain));
    }
  }

  // Empty where there is nothing to say.
  Message of(std::uint32_t week) const {
    Message note("list.reasons");
    if (found_.weeks[week].unusual) add_burst(week, note);
    const auto add_level = [&](const std::optional<WeekLevel>& level, catalog::SentenceName name) {
      if (!level || !level->sure || level->week != week) return;
      note.add(Message(name).number("before", level->before).number("after", level->after));
    };
    add_level(found_.gained, "velocity.gains_from_here");
    add_level(found_.lost, "velocity.losses_from_here");
    return note;
  }

 private:
  // "shop.example.co.uk" is under "co.uk"; the domain is a registrable one.
  std::string_view suffix_of(const DomainGain& gain) const {
    const std::string_view domain = crawl_.domains.names[gain.domain];
    return domain.substr(std::min(domain.find('.') + 1, domain.size()));
  }
  std::uint32_t anchor_of(const DomainGain& gain) const {
    return crawl_.links.anchor[lives_.links[gain.life].link].value;
  }

  void add_burst(std::uint32_t week, Message& note) const {
    note.add(Message("velocity.more_domains")
                 .count("domains", found_.weeks[week].gained_domains)
                 .number("usual", found_.usual));
    Counts<std::string_view> suffixes;
    Counts<std::uint32_t> anchors;
    for (const DomainGain& gain : std::ranges::equal_range(found_.gains, week, {}, &DomainGain::week)) {
      suffixes.add(suffix_of(gain));
      anchors.add(anchor_of(gain));
    }
    if (tells(suffixes, suffixes_)) {
      note.add(Message("velocity.same_suffix")
                   .count("domains", suffixes.most().second)
                   .text("suffix", suffixes.most().first));
    }
    const std::string_view anchor = crawl_.texts[anchors.most().first];
    if (tells(anchors, anchors_) && !anchor.empty()) {
      note.add(Message("velocity.same_anchor").count("domains", anchors.most().second).text("anchor", anchor));
    }
  }

  const crawl::Crawl& crawl_;
  const analysis::LinkLives& lives_;
  const Weeks& found_;
  Counts<std::string_view> suffixes_;  // of the domains that were gained in all weeks
  Counts<std::uint32_t> anchors_;
};

void add(const Week& week, bool judged, bool tells_loss, Columns& owned) {
  const auto net = [&](std::uint32_t gained, std::uint32_t lost) {
    return tells_loss ? static_cast<double>(gained) - static_cast<double>(lost) : kEmpty;
  };
  const auto of_loss = [&](std::uint32_t count) { return tells_loss ? count : base::kNone; };
  owned.period.push_back(week.monday);
  owned.gained_links.push_back(week.gained_links);
  owned.lost_links.push_back(of_loss(week.lost_links));
  owned.net_links.push_back(net(week.gained_links, week.lost_links));
  owned.gained_domains.push_back(week.gained_domains);
  owned.lost_domains.push_back(of_loss(week.lost_domains));
  owned.net_domains.push_back(net(week.gained_domains, week.lost_domains));
  owned.total_domains.push_back(of_loss(week.total_domains));
  owned.z.push_back(week.z);
  owned.flag.push_back(!judged || !week.whole ? kUnknown : week.unusual ? kYes : kNo);
  owned.complete.push_back(week.whole ? kYes : kNo);
}

// The surer one where both levels change in one week.
void put_level(const std::optional<WeekLevel>& level, Columns& owned) {
  if (!level || owned.p_value[level->week] <= level->p) return;
  owned.p_value[level->week] = level->p;
  owned.level_change[level->week] = level->sure ? level->after - level->before : kEmpty;
}

Columns columns_of(const ReportContext& context) {
  Columns owned;
  const crawl::Crawl& crawl = context.crawl;
  const analysis::LinkLives lives = analysis::find_lives(crawl, site_of(context), series_in(context));
  std::vector<std::uint32_t> domain_of;
  for (const analysis::LinkLife& life : lives.links) {
    domain_of.push_back(crawl.domain_of(crawl.links.source[life.link]).value);
  }
  const Weeks found = analysis::count_weeks(lives, domain_of);
  const Notes notes(crawl, lives, found);
  for (std::uint32_t week = 0; week < found.weeks.size(); ++week) {
    add(found.weeks[week], found.judged, lives.tells_loss, owned);
    const Message note = notes.of(week);
    if (note.items().empty()) {
      owned.note.add_empty();
    } else {
      owned.note.add(note);
    }
  }
  owned.level_change.assign(found.weeks.size(), kEmpty);
  owned.p_value.assign(found.weeks.size(), kEmpty);
  put_level(found.gained, owned);
  put_level(found.lost, owned);
  return owned;
}

}  // namespace

TableResult velocity_table(const ReportContext& context) {
  const auto owned = std::make_shared<Columns>(columns_of(context));
  TableBuilder t("velocity", owned->period.size());
  t.day("period", owned->period);
  t.count("gained_links", owned->gained_links);
  t.count("lost_links", owned->lost_links);
  t.number("net_links", owned->net_links);
  t.count("gained_domains", owned->gained_domains);
  t.count("lost_domains", owned->lost_domains);
  t.number("net_domains", owned->net_domains);
  t.count("total_domains", owned->total_domains);
  t.number("z", owned->z);
  t.code("flag", owned->flag, catalog::values::kYesNo);
  t.number("level_change", owned->level_change);
  t.number("p_value", owned->p_value);
  t.sentence("note", owned->note);
  t.code("complete", owned->complete, catalog::values::kYesNo);
  return std::move(t).take(owned);
}

}  // namespace reports
