// Edits by address -> edits by id, in their order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "base/result.h"
#include "crawl/crawl.h"
#include "network/editor.h"
#include "whatif/edits.h"

namespace whatif {

class EditResolver {
 public:
  struct Touched {
    std::uint64_t links = 0;
    std::uint64_t pages = 0;
  };

  EditResolver(const crawl::Crawl& crawl, const analysis::Analysis& analysis, const network::Editor& editor);

  // Errors: kBadOption with a sentence that lacks the edit's number.
  base::Result<Touched> add(const Edit& edit);
  network::Edits take() && { return std::move(edits_); }

 private:
  // Pages that an address or a pattern means.
  struct PageSet {
    std::vector<base::PageId> pages;      // ascending
    std::vector<std::uint8_t> holds;      // [pages]; empty: `pages` is one
    bool contains(base::PageId page) const { return holds.empty() ? pages.front() == page : holds[page.value] != 0; }
    bool is_one() const { return holds.empty(); }
  };

  base::Result<PageSet> pages_of(std::string_view address) const;
  base::Result<base::PageId> page_of(std::string_view address) const;
  base::Result<Touched> add_links(const Edit& edit);
  base::Result<Touched> change_links(const Edit& edit);
  base::Result<Touched> change_pages(const Edit& edit);
  void note_state(EditKind kind, base::PageId page);
  base::Result<void> check_target(const Edit& edit, base::PageId page, base::PageId to) const;

  const crawl::Crawl& crawl_;
  const analysis::Analysis& analysis_;
  const network::Editor& editor_;
  network::Edits edits_;
  // As the edits before leave them:
  std::vector<std::uint8_t> removed_;   // [links]
  std::vector<std::uint8_t> silent_;    // [pages] deleted or redirected: has no links of its own any more
  std::vector<std::uint16_t> status_;   // [pages]
};

}  // namespace whatif
