#include "handover/words.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "handover/say.h"

namespace handover {
namespace {

const Json kNothing;

}  // namespace

const Json& member(const Json& of, std::string_view name) {
  if (!of.is_object()) return kNothing;
  const auto found = of.find(name);
  return found == of.end() ? kNothing : *found;
}

std::string_view text_of(const Json& json) {
  return json.is_string() ? std::string_view(json.get_ref<const std::string&>()) : std::string_view();
}
double number_of(const Json& json) { return json.is_number() ? json.get<double>() : 0; }

Words::Words(Json all) : all_(std::move(all)) {
  const Json& numbers = at({"words", "page", "htmlReport", "numbers"});
  if (numbers.is_object()) {
    signs_.decimal = text_of(member(numbers, "decimal"));
    signs_.thousands = text_of(member(numbers, "thousands"));
    signs_.percent = text_of(member(numbers, "percent"));
  }
}

base::Result<Words> Words::read(std::string_view json) {
  Json all = Json::parse(json, nullptr, false);
  if (!all.is_object()) return base::fail(base::ErrorCode::kBadOption, "The words of the report: expected JSON.");
  return Words(std::move(all));
}

const Json& Words::at(std::initializer_list<std::string_view> path) const {
  const Json* part = &all_;
  for (const std::string_view name : path) part = &member(*part, name);
  return *part;
}

std::string_view Words::text(std::initializer_list<std::string_view> path) const { return text_of(at(path)); }

std::string Words::say(std::string_view text, const Json& given) const { return handover::say(text, given, signs_); }

std::string_view Words::label(std::string_view report, std::string_view column) const {
  const std::string_view words = text({"words", "reports", report, "columns", column, "label"});
  return words.empty() ? column : words;
}

std::string Words::value(std::string_view report, std::string_view column, std::string_view value) const {
  const Json& names = at({"words", "values", text({"reports", report, "columns", column, "values"})});
  if (!names.is_object()) return std::string(value);
  std::string out;
  for (std::string_view rest = value; !rest.empty();) {
    constexpr std::string_view kBetween = ", ";
    const std::size_t end = std::min(rest.find(kBetween), rest.size());
    const std::string_view one = rest.substr(0, end);
    const std::string_view name = text_of(member(names, one));
    out += name.empty() ? one : name;
    rest.remove_prefix(std::min(end + kBetween.size(), rest.size()));
    if (!rest.empty()) out += kBetween;
  }
  return out;
}

std::string Words::figure(const Json& value, std::string_view kind) const {
  const double number = number_of(value);
  if (kind == "share") return share(number, 0, signs_);
  if (kind == "points") return change(number, number == std::nearbyint(number) ? 0 : 1, signs_);
  if (kind == "tenths") return change(number, 1, signs_);
  return std::string(text({"words", "values", kind, text_of(value)}));
}

std::optional<std::string> Words::said(const Json& message) const {
  const std::string_view group = text_of(member(message, "group")), code = text_of(member(message, "code"));
  const std::string_view words =
      group == "problems" ? text({"words", "problems", code, "text"}) : text({"words", "sentences", group, code});
  if (words.empty()) return {};
  Json given = Json::object();
  for (const auto& [name, value] : member(message, "figures").items()) {
    const std::string_view kind = text({"sentences", group, code, "figures", name});
    const std::string shown = kind.empty() ? std::string() : figure(value, kind);
    given[name] = shown.empty() ? value : Json(shown);
  }
  given["items"] = Json::array();
  for (const Json& item : member(message, "items")) given["items"].push_back(said(item).value_or(""));
  return say(words, given);
}

std::string Words::sentence(std::string_view cell, std::string_view english) const {
  const Json parsed = Json::parse(cell, nullptr, false);
  const Json& message = member(parsed, "message");
  return (message.is_object() ? said(message) : std::nullopt).value_or(std::string(english));
}

std::string Words::list(const std::vector<std::string_view>& parts) const {
  std::string out;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) out += at + 1 == parts.size() ? page("htmlReport", "and") : ", ";
    out += parts[at];
  }
  return out;
}

}  // namespace handover
