#include "ingest/merge/merge_page_texts.h"

namespace ingest {

void merge_page_texts(const PageColumnView& column, std::span<const std::uint32_t> rows,
                      const std::vector<base::StringId>& texts, base::FileId file, crawl::Crawl& into) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (column.ids[i] == base::kNone) continue;
    const base::StringId text = texts[column.ids[i]];
    if (!text.valid()) {
      into.problems.add(file, 0, "", crawl::ProblemCode::kTextLeftOut, into.pages.urls[rows[i]]);
      ++into.files[file.value].problems;
      continue;
    }
    const std::size_t size = into.texts[text.value].size();
    if (size == 0) continue;  // a page without a text takes away none that another file had
    if (into.pages.text.size() <= rows[i]) into.pages.text.resize(std::size_t{rows[i]} + 1);
    const base::StringId known = into.pages.text[rows[i]];
    // A saved page tells more of its text than a table does.
    if (known.valid() && crawl::is_marked(into.texts[known.value]) && !crawl::is_marked(into.texts[text.value]))
      continue;
    into.pages.text[rows[i]] = text;
    into.pages.text_bytes += size;
  }
}

}  // namespace ingest
