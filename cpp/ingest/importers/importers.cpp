#include "ingest/importers/importers.h"

#include <vector>

namespace ingest {

std::span<const Importer> importers() {
  static const std::vector<Importer> kAll = [] {
    std::vector<Importer> all;
    for (const auto of_tool : kTools) all.append_range(of_tool());
    return all;
  }();
  return kAll;
}

}  // namespace ingest
