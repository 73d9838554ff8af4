#include "analysis/quality/decide.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "analysis/quality/reason_codes.h"
#include "catalog/catalog.h"
#include "crawl/decision_log.h"

namespace analysis {
namespace {

using crawl::LogColumn;
using nlohmann::json;

constexpr std::size_t kMostRecords = 100'000;

std::string text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::contains(words, word);
}

base::Result<DecisionRecord> parse_record(const json& from, std::size_t at) {
  const auto bad = [&](const std::string& why) {
    return base::fail(base::ErrorCode::kBadOption, "Decision " + std::to_string(at + 1) + ": " + why);
  };
  if (!from.is_object()) return bad("expected an object in braces.");
  DecisionRecord record{.scope = text_of(from, "scope"),
                        .subject = text_of(from, "subject"),
                        .action = text_of(from, "action"),
                        .verdict = text_of(from, "verdict"),
                        .note = text_of(from, "note")};
  if (!is_one_of(catalog::values::kScope, record.scope)) return bad("there is no scope \"" + record.scope + "\".");
  if (record.subject.empty()) return bad("it needs a \"subject\".");
  if (!is_one_of(catalog::values::kAction, record.action)) return bad("there is no action \"" + record.action + "\".");
  if (!is_one_of(catalog::values::kVerdict, record.verdict)) {
    return bad("there is no verdict \"" + record.verdict + "\".");
  }
  if (record.scope == crawl::kTaskScope && !record.verdict.empty()) return bad("a task has an action, no verdict.");
  if (record.action.empty() && record.verdict.empty()) return bad("it needs an \"action\" or a \"verdict\".");
  return record;
}

using LogRow = std::array<std::string, crawl::kLogColumns>;
std::string& cell(LogRow& row, LogColumn column) { return row[static_cast<std::size_t>(column)]; }

void say_of_source(const SourceQuality& sources, const JudgedSources& judging, std::uint32_t source, LogRow& row) {
  const quality::Score& score = sources.scores[source];
  cell(row, LogColumn::kSign) = quality::name_of(score.sign);
  if (score.sign != quality::Sign::kUnknown) cell(row, LogColumn::kScore) = fixed(score.score, 1);
  cell(row, LogColumn::kKnown) = fixed(score.known, 2);
  if (sources.network[source] != base::kNone) {
    cell(row, LogColumn::kNetwork) = sources.networks[sources.network[source]].id;
  }
  cell(row, LogColumn::kReasons) = codes_of_reasons(sources.values[source], judging.weights());
}

void say_of_network(const SourceQuality& sources, std::uint32_t network, LogRow& row) {
  const double score = median_score(sources, sources.networks[network].sources);
  if (score == score) {
    cell(row, LogColumn::kSign) = quality::name_of(quality::sign_of(score));
    cell(row, LogColumn::kScore) = fixed(score, 1);
  }
  cell(row, LogColumn::kNetwork) = sources.networks[network].id;
  cell(row, LogColumn::kReasons) = sources.networks[network].evidence;
}

}  // namespace

base::Result<DecisionRecords> parse_decisions(std::string_view text) {
  const json object = json::parse(text, nullptr, false);
  const auto records = object.is_object() ? object.find("records") : object.end();
  if (!object.is_object() || records == object.end() || !records->is_array() || records->size() > kMostRecords) {
    return base::fail(base::ErrorCode::kBadOption,
                      R"(Decisions: expected {"day": "2026-11-30", "by": "Ann", "records": [{"scope": "domain", )"
                      R"("subject": "a.example", "verdict": "artificial"}]}, with at most 100,000 records.)");
  }
  DecisionRecords said{.day = text_of(object, "day"), .by = text_of(object, "by"), .records = {}};
  for (std::size_t at = 0; at < records->size(); ++at) {
    auto record = parse_record((*records)[at], at);
    if (!record) return std::unexpected(record.error());
    said.records.push_back(std::move(*record));
  }
  return said;
}

void add_to_log(const DecisionRecords& said, const SourceQuality& sources, const JudgedSources& judging,
                crawl::Crawl& crawl) {
  const SubjectFinder subjects(crawl, sources);
  const bool judged = !sources.scores.empty();
  for (const DecisionRecord& record : said.records) {
    LogRow row;
    cell(row, LogColumn::kDay) = said.day;
    cell(row, LogColumn::kBy) = said.by;
    cell(row, LogColumn::kScope) = record.scope;
    cell(row, LogColumn::kSubject) = record.subject;
    cell(row, LogColumn::kAction) = record.action;
    cell(row, LogColumn::kVerdict) = record.verdict;
    cell(row, LogColumn::kNote) = record.note;
    if (const auto subject = subjects.find(record.scope, record.subject); subject && judged) {
      switch (subject->scope) {
        case quality::Scope::kNetwork: say_of_network(sources, subject->id, row); break;
        case quality::Scope::kDomain: say_of_source(sources, judging, subject->id, row); break;
        case quality::Scope::kPage: say_of_source(sources, judging, subjects.source_of_page(subject->id), row); break;
      }
    }
    for (const std::string& text : row) crawl.decisions.cells.push_back(base::StringId{crawl.texts.intern(text)});
  }
}

}  // namespace analysis
