// The report word_lists: what classes are told by, as it is now: the brands, and the lists that a person may edit.
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct ListColumns {
  std::vector<std::string> list, name, phrase;

  void add(std::string_view in, std::string_view named, std::string_view says) {
    list.emplace_back(in);
    name.emplace_back(named);
    phrase.emplace_back(says);
  }
};

}  // namespace

TableResult word_lists_table(const ReportContext& context) {
  const analysis::Analysis& analysis = context.analysis;
  const anchor::Site& site = analysis.words;
  auto owned = std::make_shared<ListColumns>();
  for (const std::string& brand : site.brands) owned->add("brand", "", brand);
  for (const std::string& brand : site.other_brands) owned->add("other_brand", "", brand);
  for (const std::string& language : site.languages) owned->add("language", "", language);
  for (const std::string& family : site.allowed_spam) owned->add("own_trade", "", family);
  for (const auto& [name, phrase] : anchor::parse_list(site.spam_list)) owned->add("spam", name, phrase);
  for (const auto& [name, phrase] : anchor::parse_list(site.generic_list)) owned->add("generic", name, phrase);
  TableBuilder t("word_lists", owned->list.size());
  t.text("list", owned->list);
  t.text("name", owned->name);
  t.text("phrase", owned->phrase);
  return std::move(t).take(owned);
}

}  // namespace reports
