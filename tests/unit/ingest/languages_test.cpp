// Header lines and cells in the languages that tools write them in.
#include <algorithm>

#include <catch_amalgamated.hpp>

#include "ingest/mapping/format.h"
#include "ingest/mapping/header_words.h"
#include "ingest/values/cell_words.h"
#include "support/read_text.h"

namespace {

using ingest::Role;

struct Told {
  const char* header;
  std::vector<std::pair<Role, std::string>> columns;  // what each column is; others may be there
};

std::string header_of(const ingest::Mapping& mapping, Role role) {
  const auto found = std::ranges::find(mapping.columns, role, &ingest::ColumnUse::role);
  return found == mapping.columns.end() ? std::string() : found->header;
}

void check(const char* format, const Told& told) {
  CAPTURE(told.header);
  const auto mapping = ingest::sniff(std::string(told.header) + "\n", true, {.file_name = "x.csv", .map = {}});
  if (!mapping) FAIL(mapping.error().message);
  CHECK(mapping->format == format);
  CHECK(mapping->confidence == 1);
  for (const auto& [role, header] : told.columns) CHECK(header_of(*mapping, role) == header);
}

}  // namespace

TEST_CASE("Screaming Frog's links in the languages of its window", "[ingest][headers]") {
  const auto told = GENERATE(values<Told>({
      {"Typ,Quelle,Ziel,Alt-Text,Anker,Status-Code,Status,Follow,Rel,Linkpfad,Linkposition",
       {{Role::kSource, "Quelle"},
        {Role::kTarget, "Ziel"},
        {Role::kAnchor, "Anker"},
        {Role::kStatus, "Status-Code"},
        {Role::kPosition, "Linkposition"}}},
      {"Typ;Quelle;Ziel;Größe (Bytes);Alternativtext;Ankertext;Statuscode;Status;Follow;Linkposition",
       {{Role::kAlt, "Alternativtext"}, {Role::kAnchor, "Ankertext"}}},
      {"Type,Source,Destination,Taille (octets),Texte Alt,Ancrage,Code de statut,Statut,Suivre,Cible,Rel,"
       "Type de chemin,Chemin du lien,Position du lien,Origine du lien",
       {{Role::kAnchor, "Ancrage"},
        {Role::kStatus, "Code de statut"},
        {Role::kFollow, "Suivre"},
        {Role::kWindow, "Cible"},
        {Role::kPath, "Chemin du lien"}}},
      {"Tipo,Fuente,Destino,Tamaño (bytes),Texto ALT,Ancla,Código de estado,Estado,Seguir,Objetivo,Rel,Tipo de ruta,"
       "Ruta del enlace,Posición del enlace,Origen del enlace",
       {{Role::kSource, "Fuente"}, {Role::kAlt, "Texto ALT"}, {Role::kPosition, "Posición del enlace"}}},
      {"Tipo,Desde,Hasta,Texto ancla,Código de estado", {{Role::kSource, "Desde"}, {Role::kTarget, "Hasta"}}},
      {"Tipo,Origine,Destinazione,Testo alt,Testo di ancoraggio,Codice di stato,Stato,Posizione del link",
       {{Role::kSource, "Origine"}, {Role::kAnchor, "Testo di ancoraggio"}, {Role::kPosition, "Posizione del link"}}},
      {"Tipo,Origem,Destino,Texto alt,Texto âncora,Código de status,Status,Posição do link",
       {{Role::kSource, "Origem"}, {Role::kAnchor, "Texto âncora"}}},
      {"タイプ,リンク元,リンク先,アンカーテキスト,ステータスコード", {{Role::kTarget, "リンク先"}}},
      {"类型,来源,目标,锚文本,状态码", {{Role::kSource, "来源"}, {Role::kAnchor, "锚文本"}}},
      {"Type,From,To,Anchor Text,Alt Text,Follow,Target,Rel,Status Code",
       {{Role::kSource, "From"}, {Role::kTarget, "To"}, {Role::kWindow, "Target"}}},
      {"TIPO,FUENTE,DESTINO,ANCLA", {{Role::kTarget, "DESTINO"}}},
  }));
  check("Screaming Frog links", told);
}

TEST_CASE("Screaming Frog's pages in the languages of its window", "[ingest][headers]") {
  const auto told = GENERATE(values<Told>({
      {"Dirección,Tipo de contenido,Código de respuesta,Respuesta,Indexabilidad,Estado de indexabilidad,Título 1,"
       "Longitud del título 1,Meta description 1,H1-1,Meta robots 1,Elemento de enlace canónico 1,Tamaño (bytes),"
       "Nivel de profundidad,Inlinks,Inlinks únicos,URL de redirección",
       {{Role::kPage, "Dirección"},
        {Role::kPageStatus, "Código de respuesta"},
        {Role::kPageTitle, "Título 1"},
        {Role::kPageNoindex, "Meta robots 1"},
        {Role::kPageCanonical, "Elemento de enlace canónico 1"},
        {Role::kPageRedirect, "URL de redirección"}}},
      {"Adresse,Type de contenu,Code de réponse,Indexabilité,État d'indexabilité,Titre 1,H1-1,"
       "Élément de lien canonique 1,Profondeur d'exploration,Liens entrants,URL de redirection",
       {{Role::kPage, "Adresse"}, {Role::kPageStatus, "Code de réponse"}, {Role::kPageTitle, "Titre 1"}}},
      {"Adresse,Type,Code HTTP,Title 1", {{Role::kPageStatus, "Code HTTP"}, {Role::kPageTitle, "Title 1"}}},
      {"Adresse;Inhaltstyp;Statuscode;Status;Indexierbarkeit;Indexierbarkeitsstatus;Titel 1;Meta-Robots 1;"
       "Kanonisches Link-Element 1;Crawl-Tiefe;Weiterleitungs-URL",
       {{Role::kPageTitle, "Titel 1"},
        {Role::kPageCanonical, "Kanonisches Link-Element 1"},
        {Role::kPageRedirect, "Weiterleitungs-URL"}}},
      {"Indirizzo,Tipo di contenuto,Codice di risposta,Indicizzabilità,Stato di indicizzabilità,Titolo 1,"
       "Elemento link canonico 1,Livello di profondità,Indirizzo con codifica URL",
       {{Role::kPage, "Indirizzo"}, {Role::kPageCanonical, "Elemento link canonico 1"}}},
      {"Endereço,Tipo de conteúdo,Código de resposta,Indexabilidade,Status de indexabilidade,Título 1",
       {{Role::kPage, "Endereço"}, {Role::kPageStatus, "Código de resposta"}}},
      {"アドレス,コンテンツタイプ,ステータスコード,ステータス,タイトル 1", {{Role::kPageTitle, "タイトル 1"}}},
      {"地址,内容类型,状态码,状态,标题 1", {{Role::kPageStatus, "状态码"}}},
      {"Direccion,Codigo de respuesta,Titulo 1", {{Role::kPageTitle, "Titulo 1"}}},
  }));
  check("Screaming Frog pages", told);
}

TEST_CASE("Search Console's pages in the language of the account", "[ingest][headers]") {
  const auto* const header = GENERATE(
      "Top pages,Clicks,Impressions,CTR,Position", "Pages les plus populaires,Clics,Impressions,CTR,Position",
      "Häufigste Seiten;Klicks;Impressionen;CTR;Position", "Seiten,Klicks,Impressionen,Klickrate,Durchschn. Position",
      "Páginas principales,Clics,Impresiones,CTR,Posición", "Pagine principali,Clic,Impressioni,CTR,Posizione",
      "Páginas principais,Cliques,Impressões,CTR,Posição", "Populairste pagina's,Klikken,Vertoningen,CTR,Positie",
      "Najpopularniejsze strony,Kliknięcia,Wyświetlenia,CTR,Pozycja",
      "En çok ziyaret edilen sayfalar,Tıklamalar,Gösterimler,TO,Pozisyon",
      "Nejčastější stránky,Kliknutí,Zobrazení,CTR,Pozice", "Vanligaste sidorna,Klick,Visningar,CTR,Position",
      "Самые популярные страницы,Клики,Показы,CTR,Позиция", "上位のページ,クリック数,表示回数,CTR,掲載順位",
      "排名靠前的网页,点击次数,展示,点击率,排名", "热门网页,点击次数,展示次数,点击率,平均排名",
      "인기 페이지,클릭수,노출수,CTR,게재 순위", "page,clicks,impressions,ctr,position");
  CAPTURE(header);
  const auto mapping = ingest::sniff(std::string(header) + "\n", true, {});
  REQUIRE(mapping);
  CHECK(mapping->format == "Search Console performance");
  CHECK(mapping->columns[0].role == Role::kPage);
  REQUIRE(mapping->columns.size() == 5);
  CHECK(mapping->columns[1].metric == "clicks");
  CHECK(mapping->columns[2].metric == "impressions");
  CHECK(mapping->columns[3].metric == "ctr");
  CHECK(mapping->columns[4].metric == "position");
}

TEST_CASE("Search Console's queries are refused in each language", "[ingest][headers]") {
  const auto* const header = GENERATE(
      "Top queries,Clicks,Impressions,CTR,Position", "Requêtes les plus fréquentes,Clics,Impressions",
      "Häufigste Suchanfragen;Klicks;Impressionen", "Consultas principales,Clics,Impresiones",
      "Query principali,Clic,Impressioni", "Populairste zoekopdrachten,Klikken,Vertoningen",
      "上位のクエリ,クリック数,表示回数", "热门查询,点击次数,展示次数", "En popüler sorgular,Tıklama,Görüntüleme");
  CAPTURE(header);
  const auto mapping = ingest::sniff(std::string(header) + "\nboots,3,40\n", true, {});
  REQUIRE_FALSE(mapping);
  CHECK(mapping.error().message.contains("search queries"));
}

TEST_CASE("a header is put into English by its words, with its number", "[ingest][headers]") {
  using ingest::in_english;
  using ingest::Words;
  CHECK(in_english(Words::kScreamingFrog, "titulo1") == "title1");
  CHECK(in_english(Words::kScreamingFrog, "urlderedireccion12") == "redirecturl12");
  CHECK(in_english(Words::kScreamingFrog, "quelle") == "source");
  CHECK(in_english(Words::kScreamingFrog, "h11") == "h11");
  CHECK(in_english(Words::kScreamingFrog, "2024") == "2024");
  CHECK(in_english(Words::kSearchConsole, "quelle") == "quelle");
  CHECK(in_english(Words::kNone, "quelle") == "quelle");
}

TEST_CASE("cells in other languages and old spellings", "[ingest][values]") {
  using crawl::LinkType;
  using crawl::Region;
  using ingest::Indexing;
  for (const auto* word : {"Hyperlink", "AHREF", "HREF", "Hipervínculo", "Hyperlien", "Lien hypertexte",
                           "ハイパーリンク", "超链接", "internal", "External"}) {
    CAPTURE(word);
    CHECK(ingest::parse_link_type(word) == LinkType::kHyperlink);
  }
  for (const auto* word : {"HTML_HREFLANG", "HTTP Hreflang", "Hreflang HTML", "SITEMAP_HREFLANG"}) {
    CHECK(ingest::parse_link_type(word) == LinkType::kHreflang);
  }
  CHECK(ingest::parse_link_type("HTML_CANONICAL") == LinkType::kCanonical);
  CHECK(ingest::parse_link_type("Canonique HTML") == LinkType::kCanonical);
  CHECK(ingest::parse_link_type("NEXT") == LinkType::kNext);
  CHECK(ingest::parse_link_type("HTML Rel Prev") == LinkType::kPrev);
  CHECK(ingest::parse_link_type("Redirection HTTP") == LinkType::kRedirect);
  CHECK(ingest::parse_link_type("Sitemap URL") == LinkType::kSitemap);
  CHECK_FALSE(ingest::parse_link_type("guest post"));
  CHECK(ingest::parse_link_kind("Dofollow").flags == 0);
  CHECK(ingest::parse_link_kind("Nofollow").flags == crawl::flag::kNofollow);
  CHECK(ingest::parse_link_kind("UGC").flags == crawl::flag::kUgc);
  CHECK(ingest::parse_link_kind("guest post").type == LinkType::kHyperlink);
  CHECK(ingest::parse_position("Pied de page") == Region::kFooter);
  CHECK(ingest::parse_position("Fußzeile") == Region::kFooter);
  CHECK(ingest::parse_position("Inhalt") == Region::kContent);
  CHECK(ingest::parse_position("En-tête") == Region::kHeader);
  CHECK(ingest::parse_position("Tête") == Region::kHead);
  CHECK(ingest::indexing_word("Nicht indexierbar") == Indexing::kNotIndexed);
  CHECK(ingest::indexing_word("Indexierbar") == Indexing::kIndexed);
  CHECK(ingest::indexing_word("No indexable") == Indexing::kNotIndexed);
  CHECK(ingest::indexing_word("Redirigido") == Indexing::kElsewhere);
  CHECK(ingest::indexing_word("Canonicalizada") == Indexing::kElsewhere);
  CHECK(ingest::indexing_word("Bloqueado por robots.txt") == Indexing::kBlocked);
  CHECK(ingest::indexing_word("Durch robots.txt blockiert") == Indexing::kBlocked);
  CHECK(ingest::indexing_word("Error de cliente") == Indexing::kSilent);
  CHECK(ingest::says_no_text("(vide)"));
  CHECK(ingest::says_no_text("(trống)"));
  CHECK_FALSE(ingest::says_no_text("vide"));
}
