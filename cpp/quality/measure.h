// From the links of an export to the rule values of its referring domains, in slices. Links marked lost and links of
// the site to itself are left out by the caller.
//   1 anchors that are addresses tell the site's names    2 rules of anchors, pages and links, prints
//   3 campaigns, networks    4 the means of rules by domain
// Links of one page that follow one another read it once.
// Cost: about 2 us a link whose page and title are its own. Memory: 24 bytes a link, 48 and its text an anchor, 16 a
// print, 4 a rule and domain.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/slices.h"
#include "quality/networks/networks.h"
#include "quality/networks/print_table.h"
#include "quality/values/site_names.h"
#include "quality/values/sources.h"
#include "quality/values/values.h"

namespace quality {

struct PageRow {
  std::string_view address;  // normalised (url::normalise)
  std::string_view title;  // "": not known
  float external_links = kNotKnown;
  Rating rating;
};

struct LinkRow {
  std::uint32_t page = 0, domain = 0;  // linking
  std::uint32_t anchor = base::kNone;  // kNone: the file has no anchors
  Told follow = Told::kNot, image = Told::kNot, keyword = Told::kNot;
  Told in_sentence = Told::kNot, in_block = Told::kNot, hidden = Told::kNot, in_template = Told::kNot;
};

// What is known of a domain beside its links.
struct DomainRow {
  std::string_view name;  // registrable
  std::string_view ip{};  // "": not known
  std::int32_t first_seen = INT32_MIN;  // day; INT32_MIN: not known
  std::span<const float> ratings{};  // in one order for all
  DomainFigures figures{};
};

struct Export {
  std::string site;  // its registrable domain
  std::span<const std::string_view> target_labels;  // of the domains that links lead to
  std::span<const std::string> brands;  // that a person gives
  std::span<const PageRow> pages;
  std::span<const std::string_view> anchors;
  std::span<const LinkRow> links;
  std::span<const DomainRow> domains;
};

struct SourceMeasures {
  SiteNames site;
  PrintTable prints;
  Networks networks;
  std::vector<DomainValues> values;  // [domains]
  std::vector<float> median_external_links, best_rating;  // [domains] kNotKnown
};

// All that is passed outlives the work. `of_links`: [links] what each link would be valued as if its domain had no
// other; null: not asked for. Memory then: 4 bytes a rule and link.
base::Slices measure(const Export& rows, const Words& words, SourceMeasures& result,
                     std::vector<DomainValues>* of_links = nullptr);

// A print in words, from the link or domain that shows it: the shape of a title or path, the number of links, a suffix
// and stems. "": the name of its kind says it all.
std::string words_of_print(const Export& rows, const SourceMeasures& measures, const Words& words, const Print& print);

}  // namespace quality
