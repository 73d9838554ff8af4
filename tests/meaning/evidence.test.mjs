// For every subset of what files can tell a file is made, and nothing may appear without what it needs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report, run, summary, table, write } from '../support/cli.mjs';

/** What each fact is brought by, in a crawl's links, in a table of pages, in an export of backlinks. */
const crawlColumns = {
  anchors: ['Anchor'],
  regions: ['Link Position'],
  rel: ['Follow', 'Rel'],
  status: ['Status Code'],
};
const pageColumns = {
  status: ['Status Code'],
  titles: ['Title 1'],
  content_types: ['Content Type'],
  demand: ['Clicks'],
};
const backlinkColumns = {
  anchors: ['Anchor'],
  rel: ['Nofollow'],
  lost: ['Lost link'],
  dates: ['First seen', 'Last seen'],
  ratings: ['Page ascore'],
};

/** Columns of reports, and what must be known for them: all of one of the lists. */
const scores = [['outlinks'], ['backlinks', 'ratings']];
const links = [['outlinks'], ['backlinks']];
/** @type {Record<string, string[][]>} */
const columns = {
  'pages.pagerank': scores,
  'pages.equity': scores,
  'pages.percentile': scores,
  'pages.inlinks': links,
  'pages.unique_inlinks': links,
  'pages.follow_inlinks': [
    ['outlinks', 'rel'],
    ['backlinks', 'rel'],
  ],
  'pages.outlinks': [['outlinks']],
  'pages.unique_outlinks': [['outlinks']],
  'pages.external_outlinks': [['outlinks']],
  'pages.depth': [['outlinks']],
  'pages.status': [['status']],
  'pages.title': [['titles']],
  'links.anchor': [['anchors']],
  'links.class': [['anchors']],
  'links.position': [['regions']],
  'links.rel': [['rel']],
  'links.follow': [['rel']],
  'links.status': [['status']],
  'links.first_seen': [['dates']],
  'links.last_seen': [['dates']],
  'domains.pagerank': scores,
  'domains.equity': scores,
  'domains.live_links': [['backlinks']],
  'domains.follow_links': [['rel']],
  'domains.follow_share': [['rel']],
  'anchors.follow_links': [['rel']],
  'domains.lost_links': [['backlinks', 'lost']],
  'domains.top_anchor': [['backlinks', 'anchors']],
  'domains.first_seen': [['dates']],
  'domains.last_seen': [['dates']],
  'domains.semrush_authority_score': [['ratings']],
};
/** @type {Record<string, string[][]>} */
const rows = {
  structure: [['outlinks']],
  sections: [['outlinks']],
  anchors: [['anchors']],
  targets: [['anchors']],
  anchor_sources: [['anchors']],
  weak_anchors: [['anchors']],
};
/** @type {Record<string, string[][]>} */
const figures = {
  'counts.anchors': [['anchors']],
  'counts.follow_links': [['rel']],
  'counts.nofollow_links': [['rel']],
  'counts.reached': [['outlinks']],
  'counts.unreached': [['outlinks']],
  'counts.backlinks': [['backlinks']],
  'counts.linking_domains': [['backlinks']],
  'counts.linking_pages': [['backlinks']],
  'counts.target_pages': [['backlinks']],
  'counts.live_backlinks': [['backlinks', 'lost']],
  'counts.lost_backlinks': [['backlinks', 'lost']],
  depth: [['outlinks']],
  equity: scores,
  sections: scores,
  regions: [['regions']],
  status: [['status']],
  backlinks: [['backlinks']],
  'backlinks.lost': [['lost']],
  'backlinks.follow_domains': [['rel']],
  'backlinks.by_month': [['dates']],
  'backlinks.new_30': [['dates']],
  'backlinks.lost_30': [['dates', 'lost']],
  'backlinks.ratings': [['ratings']],
  'backlinks.by_rating': [['ratings']],
  'backlinks.anchor_classes': [['anchors']],
  strength: [['backlinks', 'ratings']],
};

/** @template T @param {T[]} all @returns {T[][]} */
const subsets = (all) =>
  all.reduce((some, one) => some.concat(some.map((set) => [...set, one])), /** @type {T[][]} */ ([[]]));

const allowed = (/** @type {string[][]} */ needs, /** @type {Set<string>} */ known) =>
  needs.some((all) => all.every((fact) => known.has(fact)));
const says = (/** @type {any} */ value) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
const at = (/** @type {any} */ from, /** @type {string} */ path) =>
  path.split('.').reduce((value, part) => value?.[part], from);

/** @param {string} what @param {Record<string, string>} files @param {string[]} facts  that the files bring */
function check(what, files, facts) {
  const known = new Set(facts);
  const told = summary(files);
  for (const fact of facts) assert.ok(told.evidence.includes(fact), `${what}: ${fact} is known, of ${told.evidence}`);
  for (const fact of told.evidence) {
    assert.ok(known.has(fact) || fact === 'link_types', `${what}: ${fact} is not known, and said to be`);
    assert.ok(!(fact in told.would_bring), `${what}: ${fact} is known and asked for`);
  }
  for (const [path, needs] of Object.entries(figures)) {
    if (!allowed(needs, known))
      assert.ok(!says(at(told, path)), `${what}: the figure ${path} is ${JSON.stringify(at(told, path))}`);
  }
  for (const [name, needs] of Object.entries(rows)) {
    if (!allowed(needs, known)) assert.equal(report(name, files).length, 0, `${what}: rows of ${name}`);
  }
  for (const name of ['pages', 'links', 'domains']) {
    const cells = report(name, files);
    const missing = Object.keys(columns).filter(
      (column) => column.startsWith(`${name}.`) && !allowed(columns[column], known),
    );
    for (const column of missing) {
      for (const row of cells)
        assert.ok(!says(row[column.slice(name.length + 1)]), `${what}: ${column} of ${JSON.stringify(row)}`);
    }
  }
}

const pairs = [
  ['/', '/a'],
  ['/a', '/'],
  ['/a', '/b'],
  ['/b', '/c'],
];
for (const facts of subsets(Object.keys(crawlColumns))) {
  test(`a crawl that tells of ${facts.join(', ') || 'links alone'}`, () => {
    const extra = facts.flatMap((fact) => crawlColumns[/** @type {keyof typeof crawlColumns} */ (fact)]);
    const usual = {
      Type: 'Hyperlink',
      Anchor: 'Words',
      'Link Position': 'Navigation',
      Follow: 'true',
      'Status Code': 200,
    };
    const csv = table(
      ['Type', 'Source', 'Destination', ...extra].join(','),
      pairs.map(([from, to]) => ({ Source: `https://e.com${from}`, Destination: `https://e.com${to}` })),
      usual,
    );
    check('crawl', { 'links.csv': csv }, ['outlinks', ...facts]);
  });
}

for (const facts of subsets(Object.keys(pageColumns))) {
  test(`a table of pages that tells of ${facts.join(', ') || 'addresses alone'}`, () => {
    const extra = facts.flatMap((fact) => pageColumns[/** @type {keyof typeof pageColumns} */ (fact)]);
    const csv = table(
      ['Address', ...extra].join(','),
      ['/', '/a', '/b'].map((path) => ({ Address: `https://e.com${path}` })),
      { 'Status Code': 200, 'Title 1': 'Title', 'Content Type': 'text/html', Clicks: 3 },
    );
    check('pages', { 'pages.csv': csv }, facts);
  });
}

for (const facts of subsets(Object.keys(backlinkColumns))) {
  test(`backlinks that tell of ${facts.join(', ') || 'links alone'}`, () => {
    const extra = facts.flatMap((fact) => backlinkColumns[/** @type {keyof typeof backlinkColumns} */ (fact)]);
    const csv = table(
      ['Source title', 'Source url', 'Target url', ...extra].join(','),
      [1, 2, 3, 4].map((i) => ({
        'Source title': 'T',
        'Source url': `https://s${i}.net/p`,
        'Target url': `https://e.com/${i % 2 ? '' : 'a'}`,
        'Lost link': String(i === 4),
        'Page ascore': i * 10,
      })),
      { Anchor: 'Words', Nofollow: 'false', 'First seen': '2025-01-01', 'Last seen': '2025-05-01' },
    );
    check('backlinks', { 'backlinks.csv': csv }, ['backlinks', ...facts]);
  });
}

test('a column that is empty throughout tells nothing', () => {
  const csv = table(
    'Type,Source,Destination,Anchor,Link Position,Status Code',
    pairs.map(([from, to]) => ({ Source: `https://e.com${from}`, Destination: `https://e.com${to}` })),
    { Type: 'Hyperlink' },
  );
  check('empty columns', { 'links.csv': csv }, ['outlinks']);
});

test('a list of links to dead addresses alone is no whole crawl', () => {
  const csv = table(
    'Type,Source,Destination,Status Code',
    pairs.map(([from, to]) => ({ Source: `https://e.com${from}`, Destination: `https://e.com${to}` })),
    { Type: 'Hyperlink', 'Status Code': 404 },
  );
  const told = summary({ 'client_error_inlinks.csv': csv });
  assert.ok(!told.evidence.includes('outlinks'));
  assert.equal(told.would_bring.outlinks, 'crawl_links');
  assert.deepEqual(report('structure', { 'client_error_inlinks.csv': csv }), []);
  assert.equal(report('pages', { 'client_error_inlinks.csv': csv })[0].inlinks, 1);
});

test('one saved page is looked at by itself, a saved site as a crawl', () => {
  const page = (/** @type {string} */ path, /** @type {string[]} */ targets) =>
    `<!-- saved from url=(0020)https://e.com${path} --><html><head><link rel="canonical" href="https://e.com${path}"></head>` +
    `<body>${targets.map((to) => `<a href="https://e.com${to}">${to}</a>`).join(' ')}</body></html>`;
  const one = summary({ 'page.html': page('/x', ['/', '/a', '/b']) });
  assert.equal(one.lens, 'page');
  assert.ok(!('unreached' in one.counts));
  const site = summary({ 'i.html': page('/', ['/a']), 'a.html': page('/a', ['/', '/b']), 'b.html': page('/b', ['/']) });
  assert.equal(site.lens, 'crawl');
  assert.equal(site.counts.unreached, 0);
});

test('a table on a terminal leaves out what is not known', () => {
  const files = { 'links.csv': 'source,target\nhttps://e.com/,https://e.com/a\n' };
  const shown = run('report', 'links', ...write(files), '--format', 'table').out.split('\n')[0];
  assert.doesNotMatch(shown, /position|anchor|status/);
  assert.match(shown, /source +target/);
  const csv = run('report', 'links', ...write(files), '--format', 'csv').out.split('\n')[0];
  assert.match(csv, /anchor,.*position/);
});

test('a list of addresses is a list', () => {
  const told = summary({ 'urls.txt': 'https://e.com/\nhttps://e.com/a\n' });
  assert.deepEqual([told.lens, told.evidence], ['list', []]);
});
