// Short ways to say where a column's cells are. An id column has the layout of uint32_t.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "table/columns/column.h"

namespace reports {

template <class Tag>
std::span<const std::uint32_t> raw(const std::vector<base::Id<Tag>>& ids) {
  static_assert(sizeof(base::Id<Tag>) == sizeof(std::uint32_t));
  return {reinterpret_cast<const std::uint32_t*>(ids.data()), ids.size()};
}
template <class Enum>
  requires(sizeof(Enum) == 1)
std::span<const std::uint8_t> codes(const std::vector<Enum>& values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size()};
}

using table::Column;
using table::Unit;
using Index = std::span<const std::uint32_t>;

inline Column count(std::string name, std::string label, std::string help, Index index,
                    std::span<const std::uint32_t> cells) {
  return {std::move(name), std::move(label), std::move(help), Unit::kCount, index, table::Integer{cells}};
}
inline Column number(std::string name, std::string label, std::string help, Unit unit, Index index,
                     std::span<const double> cells) {
  return {std::move(name), std::move(label), std::move(help), unit, index, table::Number{cells}};
}
inline Column pooled(std::string name, std::string label, std::string help, Unit unit, Index index,
                     const base::StringPool& pool, std::span<const std::uint32_t> ids) {
  return {std::move(name), std::move(label), std::move(help), unit, index, table::PoolText{&pool, ids}};
}
inline Column flag_of(std::string name, std::string label, std::string help, std::span<const std::uint16_t> flags,
                      std::uint16_t mask) {
  return {std::move(name), std::move(label), std::move(help), Unit::kFlag, {}, table::FlagBit{flags, mask}};
}

inline Column class_of(std::span<const std::uint8_t> classes, std::span<const std::string_view> names) {
  return {"class", "Class", "What kind of words the anchor is.", Unit::kNone, {}, table::NamedCode{classes, names}};
}
inline Column owned_text(std::string name, std::string label, std::string help, const std::vector<std::string>& cells) {
  return {std::move(name), std::move(label), std::move(help), Unit::kNone, {}, table::OwnText{cells}};
}

}  // namespace reports
