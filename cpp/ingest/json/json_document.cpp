#include "ingest/json/json_document.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include <nlohmann/json.hpp>

#include "ingest/importers/importers.h"
#include "ingest/json/json_text.h"
#include "ingest/mapping/column_choices.h"
#include "ingest/rows/edge_list.h"
#include "ingest/rows/row_tables.h"

namespace ingest {
namespace {

using nlohmann::json;

constexpr std::size_t kMostKeys = 4096;   // of an object
constexpr std::size_t kMostNested = 64;   // keys that an object lends to the one around it
constexpr std::size_t kMostLentName = 256;  // bytes; each object around makes the names longer
constexpr std::size_t kMostDepth = 10'000;

// Bytes, and how many line ends were passed: the parser itself does not tell where it is.
class CountingBytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingBytes(const char* at, std::uint32_t* lines) : at_(at), lines_(lines) {}
  reference operator*() const { return *at_; }
  CountingBytes& operator++() {
    if (*at_ == '\n') ++*lines_;
    ++at_;
    return *this;
  }
  friend bool operator==(const CountingBytes& a, const CountingBytes& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  std::uint32_t* lines_;
};

// Hands every object that ends to `visit`, as its keys and texts; a visitor that returns true has taken it, and one
// that returns false leaves its numbers to the object around it ("referring_links_types_image").
class Objects {
 public:
  using Visit = std::function<bool(const JsonPairs& pairs, std::uint32_t line)>;
  Objects(Visit visit, const std::uint32_t& line) : visit_(std::move(visit)), line_(line) {}

  bool null() { return add({}); }
  bool boolean(bool value) { return add(value ? "true" : "false"); }
  bool number_integer(json::number_integer_t value) { return add(std::to_string(value)); }
  bool number_unsigned(json::number_unsigned_t value) { return add(std::to_string(value)); }
  bool number_float(json::number_float_t, const json::string_t& written) { return add(written); }
  bool string(json::string_t& value) { return add(value); }
  bool binary(json::binary_t&) { return true; }
  bool start_object(std::size_t) {
    open_.push_back({.is_object = true, .key = key(), .line = line_, .pairs = {}});
    return open_.size() < kMostDepth;
  }
  bool key(json::string_t& name) {
    Open& in = open_.back();
    in.kept = in.pairs.size() < kMostKeys;
    if (in.kept) in.pairs.emplace_back(name, "");
    return true;
  }
  bool start_array(std::size_t) {
    open_.push_back({.is_object = false, .key = key(), .line = line_, .pairs = {}});
    return open_.size() < kMostDepth;
  }
  bool end_array() {
    const Open array = take();
    std::string words;
    for (const auto& [name, word] : array.pairs) words += (words.empty() ? "" : " ") + word;
    return array.key.empty() || add(words);
  }
  bool end_object() {
    Open object = take();
    if (visit_(object.pairs, object.line) || done) return !done;
    if (!open_.empty() && open_.back().is_object && !object.key.empty() && object.pairs.size() <= kMostNested) {
      for (auto& [name, value] : object.pairs) lend(object.key + "_" + name, std::move(value), open_.back().pairs);
    }
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const json::exception&) { return false; }

  bool done = false;

 private:
  struct Open {
    bool is_object = false;
    std::string key;          // under which it stands in the object around it; "" in an array
    std::uint32_t line = 0;
    JsonPairs pairs;          // of an array: its texts, without names
    bool kept = false;        // the last key, to which the next value belongs
  };

  static void lend(std::string name, std::string value, JsonPairs& to) {
    if (name.size() <= kMostLentName && to.size() < kMostKeys) to.emplace_back(std::move(name), std::move(value));
  }

  std::string key() const {
    return open_.empty() || !open_.back().is_object || !open_.back().kept ? "" : open_.back().pairs.back().first;
  }
  Open take() {
    Open last = std::move(open_.back());
    open_.pop_back();
    return last;
  }
  bool add(const std::string& value) {
    if (open_.empty()) return true;
    Open& in = open_.back();
    if (in.is_object && in.kept) in.pairs.back().second = value;
    if (!in.is_object && in.pairs.size() < kMostNested) in.pairs.emplace_back("", value);
    return true;
  }

  Visit visit_;
  const std::uint32_t& line_;
  std::vector<Open> open_;
};

HeadRecord names_of(const JsonPairs& pairs) {
  HeadRecord record;
  for (const auto& [name, value] : pairs) record.cells.push_back(name);
  return record;
}

const Importer* best_importer(const HeaderKeys& keys) {
  const Importer* best = nullptr;
  std::size_t best_fit = 1;
  for (const Importer& importer : importers()) {
    const std::size_t found = importer.refusal.empty() ? fit(importer, keys) : 0;
    if (found <= best_fit) continue;
    best = &importer;
    best_fit = found;
  }
  return best;
}

// Has the record what its row needs?
bool is_record(const JsonPairs& pairs, const Mapping& mapping) {
  const auto has = [&](Role role) {
    return std::ranges::any_of(mapping.columns, [&](const ColumnUse& use) {
      return use.role == role && std::ranges::any_of(pairs, [&](const auto& pair) { return pair.first == use.header; });
    });
  };
  return has(Role::kDomain) || (has(Role::kSource) && has(Role::kTarget));
}

}  // namespace

base::Result<std::optional<Mapping>> columns_of_object(const JsonPairs& pairs, const std::string& map) {
  std::vector<HeadRecord> records = {names_of(pairs), {}};
  for (const auto& [name, value] : pairs) records[1].cells.push_back(value);
  std::optional<Mapping> found;
  if (!map.empty()) {
    const auto choices = parse_choices(map);
    if (!choices) return std::unexpected(choices.error());
    found = chosen_columns(records, *choices);
  } else {
    const HeaderKeys keys(records[0].cells);
    if (const Importer* importer = best_importer(keys)) {
      found.emplace();
      found->format = std::string(importer->format) + " (JSON)";
      found->confidence = 1;
      found->columns = use_columns(*importer, keys, records[0].cells);
      found->backlinks = (importer->traits & trait::kBacklinks) != 0;
      if (!is_record(pairs, *found)) found.reset();
    }
    if (!found) found = named_edges(records);
    if (found && found->format == "Edge list") found->format = "Edge list (JSON)";
  }
  if (!found) return std::nullopt;
  found->skip_records = 0;
  found->quote = 0;
  found->names_allowed = nodes_are_names({{}, records[1]}, *found);
  // Each record is written as all of them, and what the first one has need not be in any other.
  std::erase_if(found->columns, [](const ColumnUse& use) { return use.role == Role::kIgnore; });
  return found;
}

base::Result<std::optional<Mapping>> sniff_json_document(std::string_view json, const std::string& map) {
  std::string buffer;
  const std::string_view head = without_odd_numbers(json, buffer);
  std::uint32_t line = 0;
  base::Result<std::optional<Mapping>> found = std::nullopt;
  Objects* reading = nullptr;
  Objects objects(
      [&](const JsonPairs& pairs, std::uint32_t) {
        found = columns_of_object(pairs, map);
        const bool settled = !found || found->has_value();
        reading->done = settled;
        return settled;
      },
      line);
  reading = &objects;
  json::sax_parse(CountingBytes(head.data(), &line), CountingBytes(head.data() + head.size(), &line), &objects,
                  json::input_format_t::json, false);
  if (found && *found) (*found)->shape = Shape::kJson;
  return found;
}

LinkBatch parse_json_document(std::string_view json, const Mapping& mapping) {
  std::string buffer;
  const std::string_view document = without_odd_numbers(json, buffer);
  RowTables tables(mapping.columns, {}, mapping.names_allowed);
  std::uint32_t line = 0;
  Objects objects(
      [&](const JsonPairs& pairs, std::uint32_t at) {
        if (!is_record(pairs, mapping)) return false;
        TableRows rows;
        auto& row = rows.links.emplace_back();
        for (const ColumnUse& use : mapping.columns) {
          const auto cell = std::ranges::find(pairs, use.header, &JsonPairs::value_type::first);
          row.push_back(cell == pairs.end() ? std::string() : cell->second);
        }
        tables.add(rows, {}, at);
        return true;
      },
      line);
  const bool whole =
      json::sax_parse(CountingBytes(document.data(), &line), CountingBytes(document.data() + document.size(), &line),
                      &objects, json::input_format_t::json, false);
  if (!whole) tables.add({.kind = TableRows::Kind::kBad}, "the JSON breaks off here", line);
  return tables.finish(static_cast<std::uint32_t>(std::ranges::count(document, '\n')));
}

}  // namespace ingest
