#include <cmath>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "relevance/space.h"
#include "relevance/topics.h"
#include "relevance/truncated_svd.h"

namespace {

using relevance::Counts;
using relevance::Documents;
using relevance::Space;

Counts matrix(const std::vector<std::vector<double>>& rows) {
  Counts counts;
  for (const auto& row : rows) {
    counts.distinct = static_cast<std::uint32_t>(row.size());
    for (std::uint32_t c = 0; c < row.size(); ++c) {
      if (row[c] != 0) counts.terms.push_back({{c}, row[c]});
    }
    counts.offsets.push_back(static_cast<std::uint32_t>(counts.terms.size()));
  }
  return counts;
}

Documents two_sports() {
  Documents documents;
  for (const auto* text :
       {"The rules of tennis and how to score a set", "Tennis rackets and balls for a set", "Scoring a tennis match",
        "Chess openings for white", "How a chess endgame is won", "Chess: the knight and the endgame", ""}) {
    documents.begin("en");
    documents.add(text);
  }
  return documents;
}

TEST_CASE("documents become rows of stems without function words") {
  Documents documents;
  documents.begin("en");
  documents.add("The boots, the BOOT and a bootlace");
  documents.add("boots", 2);
  documents.begin("de");
  documents.add("Die Laufschuhe und der Laufschuh a");
  const Counts counts = documents.counts();
  REQUIRE(counts.rows() == 2);
  REQUIRE(counts.row(0).size() == 2);
  CHECK(counts.row(0)[0].weight == 4);
  CHECK(documents.spelling(counts.row(0)[0].term) == "boots");
  REQUIRE(counts.row(1).size() == 1);
  CHECK(counts.row(1)[0].weight == 2);
  CHECK(documents.read("my boot on the moon", "en").size() == 1);
  CHECK(documents.read("").empty());
}

TEST_CASE("the decomposition gives a small matrix back") {
  const std::vector<std::vector<double>> rows = {{2, 0, 1, 0}, {0, 3, 0, 0}, {1, 0, 0, 5}, {0, 0, 4, 1}, {2, 0, 1, 0}};
  const relevance::Svd svd = relevance::truncated_svd(matrix(rows), {});
  REQUIRE(svd.rank == 4);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < 4; ++c) {
      double cell = 0;
      for (std::size_t k = 0; k < svd.rank; ++k) cell += svd.left[r * svd.rank + k] * svd.right[c * svd.rank + k];
      CHECK(std::abs(cell - rows[r][c]) < 1e-10);
    }
  }
  for (std::size_t k = 1; k < svd.rank; ++k) CHECK(svd.singular[k] <= svd.singular[k - 1]);
}

TEST_CASE("a matrix of rank one has one direction, an empty one none") {
  const relevance::Svd one = relevance::truncated_svd(matrix({{1, 2}, {2, 4}, {3, 6}}), {});
  REQUIRE(one.rank == 1);
  CHECK(std::abs(one.singular[0] - std::sqrt(70.0)) < 1e-12);
  CHECK(relevance::truncated_svd(matrix({{0, 0}, {0, 0}}), {}).rank == 0);
  CHECK(relevance::truncated_svd(Counts{}, {}).rank == 0);
}

TEST_CASE("pages of one subject are nearer than pages of two") {
  Documents documents = two_sports();
  const Space space(documents, documents.counts(), {.rank = 3});
  CHECK(space.similarity(0, 2) > space.similarity(0, 4));
  CHECK(space.similarity(3, 5) > space.similarity(3, 1));
  CHECK(space.similarity(0, 0) == Catch::Approx(1));
  CHECK(space.similarity(6, 0) == 0);
  const auto context = space.place("a book on endgames in chess");
  CHECK(Space::similarity(context, space.vector(4)) > Space::similarity(context, space.vector(1)));
  CHECK(Space::similarity(space.place("zebra"), space.vector(0)) == 0);
}

TEST_CASE("the same texts give the same bits") {
  Documents a = two_sports(), b = two_sports();
  const Space first(a, a.counts()), second(b, b.counts());
  for (std::uint32_t d = 0; d < first.documents(); ++d) {
    const auto x = first.vector(d), y = second.vector(d);
    CHECK(std::vector(x.begin(), x.end()) == std::vector(y.begin(), y.end()));
  }
}

TEST_CASE("topics are the subjects, named by their own words") {
  Documents documents = two_sports();
  const Space space(documents, documents.counts(), {.rank = 3});
  const relevance::Topics topics = relevance::find_topics(space, {.topics = 2, .words = 1});
  REQUIRE(topics.topics.size() == 2);
  CHECK(topics.of_page[0] == topics.of_page[1]);
  CHECK(topics.of_page[0] == topics.of_page[2]);
  CHECK(topics.of_page[3] == topics.of_page[4]);
  CHECK(topics.of_page[3] != topics.of_page[0]);
  CHECK(topics.of_page[6] == base::kNone);
  CHECK(topics.topics[topics.of_page[0]].name == "tennis");
  CHECK(topics.topics[topics.of_page[3]].name == "chess");
  CHECK(topics.closeness[0] > 0.5);
}

TEST_CASE("a site without pages has no topics") {
  Documents documents;
  const Space space(documents, documents.counts());
  CHECK(relevance::find_topics(space).topics.empty());
}

}  // namespace
