// Any bytes are a disavow list, a title, an anchor and an address. A list that nobody asks to mend stays as it is, byte
// for byte, and what is written below it is read as it was meant; findings name lines that are there; a shape holds no
// digit; what is said of a page does not depend on what was read before.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "quality/disavow/write_disavow.h"
#include "quality/networks/prints.h"
#include "quality/values/anchor_values.h"
#include "quality/values/page_values.h"
#include "text/fold.h"
#include "url/url.h"

namespace {

using namespace quality;

void require(bool holds) {
  if (!holds) std::abort();
}

const Words& words() {
  static const Words built_in;
  return built_in;
}

void try_list(std::string_view bytes) {
  const LintOptions options{{"own.com"}, {}};
  const std::size_t lines = lines_of(bytes).size();
  for (const LintFinding& finding : lint_disavow(bytes, words(), options)) {
    require(finding.line <= std::max<std::size_t>(lines, 1));
    require(finding.covered_by <= lines);
  }
  std::vector<ListChange> changes;
  require(mend(bytes, 0, words(), options, changes) == bytes && changes.empty());
  mend(bytes, ~LintCodes{0}, words(), options, changes);
  fold_pages(bytes, words(), options);

  std::vector<Approved> approved(1);
  approved[0].words = bytes;
  approved[0].domains.emplace_back().domain.name = "placed-links.com";
  const DisavowFile file = write_disavow(bytes, 0, approved, {"0", "2026-01-01", "decisions.csv"}, words(), options);
  require(file.bytes.starts_with(bytes));
  require(CoveredHosts(file.bytes, words()).takes_host("placed-links.com"));
  require(write_disavow(file.bytes, 0, approved, {}, words(), options).bytes == file.bytes);
}

void try_page(std::string_view bytes) {
  static PageReader used(words());  // has read every input before this one
  PageReader fresh(words());
  std::string address = "https://example.com/" + std::string(bytes), buffer;
  const url::Normalised normal = url::normalise(std::string_view(address), buffer);
  if (normal.kind != url::Kind::kWeb) return;
  used.read(normal.text, bytes);
  fresh.read(normal.text, bytes);
  require(used.values() == fresh.values());
  require((used.values().holds & ~used.values().known) == 0);

  const SiteNames site = site_names("own-site.com", {}, {}, {});
  std::string folded;
  text::fold(bytes, folded);
  require((AnchorReader(words(), site).read(folded).values.holds >> kRules) == 0);
  PrintReader prints(words(), site);
  const HostParts parts = split_host("example.com");
  prints.read_link(used, "example.com", parts, 5000, true, [](PrintKind kind, std::string_view key) {
    const bool shape = kind == PrintKind::kTitle || kind == PrintKind::kCopy || kind == PrintKind::kPath;
    require(!shape || key.find_first_of("0123456789") == std::string_view::npos);
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try_list(bytes);
  try_page(bytes);
  return 0;
}
