// Authority of linking domains on exports made by hand: percentiles are computed here again, checks fire at the figures
// of the rows, and scores of pages start from the same blend.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ahrefsLinks, by, report, semrushLinks, summary, table } from '../support/cli.mjs';

/** @import { Files, Row } from '../support/cli.mjs' */

const kSite = 'https://mill-wood.example/';
const kOptions = ['--site', 'mill-wood.example'];

/** @param {string} name @param {Files} files @param {string[]} more */
const ask = (name, files, ...more) => report(name, files, ...kOptions, ...more);

/** @param {string} domain @param {Record<string, string | number>} [cells] */
const link = (domain, cells = {}) => ({
  'Referring page URL': `https://${domain}/a`,
  'Target URL': kSite,
  Anchor: 'Mill Wood',
  UR: '',
  ...cells,
});

/** The share of values below, and half of those that are equal. @param {number} value @param {number[]} all */
const percentile = (value, all) =>
  (all.filter((other) => other < value).length + all.filter((other) => other === value).length / 2) / all.length;

/** @param {number} value @param {number} expected @param {string} [what] */
const near = (value, expected, what) => assert.ok(Math.abs(value - expected) < 1e-9, `${what}: ${value}, ${expected}`);

const ratings = /** @type {const} */ ({
  'a.example': { dr: 10, visits: 5, ascore: 40 },
  'b.example': { dr: 10, visits: '', ascore: 12 },
  'c.example': { dr: 60, visits: 900, ascore: '' },
  'd.example': { dr: '', visits: '', ascore: 12 },
});
const rated = Object.entries(ratings);
const kBlended = {
  'ahrefs.csv': ahrefsLinks(
    ...rated.map(([domain, { dr, visits }]) => link(domain, { 'Domain rating': dr, 'Domain traffic': visits })),
    link('e.example', { 'Domain rating': '' }),
  ),
  'semrush.csv': table(
    'Domain ascore,Domain,Backlinks',
    rated.map(([Domain, { ascore }]) => ({ Domain, 'Domain ascore': ascore, Backlinks: 1 })),
  ),
};

test('authority is the weighted mean of the percentiles that are there; visits weigh 0.7', () => {
  const numbers = (/** @type {'dr' | 'visits' | 'ascore'} */ name) =>
    rated.map(([, values]) => values[name]).filter((value) => typeof value === 'number');
  const found = ask('authority', kBlended);
  assert.deepEqual(found.map(({ domain }) => domain).sort(), [...rated.map(([domain]) => domain), 'e.example']);
  for (const [domain, values] of rated) {
    const row = /** @type {Row} */ (found.find((one) => one.domain === domain));
    const parts = /** @type {const} */ ([
      ['dr', 1],
      ['ascore', 1],
      ['visits', 0.7],
    ]).flatMap(([name, weight]) => {
      const value = values[name];
      return typeof value === 'number' ? [{ name, weight, at: percentile(value, numbers(name)) }] : [];
    });
    const weights = parts.reduce((all, { weight }) => all + weight, 0);
    const mean = parts.reduce((all, { weight, at }) => all + weight * at, 0) / weights;
    near(row.authority, 100 * mean, domain);
    near(row.authority_low, 100 * Math.min(...parts.map(({ at }) => at)), domain);
    near(row.authority_high, 100 * Math.max(...parts.map(({ at }) => at)), domain);
    assert.equal(row.spam_factor, 1);
    assert.equal(row.checks, '');
    for (const [name, column] of [
      ['dr', 'ahrefs_domain_rating_percentile'],
      ['ascore', 'semrush_authority_score_percentile'],
      ['visits', 'ahrefs_traffic_percentile'],
    ]) {
      const at = parts.find((part) => part.name === name)?.at;
      if (at === undefined) assert.equal(row[column], null, `${domain} ${column}`);
      else near(row[column], 100 * at, column);
    }
  }
});

test('the cell says how many ratings there are, and of one which; of none nothing', () => {
  const from = { 'a.example': '3 ratings', 'b.example': '2 ratings', 'c.example': '2 ratings' };
  const expected = { ...from, 'd.example': 'Semrush Authority Score', 'e.example': '' };
  assert.deepEqual(by(ask('authority', kBlended), 'domain', 'authority_from'), {
    ...by(ask('sources', kBlended), 'domain', 'authority_from'),
    ...expected,
  });
  const unrated = ask('authority', kBlended).find(({ domain }) => domain === 'e.example');
  assert.deepEqual(
    [unrated?.authority, unrated?.authority_low, unrated?.authority_high, unrated?.spam_factor],
    [null, null, null, 1],
  );
});

test('sources and domains have the same authority; a domain that does not link here has none', () => {
  const expected = by(ask('authority', kBlended), 'domain', 'authority');
  assert.deepEqual(by(ask('sources', kBlended), 'domain', 'authority'), expected);
  const domains = ask('domains', kBlended);
  assert.deepEqual(by(domains, 'domain', 'authority'), { ...expected, 'mill-wood.example': null });
  const scores = by(ask('sources', kBlended), 'domain', 'score');
  assert.deepEqual(by(domains, 'domain', 'score'), { ...scores, 'mill-wood.example': null });
});

/** @param {Record<string, Record<string, string | number>>} domains  Majestic's figures of each @returns {Files} */
const majestic = (domains) => ({
  'links.csv': semrushLinks(
    ...Object.keys(domains).map((domain) => ({ 'Source url': `https://${domain}/a`, 'Target url': kSite })),
  ),
  'domains.csv': table(
    'Item,RefDomains,ExtBackLinks,RefIPs,RefSubNets,CitationFlow,TrustFlow',
    Object.entries(domains).map(([domain, cells]) => ({ Item: `https://${domain}/`, ...cells })),
  ),
});

test('checks that fire are named with what they leave and their figures', () => {
  const usual = { RefDomains: 400, ExtBackLinks: 4000, RefIPs: 300, RefSubNets: 200, CitationFlow: 20, TrustFlow: 20 };
  const files = majestic({
    'good.example': usual,
    'ips.example': { ...usual, RefIPs: 199, RefSubNets: 99 },
    'edge.example': { ...usual, RefIPs: 200, RefSubNets: 100 },
    'few.example': { ...usual, ExtBackLinks: 40_001 },
    'gap.example': { ...usual, CitationFlow: 33, TrustFlow: 5 },
    'wide.example': { ...usual, CitationFlow: 50, TrustFlow: 5 },
  });
  const rows = ask('authority', files);
  assert.deepEqual(by(rows, 'domain', 'checks'), {
    'good.example': '',
    'ips.example':
      'shared_ip × 80 %: 400 domains link there from 199 IP addresses; ' +
      'shared_subnet × 85 %: 400 domains link there from 99 subnets',
    'edge.example': '',
    'few.example': 'few_sources × 90 %: 40,001 links from 400 domains',
    'gap.example': 'flow_gap × 90 %: Citation Flow 33, Trust Flow 5',
    'wide.example': 'flow_gap × 80 %: Citation Flow 50, Trust Flow 5',
  });
  assert.deepEqual(by(rows, 'domain', 'spam_factor'), {
    'good.example': 1,
    'ips.example': 0.8 * 0.85,
    'edge.example': 1,
    'few.example': 0.9,
    'gap.example': 0.9,
    'wide.example': 0.8,
  });
  for (const row of rows) {
    const at = Object.keys(row).flatMap((name) => (name.endsWith('_percentile') ? [row[name]] : []));
    near(row.authority, (at.reduce((all, one) => all + one) / at.length) * row.spam_factor, row.domain);
  }
});

test('figures of two tools are never divided by one another', () => {
  const files = {
    ...majestic({ 'a.example': { RefDomains: 10, RefIPs: 9 } }),
    'comparison.csv': table('target,ascore,backlinks_num,domains_num,ips_num', [
      { target: 'a.example', ascore: 3, backlinks_num: 5000, domains_num: 4000, ips_num: 3000 },
    ]),
  };
  assert.deepEqual(by(ask('authority', files), 'domain', 'checks'), { 'a.example': '' });
});

test('a check lowers where visits start, unless a person names the rating', () => {
  const rows = [
    ['a.example', 40, 3000],
    ['b.example', 41, 0],
  ].map(([domain, rating, visits]) => ({
    ...link(String(domain), { 'Domain rating': rating, 'Domain traffic': visits, 'Referring domains': 100 }),
    'Target URL': `${kSite}${domain}`,
  }));
  const files = { 'links.csv': ahrefsLinks(...rows) };
  assert.equal(
    by(ask('authority', files), 'domain', 'checks')['b.example'],
    'no_visits × 80 %: no visits, though 100 domains link there',
  );
  const equity = (/** @type {string[]} */ ...more) => by(ask('pages', files, ...more), 'url', 'equity');
  const open = equity();
  assert.ok(open[`${kSite}a.example`] > open[`${kSite}b.example`]);
  const named = equity('--source-strength', 'ahrefs_domain_rating');
  assert.ok(named[`${kSite}a.example`] < named[`${kSite}b.example`]);
  assert.equal(summary(files, ...kOptions).strength, 'ahrefs_domain_rating, ahrefs_traffic');
});

test('domains that the same domains link to are one profile', () => {
  const shared = Array.from({ length: 24 }, (_, i) => `https://s${i}.example/`);
  const to = (/** @type {string} */ target, /** @type {string[]} */ sources) =>
    sources.map((source) => ({ 'Source url': source, 'Target url': `https://${target}/` }));
  const own = ['one.example', 'two.example', 'other.example'];
  const files = {
    'links.csv': semrushLinks(
      ...own.map((domain) => ({ 'Source url': `https://${domain}/`, 'Target url': kSite })),
      ...to('one.example', shared),
      ...to('two.example', shared.slice(1)),
      ...to('other.example', shared.slice(10)),
    ),
  };
  const same = 'same_profile × 70 %: almost the same domains link to another domain here';
  const checks = by(ask('authority', files), 'domain', 'checks');
  assert.deepEqual(
    own.map((domain) => checks[domain]),
    [same, same, ''],
  );
});

test('PageRank of domains is a rating where the files have 1,000 links between others', () => {
  const row = (/** @type {string} */ from, /** @type {string} */ to) => ({
    'Source url': `https://${from}/`,
    'Target url': `https://${to}/`,
  });
  const others = (/** @type {number} */ edges) =>
    Array.from({ length: edges }, (_, i) => row(`s${i}.example`, i % 4 ? 'a.example' : 'b.example'));
  const own = ['a.example', 'b.example', 'c.example'].map((domain) => row(domain, 'mill-wood.example'));
  const ranked = (/** @type {number} */ edges) =>
    ask('authority', { 'links.csv': semrushLinks(...own, ...others(edges)) });
  const few = ranked(999);
  assert.ok(few.every((one) => !('pagerank_percentile' in one)));
  const many = ranked(1000);
  const at = by(many, 'domain', 'pagerank_percentile');
  assert.ok(at['a.example'] > at['b.example'] && at['b.example'] > at['c.example']);
});

/** Domains of one maker. */
const sellers = ['aged-oak-names.xyz', 'more-oak-links.club', 'last-oak-seo.bond'].map((domain) => ({
  'Page ascore': 0,
  'Source title': `Where to buy aged domains and backlinks from ${domain.split('.')[0]}`,
  'Source url': `https://${domain}/list-1`,
  'Target url': `${kSite}guide`,
  Anchor: 'Mill Wood',
  'External links': 9004,
}));
const good = ['oakley.edu', 'hazelpine.com'].map((domain, i) => ({
  'Page ascore': 50,
  'Source title': 'A week of oak',
  'Source url': `https://${domain}/2024/05/oak`,
  'Target url': i === 0 ? `${kSite}guide` : kSite,
  Anchor: 'Mill Wood',
  'External links': 4,
}));
const kMixed = { 'links.csv': semrushLinks(...sellers, ...good) };

test('a member of a network keeps six tenths', () => {
  const rows = ask('authority', kMixed);
  for (const { domain, spam_factor, checks, authority } of rows) {
    const member = sellers.some((row) => row['Source url'].includes(domain));
    assert.equal(spam_factor, member ? 0.6 : 1, domain);
    assert.equal(checks, member ? 'in_network × 60 %: one of 3 domains of a network' : '');
    near(authority, member ? 0.6 * 30 : 80, domain);
  }
  const networks = ask('networks', kMixed).map(({ network }) => network);
  const domains = by(ask('domains', kMixed), 'domain', 'network');
  assert.deepEqual([domains['last-oak-seo.bond'], domains['oakley.edu']], [networks[0], '']);
});

test('of a page the share of linking domains that look placed, and of the site what the overview says', () => {
  const signs = by(ask('sources', kMixed), 'domain', 'sign');
  assert.equal(Object.values(signs).filter((sign) => sign === 'strong' || sign === 'some').length, 3);
  assert.deepEqual(by(ask('targets', kMixed), 'url', 'placed_share'), { [kSite]: 0, [`${kSite}guide`]: 0.75 });
  const { quality } = summary(kMixed, ...kOptions);
  const strong = Object.values(signs).filter((sign) => sign === 'strong').length;
  assert.deepEqual(quality, { domains: 5, in_networks: 3, networks: 1, strong, some: 3 - strong });
});

test('without backlinks there is nothing to say', () => {
  const crawl = { 'links.csv': table('source,target', [{ source: 'https://e.com/', target: 'https://e.com/a' }]) };
  assert.deepEqual(report('authority', crawl, '--site', 'e.com'), []);
  assert.equal(summary(crawl, '--site', 'e.com').quality, undefined);
});
