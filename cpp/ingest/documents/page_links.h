// The pages of one block -> links and page rows of its batch.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "csv/record.h"
#include "html/page.h"
#include "ingest/batch/batch_builder.h"

namespace ingest {

// What is known of a page from outside its markup.
struct PageFacts {
  std::string address;            // normalised, or a file's name
  std::uint32_t line = 0;         // of the page's first line in the block
  std::uint16_t status = 0;       // HTTP; 0: not known
  std::string redirect = {};      // where it sends its visitors, as written; "": nowhere
  std::vector<std::string> canonicals = {};  // that its HTTP headers name, as written
};

class PageLinks {
 public:
  // `into` lives until finish().
  explicit PageLinks(BatchBuilder& into) : into_(into) {}

  void add(html::RawPage page, const PageFacts& facts);
  void finish();                  // writes the page rows; once

 private:
  class Reader;

  BatchBuilder& into_;
  std::deque<html::RawPage> pages_;   // the batch's dictionary of texts points into them
  csv::Arena addresses_;              // and its dictionary of addresses here
  std::vector<std::uint32_t> titles_, h1s_, page_texts_, canonicals_, redirects_;
  std::vector<double> indexable_, statuses_, kinds_, nofollow_;
  bool has_status_ = false;
};

}  // namespace ingest
