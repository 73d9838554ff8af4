#include "catalog/messages/message.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

namespace catalog {
namespace {

using Json = nlohmann::ordered_json;

// "+50", "-3.5": in tenths, so that what is shown adds up to what is shown.
std::string signed_tenths(double points) {
  const long tenths = std::lround(std::abs(points) * 10);
  std::string text = (points < 0 ? "-" : "+") + std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
  return text;
}

std::string fixed(double number, int digits) {
  std::array<char, 400> text;   // the longest double without its decimals has 310 characters
  const auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
  return error == std::errc() ? std::string(text.data(), end) : std::string();
}

// With commas between thousands.
std::string grouped(double number) {
  std::string text = fixed(std::abs(number), 0);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return (number < 0 ? "-" : "") + text;
}

struct InEnglish {
  std::string operator()(std::uint64_t count) const { return std::to_string(count); }
  std::string operator()(Share share) const { return std::to_string(std::lround(share.value * 100)) + " %"; }
  std::string operator()(Points points) const { return signed_tenths(points.value); }
  std::string operator()(Tenths tenths) const { return (tenths.value < 0 ? "" : "+") + fixed(tenths.value, 1); }
  std::string operator()(Number number) const { return grouped(number.value); }
  std::string operator()(const std::string& text) const { return text; }
};

struct AsJson {
  Json operator()(std::uint64_t count) const { return count; }
  Json operator()(Share share) const { return share.value; }
  Json operator()(Points points) const { return points.value; }
  Json operator()(Tenths tenths) const { return tenths.value; }
  Json operator()(Number number) const { return std::nearbyint(number.value); }
  Json operator()(const std::string& text) const { return text; }
};

std::uint64_t number_of(const FigureValue& value) {
  const auto* count = std::get_if<std::uint64_t>(&value);
  return count == nullptr ? 0 : *count;
}

// `forms`: "# page|# pages"; the first for 1, with the number in the place of #.
std::string counted(std::string_view forms, std::uint64_t number) {
  const std::size_t bar = std::min(forms.find('|'), forms.size());
  std::string text(number == 1 ? forms.substr(0, bar) : forms.substr(std::min(bar + 1, forms.size())));
  if (const std::size_t at = text.find('#'); at != std::string::npos) text.replace(at, 1, std::to_string(number));
  return text;
}

}  // namespace

Message::Message(const Message& other) = default;
Message::Message(Message&& other) noexcept = default;
Message& Message::operator=(const Message& other) = default;
Message& Message::operator=(Message&& other) noexcept = default;
Message::~Message() = default;

Message Message::count(std::string_view name, std::uint64_t value) && { return put(name, value); }
Message Message::share(std::string_view name, double value) && { return put(name, Share{value}); }
Message Message::points(std::string_view name, double value) && { return put(name, Points{value}); }
Message Message::tenths(std::string_view name, double value) && { return put(name, Tenths{value}); }
Message Message::number(std::string_view name, double value) && { return put(name, Number{value}); }
Message Message::text(std::string_view name, std::string_view value) && { return put(name, std::string(value)); }

void Message::add(Message item) { items_.push_back(std::move(item)); }

Message Message::put(std::string_view name, FigureValue value) {
  figures_.push_back({name, std::move(value)});
  return std::move(*this);
}

const FigureValue* Message::find(std::string_view name) const {
  const auto found = std::ranges::find(figures_, name, &Figure::name);
  return found == figures_.end() ? nullptr : &found->value;
}

void Message::append_placeholder(std::string_view inside, std::string& out) const {
  const std::size_t mark = std::min(inside.find_first_of("?|"), inside.size());
  const std::string_view name = inside.substr(0, mark), rest = inside.substr(std::min(mark + 1, inside.size()));
  if (name == "items") {
    for (std::size_t at = 0; at < items_.size(); ++at) {
      if (at > 0) out += mark == inside.size() ? ", " : rest;
      items_[at].append_english(out);
    }
    return;
  }
  const FigureValue* value = find(name);
  if (value == nullptr) return;
  if (mark == inside.size()) {
    out += std::visit(InEnglish(), *value);
  } else if (inside[mark] == '|') {
    out += counted(rest, number_of(*value));
  } else if (number_of(*value) != 0) {
    out += rest;
  }
}

std::string Message::english() const {
  std::string text;
  append_english(text);
  return text;
}

void Message::append_english(std::string& out) const {
  for (std::string_view rest = sentence_.text; !rest.empty();) {
    const std::size_t open = std::min(rest.find('{'), rest.size());
    out += rest.substr(0, open);
    const std::size_t close = rest.find('}', open);
    if (close == std::string_view::npos) break;
    append_placeholder(rest.substr(open + 1, close - open - 1), out);
    rest.remove_prefix(close + 1);
  }
}

std::string Message::encoded() const {
  std::string text = R"({"group":")" + std::string(group()) + R"(","code":")" + std::string(code()) + "\"";
  if (!figures_.empty()) {
    Json figures = Json::object();
    for (const Figure& figure : figures_) figures[std::string(figure.name)] = std::visit(AsJson(), figure.value);
    // What a file says may be no UTF-8.
    text += ",\"figures\":" + figures.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  for (std::size_t at = 0; at < items_.size(); ++at) text += (at == 0 ? ",\"items\":[" : ",") + items_[at].encoded();
  return text + (items_.empty() ? "}" : "]}");
}

}  // namespace catalog
