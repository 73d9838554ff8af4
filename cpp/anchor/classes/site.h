// The site under analysis as anchors see it, and proposals for it from the data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "anchor/lists/lists.h"
#include "text/script.h"

namespace anchor {

// What is known of the site whose links are judged. Everything may be empty.
struct Site {
  std::string domain;                          // registrable, lower case ASCII
  std::vector<std::string> brands;             // as people write them: "Screaming Frog", "acme", "谷歌"
  std::vector<std::string> other_brands;       // brands of others, if the person lists some
  std::vector<std::string> languages;          // of its pages (ISO 639-1); empty: not known
  text::ScriptSet scripts = 0;                 // that its pages use; 0: every script is at home
  std::vector<std::string> allowed_spam;       // spam families that are this site's own trade
  std::string_view generic_list = built_in_generic();
  std::string_view spam_list = built_in_spam();
};

// The first label of a registrable domain, as people write it: "screamingfrog.co.uk" -> "screamingfrog",
// "xn--bcher-welt-9db.de" -> "bücher-welt". Brands are compared with their blanks and hyphens left out, so it also
// finds "Screaming Frog". "" for an address of digits.
std::string brand_of_domain(std::string_view domain);

}  // namespace anchor
