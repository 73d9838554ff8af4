#include "ingest/importers.h"

#include <array>

namespace ingest {

std::span<const Importer* const> importers() {
  static constexpr std::array kImporters = {
      &kScreamingFrogLinks,
      &kScreamingFrogLinksFrench,
      &kScreamingFrogLinksSpanish,
      &kScreamingFrogPages,
  };
  return kImporters;
}

}  // namespace ingest
