// The text of a page as it is kept: of a saved page the blocks of its content in their order, without navigation,
// header, footer, aside and what is hidden. One string a page:
//
//   kind  text of the block, white space folded            RS  kind  …
//   'b'   Read our STX pricing page ETX before SO run SI   RS  'h'   What it costs RS
//
// kind is a BlockKind. Words of links stand between STX and ETX, those of inline code between SO and SI; these five
// bytes are nowhere else in it. A block that was cut at the limit may lack the mark that closes. What a column of a
// table holds of a page is one block of kTable: nothing tells which of its words are links.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace crawl {

enum class BlockKind : char { kBody = 'b', kHeading = 'h', kCaption = 'c', kCode = 'p', kTable = 't' };

inline constexpr char kBlockEnd = '\x1E';
namespace mark {
inline constexpr char kLinkBegin = '\x02', kLinkEnd = '\x03', kCodeBegin = '\x0E', kCodeEnd = '\x0F';
}
constexpr bool is_mark(char byte) {
  return byte == mark::kLinkBegin || byte == mark::kLinkEnd || byte == mark::kCodeBegin || byte == mark::kCodeEnd;
}

// Whether links and code are marked in it.
constexpr bool is_marked(std::string_view page_text) {
  return !page_text.empty() && page_text.front() != static_cast<char>(BlockKind::kTable);
}

inline constexpr std::size_t kMostPageText = 100'000;  // characters a page
inline constexpr std::uint64_t kMostTextOfAll = std::uint64_t{256} << 20;  // bytes of all pages

// visit(BlockKind, text) for each block.
template <class Visit>
void for_each_block(std::string_view page_text, Visit visit) {
  while (!page_text.empty()) {
    const std::string_view block = page_text.substr(0, page_text.find(kBlockEnd));
    if (!block.empty()) visit(static_cast<BlockKind>(block.front()), block.substr(1));
    page_text.remove_prefix(block.size() < page_text.size() ? block.size() + 1 : block.size());
  }
}

}  // namespace crawl
