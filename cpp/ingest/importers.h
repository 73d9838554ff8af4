// The importers that there are, each defined in import_<tool>.cpp.
#pragma once

#include "ingest/importer.h"

namespace ingest {

extern const Importer kScreamingFrogLinks;
extern const Importer kScreamingFrogLinksFrench;
extern const Importer kScreamingFrogLinksSpanish;
extern const Importer kScreamingFrogPages;

}  // namespace ingest
