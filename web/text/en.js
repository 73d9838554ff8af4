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
  evaporate: 'lose their share (Google’s model)',
  drop: 'are ignored',
  follow: 'count like any link',
};
const kStanding = {
  consolidate: 'as set for redirects',
  on: 'are excluded: get no starting visits and pass nothing on',
  off: 'count like any page',
};
const kClassNames = {
  empty: 'empty',
  image: 'image alt text',
  title: 'title attribute',
  spam: 'spam words',
  other_brand: 'other brand',
  naked_url: 'URL',
  branded: 'brand',
  brand_keyword: 'brand + keyword',
  generic: 'generic',
  exact: 'exact keyword',
  partial: 'partial keyword',
  other_script: 'other script',
  other: 'other',
};
const kRegions = {
  content: 'main content',
  navigation: 'navigation',
  header: 'header',
  footer: 'footer',
  aside: 'sidebar',
  head: 'HTML head',
};
const kPlaces = { '(nowhere)': '(no links out)', '(others)': '(other sections)' };
const kSides = { under: 'below', within: 'within', over: 'above' };

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
    pasteHint: 'Paste a page’s HTML (Ctrl+U shows it) to list every link on it. Its URL resolves relative links.',
    pastePlaceholder: '<!doctype html> …',
    pasteUrl: 'Page URL (optional)',
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
      'Any other tool: a CSV file with one column for the linking page and one for the linked page.',
      'No crawler: save pages from your browser as HTML and drop them together.',
    ],
    howToCheck: 'How to check that nothing is sent',
    checkSteps: [
      'Turn off Wi-Fi or unplug the cable. Everything still works.',
      'Open the developer tools (F12), choose Network, and drop a file: the list stays empty.',
      'View the source: the Content-Security-Policy blocks every connection to another site (connect-src).',
    ],
  },

  drop: {
    title: (/** @type {number} */ files) =>
      files > 0 ? `Drop to analyze ${plural(files, 'file')}` : 'Drop to analyze',
    hint: 'Nothing leaves this computer.',
    tooMany: (/** @type {number} */ most) => ({
      title: `Only the first ${n0(most)} files of the folder are read.`,
      advice: 'Drop a smaller folder, or zip it first.',
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
    classes: 'Anchor types',
    domains: 'Domains',
    quality: 'Link quality',
    shares: 'Anchor shares',
    ready: 'Done',
  },
  reading: {
    title: (/** @type {string} */ names) => `Analyzing ${names}`,
    again: 'Re-analyzing…',
    several: (/** @type {string} */ first, /** @type {number} */ more) => `${first} and ${plural(more, 'more file')}`,
    progress: 'Progress',
    bytes: 'Read',
    of: (/** @type {string} */ done, /** @type {string} */ total) => `${done} of ${total}`,
    rows: 'Rows',
    rate: 'Rate',
    perSecond: (/** @type {string} */ rows) => `${rows} rows per second`,
    memory: 'Memory, estimated',
    left: 'Time left',
    about: (/** @type {string} */ time) => `about ${time}`,
    unknown: '–',
    cancel: 'Cancel',
    cancelling: 'Stopping…',
  },

  leaving: {
    body: 'Starting over discards your work on this analysis: scenario, watchlist, segments, ignored findings and comparison. A saved project keeps all of these except the comparison.',
    stay: 'Keep this analysis',
    leave: 'Discard it and start over',
  },

  ask: {
    title: 'You already have an analysis open',
    body: (/** @type {number} */ files) =>
      `Add ${files === 1 ? 'this file' : `these ${n0(files)} files`} to it, or close it and start a new one? Unsaved work will be lost.`,
    add: 'Add to this analysis',
    fresh: 'Start new',
    neither: 'Cancel',
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
    focus: 'Watchlist',
    compare: 'Compare',
    whatif: 'What if',
    resources: 'Resources',
    links: 'Links',
    anchors: 'Anchor texts',
    targets: 'By target page',
    anchor_classes: 'Anchor types',
    anchor_sections: 'By section',
    anchor_sources: 'By linking domain',
    weak_anchors: 'Weak anchors',
    cannibalisation: 'Same anchor, several pages',
    bands: 'Benchmarks',
    relevance: 'Relevance',
    topics: 'Topics',
    topic_pages: 'Pages by topic',
    topic_links: 'Links between topics',
    domains: 'Domains',
    sites: 'Sites',
    structure: 'Findings',
    sections: 'Equity between sections',
    graph: 'Link graph',
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
    targets: ['target page', 'target pages'],
    anchor_classes: ['anchor type', 'anchor types'],
    cannibalisation: ['conflict', 'conflicts'],
    anchor_sections: ['section', 'sections'],
    anchor_sources: ['linking domain', 'linking domains'],
    weak_anchors: ['weak anchor', 'weak anchors'],
    bands: ['benchmark', 'benchmarks'],
    relevance: ['link', 'links'],
    topics: ['topic', 'topics'],
    topic_pages: ['page', 'pages'],
    topic_links: ['topic-to-topic link', 'topic-to-topic links'],
    domains: ['domain', 'domains'],
    structure: ['finding', 'findings'],
    sections: ['section-to-section link', 'section-to-section links'],
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
    chips: 'Active filters',
    removeTerm: (/** @type {string} */ term) => `Remove ${term}`,
    noText: '(no text)',
    notUnderstood: 'This filter cannot be read, so no rows are shown.',
    flags: { true: 'yes', false: 'no' },
    loading: 'Loading…',
    some: (/** @type {string} */ matched, /** @type {string} */ total) => `${matched} of ${total}`,
    sortedBy: (/** @type {string} */ columns) => `sorted by ${columns}`,
    unsorted: 'unsorted (file order)',
    without: (/** @type {string} */ term, /** @type {string} */ rows) => `Remove ${term} to see ${rows}.`,
    removeIt: 'Remove it',
    noMatch: (/** @type {string} */ rows) => `No ${rows} match this filter.`,
    empty: {
      pages: 'No pages were found.',
      resources: 'No images, scripts or other resources were found.',
      sites: 'None of the files belongs to a particular site.',
      links: 'No links were found.',
      anchors: 'No anchor texts were found.',
      targets: 'No page has an anchor text pointing to it.',
      anchor_classes: 'No anchor texts were found.',
      cannibalisation: 'No anchor text points to more than one page.',
      anchor_sections: 'No anchor texts were found.',
      anchor_sources:
        'These files contain no links from other sites. Drop a backlink export from Ahrefs, Semrush, Majestic, Moz or Search Console to see who links to the site.',
      weak_anchors: 'No empty or generic anchors.',
      bands: 'No benchmarks.',
      relevance: 'There are no pages to compare.',
      topics: 'Topics need page titles or saved HTML. These files have neither.',
      topic_pages: 'Topics need page titles or saved HTML. These files have neither.',
      topic_links: 'No links between topics.',
      domains: 'No domains were found.',
      structure: 'No structural problems: no orphans, dead ends or bottlenecks.',
      sections: 'No links between sections.',
      problems: 'Every row was read.',
      files: 'No files.',
    },
    filterHelp: 'How to filter',
    filterSteps: [
      ['depth>3', '> greater, < less, = equal; share>20% works too'],
      ['url:/blog/', 'contains “/blog/”'],
      ['anchor="read more"', 'exact match; use quotes around spaces'],
      ['url~*/tag/*', 'wildcard: * any text, ? one character'],
      ['-follow=no', 'a leading minus excludes'],
      ['shoes', 'a plain word searches all text columns'],
    ],
  },

  detail: {
    title: 'Page',
    close: 'Close detail',
    back: 'Back',
    forward: 'Forward',
    parts: {
      numbers: 'Numbers',
      inlinks: 'Inlinks',
      outlinks: 'Outlinks',
      anchors: 'Anchor texts',
      judged: 'Anchor profile',
      equity: 'Equity sources',
    },
    inlinksOf: (/** @type {string} */ url) => `Links to ${url}`,
    outlinksOf: (/** @type {string} */ url) => `Links on ${url}`,
    equityOf: (/** @type {string} */ url) => `Equity sources of ${url}`,
    noEquity: 'This page has no score: no link connects it to a page with a score.',
    movedEquity: (/** @type {string} */ to) =>
      `This URL redirects or canonicalizes to ${to}, so that page gets its score.`,
    anchorsOf: (/** @type {string} */ url) => `Anchor texts of links to ${url}`,
    partsOf: 'What to show about this page',
    notListed: 'This URL is outside the site, or not a page. Only its links are shown.',
    emptyAnchor: '(no text)',
    anchorColumns: ['Anchor', 'Links'],
    capped: (/** @type {number} */ links) => `Counted in the first ${plural(links, 'link')}.`,
  },

  overview: {
    title: (/** @type {string} */ site) => site || 'Your links',
    chooseSite: 'Site and home…',
    lens: {
      crawl: 'A crawl of the site: its own links and pages.',
      backlinks: 'Backlinks: links from other sites. The site’s own links are not in these files.',
      both: 'A crawl of the site and links from other sites.',
      page: 'Saved pages: the links on them.',
      list: 'A list of URLs, without links.',
    },
    figures: {
      pages: 'Pages',
      resources: 'Resources (images, scripts…)',
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
    ratingRange: (/** @type {string} */ from, /** @type {string} */ to) => `25th–75th percentile: ${from}–${to}`,
    home: (/** @type {string} */ url) => `Home page: ${url}`,
    variants: (/** @type {number} */ n) => `${plural(n, 'other URL', 'other URLs')} of the home page`,
    variant: (
      /** @type {string} */ url,
      /** @type {'redirect' | 'canonical' | 'same_path'} */ by,
      /** @type {number} */ inlinks,
    ) =>
      `${url}: ${{ redirect: 'redirects to it', canonical: 'has it as its canonical', same_path: 'does not redirect to it' }[by]}, ${plural(inlinks, 'inlink')}`,
    strength: (/** @type {string} */ rating) =>
      `Page equity is based on the strength of the linking domains, measured by ${rating}.`,
    byRating: {
      title: (/** @type {string} */ label) => `Linking domains by ${label}`,
      sentence: (/** @type {number} */ domains, /** @type {string} */ label) =>
        `${plural(domains, 'linking domain has', 'linking domains have')} a value for ${label}.`,
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
      sentence: 'A domain counts once for each anchor type it uses, so the shares can add up to more than 100%.',
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
      unreached: 'Unreachable',
      columns: ['Depth', 'Pages'],
    },
    equity: {
      title: 'How concentrated is link equity?',
      sentence: (/** @type {string} */ share, /** @type {string} */ equity) =>
        `The strongest ${share} of pages have ${equity} of all PageRank.`,
      x: 'share of pages, strongest first',
      y: 'share of PageRank',
      even: 'even',
      columns: ['Share of pages', 'Share of PageRank'],
    },
    regions: {
      title: 'Links by place on the page',
      sentence: (/** @type {string} */ region, /** @type {string} */ share) =>
        `Most common place: ${region}, with ${share} of links.`,
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
        `${section} has the most PageRank: ${share}.`,
      columns: ['Section', 'PageRank', 'Pages'],
    },
    files: 'Files read',
    removeFiles: 'Remove a file and its rows',
    remove: (/** @type {string} */ name) => `Remove ${name}`,
    method: 'How it was computed',
    sweeps: (/** @type {number} */ sweeps, /** @type {boolean} */ converged) =>
      converged
        ? `PageRank converged in ${plural(sweeps, 'iteration')}.`
        : `PageRank did not converge in ${plural(sweeps, 'iteration')}; treat the scores as approximate.`,
    rule: (/** @type {string} */ rule, /** @type {number} */ links, /** @type {number} */ pages) =>
      `${rule}: ${plural(links, 'link')}, ${plural(pages, 'page')}`,
    rules: 'Rules that applied',
    ruleNames: /** @type {Record<string, string>} */ ({
      other_types: 'Not hyperlinks (images, canonicals…), ignored',
      lost: 'Lost backlinks, ignored',
      resources: 'Links to or from images, scripts and other resources, ignored',
      external: 'Links to or from other sites, ignored',
      self_links: 'Links from a page to itself, ignored',
      redirects: 'Redirects, passed to the final page',
      canonicals: 'Canonicals, passed to the final page',
      loops: 'Loops of redirects or canonicals',
      dead: 'Links to 4xx or 5xx pages',
      blocked: 'Links on pages blocked by robots.txt',
      noindex: 'Links on noindex pages',
      nofollow: 'Nofollow links',
      sponsored: 'Sponsored links',
      ugc: 'Links in user-generated content (ugc)',
      duplicates: 'Repeated links between two pages, merged',
      boilerplate: 'Template links in the content, weighted less',
      position: 'Links weighted by their position',
    }),
    options: 'Settings',
    memory: (/** @type {string} */ bytes) => `Memory in use: ${bytes}`,
  },

  gaps: {
    title: 'What these files do not contain',
    sentence: (/** @type {string} */ facts, /** @type {string} */ file) => `To see ${facts}: drop ${file}.`,
    facts: {
      outlinks: 'depth, orphan pages and internal link equity',
      anchors: 'anchor texts',
      regions: 'where links are on the page',
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
    taken: (/** @type {string} */ site) => `We treat ${site} as yours.`,
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

  // The core writes these values in exports and reads them in filters; on the screen they have names. By column;
  // a value that is not here is its own name.
  values: /** @type {Record<string, Record<string, string>>} */ ({
    class: kClassNames,
    kind: {
      orphan: 'orphan page',
      near_orphan: '1–2 linking pages',
      unreachable: 'unreachable from home',
      sink: 'dead end',
      leak: 'equity leaving the site',
      gateway: 'bottleneck',
      component: 'group of connected pages',
      html: 'HTML page',
      media: 'audio or video',
      branded: 'brand',
      naked: 'URL',
      partial: 'partial keyword',
      exact: 'exact keyword',
      option: 'setting',
      weight: 'link weight',
    },
    state: {
      canonicalised: 'canonicalized',
      dead: '4xx or 5xx',
      no_answer: 'no response',
      blocked: 'blocked by robots.txt',
    },
    indexable: {
      blocked: 'blocked by robots.txt',
      elsewhere: 'canonical is another page',
      no_answer: 'no response',
    },
    type: {
      http_canonical: 'canonical (HTTP header)',
      prev: 'previous page',
      next: 'next page',
      meta_refresh: 'meta refresh',
      script_redirect: 'JavaScript redirect',
      amp: 'AMP',
      mobile_alternate: 'mobile alternate',
      media: 'audio or video',
    },
    position: kRegions,
    section: kPlaces,
    from: kPlaces,
    to: kPlaces,
    side: kSides,
    role: { mine: 'my site', competitor: 'competitor', other: 'other' },
    site_kind: {
      any: 'any site',
      shop: 'store',
      local: 'local business',
    },
  }),
  points: 'pp', // percentage points

  plot: {
    asTable: 'View as table',
    asPlot: 'View as chart',
    showThem: (/** @type {string} */ what) => `${what}. Show the rows.`,
  },

  anchorPlots: {
    words: {
      title: 'Top words in anchor texts',
      sentence: (/** @type {string} */ word, /** @type {number} */ links) =>
        `“${word}” is in ${plural(links, 'link')}. Counted in the 3,000 most used anchors.`,
      columns: ['Word', 'Links'],
    },
    classes: {
      title: { 'other sites': 'Anchor types in backlinks', 'this site': 'Anchor types in internal links' },
      sentence: {
        'other sites': (/** @type {string} */ name, /** @type {string} */ share) =>
          `Most common: ${name} (${share} of placements). Repeating one keyword is the risk in backlinks.`,
        'this site': (/** @type {string} */ name, /** @type {string} */ share) =>
          `Most common: ${name} (${share} of placements). Repeating an anchor on your own site is fine; empty or generic anchors waste a hint.`,
      },
      unclassified: (/** @type {string} */ share) => `${share} of placements fit no type.`,
      columns: ['Anchor type', 'Share of placements'],
    },
    bands: {
      title: 'Backlink anchors vs. benchmarks',
      sentence: (/** @type {string} */ source) =>
        `Gray: the benchmark by ${source}. Benchmarks are opinions, and sources disagree.`,
      choose: 'Benchmark by',
      own: 'your own pages (25th–75th percentile)',
      use: 'Use for suggestions',
      side: kSides,
      columns: ['Anchor type', 'Share', 'Benchmark'],
    },
    topics: {
      title: 'Which topics link to which',
      sentence: (/** @type {number} */ topics, /** @type {string} */ within) =>
        `${plural(topics, 'topic')}; ${within} of links stay in their topic. Rows = from, columns = to.`,
      from: 'From',
    },
  },
  linkContext: {
    label: 'The link in its sentence',
    empty: '(no text)',
  },
  targetAnchors: {
    nothing: 'These files contain no link to this page.',
    bases: (/** @type {string} */ links, /** @type {string} */ domains, /** @type {string} */ placements) =>
      `${links} links from ${domains} linking domains in ${placements} placements. A link that a template repeats on one domain is one placement.`,
    noText: '(no text)',
    numbers: {
      risk: 'Risk (by linking domain)',
      unsaid: 'Missed anchor text (0 = none, 100 = all)',
      top_share: 'Top anchor (share of placements)',
      diversity: 'Anchor diversity (by placement)',
    },
    reasons: 'Why this risk score',
    advice: 'Missed in internal anchors',
    next: 'Suggested backlink anchors',
    classes: 'Anchor types, by links',
  },
  vectors: {
    button: 'English word vectors…',
    hint: 'Optional. Load a word-vector file so that synonyms count as related. The README says how to get one.',
    tooLarge: 'This file is too large to be a word-vector file.',
  },
  words: {
    button: 'Words…',
    title: 'How anchors are classified',
    names: {
      brand: 'Your brand',
      'other-brands': 'Other brands',
      keywords: 'Target keywords per page',
      spam: 'Spam word lists',
      generic: 'Generic anchors',
    },
    hints: {
      brand: 'Separate several spellings with |. Suggested from the domain and the page titles.',
      'other-brands': 'Separate several brands with |.',
      keywords:
        'One page per line: URL, space, phrases separated by |. Search Console page,query rows work too. * = all pages.',
      spam: 'One list per line: name, colon, phrases separated by |. End a word with * to match any ending.',
      generic: 'One language per line: language, colon, phrases separated by |.',
    },
    proposals: 'Reset to suggestions',
  },
  plots: {
    button: 'Charts',
    score: {
      title: 'Equity by unique inlinks',
      sample: (/** @type {number} */ marks, /** @type {number} */ pages) =>
        `${n0(marks)} of ${plural(pages, 'page')}, evenly sampled by equity.`,
      all: (/** @type {number} */ marks) => `${plural(marks, 'page')} with inlinks.`,
      x: 'unique inlinks',
      y: 'equity',
      columns: ['Page', 'Unique inlinks', 'Equity'],
    },
    types: {
      title: 'Links by type and status',
      sentence: (/** @type {number} */ dead) =>
        dead
          ? `${plural(dead, 'hyperlink leads', 'hyperlinks lead')} to a 4xx or 5xx page.`
          : 'No hyperlink is known to lead to a 4xx or 5xx page.',
      type: 'Type',
    },
    domains: {
      title: 'Other domains with the most links',
      sentence: (/** @type {string} */ domain, /** @type {number} */ links) =>
        `${domain} has the most: ${plural(links, 'link')}. Your own site is left out.`,
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
        title: 'Files not read completely',
        why: 'Part of their data is missing here. Open them again.',
      },
      deadLinks: { title: 'Broken links', why: 'They lead to 4xx or 5xx pages. Update or remove them.' },
      deadPages: { title: 'Error pages with inlinks', why: 'Redirect to the closest page, or remove the links.' },
      orphans: { title: 'Orphan pages', why: 'No internal link points to them.' },
      unreached: { title: 'Pages unreachable from home', why: 'No chain of links leads to them from the home page.' },
      redirectLinks: { title: 'Links through a redirect', why: 'Link straight to the final page.' },
      sinks: { title: 'Dead-end pages', why: 'They receive equity but link to nothing.' },
      leaks: { title: 'Equity leaving the site', why: 'To other sites, errors, redirects or pages outside the index.' },
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
    title: 'Watched pages',
    label: (/** @type {number} */ most) => `URLs to watch, one per line (max. ${n0(most)})`,
    keep: 'Save list',
    pin: 'Watch this page',
    changed: (/** @type {number} */ pages) => `Watchlist: ${plural(pages, 'page')}`,
  },

  compare: {
    title: 'Compared pages',
    lead: 'Compare with an earlier crawl of this site: see which pages are new, removed or redirected, and which gained or lost equity.',
    files: 'Files of the earlier crawl',
    choose: 'Choose the earlier crawl…',
    another: 'Choose another…',
    with: (/** @type {string} */ name) => `Compared with ${name}:`,
    capped: (/** @type {string} */ pages) => `Only the strongest ${pages} pages of each crawl were compared.`,
    kinds: { gained: 'new', lost: 'removed', moved: 'redirected', changed: 'changed', same: 'unchanged' },
    labels: {
      url: 'URL',
      kind: 'Change type',
      change: 'Equity change',
      equity_before: 'Equity before',
      equity_after: 'Equity after',
      inlinks_before: 'Inlinks before',
      inlinks_after: 'Inlinks after',
      depth_before: 'Depth before',
      depth_after: 'Depth after',
      status_before: 'Status before',
      status_after: 'Status after',
      to: 'Redirected to',
    },
    helps: /** @type {Record<string, string>} */ ({
      url: 'The page’s URL.',
      kind: 'What happened to the page. New: only in this crawl. Removed: only in the earlier one. Redirected: its equity now goes to another page.',
      change:
        'Equity now minus equity before, in points, both by the same rules. Equity is relative to the strongest page.',
      equity_before: 'The page’s equity in the earlier crawl, 0 to 100.',
      equity_after: 'The page’s equity in this crawl, 0 to 100.',
      inlinks_before: 'Different pages that linked to the page in the earlier crawl.',
      inlinks_after: 'Different pages that link to the page in this crawl.',
      depth_before: 'Clicks from the home page to the page in the earlier crawl.',
      depth_after: 'Clicks from the home page to the page in this crawl.',
      status_before: 'HTTP status code of the page in the earlier crawl.',
      status_after: 'HTTP status code of the page in this crawl.',
      to: 'The page that now gets this page’s equity, by redirect or canonical.',
    }),
  },

  segments: {
    title: 'Segments',
    button: 'Segments…',
    lead: 'One segment per line: name = URL pattern. * is a wildcard. Example: Blog = */blog/*',
    keep: 'Save',
    choose: 'Show segment',
    all: 'all segments',
    column: 'Segment',
    help: 'The first of your segments whose pattern the page’s URL matches. Segments are in Excel exports, not in CSV and JSON.',
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
      title: 'Open the project file on its own.',
      advice: 'You can add other files afterward.',
    },
    strange: (/** @type {string} */ names) => ({
      title: 'This project comes from a newer version.',
      detail: `Settings unknown to this version: ${names}. Without them, scores can differ from the saved ones.`,
      advice: 'Open it with the newer version.',
    }),
  },

  report: {
    save: 'Save the whole report as HTML…',
    print: 'Print…',
    title: (/** @type {string} */ site) => `Links of ${site || 'this site'}`,
    rows: (/** @type {string} */ shown, /** @type {string} */ all) =>
      shown === all ? `All ${all} rows.` : `The first ${shown} of ${all} rows.`,
    order: {
      number: { asc: 'lowest first', desc: 'highest first' },
      text: { asc: 'A to Z', desc: 'Z to A' },
    },
    statement: (/** @type {string} */ filter, /** @type {string} */ sort) =>
      `${filter ? `Filter: ${filter}.` : 'No filter.'} ${sort ? `Sorted by ${sort}.` : 'Unsorted (file order).'}`,
  },

  shelf: {
    title: 'Remember on this device',
    remember: 'Store the analysis and the page’s appearance in this browser',
    hint: 'Off by default. Your files stay in this browser; nothing is sent.',
    there: (/** @type {string} */ site) => `Stored: ${site || 'one analysis'}.`,
    nothing: 'Nothing is stored.',
    forget: 'Delete everything stored',
    goOn: (/** @type {string} */ site) => `Continue with ${site || 'the stored analysis'}`,
    fromDisk: 'This copy (opened from disk) stores nothing. Save a project to continue later.',
    failed: { title: 'This browser refused to store it.', advice: 'Save a project file instead.' },
  },

  graph: {
    of: (/** @type {string} */ url) => `Link graph of ${url}`,
    sentence: (/** @type {number} */ shown, /** @type {number} */ left) =>
      left
        ? `Showing ${n0(shown)} of ${n0(shown + left)} or more neighbors, most-linked first. Click one to center it.`
        : `${plural(shown, 'neighbor')}. Click one to center it.`,
    alone: 'No other page links to or from this page.',
    middle: 'Center page',
    two: 'Two hops',
    detail: 'Detail',
    nearer: 'Zoom in',
    farther: 'Zoom out',
    whole: 'Fit',
    keys: 'Drawing: plus and minus zoom, 0 fits it, arrows move it',
    columns: ['Page', 'Hops', 'Links'],
  },

  history: {
    title: 'History',
    none: 'Filters, sorting and column changes are listed here and can be undone.',
    undo: 'Undo',
    redo: 'Redo',
    undone: (/** @type {string} */ step) => `${step} (undone)`,
    filtered: (/** @type {string} */ view, /** @type {string} */ filter) => `${view}: filter ${filter}`,
    unfiltered: (/** @type {string} */ view) => `${view}: no filter`,
    sorted: (/** @type {string} */ view, /** @type {string} */ columns) => `${view}: sorted by ${columns}`,
    columns: (/** @type {string} */ view) => `${view}: columns`,
  },

  goTo: { title: 'Go to row…', row: 'Row', go: 'Go' },
  columns: {
    title: (/** @type {string} */ report) => `Columns of ${report}`,
    density: 'Row height',
    densities: ['Compact', 'Normal', 'Spacious'],
    width: (/** @type {string} */ column) => `Width of ${column} in pixels`,
    auto: 'auto',
    up: (/** @type {string} */ column) => `Move ${column} up`,
    down: (/** @type {string} */ column) => `Move ${column} down`,
    reset: 'Reset',
    done: 'Done',
  },

  whatIf: {
    title: 'What if?',
    lead: 'Try changes and see how every score would move. Nothing on your site changes. Use * as a wildcard: from https://example.com/blog/* adds the link to every blog page.',
    list: 'Scenario',
    form: 'Add a change',
    kind: 'Change',
    kinds: {
      add_link: 'Add a link',
      remove_link: 'Remove links',
      nofollow_link: 'Make links nofollow',
      follow_link: 'Make links follow',
      redirect: 'Redirect a page',
      canonical: 'Set a canonical',
      delete: 'Delete a page',
      noindex: 'Set noindex',
    },
    from: 'From',
    page: 'Page',
    to: 'To',
    region: 'Place',
    anyRegion: 'anywhere',
    regions: kRegions,
    add: 'Try it',
    remove: 'Remove change',
    nothing: 'No page of the site has a score.',
    cannot: { title: 'This change cannot be tried.', advice: 'Check the URLs. Both pages must be in these files.' },
    touched: (/** @type {number} */ links, /** @type {number} */ pages) =>
      links ? `${plural(links, 'link')} on ${plural(pages, 'page')}` : plural(pages, 'page'),
    totals: (
      /** @type {string} */ before,
      /** @type {string} */ after,
      /** @type {string} */ gained,
      /** @type {string} */ lost,
    ) => `Your site has ${after} of PageRank (${before} before). Pages that gain: ${gained}, that lose: ${lost}.`,
  },

  settings: {
    button: 'Settings…',
    title: 'Scoring rules',
    names: {
      damping: 'Damping',
      nofollow: 'Nofollow links',
      duplicates: 'Repeated links between two pages',
      'self-links': 'Links from a page to itself',
      external: 'Pages of other sites',
      weights: 'Link weight by position',
      consolidate: 'Redirects and canonicals',
      sponsored: 'Sponsored links',
      ugc: 'Links in user-generated content (ugc)',
      dead: 'Pages that return 4xx or 5xx',
      noindex: 'Noindex pages',
      blocked: 'Pages blocked by robots.txt',
      metrics: 'More metrics',
      'trust-seeds': 'Trusted pages, hosts or domains',
      'distrust-seeds': 'Distrusted pages, hosts or domains',
      personalise: 'Start visits by a column (for example clicks)',
      site: 'Site',
      home: 'Home page',
      competitors: 'Competitors',
      'source-strength': 'Strength of linking domains',
    },
    more: /** @type {Record<string, string>} */ ({
      level: 'Graph of',
      tolerance: 'Tolerance',
      'max-sweeps': 'Maximum iterations',
      bands: 'Benchmark for suggestions',
    }),
    hints: {
      damping: 'The chance that a visitor follows another link. 0.85 is the usual value.',
      site: 'the crawled site, or the one in most files',
      home: 'the shortest URL that returns 2xx',
      competitors: 'a.com b.org',
      'source-strength': 'auto; none; or a rating such as ahrefs_domain_rating',
      weights: 'position; uniform; or navigation=0.3,footer=0,boilerplate=1',
      'trust-seeds': 'https://a.com/ b.org',
      'distrust-seeds': 'https://a.com/ b.org',
      personalise: 'clicks',
    },
    values: {
      nofollow: {
        evaporate: 'lose their share (Google’s model)',
        drop: 'are ignored',
        follow: 'count like any link',
      },
      level: { page: 'pages', host: 'hosts', domain: 'domains' },
      weights: { position: 'by position', uniform: 'all links alike' },
      'source-strength': { auto: 'automatic', none: 'not used' },
      duplicates: { merge: 'count once', sum: 'count each' },
      'self-links': { drop: 'are left out', keep: 'count' },
      external: { keep: 'absorb equity', drop: 'are left out' },
      consolidate: { on: 'pass equity to their final page', off: 'count as separate pages' },
      metrics: {
        hits: 'HITS: hubs and authorities',
        cheirank: 'CheiRank: PageRank along reversed links',
        trust: 'TrustRank: visits start at trusted pages',
        distrust: 'Distrust: who links to distrusted pages',
        harmonic: 'Harmonic centrality: closeness in clicks',
        topic: 'Topic PageRank: visits start in the page’s section',
      },
      sponsored: kRel,
      ugc: kRel,
      dead: { ...kStanding, on: 'are excluded: get no starting visits' },
      noindex: kStanding,
      blocked: kStanding,
    },
    defaults: 'Defaults',
    textbook: 'Textbook PageRank',
    run: 'Analyze again',
  },

  map: {
    button: 'Choose columns…',
    needed: (/** @type {string} */ file) => `We need to know two columns of ${file}.`,
    again: (/** @type {string} */ file) => `${file} was read with the columns you chose earlier for the same header.`,
    title: (/** @type {string} */ file) => `Columns of ${file}`,
    lead: 'We do not recognize the columns of this file. Choose the columns with the linking page and the linked page.',
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
    hint: 'The link contains the report, its sorting and its columns; no data and no file names. A filter may contain URLs.',
    copy: 'Copy link',
    copied: 'Copied.',
    blocked: 'The browser blocked the clipboard. Press Ctrl+C now; the text is selected.',
  },

  palette: {
    title: 'Search actions, reports and pages',
    label: 'Type an action, a report or part of a URL',
    action: 'Action',
    report: 'Report',
    page: 'Page',
    nothing: 'No results',
  },

  help: {
    button: 'Help',
    title: 'What the numbers mean',
    metrics: [
      {
        name: 'PageRank',
        meaning:
          'The probability that someone who clicks links at random, and now and then jumps to a random page, is on this page. All pages add up to 100%.',
        formula:
          'PR(p) = (1 − d)/N + d · Σ PR(q) · w(q→p)/W(q), with d the damping; pages without links give their share to all pages',
        source: 'Brin and Page, The Anatomy of a Large-Scale Hypertextual Web Search Engine, 1998.',
      },
      {
        name: 'Equity',
        meaning:
          'PageRank on a logarithmic scale from 0 to 100, because PageRank differs by orders of magnitude. 100 is the strongest page, 0 is a page that gets nothing from links. Equal steps are equal factors: +10 points always multiplies PageRank by the same number.',
        formula:
          'equity = 100 · log(PR / base) / log(max / base), with base the PageRank of a page that no link points to',
        source: 'Our own scale. Other tools’ scores cannot be compared with it.',
      },
      {
        name: 'Inlinks and unique inlinks',
        meaning:
          'Inlinks counts every hyperlink that points to the page; unique inlinks counts the different pages that contain them. Images, canonicals and redirects are listed in Links but not counted.',
        formula: '',
        source: '',
      },
      {
        name: 'Depth',
        meaning:
          'How many clicks a visitor needs from the home page, along the shortest path. Empty where there is no path.',
        formula: 'breadth-first search over hyperlinks, nofollow or not',
        source: '',
      },
      {
        name: 'Weights',
        meaning:
          'A link in the main content counts fully; one in the navigation, header, footer or sidebar counts one tenth. This is our assumption, not a measurement; Settings can turn it off.',
        formula: '',
        source: 'After the reasonable surfer, US patent 7,716,225.',
      },
      {
        name: 'Anchor types',
        meaning:
          'What kind of text an anchor is: a keyword of the target, a brand, a generic “read more”, a URL, an image’s alt text, or empty.',
        formula: '',
        source: '',
      },
      {
        name: 'Placements and diversity',
        meaning:
          'A placement counts a template link (menu, footer) once per linking domain instead of once per page. Diversity is 0% where all placements use one anchor text and 100% where many texts are used evenly.',
        formula: 'diversity = H / log n, H the Shannon entropy of the shares of n anchors',
        source: 'Shannon, A Mathematical Theory of Communication, 1948.',
      },
      {
        name: 'Conflict',
        meaning: 'Whether one anchor text points to several pages: 0% where all its links point to one page.',
        formula: '1 − links to its most-linked page / all its links; n pages with equally many links: 1 − 1/n',
        source: '',
      },
      {
        name: 'Risk',
        meaning:
          'How unnatural the backlink anchors look, 0 to 100: points for reasons, and the reasons are listed. It is evidence, not a verdict.',
        formula: '',
        source: 'Our own points; search engines do not publish theirs.',
      },
      {
        name: 'Equity sources',
        meaning: 'Which pages give a page its PageRank, each with its share.',
        formula: 'contributions along all paths, damped at every step; they sum to the page’s PageRank',
        source: 'Andersen et al., Local Computation of PageRank Contributions, 2007.',
      },
      {
        name: 'Domains',
        meaning:
          'Domain PageRank is computed from the domains in your files only; a domain counts once for each domain it links to. It is not a score of the whole web.',
        formula: '',
        source: '',
      },
      {
        name: 'Comparison',
        meaning:
          'Both crawls are analyzed by the same rules. Equity is relative to the strongest page of its own crawl, so a change may also come from that page.',
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
    single: 'Enable single-key shortcuts',
    title: 'Keyboard shortcuts',
    keys: [
      ['/', 'Filter the table'],
      ['1 – 8', 'Switch reports'],
      ['← ↑ → ↓, Page Up, Page Down', 'Move in the table'],
      ['Ctrl + Home, Ctrl + End', 'First and last cell'],
      ['Enter on a column header', 'Sort; with Shift, add to the sort order'],
      ['Enter on a row', 'Open its detail'],
      ['Alt + click or Alt + Enter', 'Filter to this value; with Shift, exclude it'],
      ['Shift + arrows, Shift + click', 'Select cells'],
      ['Ctrl + C', 'Copy the selected cells'],
      ['Ctrl + O, Ctrl + S', 'Open files, save a project'],
      ['Ctrl + K', 'Command palette'],
      ['Ctrl + Z, Ctrl + Shift + Z', 'Undo, redo'],
      ['Alt + ←, Alt + →', 'Back and forward through opened pages'],
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
    memory: (/** @type {string} */ names) =>
      `This tab ran out of memory. Finished results are kept. Missing: ${names}.`,
    advice:
      'Close other tabs before you compute the rest, or use the command line, which has no such limit (see the README).',
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
      `A file of this size needs about ${need} of memory; a browser tab allows ${has}. This is an estimate.`,
    command: 'The command line has no such limit. The README says how to get it.',
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
    advice: 'Is this the right site?',
    button: 'Change the site…',
  }),
  nothingRead: {
    title: 'No links were found.',
    detail: 'Expected a crawl export with a source and a target column, or an HTML page with links.',
    advice: 'Choose another file, or try the sample to see what a complete file shows.',
  },
  onlyPages: (/** @type {string} */ file) => ({
    title: `${file} lists pages, not links.`,
    detail: 'Pages are listed, but without links no equity can be computed.',
    advice: 'In Screaming Frog use Bulk Export › Links › All Inlinks, and drop that file too.',
  }),
  someNotRead: 'Some files could not be used.',
  notRead: (/** @type {string} */ file) => `${file} could not be used.`,
  cut: (/** @type {string} */ file) => `Only part of ${file} was read.`,
  pasteEmpty: {
    title: 'There is nothing to analyze yet.',
    detail: 'Expected the HTML source of a page; the box is empty.',
    advice: 'Paste the source into the box and press Analyze.',
  },

  copyDetails: 'Copy details (without URLs)',
  revived: {
    title: 'Part of this page crashed and was restarted.',
    detail:
      'Your files were read again. Load word vectors again if you used them. Files that you removed from an archive are back.',
  },
  faults: {
    cancelled: { title: 'Cancelled.', detail: 'Nothing was kept.' },
    worker_died: {
      title: 'Something in the analysis failed.',
      advice: 'Your files are unchanged and nothing was sent. Open them again to restart the analysis.',
    },
    bad_project: {
      title: 'This project cannot be opened.',
      advice: 'It is damaged, incomplete, or from a newer version. Your open analysis was not changed.',
    },
    not_ready: {
      title: 'Not computed yet.',
      advice: 'The analysis was stopped before this. Run it again from Settings.',
    },
    bad_option: { title: 'This setting is not valid.', advice: 'Correct it and try again.' },
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
