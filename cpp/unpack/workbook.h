// A workbook (.xlsx, ECMA-376) inside of its zip: which sheets it has, and each sheet as CSV: comma, texts in quotes,
// numbers as the format General shows them, dates as 2024-05-31 or 2024-05-31 13:45:00, truth as TRUE or FALSE, errors
// empty. Row n of a sheet is record n, empty ones too; a cell stands in its own column.
//
// Texts that sheets share are kept while the workbook is open; all else streams.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "unpack/zip.h"

namespace unpack {

struct Sheet {
  std::string name;
  std::optional<std::size_t> entry;  // of the archive; nothing where its part is missing
};

struct Workbook {
  std::vector<Sheet> sheets;
  std::vector<bool> date_styles;  // of cell style i: are its numbers dates?
  bool from_1904 = false;
  std::string texts;  // that sheets share
  std::vector<std::uint32_t> text_ends;

  std::string_view text(std::size_t i) const {
    const std::size_t start = i == 0 ? 0 : text_ends[i - 1];
    return std::string_view(texts).substr(start, text_ends[i] - start);
  }
};

bool is_workbook(const std::vector<Entry>& entries);

// Errors: kBadContainer for parts that are missing or damaged.
base::Result<Workbook> read_workbook(Bytes& file, const std::vector<Entry>& entries, Budget& budget);

// `workbook` and `budget` outlive the stream. A sheet that is damaged gives the whole rows before the damage, then the
// error.
std::unique_ptr<Stream> sheet_as_csv(std::unique_ptr<Stream> xml, const Workbook& workbook, Budget& budget);

}  // namespace unpack
