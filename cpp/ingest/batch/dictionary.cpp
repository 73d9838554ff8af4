#include "ingest/batch/dictionary.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/hash.h"
#include "ingest/values/values.h"
#include "text/clean.h"
#include "url/url.h"

namespace ingest {
namespace {

constexpr unsigned kFirstBits = 12, kMostTenths = 5;
constexpr std::uint32_t kAddressHadNul = 0x100;   // beside the problem's code in an entry's note

std::uint32_t append(Dictionary& dictionary, std::string_view bytes, std::uint64_t hash) {
  dictionary.bytes.insert(dictionary.bytes.end(), bytes.begin(), bytes.end());
  dictionary.ends.push_back(static_cast<std::uint32_t>(dictionary.bytes.size()));
  dictionary.hashes.push_back(hash);
  return static_cast<std::uint32_t>(dictionary.ends.size() - 1);
}

bool has_web_scheme(std::string_view raw) {
  const std::string_view text = trimmed(raw);
  return same_word(text.substr(0, 7), "http://") || same_word(text.substr(0, 8), "https://") || text.starts_with("//");
}

std::string_view without_scheme(std::string_view address) { return address.substr(address.find("//")); }

}  // namespace

RawTable::RawTable() : index_(kFirstBits, kMostTenths) {}

RawTable::Entry& RawTable::add(const Entry& entry) {
  const std::uint32_t number = index_.intern(
      entry.key, entry.hash, [this](std::uint32_t i) { return entries_[i].key; },
      [&] {
        entries_.push_back(entry);
        return static_cast<std::uint32_t>(entries_.size() - 1);
      });
  return entries_[number];
}

Address AddressBook::intern(std::string_view raw) {
  const std::uint64_t hash = base::hash_bytes(raw);
  if (const auto* entry = table_.find(raw, hash)) {
    return {entry->value, static_cast<crawl::ProblemCode>(entry->note & 0xFF), (entry->note & kAddressHadNul) != 0};
  }
  return look_up(raw, hash);
}

Address AddressBook::intern_name(std::string_view name) {
  const Address known = intern(name);
  if (known.valid() || name.empty() || url::is_web(name)) return known;
  const std::uint64_t hash = base::hash_bytes(name);
  return {.id = table_.find(name, hash)->value = append(out_, name, hash)};
}

Address AddressBook::resolve(std::string_view href, const Address& page) {
  const std::size_t start = page.id == 0 ? 0 : out_.ends[page.id - 1];
  const std::string base(out_.bytes.data() + start, out_.ends[page.id] - start);
  const url::Normalised found = url::resolve(href, base, buffer_);
  if (found.kind != url::Kind::kWeb) return {base::kNone, crawl::ProblemCode::kNotAUrl};
  // What has no scheme of its own has its page's, which may not be known itself.
  if (found.assumed || (is_assumed(page) && !url::has_web_scheme(href))) {
    const Address open = intern_copy(without_scheme(found.text));
    if (open.valid()) return open;
  }
  return intern_copy(found.text);
}

Address AddressBook::intern_copy(std::string_view text) {
  const auto* entry = table_.find(text, base::hash_bytes(text));
  return intern(entry != nullptr ? entry->key : arena_.keep(text));
}

bool AddressBook::is_assumed(const Address& page) const { return std::ranges::binary_search(assumed_, page.id); }

Address AddressBook::look_up(std::string_view raw, std::uint64_t hash) {
  using crawl::ProblemCode;
  const url::Normalised normal = url::normalise(raw, buffer_);
  const bool is_name = nodes_ == Nodes::kNames && normal.kind != url::Kind::kInvalid && !has_web_scheme(raw);
  if (is_name && !trimmed(raw).empty()) return add_normal(raw, hash, trimmed(raw));
  if (normal.assumed) return add_assumed(raw, hash, normal.text);
  const bool usable =
      normal.kind == url::Kind::kWeb || (normal.kind == url::Kind::kName && nodes_ != Nodes::kAddresses);
  if (usable && !normal.text.empty()) return add_normal(raw, hash, normal.text);
  const auto problem = normal.kind == url::Kind::kOtherScheme ? ProblemCode::kOtherScheme : ProblemCode::kNotAUrl;
  table_.add({raw, hash, base::kNone, static_cast<std::uint32_t>(problem)});
  return {base::kNone, problem};
}

// A raw string that is not normal becomes a second key of its normal form.
Address AddressBook::add_normal(std::string_view raw, std::uint64_t hash, std::string_view normal) {
  if (base::same_bytes(raw, normal)) {
    const std::uint32_t id = append(out_, raw, hash);
    table_.add({raw, hash, id, 0});
    return {.id = id};
  }
  const std::uint64_t normal_hash = base::hash_bytes(normal);
  const auto* known = table_.find(normal, normal_hash);
  std::uint32_t id = known != nullptr ? known->value : base::kNone;
  if (known == nullptr) {
    id = append(out_, normal, normal_hash);
    table_.add({arena_.keep(normal), normal_hash, id, 0});
  }
  const bool had_nul = raw.contains('\0');
  table_.add({raw, hash, id, had_nul ? kAddressHadNul : 0});
  return {.id = id, .had_nul = had_nul};
}

// An entry of its own beside that of the same address with its scheme: its key is the address without one.
Address AddressBook::add_assumed(std::string_view raw, std::uint64_t hash, std::string_view normal) {
  const std::string_view rest = without_scheme(normal);
  const std::uint64_t rest_hash = base::hash_bytes(rest);
  const auto* known = table_.find(rest, rest_hash);
  const std::uint32_t id = known != nullptr ? known->value : append(out_, normal, base::hash_bytes(normal));
  if (known == nullptr) {
    assumed_.push_back(id);
    table_.add({arena_.keep(rest), rest_hash, id, 0});
  }
  const bool had_nul = raw.contains('\0');
  if (raw != rest) table_.add({raw, hash, id, had_nul ? kAddressHadNul : 0});
  return {.id = id, .had_nul = had_nul};
}

namespace {

constexpr std::uint32_t kHadNul = 1;
constexpr std::uint32_t kWasInvalid = 2;

Text text_of(const RawTable::Entry& entry) {
  return {entry.value, (entry.note & kHadNul) != 0, (entry.note & kWasInvalid) != 0};
}

}  // namespace

TextBook::TextBook(Dictionary& out) : out_(out) {
  const std::uint64_t hash = base::hash_bytes("");
  table_.add({"", hash, append(out_, "", hash), 0});
}

Text TextBook::intern(std::string_view raw) {
  if (raw.empty()) return {};
  const std::uint64_t hash = base::hash_bytes(raw);
  const auto* entry = table_.find(raw, hash);
  return entry != nullptr ? text_of(*entry) : add(raw, hash);
}

Text TextBook::add(std::string_view raw, std::uint64_t hash) {
  const text::Cleaned cleaned = text::clean(raw, buffer_);
  const std::uint32_t note = (cleaned.had_nul ? kHadNul : 0) | (cleaned.was_invalid ? kWasInvalid : 0);
  if (base::same_bytes(raw, cleaned.text)) {
    return text_of(table_.add({raw, hash, append(out_, raw, hash), note}));
  }
  const std::uint64_t clean_hash = base::hash_bytes(cleaned.text);
  const auto* known = table_.find(cleaned.text, clean_hash);
  std::uint32_t id = known != nullptr ? known->value : 0;
  if (known == nullptr) {
    id = append(out_, cleaned.text, clean_hash);
    table_.add({arena_.keep(cleaned.text), clean_hash, id, 0});
  }
  return text_of(table_.add({raw, hash, id, note}));
}

}  // namespace ingest
