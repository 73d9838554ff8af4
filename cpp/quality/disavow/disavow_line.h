// One line of a disavow list, as Google's tool takes them: "domain:" and a host, or an address; what is wrong with it
// by itself. https://support.google.com/webmasters/answer/2648487
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "quality/rules/words.h"

namespace quality {

enum class LintCode : std::uint8_t {
  // Errors: the line does harm or nothing.
  kPublicSuffix,      // all names under a registry: "domain:co.uk"
  kPlatformSuffix,    // all sites of a host of many: "domain:pages.dev"
  kPlatform,          // a platform that is no public suffix: list kPlatforms
  kOwnSite,
  kNoDot,             // a whole top level
  kBareName,          // "domain:" is missing
  kWildcard,
  kPathInDomain,
  kMoreOnLine,
  kBadName,
  kUnreadable,
  kAddressTooLong,
  kTooBig,            // of the file, as the next two
  kTooManyLines,
  kNotUtf8,
  // Warnings:
  kPrefixForm,        // "Domain: example.com"
  kSchemeInDomain,
  kUnknownTld,
  kStrongSite,
  kKept,              // a verdict says editorial or listing
  kNoLinks,           // nothing links from there now
  // Notes:
  kCovered,           // by a line for what it is under
  kDuplicate,
  kWwwOnly,
  kHomePageOnly,
  kIpAddress,
  kUnicodeName,
  kByteOrderMark,
};
inline constexpr std::size_t kLintCodes = static_cast<std::size_t>(LintCode::kByteOrderMark) + 1;
enum class Severity : std::uint8_t { kError, kWarning, kNote };
std::string_view name_of(LintCode code);        // "public_suffix", …
std::string_view name_of(Severity severity);    // "error", …
Severity severity_of(LintCode code);

using LintCodes = std::uint32_t;                // set of codes, bit 1 << LintCode
constexpr LintCodes set_of(LintCode code) { return LintCodes{1} << static_cast<unsigned>(code); }

inline constexpr std::size_t kMostAddressBytes = 2048, kMostNameBytes = 253;

enum class LineKind : std::uint8_t { kNothing, kDomain, kPage, kBroken };   // kNothing: empty, or a comment

struct DisavowLine {
  LineKind kind = LineKind::kNothing;
  std::string host;             // of kDomain and kPage: lower case ASCII, no dot at its end
  LintCodes codes = 0;
};

// `line` without its end; white space around it does not count. O(bytes).
DisavowLine read_disavow_line(std::string_view line, const Words& words);

}  // namespace quality
