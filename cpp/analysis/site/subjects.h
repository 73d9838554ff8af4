// What each file is about: told when its rows are in the crawl and before those that other files have as well are
// taken away.
#pragma once

#include <cstdint>
#include <vector>

#include "crawl/crawl.h"
#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"

namespace analysis {

class Subjects {
 public:
  void begin_file();
  // After ingest::merge of the same batch. O(page rows).
  void add(const crawl::Crawl& crawl, const ingest::BatchView& batch);
  // Fills FileInfo::kind, subject, mixed and capped, and the facts that all rows tell together. O(links of the file).
  void end_file(crawl::Crawl& crawl, base::FileId file, const ingest::Mapping& mapping);

 private:
  // How many of something each domain has. Files are many and domains too: only what was touched is cleared.
  class Counts {
   public:
    void add(base::DomainId domain);
    void clear();
    std::uint32_t total() const { return total_; }
    std::uint32_t domains() const { return static_cast<std::uint32_t>(touched_.size()); }
    std::uint32_t of(base::DomainId domain) const;
    base::DomainId most() const;  // ties: the one that the crawl met first; none: nothing was counted

   private:
    std::vector<std::uint32_t> of_, touched_;
    std::uint32_t total_ = 0;
  };

  void count_links(const crawl::Crawl& crawl, const crawl::FileInfo& info);
  bool looks_like_backlinks(const crawl::Crawl& crawl) const;

  Counts rows_;  // of pages in tables
  Counts sources_;  // distinct pages with hyperlinks
  Counts targets_;  // hyperlinks, by the domain that they lead to
  std::vector<std::uint32_t> met_in_;  // [pages] the last file, counted from 1, that has links of it
  std::uint32_t files_ = 0;
};

}  // namespace analysis
