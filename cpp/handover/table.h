// Tables of a report: the first rows of a report of the session, in a few of its columns, as HTML.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "handover/context.h"
#include "table/view/query.h"

namespace handover {

inline constexpr std::uint32_t kMostRows = 20;

struct Part {
  std::string_view report;
  std::string_view columns;  // with blanks between them; those that the files know and that hold something are shown
  std::string_view filter = {};
  std::string_view most_of = {};  // the column whose highest numbers come first; "": as the report is sorted
  std::uint32_t limit = kMostRows;
  bool once = false;  // one row for each target, that links of a template are no twenty rows
};

// "" where the files cannot tell, or there is nothing to tell. `lines`: of a page that its rows may take; the first row
// stands there anyhow. Errors: as of Session::view.
base::Result<std::string> table_of(const Context& context, std::string_view title, const Part& part, double lines);

}  // namespace handover
