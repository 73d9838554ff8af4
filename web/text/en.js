// Every text of the page in English. A translation is one file of this shape.

const locale = 'en-US';
const integer = new Intl.NumberFormat(locale);
/** @param {number} n */
const n0 = (n) => integer.format(n);
/**
 * @param {number} n
 * @param {string} one
 * @param {string} [many]
 */
const plural = (n, one, many = `${one}s`) => `${n0(n)} ${n === 1 ? one : many}`;

const kRel = {
  nofollow: 'as nofollow links',
  evaporate: 'take their share and pass nothing',
  drop: 'do not exist',
  follow: 'count like any link',
};
const kStanding = {
  consolidate: 'apart only where redirects pass on',
  on: 'start no visits; noindex and blocked ones pass nothing on',
  off: 'count like any page',
};

export const en = {
  language: 'en',
  locale,
  name: 'Anchorite',
  // The core names columns in English; a translation may name them anew, by their name in exports.
  labels: /** @type {Record<string, string>} */ ({}),

  landing: {
    headline: 'See where your link equity goes.',
    lead: 'Drop a crawl or backlink export anywhere on this page. It is read on this computer and never uploaded.',
    openFiles: 'Open files',
    choose: 'Open files…',
    sample: 'Try a sample',
    dropHint: 'or drop files anywhere',
    pasteLabel: 'Paste HTML',
    pasteHint: 'The source of one page. Its links are read as they stand.',
    pastePlaceholder: '<!doctype html> …',
    pasteUrl: 'Address of that page (optional)',
    analyze: 'Analyze',
    pastedName: 'Pasted HTML',
    reads: 'Reads',
    formats: [
      'Screaming Frog',
      'Sitebulb',
      'Ahrefs',
      'Majestic',
      'Semrush',
      'Moz',
      'Search Console',
      'any CSV or TSV with a source and a target column',
      'saved HTML',
      'XLSX, .zip, .gz',
    ],
    facts: ['No upload', 'No account', 'Works offline'],
    howToExport: 'How to export a crawl',
    exportSteps: [
      'Screaming Frog: crawl the site, then Bulk Export › Links › All Inlinks. Internal › All adds titles and status.',
      'Sitebulb, Oncrawl, Botify: export internal links as CSV.',
      'Ahrefs, Majestic, Semrush, Moz: export the backlinks of the domain as CSV.',
      'Search Console: Links › Export external links › More sample links.',
      'Any other tool: a CSV with one column for the linking page and one for the linked page.',
      'No crawler: save pages from your browser as HTML and drop them together.',
    ],
    howToCheck: 'How to check that nothing is sent',
    checkSteps: [
      'Pull the network cable, or turn Wi-Fi off. Everything still works.',
      'Open the developer tools (F12), choose Network, and drop a file: the list stays empty.',
      'View the source: the page forbids itself every connection (Content-Security-Policy, connect-src).',
    ],
  },

  drop: {
    title: (/** @type {number} */ files) =>
      files > 0 ? `Drop to analyze ${plural(files, 'file')}` : 'Drop to analyze',
    hint: 'Nothing leaves this computer.',
    tooMany: (/** @type {number} */ most) => ({
      title: `Only the first ${n0(most)} files of the folder are read.`,
      advice: 'Drop a smaller folder, or pack the rest into one crawl export.',
    }),
  },

  status: {
    landing: 'Waiting for a file',
    ready: 'Ready',
    failed: 'Stopped',
    reading: (/** @type {string} */ stage, /** @type {string} */ percent) => `${stage}, ${percent}`,
  },

  stages: {
    read: 'Read',
    links: 'Count links',
    graph: 'Build graph',
    equity: 'Link equity',
    depth: 'Click depth',
    anchors: 'Anchors',
    classes: 'Anchor classes',
    domains: 'Domains',
    shares: 'Anchor shares',
    ready: 'Done',
  },
  reading: {
    title: (/** @type {string} */ names) => `Analyzing ${names}`,
    again: 'Analyzing again',
    several: (/** @type {string} */ first, /** @type {number} */ more) => `${first} and ${plural(more, 'more file')}`,
    progress: 'Progress',
    bytes: 'Read',
    of: (/** @type {string} */ done, /** @type {string} */ total) => `${done} of ${total}`,
    rows: 'Rows',
    rate: 'Rate',
    perSecond: (/** @type {string} */ rows) => `${rows} rows a second`,
    memory: 'Memory, estimated',
    left: 'Time left',
    about: (/** @type {string} */ time) => `about ${time}`,
    unknown: '–',
    cancel: 'Cancel',
    cancelling: 'Stopping…',
  },

  leaving: {
    body: 'What was made of this analysis goes with it: tried edits, watched pages, segments, ignored findings, a comparison. A project keeps all of these but the comparison.',
    stay: 'Go on with this one',
    leave: 'Forget it and start over',
  },

  ask: {
    title: 'There is an analysis already',
    body: (/** @type {number} */ files) =>
      `Add ${plural(files, 'input')} to it, or forget it and start with ${files === 1 ? 'this one' : 'these'} alone?`,
    add: 'Add to this analysis',
    fresh: 'Start new',
    neither: 'Neither',
  },

  tabs: {
    overview: 'Overview',
    pages: 'Pages',
    links: 'Links',
    anchors: 'Anchors',
    domains: 'Domains',
    structure: 'Structure',
    problems: 'Problems',
    data: 'Data',
  },
  views: {
    overview: 'Overview',
    pages: 'Pages',
    focus: 'Focus',
    compare: 'Compare',
    whatif: 'What if',
    resources: 'Resources',
    links: 'Links',
    anchors: 'Texts',
    targets: 'Targets',
    anchor_classes: 'Classes',
    anchor_sections: 'Sections',
    anchor_sources: 'Sources',
    weak_anchors: 'Empty and generic',
    cannibalisation: 'Conflicts',
    bands: 'Published ranges',
    relevance: 'Relevance',
    topics: 'Topics',
    topic_pages: 'Pages by topic',
    topic_links: 'Topic links',
    domains: 'Domains',
    sites: 'Sites',
    structure: 'Findings',
    sections: 'Sections',
    graph: 'Neighbours',
    problems: 'Problems',
    files: 'Files',
    method: 'Method',
  },
  rowsOf: {
    pages: ['page', 'pages'],
    resources: ['resource', 'resources'],
    sites: ['site', 'sites'],
    links: ['link', 'links'],
    anchors: ['anchor', 'anchors'],
    targets: ['target', 'targets'],
    anchor_classes: ['class', 'classes'],
    cannibalisation: ['conflict', 'conflicts'],
    anchor_sections: ['section', 'sections'],
    anchor_sources: ['linking domain', 'linking domains'],
    weak_anchors: ['empty or generic anchor', 'empty and generic anchors'],
    bands: ['range', 'ranges'],
    relevance: ['link', 'links'],
    topics: ['topic', 'topics'],
    topic_pages: ['page', 'pages'],
    topic_links: ['flow between topics', 'flows between topics'],
    domains: ['domain', 'domains'],
    structure: ['finding', 'findings'],
    sections: ['flow between sections', 'flows between sections'],
    problems: ['problem', 'problems'],
    files: ['file', 'files'],
  },
  tabList: 'Reports',

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
    clear: 'Clear filter',
    exportCsv: 'Export CSV',
    exportJson: 'Export JSON',
    exportXlsx: 'Export Excel',
    columns: 'Columns…',
    chips: 'Terms of the filter',
    removeTerm: (/** @type {string} */ term) => `Remove ${term}`,
    noText: '(no text)',
    notUnderstood: 'This filter is not understood, so no rows are shown.',
    flags: { true: 'yes', false: 'no' },
    loading: 'Loading…',
    some: (/** @type {string} */ matched, /** @type {string} */ total) => `${matched} of ${total}`,
    sortedBy: (/** @type {string} */ columns) => `sorted by ${columns}`,
    unsorted: 'in the order of the file',
    without: (/** @type {string} */ term, /** @type {string} */ rows) => `Without ${term} there would be ${rows}.`,
    removeIt: 'Remove it',
    noMatch: (/** @type {string} */ rows) => `No ${rows} match this filter.`,
    empty: {
      pages: 'No pages were found.',
      resources: 'No images, scripts or other resources were found.',
      sites: 'No file is about a site.',
      links: 'No links were found.',
      anchors: 'No anchor texts were found.',
      targets: 'No page is named by an anchor.',
      anchor_classes: 'No anchor texts were found.',
      cannibalisation: 'No words name more than one page.',
      anchor_sections: 'No anchor texts were found.',
      anchor_sources:
        'No other site links here, as far as the files say. Drop a backlink export from Ahrefs, Semrush, Majestic, Moz or Search Console to see who does.',
      weak_anchors: 'Every link says something.',
      bands: 'No ranges.',
      relevance: 'There are no pages to compare.',
      topics: 'There are no words to find topics in.',
      topic_pages: 'There are no words to find topics in.',
      topic_links: 'No links between topics.',
      domains: 'No domains were found.',
      structure: 'Nothing remarkable: no orphans, dead ends, leaks or gateways.',
      sections: 'No flows between sections.',
      problems: 'Nothing was wrong with any row.',
      files: 'No files.',
    },
    filterHelp: 'How to filter',
    filterSteps: [
      ['depth>3', 'a number above, below (<), or equal (=)'],
      ['url:/blog/', 'a text that contains'],
      ['anchor="read more"', 'a text that is exactly this; quotes hold blanks together'],
      ['url~*/tag/*', 'a pattern of * and ?'],
      ['-follow=no', 'a minus in front: not'],
      ['shoes', 'a bare word: in any text column'],
    ],
  },

  detail: {
    title: 'Page',
    close: 'Close detail',
    back: 'Back',
    forward: 'Forward',
    parts: {
      numbers: 'Numbers',
      inlinks: 'Inbound',
      outlinks: 'Outbound',
      anchors: 'Inbound texts',
      judged: 'Text profile',
      equity: 'Equity from',
    },
    inlinksOf: (/** @type {string} */ url) => `Links to ${url}`,
    outlinksOf: (/** @type {string} */ url) => `Links on ${url}`,
    equityOf: (/** @type {string} */ url) => `Pages that the equity of ${url} comes from`,
    noEquity: 'This page is not in the graph: it is redirected, has another canonical, or nothing links it.',
    anchorsOf: (/** @type {string} */ url) => `Anchor texts of links to ${url}`,
    partsOf: 'Parts of this page’s detail',
    notListed: 'This address is not a page of the report; its links are listed here.',
    emptyAnchor: '(no text)',
    anchorColumns: ['Anchor', 'Links'],
    capped: (/** @type {number} */ links) => `Counted over the first ${plural(links, 'link')}.`,
  },

  overview: {
    title: (/** @type {string} */ site) => site || 'Your links',
    chooseSite: 'Site and home…',
    lens: {
      crawl: 'A crawl of the site: its own links and pages.',
      backlinks: 'Backlinks: links from other sites. The site’s own links are not in these files.',
      both: 'A crawl of the site and links from other sites.',
      page: 'Saved pages: the links on them.',
      list: 'A list of addresses, without links.',
    },
    figures: {
      pages: 'Pages',
      resources: 'Resources (images, scripts …)',
      hyperlinks: 'Hyperlinks',
      internal: 'Internal links',
      external: 'Links to other sites',
      nofollow: 'Nofollow links',
      anchors: 'Anchor texts',
      domains: 'Domains',
      unreached: 'Unreachable from home',
      problems: 'Problems',
      linkingDomains: 'Linking domains',
      liveBacklinks: 'Live backlinks',
      followShare: 'Linking domains with a follow link',
      linkingPages: 'Linking pages',
      targetPages: 'Target pages',
      new30: 'New backlinks, last 30 days of the data',
      lost30: 'Lost backlinks, last 30 days of the data',
      lostBacklinks: 'Lost backlinks',
    },
    rating: (/** @type {string} */ label) => `${label} (median)`,
    ratingRange: (/** @type {string} */ from, /** @type {string} */ to) => `middle half ${from}–${to}`,
    home: (/** @type {string} */ url) => `Home page: ${url}`,
    variants: (/** @type {number} */ n) => `${plural(n, 'other address', 'other addresses')} of the home page`,
    variant: (
      /** @type {string} */ url,
      /** @type {'redirect' | 'canonical' | 'same_path'} */ by,
      /** @type {number} */ inlinks,
    ) =>
      `${url}: ${{ redirect: 'redirects to it', canonical: 'names it as its canonical', same_path: 'is not redirected to it' }[by]}, ${plural(inlinks, 'inlink')}`,
    strength: (/** @type {string} */ rating) =>
      `Equity of pages comes from the strength of the domains that link to them, by ${rating}.`,
    byRating: {
      title: (/** @type {string} */ label) => `Linking domains by ${label}`,
      sentence: (/** @type {number} */ domains, /** @type {string} */ label) =>
        `${plural(domains, 'linking domain has', 'linking domains have')} a ${label}.`,
      domains: 'Linking domains',
    },
    byMonth: {
      title: 'Backlinks first seen and lost, by month',
      titleNew: 'Backlinks first seen, by month',
      sentence: (/** @type {number} */ found, /** @type {number} */ lost) =>
        `${n0(found)} first seen, ${n0(lost)} lost in the last 24 months of the data.`,
      sentenceNew: (/** @type {number} */ found) => `${n0(found)} first seen in the last 24 months of the data.`,
      month: 'Month',
      firstSeen: 'First seen',
      lost: 'Lost',
      said: (/** @type {string} */ month, /** @type {number} */ found, /** @type {number} */ lost) =>
        `${month}: ${n0(found)} first seen, ${n0(lost)} lost`,
      saidNew: (/** @type {string} */ month, /** @type {number} */ found) => `${month}: ${n0(found)} first seen`,
    },
    byClass: {
      title: 'Anchor types, in linking domains',
      sentence:
        'A domain counts once for each type of anchor that it uses, so the shares can add up to more than 100%.',
      columns: ['Anchor type', 'Linking domains'],
    },
    byTarget: {
      title: 'Target pages by linking domains',
      sentence: (/** @type {string} */ page, /** @type {string} */ share) =>
        `${share} of linking domains link to ${page}.`,
      columns: ['Page', 'Linking domains', 'Live backlinks'],
    },
    depth: {
      title: 'Pages by click depth',
      sentence: (/** @type {number} */ reached, /** @type {number} */ deepest, /** @type {number} */ not) =>
        not
          ? `${plural(reached, 'page is', 'pages are')} reachable from the home page within ${plural(deepest, 'click')}; ${n0(not)} ${not === 1 ? 'is' : 'are'} not.`
          : `Every page is reachable from the home page within ${plural(deepest, 'click')}.`,
      deeper: (/** @type {number} */ depth) => `${depth} and more`,
      unreached: 'Not reached',
      columns: ['Depth', 'Pages'],
    },
    equity: {
      title: 'How concentrated is link equity?',
      sentence: (/** @type {string} */ share, /** @type {string} */ equity) =>
        `The strongest ${share} of pages hold ${equity} of all PageRank.`,
      x: 'share of pages, strongest first',
      y: 'share of PageRank',
      even: 'even',
      columns: ['Share of pages', 'Share of PageRank'],
    },
    regions: {
      title: 'Links by place on the page',
      sentence: (/** @type {string} */ region, /** @type {string} */ share) =>
        `Most links are in ${region} (${share}).`,
      unknown: 'unknown',
      columns: ['Place', 'Links'],
    },
    status: {
      title: 'Pages by status',
      sentence: (/** @type {string} */ ok, /** @type {number} */ bad) =>
        bad
          ? `${ok} of pages return 2xx; ${plural(bad, 'page returns', 'pages return')} an error.`
          : `${ok} of pages return 2xx; none return an error.`,
      columns: ['Status', 'Pages'],
      unknown: 'unknown',
    },
    sections: {
      title: 'Link equity by section',
      sentence: (/** @type {string} */ section, /** @type {string} */ share) =>
        `${section} holds the most PageRank: ${share}.`,
      columns: ['Section', 'PageRank', 'Pages'],
    },
    files: 'Files read',
    removeFiles: 'Remove a file and its rows',
    remove: (/** @type {string} */ name) => `Remove ${name}`,
    method: 'How it was computed',
    sweeps: (/** @type {number} */ sweeps, /** @type {boolean} */ converged) =>
      converged
        ? `PageRank settled after ${plural(sweeps, 'sweep')}.`
        : `PageRank had not settled after ${plural(sweeps, 'sweep')}; treat the scores as approximate.`,
    rule: (/** @type {string} */ rule, /** @type {number} */ links, /** @type {number} */ pages) =>
      `${rule.replaceAll('_', ' ')}: ${plural(links, 'link')}, ${plural(pages, 'page')}`,
    rules: 'Rules that applied',
    options: 'Options',
    memory: (/** @type {string} */ bytes) => `Memory in use: ${bytes}`,
  },

  gaps: {
    title: 'What these files cannot tell',
    sentence: (/** @type {string} */ facts, /** @type {string} */ file) => `To see ${facts}: drop ${file}.`,
    facts: {
      outlinks: 'depth, orphan pages and the site’s own link equity',
      anchors: 'anchor texts',
      regions: 'where on the page links are',
      status: 'broken and redirected pages',
      titles: 'page titles',
      backlinks: 'links from other sites',
      dates: 'new backlinks',
      lost: 'lost backlinks',
      ratings: 'how strong linking domains are',
      demand: 'clicks and impressions',
    },
    files: {
      crawl_links: 'a crawl’s links (Screaming Frog: Bulk Export › Links › All Inlinks)',
      page_table: 'a crawl’s page table (Screaming Frog: Internal › All)',
      backlinks: 'a backlink export (Ahrefs, Semrush, Majestic, Moz or Search Console)',
      search_console: 'a Search Console performance export',
      saved_pages: 'the saved pages',
    },
  },

  site: {
    title: 'Site and home page',
    ask: 'Which of these sites is yours?',
    taken: (/** @type {string} */ site) => `${site} was taken as yours.`,
    domain: 'Site',
    mine: 'Mine',
    competitor: 'Competitor',
    linkingDomains: 'Linking domains',
    isMine: (/** @type {string} */ domain) => `${domain} is my site`,
    isCompetitor: (/** @type {string} */ domain) => `${domain} is a competitor`,
    other: 'Another site',
    home: 'Home page',
    keep: 'Keep as it is',
    run: 'Analyze again',
  },

  classNames: {
    empty: 'empty',
    image: 'image alt text',
    title: 'title attribute',
    spam: 'spam words',
    other_brand: 'other brand',
    naked_url: 'address',
    branded: 'brand',
    brand_keyword: 'brand + keyword',
    generic: 'generic',
    exact: 'exact keyword',
    partial: 'partial keyword',
    other_script: 'other script',
    other: 'other',
  },

  plot: {
    asTable: 'View as table',
    asPlot: 'View as plot',
    showThem: (/** @type {string} */ what) => `${what}. Show them.`,
  },

  anchorPlots: {
    words: {
      title: 'Words of the most used anchors (at most 3,000)',
      sentence: (/** @type {string} */ word, /** @type {number} */ links) => `Most links say “${word}”: ${n0(links)}.`,
      columns: ['Word', 'Links'],
    },
    classes: {
      title: { 'other sites': 'What links from other sites say', 'this site': 'What the site’s own links say' },
      sentence: {
        'other sites': (/** @type {string} */ name, /** @type {string} */ share) =>
          `Most are ${name} (${share} of placements). The same keyword again and again is a risk here.`,
        'this site': (/** @type {string} */ name, /** @type {string} */ share) =>
          `Most are ${name} (${share} of placements). Repetition is normal inside a site; silence is not.`,
      },
      columns: ['Class', 'Share of placements'],
    },
    bands: {
      title: 'Links from other sites beside published ranges',
      sentence: (/** @type {string} */ source) =>
        `Grey: the range by ${source}. The sources disagree; a range is an opinion and no law.`,
      choose: 'Ranges by',
      own: 'your own pages (middle half)',
      use: 'Ask for anchors by these',
      side: { under: 'under', within: 'within', over: 'over' },
      columns: ['Kind', 'Share', 'Range'],
    },
    topics: {
      title: 'Which topics link to which',
      sentence: (/** @type {number} */ topics, /** @type {string} */ within) =>
        `${plural(topics, 'topic')}; ${within} of the links stay within theirs. Rows link, columns are linked.`,
      from: 'From',
    },
  },
  linkContext: {
    label: 'The link in its text',
    empty: '(no text)',
  },
  targetAnchors: {
    nothing: 'No link to this page is known.',
    bases: (/** @type {string} */ links, /** @type {string} */ domains, /** @type {string} */ placements) =>
      `Links ${links}, source domains ${domains}, placements ${placements}: what a template repeats on a domain is one placement.`,
    noText: '(no text)',
    numbers: {
      risk: 'Risk, by domains',
      unsaid: 'Unsaid, by placements',
      top_share: 'Top anchor, of placements',
      diversity: 'Diversity, of placements',
    },
    reasons: 'Why this risk',
    advice: 'What the site’s own links leave unsaid',
    next: 'Backlinks to ask for next',
    classes: 'Classes, by links',
  },
  vectors: {
    button: 'English word vectors…',
    hint: 'A table that “tools/setup/setup.sh words” makes. With it, words that mean about the same count as near.',
    tooLarge: 'This file is too large for a table of word vectors.',
  },
  words: {
    button: 'Words…',
    title: 'What anchors are judged by',
    names: {
      brand: 'Your brand',
      'other-brands': 'Brands of others',
      keywords: 'Keywords of pages',
      spam: 'Spam families',
      generic: 'Generic anchors',
    },
    hints: {
      brand: 'Several with | between them. Proposed from the domain and the titles.',
      'other-brands': 'Several with | between them.',
      keywords:
        'A line each: address, blank, phrase | phrase. Lines of a query export (page,query) will do; * is every page.',
      spam: 'A line each: family: phrase | phrase. A last word that ends in * stands for any ending.',
      generic: 'A line each: language: phrase | phrase.',
    },
    proposals: 'Back to the proposals',
  },
  plots: {
    button: 'Plots',
    score: {
      title: 'Equity by unique inlinks',
      sample: (/** @type {number} */ marks, /** @type {number} */ pages) =>
        `A sample of ${n0(marks)} of ${plural(pages, 'page')}, at even distances by equity.`,
      all: (/** @type {number} */ marks) => `${plural(marks, 'page')} with inlinks.`,
      x: 'unique inlinks',
      y: 'equity',
      columns: ['Page', 'Unique inlinks', 'Equity'],
    },
    types: {
      title: 'Links by type and status',
      sentence: (/** @type {number} */ dead) =>
        dead
          ? `${plural(dead, 'hyperlink leads', 'hyperlinks lead')} to an error.`
          : 'No hyperlink is known to lead to an error.',
      type: 'Type',
    },
    domains: {
      title: 'Domains with most links',
      sentence: (/** @type {string} */ domain, /** @type {number} */ links) =>
        `${domain} has the most, ${plural(links, 'link')}.`,
      columns: ['Domain', 'Links'],
    },
    months: {
      title: 'Domains first seen, by month',
      sentence: (/** @type {number} */ domains) =>
        `${plural(domains, 'domain')} in the last twelve months of the data.`,
      columns: ['Month', 'Domains'],
    },
  },

  findings: {
    title: 'What to look at first',
    none: 'Nothing stands out.',
    show: 'Show',
    ignored: (/** @type {number} */ n) => `${plural(n, 'finding')} ignored.`,
    ignoring: (/** @type {string} */ what) => `Ignore: ${what}`,
    severities: { error: 'Error', warning: 'Warning', notice: 'Notice' },
    names: {
      cutFiles: {
        title: 'Files not read, or not to their end',
        why: 'What they hold is missing here. Open them again.',
      },
      deadLinks: { title: 'Broken links', why: 'They lead to 4xx or 5xx pages. Update or remove them.' },
      deadPages: { title: 'Error pages with inlinks', why: 'Redirect to the closest page, or remove the links.' },
      orphans: { title: 'Orphan pages', why: 'No internal link points to them.' },
      unreached: { title: 'Pages unreachable from home', why: 'They are linked only from pages nobody can reach.' },
      redirectLinks: { title: 'Links through a redirect', why: 'Link straight to the final page.' },
      sinks: { title: 'Dead-end pages', why: 'They link to no other page of the site.' },
      leaks: { title: 'Kinds of pages that equity is lost to', why: 'Other sites, errors or noindex pages.' },
      conflicts: { title: 'Same anchor, different pages', why: 'Search engines cannot tell which should rank.' },
      emptyTexts: { title: 'Links without anchor text', why: 'Add text, or alt text to linked images.' },
      risky: { title: 'Pages with over-optimized anchors', why: 'See why, page by page.' },
      noindex: { title: 'Noindex pages with inlinks', why: 'Equity sent there is wasted.' },
      deep: { title: 'Pages more than 4 clicks from home', why: 'Deep pages are crawled less often.' },
      nearOrphans: { title: 'Pages with only 1 or 2 linking pages', why: 'Add links from related pages.' },
      gateways: { title: 'Bottleneck pages', why: 'Other pages are reachable only through them.' },
      genericTexts: { title: 'Generic anchors (“read more”)', why: 'Describe the target instead.' },
      problems: { title: 'Skipped or doubtful rows', why: 'See why, by file and line.' },
    },
  },

  focus: {
    title: 'Focus pages',
    label: (/** @type {number} */ most) => `Addresses to keep an eye on, at most ${n0(most)}`,
    keep: 'Keep these',
    pin: 'Keep an eye on this page',
    changed: (/** @type {number} */ pages) => `Focus: ${plural(pages, 'page')}`,
  },

  compare: {
    title: 'Compared pages',
    lead: 'Compare with an earlier crawl of this site: which pages came, went, moved, or changed their equity.',
    files: 'Files of the earlier crawl',
    choose: 'Choose the earlier crawl…',
    another: 'Choose another…',
    with: (/** @type {string} */ name) => `Compared with ${name}:`,
    capped: (/** @type {string} */ pages) => `Only the strongest ${pages} pages of each were compared.`,
    kinds: { gained: 'gained', lost: 'lost', moved: 'moved', changed: 'changed', same: 'same' },
    labels: {
      url: 'URL',
      kind: 'What',
      change: 'Change',
      equity_before: 'Equity before',
      equity_after: 'Equity after',
      inlinks_before: 'Inlinks before',
      inlinks_after: 'Inlinks after',
      depth_before: 'Depth before',
      depth_after: 'Depth after',
      status_before: 'Status before',
      status_after: 'Status after',
      to: 'Moved to',
    },
    helps: /** @type {Record<string, string>} */ ({
      kind: 'Gained: only in this crawl. Lost: only in the earlier one. Moved: it passes to another page now.',
      change: 'Equity now less equity before, both by the same rules. Equity is relative to the strongest page.',
      inlinks_before: 'Different pages that linked to it in the earlier crawl.',
      inlinks_after: 'Different pages that link to it in this crawl.',
    }),
  },

  segments: {
    title: 'Segments',
    button: 'Segments…',
    lead: 'Parts of the site, a line each: a name, =, and a pattern of addresses. * stands for anything.',
    keep: 'Keep',
    choose: 'Show segment',
    all: 'all segments',
    column: 'Segment',
    help: 'The first of your segments whose pattern the address matches. Made by the page; not in CSV and JSON exports.',
    changed: (/** @type {number} */ n) => plural(n, 'segment'),
  },

  copy: {
    title: 'Copy the selected cells',
    selected: (/** @type {string} */ cells) => `${cells} cells selected (Ctrl+C copies them)`,
    as: (/** @type {string} */ kind) => `Copy as ${kind}`,
    kinds: { tsv: 'a table', csv: 'CSV', markdown: 'Markdown', urls: 'URLs', json: 'JSON' },
    copied: (/** @type {string} */ kind) => `Copied as ${kind}.`,
    blocked: 'The browser blocked the clipboard. Press Ctrl+C in the table instead.',
  },

  project: {
    save: 'Save project…',
    alone: {
      title: 'A project is opened alone.',
      advice: 'Drop it by itself; other files can be added afterwards.',
    },
    strange: (/** @type {string} */ names) => ({
      title: 'This project is of a newer version.',
      detail: `Settings that are not known here: ${names}. Without them, scores can differ from those that it was saved with.`,
      advice: 'Open it with the newer version.',
    }),
  },

  report: {
    save: 'Save the whole report as HTML…',
    print: 'Print…',
    title: (/** @type {string} */ site) => `Links of ${site || 'this site'}`,
    rows: (/** @type {string} */ shown, /** @type {string} */ all) =>
      shown === all ? `All ${all} rows.` : `The first ${shown} of ${all} rows.`,
    statement: (/** @type {string} */ filter, /** @type {string} */ sort) =>
      `${filter ? `Filter: ${filter}.` : 'No filter.'} ${sort ? `Order: ${sort}.` : 'In the order of the files.'}`,
  },

  shelf: {
    title: 'Remember on this device',
    remember: 'Keep the analysis and how the page looks in this browser',
    hint: 'Off unless you ask for it. The files are kept here as they are, and still nothing is sent.',
    there: (/** @type {string} */ site) => `Kept: ${site || 'one analysis'}.`,
    nothing: 'Nothing is kept.',
    forget: 'Forget everything',
    goOn: (/** @type {string} */ site) => `Go on with ${site || 'the kept analysis'}`,
    fromDisk: 'Opened from disk, the page keeps nothing. Save a project to go on later.',
    failed: { title: 'This browser would not keep it.', advice: 'Save a project file instead.' },
  },

  graph: {
    of: (/** @type {string} */ url) => `Neighbours of ${url}`,
    sentence: (/** @type {number} */ shown, /** @type {number} */ left) =>
      left
        ? `The ${n0(shown)} neighbours with most links of at least ${n0(shown + left)}. Choose one to see its own.`
        : `${plural(shown, 'neighbour')}. Choose one to see its own.`,
    middle: 'Page in the middle',
    two: 'Two steps',
    detail: 'Detail',
    nearer: 'Nearer',
    farther: 'Farther',
    whole: 'Whole',
    keys: 'Drawing: plus, minus and 0 bring it nearer, arrows move it',
    columns: ['Page', 'Steps', 'Links'],
  },

  history: {
    title: 'What was done',
    none: 'Filters, orders and columns that you change are listed here and can be taken back.',
    undo: 'Undo',
    redo: 'Redo',
    undone: (/** @type {string} */ step) => `${step} (taken back)`,
    filtered: (/** @type {string} */ view, /** @type {string} */ filter) => `${view}: filter ${filter}`,
    unfiltered: (/** @type {string} */ view) => `${view}: no filter`,
    sorted: (/** @type {string} */ view, /** @type {string} */ columns) => `${view}: order by ${columns}`,
    columns: (/** @type {string} */ view) => `${view}: columns`,
  },

  goTo: { title: 'Go to row…', row: 'Row', go: 'Go' },
  columns: {
    title: (/** @type {string} */ report) => `Columns of ${report}`,
    density: 'Row height',
    densities: ['Compact', 'Normal', 'Airy'],
    width: (/** @type {string} */ column) => `Width of ${column} in pixels`,
    auto: 'auto',
    up: (/** @type {string} */ column) => `Move ${column} forward`,
    down: (/** @type {string} */ column) => `Move ${column} back`,
    reset: 'As they were',
    done: 'Done',
  },

  whatIf: {
    title: 'What if?',
    lead: 'Add a change below and see what it does to every page. Nothing is changed but the numbers here. An address may hold * for anything: a link from https://example.com/blog/* is one in the template of the blog.',
    list: 'Changes that are tried',
    form: 'Add a change',
    kind: 'Change',
    kinds: {
      add_link: 'Add a link',
      remove_link: 'Remove links',
      nofollow_link: 'Make links nofollow',
      follow_link: 'Make links follow',
      redirect: 'Redirect a page',
      canonical: 'Give a canonical',
      delete: 'Delete a page',
      noindex: 'Set noindex',
    },
    from: 'From',
    page: 'Page',
    to: 'To',
    region: 'Place',
    anyRegion: 'anywhere',
    regions: {
      content: 'content',
      navigation: 'navigation',
      header: 'header',
      footer: 'footer',
      aside: 'aside',
      head: 'head',
    },
    add: 'Try it',
    remove: 'Take back change',
    nothing: 'No page of the site is in the graph.',
    touched: (/** @type {number} */ links, /** @type {number} */ pages) =>
      links ? `${plural(links, 'link')} on ${plural(pages, 'page')}` : plural(pages, 'page'),
    totals: (
      /** @type {string} */ before,
      /** @type {string} */ after,
      /** @type {string} */ gained,
      /** @type {string} */ lost,
    ) =>
      `The site’s part of all PageRank: ${before} before, ${after} after. Pages with more: ${gained}, with less: ${lost}.`,
  },

  settings: {
    button: 'Settings…',
    title: 'How to count',
    names: {
      damping: 'Damping',
      nofollow: 'Nofollow links',
      duplicates: 'Several links between two pages',
      'self-links': 'Links of a page to itself',
      external: 'Pages of other sites',
      weights: 'Weight of a link',
      consolidate: 'Redirects and canonicals',
      sponsored: 'Sponsored links',
      ugc: 'Links in user content (ugc)',
      dead: 'Pages that answer 4xx or 5xx',
      noindex: 'Noindex pages',
      blocked: 'Pages blocked by robots.txt',
      metrics: 'More metrics',
      'trust-seeds': 'Trusted pages, hosts or domains',
      'distrust-seeds': 'Distrusted pages, hosts or domains',
      personalise: 'Visits start by this column',
      site: 'Site',
      home: 'Home page',
      competitors: 'Competitors',
      'source-strength': 'Strength of linking domains',
    },
    hints: {
      damping: 'The chance that a visitor follows one more link. 0.85 is customary.',
      site: 'the site that was crawled, or that most files are about',
      home: 'the shortest address that answers',
      competitors: 'a.com b.org',
      'source-strength': 'auto; none; or a rating such as ahrefs_domain_rating',
      weights: 'position; uniform; or navigation=0.3,footer=0,boilerplate=1',
      metrics: 'hits, cheirank, trust, distrust, harmonic, topic',
      'trust-seeds': 'https://a.com/ b.org',
      'distrust-seeds': 'https://a.com/ b.org',
      personalise: 'clicks',
    },
    values: {
      nofollow: {
        evaporate: 'take their share and pass nothing',
        drop: 'do not exist',
        follow: 'count like any link',
      },
      duplicates: { merge: 'count once', sum: 'count each' },
      'self-links': { drop: 'are left out', keep: 'count' },
      external: { keep: 'receive equity and end there', drop: 'are left out' },
      consolidate: { on: 'pass to their final page', off: 'stand for themselves' },
      sponsored: kRel,
      ugc: kRel,
      dead: kStanding,
      noindex: kStanding,
      blocked: kStanding,
    },
    defaults: 'Defaults',
    textbook: 'Textbook PageRank',
    run: 'Analyze again',
  },

  map: {
    button: 'Choose columns…',
    again: (/** @type {string} */ file) => `${file} was read with the columns that you chose for its header before.`,
    title: (/** @type {string} */ file) => `Columns of ${file}`,
    lead: 'We do not recognise the columns of this file. Choose which hold the linking page and the linked page.',
    roles: { source: 'Linking page', target: 'Linked page', anchor: 'Anchor text' },
    choose: 'Choose…',
    none: 'not in this file',
    rows: 'First rows of the file',
    cancel: 'Not now',
    open: 'Open',
  },

  link: {
    title: 'Link to this view',
    withFilter: 'Include the filter',
    hint: 'It holds the report, its order and its columns; no data and no file name. A filter may name addresses.',
    copy: 'Copy link',
    copied: 'Copied.',
    blocked: 'The browser blocked the clipboard. Press Ctrl+C now; the text is selected.',
  },

  palette: {
    title: 'Go to anything',
    label: 'Type an action, a report or part of an address',
    action: 'Action',
    report: 'Report',
    page: 'Page',
    nothing: 'Nothing has this name.',
  },

  help: {
    button: 'Help',
    title: 'What the numbers mean',
    metrics: [
      {
        name: 'PageRank',
        meaning:
          'The chance to find a visitor on this page who follows links at random and, now and then, starts anew on any page. All pages together have 1.',
        formula:
          'PR(p) = (1 − d)/N + d · Σ PR(q) · w(q→p)/W(q), with d the damping; pages without links share their part among all',
        source: 'Brin and Page, The Anatomy of a Large-Scale Hypertextual Web Search Engine, 1998.',
      },
      {
        name: 'Equity',
        meaning:
          'PageRank on a logarithmic scale from 0 to 100, because PageRank differs by orders of magnitude. 100 is the strongest page; 0 a page to which no link leads.',
        formula: '',
        source: 'Our own scale. It is no other tool’s score and cannot be compared with one.',
      },
      {
        name: 'Inlinks and unique inlinks',
        meaning:
          'Inlinks counts every hyperlink that leads to the page; unique inlinks counts the different pages that hold them. Images, canonicals and redirects are listed in Links but not counted.',
        formula: '',
        source: '',
      },
      {
        name: 'Depth',
        meaning:
          'How many clicks a visitor needs from the home page, along the shortest way. Empty where no way leads.',
        formula: 'breadth-first search over hyperlinks, nofollow or not',
        source: '',
      },
      {
        name: 'Weights',
        meaning:
          'A link in the text counts fully, one in the navigation, header, footer or a side bar a tenth. This is declared, not measured; Settings can switch it off.',
        formula: '',
        source: 'After the reasonable surfer, US patent 7,716,225.',
      },
      {
        name: 'Anchor classes',
        meaning:
          'What an anchor text is: the target’s own words, a generic “read more”, a bare address, a picture’s alt text, or nothing.',
        formula: '',
        source: '',
      },
      {
        name: 'Placements and diversity',
        meaning:
          'A placement is a link with repeats of one template collapsed. Diversity is 0 where all placements say the same and 1 where many texts are used evenly.',
        formula: 'diversity = H / log n, H the Shannon entropy of the shares of n anchors',
        source: 'Shannon, A Mathematical Theory of Communication, 1948.',
      },
      {
        name: 'Conflict',
        meaning: 'Whether one text names several pages: 0 where all its links agree on one page.',
        formula: '1 − links to the page that most lead to / all of its links; n pages that share evenly: 1 − 1/n',
        source: '',
      },
      {
        name: 'Risk',
        meaning:
          'How much the links from other sites look made, 0 to 100: points for reasons, and the reasons are listed. It is evidence, not a verdict.',
        formula: '',
        source: 'Our own points; no search engine publishes its own.',
      },
      {
        name: 'Equity from',
        meaning: 'Which pages feed one page, each with its part of that page’s PageRank.',
        formula: 'contributions along all paths, damped at every step; they sum to the page’s PageRank',
        source: 'Andersen et al., Local Computation of PageRank Contributions, 2007.',
      },
      {
        name: 'Domains',
        meaning:
          'Their PageRank is counted among the domains of your files alone, a domain once for each domain that it links to. It is not a score of the whole web.',
        formula: '',
        source: '',
      },
      {
        name: 'Comparison',
        meaning:
          'Both crawls are analysed by the same rules. Equity is relative to the strongest page of its own crawl, so a change may also come from that page.',
        formula: 'change = equity now − equity before',
        source: '',
      },
    ],
  },

  theme: { label: 'Theme', auto: 'System', light: 'Light', dark: 'Dark' },
  languageName: 'Language: English',
  pasteButton: 'Paste…',
  startOver: 'Start over',
  notices: 'Messages',
  dismiss: 'Dismiss',
  close: 'Close',
  skip: 'Skip to the report',

  shortcuts: {
    single: 'Keys without Ctrl or Alt do something',
    title: 'Keyboard shortcuts',
    keys: [
      ['/', 'Filter the table'],
      ['1 – 8', 'Switch reports'],
      ['← ↑ → ↓, Page Up, Page Down', 'Move in the table'],
      ['Ctrl + Home, Ctrl + End', 'First and last cell'],
      ['Enter on a header', 'Sort; with Shift as a further key'],
      ['Enter on a row', 'Open its detail'],
      ['Alt + click or Alt + Enter', 'Filter to this value; with Shift leave it out'],
      ['Shift + arrows, Shift + click', 'Select cells'],
      ['Ctrl + C', 'Copy the selected cells'],
      ['Ctrl + O, Ctrl + S', 'Open files, save a project'],
      ['Ctrl + K', 'Everything by name'],
      ['Ctrl + Z, Ctrl + Shift + Z', 'Undo, redo'],
      ['Alt + ←, Alt + →', 'Walk through opened pages'],
      ['Esc', 'Close the detail, or clear the filter'],
      ['E, C, G', 'Export as CSV, choose columns, go to a row'],
      ['F6', 'Next region'],
      ['?', 'This list'],
    ],
  },

  stopped: (/** @type {number} */ rows) => ({
    title: 'Stopped.',
    detail: `Results below cover the first ${plural(rows, 'row')}.`,
  }),
  unfinished: {
    title: 'Not everything was computed.',
    cancelled: (/** @type {string} */ names) => `You stopped the analysis. Missing: ${names}.`,
    memory: (/** @type {string} */ names) => `This tab's memory ran out. What was ready is kept. Missing: ${names}.`,
    advice: 'Close other tabs before you compute the rest, or use the command line, which has no such limit.',
    button: 'Compute the rest',
  },
  busy: {
    title: 'Another analysis is still running.',
    advice: 'Wait until it is ready or cancel it, then drop the file again.',
  },
  update: {
    title: 'A new version is ready.',
    detail: 'Your analysis stays in this tab until you reload.',
    button: 'Reload now',
  },
  tooBig: {
    title: 'This is likely too big for a browser tab',
    needs: (/** @type {string} */ need, /** @type {string} */ has) =>
      `By its size this needs about ${need} of memory; a browser tab allows ${has}. This is an estimate.`,
    command: 'The command line has no such limit: npm run build:cli, then build/release/anchorite summary FILE.',
    first: (/** @type {string} */ rows) => `Only the first ${rows} rows`,
    anyway: 'Read it anyway',
    cancel: 'Not now',
  },
  excelCut: (/** @type {string} */ file) => ({
    title: `${file} has exactly 1,048,576 rows, Excel’s limit.`,
    detail: 'It was probably cut off there, and results may be missing links.',
    advice: 'Export it as CSV and open that.',
  }),
  noLinksWithin: (/** @type {number} */ rows, /** @type {string} */ site) => ({
    title: `No link between two pages of ${site || 'one site'}.`,
    detail: `${plural(rows, 'row was', 'rows were')} read, and all links lead elsewhere.`,
    advice: 'Is the site right?',
    button: 'Change the site…',
  }),
  nothingRead: {
    title: 'No links were found.',
    detail: 'Expected a crawl export with a source and a target column, or an HTML page with links.',
    advice: 'Choose another file, or try the sample to see what a good one gives.',
  },
  onlyPages: (/** @type {string} */ file) => ({
    title: `${file} lists pages, not links.`,
    detail: 'Its pages are shown, with nothing of who links whom.',
    advice: 'In Screaming Frog use Bulk Export › Links › All Inlinks, and drop that file too.',
  }),
  someNotRead: 'Some files could not be used.',
  notRead: (/** @type {string} */ file) => `${file} could not be used.`,
  cut: (/** @type {string} */ file) => `Only a part of ${file} was read.`,
  pasteEmpty: {
    title: 'There is nothing to analyze yet.',
    detail: 'Expected the HTML source of a page; the box is empty.',
    advice: 'Paste the source into the box and press Analyze.',
  },

  copyDetails: 'Copy details (no addresses in them)',
  revived: {
    title: 'A part of this page ended, and was started again.',
    detail:
      'Your files were read again. Word vectors have to be given anew, and files that you removed from an archive are there again.',
  },
  faults: {
    cancelled: { title: 'Cancelled.', detail: 'Nothing was kept of it.' },
    worker_died: {
      title: 'Something in the analysis failed.',
      advice: 'Your files are unchanged and nothing was sent. Open them again; the analysis starts afresh.',
    },
    bad_project: {
      title: 'This project cannot be opened.',
      advice: 'It is damaged, cut off, or of a newer version. What is open here was not touched.',
    },
    not_ready: {
      title: 'This was not computed.',
      advice: 'The analysis was stopped before it. Run it again from the settings.',
    },
    bad_option: { title: 'This setting is not possible.', advice: 'Correct it and try again.' },
    out_of_memory: {
      title: 'The tab ran out of memory.',
      advice: 'Open fewer or smaller files, close other tabs, or use the command line, which has no such limit.',
    },
    internal: {
      title: 'Something went wrong.',
      advice: 'Your files are unchanged and nothing was sent. Try again, or start over.',
    },
  },
};
