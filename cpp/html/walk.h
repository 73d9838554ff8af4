// Reads a tree once, in document order, into a RawPage.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <gumbo.h>

#include "html/content_text.h"
#include "html/folded_text.h"
#include "html/landmark.h"
#include "html/page.h"
#include "html/path.h"

namespace html {

class Walk {
 public:
  RawPage read(const GumboNode& document);

 private:
  struct Frame {
    const GumboNode* node;
    unsigned next = 0;  // the child to go to
    Place place;
    std::uint32_t section_around = 0;  // sections alone: the outer section_start_
    bool collects = false;             // it opened a Collector
    bool noscript = false;
    ContentText::Kept text = {};  // what becomes of the text inside it
  };
  // Text of an open anchor or heading. What an inner one gathers goes to the outer one when it
  // ends.
  struct Collector {
    FoldedText text;
    FoldedText in_its_place;  // what says it where there is no text: a drawing's title, what noscript holds
    std::uint32_t noscripts;  // that were open before it
    std::uint32_t link;      // base::kNone: a heading
    int level = 0;           // of a heading
    bool has_words = false;  // more than alt texts
  };
  struct Heading {
    int level;
    std::string text;
  };
  struct AwaitsText {
    std::uint32_t link;
    std::size_t end;   // of the anchor in block_
    std::size_t size;  // of what it has of the block's text
  };

  void visit(const GumboNode& node, std::uint32_t index, const Place& around);
  void enter(const GumboNode& node, std::uint32_t index, const Place& around);
  void leave();
  void read_facts(const GumboElement& element);
  void read_meta(const GumboElement& element);
  void read_comment(std::string_view text);

  void add_links(const GumboElement& element, const Place& place);
  std::uint32_t add_link(const GumboElement& element, const Place& place, std::string_view href, crawl::LinkType type);
  void open_collector(const GumboElement& element, std::uint32_t link);
  void close_collector(const GumboElement& element);
  void name_by_attributes(RawLink& link, const GumboElement& element);
  void add_text(std::string_view text);
  void add_gap();
  void add_alt(std::string_view alt);
  void add_name_of_drawing(std::string_view name);
  void watch_head(const GumboNode& node, const Place& place);
  bool is_twin_inside() const;
  void drop_twins();
  void end_block();
  void mark_surroundings();
  const std::string& heading_above() const;

  RawPage page_;
  std::vector<bool> in_noscript_;  // by link
  std::uint32_t noscripts_ = 0;    // that are open
  bool has_base_ = false;
  GumboTag last_in_head_ = GUMBO_TAG_UNKNOWN;
  bool still_head_ =
      false;  // the body began because of a picture in a noscript of the head, and holds nothing else yet
  Path path_;
  std::vector<Frame> frames_;
  std::vector<Collector> open_;
  std::vector<Heading> headings_;
  std::uint32_t section_start_ = 0;  // headings_ from here on are the innermost section's
  FoldedText block_;                 // text since the last start or end of a block
  std::vector<AwaitsText> await_text_;
  ContentText content_;
  std::string saved_from_, open_graph_url_;
};

}  // namespace html
