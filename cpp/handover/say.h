// Fills the templates of catalog/words/*.json, as web/text/say.js does on the page:
//
//   {url}                    what was given; a number as the language writes it
//   {pages|# page|# pages}   the first form for 1, else the second; # is the number
//   {items}, {items| · }     several texts, joined by ", " or by what stands behind the bar
//   {site?of {site}}         what stands behind the mark, where something was given: no 0, "" or false
//   {site!of this site}      … where nothing was given
//
// What was given is text, and is never read as a template. Placeholders stand in each other no deeper than
// kDeepestTemplate; what is deeper is left out.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "handover/numbers.h"

namespace handover {

inline constexpr int kDeepestTemplate = 8;

// `given`: an object of numbers, texts, truths and lists of texts.
std::string say(std::string_view text, const nlohmann::ordered_json& given, const Signs& signs, int depth = 0);

}  // namespace handover
