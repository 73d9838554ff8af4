// From rule values and verdicts to scores: those of the rules, those that verdicts teach (quality/learning/learn.h),
// and which of them count.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/quality/decisions.h"
#include "analysis/quality/sources.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "quality/learning/crossval.h"
#include "quality/learning/learn.h"
#include "quality/learning/verdicts.h"

namespace analysis {

enum class Learning : std::uint8_t { kAuto, kOn, kOff };

struct JudgingOptions {
  Learning learning = Learning::kAuto;  // kAuto: from quality::kInPlace verdicts on; kOn: from kShown on
  bool with_unmeasured = true;          // rules that no data could measure count
  quality::VerdictSet placed = quality::kPlaced;
};

struct JudgedSources {
  Decisions decisions;
  quality::Examples examples;
  bool learned_shown = false;     // there are verdicts enough for learned scores
  bool learned_in_place = false;  // and they are the scores
  quality::Weights declared = quality::declared_weights();
  quality::Weights learned = quality::declared_weights();  // calibrated; the declared ones where nothing was learned
  quality::Comparison comparison;                          // where learned scores are shown
  std::vector<double> declared_scores;                     // [sources] NaN: too little is known
  std::vector<double> learned_scores;                      // the same; empty unless they are shown

  const quality::Weights& weights() const { return learned_in_place ? learned : declared; }
};

// Fills SourceQuality::scores with the scores that count. Learning takes some 40 us a verdict and fold.
base::Slices judge_sources(const crawl::Crawl& crawl, const JudgingOptions& options, SourceQuality& sources,
                           JudgedSources& result);

// The score in the middle, of those of these rows that have one; NaN where none has.
double median_score(const SourceQuality& sources, std::span<const std::uint32_t> rows);
// The same of a column with NaN where there is none.
double median_of_known(std::span<const double> scores, std::span<const std::uint32_t> rows);

// The networks of the sources, as the functions of quality/ take them.
quality::Networks networks_of(const SourceQuality& sources);

}  // namespace analysis
