// Who can be written to at a domain, out of logs of outreach. Nobody is guessed.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "analysis/outreach/outreach.h"
#include "crawl/crawl.h"

namespace reports {

struct Recipient {
  std::string name, first_name, last_name, email;
  bool role_address = false;  // info@, contact@, …: nobody in particular
};

class Recipients {
 public:
  Recipients(const crawl::Crawl& crawl, const analysis::Outreach& outreach);  // both outlive it

  // Of the page, else of the domain; of several the last row of the log with an address. O(log rows).
  Recipient of(base::PageId page, std::string_view domain) const;
  // The last contact with the domain that the log tells of; nullptr: none. O(log rows).
  const analysis::Contact* last_contact(std::string_view domain) const;
  bool declined(std::string_view domain) const;  // some contact with it ended with a no that the log tells

 private:
  const crawl::Crawl* crawl_;
  std::map<std::uint32_t, std::uint32_t> row_of_page_;  // rows of the log with an address
  std::map<std::string_view, std::uint32_t> row_of_domain_;
  std::map<std::string_view, const analysis::Contact*> last_;
  std::map<std::string_view, bool> declined_;
};

}  // namespace reports
