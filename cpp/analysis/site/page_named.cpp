#include "analysis/site/page_named.h"

#include <string>

#include "url/url.h"

namespace analysis {

using base::PageId;

PageId page_named(const crawl::Crawl& crawl, std::string_view address) {
  std::string buffer;
  const url::Normalised wanted = url::normalise(address, buffer);
  const PageId named{crawl.pages.urls.find(wanted.kind == url::Kind::kWeb ? wanted.text : address)};
  if (!wanted.assumed) return named;
  const auto is_known = [&](PageId page) {
    return page.valid() && (page.value >= crawl.pages.assumed.size() || crawl.pages.assumed[page.value] == 0);
  };
  const PageId other{crawl.pages.urls.find(url::with_other_scheme(wanted.text))};
  return is_known(named) || !other.valid() ? named : other;
}

}  // namespace analysis
