// Where on the page an element stands, carried down the tree: the same rule as
// crawl::region_of_path, one step at a time.
#pragma once

#include <string_view>

#include <gumbo.h>

#include "crawl/link.h"

namespace html {

class Place {
 public:
  Place inside(const GumboElement& element) const;  // where its content stands, and it itself

  crawl::Region region() const;
  bool hidden() const { return hidden_; }
  bool in_list() const { return in_list_; }  // in an item of one

 private:
  bool in_head_ = false;
  bool in_body_ = false;
  bool in_text_ = false;  // main or article: a header there belongs to the text
  bool in_navigation_ = false;
  bool hidden_ = false;
  bool in_list_ = false;
  crawl::Region outermost_ = crawl::Region::kUnknown;  // header, footer or aside
};

// The landmark role in the role attribute, when it says other than the element's name; else "".
std::string_view telling_role(const GumboElement& element);

}  // namespace html
