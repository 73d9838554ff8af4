#include "handover/parts.h"

#include <algorithm>
#include <string_view>

#include "catalog/catalog.h"
#include "handover/html.h"
#include "handover/table.h"

namespace handover {
namespace {

constexpr std::size_t kFigures = 5;
constexpr std::uint32_t kTasks = 10;
constexpr std::uint32_t kStrongest = 5;
constexpr std::size_t kNamed = 3;   // findings that the summary names
constexpr std::uint32_t kFiles = 12;
constexpr double kLines = 40;       // of a page, that one of these tables may take

std::string heading(std::string_view words) { return text_element("h2", words); }
std::string paragraph(std::string_view words) { return words.empty() ? std::string() : text_element("p", words); }

std::string_view own(const Context& context, std::string_view name) { return context.words.page("htmlReport", name); }

std::string figure_text(const Context& context, double value, bool is_share) {
  return is_share ? share(value, 1, context.words.signs()) : fixed(value, 0, context.words.signs());
}

// "Broken links (12)"
std::string title_of(const Context& context, const Finding& finding) {
  return joined({context.words.text({"words", "findings", finding.name, "title"}), " (",
                 figure_text(context, finding.count, finding.is_share), ")"});
}

std::string option_value(const Words& words, std::string_view name, std::string_view value) {
  if (name == "placed") return words.value("sources", "verdict", value);
  const std::string_view choice = words.text({"words", "options", name, "choices", value});
  const std::string_view of_page = words.text({"words", "page", "settings", "values", name, value});
  return std::string(!choice.empty() ? choice : of_page.empty() ? value : of_page);
}

std::string changed_options(const Context& context) {
  std::string items;
  for (const auto& [name, value] : member(context.summary, "options").items()) {
    const catalog::Option* option = catalog::find_option(name);
    const std::string_view now = text_of(value);
    if (option != nullptr && now == option->usual) continue;
    const std::string_view label = context.words.text({"words", "options", name, "label"});
    const std::string shown = shortened(option_value(context.words, name, now), 200);
    items += text_element("li", joined({label.empty() ? std::string_view(name) : label, ": ", shown}));
  }
  return items;
}

}  // namespace

std::string summary_part(const Context& context, const std::vector<Finding>& found) {
  const Words& words = context.words;
  const Json& summary = context.summary;
  std::string said(words.text({"words", "page", "overview", "lens", text_of(member(summary, "lens"))}));
  said += ' ' + words.say(own(context, "analyzed"), {{"files", member(summary, "files").size()},
                                                     {"rows", number_of(member(member(summary, "counts"), "rows"))},
                                                     {"day", context.day}});
  Json titles = Json::array();
  for (const Finding& finding : found) {
    if (titles.size() < kNamed) titles.push_back(title_of(context, finding));
  }
  if (!found.empty()) said += ' ' + words.say(own(context, "found"), {{"n", found.size()}, {"items", titles}});
  std::string items;
  std::size_t shown = 0;
  for (const Figure& figure : figures(summary, words)) {
    if (figure.name == "resources" || shown++ >= kFigures) continue;
    const std::string value = text_element("strong", figure_text(context, figure.value, figure.is_share));
    const std::string name = escaped(words.text({"words", "page", "overview", "figures", figure.name}));
    items += element("li", joined({value, " ", name}));
  }
  const std::string_view host = host_of(summary);
  if (!host.empty()) said += ' ' + words.say(own(context, "addresses"), {{"host", host}});
  return joined({heading(own(context, "looked")), paragraph(said), element("ul class=figures", items)});
}

std::string findings_part(const Context& context, const std::vector<Finding>& found) {
  const Words& words = context.words;
  std::string items;
  for (const Finding& finding : found) {
    const std::string_view advice = words.text({"words", "page", "htmlReport", "findings", finding.name});
    items += element("li", element("div", joined({text_element("h3", title_of(context, finding)), paragraph(advice)})));
  }
  const std::string list = found.empty() ? paragraph(words.page("findings", "none")) : element("ul", items);
  return joined({heading(words.page("findings", "title")), list});
}

base::Result<std::string> tasks_part(const Context& context) {
  const std::string_view title = context.words.text({"words", "reports", "todo", "label"});
  const auto rows = table_of(context, title,
                             {.report = "todo",
                              .columns = "action reason gain minutes",
                              .filter = "-state=done -state=ignored -state=gone",
                              .limit = kTasks},
                             kLines);
  if (!rows || rows->empty()) return rows;
  return joined({heading(own(context, "tasks")), paragraph(own(context, "gain")), *rows});
}

base::Result<std::string> equity_part(const Context& context) {
  const auto rows = table_of(
      context, own(context, "strongest"),
      {.report = "pages", .columns = "url title equity unique_inlinks", .filter = "equity>0", .limit = kStrongest},
      kLines);
  if (!rows || rows->empty()) return rows;
  return joined({heading(own(context, "equity")), paragraph(own(context, "meaning")), *rows});
}

std::string gaps_part(const Context& context) {
  const Words& words = context.words;
  std::string items;
  for (const Gap& gap : gaps(context.summary, words)) {
    std::vector<std::string_view> facts;
    for (const std::string& fact : gap.facts) facts.push_back(words.text({"words", "facts", fact}));
    const std::string_view file = words.text({"words", "values", "missing_file", gap.file});
    items += text_element("li", words.say(own(context, "gap"), {{"facts", words.list(facts)}, {"file", file}}));
  }
  return items.empty() ? items : joined({heading(words.page("gaps", "title")), element("ul", items)});
}

base::Result<std::string> method_part(const Context& context) {
  const Words& words = context.words;
  const Json& pagerank = member(context.summary, "pagerank");
  const std::string sweeps = pagerank.is_object() ? words.say(words.page("overview", "sweeps"), pagerank) : "";
  const auto files = table_of(context, words.page("overview", "files"),
                              {.report = "files", .columns = "file rows", .limit = kFiles}, kLines);
  if (!files) return files;
  const std::string changed = changed_options(context);
  const std::string made =
      joined({"Anchorite ", ANCHORITE_VERSION, context.day.empty() ? "" : ", ", context.day, ". ", sweeps});
  const std::string settings =
      changed.empty() ? paragraph(own(context, "standard"))
                      : joined({paragraph(joined({own(context, "changed"), ":"})), element("ul", changed)});
  return joined({heading(words.page("overview", "method")), paragraph(made), *files,
                 text_element("h3", words.page("overview", "options")), settings});
}

}  // namespace handover
