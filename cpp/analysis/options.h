// Every option that changes a result, under the names of the command line. Recorded in exports.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/quality/judging.h"
#include "base/result.h"
#include "network/network.h"

namespace analysis {

// What a person says of the site's words. "": what the data itself proposes (anchor/classes/propose.h), or the built-in
// list.
struct AnchorOptions {
  std::string brand;  // "Acme | Acme Shoes"
  std::string other_brands;  // the same, of others
  std::string keywords;  // a line each: "https://e.com/boots hiking boots | winter boots"; * for every page
  std::string spam, generic;  // lists as in cpp/anchor/data
  std::string bands;  // "": none; "own"; a published set by name
};

struct Options {
  std::string site;  // "": analysis/site/site.h
  std::string competitors;  // domains, separated by blanks or commas
  std::string home;  // an address; "": analysis/site/home.h
  std::string source_strength = "auto";  // or the name of a rating, or "none" (analysis/backlinks/strength.h)
  double damping = 0.85;  // 0 <= damping < 1
  double tolerance = 1e-10;  // L1 residual at which sweeps stop
  int max_sweeps = 500;
  std::vector<std::string> metrics;  // beside PageRank (analysis/metrics.h)
  std::string trust_seeds;  // pages, hosts or domains, separated by blanks or commas
  std::string distrust_seeds;
  std::string personalise;  // a column of the pages that says where visits start; "": everywhere alike
  network::Rules rules;
  AnchorOptions anchors;
  JudgingOptions judging;
  std::string file_date;  // days of files: "may.csv=2025-05-01, june.csv=2025-06-01"
  int min_competitors = 2;  // that a domain links to, to be a prospect
  // Of links within the site (analysis/opportunities):
  std::string lift = "auto";  // addresses and patterns
  int links = 10;  // of a plan
  double min_fit = 0.5;  // 0..1
  int per_source = 2, per_target = 5;
  int max_outlinks = 100;
  std::string exclude = "*/page/* */tag/* */tags/* *?s=* */search* */login* */cart* */checkout*";  // patterns
  int wait = 30;  // days until a contact without an answer counts as a no
  std::string mail;  // templates of mails (outreach/templates.h); "": those that come with the program
  bool mail_in_german = false;  // those
  bool mail_to_all = false;  // also where some are planned
};

// Sets one option from text. Errors: kBadOption, naming the values that exist.
base::Result<void> set_option(Options& options, std::string_view name, std::string_view value);
// Name and value of every option, in a fixed order.
std::vector<std::pair<std::string, std::string>> describe(const Options& options);
// What has to be made anew where options change: mails alone, advice with them, or all.
enum class Reach : std::uint8_t { kMails, kAdvice, kAnalysis };
// kAnalysis also where they are the same.
Reach reach_of_change(const Options& a, const Options& b);
// The weight of a link by where it stands: every region's and template's, as it is used.
std::vector<std::pair<std::string, std::string>> describe_weights(const Options& options);

}  // namespace analysis
