// What the templates of the page are given, in the order in which a view gives it: `t.detail.inlinksOf(url)`. Placeholders
// of the template have these names (catalog/words/*.json, `page`). Names beside several texts are for each of them.

export const kTakes = /** @type {const} */ ({
  drop: {
    title: 'files',
    tooMany: 'most',
  },
  status: {
    reading: 'stage percent',
  },
  reading: {
    title: 'names',
    several: 'first more',
    of: 'done total',
    perSecond: 'rows',
    about: 'time',
  },
  ask: {
    body: 'files',
  },
  grid: {
    removeTerm: 'term',
    some: 'matched total',
    sortedBy: 'columns',
    without: 'term rows',
    noMatch: 'rows',
  },
  detail: {
    inlinksOf: 'url',
    outlinksOf: 'url',
    equityOf: 'url',
    movedEquity: 'to',
    anchorsOf: 'url',
    counted: 'anchors links all',
    ranked: 'rank pages share',
    through: 'text links other others',
    moreLinks: 'links',
    explained: 'equity',
    explanation: 'pagerank base most percentile half',
  },
  overview: {
    title: 'site',
    rating: 'label',
    ratingRange: 'from to',
    home: 'url',
    variants: 'n',
    variant: 'url how inlinks',
    strength: 'rating',
    byRating: {
      title: 'label',
      sentence: 'domains label',
    },
    byMonth: {
      sentence: 'found lost',
      sentenceNew: 'found',
      said: 'month found lost',
      saidNew: 'month found',
    },
    byTarget: {
      sentence: 'page share',
    },
    depth: {
      sentence: 'reached deepest not',
      deeper: 'depth',
    },
    equity: {
      sentence: 'share equity',
    },
    regions: {
      sentence: 'region share',
    },
    status: {
      sentence: 'ok bad',
    },
    sections: {
      sentence: 'section share',
    },
    remove: 'name',
    sweeps: 'sweeps converged',
    rule: 'rule links pages',
    memory: 'bytes',
  },
  gaps: {
    sentence: 'facts file',
  },
  site: {
    taken: 'site',
    isMine: 'domain',
    isCompetitor: 'domain',
  },
  plot: {
    showThem: 'what',
  },
  anchorPlots: {
    words: {
      sentence: 'word links',
    },
    classes: {
      sentence: {
        'other sites': 'name share',
        'this site': 'name share',
      },
      unclassified: 'share',
    },
    bands: {
      sentence: 'source',
    },
    topics: {
      sentence: 'topics within',
    },
  },
  linkPair: {
    gain: 'points change before after',
    stepGain: 'points',
  },
  linkPlan: {
    sentence: 'steps points half',
  },
  targetAnchors: {
    bases: 'links domains placements',
  },
  plots: {
    score: {
      sample: 'marks pages',
      all: 'marks',
    },
    types: {
      sentence: 'dead',
    },
    domains: {
      sentence: 'domain links',
    },
    months: {
      sentence: 'domains',
    },
    weeks: {
      sentence: 'gained lost weeks',
      sentenceNew: 'gained weeks',
      hatched: 'weeks',
      said: 'week gained lost',
      saidNew: 'week gained',
    },
    survival: {
      sentence: 'share months links',
      halfLife: 'days',
      interval: 'low high',
    },
  },
  findings: {
    ignored: 'n',
    ignoring: 'what',
    trying: 'what',
  },
  focus: {
    label: 'most',
    changed: 'pages',
  },
  compare: {
    with: 'name',
    hosts: 'from to',
    capped: 'pages',
  },
  segments: {
    changed: 'n',
  },
  copy: {
    selected: 'cells',
    as: 'kind',
    copied: 'kind',
  },
  project: {
    strange: 'names',
  },
  report: {
    title: 'site',
    rows: 'shown all whole',
    statement: 'filter sort',
  },
  htmlReport: {
    tooLong: 'most over',
  },
  shelf: {
    there: 'site',
    goOn: 'site',
  },
  graph: {
    of: 'url',
    sentence: 'shown left all',
  },
  history: {
    undone: 'step',
    filtered: 'view filter',
    unfiltered: 'view',
    sorted: 'view columns',
    columns: 'view',
  },
  columns: {
    title: 'report',
    width: 'column',
    up: 'column',
    down: 'column',
    moreValues: 'values',
  },
  whatIf: {
    touched: 'links pages',
    matches: 'pages',
    unnamed: 'n',
    copyOf: 'name',
    changed: 'name changes',
    deleted: 'name',
    gains: 'points before',
    loses: 'points before',
    stays: 'before',
    pages: 'gained lost',
    most: 'points change',
    least: 'points change',
  },
  outreach: {
    template: 'kind',
    unknown: 'name',
    place: 'at total',
    empty: 'fields',
    braces: 'mails',
    mails: 'mails',
    leftOut: 'mails',
    withoutLog: 'files',
  },
  quality: {
    found: 'networks',
    more: 'left',
    domainsOf: 'network',
    linksOf: 'domain',
    size: 'domains',
    touches: 'domains all share links followed',
    scores: 'lowest median',
    named: 'shape',
    prints: 'shape',
    judged: 'verdict subjects',
    reasons: {
      learned: 'declared learned',
      readFrom: 'file',
    },
    unknown: {
      needs: 'column tools',
    },
    disavow: {
      lines: 'lines what',
      summary: 'before added removed',
      touches: 'domains share',
      shortened: 'how',
      sure: 'share',
      moreLines: 'lines',
      whole: 'name',
    },
    sentence: 'share networks',
  },
  help: {
    version: 'version build',
  },
  map: {
    needed: 'file',
    again: 'file',
    title: 'file',
  },
  stopped: 'rows',
  unfinished: {
    cancelled: 'names',
    memory: 'names',
  },
  tooBig: {
    needs: 'need has',
    first: 'rows',
  },
  excelCut: 'file',
  noLinksWithin: 'rows site',
  onlyPages: 'file',
  notRead: 'file',
  cut: 'file',
});
