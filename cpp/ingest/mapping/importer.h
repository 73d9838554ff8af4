// An importer is data: which columns make a file this tool's, and what each of its columns means.
// One small file a tool (importers/import_<tool>.cpp); importers/importers.h lists them.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/mapping/format.h"
#include "ingest/mapping/header_words.h"

namespace ingest {

// ColumnUse::metric of kListedAnchor: the tool writes "(empty)", in its language, where there is no text.
inline constexpr std::string_view kNoTextWord = "(empty)";

struct KnownColumn {
  std::string_view key;      // header_key() of the header; a '#' in it stands for any number
  Role role = Role::kIgnore;
  std::string_view metric;   // ColumnUse::metric
  bool fraction = false;     // it is measured, not counted: ColumnUse::measured
};

namespace trait {
inline constexpr unsigned kBacklinks = 1U << 0;      // Mapping::backlinks
inline constexpr unsigned kWholeWeb = 1U << 1;       // Mapping::whole_web
inline constexpr unsigned kWholeHeader = 1U << 2;    // the header has the columns of the signature and no others
inline constexpr unsigned kSiteColumns = 1U << 3;    // columns that are named after sites count links to them
}  // namespace trait

struct Importer {
  std::string_view format;                          // "Screaming Frog links"
  std::span<const std::string_view> signature;      // keys that must all be there
  std::span<const KnownColumn> columns;
  unsigned traits = 0;                              // trait:: bits
  std::string_view refusal = {};                    // not empty: a file that we know and cannot use, and why
  Words words = Words::kNone;                       // in whose languages its header may be
};

// The keys of a header record, in English by the words of each tool.
class HeaderKeys {
 public:
  explicit HeaderKeys(std::span<const std::string> headers);
  const std::vector<std::string>& by(Words words) const { return keys_[static_cast<std::size_t>(words)]; }

 private:
  std::array<std::vector<std::string>, kWordTables> keys_;
};

// How well a header record fits: 0 when a needed column is missing, else the number of known columns.
std::size_t fit(const Importer& importer, const HeaderKeys& keys);

// What its columns are to this importer; a role that repeats keeps its first column.
std::vector<ColumnUse> use_columns(const Importer& importer, const HeaderKeys& keys,
                                   std::span<const std::string> headers);

}  // namespace ingest
