#include "anchor/bands.h"

#include <charconv>

#include "anchor/lines.h"

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

std::string_view name_of(BandKind kind) {
  constexpr std::array<std::string_view, kBandKinds> kNames = {"branded", "naked", "generic", "partial", "exact"};
  return kNames[static_cast<std::size_t>(kind)];
}

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

double share(const ByClass& counts, std::uint32_t all, BandKind kind) {
  switch (kind) {
    case BandKind::kBranded: return share(counts, all, Class::kBranded) + share(counts, all, Class::kBrandKeyword);
    case BandKind::kNaked: return share(counts, all, Class::kNakedUrl);
    case BandKind::kGeneric: return share(counts, all, Class::kGeneric);
    case BandKind::kPartial: return share(counts, all, Class::kPartial);
    case BandKind::kExact: return share(counts, all, Class::kExact);
  }
  return 0;
}

}  // namespace anchor
