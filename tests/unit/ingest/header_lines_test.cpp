// Header lines as the tools write them, whole: which format each is, and which columns hold what a row is about.
// What the rows then say is the matter of tools_test.cpp, tables_test.cpp and screaming_frog_test.cpp.
#include <algorithm>
#include <array>

#include <catch_amalgamated.hpp>

#include "ingest/mapping/format.h"

namespace {

using Catch::Matchers::ContainsSubstring;
using ingest::Role;

struct Known {
  const char* format;
  const char* about;  // "Source > Destination": the columns of a link's ends; else of the page, domain or anchor
  std::string header;
};

std::string column_of(const ingest::Mapping& mapping, std::initializer_list<Role> roles) {
  const auto found = std::ranges::find_if(
      mapping.columns, [&](const ingest::ColumnUse& use) { return std::ranges::find(roles, use.role) != roles.end(); });
  return found == mapping.columns.end() ? std::string() : found->header;
}

std::string about(const ingest::Mapping& mapping) {
  const std::string target = column_of(mapping, {Role::kTarget});
  if (!target.empty()) return column_of(mapping, {Role::kSource}) + " > " + target;
  return column_of(mapping, {Role::kPage, Role::kDomain, Role::kReversedDomain, Role::kListedAnchor});
}

void check(const Known& known) {
  CAPTURE(known.header);
  const auto mapping = ingest::sniff(known.header + "\n", true, {.file_name = "x.csv", .map = {}});
  if (!mapping) FAIL(mapping.error().message);
  CHECK(mapping->format == known.format);
  CHECK(mapping->confidence == 1);
  CHECK(about(*mapping) == known.about);
}

// Shape (c) of the link table in pieces, for the shapes that differ from it.
const std::string kFrogLinks =
    R"~("Type","Source","Destination","Size (Bytes)","Alt Text","Anchor","Status Code","Status","Follow","Target","Rel","Path Type","Link Path","Link Position","Link Origin")~";
const std::string kFrogTitles =
    R"~("Title 1","Title 1 Length","Title 1 Pixel Width","Meta Description 1","Meta Description 1 Length","Meta Description 1 Pixel Width",)~";
const std::string kFrogChain =
    "Final Address,Final Indexability,Final Indexability Status,Final Content,Final Status Code,Final Status,Alt "
    "Text,Anchor Text,Link Path,Link Position,Content 1,Status Code 1,Status 1,Redirect Type 1,Redirect URL 1,Content "
    "2,Status Code 2,Status 2,Redirect Type 2,Redirect URL 2";
const std::string kFrogHeadings2023 =
    R"~("Meta Keywords 1","Meta Keywords 1 Length","H1-1","H1-1 Length","H1-2","H1-2 Length","H2-1","H2-1 Length","H2-2","H2-2 Length","Meta Robots 1","X-Robots-Tag 1","Meta Refresh 1","Canonical Link Element 1","rel=""next"" 1","rel=""prev"" 1","HTTP rel=""next"" 1","HTTP rel=""prev"" 1","amphtml Link Element","Size (bytes)","Word Count",)~";
const std::string kFrogCounts =
    R"~("Text Ratio","Crawl Depth","Link Score","Inlinks","Unique Inlinks","Unique JS Inlinks","% of Total","Outlinks","Unique Outlinks","Unique JS Outlinks","External Outlinks","Unique External Outlinks","Unique External JS Outlinks","Closest Similarity Match","No. Near Duplicates","Spelling Errors","Grammar Errors","Hash","Response Time","Last Modified","Redirect URL","Redirect Type",)~";
const std::string kFrogAddress =
    R"~("Address","Content Type","Status Code","Status","Indexability","Indexability Status",)~";

}  // namespace

TEST_CASE("header lines of Screaming Frog's links", "[ingest][headers]") {
  const char* ends = "Source > Destination";
  const auto line = GENERATE_COPY(values<Known>({
      {"Screaming Frog links", ends,
       "\"All Outlinks\"\n"
       R"~("Type","Source","Destination","Alt Text","Anchor","Status Code","Status","Follow")~"},
      {"Screaming Frog links", ends,
       "\"All Inlinks\"\n"
       R"~("Type","Source","Destination","Size (Bytes)","Alt Text","Anchor","Status Code","Status","Follow")~"},
      {"Screaming Frog links", ends, "\xEF\xBB\xBF" + kFrogLinks},
      {"Screaming Frog links", ends,
       R"~("Type","Source","Destination","Size (Bytes)","Alt Text","Anchor","Status Code","Status","Crawlability","Follow","Target","Rel","Path Type","Link Path","Link Position","Link Origin")~"},
      {"Screaming Frog links", ends,
       R"~("Type","Source","Source Segments","Destination","Destination Segments","Size (Bytes)","Alt Text","Anchor","Status Code","Status","Follow","Target","Rel","Path Type","Link Path","Link Position","Link Origin")~"},
      {"Screaming Frog links", ends,
       kFrogLinks +
           R"~(,"Real Dimensions","Dimensions in Attributes","Display Dimensions","Potential Savings (bytes)")~"},
      {"Screaming Frog links", ends,
       "Type,Source,Destination,Indexability,Indexability Status,Size (Bytes),Status Code,Status,Target,Rel,Path "
       "Type,Link Path,Link Position,Link Origin"},
      {"Screaming Frog links", ends, "Type,Source,Destination,Anchor Text,Alt Text,Path Type"},
      {"Screaming Frog links", ends,
       kFrogLinks + R"~(,"Form Action Link","hreflang","Length","Unlinked","Extractor 1 1")~"},
      {"Screaming Frog links", ends, "Type,Source,Destination,Ancrage,Chemin du lien,Position du lien,Origine du lien"},
      {"Screaming Frog links", "Fuente > Destino",
       "Tipo,Fuente,Destino,Ancla,C\xC3\xB3"
       "digo de estado"},
      {"Screaming Frog redirect chains", "Address",
       "Chain Type,Number of Redirects,Loop,Source,Temp Redirect in Chain,Address," + kFrogChain},
      {"Screaming Frog canonical chains", "Address",
       "Chain Type,Number of Canonicals,Loop,Source,Address," + kFrogChain},
      {"Screaming Frog redirect and canonical chains", "Address",
       "Chain Type,Number of Redirects/Canonicals,Loop,Source,Temp Redirect in Chain,Address," + kFrogChain},
  }));
  check(line);
}

TEST_CASE("header lines of Screaming Frog's pages", "[ingest][headers]") {
  const auto
      header =
          GENERATE_COPY(
              values<std::string>(
                  {
      // 2024 to 2026
                      "\xEF\xBB\xBF" + kFrogAddress + kFrogTitles +
                          R"~("Meta Keywords 1","Meta Keywords 1 Length","H1-1","H1-1 Length","H2-1","H2-1 Length","H2-2","H2-2 Length","Meta Robots 1","X-Robots-Tag 1","Meta Refresh 1","Canonical Link Element 1","rel=""next"" 1","rel=""prev"" 1","HTTP rel=""next"" 1","HTTP rel=""prev"" 1","amphtml Link Element","Size (bytes)","Transferred (bytes)","Total Transferred (bytes)","CO2 (mg)","Carbon Rating","Word Count","Sentence Count","Average Words Per Sentence","Flesch Reading Ease Score","Readability","Text Ratio","Crawl Depth","Folder Depth","Link Score","Inlinks","Unique Inlinks","Unique JS Inlinks","% of Total","Outlinks","Unique Outlinks","Unique JS Outlinks","External Outlinks","Unique External Outlinks","Unique External JS Outlinks","Closest Near Duplicate Match","No. Near Duplicates","Spelling Errors","Grammar Errors","Hash","Response Time","Last Modified","Redirect URL","Redirect Type","Cookies","Language","HTTP Version","Mobile Alternate Link","Closest Semantically Similar Address","Semantic Similarity Score","No. Semantically Similar","Semantic Relevance Score","URL Encoded Address","Crawl Timestamp")~",
      // 2023
                      kFrogAddress + kFrogTitles + kFrogHeadings2023 +
                          R"~("Sentence Count","Average Words Per Sentence","Flesch Reading Ease Score","Readability",)~" +
                          kFrogCounts + R"~("Cookies","HTTP Version","URL Encoded Address","Crawl Timestamp")~",
      // 2021, with connected services
                      kFrogAddress + kFrogTitles + kFrogHeadings2023 + kFrogCounts +
                          R"~("GA Sessions","Clicks","Impressions","CTR","Position","Majestic External Backlinks - URL (Exact URL)","Majestic Referring Domains - URL (Exact URL)","Majestic Trust Flow - URL (Exact URL)","Majestic Citation Flow - URL (Exact URL)","Ahrefs Backlinks - Exact","Ahrefs RefDomains - Exact","Ahrefs URL Rating - Exact","Ahrefs NoFollow - Exact","Ahrefs DoFollow - Exact","Ahrefs Redirect - Exact","URL Encoded Address")~",
      // November 2019
                      R"~("Address","Content","Status Code","Status","Indexability","Indexability Status",)~" +
                          kFrogTitles +
                          R"~("Meta Keyword 1","Meta Keywords 1 Length","H1-1","H1-1 length","H1-2","H1-2 length","H2-1","H2-1 length","H2-2","H2-2 length","Meta Robots 1","X-Robots-Tag 1","Meta Refresh 1","Canonical Link Element 1","rel=""next"" 1","rel=""prev"" 1","HTTP rel=""next"" 1","HTTP rel=""prev"" 1","Size (bytes)","Word Count","Text Ratio","Crawl Depth","Link Score","Inlinks","Unique Inlinks","% of Total","Outlinks","Unique Outlinks","External Outlinks","Unique External Outlinks","Hash","Response Time","Last Modified","Redirect URL","Redirect Type","URL Encoded Address")~",
      // about 2018
                      "\"Internal - All\"\n"
                      R"~("Address","Content","Status Code","Status","Title 1","Title 1 Length","H2-2","H2-2 length","Meta Robots 1","Meta Refresh 1","Canonical Link Element 1","Size","Word Count","Text Ratio","Crawl Depth","Inlinks","Unique Inlinks","% of Total","Outlinks","Unique Outlinks","External Outlinks","Unique External Outlinks","Hash","Response Time","Last Modified","Redirect URI","Redirect Type","Extractor 1 1","Extractor 2 1","URL Encoded Address")~",
      // links_all, external_all, response_codes_all, canonicals_all
                      "Address,Indexability,Indexability Status,Crawl Depth,Link Score,Inlinks,Unique Inlinks,Unique "
                      "JS Inlinks,% of "
                      "Total,Outlinks,Unique Outlinks,Unique JS Outlinks,External Outlinks,Unique External "
                      "Outlinks,Unique External JS "
                      "Outlinks",
                      "Address,Content Type,Status Code,Status,Crawl Depth,Inlinks",
                      "Address,Content Type,Status Code,Status,Indexability,Indexability Status,Inlinks,Response "
                      "Time,Redirect "
                      "URL,Redirect Type",
                      R"~(Address,Occurrences,Indexability,Indexability Status,Canonical Link Element 1,HTTP Canonical,Meta Robots 1,X-Robots-Tag 1,"rel=""next"" 1","rel=""prev"" 1","HTTP rel=""next"" 1","HTTP rel=""prev"" 1")~",
      // near_duplicates_report, semantically_similar_report, content_all, hreflang_all,
      // link_metrics_all
                      "Address,Near Duplicate Address,Similarity,Indexability,Indexability Status",
                      "Address,Closest Semantically Similar Address,Semantic Similarity "
                      "Score,Indexability,Indexability Status",
                      "Address,Word Count,Sentence Count,Average Words Per Sentence,Flesch Reading Ease "
                      "Score,Readability,Closest Near "
                      "Duplicate Match,No. Near Duplicates,Closest Semantically Similar Address,Semantic Similarity "
                      "Score,No. "
                      "Semantically Similar,Semantic Relevance Score,Total Language Errors,Spelling Errors,Grammar "
                      "Errors,Language,Hash,Indexability,Indexability Status",
                      "Address,Title 1,Occurrences,HTML hreflang 1,HTML hreflang 1 URL,HTTP hreflang 1,HTTP hreflang 1 "
                      "URL,Sitemap "
                      "hreflang 1,Sitemap hreflang 1 URL,Indexability,Indexability Status,HTML hreflang 2,HTML "
                      "hreflang 2 URL",
                      "Address,Status Code,Title 1",
                  }));
  check({"Screaming Frog pages", "Address", header});
}

TEST_CASE("header lines of backlink tools", "[ingest][headers]") {
  const auto line = GENERATE(values<Known>({
      {"Ahrefs backlinks", "Referring page URL > Target URL",
       "Referring page title,Referring page URL,Language,Platform,Referring page HTTP code,Domain "
       "rating,UR,Domain "
       "traffic,Referring domains,Linked domains,External links,Page traffic,Keywords,Target URL,Left "
       "context,Anchor,Right context,Type,Content,Nofollow,UGC,Sponsored,Rendered,Raw,Lost status,Drop "
       "reason,Discovered status,First seen,Last seen,Lost,Links in group"},
      {"Ahrefs backlinks", "Referring page URL > Target URL",
       "Referring page title,Referring page URL,Language,Platform,Referring page HTTP code,Domain "
       "rating,UR,Domain "
       "traffic,Referring domains,Linked domains,External links,Page traffic,Keywords,Target URL,Target page "
       "HTTP "
       "code,Left context,Anchor,Right context,Redirect Chain URLs,Redirect Chain status codes,Type,Is "
       "spam,Content,Nofollow,UGC,Sponsored,Rendered,Raw,Target checked,Ref. page checked,Author,Page "
       "type,Page "
       "category"},
      {"Ahrefs backlinks", "Referring Page URL > Link URL",
       "#\tDomain Rating\tURL Rating (desc)\tReferring Domains\tReferring Page URL\tReferring Page "
       "Title\tInternal "
       "Links Count\tExternal Links Count\tLink URL\tTextPre\tLink Anchor\tTextPost\tType\tBacklink "
       "Status\tFirst "
       "Seen\tLast Check\tDay Lost\tLanguage\tTraffic\tKeywords\tJs rendered\tLinked Domains"},
      {"Ahrefs referring domains", "Domain",
       "Domain,Is spam,DR,Dofollow ref. domains,Dofollow linked domains,\"Traffic \",\"Keywords \",Links to "
       "target,Dofollow links,First seen,Lost"},
      {"Ahrefs link intersect (pages)", "Referring page URL",
       "Referring page title,Referring page URL,Language,Platform,Type,Author,Redirect Code,Domain "
       "rating,UR,Domain "
       "traffic,Referring domains,Page traffic,Intersect,one.com,two.com"},
      {"Majestic backlinks", "SourceURL > TargetURL",
       "SourceURL,ACRank,AnchorText,Date,FlagRedirect,FlagFrame,FlagNoFollow,FlagImages,FlagDeleted,"
       "FlagAltText,"
       "FlagMention,TargetURL,FirstIndexedDate,LastSeenDate,DateLost,ReasonLost,LinkType,LinkSubType,"
       "TargetCitationFlow,TargetTrustFlow,TargetTopicalTrustFlow_Topic_0,TargetTopicalTrustFlow_Value_0,"
       "SourceCitationFlow,SourceTrustFlow,SourceTopicalTrustFlow_Topic_0,SourceTopicalTrustFlow_Value_0"},
      {"Majestic bulk check", "Item",
       "Item,ResultCode,Status,ExtBackLinks,RefDomains,ItemType,IndexedURLs,RefIPs,RefSubNets,RefDomainsEDU,"
       "ExtBackLinksEDU,RefDomainsGOV,ExtBackLinksGOV,LastCrawlDate,LastCrawlResult,Title,RedirectTo,Language,"
       "LanguageDesc,LanguageConfidence,RootDomainIPAddress,CitationFlow,TrustFlow,TopicalTrustFlow_Topic_0,"
       "TopicalTrustFlow_Value_0"},
      {"Majestic bulk check", "Item", "Item,TRUST FLOW,CITATION FLOW"},
      {"Majestic referring domains", "Domain",
       "Domain,ExtBackLinks,RefDomains,AlexaRank,IP,SubNet,TrustFlow,CitationFlow,TopicalTrustFlow_Topic_0,"
       "TopicalTrustFlow_Value_0"},
      {"Semrush referring domains", "Domain", "Domain,Domain ascore,one.com,two.com,Matches"},
      {"Semrush backlinks", "Source url > Target url",
       "Page AS,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow"},
      {"Semrush backlinks", "Source url > Target url",
       "Page Authority Score,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow"},
      {"Semrush backlinks", "Source url > Target url",
       "Authority Score,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow"},
      {"Semrush backlinks", "Source url > Target url",
       "AS,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow"},
      {"Semrush indexed pages", "source_url", "source_url;response_code;backlinks_num;domains_num"},
      {"Semrush indexed pages", "Source url",
       "Source title,Source url,Response code,Backlinks,Domains,External links,Internal links,Last seen"},
      {"Semrush comparison", "target",
       "target;target_type;ascore;backlinks_num;domains_num;ips_num;follows_num;nofollows_num"},
      {"Ahrefs Site Audit links", "Source URL > Target URL",
       R"~("""Link type""",Is nofollow,Source URL,Source HTTP status code,Target URL,Target HTTP status code,Anchor,Hreflang attribute,Target final redirect URL,Target final redirect HTTP status code,Target final redirect no-crawl reason,Is source noindex,Is source canonical,Is final redirect internal,Is final redirect indexable)~"},
      {"Ahrefs Site Audit links", "Source URL > Target URL",
       "Source URL\tSource HTTP status code\tTarget URL\tTarget HTTP status code\tTarget no-crawl reason\tAnchor\tAlt "
       "attribute\tIs source noindex\tIs target canonical"},
      {"Ahrefs Site Audit pages", "URL",
       "PR,URL,Title,Content type,Is rendered page,HTTP status code,Organic traffic,Depth,Is indexable page,No. of all "
       "inlinks,First found at"},
      {"Ahrefs Site Audit pages", "URL",
       "URL,HTTP status code,Is in sitemap,Is redirect loop,Redirect URL,Redirect chain URLs,Redirect chain URLs "
       "codes,No. of all inlinks,No. of redirect inlinks,First found at"},
      {"LinkResearchTools links", "From URL > To URL",
       R"~("Favorites","From URL","To URL","Anchor Text","Link Status","Type","BLdom","DomPop","Power","Trust","Power*Trust","DTOXRISK","Alexa","IP","CNTRY")~"},
      {"Backlinks (source, anchor, target)", "source_url > target_url", "source_url,target_url,anchor_text"},
      {"BuzzStream links", "Linking from > Linking To",
       "Link Partner \xE2\x80\x93 Name,Link Partner \xE2\x80\x93 Domain,Linking from,Linking To,Anchor "
       "Text,Sitewide "
       "Link?,Sitewide \xE2\x80\x93 # of links,Acquisition Method,Payment Date,Payment \xE2\x80\x93 "
       "Amount,Payment "
       "\xE2\x80\x93 Method,Payment \xE2\x80\x93 Reference ID,Payment \xE2\x80\x93 Type,Payment \xE2\x80\x93 "
       "Term"},
      {"Oncrawl pages", "url",
       "url;urlpath;status_code;depth;inrank;inrank_decimal;nb_inlinks;follow_inlinks;nofollow_inlinks;"
       "internal_follow_"
       "outlinks;internal_nofollow_outlinks;internal_outlinks;external_outlinks;rel_canonical;redirect_"
       "location;final_"
       "redirect_location;word_count;duplicate_evaluation"},
      {"Botify pages", "url",
       "url,depth,inlinks_internal.nb.unique,internal_page_rank.value,internal_page_rank.position,internal_"
       "page_rank."
       "raw"},
      {"Common Crawl ranks", "#host_rev", "#harmonicc_pos\t#harmonicc_val\t#pr_pos\t#pr_val\t#host_rev"},
  }));
  check(line);
}

TEST_CASE("header lines of Search Console in each language", "[ingest][headers]") {
  const char separator = GENERATE(',', ';', '\t');
  auto line = GENERATE(values<Known>({
      {"Search Console linking pages", "Linking page", "Linking page,Last crawled"},
      {"Search Console linking pages", "Linking page", "Linking page"},
      {"Search Console linking sites", "Site", "Site,Linking pages,Target pages"},
      {"Search Console top linked pages", "Target page", "Target page,Incoming links,Linking sites"},
      {"Search Console top linked pages", "Target page", "Target page,Incoming links"},
      {"Search Console linking pages", "Page d'origine", "Page d'origine"},
      {"Search Console linking sites", "Site", "Site,Pages d'origine,Pages cibles"},
      {"Search Console linking sites", "Site", "Site,Pages d\xE2\x80\x99origine,Pages cibles"},
      {"Search Console top linked pages", "Page cible", "Page cible,Liens internes"},
      {"Search Console linking text", "Texte du lien", "Classement,Texte du lien"},
      {"Search Console top linked pages", "Zielseite", "Zielseite,Verlinkende Seiten,Verlinkende Websites"},
      {"Search Console top linked pages", "Zielseite", "Zielseite,Verlinkende Seiten"},
      {"Search Console linking text", "Ankertext", "Ankertext"},
      {"Search Console linking sites", "\u05D0\u05EA\u05E8",
       "\u05D0\u05EA\u05E8,\u05D3\u05E4\u05D9\u05DD \u05DE\u05E7\u05E9\u05E8\u05D9\u05DD,"
       "\u05D3\u05E4\u05D9 \u05D9\u05E2\u05D3"},
      {"Search Console top linked pages", "\u05D3\u05E3 \u05D9\u05E2\u05D3",
       "\u05D3\u05E3 \u05D9\u05E2\u05D3,\u05E7\u05D9\u05E9\u05D5\u05E8\u05D9\u05DD "
       "\u05E0\u05DB\u05E0\u05E1\u05D9\u05DD,\u05D0\u05EA\u05E8\u05D9\u05DD "
       "\u05DE\u05E7\u05E9\u05E8\u05D9\u05DD"},
      {"Search Console linking pages", "\u05D3\u05E3 \u05DE\u05E7\u05E9\u05E8",
       "\u05D3\u05E3 \u05DE\u05E7\u05E9\u05E8,\u05E0\u05E1\u05E8\u05E7 "
       "\u05DC\u05D0\u05D7\u05E8\u05D5\u05E0\u05D4"},
      {"Search Console linking sites", "Trang web li\u00EAn k\u1EBFt h\u00E0ng \u0111\u1EA7u",
       "Trang web li\u00EAn k\u1EBFt h\u00E0ng \u0111\u1EA7u,S\u1ED1 trang"},
      {"Search Console linking text", "V\u0103n b\u1EA3n li\u00EAn k\u1EBFt h\u00E0ng \u0111\u1EA7u",
       "V\u0103n b\u1EA3n li\u00EAn k\u1EBFt h\u00E0ng \u0111\u1EA7u,S\u1ED1 trang"},
  }));
  std::ranges::replace(line.header, ',', separator);
  check(line);
}

TEST_CASE("names of columns that tables of links share", "[ingest][headers]") {
  std::array<std::string, 4> names = {"source", "target", "anchor", "follow"};
  const auto [at, others] = GENERATE(table<std::size_t, std::vector<std::string>>({
      {0,
       {"source url", "source_url", "sourceurl", "from url", "url from", "url_from", "referring page url",
        "referring page", "source page url", "linking page", "page url", "backlink", "backlink url", "url",
        "OriginPage", "Donor URL", "Linking from"}},
      {1,
       {"destination", "target url", "target_url", "target page", "to url", "url_to", "link url", "link to",
        "linked url", "landing page", "LinkToPage", "Acceptor URL", "Linking To"}},
      {2, {"anchor text", "link anchor", "link text", "text", "AnchorText", "Anchor Text"}},
      {3, {"nofollow", "rel", "FlagNoFollow", "is_dofollow", "Link Status"}},
  }));
  for (const std::string& other : others) {
    names[at] = other;
    const std::string header = names[0] + "," + names[1] + "," + names[2] + "," + names[3];
    CAPTURE(header);
    const auto mapping = ingest::sniff(header + "\n", true, {});
    REQUIRE(mapping);
    CHECK(about(*mapping) == names[0] + " > " + names[1]);
    CHECK(column_of(*mapping, {Role::kAnchor}) == names[2]);
    CHECK(column_of(*mapping, {Role::kFollow, Role::kNofollow, Role::kRel}) == names[3]);
  }
  const auto usual = ingest::sniff("source_url,target_url,anchor_text,nofollow\n", true, {});
  CHECK(column_of(*usual, {Role::kNofollow}) == "nofollow");
}

TEST_CASE("tables that name no link are refused by their header lines", "[ingest][headers]") {
  const auto [header, why] = GENERATE(table<std::string, std::string>({
      {"Partner URL,Partner Category,Contact Email,Contact First Name,Contact Last Name", "Pitchbox"},
      {"Partner URL,Partner Category,Guest Post Price,Guest Post Rel,Affiliate Price,Affiliate Rel,Sponsored "
       "Price",
       "Pitchbox"},
      {"Assigned To,Relationship Stage,Overall Rating,Person About,Email 1", "BuzzStream"},
      {"Source page\tKeyword\tKeyword context\tTarget page\tPR\tTraffic", "internal link opportunities"},
  }));
  CAPTURE(header);
  const auto mapping = ingest::sniff(header + "\n", true, {});
  REQUIRE_FALSE(mapping);
  CHECK(mapping.error().code == base::ErrorCode::kNotALinkFile);
  CHECK_THAT(mapping.error().message, ContainsSubstring(why));
}
