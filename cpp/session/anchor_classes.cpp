#include "session/anchor_classes.h"

#include "anchor/classify.h"

namespace session {
namespace {

// Facts that every hyperlink with this text shares: an anchor is an image's only when all of them are.
std::vector<anchor::Facts> facts_shared_by_links(const crawl::Crawl& crawl) {
  std::vector<anchor::Facts> shared(crawl.texts.size(), static_cast<anchor::Facts>(~0U));
  const crawl::LinkTable& links = crawl.links;
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (links.type[link] != crawl::LinkType::kHyperlink) continue;
    shared[links.anchor[link].value] &= anchor::facts_of_link(links.flags[link]);
  }
  return shared;
}

}  // namespace

void classify_anchors(const crawl::Crawl& crawl, Analysis& analysis) {
  anchor::Site site;
  if (analysis.site.valid()) {
    site.domain = crawl.domains.names[analysis.site.value];
    const std::string brand = anchor::brand_of_domain(site.domain);
    if (!brand.empty()) site.brands.push_back(brand);
  }
  anchor::Classifier classifier(site);
  const std::vector<anchor::TextFacts> facts = anchor::classify_all(classifier, crawl.texts, crawl.links.anchor);

  const crawl::LinkTable& links = crawl.links;
  analysis.link_class.resize(links.size());
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    const anchor::Facts of_text = facts[links.anchor[link].value].facts;
    const anchor::Facts of_link = anchor::facts_of_link(links.flags[link]);
    analysis.link_class[link] =
        static_cast<std::uint8_t>(anchor::primary(static_cast<anchor::Facts>(of_text | of_link)));
  }

  const std::vector<anchor::Facts> shared = facts_shared_by_links(crawl);
  analysis.anchor_class.clear();
  for (const base::StringId text : analysis.anchors.anchor) {
    const anchor::Facts all = facts[text.value].facts | shared[text.value];
    analysis.anchor_class.push_back(static_cast<std::uint8_t>(anchor::primary(all)));
  }
  analysis.class_names = anchor::class_names();
}

}  // namespace session
