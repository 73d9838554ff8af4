// An importer is data: which columns make a file this tool's, and what each of its columns means.
// One small file a tool (import_<tool>.cpp); kImporters in importers.cpp lists them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/format.h"

namespace ingest {

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
}  // namespace trait

struct Importer {
  std::string_view format;                          // "Screaming Frog links"
  std::span<const std::string_view> signature;      // keys that must all be there
  std::span<const KnownColumn> columns;
  unsigned traits = 0;                              // trait:: bits
  std::string_view refusal = {};                    // not empty: a file that we know and cannot use, and why
};

std::span<const Importer* const> importers();

// How well a header record fits: 0 when a needed column is missing, else the number of known columns.
std::size_t fit(const Importer& importer, std::span<const std::string> keys);

// What its columns are to this importer; a role that repeats keeps its first column.
std::vector<ColumnUse> use_columns(const Importer& importer, std::span<const std::string> keys,
                                   std::span<const std::string> headers);

}  // namespace ingest
