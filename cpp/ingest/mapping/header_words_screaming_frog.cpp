// Screaming Frog SEO Spider writes its tables in the language of its window: Spanish, French, German, Italian,
// Portuguese, Japanese, Chinese; some words of other languages come from tables that were translated by hand.
#include <array>

#include "ingest/mapping/header_words.h"

namespace ingest {
namespace {

constexpr auto kTable = std::to_array<HeaderWord>({
    // Links
    {"type",
     "Typ|Tipo|Link type|Tipo de enlace|Type de lien|Linktyp|Tipo di link|Tipo de link|タイプ|リンクタイプ|类型|"
     "链接类型|類型|Тип|Soort|유형|Tür"},
    {"source",
     "Fuente|Origen|Desde|URL de origen|URL source|Page source|Quelle|Quell-URL|Quellseite|Von|Fonte|Sorgente|"
     "Origine|URL di origine|Origem|URL de origem|ソース|リンク元|来源|源|源网址|來源|Источник|Bron|Źródło|"
     "Kaynak|출처|소스|Källa|Kilde|Zdroj"},
    {"destination",
     "Destino|Hasta|URL de destino|URL de destination|Ziel|Ziel-URL|Nach|Destinazione|URL di destinazione|"
     "宛先|リンク先|目标|目标网址|目的地|目標|Назначение|Цель|Bestemming|Doel|Cel|Hedef|대상|Mål|Cíl"},
    {"alttext",
     "Texto alternativo|Texto ALT|Alt|Texte alt|Texte alternatif|Alternativtext|Alternativer Text|Testo alt|"
     "Testo alternativo|代替テキスト|ALTテキスト|替代文本|Alt文本|Альтернативный текст|Alt-tekst|대체 텍스트"},
    {"anchor",
     "Ancla|Texto ancla|Texto de ancla|Texto del ancla|Texto de anclaje|Ancrage|Ancre|Texte d'ancre|"
     "Texte de l'ancre|Texte d'ancrage|Anker|Ankertext|Linktext|Ancora|Testo di ancoraggio|Testo ancora|"
     "Testo dell'ancora|Âncora|Texto âncora|Texto da âncora|Texto de âncora|アンカー|アンカーテキスト|锚文本|"
     "锚点|锚|錨文字|Анкор|Текст ссылки|Текст анкора|Ankertekst|Tekst zakotwiczenia|Bağlantı metni|앵커|"
     "앵커 텍스트|Ankartext"},
    {"follow", "Seguir|Suivre|Suivi|Folgen|Segui|Seguire|フォロー|跟踪|关注|팔로우"},
    {"target", "Objetivo|Cible|Zielfenster|Obiettivo|Alvo|ターゲット"},
    {"rel", "Atributo rel|Attribut rel|Rel-Attribut|Attributo rel|rel属性"},
    {"pathtype", "Tipo de ruta|Type de chemin|Pfadtyp|Tipo di percorso|Tipo de caminho|パスタイプ|パスの種類|路径类型"},
    {"linkpath",
     "Ruta del enlace|Ruta de enlace|Chemin du lien|Chemin de lien|Linkpfad|Percorso del link|"
     "Percorso link|Caminho do link|リンクパス|链接路径"},
    {"linkposition",
     "Posición del enlace|Posición de enlace|Position du lien|Position de lien|Emplacement du lien|"
     "Position des Links|Posizione del link|Posizione link|Posição do link|リンク位置|リンクの位置|"
     "链接位置|Положение ссылки"},
    {"linkorigin",
     "Origen del enlace|Origen de enlace|Origine du lien|Origine de lien|Linkursprung|Linkherkunft|"
     "Ursprung des Links|Origine del link|Origine link|Origem do link|リンクの起点|リンクの出所|链接来源"},
    {"crawlability", "Rastreabilidad|Explorabilité|Crawlbarkeit|Scansionabilità|Rastreabilidade"},
    // Pages
    {"address",
     "Dirección|Dirección URL|Adresse|Adresse URL|Indirizzo|Indirizzo URL|Endereço|アドレス|地址|网址|Адрес|"
     "Adres|Adress|Adresa|주소|Osoite"},
    {"contenttype",
     "Tipo de contenido|Contenido|Type de contenu|Contenu|Inhaltstyp|Inhalt|Content-Typ|Tipo di contenuto|"
     "Contenuto|Tipo de conteúdo|Conteúdo|コンテンツタイプ|コンテンツの種類|内容类型|Тип содержимого|"
     "Тип контента|Inhoudstype|Typ zawartości|İçerik türü|콘텐츠 유형|MIME type|MIME-Typ"},
    {"statuscode",
     "Código de respuesta|Código de estado|Código HTTP|Code de réponse|Code de statut|Code d'état|Code HTTP|"
     "Code de statut HTTP|HTTP-Statuscode|Antwortcode|Codice di risposta|Codice di stato|Codice HTTP|"
     "Código de resposta|Código de status|ステータスコード|レスポンスコード|状态码|状态代码|响应代码|"
     "Код ответа|Код состояния|Код статуса|Kod odpowiedzi|Kod stanu|Durum kodu|상태 코드|응답 코드|Statuskod"},
    {"status",
     "Respuesta|Estado|Réponse|Statut|État|Antwort|Risposta|Stato|Resposta|ステータス|状态|状态文本|Статус|Ответ|"
     "Stan|Durum|상태"},
    {"indexability",
     "Indexabilidad|Indexabilité|Indexierbarkeit|Indicizzabilità|Indexabilidade|インデックス可否|"
     "インデックス可能性|可索引性|索引性|Индексируемость|Indexeerbaarheid|Indeksowalność|색인 가능성"},
    {"indexabilitystatus",
     "Estado de indexabilidad|Estado de la indexabilidad|Statut d'indexabilité|État d'indexabilité|"
     "Indexierbarkeitsstatus|Status der Indexierbarkeit|Stato di indicizzabilità|"
     "Stato indicizzabilità|Status de indexabilidade|Status da indexabilidade|"
     "Estado de indexabilidade|インデックス可否ステータス|インデックスステータス|可索引性状态|"
     "索引状态|Статус индексируемости"},
    {"title", "Título|Titre|Titel|Titolo|タイトル|标题|標題|Заголовок|Tytuł|Başlık|제목"},
    {"metarobots", "Robots meta|Métarobots|メタロボッツ|メタロボット|元机器人"},
    {"canonicallinkelement",
     "Elemento de enlace canónico|Elemento de enlace canonical|Enlace canónico|"
     "Élément de lien canonique|Lien canonique|Élément canonique|"
     "Kanonisches Link-Element|Kanonisches Linkelement|Canonical-Element|"
     "Elemento link canonico|Elemento di collegamento canonico|Elemento canonico|"
     "Elemento de link canônico|Elemento de link canónico|Elemento de ligação canónica|"
     "カノニカルリンク要素|正規リンク要素|canonicalリンク要素|规范链接元素|规范链接|"
     "Канонический элемент ссылки"},
    {"httpcanonical", "Canónica HTTP|Canonique HTTP|Canonical HTTP|HTTP-Canonical|Canonico HTTP|Canônico HTTP"},
    {"redirecturl",
     "URL de redirección|URL redirección|URL de redirection|Weiterleitungs-URL|Umleitungs-URL|"
     "Weiterleitungsziel|URL di reindirizzamento|URL reindirizzamento|URL de redirecionamento|"
     "リダイレクトURL|リダイレクト先URL|重定向网址|重定向URL|URL перенаправления|URL редиректа"},
    {"redirecttype",
     "Tipo de redirección|Type de redirection|Weiterleitungstyp|Tipo di reindirizzamento|"
     "Tipo de redirecionamento|リダイレクトタイプ|重定向类型"},
    {"sizebytes",
     "Tamaño (bytes)|Tamaño|Taille (octets)|Taille|Größe (Bytes)|Größe|Dimensione (byte)|Dimensioni (byte)|"
     "Tamanho (bytes)|Tamanho|サイズ（バイト）|大小（字节）|Размер (байт)"},
    {"wordcount",
     "Recuento de palabras|Número de palabras|Nombre de mots|Wortanzahl|Wortzahl|Anzahl Wörter|Wörter|"
     "Conteggio parole|Numero di parole|Contagem de palavras|単語数|字数|单词数|词数|Количество слов"},
    {"sentencecount",
     "Recuento de frases|Recuento de oraciones|Nombre de phrases|Satzanzahl|Anzahl Sätze|"
     "Conteggio frasi|Contagem de frases|文数"},
    {"textratio",
     "Proporción de texto|Ratio de texto|Ratio de texte|Ratio texte|Textverhältnis|Textanteil|"
     "Rapporto testo|Rapporto di testo|Proporção de texto|テキスト比率|文本比例"},
    {"crawldepth",
     "Nivel de profundidad|Profundidad de rastreo|Profondeur d'exploration|Profondeur de crawl|"
     "Niveau de profondeur|Crawl-Tiefe|Crawling-Tiefe|Klicktiefe|Livello di profondità|"
     "Profondità di scansione|Nível de profundidade|Profundidade de rastreamento|クロール深度|"
     "クロールの深さ|抓取深度|爬取深度|Глубина сканирования"},
    {"folderdepth",
     "Profundidad de carpeta|Profondeur de dossier|Profondeur du dossier|Ordnertiefe|Verzeichnistiefe|"
     "Profondità cartella|Profondità della cartella|Profundidade da pasta|フォルダの深さ|文件夹深度"},
    {"linkscore",
     "Puntuación de enlaces|Puntuación del enlace|Score de lien|Score des liens|Link-Wert|Linkbewertung|"
     "Punteggio link|Pontuação do link|リンクスコア|链接得分"},
    {"inlinks",
     "Enlaces internos|Enlaces entrantes|Liens entrants|Eingehende Links|Link in entrata|Link in ingresso|"
     "Links de entrada|被リンク|内部リンク|入链|内链"},
    {"uniqueinlinks",
     "Inlinks únicos|Enlaces internos únicos|Enlaces entrantes únicos|"
     "Número de enlaces entrantes únicos|Liens entrants uniques|Nombre de liens entrants uniques|"
     "Eindeutige eingehende Links|Eindeutige Inlinks|Einmalige Inlinks|"
     "Anzahl eindeutiger eingehender Links|Link in entrata unici|Numero di link in entrata unici|"
     "Links de entrada únicos|Número de links de entrada únicos|ユニークな被リンク|唯一入链"},
    {"outlinks",
     "Enlaces salientes|Número de enlaces internos salientes|Liens sortants|"
     "Nombre de liens internes sortants|Ausgehende Links|Anzahl ausgehender interner Links|Link in uscita|"
     "Numero di link interni in uscita|Links de saída|Número de links internos de saída|発リンク|出链"},
    {"uniqueoutlinks",
     "Outlinks únicos|Enlaces salientes únicos|Liens sortants uniques|Eindeutige ausgehende Links|"
     "Eindeutige Outlinks|Link in uscita unici|Links de saída únicos|唯一出链"},
    {"externaloutlinks",
     "Outlinks externos|Enlaces salientes externos|Liens sortants externes|Externe ausgehende Links|"
     "Externe Outlinks|Link in uscita esterni|Links de saída externos|外部発リンク|外部出链"},
    {"uniqueexternaloutlinks",
     "Outlinks externos únicos|Enlaces salientes externos únicos|"
     "Liens sortants externes uniques|Eindeutige externe ausgehende Links|"
     "Eindeutige externe Outlinks|Link in uscita esterni unici|"
     "Links de saída externos únicos"},
    {"responsetime",
     "Tiempo de respuesta|Temps de réponse|Antwortzeit|Reaktionszeit|Tempo di risposta|Tempo de resposta|"
     "応答時間|レスポンスタイム|响应时间|Время ответа"},
    {"nonearduplicates",
     "Semiduplicados (N.º)|N.º de semiduplicados|Nombre de quasi-doublons|Anzahl Beinahe-Duplikate"},
    {"urlencodedaddress",
     "Dirección URL codificada|URL codificada|Dirección codificada como URL|"
     "Adresse URL encodée|Adresse encodée URL|Adresse encodée|URL-kodierte Adresse|"
     "URL-codierte Adresse|Indirizzo con codifica URL|Indirizzo codificato URL|"
     "Endereço codificado por URL|Endereço URL codificado|URLエンコードされたアドレス|"
     "URLエンコード済みアドレス|URL编码地址"},
    {"closestnearduplicatematch",
     "Coincidencia de similitud más cercana|Semiduplicado más cercano|"
     "Correspondance de similarité la plus proche|Nächstes Beinahe-Duplikat"},
    {"mobilealternatelink", "Enlace alternativo móvil|Lien alternatif mobile|Mobiler Alternativ-Link"},
    {"clicks", "Clics|Klicks|Clic|Cliques|クリック数|点击次数|Клики|클릭수"},
    {"impressions", "Impresiones|Impressionen|Impressioni|Impressões|表示回数|展示次数|展示|Показы|노출수"},
    {"ctr", "Porcentaje de clics|Taux de clics|Klickrate|Taxa de cliques|点击率"},
    {"position", "Posición|Posizione|Posição|掲載順位|排名|Позиция"},
    // Issues
    {"issuename",
     "Nombre del problema|Nom du problème|Problemname|Name des Problems|Nome del problema|Nome do problema"},
    {"issuetype", "Tipo de problema|Type de problème|Problemtyp|Art des Problems|Tipo di problema"},
    {"issuepriority",
     "Prioridad del problema|Priorité du problème|Problempriorität|Priorität des Problems|"
     "Priorità del problema|Prioridade do problema"},
});

}  // namespace

std::span<const HeaderWord> screaming_frog_words() { return kTable; }

}  // namespace ingest
