#include "session/anchor_classes.h"

#include "anchor/judge.h"

namespace session {
namespace {

// Facts that all hyperlinks with a text share: an anchor is a picture's only when every one of them is.
std::vector<anchor::Facts> shared_facts(const crawl::Crawl& crawl, const std::vector<anchor::Facts>& of_link) {
  std::vector<anchor::Facts> shared(crawl.texts.size(), static_cast<anchor::Facts>(~0U));
  const crawl::LinkTable& links = crawl.links;
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (links.type[link] != crawl::LinkType::kHyperlink) continue;
    shared[links.anchor[link].value] &= of_link[link];
  }
  return shared;
}

}  // namespace

void classify_anchors(const crawl::Crawl& crawl, Analysis& analysis) {
  anchor::Judgement judged = anchor::judge(crawl, analysis.site, anchor::site_of(crawl, analysis.site));
  analysis.link_class = std::move(judged.of_link);
  analysis.class_names = anchor::class_names();
  const std::vector<anchor::Facts> shared = shared_facts(crawl, judged.facts);
  analysis.anchor_class.clear();
  for (const base::StringId text : analysis.anchors.anchor) {
    analysis.anchor_class.push_back(anchor::primary(shared[text.value]));
  }
}

}  // namespace session
