// The dictionaries of one batch while it is being made. Each distinct raw string is looked at once
// (normalised, or cleaned); after that it costs one hash and one probe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/string_index.h"
#include "crawl/problem.h"
#include "csv/record.h"
#include "ingest/batch/batch.h"

namespace ingest {

// Raw bytes -> a 32-bit value and a small note.
class RawTable {
 public:
  struct Entry {
    std::string_view key;
    std::uint64_t hash = 0;
    std::uint32_t value = 0;
    std::uint32_t note = 0;
  };
  RawTable();

  // nullptr: absent. hash == hash_bytes(key). Inline: each link asks four times.
  Entry* find(std::string_view key, std::uint64_t hash) {
    const std::uint32_t number = index_.find(key, hash, [this](std::uint32_t i) { return entries_[i].key; });
    return number == base::kNone ? nullptr : &entries_[number];
  }
  Entry& add(const Entry& entry);                         // its key lives as long as the table; absent so far

 private:
  std::vector<Entry> entries_;
  base::StringIndex index_;
};

// A web address, or what is wrong with it.
struct Address {
  std::uint32_t id = base::kNone;  // into the dictionary
  crawl::ProblemCode problem = crawl::ProblemCode::kOther;
  bool had_nul = false;            // at an end of it, where it is no part of the address
  bool valid() const { return id != base::kNone; }
};

// What the nodes of links may be besides web addresses.
enum class Nodes : std::uint8_t {
  kAddresses,
  kNamesToo,  // names where a cell is no address
  kNames,     // only a cell with the scheme of an address is one: "OpenOffice.org" is a name
};

class AddressBook {
 public:
  // `assumed`: LinkBatch::assumed.
  AddressBook(Dictionary& out, std::vector<std::uint32_t>& assumed, Nodes nodes)
      : out_(out), assumed_(assumed), nodes_(nodes) {}
  Address intern(std::string_view raw);  // raw lives as long as the book
  // The same for what is known to be a name, so "mailto:me.html" is one, too.
  Address intern_name(std::string_view name);
  Address resolve(std::string_view href, const Address& page);  // `page` is valid

 private:
  Address look_up(std::string_view raw, std::uint64_t hash);
  Address add_normal(std::string_view raw, std::uint64_t hash, std::string_view normal);
  Address add_assumed(std::string_view raw, std::uint64_t hash, std::string_view normal);
  Address intern_copy(std::string_view text);
  bool is_assumed(const Address& page) const;

  Dictionary& out_;
  std::vector<std::uint32_t>& assumed_;
  Nodes nodes_;
  RawTable table_;
  csv::Arena arena_;
  std::string buffer_;
};

struct Text {
  std::uint32_t id = 0;
  bool had_nul = false;
  bool was_invalid = false;
};

class TextBook {
 public:
  explicit TextBook(Dictionary& out);  // "" becomes text 0
  Text intern(std::string_view raw);   // raw lives as long as the book

 private:
  Text add(std::string_view raw, std::uint64_t hash);

  Dictionary& out_;
  RawTable table_;
  csv::Arena arena_;
  std::string buffer_;
};

}  // namespace ingest
