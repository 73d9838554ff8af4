// The rows of logs of outreach as they are understood: who was written to, when, and whether there is a link now. A
// contact ends with a yes or a no; one that is open becomes a no some days after its last mail, and until then it says
// nothing (it is censored).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "advise/published_rates.h"
#include "base/ids.h"
#include "crawl/crawl.h"
#include "ingest/values/outcomes.h"

namespace analysis {

enum class OutcomeFrom : std::uint8_t {  // codes of catalog::values::kOutcomeFrom
  kNothing,
  kLog,
  kExport,  // a file has a link from the page, whatever the log says
  kWait,    // open for longer than a person waits
};

enum class ContactUse : std::uint8_t {  // codes of catalog::values::kContactUse
  kUsed,
  kOpen,
  kNeverSent,
  kBounced,
  kNoOutcome,  // none is told, or in words that are not known
  kOlder,      // newer contacts fill the model
};

struct Contact {
  std::uint32_t row = 0;  // of the log
  std::string domain;     // registrable, of the prospect, its page or the mail's address; "": none
  base::DomainId id = base::DomainId::none();  // of that domain in the crawl
  base::PageId page = base::PageId::none();    // the prospect's, where a file has it
  std::string kind;  // in lower case; the code of a kind that is known (advise::DeclaredRate::code)
  std::string written;  // the template
  std::int32_t sent = crawl::kNoDate, last_contact = crawl::kNoDate, outcome_day = crawl::kNoDate;
  std::uint32_t follow_ups = base::kNone;
  double rating = 0;  // 0..100 as the log has it, NaN: none
  bool named = false;
  ingest::Outcome outcome = ingest::Outcome::kUnknown;
  OutcomeFrom from = OutcomeFrom::kNothing;
  ContactUse use = ContactUse::kNoOutcome;

  bool is_closed() const { return outcome == ingest::Outcome::kYes || outcome == ingest::Outcome::kNo; }
  std::int32_t last_day() const { return outcome_day > last_contact ? outcome_day : last_contact; }
};

// The kind that words of a log stand for.
advise::ContactKind kind_of(std::string_view words);

// [pages] 1: a live link leads from the page to another domain's page of the site. O(links).
std::vector<std::uint8_t> pages_linking_to(const crawl::Crawl& crawl, base::DomainId site);

struct Contacts {
  std::vector<Contact> rows;             // [rows of the log], in its order
  std::int32_t latest = crawl::kNoDate;  // of the days of its mails and outcomes, and of the files: `wait` ends there
};
// O(rows and links).
Contacts read_contacts(const crawl::Crawl& crawl, base::DomainId site, std::int32_t wait);

}  // namespace analysis
