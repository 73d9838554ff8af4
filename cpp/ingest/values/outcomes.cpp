#include "ingest/values/outcomes.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "ingest/values/values.h"
#include "text/fold.h"

namespace ingest {
namespace {

// In lower case, words parted by one blank. Words with a person or a tool behind them: those of the tools named beside
// each, else of sheets that people keep.
constexpr auto kYes = std::to_array<std::string_view>(
    {"yes",       "y",          "true", "link acquired", "link accepted", "acquired",    "accepted",
     "published", "placed",     "live", "won",           "link live",     "link placed", "link won",
     "success",   "successful", "ja",   "link erhalten", "erhalten",      "gewonnen",    "veröffentlicht",
     "angenommen"});
constexpr auto kNo = std::to_array<std::string_view>(
    {"no", "n", "false", "declined", "rejected", "no response", "no reply", "not interested", "lost", "unsubscribed",
     "refused", "notinterested", "emailsunsubscribed",  // lemlist
     "nein", "abgelehnt", "keine antwort", "kein interesse", "verloren", "abgemeldet"});
constexpr auto kOpen = std::to_array<std::string_view>(
    {"contacted",     "followed up",   "follow up",     "pitched",       "pending",       "attempting to reach",
     "in progress",   "negotiating",   "replied",       "responded",     "sent",          "opened",
     "clicked",       "waiting",       "completed",     "active",        "paused",        "email sent",
     "email opened",  "email clicked", "in discussion",  // YAMM
     "hooked",        "emailssent",    "emailsopened",  "emailsclicked", "emailsreplied", "interested",  // lemlist
     "angeschrieben", "kontaktiert",   "nachgefasst",   "offen",         "in arbeit",     "geantwortet",
     "wartet"});
constexpr auto kNeverSent = std::to_array<std::string_view>(
    {"researched",   "researching",   "prospect",       "prospected",     "email drafted",
     "drafted",      "not started",   "not relevant",   "skipped",        "to do",
     "new",          "not contacted", "imported",       "scanned",        "reviewed",  // lemlist
     "recherchiert", "entwurf",       "nicht begonnen", "nicht relevant", "übersprungen"});
constexpr auto kBounced =
    std::to_array<std::string_view>({"bounced", "bounce", "hard bounce", "emailsbounced", "unzustellbar"});

struct OutcomeWords {
  Outcome outcome;
  std::span<const std::string_view> words;
};
constexpr std::array<OutcomeWords, 5> kAll = {{{Outcome::kYes, kYes},
                                               {Outcome::kNo, kNo},
                                               {Outcome::kOpen, kOpen},
                                               {Outcome::kNeverSent, kNeverSent},
                                               {Outcome::kBounced, kBounced}}};

// Instantly writes the status of a lead as a number.
struct NumberedOutcome {
  std::string_view number;
  Outcome outcome;
};
constexpr std::array<NumberedOutcome, 6> kNumbered = {{{"1", Outcome::kOpen},
                                                       {"2", Outcome::kOpen},
                                                       {"3", Outcome::kOpen},
                                                       {"-1", Outcome::kBounced},
                                                       {"-2", Outcome::kNo},
                                                       {"-3", Outcome::kNeverSent}}};

std::string plain(std::string_view cell) {
  std::string folded, out;
  text::fold(cell, folded);
  for (const char c : folded) {
    const bool blank = c == ' ' || c == '_' || c == '-' || c == '\t';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

std::optional<Outcome> parse_outcome(std::string_view cell) {
  constexpr std::size_t kLongest = 40;  // bytes; no word of the lists is longer
  cell = trimmed(cell);
  if (cell.empty()) return Outcome::kUnknown;
  if (cell.size() > kLongest) return std::nullopt;
  if (const auto* found = std::ranges::find(kNumbered, cell, &NumberedOutcome::number); found != kNumbered.end()) {
    return found->outcome;
  }
  const std::string word = plain(cell);
  for (const OutcomeWords& known : kAll) {
    if (std::ranges::contains(known.words, word)) return known.outcome;
  }
  return std::nullopt;
}

}  // namespace ingest
