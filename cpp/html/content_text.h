// Gathers the text of a page's content, block by block, in the form of crawl/page_text.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <gumbo.h>

#include "crawl/page_text.h"
#include "html/folded_text.h"
#include "html/landmark.h"

namespace html {

class ContentText {
 public:
  // What an element makes of the text inside it; carried down the tree.
  struct Kept {
    bool kept = true;  // false: labels, buttons, and where the landmark is none of the content's
    crawl::BlockKind kind = crawl::BlockKind::kBody;
  };
  static Kept inside(const GumboElement& element, const Place& place, Kept around);
  static bool is_inline_code(GumboTag tag);

  void add(std::string_view text, Kept how);
  void gap() { block_.gap(); }
  void mark(char mark) { block_.add(std::string_view(&mark, 1)); }  // where a link or inline code begins or ends
  void end_block();

  bool cut() const { return cut_; }  // there was more than kMostPageText
  std::string take() && { return std::move(text_); }

 private:
  std::string text_;
  std::size_t characters_ = 0;  // of text_
  bool cut_ = false;
  FoldedText block_;
  bool has_words_ = false;  // in block_, beside marks
  crawl::BlockKind kind_ = crawl::BlockKind::kBody;
};

}  // namespace html
