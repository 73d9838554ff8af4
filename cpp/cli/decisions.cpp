#include "cli/decisions.h"

#include <cmath>
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "cli/destination.h"
#include "cli/print.h"
#include "cli/say.h"
#include "table/view/query.h"
#include "table/write/export.h"

namespace cli {
namespace {

using nlohmann::json;

std::string request_of(const Arguments& arguments) {
  const analysis::DecisionRecord& of = arguments.decision;
  const json record = {
      {"scope", of.scope}, {"subject", of.subject}, {"action", of.action}, {"verdict", of.verdict}, {"note", of.note}};
  return json({{"day", arguments.day}, {"by", arguments.by}, {"records", json::array({record})}})
      .dump(-1, ' ', false, json::error_handler_t::replace);
}

// The subject of the decision is one of these files.
base::Result<void> check_subject(session::Session& session, const Arguments& arguments) {
  const bool network = arguments.decision.scope == "network";
  const bool page = arguments.decision.scope == "page";
  if (page) return {};
  const auto table = session.report(network ? "networks" : "sources");
  if (!table) return std::unexpected(table.error());
  table::Query query;
  query.filters.push_back(std::string(network ? "network=" : "domain=") + json(arguments.decision.subject).dump());
  const auto rows = table::rows(**table, query);
  if (rows && rows->matched > 0) return {};
  return base::fail(base::ErrorCode::kBadOption, "These files have no links from the " + arguments.decision.scope +
                                                     " \"" + arguments.decision.subject + "\". The report " +
                                                     (network ? "networks" : "sources") + " lists them.");
}

// The file as it is, or the header of a new one.
base::Result<std::string> log_so_far(const std::string& path, const table::Table& decisions) {
  std::string header;
  table::append_csv_header(decisions, {}, header);
  std::error_code none;
  if (!std::filesystem::exists(path, none)) return header;
  auto before = content_of(path);
  if (!before) return before;
  const std::string_view columns = std::string_view(header).substr(0, header.size() - 1);
  if (!std::string_view(*before).contains(columns)) {
    return base::fail(
        base::ErrorCode::kBadOption,
        "--decisions: " + path + " is no log of decisions. Expected the columns " + std::string(columns) + ".");
  }
  if (!before->ends_with('\n')) *before += '\n';
  return before;
}

}  // namespace

base::Result<void> decide(session::Session& session, const Arguments& arguments) {
  if (auto there = check_subject(session, arguments); !there) return there;
  if (auto said = session.decide(request_of(arguments)); !said) return said;
  const auto table = session.report("decisions");
  if (!table) return std::unexpected(table.error());
  auto text = log_so_far(arguments.decisions, **table);
  if (!text) return std::unexpected(text.error());
  const std::uint32_t last = (*table)->rows - 1;
  table::append_csv_rows(**table, {}, std::span(&last, 1), *text);
  return print_text(arguments.decisions, *text);
}

base::Result<void> disavow(const session::Session& session, const Arguments& arguments, std::string_view version) {
  const json request = {{"version", version},
                        {"day", arguments.day},
                        {"file", std::filesystem::path(arguments.decisions).filename().string()},
                        {"fixes", split_list(arguments.fixes)}};
  const auto answer = session.disavow(request.dump(-1, ' ', false, json::error_handler_t::replace));
  if (!answer) return base::fail(base::ErrorCode::kInternal, answer.error().message);
  const json list = json::parse(*answer);
  if (auto written = print_text(arguments.out, list["text"].get_ref<const std::string&>()); !written) return written;
  const std::string share = std::to_string(std::lround(list["follow_share"].get<double>() * 100));
  say(arguments.out + ": " + list["before"].dump() + " lines before, " + list["added"].dump() + " added, " +
      list["removed"].dump() + " removed. It takes in " + list["domains"].dump() +
      " linking domains that no list named before, " + share + " % of those with followed links.");
  if (const auto elsewhere = list["elsewhere"].get<int>(); elsewhere > 0) {
    say(std::to_string(elsewhere) + " approved decisions are about what these files do not have, and give no line.");
  }
  if (const auto how = list["shortened"].get<std::string>(); !how.empty()) say("shortened to fit the limits: " + how);
  return {};
}

}  // namespace cli
