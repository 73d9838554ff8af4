#include "reports/outreach/mail_list.h"

#include <vector>

#include "csv/writer.h"
#include "outreach/tools.h"
#include "table/columns/cell.h"

namespace reports {
namespace {

std::string cell(const table::Column& column, std::uint32_t row) {
  std::string text;
  table::append_cell(column, row, text);
  return text;
}

struct ListColumn {
  std::string header;
  const table::Column* from = nullptr;  // nullptr: empty
  bool mail = false;  // a reader sees it as it is
};

base::Result<std::vector<ListColumn>> columns_of(const table::Table& mails, std::string_view tool) {
  std::vector<std::string> names;
  for (const table::Column& column : mails.columns) names.push_back(column.name);
  const auto wanted = outreach::columns_for(tool, names);
  if (!wanted) return std::unexpected(wanted.error());
  std::vector<ListColumn> columns;
  for (const outreach::ToolColumn& column : *wanted) {
    const bool mail = column.from == "subject" || column.from == "body";
    columns.push_back({.header = column.header, .from = mails.column(column.from), .mail = mail});
  }
  return columns;
}

// The mails that may be written.
base::Result<std::vector<std::uint32_t>> sound_mails(const table::Table& mails, std::span<const std::uint32_t> ids) {
  std::vector<std::uint32_t> sound;
  std::size_t braces = 0;
  for (const std::uint32_t row : ids) {
    const std::string subject = cell(*mails.column("subject"), row), body = cell(*mails.column("body"), row);
    braces += outreach::has_braces(subject) || outreach::has_braces(body) ? 1 : 0;
    if (!outreach::runs_as_formula(subject) && !outreach::runs_as_formula(body)) sound.push_back(row);
  }
  if (braces == 0) return sound;
  return base::fail(base::ErrorCode::kBadOption, std::to_string(braces) +
                                                     " mails have {{ or }} left in them. Leave them out (--filter "
                                                     "'-body:\"{{\" -subject:\"{{\"'), or change the template.");
}

void append_row(const std::vector<ListColumn>& columns, std::uint32_t row, std::string& out) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) out += ',';
    if (columns[i].from == nullptr) continue;
    const std::string text = cell(*columns[i].from, row);
    if (columns[i].mail) {
      csv::append_field(text, out);
    } else {
      csv::append_inert_field(text, out);
    }
  }
  out += '\n';
}

}  // namespace

base::Result<MailList> mail_list(const table::Table& mails, std::span<const std::uint32_t> ids, std::string_view tool) {
  const auto columns = columns_of(mails, tool);
  if (!columns) return std::unexpected(columns.error());
  const auto sound = sound_mails(mails, ids);
  if (!sound) return std::unexpected(sound.error());
  MailList list{.csv = {},
                .mails = sound->size(),
                .left_out = ids.size() - sound->size(),
                .large = sound->size() > outreach::kLargeCampaign};
  for (const ListColumn& column : *columns) {
    if (!list.csv.empty()) list.csv += ',';
    csv::append_field(column.header, list.csv);
  }
  list.csv += '\n';
  for (const std::uint32_t row : *sound) append_row(*columns, row, list.csv);
  return list;
}

}  // namespace reports
