#include "session/anchor_classes.h"

#include "anchor/classify.h"
#include "anchor/judge.h"

namespace session {

void classify_anchors(const crawl::Crawl& crawl, Analysis& analysis) {
  const anchor::Site site = anchor::site_of(crawl, analysis.site);
  anchor::Judgement judged = anchor::judge(crawl, analysis.site, site);
  anchor::Classifier of_text(site);
  analysis.link_class = std::move(judged.of_link);
  analysis.class_names = anchor::class_names();
  analysis.anchor_class.clear();
  for (const base::StringId text : analysis.anchors.anchor) {
    const anchor::AnchorId known = judged.anchors.anchor_of_text[text.value];
    // A text that only a table of anchors lists is judged by itself.
    analysis.anchor_class.push_back(known.valid() ? judged.of_anchor[known.value]
                                                  : anchor::primary(of_text.classify(crawl.texts[text.value]).facts));
  }
  analysis.anchor_texts = std::move(judged.anchors);
}

}  // namespace session
