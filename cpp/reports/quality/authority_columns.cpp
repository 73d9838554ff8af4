#include "reports/quality/authority_columns.h"

#include <cmath>
#include <cstdint>

#include "catalog/messages/message.h"
#include "catalog/words.h"

namespace reports {
namespace {

using analysis::DomainAuthorities;
using catalog::Message;

Message only_rating(const DomainAuthorities& rated, std::size_t row) {
  for (const analysis::RatingPercentiles& rating : rated.ratings) {
    if (!std::isnan(rating.of_row[row]))
      return Message("authority.rating").text("rating", label_of_rating(rating.name));
  }
  return Message("authority.ratings").count("ratings", 0);
}

}  // namespace

std::string label_of_rating(std::string_view name) {
  return name == "pagerank" ? "PageRank" : catalog::label_of_metric(name);
}

table::Sentences rated_by(const DomainAuthorities& rated) {
  table::Sentences cells;
  for (std::size_t row = 0; row < rated.of_row.size(); ++row) {
    const std::uint32_t from = rated.of_row[row].from;
    if (from == 0) {
      cells.add_empty();
    } else {
      cells.add(from == 1 ? only_rating(rated, row) : Message("authority.ratings").count("ratings", from));
    }
  }
  return cells;
}

}  // namespace reports
