#include "table/columns/sentences.h"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/ids.h"

namespace table {

Sentences::Sentences(std::uint32_t rows, Maker maker) : maker_(std::move(maker)) {
  english_.reserve(rows);
  for (std::uint32_t row = 0; row < rows; ++row) english_.push_back(english_pool_.intern(maker_(row).english()));
}

void Sentences::add(const catalog::Message& message) {
  const std::string english = message.english();
  if (english.empty()) return add_empty();
  english_.push_back(english_pool_.intern(english));
  encoded_.push_back(encoded_pool_.intern(message.encoded()));
}

void Sentences::add_text(std::string_view text) {
  english_.push_back(english_pool_.intern(text));
  encoded_.push_back(base::kNone);
}

void Sentences::add_empty() { add_text({}); }

void Sentences::add_row(const Sentences& other, std::uint32_t row) {
  if (other.maker_) return add(other.maker_(row));
  add_text(other.english_pool_[other.english_[row]]);
  const std::uint32_t encoded = other.encoded_[row];
  if (encoded != base::kNone) encoded_.back() = encoded_pool_.intern(other.encoded_pool_[encoded]);
}

std::string Sentences::cell(std::uint32_t row) const {
  if (row >= english_.size() || english_pool_[english_[row]].empty()) return "{}";
  if (maker_) return R"({"message":)" + maker_(row).encoded() + "}";
  if (encoded_[row] != base::kNone) return R"({"message":)" + std::string(encoded_pool_[encoded_[row]]) + "}";
  const nlohmann::json plain = {{"text", std::string(english_pool_[english_[row]])}};
  return plain.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);  // a file's words may be no UTF-8
}

}  // namespace table
