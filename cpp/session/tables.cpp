#include "session/tables.h"

#include <array>

namespace session {
namespace {

using Builder = report::Table (*)(const crawl::Crawl&, const Analysis&);
struct Named {
  std::string_view name;
  Builder build;
};
constexpr std::array<Named, 4> kAnalysed = {Named{"pages", pages_table}, Named{"links", links_table},
                                            Named{"anchors", anchors_table}, Named{"domains", domains_table}};

}  // namespace

base::Result<report::Table> build_table(std::string_view name, const crawl::Crawl& crawl, const Analysis* analysis) {
  if (name == "files") return files_table(crawl);
  if (name == "problems") return problems_table(crawl);
  for (const Named& report : kAnalysed) {
    if (report.name != name) continue;
    if (analysis == nullptr) {
      return base::fail(base::ErrorCode::kBadOption, "The report \"" + std::string(name) + "\" is not ready yet.");
    }
    return report.build(crawl, *analysis);
  }
  std::string known = "files, problems";
  for (const Named& report : kAnalysed) known += ", " + std::string(report.name);
  return base::fail(base::ErrorCode::kBadOption,
                    "There is no report \"" + std::string(name) + "\". There are: " + known + ".");
}

}  // namespace session
