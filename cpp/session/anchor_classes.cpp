#include "session/anchor_classes.h"

#include "anchor/judge.h"

namespace session {

void classify_anchors(const crawl::Crawl& crawl, Analysis& analysis) {
  anchor::Judgement judged = anchor::judge(crawl, analysis.site, anchor::site_of(crawl, analysis.site));
  analysis.link_class = std::move(judged.of_link);
  analysis.class_names = anchor::class_names();
  analysis.anchor_class.clear();
  for (const base::StringId text : analysis.anchors.anchor) {
    analysis.anchor_class.push_back(judged.of_anchor[judged.anchors.anchor_of_text[text.value].value]);
  }
  analysis.anchor_texts = std::move(judged.anchors);
}

}  // namespace session
