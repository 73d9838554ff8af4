// The templates of a run by kind of mail: a person's own, else those that come with the program (built_in.h). Several
// in one text have a line above each that says of which kind it is, "Kind: lost"; what stands above the first such line
// is for all other kinds.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "outreach/template.h"

namespace outreach {

class Templates {
 public:
  // `own`: "": none. Errors: as Template::parse.
  static base::Result<Templates> parse(std::string_view own, bool german);

  const Template& of_kind(std::string_view kind) const;

 private:
  struct OfKind {
    std::string_view kind;  // of kBuiltIns; "": all others
    Template words;
  };
  static const Template* find(const std::vector<OfKind>& among, std::string_view kind);

  std::vector<OfKind> own_, built_in_;
};

}  // namespace outreach
