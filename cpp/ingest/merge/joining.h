// Links that several files hold count once, with what the newest of the files says. A crawler writes the links of one
// crawl in several exports, backlink tools export a site every month.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <vector>

#include "crawl/crawl.h"

namespace ingest {

// How well a file knows something of a link: not at all, better where a crawl has seen the page itself, better on a
// later day; where its tool names no day of a loss, the loss came after the day on which the link was last seen.
struct Knowledge {
  bool tells = false;
  bool first_hand = false;               // not from a backlink tool
  std::int32_t day = crawl::kNoDate;     // the link was last seen or found lost; else the newest day of its file
  bool gone_since = false;               // it was lost after that day, when is not known
  friend auto operator<=>(const Knowledge&, const Knowledge&) = default;
};
struct LinkKnowledge {
  Knowledge rel, loss;
  friend bool operator==(const LinkKnowledge&, const LinkKnowledge&) = default;
};

// What became of a file's links.
struct JoinedFile {
  base::FileId file;
  std::uint32_t merged = 0;     // that earlier files hold, too
  base::FileId same_as;         // the earlier file whose links are all of its links, none: there is no such file
};

class Joining {
 public:
  void end_file(crawl::Crawl& crawl, base::FileId file) const;   // all of its links are there

  // Whether it is time to join what was read since the last time: files wait until they have half as many links as all
  // before them, so that many small ones cost no more than one large one.
  bool is_due(const crawl::Crawl& crawl) const;

  // Takes links away that earlier files hold (same_links.h) and lets those say what the newest file does; what each
  // file of backlinks says of them is kept in Crawl::sightings. The answer is the same in whichever order the files
  // were read and however often they are joined. Cost: that of same_links().
  std::vector<JoinedFile> join(crawl::Crawl& crawl);

 private:
  LinkKnowledge knowledge_of(const crawl::Crawl& crawl, std::uint32_t link) const;
  void combine(crawl::Crawl& crawl, std::uint32_t into, std::uint32_t from);
  void note_sightings(crawl::Crawl& crawl, const std::vector<std::uint32_t>& same_as, std::uint32_t known) const;
  void renumber(const std::vector<std::uint32_t>& same_as, std::uint32_t known);

  std::uint32_t known_ = 0;  // links that are known to differ
  // Of links whose own columns and file do not tell it any more: who has the word on them.
  std::map<std::uint32_t, LinkKnowledge> told_by_;
};

// Takes the links of the last file away again, before it has ended; its pages stay known.
void drop_links_of_last_file(crawl::Crawl& crawl);

// Links between numbers that a file of vertices names become links between its domains. O(links).
void resolve_vertices(crawl::Crawl& crawl);

}  // namespace ingest
