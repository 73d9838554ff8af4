// 10,000,000 links with 1,000,000 distinct anchors: classified (anchor/inlinks/classify_links.h) and distributed per
// target (anchor/inlinks/distribution.h). Checked against a plain recount before anything is timed; medians of five, in
// processor time.
//   anchor_bench [links = 10000000] [distinct anchors = 1000000]
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "analysis/counts/anchors.h"
#include "anchor/classes/propose.h"
#include "anchor/inlinks/classify_links.h"
#include "anchor/inlinks/distribution.h"
#include "anchor/inlinks/links_aside.h"
#include "anchor/inlinks/placements.h"
#include "bench/timing.h"

namespace {

using bench::median;

class Random {  // splitmix64
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9E37'79B9'7F4A'7C15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9;
    z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EB;
    return z ^ (z >> 31);
  }
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>((next() >> 32) * bound >> 32); }
  // Small numbers often: about as many in [1, 10) as in [10, 100) and so on.
  std::uint32_t skewed(std::uint32_t bound) {
    std::uint32_t top = 1;
    const std::uint32_t digits = below(21);
    for (std::uint32_t i = 0; i < digits && top < bound; ++i) top *= 2;
    return below(std::min(top, bound));
  }

 private:
  std::uint64_t state_;
};

std::string word(Random& random) {
  static constexpr std::array<const char*, 16> kSyllables = {"ba",  "ker", "lo",  "min", "ta", "ru", "sel", "vo",
                                                             "qui", "po",  "ing", "er",  "fa", "st", "né",  "ü"};
  std::string text;
  const std::uint32_t syllables = 2 + random.below(3);
  std::uint32_t rank = random.skewed(1U << 20);
  for (std::uint32_t i = 0; i < syllables; ++i, rank /= 16)
    text += kSyllables[rank % 14 + (random.below(50) == 0 ? 2 : 0)];
  return text;
}

std::string anchor_text(Random& random) {
  const std::uint32_t kind = random.below(20);
  if (kind == 0) return "https://acme-shoes.com/" + word(random) + "/" + word(random);
  std::string text = kind == 1 ? "Acme Shoes" : kind == 2 ? "обувь для" : word(random);
  const std::uint32_t more = 1 + random.below(4);
  for (std::uint32_t i = 0; i < more; ++i) text += " " + word(random);
  return text;
}

crawl::Crawl make(std::uint32_t links, std::uint32_t anchors) {
  Random random(42);
  crawl::Crawl crawl;
  std::vector<base::StringId> texts;
  while (texts.size() < anchors) {
    const std::uint32_t before = crawl.texts.size();
    const base::StringId id{crawl.texts.intern(anchor_text(random))};
    if (crawl.texts.size() > before) texts.push_back(id);
  }
  std::vector<base::PageId> targets, sources;
  const auto page = [&](const std::string& url) { return crawl.page(url, base::hash_bytes(url)); };
  for (std::uint32_t i = 0; i < links / 50; ++i) {
    const base::PageId id =
        page("https://acme-shoes.com/" + word(random) + "-" + word(random) + "/" + std::to_string(i));
    crawl.pages.title[id.value] = base::StringId{crawl.texts.intern(anchor_text(random) + " | Acme Shoes")};
    targets.push_back(id);
  }
  for (std::uint32_t i = 0; i < links / 10; ++i) {
    sources.push_back(page("https://site" + std::to_string(random.skewed(links / 100)) + ".com/" + std::to_string(i)));
  }
  for (std::uint32_t i = 0; i < links; ++i) {
    crawl.links.source.push_back(sources[i / 10 % sources.size()]);
    crawl.links.target.push_back(targets[random.skewed(static_cast<std::uint32_t>(targets.size()))]);
    // The first links use every text once; the others prefer few.
    crawl.links.anchor.push_back(texts[i < anchors ? i : random.skewed(anchors)]);
    crawl.links.flags.push_back(0);
    crawl.links.path.push_back(base::StringId{0});
    crawl.links.type.push_back(crawl::LinkType::kHyperlink);
  }
  return crawl;
}

struct Run {
  double classify_ms = 0, distribute_ms = 0;
  base::BitColumn aside;
  anchor::LinkClasses classes;
  std::vector<anchor::Distribution> of_target;
  std::vector<std::uint32_t> place;  // [pages] in of_target
};

// Processor time, one thread: the clock on the wall also measures the neighbours.
double since(std::clock_t start) { return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC; }

Run run(const crawl::Crawl& crawl, base::DomainId domain, const anchor::Site& site) {
  Run result;
  std::vector<std::uint32_t> pages(crawl.pages.size()), inlinks(crawl.pages.size(), 0);
  std::iota(pages.begin(), pages.end(), 0U);
  for (const base::PageId target : crawl.links.target) ++inlinks[target.value];
  const std::vector<base::StringId> anchors = analysis::anchors(crawl).anchor;
  auto start = std::clock();
  base::finish(anchor::links_aside(crawl, result.aside));
  std::vector<base::DomainId> domains;
  domains.reserve(crawl.pages.size());
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) domains.push_back(crawl.domain_of({page}));
  base::finish(anchor::classify_links(crawl, {domain, pages, domains, inlinks, anchors, result.aside, site}, {},
                                      result.classes));
  result.classify_ms = since(start);

  start = std::clock();
  anchor::InlinksByPage& inlinks_by_page = result.classes.inlinks;
  anchor::Placements placements(domains);
  anchor::Distributor distributor(domains, result.classes.anchors.size(), crawl.domains.names.size());
  result.place.resize(crawl.pages.size(), base::kNone);
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    if (inlinks_by_page.of(page).empty()) continue;
    placements.flag(inlinks_by_page.mutable_rows(page));
    result.place[page] = static_cast<std::uint32_t>(result.of_target.size());
    result.of_target.push_back(distributor.of(inlinks_by_page.of(page)));
  }
  result.distribute_ms = since(start);
  return result;
}

// The slow and plain way, for the targets of the first links.
bool verify(const crawl::Crawl& crawl, const Run& run) {
  for (std::uint32_t probe = 0; probe < 20; ++probe) {
    const base::PageId target = crawl.links.target[probe * 7];
    std::set<std::uint32_t> pages, domains;
    std::map<std::uint32_t, std::set<std::uint32_t>> domains_of_anchor;
    std::uint32_t links = 0;
    for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
      if (crawl.links.target[link] != target) continue;
      ++links;
      pages.insert(crawl.links.source[link].value);
      const std::uint32_t domain = crawl.domain_of(crawl.links.source[link]).value;
      domains.insert(domain);
      domains_of_anchor[crawl.links.anchor[link].value].insert(domain);
    }
    std::size_t placements = 0, most = 0;
    for (const auto& [text, of] : domains_of_anchor) {
      placements += of.size();
      most = std::max(most, of.size());
    }
    const anchor::Distribution& d = run.of_target[run.place[target.value]];
    if (d.links != links || d.pages != pages.size() || d.domains != domains.size() || d.placements != placements ||
        d.anchors != domains_of_anchor.size() || d.top_placements != most) {
      return false;
    }
  }
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  const auto number = [&](int i, std::uint32_t otherwise) {
    return count > i ? static_cast<std::uint32_t>(std::strtoul(arguments[i], nullptr, 10)) : otherwise;
  };
  const crawl::Crawl crawl = make(number(1, 10'000'000), number(2, 1'000'000));
  const base::DomainId domain = crawl.domain_of(crawl.links.target[0]);
  const anchor::Site site = anchor::propose_site(crawl, domain, analysis::anchors(crawl).anchor);
  std::vector<double> classify, distribute;
  for (int round = 0; round < 5; ++round) {
    const Run result = run(crawl, domain, site);
    if (round == 0 && !verify(crawl, result)) {
      std::puts("the distributions are wrong");
      return 1;
    }
    classify.push_back(result.classify_ms);
    distribute.push_back(result.distribute_ms);
    if (round > 0) continue;
    std::array<std::size_t, anchor::kClasses> classes{};
    for (const anchor::Class c : result.classes.of_link) ++classes[static_cast<std::size_t>(c)];
    std::printf("%u links, %u distinct anchors, %u pages\n", crawl.links.size(), result.classes.anchors.size(),
                crawl.pages.size());
    for (std::size_t c = 0; c < classes.size(); ++c) {
      if (classes[c] > 0) std::printf("  %-14s %zu\n", std::string(anchor::class_names()[c]).c_str(), classes[c]);
    }
  }
  std::printf("classify   %6.0f ms\ndistribute %6.0f ms\n", median(classify), median(distribute));
  return 0;
}
