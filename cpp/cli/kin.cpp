#include "cli/kin.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "catalog/catalog.h"

namespace cli {
namespace {

constexpr std::array kKin = {
    Kin{"files problems", "crawl.csv", "map", ""},
    Kin{"links", "crawl.csv", "site", ""},
    Kin{"pages resources sections structure", "crawl.csv", "site home nofollow weights metrics", ""},
    Kin{"contributions", "crawl.csv", "target site nofollow weights", "--target https://example.com/"},
    Kin{"whatif", "crawl.csv", "edits site nofollow weights", "--edits edits.json"},
    Kin{"settings", "crawl.csv", "like settings", ""},
    Kin{"anchors targets anchor_classes anchor_sections weak_anchors anchor_words word_lists cannibalisation",
        "crawl.csv", "site brand other-brands keywords spam generic", ""},
    Kin{"domains anchor_sources", "backlinks.csv", "site brand", ""},
    Kin{"bands", "backlinks.csv", "site bands brand", ""},
    Kin{"sites prospects link_magnets", "mine.csv competitor.csv", "site competitors min-competitors source-strength",
        ""},
    Kin{"outreach mail_templates", "mine.csv competitor.csv",
        "site competitors tool template template-language outreach-rows", ""},
    Kin{"contacts success_model success_rates", "outreach.csv", "wait", ""},
    Kin{"reclaim", "crawl.csv backlinks.csv", "site", ""},
    Kin{"todo", "crawl.csv backlinks.csv", "site decisions tickets", ""},
    Kin{"internal_links internal_plan plan_pages other_suggestions", "crawl.csv",
        "lift min-fit per-source per-target max-outlinks exclude links vectors", ""},
    Kin{"link_changes domain_changes anchor_changes velocity survival", "before.csv after.csv", "site file-date", ""},
    Kin{"relevance topics topic_links topic_pages", "crawl.csv", "site vectors", ""},
    Kin{"sources link_quality networks rings quality_rules quality_lists authority", "backlinks.csv",
        "site decisions verdicts learning unmeasured", ""},
    Kin{"network_domains", "backlinks.csv", "network site", "--network NAME"},
    Kin{"source_reasons", "backlinks.csv", "domain site", "--domain other.example"},
    Kin{"verdicts decisions to_judge learning disavow_plan", "backlinks.csv", "decisions verdicts placed site",
        "--decisions decisions.csv"},
    Kin{"disavow_lines", "backlinks.csv", "old site", "--old disavow.txt"},
};

constexpr bool has(std::string_view words, std::string_view one) {
  for (std::size_t at = words.find(one); at != std::string_view::npos; at = words.find(one, at + 1)) {
    const std::size_t end = at + one.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

static_assert(std::ranges::all_of(catalog::kReports,
                                  [](const catalog::Report& report) {
                                    return std::ranges::count_if(kKin, [&](const Kin& kin) {
                                             return has(kin.reports, report.name);
                                           }) == 1;
                                  }),
              "every report of catalog/reports.json has its kin");
static_assert(std::ranges::all_of(kKin,
                                  [](const Kin& kin) {
                                    return std::ranges::all_of(
                                        std::views::split(kin.options, ' '), [](const auto& word) {
                                          const std::string_view name(word);
                                          return catalog::find_option(name) != nullptr ||
                                                 std::ranges::contains(catalog::kCommandOptions, name,
                                                                       &catalog::CommandOption::name);
                                        });
                                  }),
              "every option is one of catalog/options.json");

}  // namespace

const Kin& kin_of(std::string_view report) {
  return *std::ranges::find_if(kKin, [&](const Kin& kin) { return has(kin.reports, report); });
}

}  // namespace cli
