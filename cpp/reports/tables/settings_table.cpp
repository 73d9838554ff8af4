// What another person needs to get the same numbers from the same files.
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"
#include "table/columns/cell.h"
#include "table/view/query.h"

namespace reports {
namespace {

struct SettingColumns {
  std::vector<std::string> kind, name, value;
  std::vector<std::uint32_t> links, pages;

  void add(std::string what, std::string called, std::string is, std::uint32_t of_links = base::kNone,
           std::uint32_t of_pages = base::kNone) {
    kind.push_back(std::move(what));
    name.push_back(std::move(called));
    value.push_back(std::move(is));
    links.push_back(of_links);
    pages.push_back(of_pages);
  }
};

}  // namespace

TableResult settings_table(const ReportContext& context) {
  const analysis::Options& options = context.options;
  const analysis::Analysis& analysis = context.analysis;
  auto owned = std::make_shared<SettingColumns>();
  for (const auto& [name, value] : analysis::describe(options)) owned->add("option", name, value);
  for (const auto& [name, value] : analysis::describe_weights(options)) owned->add("weight", name, value);
  for (const network::RuleCount& rule : analysis.network.counts) {
    owned->add("rule", std::string(rule.rule), "", static_cast<std::uint32_t>(rule.links),
               static_cast<std::uint32_t>(rule.pages));
  }
  if (analysis.disavowed_seeds > 0) {
    owned->add("result", "distrust_seeds", "disavow lists", base::kNone, analysis.disavowed_seeds);
  }
  for (const std::string& rating : analysis.strength.ratings) owned->add("result", "strength", rating);
  std::string residual;
  table::append_number(analysis.rank.residual, residual);
  owned->add("result", "sweeps", std::to_string(analysis.rank.sweeps));
  owned->add("result", "residual", residual);
  owned->add("result", "converged", analysis.rank.converged ? "true" : "false");

  TableBuilder t("settings", owned->kind.size());
  t.text("kind", owned->kind);
  t.text("name", owned->name);
  t.text("value", owned->value);
  t.count("links", owned->links);
  t.count("pages", owned->pages);
  return std::move(t).take(owned);
}

}  // namespace reports
