// Link quality on an export made by hand: what each linking domain's score is made of, what is not known, which domains
// are one network. Figures are computed here again from the reports' own reasons or from the made rows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ahrefsLinks, by, frogLinks, report, run, semrushLinks, table, write } from '../support/cli.mjs';

/** @typedef {Record<string, string | number>} Cells */

const kSite = 'https://mill-wood.example/';
const hex = '0123456789abcdef0123456789abcdef';

/** One maker's: the same sentence round the own name of each. */
const sellers = ['aged-oak-names.xyz', 'more-oak-links.club', 'last-oak-seo.bond'].map((domain, i) => ({
  'Page ascore': 0,
  'Source title': `Where to buy 🚀 aged domains and backlinks from ${domain.split('.')[0]}`,
  'Source url': `https://${domain}/list-${hex.slice(i)}`,
  Anchor: 'mill-wood.example',
  'External links': 9004 + 5000 * i,
}));

/** @type {Cells[]} */
const others = [
  {
    'Page ascore': 31,
    'Source title': 'Restoring a mill floor',
    'Source url': 'https://www.timberjournal.org/2023/04/restoring-a-mill-floor/',
    Anchor: 'Mill Wood',
    'External links': 18,
    'First seen': '2024-03-01',
  },
  {
    'Page ascore': 44,
    'Source title': 'Reading list',
    'Source url': 'https://www.forestry.oakley.edu/reading',
    'Target url': `${kSite}guide`,
    Anchor: 'a guide to floors',
    'External links': 60,
    Nofollow: 'true',
  },
  {
    'Page ascore': 12,
    'Source title': 'The carpenters we trust',
    'Source url': 'https://hazelpine.com/blog/the-carpenters-we-trust',
    Anchor: 'Mill Wood',
    'External links': 200,
    'First seen': '2025-02-01',
    'Last seen': '2025-06-01',
  },
  {
    'Page ascore': 20,
    'Source title': 'A week in pictures',
    'Source url': 'https://hazelpine.com/blog/a-week-in-pictures',
    'Target url': `${kSite}guide`,
    Anchor: 'Mill Wood',
    'External links': 400,
    Nofollow: 'true',
    Image: 'true',
    Text: 'false',
  },
];
/** Takes no part: it is gone, or the site's own. @type {Cells[]} */
const aside = [
  { 'Source url': 'https://gone.example/x', Anchor: 'Mill Wood', 'Lost link': 'true' },
  { 'Source url': `${kSite}about`, Anchor: 'Home' },
];

/** @param {Cells[]} rows @param {(row: Cells) => Cells} [change] */
const exported = (rows, change = (row) => row) => ({
  'mill-wood.example-backlinks.csv': semrushLinks(...rows.map((row) => change({ 'Target url': kSite, ...row }))),
});
const files = exported([...sellers, ...others, ...aside]);
const kOptions = ['--site', 'mill-wood.example'];

/** @param {string} name @param {string[]} more */
const ask = (name, ...more) => report(name, files, ...kOptions, ...more);
/** @param {string} domain @param {import('../support/cli.mjs').Files} [of] */
const reasons = (domain, of = files) => report('source_reasons', of, ...kOptions, '--target', domain);

test('a row is a domain with live links of others to the site', () => {
  const domains = ask('sources').map((row) => row.domain);
  assert.deepEqual(
    domains.sort(),
    [
      ...sellers.map((row) => new URL(row['Source url']).host),
      'hazelpine.com',
      'oakley.edu',
      'timberjournal.org',
    ].sort(),
  );
});

test('counts, days and ratings are those of the rows', () => {
  const row = ask('sources').find(({ domain }) => domain === 'hazelpine.com');
  assert.deepEqual(
    [row?.links, row?.follow_links, row?.source_pages, row?.targets, row?.top_anchor],
    [2, 1, 2, 2, 'Mill Wood'],
  );
  assert.deepEqual([row?.median_external_links, row?.best_rating], [300, 20]);
  assert.deepEqual([row?.first_seen, row?.last_seen], ['2025-01-01', '2025-06-01']);
});

test('a score is the sum of its reasons, for every domain and to its last digit but one', () => {
  const sources = ask('sources');
  for (const { domain, score, reasons: said } of sources) {
    const rules = reasons(domain);
    const sum = rules.reduce((all, { points }) => all + (points ?? 0), 0);
    assert.ok(Math.abs(score - 100 / (1 + Math.exp(-sum))) < 1e-9, `${domain}: ${score}, reasons: ${sum}`);
    for (const { rule, value, weight, points } of rules) {
      if (value === null) assert.equal(points, null, rule);
      else assert.ok(Math.abs(points - value * weight) < 1e-12, rule);
    }
    const counted = rules
      .filter(({ rule, points }) => rule !== 'bias' && points)
      .map(({ rule, points }) => ({ rule, points }));
    const texts = said.split('; ').map((/** @type {string} */ text) => /^(\w+) ([+-]\d+\.\d): ./.exec(text)?.slice(1));
    assert.equal(texts.length, counted.length);
    for (const [rule, points] of texts) {
      const exact = counted.find((reason) => reason.rule === rule)?.points;
      assert.ok(Math.abs(Number(points) - exact) <= 0.05 + 1e-6, `${domain} ${rule}: ${points}, not ${exact}`);
    }
    const sizes = texts.map((/** @type {string[]} */ [, points]) => Math.abs(Number(points)));
    assert.deepEqual(
      sizes,
      [...sizes].sort((a, b) => b - a),
      'most points first',
    );
  }
  assert.equal(sources.length, 6);
});

test('values are what the rows say', () => {
  const value = by(reasons('hazelpine.com'), 'rule', 'value');
  assert.equal(value.link_image, 0.5);
  assert.equal(value.fact_follow, 0.5);
  assert.ok(Math.abs(value.page_links - Math.log(300 / 100) / Math.log(1000 / 100)) < 1e-6);
  assert.ok(Math.abs(value.trust_rating - ((20 - 3) / (25 - 3)) * (1 - value.page_links)) < 1e-6);
  assert.equal(by(reasons('oakley.edu'), 'rule', 'value').trust_institution, 1);
  assert.equal(by(reasons('timberjournal.org'), 'rule', 'value').trust_dated, 1);
  const text = by(reasons(sellers[0]['Source url'].split('/')[2]), 'rule', 'text');
  assert.equal(text.page_links, '9,004 links on the page');
  assert.equal(text.net_shape, 'one of 3 domains of a network');
});

test('domains of one maker are one network, and its rows lead to each other', () => {
  const networks = ask('networks');
  assert.equal(networks.length, 1);
  const [network] = networks;
  assert.deepEqual(
    [network.kind, network.domains, network.links, network.follow_links, network.share_of_sources],
    ['template', 3, 3, 3, 0.5],
  );
  assert.match(network.name, /where to buy aged domains and backlinks from ¤/);
  assert.match(network.evidence, /^title "where to buy .*": 3 domains/);
  const members = ask('network_domains', '--target', network.network);
  const sources = ask('sources').filter((row) => row.network === network.network);
  assert.deepEqual(by(members, 'domain', 'score'), by(sources, 'domain', 'score'));
  assert.deepEqual(
    sources.map((row) => [row.network_kind, row.network_size]),
    Array(3).fill(['template', 3]),
  );
  const scores = sources.map((row) => row.score).sort((a, b) => a - b);
  assert.deepEqual([network.lowest_score, network.median_score], [scores[0], scores[1]]);
  assert.ok(members.every((row) => row.example_title.startsWith('Where to buy')));
  const alone = ask('sources').find(({ domain }) => domain === 'oakley.edu');
  assert.deepEqual([alone?.network, alone?.network_kind, alone?.network_size], ['', '', null]);
});

test('what the files do not say is empty and no reason, never 0', () => {
  const untitled = exported([...sellers, ...others], (row) => ({ ...row, 'Source title': '' }));
  const rules = by(reasons('hazelpine.com', untitled), 'rule', 'value');
  for (const rule of [
    'page_trade',
    'page_directory',
    'page_spam_topic',
    'page_emoji',
    'page_lowercase',
    'anchor_is_title',
  ]) {
    assert.equal(rules[rule], null, rule);
    assert.notEqual(by(reasons('hazelpine.com'), 'rule', 'value')[rule], null, rule);
  }
  const bare = exported([...sellers, ...others], (row) => ({ ...row, 'Page ascore': '', 'External links': '' }));
  const [before, after] = [files, bare].map((of) => by(report('sources', of, ...kOptions), 'domain', 'known'));
  for (const row of report('sources', bare, ...kOptions)) {
    assert.deepEqual([row.median_external_links, row.best_rating], [null, null]);
    assert.ok(after[row.domain] < before[row.domain]);
  }
});

test('a file without a column for anchors says nothing of anchors', () => {
  const header = 'Page ascore,Source title,Source url,Target url,First seen,Last seen';
  const list = { 'links.csv': table(header, [...sellers, ...others], { 'Target url': kSite }) };
  const rows = report('sources', list, ...kOptions);
  assert.equal(rows.length, 6);
  const rules = by(reasons('hazelpine.com', list), 'rule', 'value');
  for (const rule of ['anchor_spam', 'anchor_label', 'fact_empty', 'fact_follow', 'link_image', 'page_links']) {
    assert.equal(rules[rule], null, rule);
  }
});

test('what tools say of a domain is a reason where they say it', () => {
  const row = { 'Referring page URL': 'https://a.example/x', 'Target URL': kSite, Anchor: 'Mill Wood' };
  const other = { ...row, 'Referring page URL': 'https://b.example/x' };
  const links = { 'links.csv': ahrefsLinks({ ...row, 'Domain traffic': 10_000 }, { ...other, 'Domain traffic': '' }) };
  const points = ['a.example', 'b.example'].map(
    (domain) => by(reasons(domain, links), 'rule', 'points').domain_traffic,
  );
  assert.deepEqual(points, [-1, null]);
});

test('where too little is known there is no score, and a word says so', () => {
  for (const { sign, score, known } of ask('sources')) {
    assert.equal(sign === 'unknown', score === null);
    if (score !== null)
      assert.equal(sign, score >= 97 ? 'strong' : score >= 50 ? 'some' : score >= 20 ? 'unclear' : 'none');
    assert.ok(known >= 0 && known <= 1);
  }
});

test('rules count the domains that they know and hold for', () => {
  const rules = ask('quality_rules');
  const each = ask('sources').map(({ domain }) => by(reasons(domain), 'rule', 'value'));
  for (const { rule, rows_known, rows_fired } of rules) {
    const values = each.map((of) => of[rule]).filter((value) => value !== null);
    assert.deepEqual([rows_known, rows_fired], [values.length, values.filter((value) => value >= 0.5).length], rule);
  }
  assert.ok(rules.length > 50);
  assert.ok(ask('quality_lists').some(({ list, phrase }) => list === 'cheap_suffixes' && phrase === 'xyz'));
});

/** On one host of blogs, with numbers of links that differ by less than a thousandth. @type {Cells[]} */
const blogs = ['vitaxolu', 'susipalo', 'cwmqt'].map((name, i) => ({
  'Source title': name,
  'Source url': `https://${name}.blogspot.com/`,
  Anchor: 'mill-wood.example',
  'External links': 18_030 - 2 * i,
}));

test('the order of rows changes nothing', () => {
  const rows = [...sellers, ...blogs, ...others, ...aside];
  const [asked, turned] = [exported(rows), exported([...rows].reverse())];
  const names = by(report('networks', asked, ...kOptions), 'name', 'domains');
  assert.deepEqual(Object.values(names), [3, 3]);
  assert.equal(names['links "18026" and platform "blogspot.com"'], 3);
  for (const name of ['sources', 'networks']) {
    const [one, other] = [asked, turned].map((of) => report(name, of, ...kOptions).map((row) => JSON.stringify(row)));
    assert.deepEqual(one.sort(), other.sort(), name);
  }
});

/** @param {string} address @param {string} body */
const savedPage = (address, body) =>
  `<!doctype html><!-- saved from url=(0042)${address} --><html><head><title>A page</title></head><body>${body}</body></html>`;
const link = `<a href="${kSite}">Mill Wood</a>`;
/** Where the link stands, by the domain of the page. */
const places = {
  'story.example': `<main><p>We bought the floor of our new kitchen from ${link} in spring, and it took them two days to lay it.</p></main>`,
  'links.example': `<main><ul><li>${link}</li><li><a href="https://oak.example/">Oak for all</a></li></ul></main>`,
  'hidden.example': `<main><p style="display:none">We bought the floor of our kitchen from ${link} in spring.</p></main>`,
  'below.example': `<main><p>Nothing here.</p></main><footer><p>Made by ${link} and by others who have no name.</p></footer>`,
};
/** @param {Record<string, string>} bodies */
const savedPages = (bodies) => {
  const addresses = Object.keys(bodies).map((domain) => `https://${domain}/a`);
  return {
    ...exported(addresses.map((address) => ({ 'Source url': address, Anchor: 'Mill Wood' }))),
    ...Object.fromEntries(
      Object.entries(bodies).map(([domain, body]) => [`${domain}.html`, savedPage(`https://${domain}/a`, body)]),
    ),
  };
};

test('saved pages tell where on its page a link stands', () => {
  const pages = savedPages(places);
  /** @param {string} domain */
  const held = (domain) =>
    reasons(domain, pages)
      .filter(({ rule, value }) => /^(context|link)_/.test(rule) && value > 0)
      .map(({ rule, measured }) => `${rule} ${measured}`);
  assert.deepEqual(held('story.example'), ['context_sentence no']);
  assert.deepEqual(held('links.example'), ['context_block no']);
  assert.deepEqual(held('hidden.example'), ['link_hidden no', 'context_sentence no']);
  assert.deepEqual(held('below.example'), ['link_template no', 'context_sentence no']);
  assert.equal(by(reasons('timberjournal.org'), 'rule', 'value').context_sentence, null);
});

test('a crawl has no such rows', () => {
  const crawl = { 'a.csv': frogLinks({ Source: 'https://e.com/', Destination: 'https://e.com/a', Anchor: 'A' }) };
  for (const name of ['sources', 'networks', 'network_domains', 'source_reasons', 'quality_rules', 'quality_lists']) {
    assert.deepEqual(report(name, crawl), [], name);
  }
});

test('a domain or network that is not there is an error that says so', () => {
  for (const [name, message] of [
    ['source_reasons', /No link to the site is from the domain "x\.example"/],
    ['network_domains', /There is no network "x\.example"/],
  ]) {
    const { status, err } = run('report', String(name), ...write(files), ...kOptions, '--target', 'x.example');
    assert.notEqual(status, 0);
    assert.match(err, /** @type {RegExp} */ (message));
  }
});

test('links back and rings show where a crawl of the site is there, and only there', () => {
  const link = (/** @type {string} */ from, /** @type {string} */ to, more = {}) => ({
    Source: from,
    Destination: to,
    Anchor: 'x',
    ...more,
  });
  const crawl = frogLinks(
    link(kSite, 'https://hazelpine.com/blog/'),
    link(kSite, 'https://www.timberjournal.org/', { Follow: 'false', Rel: 'nofollow' }),
    link(kSite, 'https://third.example/'),
    link(kSite, `${kSite}partners/links`),
    link(`${kSite}partners/links`, 'https://www.forestry.oakley.edu/reading'),
  );
  const links = [
    ...others,
    { 'Source url': 'https://www.forestry.oakley.edu/other', Anchor: 'mill', Nofollow: 'false' },
    { 'Source url': 'https://third.example/x', Anchor: 'mill' },
  ];
  const both = { ...exported(links), 'crawl.csv': crawl };
  assert.deepEqual(by(report('sources', both, ...kOptions), 'domain', 'reciprocal'), {
    'hazelpine.com': 'exchange',
    'oakley.edu': 'exchange',
    'third.example': 'reciprocal',
    'timberjournal.org': '',
  });
  const [ring, ...rest] = report('rings', both, ...kOptions);
  assert.deepEqual(
    [ring.domains.split(', ').sort(), rest],
    [['hazelpine.com', 'mill-wood.example', 'oakley.edu', 'third.example'], []],
  );
  assert.deepEqual(report('rings', exported(links), ...kOptions), []);
  assert.ok(report('sources', exported(links), ...kOptions).every(({ reciprocal }) => !reciprocal));
});
