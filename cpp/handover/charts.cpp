#include "handover/charts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "handover/html.h"

namespace handover {
namespace {

constexpr std::size_t kMostCharts = 2;
constexpr std::size_t kMostBars = 10;
constexpr int kMostDepth = 8;   // clicks; deeper pages share a bar

// Of the drawing, in its own units; a browser draws it as wide as it has room.
constexpr double kWidth = 360, kRow = 20, kThick = 12, kNames = 118, kNumbers = 74, kGap = 6;
constexpr std::size_t kNameCharacters = 18;

struct Bar {
  std::string name;
  double value = 0;
  std::string shown;
};
struct Chart {
  std::string title, sentence;
  std::vector<Bar> bars;
};

std::string coordinate(double value) { return fixed(value, 1, {}); }

std::string text_at(double x, std::string_view y, std::string_view anchor, std::string_view text) {
  return text_element(joined({"text x=", coordinate(x), " y=", y, anchor}), text);
}

std::string bar_of(const Bar& bar, double y, double most) {
  const double length = std::max(1.0, (kWidth - kNames - kNumbers) * (most > 0 ? bar.value / most : 0));
  const std::string base = coordinate(y + kRow / 2 + 4);
  const std::string rect = joined({"rect x=", coordinate(kNames), " y=", coordinate(y + (kRow - kThick) / 2),
                                   " width=", coordinate(length), " height=", coordinate(kThick), " fill=#1f6f78"});
  return joined({text_at(kNames - kGap, base, " text-anchor=end", shortened(bar.name, kNameCharacters)),
                 element(rect, ""), text_at(kNames + length + kGap, base, "", bar.shown)});
}

std::string figure_of(const Chart& chart, std::size_t number) {
  double most = 0;
  for (const Bar& bar : chart.bars) most = std::max(most, bar.value);
  const std::string id = joined({"chart", std::to_string(number)});
  std::string numbers, marks;
  double y = 0;
  for (const Bar& bar : chart.bars) {
    numbers += joined({y > 0 ? "; " : "", bar.name, ": ", bar.shown});
    marks += bar_of(bar, y, most);
    y += kRow;
  }
  const std::string head = joined({"svg viewBox=\"0 0 ", coordinate(kWidth), " ", coordinate(y),
                                   "\" role=img aria-labelledby=\"", id, " ", id, "d\" font-size=12 fill=#152024"});
  const std::string title = escaped(chart.title);
  return element("figure",
                 joined({"<figcaption>", element("h3", title), escaped(chart.sentence), "</figcaption>",
                         element(head, joined({element(joined({"title id=", id}), title),
                                               text_element(joined({"desc id=", id, "d"}), numbers), marks}))}));
}

std::string title_of(const Context& context, std::string_view part) {
  return std::string(context.words.text({"words", "page", "overview", part, "title"}));
}
std::string sentence_of(const Context& context, std::string_view part, const Json& given) {
  return context.words.say(context.words.text({"words", "page", "overview", part, "sentence"}), given);
}

const Json* backlinks_in(const Context& context, std::string_view part) {
  const Json& found = member(member(context.summary, "backlinks"), part);
  return found.empty() ? nullptr : &found;
}

// The most first, of those that are not 0.
void add_sorted(std::vector<Bar>& bars, Bar bar) {
  if (!(bar.value > 0)) return;
  bars.insert(std::ranges::find_if(bars, [&](const Bar& other) { return other.value < bar.value; }), std::move(bar));
  if (bars.size() > kMostBars) bars.pop_back();
}

std::optional<Chart> rating_chart(const Context& context) {
  const Json* rating = backlinks_in(context, "by_rating");
  if (rating == nullptr) return {};
  const Words& words = context.words;
  const std::string_view own = words.text({"words", "metrics", "exported", text_of(member(*rating, "name"))});
  const std::string_view label = own.empty() ? text_of(member(*rating, "label")) : own;
  Chart chart;
  double total = 0;
  for (const Json& bin : (*rating)["bins"]) {
    const double domains = number_of(bin["domains"]);
    total += domains;
    chart.bars.push_back(
        {plain(number_of(bin["from"]), words.signs()) + "–" + plain(number_of(bin["to"]), words.signs()), domains,
         fixed(domains, 0, words.signs())});
  }
  chart.title = words.say(title_of(context, "byRating"), {{"label", label}});
  chart.sentence = sentence_of(context, "byRating", {{"domains", total}, {"label", label}});
  return total > 0 ? std::optional(chart) : std::nullopt;
}

std::optional<Chart> class_chart(const Context& context) {
  const Json* classes = backlinks_in(context, "anchor_classes");
  const double domains = number_of(member(member(context.summary, "backlinks"), "domains"));
  if (classes == nullptr || !(domains > 0)) return {};
  const Words& words = context.words;
  Chart chart{title_of(context, "byClass"), sentence_of(context, "byClass", Json::object()), {}};
  for (const Json& one : *classes) {
    const double count = number_of(one["domains"]);
    add_sorted(chart.bars, {words.value("links", "class", text_of(one["class"])), count,
                            fixed(count, 0, words.signs()) + " (" + share(count / domains, 0, words.signs()) + ')'});
  }
  return chart.bars.empty() ? std::nullopt : std::optional(chart);
}

bool is_crawl(const Context& context) {
  const std::string_view lens = text_of(member(context.summary, "lens"));
  return lens == "crawl" || lens == "both";
}

std::optional<Chart> depth_chart(const Context& context) {
  if (!is_crawl(context)) return {};
  const Words& words = context.words;
  Chart chart{title_of(context, "depth"), {}, {}};
  double reached = 0, unreached = 0, deeper = 0;
  int deepest = 0;
  const auto add = [&](std::string_view name, double pages) {
    if (pages > 0) chart.bars.push_back({std::string(name), pages, fixed(pages, 0, words.signs())});
  };
  for (const Json& step : member(context.summary, "depth")) {
    const double pages = number_of(step["pages"]);
    if (step["depth"].is_null()) {
      unreached = pages;
      continue;
    }
    const int depth = static_cast<int>(number_of(step["depth"]));
    reached += pages;
    deepest = std::max(deepest, depth);
    if (depth < kMostDepth) {
      add(std::to_string(depth), pages);
    } else {
      deeper += pages;
    }
  }
  if (deepest == 0) return {};
  add(words.say(words.text({"words", "page", "overview", "depth", "deeper"}), {{"depth", kMostDepth}}), deeper);
  add(words.text({"words", "page", "overview", "depth", "unreached"}), unreached);
  chart.sentence = sentence_of(context, "depth", {{"reached", reached}, {"deepest", deepest}, {"not", unreached}});
  return chart;
}

std::optional<Chart> section_chart(const Context& context) {
  if (!is_crawl(context)) return {};
  Chart chart{title_of(context, "sections"), {}, {}};
  for (const Json& section : member(context.summary, "sections")) {
    const double equity = number_of(section["pagerank"]);
    const std::string_view name = text_of(section["section"]);
    if (!name.empty()) add_sorted(chart.bars, {std::string(name), equity, share(equity, 1, context.words.signs())});
  }
  if (chart.bars.size() < 2) return {};
  const Bar& first = chart.bars.front();
  chart.sentence = sentence_of(context, "sections", {{"section", first.name}, {"share", first.shown}});
  return chart;
}

std::optional<Chart> region_chart(const Context& context) {
  const Words& words = context.words;
  Chart chart{title_of(context, "regions"), {}, {}};
  double total = 0;
  for (const Json& region : member(context.summary, "regions")) {
    const double links = number_of(region["links"]);
    const std::string_view name = text_of(region["region"]);
    const std::string_view own = words.text({"words", "values", "region", name});
    total += links;
    if (!name.empty())
      add_sorted(chart.bars, {std::string(own.empty() ? name : own), links, fixed(links, 0, words.signs())});
  }
  if (chart.bars.empty()) return {};
  const Bar& first = chart.bars.front();
  chart.sentence = sentence_of(context, "regions",
                               {{"region", first.name}, {"share", share(first.value / total, 1, words.signs())}});
  return chart;
}

}  // namespace

std::string charts_of(const Context& context) {
  constexpr auto kCharts = std::to_array<std::optional<Chart> (*)(const Context&)>(
      {rating_chart, class_chart, depth_chart, section_chart, region_chart});
  std::string figures;
  std::size_t drawn = 0;
  for (const auto make : kCharts) {
    const std::optional<Chart> chart = drawn < kMostCharts ? make(context) : std::nullopt;
    if (chart) figures += figure_of(*chart, ++drawn);
  }
  if (figures.empty()) return figures;
  return joined({text_element("h2", context.words.page("htmlReport", "charts")), element("div class=charts", figures)});
}

}  // namespace handover
