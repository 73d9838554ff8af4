// What links show of whoever made them. Domains that share a strong print, or two weak ones of different kinds, are one
// operation (networks.h).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "quality/networks/shape.h"
#include "quality/rules/rules.h"
#include "quality/values/page_values.h"
#include "quality/values/site_names.h"

namespace quality {

enum class PrintKind : std::uint8_t {
  kTitle,  // a sentence round the linking domain's own name, or with words of the trade
  kPrefix,  // the same beginning of names with hyphens
  kTemplate,  // the same skeleton of path and the same anchor on saved pages
  kIds,  // the same identifier of an advertiser or of a counter
  // Weak ones:
  kCopy,  // any other part of a title that tells
  kPath,  // a telling shape of path
  kLinks,  // the number of external links, to a thousandth, of pages with very many
  kPlatform,  // a home page with very many links on one host of blogs or of instant sites
  kLabel,  // the site's name, written as in its address, as anchor
  kName,  // the public suffix and the same words of the trade in the name
  kLanguage,  // a first label that is a language
  kIp,
  kSubnet,  // of 256 addresses
  kFirstSeen,  // the day
  kRatings,  // the same two ratings or more
  kGenerator,  // of the pages, with its theme
};
inline constexpr std::size_t kPrintKinds = static_cast<std::size_t>(PrintKind::kGenerator) + 1;

struct PrintInfo {
  std::string_view name;
  bool strong = false;
  std::uint32_t least = 3;  // domains that have to show it
  std::uint32_t most = base::kNone;  // of more it tells nothing
};
const PrintInfo& info(PrintKind kind);

// A hash whose five lowest bits are the kind.
using PrintId = std::uint64_t;
PrintId print_id(PrintKind kind, std::string_view key);
constexpr PrintKind kind_of(PrintId id) { return static_cast<PrintKind>(id % 32); }

struct Print {
  PrintId id = 0;
  std::uint32_t domain = 0, link = base::kNone;  // kNone: of the domain as a whole
  friend auto operator<=>(const Print&, const Print&) = default;
};

// Takes one print: its kind and what is the same, in words (shape.h).
using PrintSink = std::function<void(PrintKind, std::string_view key)>;

struct DomainPrints {
  std::string_view host;  // the domain's naming host (host_parts.h)
  std::string_view ip{};  // "": not known
  std::int32_t first_seen = INT32_MIN;  // day of its first link; INT32_MIN: not known
  std::span<const float> ratings{};  // in one order for all domains; kNotKnown
};

class PrintReader {
 public:
  PrintReader(const Words& words, const SiteNames& site) : words_(&words), site_(&site) {}  // which outlive it

  // Of a link: `page` has read its linking page, `parts` are those of its domain (split_host); `is_label`: rule
  // anchor_label holds of its anchor.
  void read_link(const PageReader& page, std::string_view domain, const HostParts& parts, float external_links,
                 bool is_label, const PrintSink& sink);
  void read_domain(const DomainPrints& domain, const PrintSink& sink) const;
  // Hash of the shape of a whole title, for BuyingLink.
  std::uint64_t title_hash(const PageReader& page, std::string_view domain, const HostParts& parts);

 private:
  void read_title(const PageReader& page, const Owner& owner, const PrintSink& sink);

  const Words* words_;
  const SiteNames* site_;
  std::string shape_;
  std::vector<std::string_view> parts_;  // of a title
};

}  // namespace quality
