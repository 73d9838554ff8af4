#include "analysis/opportunities/text_vectors.h"

#include <cmath>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "analysis/page_vectors.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace {

struct Site {
  crawl::Crawl crawl;
  analysis::PageVectors vectors;

  std::uint32_t page(std::string_view url, std::string_view title, std::string_view text) {
    const base::PageId page = crawl.page(url, base::hash_bytes(url));
    crawl.pages.title.resize(crawl.pages.size());
    crawl.pages.text.resize(crawl.pages.size());
    crawl.pages.title[page.value] = {crawl.texts.intern(title)};
    if (!text.empty()) crawl.pages.text[page.value] = {crawl.texts.intern(text)};
    vectors.page.push_back(page.value);
    vectors.own = static_cast<std::uint32_t>(vectors.page.size());
    return page.value;
  }
};

}  // namespace

TEST_CASE("pages are alike by the words of their texts, and by a title in a text", "[opportunities]") {
  Site site;
  const auto oak = site.page("https://e.com/1", "Oak tables", "bOak tables need oil, \x02oak\x03 chairs need wax.");
  const auto wax = site.page("https://e.com/2", "Wax for wood", "bWax and oil keep oak tables and chairs dry.");
  const auto trains = site.page("https://e.com/3", "Night trains", "bNight trains leave Vienna for Rome and Paris.");
  const auto silent = site.page("https://e.com/4", "Oak chairs", "");
  site.page("https://e.com/5", "Stations", "bTrains leave every station of Vienna and Paris at night.");
  analysis::TextVectors texts;
  base::finish(analysis::read_texts(site.crawl, site.vectors, texts));

  CHECK(texts.likeness(oak, wax) > texts.likeness(oak, trains) + 0.2);
  CHECK(texts.likeness(oak, wax) == texts.likeness(wax, oak));
  CHECK(texts.title_in_text(wax, oak) > 0.2);
  CHECK(texts.title_in_text(trains, oak) == 0);
  CHECK(texts.title_in_text(wax, silent) > 0.2);  // what a page is called is known without its text
  CHECK(std::isnan(texts.title_in_text(silent, oak)));
  CHECK(std::isnan(texts.likeness(oak, silent)));
}
