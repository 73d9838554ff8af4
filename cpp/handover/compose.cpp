#include "handover/compose.h"

#include <algorithm>

#include "handover/charts.h"
#include "handover/html.h"
#include "handover/logo.h"
#include "handover/parts.h"

namespace handover {
namespace {

using base::Result;

// A table has fixed columns, so that no long address takes the room of the others or leaves the paper. A row stays
// whole, and the names of columns stay with the first rows.
constexpr std::string_view kStyle =
    ":root{color-scheme:light}"
    "@page{margin:12mm;@bottom-right{content:counter(page) \" / \" counter(pages);font:8pt sans-serif}}"
    "body{font:15px/1.45 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#152024;"
    "background:#fff;overflow-wrap:anywhere}"
    "h1,h2,h3{line-height:1.25;margin:1.3em 0 .3em;break-after:avoid}h3{font-size:1em;margin-top:1em}"
    "div{margin:.5em 0}div>:is(h3,p){display:inline;margin:0 .4em 0 0}p{margin:.3em 0 .7em}"
    ".note{white-space:pre-line}.logo{max-width:14rem;max-height:5rem}"
    "table{border-collapse:collapse;table-layout:fixed;width:100%;margin:1em 0 1.3em;font-size:.8em;line-height:1.3}"
    "caption{text-align:start;font-weight:600;break-after:avoid}"
    "th,td{padding:2px 10px 2px 0;border-bottom:1px solid #ccd5d8;text-align:start;vertical-align:top}"
    "th{hyphens:auto}.n,.s{width:7.8em}.n{text-align:end}"
    ".figures,.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(6rem,1fr));gap:1rem;padding:0}"
    ".figures{list-style:none}.figures strong{display:block;font-size:1.5em}"
    ".charts{grid-template-columns:repeat(auto-fit,minmax(18rem,1fr))}figure{margin:0}svg{width:100%;height:auto}"
    "thead,tbody tr:nth-child(-n+2){break-after:avoid}tr,figure,div{break-inside:avoid}.charts{break-inside:auto}"
    "@media print{body{font-size:9.5pt;max-width:none;margin:0;padding:0}}";

constexpr std::string_view kPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

base::Error too_long(std::string_view what, std::size_t most, std::size_t found) {
  return {base::ErrorCode::kBadOption, "The " + std::string(what) + ": expected at most " + std::to_string(most) +
                                           " characters, found " + std::to_string(found) + ". Shorten it."};
}

// "2026-11-30", as the language writes a day.
std::string day_of(const Words& words, const std::string& day) {
  if (day.size() != 10) return day;
  return words.say(words.page("htmlReport", "date"),
                   {{"year", day.substr(0, 4)}, {"month", day.substr(5, 2)}, {"day", day.substr(8)}});
}

Result<std::string> body_of(const Context& context, const Request& request) {
  const auto found = findings(context.session, context.summary, context.words, request.ignored);
  if (!found) return std::unexpected(found.error());
  const auto tasks = tasks_part(context);
  if (!tasks) return tasks;
  const auto equity = equity_part(context);
  if (!equity) return equity;
  const auto details = request.edition == "developer" ? details_part(context, *found) : Result<std::string>("");
  if (!details) return details;
  const auto method = method_part(context);
  if (!method) return method;
  return joined({summary_part(context, *found), findings_part(context, *found), charts_of(context), *tasks, *equity,
                 *details, gaps_part(context), *method});
}

std::string text_in(const Json& json, std::string_view name) { return std::string(text_of(member(json, name))); }

}  // namespace

Result<void> check(const Request& request) {
  if (request.edition != "decision" && request.edition != "developer") {
    return base::fail(base::ErrorCode::kBadOption,
                      "The edition: expected decision or developer, found \"" + request.edition + "\".");
  }
  if (const std::size_t size = characters_of(request.title); size > kMostTitle) {
    return std::unexpected(too_long("title", kMostTitle, size));
  }
  if (const std::size_t size = characters_of(request.note); size > kMostNote) {
    return std::unexpected(too_long("note", kMostNote, size));
  }
  const auto logo = request.logo.empty() ? Result<std::string>("") : data_url(request.logo);
  if (!logo) return std::unexpected(logo.error());
  return {};
}

Result<Request> read_request(std::string_view json) {
  const Json all = Json::parse(json, nullptr, false);
  if (!all.is_object())
    return base::fail(base::ErrorCode::kBadOption, "The report: expected what it shall say in JSON.");
  Request request{.edition = text_in(all, "edition"),
                  .title = text_in(all, "title"),
                  .note = text_in(all, "note"),
                  .day = text_in(all, "day"),
                  .logo = {},
                  .ignored = {}};
  for (const Json& name : member(all, "ignored")) {
    if (name.is_string()) request.ignored.emplace_back(text_of(name));
  }
  return request;
}

Result<std::string> compose(session::Session& session, const Words& words, const Request& request) {
  if (auto good = check(request); !good) return std::unexpected(good.error());
  const std::string logo = request.logo.empty() ? "" : data_url(request.logo).value();
  const std::string told = session.summary_json();
  const Json summary = Json::parse(std::string_view(told));
  const auto body = body_of({session, words, summary, day_of(words, request.day)}, request);
  if (!body) return body;
  const std::string site = text_in(summary, "site");
  const std::string title =
      escaped(request.title.empty() ? words.say(words.page("report", "title"), {{"site", site}}) : request.title);
  const std::string picture =
      logo.empty()
          ? ""
          : joined({"<img class=logo src=\"", logo, "\" alt=\"", escaped(words.page("htmlReport", "logo")), "\">"});
  const std::string note = request.note.empty() ? "" : text_element("p class=note", request.note);
  return joined({"<!doctype html>\n<html lang=\"", escaped(words.text({"words", "page", "language"})),
                 "\"><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"", kPolicy,
                 "\"><meta name=viewport content=\"width=device-width\">", element("title", title),
                 element("style", kStyle), "</head><body><main>", picture, element("h1", title), note, *body,
                 "</main></body></html>\n"});
}

}  // namespace handover
