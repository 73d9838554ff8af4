#include "anchor/profile/bands.h"

#include <algorithm>
#include <charconv>

#include "anchor/lists/lines.h"
#include "catalog/catalog.h"

namespace anchor {
namespace {

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed
constexpr char kBands[] = {
#embed "data/bands.txt"
};
#pragma clang diagnostic pop

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

// "35-50" in per cent; false: neither that nor "-".
bool read_band(std::string_view text, std::optional<Band>& band) {
  if (text == "-") return true;
  const auto low = number(text.substr(0, text.find('-')));
  const auto high = number(text.substr(std::min(text.find('-'), text.size() - 1) + 1));
  if (!low || !high || *low > *high || *high > 100 || *low == 100) return false;
  band = Band{*low / 100.0, *high / 100.0};
  return true;
}

}  // namespace

static_assert(catalog::values::kBandKind.size() == kBandKinds);

std::string_view name_of(BandKind kind) { return catalog::values::kBandKind[static_cast<std::size_t>(kind)]; }

std::vector<BandSet> parse_bands(std::string_view text) {
  std::vector<BandSet> sets;
  while (!text.empty()) {
    std::string_view line = next_piece(text, '\n');
    line = line.substr(0, line.find('#'));
    BandSet set;
    set.source = trim(next_piece(line, '|'));
    set.kind_of_site = trim(next_piece(line, '|'));
    const auto year = number(trim(next_piece(line, '|')));
    bool fits = !set.source.empty() && year.has_value();
    for (int kind = 0; kind < kBandKinds && fits; ++kind) {
      const std::string_view cell = trim(next_piece(line, '|'));
      fits = !cell.empty() && read_band(cell, set.band[static_cast<std::size_t>(kind)]);
    }
    if (!fits) continue;
    set.year = *year;
    sets.push_back(set);
  }
  return sets;
}

std::span<const BandSet> published_bands() {
  static const std::vector<BandSet> sets = parse_bands({kBands, sizeof kBands});
  return sets;
}

std::string name_of(const BandSet& set) {
  const std::string source(set.source);
  return set.kind_of_site == "any" ? source : source + "/" + std::string(set.kind_of_site);
}

const BandSet* find_bands(std::string_view name) {
  const auto sets = published_bands();
  const auto found = std::ranges::find_if(sets, [name](const BandSet& set) { return name_of(set) == name; });
  return found == sets.end() ? nullptr : &*found;
}

std::optional<BandKind> kind_of(Class c) {
  switch (c) {
    case Class::kBranded:
    case Class::kBrandKeyword: return BandKind::kBranded;
    case Class::kNakedUrl: return BandKind::kNaked;
    case Class::kGeneric: return BandKind::kGeneric;
    case Class::kPartial: return BandKind::kPartial;
    case Class::kExact: return BandKind::kExact;
    default: return std::nullopt;
  }
}

double share(const ByClass& counts, std::uint32_t all, BandKind kind) {
  double sum = 0;
  for (int c = 0; c < kClasses; ++c) {
    if (kind_of(static_cast<Class>(c)) == kind) sum += share(counts, all, static_cast<Class>(c));
  }
  return sum;
}

int side_of(const Band& band, double share) { return share < band.low ? -1 : share > band.high ? 1 : 0; }

BandSet own_bands(std::span<const std::array<double, kBandKinds>> shares) {
  BandSet own;
  own.source = "own";
  own.kind_of_site = "any";
  if (shares.size() < kFewestRows) return own;
  for (std::size_t kind = 0; kind < kBandKinds; ++kind) {
    std::vector<double> sorted;
    for (const auto& row : shares) sorted.push_back(row[kind]);
    std::ranges::sort(sorted);
    const double low = sorted[sorted.size() / 4], high = sorted[sorted.size() - 1 - sorted.size() / 4];
    if (low < 1) own.band[kind] = Band{low, high};
  }
  return own;
}

}  // namespace anchor
