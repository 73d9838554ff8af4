#include "quality/networks/prints.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"
#include "base/math.h"
#include "quality/rules/letters.h"
#include "url/url.h"

namespace quality {
namespace {

constexpr double kVeryManyLinks = 1000, kLinkStep = 0.001;   // of the logarithm
constexpr std::size_t kFewestRatings = 2;
constexpr float kLowestRating = 1;                           // at or below it says nothing
constexpr std::size_t kShortestPrefix = 3, kPrefixHyphens = 2;
constexpr std::uint32_t kMostOnOneAddress = 50;              // domains; of more it is shared hosting

constexpr std::array<PrintInfo, kPrintKinds> kInfo = {{
    {"title", true, 3},
    {"prefix", true, 3},
    {"template", true, 3},
    {"ids", true, 2},
    {"copy"},
    {"path"},
    {"links"},
    {"platform"},
    {"label"},
    {"name"},
    {"language", false, 5},
    {"ip", false, 3, kMostOnOneAddress},
    {"subnet", false, 5, kMostOnOneAddress},
    {"registration", false, 5},
    {"rating", false, 10},
    {"generator"},
}};

bool is_name_byte(char c) { return is_lower(c) || is_digit(c); }

// The first two parts of a name with two hyphens or more, or its first, where the second is no letters and digits.
std::string_view prefix_of(std::string_view name) {
  if (static_cast<std::size_t>(std::ranges::count(name, '-')) < kPrefixHyphens) return {};
  const auto run_end = [&](std::size_t at) {
    while (at < name.size() && is_name_byte(name[at])) ++at;
    return at;
  };
  const std::size_t first = run_end(0);
  if (first < kShortestPrefix || first >= name.size() || name[first] != '-') return {};
  const std::size_t second = run_end(first + 1);
  const bool both = second > first + 1 && second < name.size() && name[second] == '-';
  return name.substr(0, both ? second : first);
}

std::string_view subnet_of(std::string_view ip) {
  return std::ranges::count(ip, '.') == 3 ? ip.substr(0, ip.rfind('.')) : std::string_view();
}

std::string bytes_of(double figure) {
  const auto bits = std::bit_cast<std::array<char, sizeof figure>>(figure);
  return {bits.begin(), bits.end()};
}

// Neighbours meet in one of two grids.
void read_external_links(double external, const PrintSink& sink) {
  const double steps = base::log(external) / kLinkStep;
  for (const double half : {0.0, 0.5}) {
    const auto step = static_cast<std::int64_t>(steps + half);
    sink(PrintKind::kLinks, bytes_of(static_cast<double>(step) + half));
  }
}

}  // namespace

const PrintInfo& info(PrintKind kind) { return kInfo[static_cast<std::size_t>(kind)]; }

PrintId print_id(PrintKind kind, std::string_view key) {
  const std::uint64_t hash = (base::hash_bytes(key) ^ static_cast<std::uint64_t>(kind)) * base::hashing::kA;
  return (hash ^ hash >> 32) / 32 * 32 + static_cast<std::uint64_t>(kind);
}

void PrintReader::read_title(const PageReader& page, const Owner& owner, const PrintSink& sink) {
  const PhraseMatcher::Lists of_makers = page.lists_of_title() & (set_of(List::kTrade) | set_of(List::kDirectory));
  parts_of_title(page.folded_title(), parts_);
  for (const std::string_view part : parts_) {
    shape_.clear();
    append_title_shape(part, owner, *site_, shape_);
    if (!title_tells(shape_, *words_)) continue;
    const bool made = shape_.contains(kOwnMark) || (of_makers != 0 && words_->in_text(part, of_makers) != 0);
    sink(made ? PrintKind::kTitle : PrintKind::kCopy, shape_);
  }
}

void PrintReader::read_link(const PageReader& page, std::string_view domain, const HostParts& parts,
                            float external_links, bool is_label, const PrintSink& sink) {
  read_title(page, {domain, parts.name}, sink);
  if (is_label) sink(PrintKind::kLabel, "");
  shape_.clear();
  append_path_shape(page.path().lower, *site_, shape_);
  if (path_tells(shape_, *words_)) sink(PrintKind::kPath, shape_);
  if (!is_known(external_links) || external_links < kVeryManyLinks) return;
  read_external_links(external_links, sink);
  const HostKind kind = host_kind({{}, {}, parts.suffix}, {}, *words_);
  const bool home = page.path().text.empty() || page.path().text == "/";
  if (home && (kind.blog || kind.instant)) sink(PrintKind::kPlatform, parts.suffix);
}

void PrintReader::read_domain(const DomainPrints& domain, const PrintSink& sink) const {
  const HostParts parts = split_host(domain.host);
  const bool listed = words_->contains(List::kBlogHosts, parts.suffix);
  if (!listed && !parts.suffix.contains("blogspot")) {
    std::string stems;
    for (const std::string& stem : words_->name_stems()) {
      if (parts.name.contains(stem)) (stems += ' ') += stem;
    }
    if (!stems.empty()) sink(PrintKind::kName, std::string(parts.suffix) + stems);
    const std::string_view prefix = prefix_of(parts.name);
    if (!prefix.empty()) sink(PrintKind::kPrefix, prefix);
  }
  if (!listed && words_->contains(List::kLanguages, parts.sub)) sink(PrintKind::kLanguage, "");
  if (!domain.ip.empty()) sink(PrintKind::kIp, domain.ip);
  if (const std::string_view subnet = subnet_of(domain.ip); !subnet.empty()) sink(PrintKind::kSubnet, subnet);
  if (domain.first_seen != INT32_MIN) sink(PrintKind::kFirstSeen, bytes_of(domain.first_seen));
  std::string ratings;
  std::size_t given = 0;
  for (const float rating : domain.ratings) {
    if (is_known(rating) && rating <= kLowestRating) return;
    given += is_known(rating) ? 1 : 0;
    ratings += bytes_of(is_known(rating) ? rating : -1.0);
  }
  if (given >= kFewestRatings) sink(PrintKind::kRatings, ratings);
}

std::uint64_t PrintReader::title_hash(const PageReader& page, std::string_view domain, const HostParts& parts) {
  shape_.clear();
  append_title_shape(page.folded_title(), {domain, parts.name}, *site_, shape_);
  return base::hash_bytes(shape_);
}

}  // namespace quality
