// Google Search Console writes its tables in the language of the account.
#include <array>

#include "ingest/mapping/header_words.h"

namespace ingest {
namespace {

constexpr auto kTable = std::to_array<HeaderWord>({
    // Performance
    {"toppages",
     "Pages|Page|URL|Landing page|Top page|Pages les plus populaires|Pages principales|Page de destination|"
     "Häufigste Seiten|Die häufigsten Seiten|Beliebteste Seiten|Top-Seiten|Seiten|Seite|Páginas principales|"
     "Páginas más populares|Páginas|Página|Pagine principali|Pagine più frequenti|Pagine|Pagina|"
     "Páginas principais|Principais páginas|Páginas mais populares|Populairste pagina's|Toppagina's|"
     "Pagina's|Najpopularniejsze strony|Strony|En çok ziyaret edilen sayfalar|En popüler sayfalar|"
     "En çok görüntülenen sayfalar|Sayfalar|Sayfa|Nejčastější stránky|Nejoblíbenější stránky|Stránky|"
     "Najčastejšie stránky|Vanligaste sidorna|Populäraste sidorna|De vanligaste sidorna|Sidor|"
     "Mest populære sider|Populæreste sider|Sider|Suosituimmat sivut|Yleisimmät sivut|Sivut|"
     "Leggyakoribb oldalak|Legnépszerűbb oldalak|Oldalak|Cele mai populare pagini|Pagini de top|Pagini|"
     "Самые популярные страницы|Популярные страницы|Верхние страницы|Лучшие страницы|Страницы|Страница|"
     "Найпопулярніші сторінки|Популярні сторінки|Сторінки|Κορυφαίες σελίδες|Δημοφιλέστερες σελίδες|"
     "Най-популярни страници|上位のページ|人気のページ|ページ|排名靠前的网页|热门网页|热门页面|网页|页面|"
     "熱門網頁|熱門頁面|網頁|인기 페이지|상위 페이지|인기 웹페이지|페이지|Trang hàng đầu|Các trang hàng đầu|Trang|"
     "Halaman teratas|Halaman populer|Halaman|หน้าเว็บยอดนิยม|หน้ายอดนิยม|الصفحات الأكثر رواجًا|أهم الصفحات|"
     "الصفحات|דפים מובילים|הדפים המובילים|דפים"},
    {"topqueries",
     "Queries|Query|Top query|Search query|Häufigste Suchanfragen|Die häufigsten Suchanfragen|Suchanfragen|"
     "Suchanfrage|Requêtes les plus fréquentes|Requêtes principales|Requêtes|Requête|"
     "Consultas principales|Principales consultas|Consultas|Consulta|Query principali|"
     "Query più frequenti|Consultas principais|Principais consultas|Populairste zoekopdrachten|"
     "Zoekopdrachten|Najpopularniejsze zapytania|Zapytania|En popüler sorgular|En çok yapılan sorgular|"
     "En çok kullanılan sorgular|Sorgular|Sorgu|Nejčastější dotazy|Dotazy|Vanligaste sökfrågorna|"
     "Populäraste sökfrågorna|Самые популярные запросы|Популярные запросы|Поисковый запрос|Запросы|"
     "Запрос|上位のクエリ|人気のクエリ|クエリ|热门查询|排名靠前的查询|热门查询内容|查询|熱門查詢|인기 검색어|"
     "검색어|Cụm từ tìm kiếm hàng đầu|Truy vấn hàng đầu"},
    {"clicks",
     "Klicks|Clics|Clic|Cliques|Klikken|Kliknięcia|Tıklamalar|Tıklama|Kliknutí|Kliknutia|Klick|Klik|Klikk|"
     "Klikkaukset|Kattintások|Clicuri|Клики|Кліки|Кликвания|Κλικ|クリック数|合計クリック数|点击次数|点击|點擊|"
     "點擊次數|클릭수|클릭|Lượt nhấp|Số lượt nhấp|การคลิก|จำนวนคลิก|النقرات|عدد النقرات|קליקים|הקלקות"},
    {"impressions",
     "Impressionen|Impresiones|Impressioni|Impressões|Vertoningen|Wyświetlenia|Gösterimler|Gösterim|"
     "Görüntüleme|Zobrazení|Zobrazenia|Visningar|Visninger|Eksponeringer|Näyttökerrat|Megjelenítések|"
     "Afișări|Показы|Покази|Импресии|Εμφανίσεις|表示回数|合計表示回数|展示|展示次数|曝光|曝光次數|노출수|노출|"
     "Lượt hiển thị|Số lượt hiển thị|Tayangan|การแสดงผล|مرات الظهور|חשיפות"},
    {"ctr",
     "Klickrate|Porcentaje de clics|Taux de clics|Percentuale di clic|Taxa de cliques|TO|TBO|Klickfrekvens|"
     "Ortalama CTR|Average CTR|CTR medio|CTR médio|CTR moyen|クリック率|平均CTR|点击率|平均点击率|點閱率|클릭률|"
     "Współczynnik klikalności"},
    {"position",
     "Average position|Avg. position|Posición|Posición media|Position moyenne|Durchschnittliche Position|"
     "Durchschn. Position|Posizione|Posizione media|Posição|Posição média|Positie|Gemiddelde positie|Pozycja|"
     "Średnia pozycja|Konum|Ortalama konum|Pozisyon|Ortalama pozisyon|Pozice|Průměrná pozice|Pozícia|"
     "Genomsnittlig position|Placering|Gennemsnitlig placering|Posisjon|Sijainti|Pozíció|Poziție|Позиция|"
     "Средняя позиция|Позиція|Θέση|掲載順位|平均掲載順位|排名|平均排名|게재 순위|평균 게재 순위|Vị trí|Posisi|"
     "อันดับ|الموضع|מיקום"},
    // Links
    {"linkingpage",
     "Page d'origine|Page référente|Verlinkende Seite|Página de enlace|Página que enlaza|"
     "Página vinculante|Pagina di collegamento|Pagina di link|Página de vinculação|Página com link|"
     "リンク元ページ|リンク元のページ|链接网页|链接页面|連結網頁|Ссылающаяся страница|דף מקשר|Linkende pagina|"
     "Strona linkująca|Bağlantı veren sayfa|Länkande sida|링크 페이지|Trang liên kết"},
    {"lastcrawled",
     "Dernière exploration|Zuletzt gecrawlt|Letztes Crawling|Último rastreo|Ultima scansione|"
     "Último rastreamento|前回のクロール|最終クロール|上次抓取时间|Последнее сканирование|נסרק לאחרונה|"
     "Laatst gecrawld|Ostatnie indeksowanie"},
    {"site",
     "Sitio|Sitio web|Sito|Website|Websites|サイト|网站|網站|Сайт|אתר|Witryna|Webbplats|사이트|"
     "Trang web liên kết hàng đầu|Top linking site|Top linking sites"},
    {"linkingpages",
     "Pages d'origine|Pages référentes|Verlinkende Seiten|Páginas de enlace|Páginas que enlazan|"
     "Páginas vinculantes|Pagine di collegamento|Pagine con link|Páginas de vinculação|"
     "Páginas com links|リンク元ページ数|リンクしているページ|链接网页数|链接的网页|Ссылающиеся страницы|"
     "דפים מקשרים|Linkende pagina's|Strony linkujące|Länkande sidor|Số trang"},
    {"targetpages",
     "Pages cibles|Zielseiten|Páginas de destino|Pagine di destinazione|ターゲットページ数|目标网页数|"
     "Целевые страницы|דפי יעד|Doelpagina's|Strony docelowe"},
    {"targetpage",
     "Page cible|Zielseite|Página de destino|Pagina di destinazione|ターゲットページ|目标网页|目标页面|"
     "目標網頁|Целевая страница|דף יעד|Doelpagina|Strona docelowa|Hedef sayfa|Målsida|대상 페이지|"
     "Trang đích|Top linked page|Top linked pages"},
    {"incominglinks",
     "Liens entrants|Liens internes|Liens externes|Eingehende Links|Enlaces entrantes|Enlaces externos|"
     "Enlaces internos|Link in entrata|Link esterni|Link interni|Links de entrada|Links externos|"
     "Links internos|被リンク|受信リンク|外部リンク|内部リンク|入站链接|外部链接|内部链接|Входящие ссылки|"
     "קישורים נכנסים|Inkomende links|Linki przychodzące|Incoming link|Internal links|External links"},
    {"linkingsites",
     "Sites d'origine|Sites référents|Verlinkende Websites|Sitios de enlace|Sitios que enlazan|"
     "Siti di collegamento|Siti con link|Sites de vinculação|Sites com links|リンク元サイト|リンク元サイト数|"
     "链接网站|链接网站数|Ссылающиеся сайты|אתרים מקשרים|Linkende sites|Witryny linkujące"},
    {"linktext",
     "Texte du lien|Ankertext|Linktext|Top linking text|Texto del enlace|Texto de enlace|Testo del link|"
     "Testo link|Texto do link|リンクテキスト|链接文字|链接文本|Текст ссылки|טקסט קישור|"
     "Văn bản liên kết hàng đầu"},
    {"rank", "Classement|Rang|Ranking|Clasificación|Puesto|Posizione in classifica|Classificação|順位|名次"},
});

}  // namespace

std::span<const HeaderWord> search_console_words() { return kTable; }

}  // namespace ingest
