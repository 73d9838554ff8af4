#include "reports/tables/tables.h"

#include <array>

#include "base/spelling.h"
#include "reports/columns/needs.h"

namespace reports {
namespace {

using base::ErrorCode;
using crawl::Crawl;
using Made = base::Result<table::Table>;

struct Asked {
  const Crawl& crawl;
  const analysis::Options& options;
  const analysis::Analysis& analysis;
  std::string_view about;
  const whatif::Trial* trial;
};
struct Named {
  std::string_view name;
  analysis::Stage needs;                        // has run
  bool of_pages;                      // makes no sense at host or domain level
  Made (*build)(const Asked& asked);
};
constexpr std::array kAnalysed = {
    Named{"pages", analysis::Stage::kDepth, false,
          [](const Asked& asked) -> Made { return pages_table(asked.crawl, asked.analysis); }},
    Named{"resources", analysis::Stage::kLinks, false,
          [](const Asked& asked) -> Made { return resources_table(asked.crawl, asked.analysis); }},
    Named{"links", analysis::Stage::kLinks, false,
          [](const Asked& asked) -> Made { return links_table(asked.crawl, asked.analysis); }},
    Named{"anchors", analysis::Stage::kAnchors, false,
          [](const Asked& asked) -> Made { return anchors_table(asked.crawl, asked.analysis); }},
    Named{"domains", analysis::Stage::kDomains, false,
          [](const Asked& asked) -> Made { return domains_table(asked.crawl, asked.analysis); }},
    Named{"sites", analysis::Stage::kDomains, false,
          [](const Asked& asked) -> Made { return sites_table(asked.crawl, asked.analysis); }},
    Named{"targets", analysis::Stage::kShares, false,
          [](const Asked& asked) -> Made { return targets_table(asked.crawl, asked.options, asked.analysis); }},
    Named{"anchor_classes", analysis::Stage::kShares, false,
          [](const Asked& asked) -> Made { return anchor_classes_table(asked.options, asked.analysis); }},
    Named{"anchor_sections", analysis::Stage::kShares, false,
          [](const Asked& asked) -> Made { return anchor_sections_table(asked.crawl, asked.analysis); }},
    Named{"anchor_sources", analysis::Stage::kShares, false,
          [](const Asked& asked) -> Made { return anchor_sources_table(asked.crawl, asked.analysis); }},
    Named{"bands", analysis::Stage::kShares, false,
          [](const Asked& asked) -> Made { return bands_table(asked.options, asked.analysis); }},
    Named{"weak_anchors", analysis::Stage::kShares, false,
          [](const Asked& asked) -> Made { return weak_anchors_table(asked.crawl, asked.analysis); }},
    Named{"anchor_words", analysis::Stage::kClasses, false,
          [](const Asked& asked) -> Made { return anchor_words_table(asked.crawl, asked.analysis); }},
    Named{"word_lists", analysis::Stage::kClasses, false,
          [](const Asked& asked) -> Made { return word_lists_table(asked.analysis); }},
    Named{"relevance", analysis::Stage::kClasses, false,
          [](const Asked& asked) -> Made { return relevance_table(asked.crawl, asked.analysis); }},
    Named{"topics", analysis::Stage::kClasses, false,
          [](const Asked& asked) -> Made { return topics_table(asked.crawl, asked.analysis); }},
    Named{"topic_links", analysis::Stage::kClasses, false,
          [](const Asked& asked) -> Made { return topic_links_table(asked.crawl, asked.analysis); }},
    Named{"topic_pages", analysis::Stage::kClasses, false,
          [](const Asked& asked) -> Made { return topic_pages_table(asked.crawl, asked.analysis); }},
    Named{"cannibalisation", analysis::Stage::kShares, false,
          [](const Asked& asked) -> Made { return cannibalisation_table(asked.crawl, asked.analysis); }},
    Named{"settings", analysis::Stage::kEquity, false,
          [](const Asked& asked) -> Made { return settings_table(asked.options, asked.analysis); }},
    Named{"sections", analysis::Stage::kEquity, true,
          [](const Asked& asked) -> Made { return sections_table(asked.crawl, asked.analysis); }},
    Named{"structure", analysis::Stage::kDepth, true,
          [](const Asked& asked) -> Made { return structure_table(asked.crawl, asked.analysis); }},
    Named{"contributions", analysis::Stage::kEquity, true,
          [](const Asked& asked) -> Made {
            return contributions_table(asked.crawl, asked.options, asked.analysis, asked.about);
          }},
    Named{"whatif", analysis::Stage::kDepth, true,
          [](const Asked& asked) -> Made {
            if (asked.trial != nullptr) return whatif_table(asked.crawl, asked.analysis, *asked.trial);
            return base::fail(ErrorCode::kBadOption, "What if what? Name a file of edits by --edits.");
          }},
};

base::Error unknown(std::string_view name) {
  const std::vector<std::string_view> names = report_names();
  std::string known;
  for (const std::string_view one : names) known += (known.empty() ? "" : ", ") + std::string(one);
  const std::string_view guess = base::nearest_word(name, names);
  const std::string meant = guess.empty() ? "" : " Did you mean " + std::string(guess) + "?";
  return {ErrorCode::kBadOption,
          "There is no report \"" + std::string(name) + "\"." + meant + " There are: " + known + "."};
}

}  // namespace

std::vector<std::string_view> report_names() {
  std::vector<std::string_view> names = {"files", "problems"};
  for (const Named& report : kAnalysed) names.push_back(report.name);
  return names;
}

Made build_table(std::string_view name, const Crawl& crawl, const analysis::Options& options,
                 const analysis::Analysis& analysis, const whatif::Trial* trial) {
  const std::size_t mark = name.find('?');
  const std::string_view about = mark == std::string_view::npos ? "" : name.substr(mark + 1);
  name = name.substr(0, mark);
  if (name == "files") return files_table(crawl);
  if (name == "problems") return problems_table(crawl);
  for (const Named& report : kAnalysed) {
    if (report.name != name) continue;
    if (analysis.done < report.needs) {
      return base::fail(ErrorCode::kNotReady, "The report \"" + std::string(name) + "\" is not ready yet.");
    }
    if (report.of_pages && options.rules.level != network::Level::kPage) {
      return base::fail(ErrorCode::kBadOption,
                        "The report \"" + std::string(name) + "\" is about pages: it needs --level page.");
    }
    Made made = report.build({crawl, options, analysis, about, trial});
    if (made) apply_needs(analysis.evidence, *made);
    return made;
  }
  return std::unexpected(unknown(name));
}

}  // namespace reports
