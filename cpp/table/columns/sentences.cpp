#include "table/columns/sentences.h"

#include <string>

#include "base/ids.h"

namespace table {

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

std::string_view Sentences::encoded(std::uint32_t row) const {
  return row < encoded_.size() && encoded_[row] != base::kNone ? encoded_pool_[encoded_[row]] : std::string_view();
}

}  // namespace table
