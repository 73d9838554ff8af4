#include "session/sample.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace session {
namespace {

using Text = std::string_view;

constexpr Text kSite = "https://www.lantern-books.example";

struct Section {
  Text path, label;
};
constexpr std::array<Section, 4> kGenres = {{
    {"/books/poetry/", "Poetry"},
    {"/books/travel/", "Travel"},
    {"/books/nature/", "Nature writing"},
    {"/books/cookery/", "Cookery"},
}};

struct Book {
  std::size_t genre;
  Text slug, title;
};
constexpr std::array<Book, 24> kBooks = {{
    {0, "salt-and-lamplight", "Salt and Lamplight"},
    {0, "nine-small-rivers", "Nine Small Rivers"},
    {0, "the-quiet-harbour", "The Quiet Harbour"},
    {0, "letters-to-a-tide", "Letters to a Tide"},
    {0, "winter-alphabet", "Winter Alphabet"},
    {0, "songs-for-a-kitchen", "Songs for a Kitchen"},
    {1, "slow-trains-north", "Slow Trains North"},
    {1, "a-map-of-ferries", "A Map of Ferries"},
    {1, "walking-the-dykes", "Walking the Dykes"},
    {1, "islands-by-bicycle", "Islands by Bicycle"},
    {1, "the-salt-road", "The Salt Road"},
    {1, "huts-and-passes", "Huts and Passes"},
    {2, "a-year-of-hedges", "A Year of Hedges"},
    {2, "owls-at-the-edge", "Owls at the Edge"},
    {2, "the-moss-book", "The Moss Book"},
    {2, "what-the-marsh-keeps", "What the Marsh Keeps"},
    {2, "field-notes-on-rain", "Field Notes on Rain"},
    {2, "the-heron-diary", "The Heron Diary"},
    {3, "bread-by-the-week", "Bread by the Week"},
    {3, "one-pot-one-lamp", "One Pot, One Lamp"},
    {3, "pickles-and-patience", "Pickles and Patience"},
    {3, "soup-for-the-crew", "Soup for the Crew"},
    {3, "the-apple-cupboard", "The Apple Cupboard"},
    {3, "a-table-for-rain", "A Table for Rain"},
}};

struct Article {
  Text slug, title;
  std::size_t book, other_book;   // the books it is about
};
constexpr std::array<Article, 18> kArticles = {{
    {"ten-poems-for-the-dark-months", "Ten poems for the dark months", 0, 4},
    {"how-we-choose-a-window", "How we choose a window", 1, 12},
    {"a-reading-list-for-ferries", "A reading list for ferries", 7, 6},
    {"the-shop-cat-explains-poetry", "The shop cat explains poetry", 2, 0},
    {"walking-with-a-paperback", "Walking with a paperback", 8, 11},
    {"interview-the-moss-writer", "Interview: the moss writer", 14, 15},
    {"cooking-from-the-shelf", "Cooking from the shelf", 19, 21},
    {"why-we-still-print-catalogues", "Why we still print catalogues", 3, 22},
    {"books-about-birds", "Books about birds", 13, 17},
    {"trains-and-the-people-on-them", "Trains and the people on them", 6, 10},
    {"our-year-in-numbers", "Our year in numbers", 0, 6},
    {"a-guide-to-small-presses", "A guide to small presses", 4, 1},
    {"bread-for-beginners", "Bread for beginners", 18, 20},
    {"rain-a-reading-list", "Rain: a reading list", 16, 23},
    {"how-to-start-a-book-club", "How to start a book club", 5, 9},
    {"mending-a-broken-spine", "Mending a broken spine", 2, 14},
    {"letters-from-readers", "Letters from readers", 3, 8},
    {"spring-on-the-marsh", "Spring on the marsh", 15, 12},
}};

std::string book_path(const Book& book) { return std::string(kGenres[book.genre].path) + std::string(book.slug); }
std::string article_path(const Article& article) { return "/journal/" + std::string(article.slug); }

struct Link {
  Text type = "Hyperlink";
  std::string target;             // a path of the site, or a whole address
  Text anchor = "";
  Text alt = "";
  Text status = "200";
  Text rel = "";
  Text place = "Content";
  Text path = "//body/main/article/p/a";
};

class Sheet {
 public:
  explicit Sheet(std::string& out) : out_(out) {
    row({"Type", "Source", "Destination", "Size (Bytes)", "Alt Text", "Anchor", "Status Code", "Status", "Follow",
         "Target", "Rel", "Path Type", "Link Path", "Link Position", "Link Origin"});
  }

  void link(Text source, const Link& link) {
    const bool own = link.target.starts_with('/');
    const std::string from = std::string(kSite) + std::string(source);
    const std::string to = own ? std::string(kSite) + link.target : link.target;
    row({link.type, from, to, "0", link.alt, link.anchor, link.status, words_of(link.status),
         link.rel.empty() ? "true" : "false", "", link.rel, own ? "Root-Relative" : "Absolute", link.path, link.place,
         "HTML"});
  }

 private:
  static Text words_of(Text status) {
    if (status == "301") return "Moved Permanently";
    return status == "404" ? "Not Found" : "OK";
  }
  template <std::size_t N>
  void row(const Text (&cells)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      out_ += i == 0 ? "\"" : ",\"";
      out_ += cells[i];
      out_ += '"';
    }
    out_ += '\n';
  }

  std::string& out_;
};

// What every page of the site carries around its content.
void add_frame(Sheet& sheet, Text page) {
  const auto nav = [&](Text path, Text anchor) {
    sheet.link(
        page,
        {.target = std::string(path), .anchor = anchor, .place = "Navigation", .path = "//body/header/nav/ul/li/a"});
  };
  const auto footer = [&](std::string target, Text anchor, Text rel) {
    sheet.link(page, {.target = std::move(target),
                      .anchor = anchor,
                      .rel = rel,
                      .place = "Footer",
                      .path = "//body/footer/ul/li/a"});
  };
  sheet.link(page, {.type = "CSS", .target = "/assets/shop.css", .place = "Head", .path = "//head/link"});
  sheet.link(page, {.target = "/", .alt = "Lantern Books", .place = "Header", .path = "//body/header/a/img"});
  nav("/books/", "Books");
  nav("/journal/", "Journal");
  nav("/events/", "Events");
  nav("/about/", "About us");
  nav("/basket/", "Basket");
  footer("/contact/", "Contact", "");
  footer("/delivery/", "Delivery", "");
  footer("/privacy/", "Privacy", "");
  footer("https://social.example/@lanternbooks", "Follow us", "nofollow noopener");
}

void add_home(Sheet& sheet) {
  for (const Section& genre : kGenres) {
    sheet.link("/", {.target = std::string(genre.path), .anchor = genre.label});
  }
  for (const std::size_t best : {0U, 6U, 14U, 18U}) {
    sheet.link("/", {.target = book_path(kBooks[best]), .anchor = kBooks[best].title});
  }
  for (std::size_t i = 0; i < 3; ++i) {
    sheet.link("/", {.target = article_path(kArticles[i]), .anchor = "Read more"});
  }
}

void add_catalogue(Sheet& sheet) {
  for (const Section& genre : kGenres) {
    sheet.link("/books/", {.target = std::string(genre.path), .anchor = genre.label});
  }
  for (const Book& book : kBooks) {
    const Text genre = kGenres[book.genre].path;
    sheet.link(genre, {.target = book_path(book), .anchor = book.title});
    sheet.link(genre, {.target = book_path(book), .anchor = "", .alt = book.title, .path = "//body/main/ul/li/a/img"});
  }
}

void add_book(Sheet& sheet, std::size_t index) {
  const Book& book = kBooks[index];
  const std::string page = book_path(book);
  const std::size_t first = book.genre * 6;
  sheet.link(page, {.target = std::string(kGenres[book.genre].path),
                    .anchor = kGenres[book.genre].label,
                    .place = "Navigation",
                    .path = "//body/main/nav/ol/li/a"});
  for (const std::size_t step : {1U, 2U}) {
    const Book& next = kBooks[first + (index - first + step) % 6];
    sheet.link(
        page, {.target = book_path(next), .anchor = next.title, .place = "Aside", .path = "//body/main/aside/ul/li/a"});
  }
  sheet.link(page, {.target = "/basket/", .anchor = "Add to basket", .rel = "nofollow"});
  sheet.link(page, {.type = "Image",
                    .target = "/covers/" + std::string(book.slug) + ".jpg",
                    .alt = book.title,
                    .path = "//body/main/img"});
}

void add_article(Sheet& sheet, std::size_t index) {
  const Article& article = kArticles[index];
  const std::string page = article_path(article);
  const Article& next = kArticles[(index + 7) % kArticles.size()];
  sheet.link(page, {.target = book_path(kBooks[article.book]), .anchor = kBooks[article.book].title});
  sheet.link(page, {.target = book_path(kBooks[article.other_book]), .anchor = "here"});
  sheet.link(page, {.target = article_path(next), .anchor = next.title});
  if (index % 6 == 1) {
    sheet.link(page,
               {.target = "https://paper-mill.example/offers", .anchor = "our paper supplier", .rel = "sponsored"});
  }
  if (index % 4 == 2) {
    sheet.link(page, {.target = "https://en.encyclopedia.example/wiki/Bookselling",
                      .anchor = "https://en.encyclopedia.example/wiki/Bookselling"});
  }
  if (index % 5 == 3) {
    sheet.link(page, {.target = "/summer-reading", .anchor = "summer reading", .status = "301"});
  }
  if (index == 10) {
    sheet.link(page, {.target = "/journal/the-old-catalogue", .anchor = "last year's catalogue", .status = "404"});
  }
}

void add_odd_pages(Sheet& sheet) {
  sheet.link("/summer-reading", {.type = "HTTP Redirect", .target = "/books/travel/", .path = ""});
  sheet.link("/books/poetry/?sort=price",
             {.type = "HTML Canonical", .target = "/books/poetry/", .place = "Head", .path = "//head/link"});
  sheet.link("/books/poetry/", {.target = "/books/poetry/?sort=price", .anchor = "Sort by price"});
  // Nothing links to this one.
  sheet.link("/spring-sale/", {.target = book_path(kBooks[9]), .anchor = "Half price this week"});
  sheet.link("/events/", {.target = "https://tickets.example/lantern-books", .anchor = "Tickets"});
  sheet.link("/about/", {.target = "/journal/our-year-in-numbers", .anchor = "our year in numbers"});
  sheet.link("/about/", {.target = "https://booksellers.example/members/lantern", .anchor = "Guild of Booksellers"});
}

}  // namespace

std::string sample_csv() {
  std::string out;
  Sheet sheet(out);
  for (const Text page : {"/", "/books/", "/journal/", "/events/", "/about/", "/basket/", "/contact/", "/delivery/",
                          "/privacy/", "/books/poetry/?sort=price", "/spring-sale/"}) {
    add_frame(sheet, page);
  }
  add_home(sheet);
  add_catalogue(sheet);
  for (const Section& genre : kGenres) add_frame(sheet, genre.path);
  for (std::size_t i = 0; i < kBooks.size(); ++i) {
    add_frame(sheet, book_path(kBooks[i]));
    add_book(sheet, i);
  }
  for (std::size_t i = 0; i < kArticles.size(); ++i) {
    sheet.link("/journal/", {.target = article_path(kArticles[i]), .anchor = kArticles[i].title});
    add_frame(sheet, article_path(kArticles[i]));
    add_article(sheet, i);
  }
  add_odd_pages(sheet);
  return out;
}

}  // namespace session
