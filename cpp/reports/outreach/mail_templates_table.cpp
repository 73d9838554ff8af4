// The report `mail_templates`: those that come with the program, to be taken as a start for one's own.
#include "outreach/built_in.h"
#include "outreach/fields.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct TemplateColumns {
  std::vector<std::string> kind, language, words, fields;
};

std::string all_fields() {
  std::string all;
  for (const std::string_view field : outreach::kFields) all.append(all.empty() ? "" : ", ").append(field);
  return all;
}

}  // namespace

TableResult mail_templates_table(const ReportContext&) {
  const auto owned = std::make_shared<TemplateColumns>();
  for (const outreach::BuiltIn& built_in : outreach::kBuiltIns) {
    owned->kind.emplace_back(built_in.kind);
    owned->language.emplace_back(built_in.german ? "de" : "en");
    owned->words.emplace_back(built_in.text);
    owned->fields.push_back(all_fields());
  }
  TableBuilder t("mail_templates", owned->kind.size());
  t.text("kind", owned->kind);
  t.text("language", owned->language);
  t.text("template", owned->words);
  t.text("fields", owned->fields);
  return std::move(t).take(owned);
}

}  // namespace reports
