#include "session/tables.h"

#include <array>

#include "base/spelling.h"
#include "session/needs.h"

namespace session {
namespace {

using base::ErrorCode;
using crawl::Crawl;
using Made = base::Result<report::Table>;

struct Asked {
  const Crawl& crawl;
  const Options& options;
  const Analysis& analysis;
  std::string_view about;
  const Trial* trial;
};
struct Named {
  std::string_view name;
  Stage needs;                        // has run
  bool of_pages;                      // makes no sense at host or domain level
  Made (*build)(const Asked& asked);
};
constexpr std::array kAnalysed = {
    Named{"pages", Stage::kDepth, false,
          [](const Asked& asked) -> Made { return pages_table(asked.crawl, asked.analysis); }},
    Named{"resources", Stage::kLinks, false,
          [](const Asked& asked) -> Made { return resources_table(asked.crawl, asked.analysis); }},
    Named{"links", Stage::kLinks, false,
          [](const Asked& asked) -> Made { return links_table(asked.crawl, asked.analysis); }},
    Named{"anchors", Stage::kAnchors, false,
          [](const Asked& asked) -> Made { return anchors_table(asked.crawl, asked.analysis); }},
    Named{"domains", Stage::kDomains, false,
          [](const Asked& asked) -> Made { return domains_table(asked.crawl, asked.analysis); }},
    Named{"sites", Stage::kDomains, false,
          [](const Asked& asked) -> Made { return sites_table(asked.crawl, asked.analysis); }},
    Named{"targets", Stage::kShares, false,
          [](const Asked& asked) -> Made { return targets_table(asked.crawl, asked.options, asked.analysis); }},
    Named{"anchor_classes", Stage::kShares, false,
          [](const Asked& asked) -> Made { return anchor_classes_table(asked.options, asked.analysis); }},
    Named{"anchor_sections", Stage::kShares, false,
          [](const Asked& asked) -> Made { return anchor_sections_table(asked.crawl, asked.analysis); }},
    Named{"anchor_sources", Stage::kShares, false,
          [](const Asked& asked) -> Made { return anchor_sources_table(asked.crawl, asked.analysis); }},
    Named{"bands", Stage::kShares, false,
          [](const Asked& asked) -> Made { return bands_table(asked.options, asked.analysis); }},
    Named{"weak_anchors", Stage::kShares, false,
          [](const Asked& asked) -> Made { return weak_anchors_table(asked.crawl, asked.analysis); }},
    Named{"anchor_words", Stage::kClasses, false,
          [](const Asked& asked) -> Made { return anchor_words_table(asked.crawl, asked.analysis); }},
    Named{"word_lists", Stage::kClasses, false,
          [](const Asked& asked) -> Made { return word_lists_table(asked.analysis); }},
    Named{"relevance", Stage::kClasses, false,
          [](const Asked& asked) -> Made { return relevance_table(asked.crawl, asked.analysis); }},
    Named{"topics", Stage::kClasses, false,
          [](const Asked& asked) -> Made { return topics_table(asked.crawl, asked.analysis); }},
    Named{"topic_links", Stage::kClasses, false,
          [](const Asked& asked) -> Made { return topic_links_table(asked.crawl, asked.analysis); }},
    Named{"topic_pages", Stage::kClasses, false,
          [](const Asked& asked) -> Made { return topic_pages_table(asked.crawl, asked.analysis); }},
    Named{"cannibalisation", Stage::kShares, false,
          [](const Asked& asked) -> Made { return cannibalisation_table(asked.crawl, asked.analysis); }},
    Named{"settings", Stage::kEquity, false,
          [](const Asked& asked) -> Made { return settings_table(asked.options, asked.analysis); }},
    Named{"sections", Stage::kEquity, true,
          [](const Asked& asked) -> Made { return sections_table(asked.crawl, asked.analysis); }},
    Named{"structure", Stage::kDepth, true,
          [](const Asked& asked) -> Made { return structure_table(asked.crawl, asked.analysis); }},
    Named{"contributions", Stage::kEquity, true,
          [](const Asked& asked) -> Made {
            return contributions_table(asked.crawl, asked.options, asked.analysis, asked.about);
          }},
    Named{"whatif", Stage::kDepth, true,
          [](const Asked& asked) -> Made {
            if (asked.trial != nullptr) return asked.trial->table();
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

Made build_table(std::string_view name, const Crawl& crawl, const Options& options, const Analysis& analysis,
                 const Trial* trial) {
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

}  // namespace session
