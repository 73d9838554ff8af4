#include "handover/say.h"

#include <algorithm>

namespace handover {
namespace {

using Json = nlohmann::ordered_json;

// Where the brace at `open` is closed; the end, where it is not.
std::size_t closing(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at;
  }
  return text.size();
}

bool is_something(const Json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number()) return value.get<double>() != 0;
  if (value.is_string()) return !value.get_ref<const std::string&>().empty();
  return !value.is_null();
}

std::string list_of(const Json& items, std::string_view between) {
  std::string text;
  for (const Json& item : items) {
    if (&item != &items.front()) text += between;
    text += item.get_ref<const std::string&>();
  }
  return text;
}

// `forms`: "# page|# pages"
std::string counted(double number, std::string_view forms, const Signs& signs) {
  const std::size_t bar = std::min(forms.find('|'), forms.size());
  const std::string_view form = number == 1 ? forms.substr(0, bar) : forms.substr(std::min(bar + 1, forms.size()));
  std::string text;
  for (const char c : form) {
    if (c == '#') {
      text += plain(number, signs);
    } else {
      text += c;
    }
  }
  return text;
}

bool is_of_name(char c) {
  return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string filled(std::string_view inside, const Json& given, const Signs& signs, int depth) {
  const auto end = static_cast<std::size_t>(std::ranges::find_if_not(inside, is_of_name) - inside.begin());
  const std::string name(inside.substr(0, end));
  const char mark = end < inside.size() ? inside[end] : '\0';
  const std::string_view rest = inside.substr(std::min(end + 1, inside.size()));
  const auto found = given.find(name);
  const Json value = found == given.end() ? Json("") : *found;
  if (mark == '?') return is_something(value) ? say(rest, given, signs, depth + 1) : "";
  if (mark == '!') return is_something(value) ? "" : say(rest, given, signs, depth + 1);
  if (value.is_array()) return list_of(value, mark == '\0' ? ", " : rest);
  if (!value.is_number()) return value.is_string() ? value.get<std::string>() : value.dump();
  return counted(value.get<double>(), mark == '\0' ? "#|#" : rest, signs);
}

}  // namespace

std::string say(std::string_view text, const Json& given, const Signs& signs, int depth) {
  std::string out;
  while (!text.empty() && depth < kDeepestTemplate) {
    const std::size_t open = std::min(text.find('{'), text.size());
    out += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::size_t end = closing(text, 0);
    out += filled(text.substr(1, end - 1), given, signs, depth);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace handover
