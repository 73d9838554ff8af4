#include "cli/report_hints.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "catalog/catalog.h"

namespace cli {
namespace {

constexpr std::array kHints = {
    ReportHints{"files problems", "crawl.csv", "map", ""},
    ReportHints{"links", "crawl.csv", "site", ""},
    ReportHints{"pages resources sections structure", "crawl.csv", "site home nofollow weights metrics", ""},
    ReportHints{"contributions inflow", "crawl.csv", "target site nofollow weights", "--target https://example.com/"},
    ReportHints{"whatif", "crawl.csv", "edits site nofollow weights", "--edits edits.json"},
    ReportHints{"settings", "crawl.csv", "like settings", ""},
    ReportHints{"anchors targets anchor_classes anchor_sections weak_anchors anchor_words word_lists cannibalisation",
                "crawl.csv", "site brand other-brands keywords spam generic", ""},
    ReportHints{"domains anchor_sources", "backlinks.csv", "site brand", ""},
    ReportHints{"bands", "backlinks.csv", "site bands brand", ""},
    ReportHints{"sites prospects link_magnets", "mine.csv competitor.csv",
                "site competitors min-competitors source-strength", ""},
    ReportHints{"outreach mail_templates", "mine.csv competitor.csv",
                "site competitors tool template template-language outreach-rows", ""},
    ReportHints{"contacts success_model success_rates", "outreach.csv", "wait", ""},
    ReportHints{"reclaim", "crawl.csv backlinks.csv", "site", ""},
    ReportHints{"todo", "crawl.csv backlinks.csv", "site decisions tickets", ""},
    ReportHints{"internal_links internal_plan plan_pages other_suggestions", "crawl.csv",
                "lift min-fit per-source per-target max-outlinks exclude links vectors", ""},
    ReportHints{"link_changes domain_changes anchor_changes velocity survival", "before.csv after.csv",
                "site file-date", ""},
    ReportHints{"relevance topics topic_links topic_pages", "crawl.csv", "site vectors", ""},
    ReportHints{"sources link_quality networks rings quality_rules quality_lists authority", "backlinks.csv",
                "site decisions verdicts learning unmeasured", ""},
    ReportHints{"network_domains", "backlinks.csv", "network site", "--network NAME"},
    ReportHints{"source_reasons", "backlinks.csv", "domain site", "--domain other.example"},
    ReportHints{"verdicts decisions to_judge learning disavow_plan", "backlinks.csv", "decisions verdicts placed site",
                "--decisions decisions.csv"},
    ReportHints{"disavow_lines", "backlinks.csv", "old site", "--old disavow.txt"},
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
                                    return std::ranges::count_if(kHints, [&](const ReportHints& hints) {
                                             return has(hints.reports, report.name);
                                           }) == 1;
                                  }),
              "every report of catalog/reports.json has its hints");
static_assert(std::ranges::all_of(kHints,
                                  [](const ReportHints& hints) {
                                    return std::ranges::all_of(
                                        std::views::split(hints.options, ' '), [](const auto& word) {
                                          const std::string_view name(word);
                                          return catalog::find_option(name) != nullptr ||
                                                 std::ranges::contains(catalog::kCommandOptions, name,
                                                                       &catalog::CommandOption::name);
                                        });
                                  }),
              "every option is one of catalog/options.json");

}  // namespace

const ReportHints& hints_of(std::string_view report) {
  return *std::ranges::find_if(kHints, [&](const ReportHints& hints) { return has(hints.reports, report); });
}

}  // namespace cli
