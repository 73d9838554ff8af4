#include "ingest/values/cell_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>

#include "ingest/values/header.h"

namespace ingest {
namespace {

using crawl::LinkType;
using crawl::Region;

// A meaning, and its words with "|" between them.
template <class Meaning>
struct Words {
  Meaning meaning;
  std::string_view written;
};

template <class Meaning>
using Index = std::map<std::string, Meaning, std::less<>>;

template <class Meaning>
Index<Meaning> index_of(std::span<const Words<Meaning>> table) {
  Index<Meaning> index;
  for (const auto& [meaning, written] : table) {
    for (std::string_view rest = written; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      index.emplace(header_key(rest.substr(0, end)), meaning);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return index;
}

template <class Meaning>
std::optional<Meaning> look_up(const Index<Meaning>& index, std::string_view cell) {
  const auto found = index.find(header_key(cell));
  if (found == index.end()) return std::nullopt;
  return found->second;
}

constexpr auto kLinkTypes = std::to_array<Words<LinkType>>({
    {LinkType::kHyperlink,
     "hyperlink|ahref|href|a|a href|text|textlink|text link|link|anchor|anchor link|internal|external|"
     "internal link|external link|interno|externo|interne|externe|intern|extern|hipervínculo|"
     "hiperenlace|enlace|hyperlien|lien hypertexte|lien|hiperlink|collegamento ipertestuale|"
     "collegamento|verknüpfung|ハイパーリンク|リンク|超链接|超連結|链接|гиперссылка|ссылка|하이퍼링크"},
    {LinkType::kHyperlink,
     "directed|undirected|mutual|dirigé|non dirigé|orienté|non orienté|gerichtet|ungerichtet|"
     "dirigido|no dirigido|não dirigido|diretto|non diretto|orientato|有向|無向|无向"},
    {LinkType::kImage, "image|img|image link|imagen|bild|immagine|imagem|画像|图片|图像|圖片|изображение|이미지"},
    {LinkType::kStylesheet, "css|stylesheet|style sheet|style"},
    {LinkType::kScript, "javascript|js|script"},
    {LinkType::kCanonical,
     "canonical|html canonical|canonical html|rel canonical|canonical link|canonique html|canonique|"
     "canónica html|canónico html|canónica|canonico html|canônico html|kanonisch|html kanonisch|"
     "html-カノニカル|htmlカノニカル|html canonicals|html规范|规范链接"},
    {LinkType::kHttpCanonical,
     "http canonical|canonical http|canonique http|canónica http|canónico http|canonico http|"
     "canônico http|httpカノニカル|http规范"},
    {LinkType::kPrev, "prev|previous|rel prev|html prev|http prev|html rel prev|http rel prev|html rel previous"},
    {LinkType::kNext, "next|rel next|html next|http next|html rel next|http rel next"},
    {LinkType::kHreflang,
     "hreflang|html hreflang|http hreflang|sitemap hreflang|hreflang html|hreflang http|"
     "hreflang sitemap|xml sitemap hreflang|alternate|alternate hreflang|rel alternate hreflang"},
    {LinkType::kRedirect,
     "redirect|redirection|http redirect|https redirect|hsts redirect|redirect http|redirección http|"
     "redirección|redirection http|http-weiterleitung|weiterleitung|reindirizzamento http|"
     "reindirizzamento|redirecionamento http|redirecionamento|hsts redirection|redirección hsts|"
     "redirection hsts|hsts-weiterleitung|httpリダイレクト|リダイレクト|http重定向|重定向|редирект|"
     "301|302|307|308|301 redirect|302 redirect"},
    {LinkType::kMetaRefresh, "meta refresh|http refresh redirect|refresh|meta refresh redirect|http refresh"},
    {LinkType::kScriptRedirect,
     "javascript redirect|js redirect|redirección javascript|redirection javascript|"
     "javascript-weiterleitung|reindirizzamento javascript"},
    {LinkType::kSitemap,
     "xml sitemap|sitemap|sitemap url|sitemap xml|mapa del sitio xml|plan de site xml|"
     "xmlサイトマップ|xml站点地图"},
    {LinkType::kAmp, "amphtml|amp|amp html"},
    {LinkType::kMobileAlternate, "mobile alternate|alternativo móvil|mobile alternatif|alternate mobile"},
    {LinkType::kFrame, "iframe|frame|i frame"},
    {LinkType::kMedia, "video|audio|vídeo|vidéo|media"},
    {LinkType::kFont, "font|schrift|schriftart|police|fuente|carattere|fonte|フォント|字体"},
    {LinkType::kForm, "form|formular|formulario|formulaire"},
    {LinkType::kFeed, "rss|feed|rss feed|atom"},
    {LinkType::kOther, "pdf|swf|misc|other|unknown|xhr|fetch|sonstiges|autre|otro|altro|その他|其他"},
});

constexpr auto kPositions = std::to_array<Words<Region>>({
    {Region::kContent,
     "content|main|main content|article|section|body|contenu|contenido|inhalt|contenuto|conteúdo|"
     "コンテンツ|内容|контент|inhoud|treść"},
    {Region::kNavigation,
     "navigation|nav|menu|navegación|navigazione|navegação|ナビゲーション|导航|навигация|navigatie"},
    {Region::kHeader,
     "header|en-tête|kopf|kopfzeile|kopfbereich|encabezado|cabecera|intestazione|cabeçalho|ヘッダー|页眉|"
     "шапка|koptekst"},
    {Region::kFooter,
     "footer|pied de page|fußzeile|fußbereich|pie de página|pie|piè di pagina|rodapé|フッター|页脚|подвал|"
     "voettekst|stopka"},
    {Region::kAside,
     "aside|sidebar|side bar|barre latérale|seitenleiste|barra lateral|barra laterale|サイドバー|侧边栏"},
    {Region::kHead, "head|tête|html-kopf|cabeza|testa|ヘッド|头部"},
});

constexpr auto kIndexing = std::to_array<Words<Indexing>>({
    {Indexing::kIndexed,
     "indexable|indexierbar|indicizzabile|indexável|indexeerbaar|インデックス可能|インデックス可|可索引|"
     "可编入索引|индексируемая|индексируемый|indeksowalna|색인 가능"},
    {Indexing::kNotIndexed,
     "non-indexable|not indexable|no indexable|nicht indexierbar|nicht-indexierbar|"
     "non indicizzabile|não indexável|niet indexeerbaar|インデックス不可能|インデックス不可|不可索引|"
     "не индексируемая|неиндексируемая|неиндексируемый|색인 불가"},
    {Indexing::kElsewhere,
     "canonicalised|canonicalized|canonicalizada|canonicalizado|canonisé|canonisée|canonicalisé|"
     "canonicalisée|kanonisiert|kanonisch|canonicalizzato|canonicalizzata|canonizada|canonizado|"
     "カノニカル化|正規化済み|已规范化|规范化"},
    {Indexing::kElsewhere,
     "redirected|redirigido|redirigida|redireccionado|redireccionada|redirigé|redirigée|"
     "weitergeleitet|umgeleitet|reindirizzato|reindirizzata|redirecionado|redirecionada|"
     "リダイレクト|リダイレクト済み|已重定向|重定向|перенаправлена"},
    {Indexing::kNoindex, "noindex"},
    {Indexing::kNoAnswer,
     "no response|connection timeout|connection timed out|connection refused|connection error|"
     "connection reset|dns lookup failed|timeout|sin respuesta|sans réponse|pas de réponse|"
     "aucune réponse|keine antwort|nessuna risposta|sem resposta|応答なし|无响应"},
});

constexpr auto kNoText = std::to_array<Words<bool>>({
    {true,
     "empty|no text|no anchor|vide|leer|vacío|vuoto|vazio|leeg|puste|boş|tom|tomt|пусто|空|空白|なし|trống|ריק|비어 "
     "있음"},
});

}  // namespace

std::optional<LinkType> parse_link_type(std::string_view cell) {
  static const Index<LinkType> index = index_of<LinkType>(kLinkTypes);
  return look_up(index, cell);
}

LinkKind parse_link_kind(std::string_view cell) {
  const std::string word = header_key(cell);
  if (word == "nofollow") return {LinkType::kHyperlink, crawl::flag::kNofollow};
  if (word == "sponsored" || word == "paid") return {LinkType::kHyperlink, crawl::flag::kSponsored};
  if (word == "ugc") return {LinkType::kHyperlink, crawl::flag::kUgc};
  const LinkType type = parse_link_type(cell).value_or(LinkType::kHyperlink);
  if (type == LinkType::kImage) return {LinkType::kHyperlink, crawl::flag::kImageAnchor};
  return {type, 0};
}

bool is_resource_word(std::string_view cell) {
  const std::string word = header_key(cell);
  if (word == "hyperlink" || word == "ahref") return true;
  switch (parse_link_type(cell).value_or(LinkType::kHyperlink)) {
    case LinkType::kStylesheet:
    case LinkType::kScript:
    case LinkType::kFont:
    case LinkType::kMedia:
    case LinkType::kSitemap: return true;
    default: return false;
  }
}

Region parse_position(std::string_view cell) {
  static const Index<Region> index = index_of<Region>(kPositions);
  return look_up(index, cell).value_or(Region::kUnknown);
}

// robots.txt has the same name in every language.
Indexing indexing_word(std::string_view word) {
  static const Index<Indexing> index = index_of<Indexing>(kIndexing);
  if (header_key(word).contains("robotstxt")) return Indexing::kBlocked;
  return look_up(index, word).value_or(Indexing::kSilent);
}

bool says_no_text(std::string_view cell) {
  static const Index<bool> index = index_of<bool>(kNoText);
  return cell.starts_with('(') && cell.ends_with(')') && look_up(index, cell).has_value();
}

}  // namespace ingest
