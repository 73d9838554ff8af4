#include "ingest/values/values.h"

#include <catch_amalgamated.hpp>

#include "ingest/values/dates.h"
#include "ingest/values/header.h"
#include "ingest/values/numbers.h"
#include "ingest/values/truth.h"

using ingest::parse_date;
using ingest::parse_number;

TEST_CASE("numbers as tools and spreadsheets write them", "[ingest][values]") {
  CHECK(parse_number("1240") == 1240);
  CHECK(parse_number("1,240") == 1240);
  CHECK(parse_number("1,240,000.5") == 1240000.5);
  CHECK(parse_number("1.240.000,5") == 1240000.5);
  CHECK(parse_number("6 482") == 6482);
  CHECK(parse_number("6\xC2\xA0"
                     "482") == 6482);
  CHECK(parse_number("3.709") == 3.709);
  CHECK(parse_number("3,7") == 3.7);
  CHECK(parse_number("0,709") == 0.709);
  CHECK(parse_number("3,709") == 3709);
  CHECK(parse_number("3,709", ingest::Decimals::kComma) == 3.709);
  CHECK(parse_number("3.709", ingest::Decimals::kComma) == 3709);
  CHECK(parse_number("3,709", ingest::Decimals::kMeasured) == 3.709);
  CHECK(parse_number("3.709", ingest::Decimals::kMeasured) == 3.709);
  CHECK(parse_number("1,709%", ingest::Decimals::kPoint) == 0.01709);
  CHECK(parse_number("1,234E2") == 123.4);
  CHECK(parse_number("12,34,567") == 1234567);
  CHECK(parse_number("1'240") == 1240);
  CHECK(parse_number("1\xE2\x80\x99"
                     "240,5") == 1240.5);
  CHECK(parse_number("\xE2\x88\x92"
                     "5") == -5);
  CHECK(parse_number("1.5b") == 1.5e9);
  CHECK(parse_number("-12.5") == -12.5);
  CHECK(parse_number("12%") == 0.12);
  CHECK(parse_number("1.5k") == 1500);
  CHECK(parse_number("1.2e3") == 1200);
  CHECK(parse_number("0.1") == 0.1);
  CHECK(parse_number("1e-7") == 1e-7);
  for (const std::string_view bad : {"", "-", "x", "12x", "1e", ".", ",", "--1", "N/A", "1.2.3", "12 34", "1,23,4",
                                     "0.123.456", "1.234,567.8", "1,234 567"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_number(bad));
  }
}

TEST_CASE("dates in the forms that tools use", "[ingest][values]") {
  const auto day = ingest::days_of(2024, 5, 31);
  REQUIRE(day == 19874);
  for (const std::string_view text : {"2024-05-31",
                                      "2024-05-31T10:00:00Z",
                                      "2024-05-31 23:59:59",
                                      "2024/05/31",
                                      "20240531",
                                      "31/05/2024",
                                      "31.05.2024",
                                      "05/31/2024",
                                      "5/31/24",
                                      "31.05.24.",
                                      "31-May-24",
                                      "31st May 2024",
                                      "Fri, 31 May 2024 10:00:00 GMT",
                                      "31. Mai 2024",
                                      "31 de mayo de 2024",
                                      "2024. 5. 31.",
                                      "2024\u5E745\u670831\u65E5",
                                      "45443",
                                      "45443.5",
                                      "1717149600.0",
                                      "31 May 2024",
                                      "May 31, 2024",
                                      "1717149600",
                                      "1717149600000",
                                      " 2024-05-31 "}) {
    CAPTURE(text);
    CHECK(parse_date(text) == day);
  }
  for (const std::string_view bad : {"", "2024-13-01", "2024-02-30", "yesterday", "31/05", "2024-05-3100", "-",
                                     "31/05/024", "May 2024", "31 Moon 2024", "1.2.2024.5", "12", "123456"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_date(bad));
  }
}

TEST_CASE("headers are compared as people mean them", "[ingest][values]") {
  using ingest::header_key;
  CHECK(header_key("Source URL") == "sourceurl");
  CHECK(header_key(" source_url ") == "sourceurl");
  CHECK(header_key("TRUST FLOW") == header_key("TrustFlow"));
  CHECK(header_key("Traffic ") == "traffic");
  CHECK(header_key("Pages d&#39;origine") == header_key("Pages d'origine"));
  CHECK(header_key("CÓDIGO") == "codigo");
  CHECK(header_key("Größe (Bytes)") == "grossebytes");
  CHECK(header_key("ステータス コード") == "ステータスコード");
  CHECK(header_key("Самые популярные") == header_key("САМЫЕ ПОПУЛЯРНЫЕ"));
  CHECK(header_key("% of Total") == "oftotal");
}

TEST_CASE("words for truth, rel, origin and status", "[ingest][values]") {
  CHECK(ingest::parse_truth("TRUE") == true);
  CHECK(ingest::parse_truth("+") == true);
  CHECK(ingest::parse_truth("WAHR") == true);
  CHECK(ingest::parse_truth("\u041B\u041E\u0416\u042C") == false);
  CHECK(ingest::parse_truth("1.0") == true);
  CHECK(ingest::parse_truth("0,0") == false);
  for (const std::string_view none : {"", " ", "-", "N/A", "NaN", "None", "#N/A", "NULL"}) {
    CAPTURE(none);
    CHECK(ingest::truth_of(none) == ingest::Truth::kNothing);
  }
  for (const std::string_view unknown : {"perhaps", "2", "1.5", "nofollow"}) {
    CAPTURE(unknown);
    CHECK(ingest::truth_of(unknown) == ingest::Truth::kUnknown);
  }
  CHECK(ingest::follow_of("Nofollow") == ingest::Truth::kNo);
  CHECK(ingest::follow_of("dofollow") == ingest::Truth::kYes);
  CHECK(ingest::nofollow_of("Nofollow") == ingest::Truth::kYes);
  CHECK(ingest::nofollow_of("FALSE") == ingest::Truth::kNo);
  CHECK(ingest::parse_rel("NoFollow noopener") == crawl::flag::kNofollow);
  CHECK(ingest::parse_rel("ugc,sponsored") == (crawl::flag::kUgc | crawl::flag::kSponsored));
  CHECK(ingest::parse_status("404") == 404);
  CHECK(ingest::parse_status("404.0") == 404);
  CHECK(ingest::parse_status("404 Not Found") == 404);
  CHECK(ingest::parse_status("404.5") == std::nullopt);
  CHECK(ingest::parse_status("-1") == std::nullopt);
  CHECK(ingest::parse_status("404 200") == std::nullopt);
  CHECK(ingest::parse_status("4044") == std::nullopt);
  CHECK(ingest::parse_status("") == std::nullopt);
}
