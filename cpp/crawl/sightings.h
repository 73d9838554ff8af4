// Which files of backlinks hold a link that several files hold, and what each of them says of it: what tells afterwards
// which file had the link, live or lost, once the files' links have been joined.
// A link without a sighting is in its own file alone (Crawl::file_of_link), with what its columns say.
// Memory: 8 bytes for each file that holds a shared link; nothing for others, and so nothing where one file is open.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"
#include "crawl/loss_reason.h"

namespace crawl {

// What one file says of one link.
struct LinkInFile {
  base::FileId file;
  std::int32_t last_seen = INT32_MIN;  // kNoDate: not known
  bool follow = false;
  bool lost = false;
  LossReason reason = LossReason::kNone;
};

class LinkSightings {
 public:
  static constexpr std::size_t kMostFiles = 512;  // what nine bits number; files after them are not noted

  // The order of the calls does not matter.
  void add(std::uint32_t link, const LinkInFile& says);
  // After the calls of add and before those of `visit` and `has`: n log n of the sightings.
  void sort();

  bool has(std::uint32_t link) const;  // O(log n)
  // visit(LinkInFile) for each file that holds the link, in the order in which the files were noted. O(log n).
  template <class Visit>
  void visit(std::uint32_t link, Visit visit) const {
    for (const Sighting& seen : of(link)) visit(unpack(seen.says));
  }
  // Links from `known` on that are one with an earlier link are taken away, and those after them move up. `same_as`: by
  // link from `known` on, base::kNone for those that stay. O(links from `known` on).
  void renumber(std::uint32_t known, std::span<const std::uint32_t> same_as);
  void forget_file(base::FileId gone);  // which holds no links; ids after it move down

  std::uint64_t memory_bytes() const;

 private:
  //  31      23 22   18  17     16    15            0
  // | file     | reason| lost |follow| day last seen |   day: since 1970-01-01, 0: not known
  struct Sighting {
    std::uint32_t link;
    std::uint32_t says;
    friend bool operator==(const Sighting&, const Sighting&) = default;
    friend auto operator<=>(const Sighting&, const Sighting&) = default;
  };

  std::span<const Sighting> of(std::uint32_t link) const;
  std::uint32_t slot_of(base::FileId file);
  LinkInFile unpack(std::uint32_t says) const;

  std::vector<Sighting> sightings_;
  std::vector<base::FileId> files_;  // by the nine bits
};

}  // namespace crawl
