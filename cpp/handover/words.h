// The words of one language and the lists of the catalogue that go with them, as JSON: the page hands over what it
// speaks, the command line has those of every language built in. Of what is missing there the words are "".
//
//   words      catalog/words/*.json of the language, as far as a report shows them
//   reports    catalog/reports.json: which list of values a column's cells are of
//   sentences  catalog/reasons.json: of what kind the figures of a sentence are
//   findings   catalog/findings.json
//   overview   catalog/overview.json
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "handover/numbers.h"

namespace handover {

using Json = nlohmann::ordered_json;

// Null where `of` is no object, or has none of that name.
const Json& member(const Json& of, std::string_view name);
std::string_view text_of(const Json& json);   // "" where it is none
double number_of(const Json& json);         // 0 where it is none

class Words {
 public:
  // Errors: kBadOption.
  static base::Result<Words> read(std::string_view json);

  // A part of the catalogue, by the names on the way to it; null where there is none.
  const Json& at(std::initializer_list<std::string_view> path) const;
  std::string_view text(std::initializer_list<std::string_view> path) const;   // lives as long as the words
  // Of what only the page says and a report: text({"words", "page", part, …}).
  std::string_view page(std::string_view part, std::string_view name) const {
    return text({"words", "page", part, name});
  }
  // A template of `text`, filled (see say.h) with what is given by name.
  std::string say(std::string_view text, const Json& given) const;

  // What a column is called; lives as long as the words and `column`.
  std::string_view label(std::string_view report, std::string_view column) const;
  // What a value of a column, or several with commas between them, is called; itself, where it has no name.
  std::string value(std::string_view report, std::string_view column, std::string_view value) const;
  // A cell of a column of sentences (table/columns/sentences.h) in words; `english`, where the language has none.
  std::string sentence(std::string_view cell, std::string_view english) const;

  // "a, b and c"
  std::string list(const std::vector<std::string_view>& parts) const;
  const Signs& signs() const { return signs_; }

 private:
  explicit Words(Json all);
  std::optional<std::string> said(const Json& message) const;
  std::string figure(const Json& value, std::string_view kind) const;

  Json all_;
  Signs signs_;
};

}  // namespace handover
