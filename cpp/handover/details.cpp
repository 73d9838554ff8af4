// What a developer gets of an analysis: addresses to work with, by finding, and then what else is worth doing.

#include <algorithm>
#include <array>
#include <string_view>

#include "handover/html.h"
#include "handover/parts.h"
#include "handover/table.h"

namespace handover {
namespace {

constexpr double kLines = 44;        // of a page, that the rows of one table may take
constexpr double kLinesOfAll = 130;  // with them a report stays within five pages
constexpr double kLinesOfHead = 5;   // title, names of columns, and what is around a table

struct Titled {
  std::string_view title;
  Part part;
};

// What a developer needs of a finding, where that is more than its rows as they are.
struct OfFinding {
  std::string_view finding;
  Part part;   // without a report: that of the finding, and its filter
};
constexpr std::array kOfFindings = {
    OfFinding{"deadLinks", {.report = {}, .columns = "target status anchor source", .once = true}},
    OfFinding{"redirectLinks",
              {.report = "pages",
               .columns = "url passes_to status inlinks",
               .filter = "status>=300 status<400 inlinks>0",
               .most_of = "inlinks"}},
    OfFinding{"orphans", {.report = {}, .columns = "url suggested_source suggested_anchor gain"}},
    OfFinding{"risky", {.report = {}, .columns = "url top_anchor top_share risk"}}};

struct Other {
  std::string_view needs;   // the fact without which nobody can know
  Part part;
};
constexpr std::array kOthers = {
    Other{"anchors", {.report = "weak_anchors", .columns = "target anchor class links source"}},
    Other{"outlinks", {.report = "internal_links", .columns = "source target anchor gain"}},
    Other{"backlinks", {.report = "sources", .columns = "domain reasons links score", .filter = "sign=strong"}},
    Other{"backlinks", {.report = "prospects", .columns = "domain page suggested_target competitors"}}};

std::vector<Titled> wanted(const Context& context, const std::vector<Finding>& found) {
  const Words& words = context.words;
  std::vector<Titled> all;
  for (const Finding& finding : found) {
    const auto* known = std::ranges::find(kOfFindings, finding.name, &OfFinding::finding);
    if (known == kOfFindings.end()) continue;
    Part part = known->part;
    if (part.report.empty()) {
      part.report = finding.report;
      part.filter = finding.filter;
    }
    all.push_back({words.text({"words", "findings", finding.name, "title"}), part});
  }
  for (const Other& other : kOthers) {
    if (!knows(context.summary, other.needs)) continue;
    all.push_back({words.text({"words", "page", "htmlReport", "tables", other.part.report}), other.part});
  }
  return all;
}

}  // namespace

base::Result<std::string> details_part(const Context& context, const std::vector<Finding>& found) {
  const std::vector<Titled> all = wanted(context, found);
  const double lines =
      std::min(kLines, kLinesOfAll / static_cast<double>(std::max<std::size_t>(1, all.size())) - kLinesOfHead);
  std::string tables;
  for (const Titled& one : all) {
    const auto table = table_of(context, one.title, one.part, lines);
    if (!table) return table;
    tables += *table;
  }
  if (tables.empty()) return tables;
  return joined({text_element("h2", context.words.page("htmlReport", "details")), tables});
}

}  // namespace handover
