// The report word_lists: what classes are told by, as it is now: the brands, and the lists that a person may edit.
#include "reports/columns/cells.h"
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

table::Table word_lists_table(const analysis::Analysis& analysis) {
  const anchor::Site& site = analysis.words;
  auto owned = std::make_shared<ListColumns>();
  for (const std::string& brand : site.brands) owned->add("brand", "", brand);
  for (const std::string& brand : site.other_brands) owned->add("other_brand", "", brand);
  for (const std::string& language : site.languages) owned->add("language", "", language);
  for (const std::string& family : site.allowed_spam) owned->add("own_trade", "", family);
  for (const auto& [name, phrase] : anchor::parse_list(site.spam_list)) owned->add("spam", name, phrase);
  for (const auto& [name, phrase] : anchor::parse_list(site.generic_list)) owned->add("generic", name, phrase);
  table::Table table;
  table.name = "word_lists";
  table.rows = static_cast<std::uint32_t>(owned->list.size());
  table.columns = {
      owned_text(
          "list", "List",
          "brand, other_brand, language and own_trade (spam families that are this site's own business) come from "
          "the data unless somebody says otherwise; spam and generic are lists.",
          owned->list),
      owned_text("name", "Name", "The family, or the language.", owned->name),
      owned_text("phrase", "Phrase", "A last word that ends in * stands for any ending.", owned->phrase),
  };
  table.keep = owned;
  return table;
}

}  // namespace reports
