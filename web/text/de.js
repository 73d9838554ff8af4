// Alle Texte der Seite auf Deutsch. Die Form ist die von en.js.

/** @import { Text } from './text.js' */

const locale = 'de-DE';
const integer = new Intl.NumberFormat(locale);
/** @param {number} n */
const n0 = (n) => integer.format(n);
/**
 * @param {number} n
 * @param {string} one
 * @param {string} many
 */
const plural = (n, one, many) => `${n0(n)} ${n === 1 ? one : many}`;

const kRel = {
  nofollow: 'wie Nofollow-Links',
  evaporate: 'nehmen ihren Teil und geben nichts weiter',
  drop: 'gelten als nicht vorhanden',
  follow: 'zählen wie jeder Link',
};
const kStanding = {
  consolidate: 'gesondert nur, wo Weiterleitungen weitergeben',
  on: 'Besuche beginnen dort nicht; Noindex und Gesperrte geben nichts weiter',
  off: 'zählen wie jede Seite',
};

/** @type {Text} */
export const de = {
  language: 'de',
  locale,
  name: 'Anchorite',
  labels: {
    url: 'URL',
    pagerank: 'PageRank',
    equity: 'Linkkraft',
    inlinks: 'Eingehend',
    unique_inlinks: 'Eingehende Seiten',
    follow_inlinks: 'Eingehend (follow)',
    outlinks: 'Ausgehend',
    unique_outlinks: 'Ausgehende Seiten',
    external_outlinks: 'Ausgehend extern',
    percentile: 'Perzentil',
    depth: 'Tiefe',
    status: 'Status',
    indexable: 'Indexierbar',
    state: 'Zustand',
    canonical: 'Canonical',
    passes_to: 'Gibt weiter an',
    title: 'Titel',
    source: 'Quelle',
    target: 'Ziel',
    anchor: 'Linktext',
    class: 'Klasse',
    type: 'Art',
    follow: 'Follow',
    rel: 'Rel',
    position: 'Ort',
    path: 'Pfad',
    file: 'Datei',
    line: 'Zeile',
    links: 'Links',
    source_pages: 'Quellseiten',
    source_domains: 'Quelldomains',
    targets: 'Ziele',
    target_pages: 'Zielseiten',
    follow_links: 'Follow-Links',
    share: 'Anteil',
    domain: 'Domain',
    first_seen: 'Zuerst gesehen',
    last_seen: 'Zuletzt gesehen',
    lost: 'Verloren',
    lost_on: 'Verloren am',
    lost_reason: 'Grund des Verlusts',
    lost_links: 'Verlorene Links',
    hidden: 'Versteckt',
    before: 'Davor',
    after: 'Danach',
    heading: 'Überschrift',
    in_list: 'In einer Liste',
    in_sentence: 'In einem Satz',
    link_density: 'Linkdichte %',
    format: 'Format',
    confidence: 'Sicherheit',
    encoding: 'Kodierung',
    rows: 'Zeilen',
    pages: 'Seiten',
    problems: 'Probleme',
    column: 'Spalte',
    code: 'Code',
    message: 'Meldung',
    value: 'Wert',
    kind: 'Art',
    detail: 'Erklärung',
    from: 'Von',
    to: 'Nach',
    passed: 'Weitergegeben',
    contribution: 'Beitrag',
  },

  landing: {
    headline: 'Sehen Sie, wohin Ihre Linkkraft fließt.',
    lead: 'Ziehen Sie einen Crawl- oder Backlink-Export irgendwo auf diese Seite. Er wird auf diesem Rechner gelesen und nie hochgeladen.',
    openFiles: 'Dateien öffnen',
    choose: 'Dateien öffnen…',
    sample: 'Beispiel ansehen',
    dropHint: 'oder Dateien irgendwohin ziehen',
    pasteLabel: 'HTML einfügen',
    pasteHint: 'Der Quelltext einer Seite. Ihre Links werden gelesen, wie sie dastehen.',
    pastePlaceholder: '<!doctype html> …',
    pasteUrl: 'Adresse dieser Seite (freiwillig)',
    analyze: 'Auswerten',
    pastedName: 'Eingefügtes HTML',
    reads: 'Liest',
    formats: [
      'Screaming Frog',
      'Sitebulb',
      'Ahrefs',
      'Majestic',
      'Semrush',
      'Moz',
      'Search Console',
      'jede CSV oder TSV mit einer Quell- und einer Zielspalte',
      'gespeichertes HTML',
      'XLSX, .zip, .gz',
    ],
    facts: ['Kein Hochladen', 'Kein Konto', 'Läuft ohne Netz'],
    howToExport: 'So exportieren Sie einen Crawl',
    exportSteps: [
      'Screaming Frog: die Website crawlen, dann Bulk Export › Links › All Inlinks. Internal › All bringt Titel und Status.',
      'Sitebulb, Oncrawl, Botify: interne Links als CSV exportieren.',
      'Ahrefs, Majestic, Semrush, Moz: die Backlinks der Domain als CSV exportieren.',
      'Search Console: Links › Externe Links exportieren › Weitere Beispiellinks.',
      'Jedes andere Werkzeug: eine CSV mit je einer Spalte für die verlinkende und die verlinkte Seite.',
      'Ohne Crawler: Seiten im Browser als HTML speichern und zusammen hierher ziehen.',
    ],
    howToCheck: 'So prüfen Sie, dass nichts gesendet wird',
    checkSteps: [
      'Ziehen Sie das Netzkabel oder schalten Sie das WLAN aus. Alles geht weiter.',
      'Öffnen Sie die Entwicklerwerkzeuge (F12), dort „Netzwerk“, und ziehen Sie eine Datei herein: Die Liste bleibt leer.',
      'Sehen Sie in den Quelltext: Die Seite verbietet sich jede Verbindung (Content-Security-Policy, connect-src).',
    ],
  },

  drop: {
    title: (files) =>
      files > 0 ? `Loslassen wertet ${plural(files, 'Datei', 'Dateien')} aus` : 'Loslassen zum Auswerten',
    hint: 'Nichts verlässt diesen Rechner.',
    tooMany: (most) => ({
      title: `Nur die ersten ${n0(most)} Dateien des Ordners werden gelesen.`,
      advice: 'Ziehen Sie einen kleineren Ordner herein oder fassen Sie den Rest in einem Crawl-Export zusammen.',
    }),
  },

  status: {
    landing: 'Wartet auf eine Datei',
    ready: 'Bereit',
    failed: 'Angehalten',
    reading: (stage, percent) => `${stage}, ${percent}`,
  },

  stages: {
    read: 'Lesen',
    links: 'Links zählen',
    graph: 'Graph bauen',
    equity: 'Linkkraft',
    depth: 'Klicktiefe',
    anchors: 'Linktexte',
    classes: 'Linktext-Klassen',
    domains: 'Domains',
    shares: 'Linktext-Anteile',
    ready: 'Fertig',
  },
  reading: {
    title: (names) => `${names} wird ausgewertet`,
    again: 'Wird neu ausgewertet',
    several: (first, more) => `${first} und ${plural(more, 'weitere Datei', 'weitere Dateien')}`,
    progress: 'Fortschritt',
    bytes: 'Gelesen',
    of: (done, total) => `${done} von ${total}`,
    rows: 'Zeilen',
    rate: 'Tempo',
    perSecond: (rows) => `${rows} Zeilen je Sekunde`,
    memory: 'Speicher, geschätzt',
    left: 'Restzeit',
    about: (time) => `etwa ${time}`,
    unknown: '–',
    cancel: 'Abbrechen',
    cancelling: 'Wird angehalten…',
  },

  leaving: {
    body: 'Mit dieser Auswertung geht, was daraus gemacht wurde: erprobte Änderungen, beobachtete Seiten, Segmente, ausgeblendete Befunde, ein Vergleich. Ein Projekt behält alles davon bis auf den Vergleich.',
    stay: 'Hiermit weitermachen',
    leave: 'Vergessen und neu beginnen',
  },

  ask: {
    title: 'Es gibt schon eine Auswertung',
    body: (files) =>
      `${plural(files, 'Eingabe', 'Eingaben')} hinzufügen, oder die Auswertung vergessen und nur damit neu beginnen?`,
    add: 'Hinzufügen',
    fresh: 'Neu beginnen',
    neither: 'Keines von beiden',
  },

  tabs: {
    overview: 'Überblick',
    pages: 'Seiten',
    links: 'Links',
    anchors: 'Linktexte',
    domains: 'Domains',
    structure: 'Aufbau',
    problems: 'Probleme',
    data: 'Daten',
  },
  views: {
    overview: 'Überblick',
    pages: 'Seiten',
    focus: 'Im Auge',
    compare: 'Vergleich',
    whatif: 'Was wäre, wenn',
    resources: 'Ressourcen',
    links: 'Links',
    anchors: 'Texte',
    targets: 'Ziele',
    anchor_classes: 'Klassen',
    anchor_sections: 'Bereiche',
    anchor_sources: 'Quellen',
    weak_anchors: 'Leer und nichtssagend',
    cannibalisation: 'Konflikte',
    bands: 'Veröffentlichte Spannen',
    relevance: 'Relevanz',
    topics: 'Themen',
    topic_pages: 'Seiten nach Thema',
    topic_links: 'Links der Themen',
    domains: 'Domains',
    sites: 'Websites',
    structure: 'Befunde',
    sections: 'Bereiche',
    graph: 'Nachbarn',
    problems: 'Probleme',
    files: 'Dateien',
    method: 'Verfahren',
  },
  rowsOf: {
    pages: ['Seite', 'Seiten'],
    resources: ['Ressource', 'Ressourcen'],
    sites: ['Website', 'Websites'],
    links: ['Link', 'Links'],
    anchors: ['Linktext', 'Linktexte'],
    targets: ['Ziel', 'Ziele'],
    anchor_classes: ['Klasse', 'Klassen'],
    cannibalisation: ['Konflikt', 'Konflikte'],
    anchor_sections: ['Bereich', 'Bereiche'],
    anchor_sources: ['verlinkende Domain', 'verlinkende Domains'],
    weak_anchors: ['leerer oder nichtssagender Linktext', 'leere und nichtssagende Linktexte'],
    bands: ['Spanne', 'Spannen'],
    relevance: ['Link', 'Links'],
    topics: ['Thema', 'Themen'],
    topic_pages: ['Seite', 'Seiten'],
    topic_links: ['Fluss zwischen Themen', 'Flüsse zwischen Themen'],
    domains: ['Domain', 'Domains'],
    structure: ['Befund', 'Befunde'],
    sections: ['Fluss zwischen Bereichen', 'Flüsse zwischen Bereichen'],
    problems: ['Problem', 'Probleme'],
    files: ['Datei', 'Dateien'],
  },
  tabList: 'Berichte',

  grid: {
    filter: 'Filter',
    filterHint: {
      pages: 'depth>3 inlinks<5 url:/blog/',
      resources: 'kind=image status>=400',
      sites: 'role=competitor',
      links: 'position=content -follow=no',
      anchors: 'class=generic links>10',
      targets: 'risk>50 url:/shop/',
      anchor_classes: 'class=generic',
      cannibalisation: 'conflict>0.4 links>10',
      anchor_sections: 'generic_share>0.2',
      anchor_sources: 'sitewide_links>0',
      weak_anchors: 'class=empty links>10',
      bands: 'side=over',
      relevance: 'page_similarity<0.1',
      topics: 'far_pages>0',
      topic_pages: 'far=yes',
      topic_links: 'share>0.2',
      domains: 'domain:example links>5',
      structure: 'kind=orphan',
      sections: 'from:/blog/ share>0.1',
      problems: 'code=not_a_url',
      files: 'name',
    },
    clear: 'Filter löschen',
    exportCsv: 'CSV exportieren',
    exportJson: 'JSON exportieren',
    exportXlsx: 'Excel exportieren',
    columns: 'Spalten…',
    chips: 'Teile des Filters',
    removeTerm: (term) => `${term} entfernen`,
    noText: '(kein Text)',
    notUnderstood: 'Dieser Filter wird nicht verstanden, darum stehen hier keine Zeilen.',
    flags: { true: 'ja', false: 'nein' },
    loading: 'Wird geladen…',
    some: (matched, total) => `${matched} von ${total}`,
    sortedBy: (columns) => `sortiert nach ${columns}`,
    unsorted: 'in der Reihenfolge der Datei',
    without: (term, rows) => `Ohne ${term} wären es ${rows}.`,
    removeIt: 'Entfernen',
    noMatch: (rows) => `Keine ${rows} passen zu diesem Filter.`,
    empty: {
      pages: 'Es wurden keine Seiten gefunden.',
      resources: 'Es wurden keine Bilder, Skripte oder anderen Ressourcen gefunden.',
      sites: 'Keine Datei handelt von einer Website.',
      links: 'Es wurden keine Links gefunden.',
      anchors: 'Es wurden keine Linktexte gefunden.',
      targets: 'Keine Seite wird von einem Linktext genannt.',
      anchor_classes: 'Es wurden keine Linktexte gefunden.',
      cannibalisation: 'Keine Worte nennen mehr als eine Seite.',
      anchor_sections: 'Es wurden keine Linktexte gefunden.',
      anchor_sources:
        'Keine andere Website verlinkt hierher, soweit die Dateien es sagen. Ein Backlink-Export von Ahrefs, Semrush, Majestic, Moz oder der Search Console zeigt, wer es tut.',
      weak_anchors: 'Jeder Link sagt etwas.',
      bands: 'Keine Spannen.',
      relevance: 'Es gibt keine Seiten zu vergleichen.',
      topics: 'Es gibt keine Worte, aus denen Themen zu finden wären.',
      topic_pages: 'Es gibt keine Worte, aus denen Themen zu finden wären.',
      topic_links: 'Keine Links zwischen Themen.',
      domains: 'Es wurden keine Domains gefunden.',
      structure: 'Nichts Auffälliges: keine verwaisten Seiten, Sackgassen, Lecks oder Nadelöhre.',
      sections: 'Keine Flüsse zwischen Bereichen.',
      problems: 'An keiner Zeile war etwas falsch.',
      files: 'Keine Dateien.',
    },
    filterHelp: 'So filtern Sie',
    filterSteps: [
      ['depth>3', 'eine Zahl größer, kleiner (<) oder gleich (=)'],
      ['url:/blog/', 'ein Text, der dies enthält'],
      ['anchor="read more"', 'ein Text, der genau so lautet; Anführungszeichen halten Leerzeichen zusammen'],
      ['url~*/tag/*', 'ein Muster aus * und ?'],
      ['-follow=no', 'ein Minus davor: nicht'],
      ['schuhe', 'ein bloßes Wort: in irgendeiner Textspalte'],
    ],
  },

  detail: {
    title: 'Seite',
    close: 'Einzelheiten schließen',
    back: 'Zurück',
    forward: 'Vor',
    parts: {
      numbers: 'Zahlen',
      inlinks: 'Eingehend',
      outlinks: 'Ausgehend',
      anchors: 'Eingehende Texte',
      judged: 'Textprofil',
      equity: 'Kraft von',
    },
    inlinksOf: (url) => `Links auf ${url}`,
    outlinksOf: (url) => `Links von ${url}`,
    equityOf: (url) => `Seiten, von denen die Linkkraft von ${url} kommt`,
    noEquity:
      'Diese Seite ist nicht im Graphen: Sie leitet weiter, hat ein anderes Canonical oder nichts verlinkt sie.',
    anchorsOf: (url) => `Texte der Links auf ${url}`,
    partsOf: 'Teile der Einzelheiten dieser Seite',
    notListed: 'Diese Adresse ist keine Seite des Berichts; ihre Links stehen hier.',
    emptyAnchor: '(kein Text)',
    anchorColumns: ['Linktext', 'Links'],
    capped: (links) => `Gezählt über die ersten ${plural(links, 'Link', 'Links')}.`,
  },

  overview: {
    title: (site) => site || 'Ihre Links',
    chooseSite: 'Website und Startseite…',
    lens: {
      crawl: 'Ein Crawl der Website: ihre eigenen Links und Seiten.',
      backlinks: 'Backlinks: Links von anderen Websites. Die eigenen Links der Website stehen nicht in diesen Dateien.',
      both: 'Ein Crawl der Website und Links von anderen Websites.',
      page: 'Gespeicherte Seiten: die Links darauf.',
      list: 'Eine Liste von Adressen ohne Links.',
    },
    figures: {
      pages: 'Seiten',
      resources: 'Ressourcen (Bilder, Skripte …)',
      hyperlinks: 'Hyperlinks',
      internal: 'Interne Links',
      external: 'Links auf andere Websites',
      nofollow: 'Nofollow-Links',
      anchors: 'Linktexte',
      domains: 'Domains',
      unreached: 'Von der Startseite nicht erreichbar',
      problems: 'Probleme',
      linkingDomains: 'Verlinkende Domains',
      liveBacklinks: 'Bestehende Backlinks',
      followShare: 'Verlinkende Domains mit Follow-Link',
      linkingPages: 'Verlinkende Seiten',
      targetPages: 'Zielseiten',
      new30: 'Neue Backlinks, letzte 30 Tage der Daten',
      lost30: 'Verlorene Backlinks, letzte 30 Tage der Daten',
      lostBacklinks: 'Verlorene Backlinks',
    },
    rating: (label) => `${label} (Median)`,
    ratingRange: (from, to) => `mittlere Hälfte ${from}–${to}`,
    home: (url) => `Startseite: ${url}`,
    variants: (n) => `${plural(n, 'weitere Adresse', 'weitere Adressen')} der Startseite`,
    variant: (url, by, inlinks) =>
      `${url}: ${{ redirect: 'leitet dorthin weiter', canonical: 'nennt sie als Canonical', same_path: 'leitet nicht dorthin weiter' }[by]}, ${plural(inlinks, 'Inlink', 'Inlinks')}`,
    strength: (rating) =>
      `Die Linkkraft der Seiten folgt aus der Stärke der Domains, die auf sie verlinken, nach ${rating}.`,
    byRating: {
      title: (label) => `Verlinkende Domains nach ${label}`,
      sentence: (domains, label) =>
        `${plural(domains, 'verlinkende Domain hat', 'verlinkende Domains haben')} einen Wert für ${label}.`,
      domains: 'Verlinkende Domains',
    },
    byMonth: {
      title: 'Backlinks nach Monat: zuerst gesehen und verloren',
      titleNew: 'Backlinks nach Monat: zuerst gesehen',
      sentence: (found, lost) =>
        `${n0(found)} zuerst gesehen, ${n0(lost)} verloren in den letzten 24 Monaten der Daten.`,
      sentenceNew: (found) => `${n0(found)} zuerst gesehen in den letzten 24 Monaten der Daten.`,
      month: 'Monat',
      firstSeen: 'Zuerst gesehen',
      lost: 'Verloren',
      said: (month, found, lost) => `${month}: ${n0(found)} zuerst gesehen, ${n0(lost)} verloren`,
      saidNew: (month, found) => `${month}: ${n0(found)} zuerst gesehen`,
    },
    byClass: {
      title: 'Arten von Linktexten, in verlinkenden Domains',
      sentence:
        'Eine Domain zählt einmal für jede Art von Linktext, die sie verwendet; die Anteile können zusammen mehr als 100 % ergeben.',
      columns: ['Art des Linktexts', 'Verlinkende Domains'],
    },
    byTarget: {
      title: 'Zielseiten nach verlinkenden Domains',
      sentence: (page, share) => `${share} der verlinkenden Domains verlinken auf ${page}.`,
      columns: ['Seite', 'Verlinkende Domains', 'Bestehende Backlinks'],
    },
    depth: {
      title: 'Seiten nach Klicktiefe',
      sentence: (reached, deepest, not) =>
        not
          ? `${plural(reached, 'Seite ist', 'Seiten sind')} von der Startseite mit höchstens ${plural(deepest, 'Klick', 'Klicks')} erreichbar; ${n0(not)} nicht.`
          : `Jede Seite ist von der Startseite mit höchstens ${plural(deepest, 'Klick', 'Klicks')} erreichbar.`,
      deeper: (depth) => `${depth} und mehr`,
      unreached: 'Nicht erreicht',
      columns: ['Tiefe', 'Seiten'],
    },
    equity: {
      title: 'Wie gebündelt ist die Linkkraft?',
      sentence: (share, equity) => `Die stärksten ${share} der Seiten halten ${equity} des PageRanks.`,
      x: 'Anteil der Seiten, stärkste zuerst',
      y: 'Anteil am PageRank',
      even: 'gleich verteilt',
      columns: ['Anteil der Seiten', 'Anteil am PageRank'],
    },
    regions: {
      title: 'Links nach Ort auf der Seite',
      sentence: (region, share) => `Die meisten Links stehen hier: ${region} (${share}).`,
      unknown: 'unbekannt',
      columns: ['Ort', 'Links'],
    },
    status: {
      title: 'Seiten nach Status',
      sentence: (ok, bad) =>
        bad
          ? `${ok} der Seiten mit bekanntem Status antworten 2xx; ${plural(bad, 'Seite', 'Seiten')} mit einem Fehler.`
          : `${ok} der Seiten mit bekanntem Status antworten 2xx, keine mit einem Fehler.`,
      columns: ['Status', 'Seiten'],
      unknown: 'unbekannt',
    },
    sections: {
      title: 'Linkkraft nach Bereich',
      sentence: (section, share) => `Der Bereich ${section} hält ${share} des PageRanks, am meisten von allen.`,
      columns: ['Bereich', 'PageRank', 'Seiten'],
    },
    files: 'Gelesene Dateien',
    removeFiles: 'Eine Datei und ihre Zeilen entfernen',
    remove: (/** @type {string} */ name) => `${name} entfernen`,
    method: 'Wie gerechnet wurde',
    sweeps: (sweeps, converged) =>
      converged
        ? `Der PageRank stand nach ${plural(sweeps, 'Durchgang', 'Durchgängen')} fest.`
        : `Der PageRank stand nach ${plural(sweeps, 'Durchgang', 'Durchgängen')} noch nicht fest; nehmen Sie die Werte als Näherung.`,
    rule: (rule, links, pages) =>
      `${rule.replaceAll('_', ' ')}: ${plural(links, 'Link', 'Links')}, ${plural(pages, 'Seite', 'Seiten')}`,
    rules: 'Regeln, die griffen',
    options: 'Einstellungen',
    memory: (bytes) => `Belegter Speicher: ${bytes}`,
  },

  gaps: {
    title: 'Was diese Dateien nicht sagen können',
    sentence: (facts, file) => `Für ${facts}: ${file} hier ablegen.`,
    facts: {
      outlinks: 'Klicktiefe, verwaiste Seiten und die Linkkraft der eigenen Links',
      anchors: 'Linktexte',
      regions: 'die Stelle der Links auf der Seite',
      status: 'fehlerhafte und weitergeleitete Seiten',
      titles: 'Seitentitel',
      backlinks: 'Links von anderen Websites',
      dates: 'neue Backlinks',
      lost: 'verlorene Backlinks',
      ratings: 'die Stärke verlinkender Domains',
      demand: 'Klicks und Impressionen',
    },
    files: {
      crawl_links: 'die Links eines Crawls (Screaming Frog: Bulk Export › Links › All Inlinks)',
      page_table: 'die Seitentabelle eines Crawls (Screaming Frog: Internal › All)',
      backlinks: 'einen Backlink-Export (Ahrefs, Semrush, Majestic, Moz oder Search Console)',
      search_console: 'einen Leistungsexport der Search Console',
      saved_pages: 'die gespeicherten Seiten',
    },
  },

  site: {
    title: 'Website und Startseite',
    ask: 'Welche dieser Websites ist Ihre?',
    taken: (site) => `${site} gilt als Ihre.`,
    domain: 'Website',
    mine: 'Meine',
    competitor: 'Mitbewerber',
    linkingDomains: 'Verlinkende Domains',
    isMine: (domain) => `${domain} ist meine Website`,
    isCompetitor: (domain) => `${domain} ist ein Mitbewerber`,
    other: 'Andere Website',
    home: 'Startseite',
    keep: 'So lassen',
    run: 'Neu auswerten',
  },

  classNames: {
    empty: 'leer',
    image: 'Alternativtext eines Bilds',
    title: 'title-Attribut',
    spam: 'Spam-Wörter',
    other_brand: 'andere Marke',
    naked_url: 'Adresse',
    branded: 'Marke',
    brand_keyword: 'Marke + Keyword',
    generic: 'generisch',
    exact: 'exaktes Keyword',
    partial: 'Teil eines Keywords',
    other_script: 'andere Schrift',
    other: 'sonstige',
  },

  plot: {
    asTable: 'Als Tabelle',
    asPlot: 'Als Bild',
    showThem: (what) => `${what}. Zeigen.`,
  },

  anchorPlots: {
    words: {
      title: 'Worte der häufigsten Linktexte (höchstens 3.000)',
      sentence: (word, links) => `Die meisten Links sagen „${word}“: ${n0(links)}.`,
      columns: ['Wort', 'Links'],
    },
    classes: {
      title: { 'other sites': 'Was Links anderer Websites sagen', 'this site': 'Was die eigenen Links sagen' },
      sentence: {
        'other sites': (name, share) =>
          `Die meisten sind ${name} (${share} der Platzierungen). Dasselbe Keyword immer wieder ist hier ein Risiko.`,
        'this site': (name, share) =>
          `Die meisten sind ${name} (${share} der Platzierungen). Wiederholung ist innerhalb einer Website normal; Schweigen nicht.`,
      },
      columns: ['Klasse', 'Anteil der Platzierungen'],
    },
    bands: {
      title: 'Links anderer Websites neben veröffentlichten Spannen',
      sentence: (source) =>
        `Grau: die Spanne nach ${source}. Die Quellen sind uneins; eine Spanne ist eine Meinung und kein Gesetz.`,
      choose: 'Spannen nach',
      own: 'den eigenen Seiten (mittlere Hälfte)',
      use: 'Linktexte danach wünschen',
      side: { under: 'darunter', within: 'darin', over: 'darüber' },
      columns: ['Art', 'Anteil', 'Spanne'],
    },
    topics: {
      title: 'Welche Themen auf welche verlinken',
      sentence: (topics, within) =>
        `${plural(topics, 'Thema', 'Themen')}; ${within} der Links bleiben in ihrem. Zeilen verlinken, Spalten werden verlinkt.`,
      from: 'Von',
    },
  },
  linkContext: {
    label: 'Der Link in seinem Text',
    empty: '(kein Text)',
  },
  targetAnchors: {
    nothing: 'Es ist kein Link auf diese Seite bekannt.',
    bases: (/** @type {string} */ links, /** @type {string} */ domains, /** @type {string} */ placements) =>
      `Links ${links}, verweisende Domains ${domains}, Platzierungen ${placements}: Was eine Vorlage auf einer Domain wiederholt, ist eine Platzierung.`,
    noText: '(kein Text)',
    numbers: {
      risk: 'Risiko, nach Domains',
      unsaid: 'Ungesagt, nach Platzierungen',
      top_share: 'Häufigster Text, an Platzierungen',
      diversity: 'Vielfalt, an Platzierungen',
    },
    reasons: 'Warum dieses Risiko',
    advice: 'Was die eigenen Links ungesagt lassen',
    next: 'Nächste zu wünschende Backlinks',
    classes: 'Klassen, nach Links',
  },
  vectors: {
    button: 'Englische Wortvektoren…',
    hint: 'Eine Tabelle, die „tools/setup/setup.sh words“ anlegt. Mit ihr gelten auch Worte ähnlicher Bedeutung als nah.',
    tooLarge: 'Diese Datei ist zu groß für eine Tabelle von Wortvektoren.',
  },
  words: {
    button: 'Worte…',
    title: 'Wonach Linktexte beurteilt werden',
    names: {
      brand: 'Ihre Marke',
      'other-brands': 'Marken anderer',
      keywords: 'Keywords von Seiten',
      spam: 'Spam-Familien',
      generic: 'Nichtssagende Linktexte',
    },
    hints: {
      brand: 'Mehrere mit | dazwischen. Vorgeschlagen aus der Domain und den Titeln.',
      'other-brands': 'Mehrere mit | dazwischen.',
      keywords:
        'Je Zeile: Adresse, Leerzeichen, Phrase | Phrase. Zeilen eines Exports von Suchanfragen (page,query) gehen auch; * ist jede Seite.',
      spam: 'Je Zeile: Familie: Phrase | Phrase. Ein letztes Wort mit * am Ende steht für jede Endung.',
      generic: 'Je Zeile: Sprache: Phrase | Phrase.',
    },
    proposals: 'Zurück zu den Vorschlägen',
  },
  plots: {
    button: 'Bilder',
    score: {
      title: 'Linkkraft nach eindeutigen Inlinks',
      sample: (marks, pages) =>
        `Eine Stichprobe von ${n0(marks)} aus ${plural(pages, 'Seite', 'Seiten')}, in gleichen Abständen nach Kraft.`,
      all: (marks) => `${plural(marks, 'Seite', 'Seiten')} mit Inlinks.`,
      x: 'eindeutige Inlinks',
      y: 'Linkkraft',
      columns: ['Seite', 'Eindeutige Inlinks', 'Linkkraft'],
    },
    types: {
      title: 'Links nach Art und Status',
      sentence: (dead) =>
        dead
          ? `${plural(dead, 'Hyperlink führt', 'Hyperlinks führen')} zu einem Fehler.`
          : 'Kein Hyperlink führt zu einem bekannten Fehler.',
      type: 'Art',
    },
    domains: {
      title: 'Domains mit den meisten Links',
      sentence: (domain, links) => `${domain} hat die meisten: ${plural(links, 'Link', 'Links')}.`,
      columns: ['Domain', 'Links'],
    },
    months: {
      title: 'Erstmals gesehene Domains nach Monat',
      sentence: (domains) => `${plural(domains, 'Domain', 'Domains')} in den letzten zwölf Monaten der Daten.`,
      columns: ['Monat', 'Domains'],
    },
  },

  findings: {
    title: 'Das sollten Sie zuerst ansehen',
    none: 'Nichts fällt auf.',
    show: 'Zeigen',
    ignored: (n) => `${plural(n, 'Befund', 'Befunde')} ausgeblendet.`,
    ignoring: (what) => `Ausblenden: ${what}`,
    severities: { error: 'Fehler', warning: 'Warnung', notice: 'Hinweis' },
    names: {
      cutFiles: {
        title: 'Nicht oder nicht zu Ende gelesene Dateien',
        why: 'Was darin steht, fehlt hier. Öffnen Sie sie noch einmal.',
      },
      deadLinks: { title: 'Defekte Links', why: 'Sie führen zu Seiten mit 4xx oder 5xx. Ändern oder entfernen.' },
      deadPages: {
        title: 'Fehlerseiten mit Inlinks',
        why: 'Zur nächstliegenden Seite weiterleiten oder die Links entfernen.',
      },
      orphans: { title: 'Verwaiste Seiten', why: 'Kein interner Link führt zu ihnen.' },
      unreached: {
        title: 'Von der Startseite nicht erreichbare Seiten',
        why: 'Nur unerreichbare Seiten verlinken sie.',
      },
      redirectLinks: { title: 'Links über eine Weiterleitung', why: 'Besser direkt die Endseite verlinken.' },
      sinks: { title: 'Sackgassen', why: 'Sie verlinken keine andere Seite der Website.' },
      leaks: {
        title: 'Arten von Seiten, an die Linkkraft verloren geht',
        why: 'An andere Websites, Fehler oder nicht Indexiertes.',
      },
      conflicts: {
        title: 'Gleicher Linktext für mehrere Seiten',
        why: 'Suchmaschinen wissen nicht, welche gemeint ist.',
      },
      emptyTexts: { title: 'Links ohne Linktext', why: 'Text ergänzen, bei Bildern einen Alternativtext.' },
      risky: { title: 'Seiten mit überoptimierten Linktexten', why: 'Die Gründe stehen Seite für Seite im Bericht.' },
      noindex: {
        title: 'Verlinkte Seiten, die nicht in den Index sollen',
        why: 'Die Kraft, die sie erhalten, nützt wenig.',
      },
      deep: { title: 'Seiten in mehr als 4 Klicks Tiefe', why: 'Tiefe Seiten werden seltener gecrawlt.' },
      nearOrphans: {
        title: 'Seiten mit nur 1 oder 2 verlinkenden Seiten',
        why: 'Von verwandten Seiten aus verlinken.',
      },
      gateways: {
        title: 'Seiten, die der einzige Weg zu anderen sind',
        why: 'Ein zweiter Weg macht die Website robuster.',
      },
      genericTexts: { title: 'Links mit „mehr lesen“ oder Ähnlichem', why: 'Sagen Sie, worum es am Ziel geht.' },
      problems: { title: 'Zeilen, die nicht brauchbar waren', why: 'Warum, steht dort nach Datei und Zeile.' },
    },
  },

  focus: {
    title: 'Seiten im Auge',
    label: (most) => `Adressen, die Sie im Auge behalten, höchstens ${n0(most)}`,
    keep: 'Diese behalten',
    pin: 'Diese Seite im Auge behalten',
    changed: (pages) => `Im Auge: ${plural(pages, 'Seite', 'Seiten')}`,
  },

  compare: {
    title: 'Verglichene Seiten',
    lead: 'Mit einem früheren Crawl dieser Website vergleichen: Was kam, ging, umzog oder seine Kraft änderte.',
    files: 'Dateien des früheren Crawls',
    choose: 'Früheren Crawl wählen…',
    another: 'Anderen wählen…',
    with: (name) => `Verglichen mit ${name}:`,
    capped: (pages) => `Nur die stärksten ${pages} Seiten beider wurden verglichen.`,
    kinds: { gained: 'neu', lost: 'weg', moved: 'umgezogen', changed: 'geändert', same: 'gleich' },
    labels: {
      url: 'URL',
      kind: 'Was',
      change: 'Änderung',
      equity_before: 'Kraft vorher',
      equity_after: 'Kraft nachher',
      inlinks_before: 'Inlinks vorher',
      inlinks_after: 'Inlinks nachher',
      depth_before: 'Tiefe vorher',
      depth_after: 'Tiefe nachher',
      status_before: 'Status vorher',
      status_after: 'Status nachher',
      to: 'Umgezogen nach',
    },
    helps: {
      kind: 'Neu: nur in diesem Crawl. Weg: nur im früheren. Umgezogen: leitet jetzt an eine andere Seite.',
      change: 'Kraft jetzt minus Kraft vorher, nach denselben Regeln. Kraft ist relativ zur stärksten Seite.',
      inlinks_before: 'Verschiedene Seiten, die sie im früheren Crawl verlinkten.',
      inlinks_after: 'Verschiedene Seiten, die sie in diesem Crawl verlinken.',
    },
  },

  segments: {
    title: 'Segmente',
    button: 'Segmente…',
    lead: 'Teile der Website, je eine Zeile: ein Name, = und ein Muster der Adressen. * steht für Beliebiges.',
    keep: 'Behalten',
    choose: 'Segment zeigen',
    all: 'alle Segmente',
    column: 'Segment',
    help: 'Das erste Ihrer Segmente, auf dessen Muster die Adresse passt. Von der Seite gebildet; nicht in CSV und JSON.',
    changed: (n) => plural(n, 'Segment', 'Segmente'),
  },

  copy: {
    title: 'Die gewählten Zellen kopieren',
    selected: (cells) => `${cells} Zellen gewählt (Strg+C kopiert sie)`,
    as: (kind) => `Als ${kind} kopieren`,
    kinds: { tsv: 'Tabelle', csv: 'CSV', markdown: 'Markdown', urls: 'URLs', json: 'JSON' },
    copied: (kind) => `Als ${kind} kopiert.`,
    blocked: 'Der Browser sperrt die Zwischenablage. Drücken Sie stattdessen Strg+C in der Tabelle.',
  },

  project: {
    save: 'Projekt sichern…',
    alone: {
      title: 'Ein Projekt wird allein geöffnet.',
      advice: 'Ziehen Sie es für sich herein; weitere Dateien lassen sich danach hinzufügen.',
    },
    strange: (names) => ({
      title: 'Dieses Projekt stammt von einer neueren Version.',
      detail: `Einstellungen, die hier nicht bekannt sind: ${names}. Ohne sie können die Werte von denen abweichen, die es beim Speichern hatte.`,
      advice: 'Öffnen Sie es mit der neueren Version.',
    }),
  },

  report: {
    save: 'Den ganzen Bericht als HTML sichern…',
    print: 'Drucken…',
    title: (site) => `Links von ${site || 'dieser Website'}`,
    rows: (shown, all) => (shown === all ? `Alle ${all} Zeilen.` : `Die ersten ${shown} von ${all} Zeilen.`),
    statement: (filter, sort) =>
      `${filter ? `Filter: ${filter}.` : 'Kein Filter.'} ${sort ? `Reihenfolge: ${sort}.` : 'In der Reihenfolge der Dateien.'}`,
  },

  shelf: {
    title: 'Auf diesem Gerät merken',
    remember: 'Die Auswertung und das Aussehen der Seite in diesem Browser behalten',
    hint: 'Aus, bis Sie es wünschen. Die Dateien bleiben hier, wie sie sind, und es wird weiterhin nichts gesendet.',
    there: (site) => `Gemerkt: ${site || 'eine Auswertung'}.`,
    nothing: 'Nichts ist gemerkt.',
    forget: 'Alles vergessen',
    goOn: (site) => `Weiter mit ${site || 'der gemerkten Auswertung'}`,
    fromDisk:
      'Von der Platte geöffnet, merkt sich die Seite nichts. Sichern Sie ein Projekt, um später weiterzumachen.',
    failed: { title: 'Dieser Browser wollte es nicht behalten.', advice: 'Sichern Sie stattdessen ein Projekt.' },
  },

  graph: {
    of: (url) => `Nachbarn von ${url}`,
    sentence: (shown, left) =>
      left
        ? `Die ${n0(shown)} Nachbarn mit den meisten Links von mindestens ${n0(shown + left)}. Wählen Sie einen, um seine zu sehen.`
        : `${plural(shown, 'Nachbar', 'Nachbarn')}. Wählen Sie einen, um seine zu sehen.`,
    middle: 'Seite in der Mitte',
    two: 'Zwei Schritte',
    detail: 'Einzelheiten',
    nearer: 'Näher',
    farther: 'Weiter weg',
    whole: 'Ganz',
    keys: 'Zeichnung: Plus, Minus und 0 holen sie heran, Pfeile verschieben sie',
    columns: ['Seite', 'Schritte', 'Links'],
  },

  history: {
    title: 'Was getan wurde',
    none: 'Filter, Reihenfolgen und Spalten, die Sie ändern, stehen hier und lassen sich zurücknehmen.',
    undo: 'Zurücknehmen',
    redo: 'Wiederherstellen',
    undone: (step) => `${step} (zurückgenommen)`,
    filtered: (view, filter) => `${view}: Filter ${filter}`,
    unfiltered: (view) => `${view}: kein Filter`,
    sorted: (view, columns) => `${view}: geordnet nach ${columns}`,
    columns: (view) => `${view}: Spalten`,
  },

  goTo: { title: 'Zu Zeile gehen…', row: 'Zeile', go: 'Gehen' },
  columns: {
    title: (report) => `Spalten von ${report}`,
    density: 'Zeilenhöhe',
    densities: ['Dicht', 'Normal', 'Luftig'],
    width: (column) => `Breite von ${column} in Pixeln`,
    auto: 'von selbst',
    up: (column) => `${column} nach vorn`,
    down: (column) => `${column} nach hinten`,
    reset: 'Wie zuvor',
    done: 'Fertig',
  },

  whatIf: {
    title: 'Was wäre, wenn?',
    lead: 'Fügen Sie unten eine Änderung hinzu und sehen Sie, was sie für jede Seite bedeutet. Geändert werden nur die Zahlen hier. In einer Adresse steht * für Beliebiges: Ein Link von https://example.com/blog/* ist einer in der Vorlage des Blogs.',
    list: 'Änderungen, die erprobt werden',
    form: 'Änderung hinzufügen',
    kind: 'Änderung',
    kinds: {
      add_link: 'Link setzen',
      remove_link: 'Links entfernen',
      nofollow_link: 'Links auf nofollow setzen',
      follow_link: 'Links auf follow setzen',
      redirect: 'Seite weiterleiten',
      canonical: 'Canonical geben',
      delete: 'Seite löschen',
      noindex: 'Noindex setzen',
    },
    from: 'Von',
    page: 'Seite',
    to: 'Nach',
    region: 'Ort',
    anyRegion: 'überall',
    regions: {
      content: 'Inhalt',
      navigation: 'Navigation',
      header: 'Kopf',
      footer: 'Fuß',
      aside: 'Seitenleiste',
      head: 'head',
    },
    add: 'Erproben',
    remove: 'Zurücknehmen: Änderung',
    nothing: 'Keine Seite der Website ist im Graphen.',
    touched: (links, pages) =>
      links
        ? `${plural(links, 'Link', 'Links')} auf ${plural(pages, 'Seite', 'Seiten')}`
        : plural(pages, 'Seite', 'Seiten'),
    totals: (before, after, gained, lost) =>
      `Anteil der Website am gesamten PageRank: vorher ${before}, nachher ${after}. Seiten mit mehr: ${gained}, mit weniger: ${lost}.`,
  },

  settings: {
    button: 'Einstellungen…',
    title: 'Wie gezählt wird',
    names: {
      damping: 'Dämpfung',
      nofollow: 'Nofollow-Links',
      duplicates: 'Mehrere Links zwischen zwei Seiten',
      'self-links': 'Links einer Seite auf sich selbst',
      external: 'Seiten anderer Websites',
      weights: 'Gewicht eines Links',
      consolidate: 'Weiterleitungen und Canonicals',
      sponsored: 'Gesponserte Links',
      ugc: 'Links in Beiträgen von Nutzern (ugc)',
      dead: 'Seiten, die mit 4xx oder 5xx antworten',
      noindex: 'Noindex-Seiten',
      blocked: 'Von robots.txt gesperrte Seiten',
      metrics: 'Weitere Maße',
      'trust-seeds': 'Vertraute Seiten, Hosts oder Domains',
      'distrust-seeds': 'Verdächtige Seiten, Hosts oder Domains',
      personalise: 'Besuche beginnen nach dieser Spalte',
      site: 'Website',
      home: 'Startseite',
      competitors: 'Mitbewerber',
      'source-strength': 'Stärke verlinkender Domains',
    },
    hints: {
      damping: 'Wie wahrscheinlich ein Besucher noch einem Link folgt. Üblich ist 0,85.',
      site: 'die gecrawlte Website oder die, von der die meisten Dateien handeln',
      home: 'die kürzeste Adresse, die antwortet',
      competitors: 'a.com b.org',
      'source-strength': 'auto; none; oder ein Wert wie ahrefs_domain_rating',
      weights: 'position; uniform; oder navigation=0.3,footer=0,boilerplate=1',
      metrics: 'hits, cheirank, trust, distrust, harmonic, topic',
      'trust-seeds': 'https://a.com/ b.org',
      'distrust-seeds': 'https://a.com/ b.org',
      personalise: 'clicks',
    },
    values: {
      nofollow: {
        evaporate: 'nehmen ihren Teil und geben nichts weiter',
        drop: 'gelten als nicht vorhanden',
        follow: 'zählen wie jeder Link',
      },
      duplicates: { merge: 'zählen einmal', sum: 'zählen einzeln' },
      'self-links': { drop: 'werden weggelassen', keep: 'zählen' },
      external: { keep: 'bekommen Kraft und behalten sie', drop: 'werden weggelassen' },
      consolidate: { on: 'geben an ihre Endseite weiter', off: 'stehen für sich' },
      sponsored: kRel,
      ugc: kRel,
      dead: kStanding,
      noindex: kStanding,
      blocked: kStanding,
    },
    defaults: 'Vorgaben',
    textbook: 'PageRank wie im Lehrbuch',
    run: 'Neu auswerten',
  },

  map: {
    button: 'Spalten wählen…',
    again: (file) => `${file} wurde mit den Spalten gelesen, die Sie für diese Kopfzeile schon gewählt haben.`,
    title: (file) => `Spalten von ${file}`,
    lead: 'Die Spalten dieser Datei sind uns unbekannt. Wählen Sie, welche die verlinkende und welche die verlinkte Seite nennt.',
    roles: { source: 'Verlinkende Seite', target: 'Verlinkte Seite', anchor: 'Linktext' },
    choose: 'Wählen…',
    none: 'nicht in dieser Datei',
    rows: 'Die ersten Zeilen der Datei',
    cancel: 'Nicht jetzt',
    open: 'Öffnen',
  },

  link: {
    title: 'Link auf diese Ansicht',
    withFilter: 'Den Filter aufnehmen',
    hint: 'Er nennt den Bericht, die Reihenfolge und die Spalten; keine Daten und keinen Dateinamen. Ein Filter kann Adressen nennen.',
    copy: 'Link kopieren',
    copied: 'Kopiert.',
    blocked: 'Der Browser hat die Zwischenablage gesperrt. Drücken Sie jetzt Strg+C; der Text ist markiert.',
  },

  palette: {
    title: 'Alles mit Namen finden',
    label: 'Eine Aktion, ein Bericht oder ein Stück einer Adresse',
    action: 'Aktion',
    report: 'Bericht',
    page: 'Seite',
    nothing: 'Nichts heißt so.',
  },

  help: {
    button: 'Hilfe',
    title: 'Was die Zahlen bedeuten',
    metrics: [
      {
        name: 'PageRank',
        meaning:
          'Wie wahrscheinlich man auf dieser Seite einen Besucher antrifft, der zufällig Links folgt und ab und zu auf irgendeiner Seite neu beginnt. Alle Seiten zusammen haben 1.',
        formula:
          'PR(p) = (1 − d)/N + d · Σ PR(q) · w(q→p)/W(q), mit d der Dämpfung; Seiten ohne Links verteilen ihren Teil auf alle',
        source: 'Brin und Page, The Anatomy of a Large-Scale Hypertextual Web Search Engine, 1998.',
      },
      {
        name: 'Linkkraft',
        meaning:
          'PageRank auf einer logarithmischen Skala von 0 bis 100, weil er sich um Größenordnungen unterscheidet. 100 hat die stärkste Seite, 0 eine, auf die kein Link führt.',
        formula: '',
        source: 'Unsere eigene Skala. Sie ist keines anderen Werkzeugs Maß und mit keinem vergleichbar.',
      },
      {
        name: 'Eingehend und eingehende Seiten',
        meaning:
          'Eingehend zählt jeden Hyperlink auf die Seite, eingehende Seiten die verschiedenen Seiten, auf denen sie stehen. Bilder, Canonicals und Weiterleitungen stehen unter Links, zählen aber nicht.',
        formula: '',
        source: '',
      },
      {
        name: 'Tiefe',
        meaning: 'Wie viele Klicks es von der Startseite auf dem kürzesten Weg braucht. Leer, wo kein Weg hinführt.',
        formula: 'Breitensuche über Hyperlinks, nofollow oder nicht',
        source: '',
      },
      {
        name: 'Gewichte',
        meaning:
          'Ein Link im Text zählt voll, einer in Navigation, Kopf, Fuß oder Randspalte ein Zehntel. Das ist festgelegt, nicht gemessen; in den Einstellungen lässt es sich abschalten.',
        formula: '',
        source: 'Nach dem „reasonable surfer“, US-Patent 7.716.225.',
      },
      {
        name: 'Klassen der Linktexte',
        meaning:
          'Was ein Linktext ist: die eigenen Worte des Ziels, ein allgemeines „mehr lesen“, eine bloße Adresse, der Alternativtext eines Bildes oder nichts.',
        formula: '',
        source: '',
      },
      {
        name: 'Platzierungen und Vielfalt',
        meaning:
          'Eine Platzierung ist ein Link, Wiederholungen einer Vorlage zusammengefasst. Vielfalt ist 0, wo alle dasselbe sagen, und 1, wo viele Texte gleich oft vorkommen.',
        formula: 'Vielfalt = H / log n, H die Shannon-Entropie der Anteile von n Linktexten',
        source: 'Shannon, A Mathematical Theory of Communication, 1948.',
      },
      {
        name: 'Konflikt',
        meaning: 'Ob ein Text mehrere Seiten nennt: 0, wo alle seine Links auf eine Seite führen.',
        formula: '1 − Links zur meistverlinkten Seite / alle seine Links; n Seiten zu gleichen Teilen: 1 − 1/n',
        source: '',
      },
      {
        name: 'Risiko',
        meaning:
          'Wie sehr die Links anderer Websites gemacht wirken, 0 bis 100: Punkte für Gründe, und die Gründe stehen dabei. Es ist ein Indiz, kein Urteil.',
        formula: '',
        source: 'Unsere eigenen Punkte; keine Suchmaschine veröffentlicht ihre.',
      },
      {
        name: 'Kraft von',
        meaning: 'Welche Seiten eine Seite speisen, jede mit ihrem Teil am PageRank dieser Seite.',
        formula: 'Beiträge entlang aller Wege, bei jedem Schritt gedämpft; zusammen der PageRank der Seite',
        source: 'Andersen u. a., Local Computation of PageRank Contributions, 2007.',
      },
      {
        name: 'Domains',
        meaning:
          'Ihr PageRank zählt nur unter den Domains Ihrer Dateien, eine Domain einmal je verlinkter Domain. Er ist kein Wert für das ganze Web.',
        formula: '',
        source: '',
      },
      {
        name: 'Vergleich',
        meaning:
          'Beide Crawls werden nach denselben Regeln ausgewertet. Kraft ist relativ zur stärksten Seite des jeweiligen Crawls; eine Änderung kann also auch von dieser kommen.',
        formula: 'Änderung = Kraft jetzt − Kraft vorher',
        source: '',
      },
    ],
  },

  theme: { label: 'Farben', auto: 'System', light: 'Hell', dark: 'Dunkel' },
  languageName: 'Sprache: Deutsch',
  pasteButton: 'Einfügen…',
  startOver: 'Von vorn',
  notices: 'Meldungen',
  dismiss: 'Schließen',
  close: 'Schließen',
  skip: 'Zum Bericht springen',

  shortcuts: {
    single: 'Tasten ohne Strg oder Alt tun etwas',
    title: 'Tastenkürzel',
    keys: [
      ['/', 'Die Tabelle filtern'],
      ['1 – 8', 'Bericht wechseln'],
      ['← ↑ → ↓, Bild auf, Bild ab', 'In der Tabelle bewegen'],
      ['Strg + Pos1, Strg + Ende', 'Erste und letzte Zelle'],
      ['Eingabe auf einem Kopf', 'Sortieren; mit Umschalt als weiterer Schlüssel'],
      ['Eingabe auf einer Zeile', 'Einzelheiten öffnen'],
      ['Alt + Klick oder Alt + Eingabe', 'Auf diesen Wert filtern; mit Umschalt ihn weglassen'],
      ['Umschalt + Pfeile, Umschalt + Klick', 'Zellen auswählen'],
      ['Strg + C', 'Ausgewählte Zellen kopieren'],
      ['Strg + O, Strg + S', 'Dateien öffnen, Projekt sichern'],
      ['Strg + K', 'Alles mit Namen'],
      ['Strg + Z, Strg + Umschalt + Z', 'Zurücknehmen, wiederherstellen'],
      ['Alt + ←, Alt + →', 'Durch geöffnete Seiten gehen'],
      ['Esc', 'Einzelheiten schließen oder Filter löschen'],
      ['E, C, G', 'Als CSV exportieren, Spalten wählen, zu einer Zeile gehen'],
      ['F6', 'Nächster Bereich'],
      ['?', 'Diese Liste'],
    ],
  },

  stopped: (rows) => ({
    title: 'Angehalten.',
    detail: `Die Ergebnisse unten gelten für die ersten ${plural(rows, 'Zeile', 'Zeilen')}.`,
  }),
  unfinished: {
    title: 'Es wurde nicht alles berechnet.',
    cancelled: (names) => `Sie haben die Analyse angehalten. Es fehlen: ${names}.`,
    memory: (names) => `Der Speicher dieses Tabs reichte nicht. Was fertig war, bleibt. Es fehlen: ${names}.`,
    advice:
      'Schließen Sie andere Tabs, bevor Sie den Rest berechnen, oder nehmen Sie die Kommandozeile, die diese Grenze nicht hat.',
    button: 'Rest berechnen',
  },
  busy: {
    title: 'Eine andere Auswertung läuft noch.',
    advice:
      'Warten Sie, bis sie bereit ist, oder brechen Sie sie ab, und ziehen Sie die Datei dann noch einmal herein.',
  },
  update: {
    title: 'Eine neue Version ist da.',
    detail: 'Ihre Auswertung bleibt in diesem Fenster, bis Sie neu laden.',
    button: 'Jetzt neu laden',
  },
  tooBig: {
    title: 'Das ist wohl zu groß für einen Browser-Tab',
    needs: (need, has) =>
      `Der Größe nach braucht das etwa ${need} Speicher; ein Browser-Tab erlaubt ${has}. Das ist eine Schätzung.`,
    command:
      'Die Befehlszeile kennt diese Grenze nicht: npm run build:cli, dann build/release/anchorite summary DATEI.',
    first: (rows) => `Nur die ersten ${rows} Zeilen`,
    anyway: 'Trotzdem lesen',
    cancel: 'Jetzt nicht',
  },
  excelCut: (file) => ({
    title: `${file} hat genau 1.048.576 Zeilen, die Grenze von Excel.`,
    detail: 'Die Datei wurde dort wohl abgeschnitten, und es fehlen Links.',
    advice: 'Als CSV exportieren und diese öffnen.',
  }),
  noLinksWithin: (rows, site) => ({
    title: `Kein Link zwischen zwei Seiten von ${site || 'einer Website'}.`,
    detail: `${plural(rows, 'Zeile wurde', 'Zeilen wurden')} gelesen, und alle Links führen woanders hin.`,
    advice: 'Stimmt die Website?',
    button: 'Website ändern…',
  }),
  nothingRead: {
    title: 'Es wurden keine Links gefunden.',
    detail: 'Erwartet: ein Crawl-Export mit Quell- und Zielspalte oder eine HTML-Seite mit Links.',
    advice: 'Wählen Sie eine andere Datei, oder sehen Sie sich das Beispiel an.',
  },
  onlyPages: (file) => ({
    title: `${file} nennt Seiten, keine Links.`,
    detail: 'Zu sehen sind ihre Seiten, aber nicht, wer auf wen verweist.',
    advice: 'In Screaming Frog: Bulk Export › Links › All Inlinks. Ziehen Sie auch diese Datei herein.',
  }),
  someNotRead: 'Einige Dateien waren nicht zu gebrauchen.',
  notRead: (file) => `${file} war nicht zu gebrauchen.`,
  cut: (file) => `Von ${file} wurde nur ein Teil gelesen.`,
  pasteEmpty: {
    title: 'Es gibt noch nichts auszuwerten.',
    detail: 'Erwartet: der HTML-Quelltext einer Seite; das Feld ist leer.',
    advice: 'Fügen Sie den Quelltext in das Feld ein und drücken Sie „Auswerten“.',
  },

  copyDetails: 'Angaben kopieren (ohne Adressen)',
  revived: {
    title: 'Ein Teil dieser Seite ist ausgefallen und wurde neu gestartet.',
    detail:
      'Ihre Dateien wurden noch einmal gelesen. Wortvektoren sind neu anzugeben, und was Sie aus einem Archiv entfernt hatten, ist wieder da.',
  },
  faults: {
    cancelled: { title: 'Abgebrochen.', detail: 'Davon wurde nichts behalten.' },
    worker_died: {
      title: 'In der Auswertung ist etwas gescheitert.',
      advice: 'Ihre Dateien sind unverändert, nichts wurde gesendet. Öffnen Sie sie noch einmal; es beginnt von vorn.',
    },
    bad_project: {
      title: 'Dieses Projekt lässt sich nicht öffnen.',
      advice: 'Es ist beschädigt, abgeschnitten oder neuer als diese Seite. Was hier offen ist, blieb unberührt.',
    },
    not_ready: {
      title: 'Das wurde nicht berechnet.',
      advice: 'Die Analyse wurde vorher angehalten. Starten Sie sie in den Einstellungen noch einmal.',
    },
    bad_option: {
      title: 'Diese Einstellung geht nicht.',
      advice: 'Berichtigen Sie sie und versuchen Sie es noch einmal.',
    },
    out_of_memory: {
      title: 'Diesem Fenster ist der Speicher ausgegangen.',
      advice:
        'Öffnen Sie weniger oder kleinere Dateien, schließen Sie andere Fenster, oder nehmen Sie die Befehlszeile.',
    },
    internal: {
      title: 'Etwas ist schiefgegangen.',
      advice:
        'Ihre Dateien sind unverändert, nichts wurde gesendet. Versuchen Sie es noch einmal oder beginnen Sie von vorn.',
    },
  },
};
