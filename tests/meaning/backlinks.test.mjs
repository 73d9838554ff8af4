// The figures of backlinks against a count of their own: exports are generated, and every figure is computed again
// here from the rows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ahrefsLinks, by, report, run, semrushLinks, summary, write } from '../support/cli.mjs';

/** @typedef {{from: string, domain: string, to: string, anchor: string, rating: number, nofollow: boolean, lost: boolean, first: string, last: string, gone: string}} Link */

/** @param {number} seed */
function random(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const day = (/** @type {number} */ number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
const number = (/** @type {string} */ text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** @param {number} seed @param {boolean} byDomain  the rating is the domain's, not the page's @returns {Link[]} */
function links(seed, byDomain) {
  const below = random(seed);
  const anchors = ['Acme', 'acme.example', 'red boots', 'click here', 'https://acme.example/', 'winter boots sale'];
  const end = 20_000;
  return Array.from({ length: 400 }, (_, i) => {
    const at = below(45);
    const first = end - below(900) - 1;
    const last = first + below(end - first);
    return {
      from: `https://${i % 3 ? '' : 'www.'}site${at}.example/page/${i}`,
      domain: `site${at}.example`,
      to: `https://acme.example/${below(3) ? `p${below(20)}` : ''}`,
      anchor: anchors[below(anchors.length)],
      rating: byDomain ? (at * 7) % 97 : below(100),
      nofollow: at % 5 === 0 || below(4) === 0,
      lost: below(5) === 0 || at === 44,
      first: day(first),
      last: day(last),
      gone: day(Math.min(end, last + 1 + below(20))),
    };
  });
}

/** @param {number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = part * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
}

/** @template T @param {T[]} rows @param {(row: T) => string} key */
function groups(rows, key) {
  /** @type {Map<string, T[]>} */
  const found = new Map();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return found;
}

/** What the summary should say. @param {Link[]} rows @param {(link: Link) => string} goneOn */
function expected(rows, goneOn) {
  const live = rows.filter((row) => !row.lost);
  const lost = rows.filter((row) => row.lost);
  const domains = groups(live, (row) => row.domain);
  const all = groups(rows, (row) => row.domain);
  const until = Math.max(
    ...rows.flatMap((row) => [number(row.first), number(row.last), ...(row.lost ? [number(goneOn(row))] : [])]),
  );
  const recent = (/** @type {string} */ text) => number(text) > until - 30;
  const rated = [...domains.keys()].map((domain) => Math.max(...(all.get(domain) ?? []).map((row) => row.rating)));
  const months = Array.from({ length: 24 }, (_, i) => {
    const date = new Date(until * 86_400_000);
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() - 23 + i);
    const month = date.toISOString().slice(0, 7);
    return {
      month,
      new: live.filter((row) => row.first.startsWith(month)).length,
      lost: lost.filter((row) => goneOn(row).startsWith(month)).length,
    };
  });
  const targets = [...groups(live, (row) => row.to)]
    .map(([url, some]) => ({ url, domains: new Set(some.map((row) => row.domain)).size, links: some.length }))
    .sort((a, b) => b.domains - a.domains || b.links - a.links);
  return {
    domains: domains.size,
    follow_domains: [...domains.values()].filter((some) => some.some((row) => !row.nofollow)).length,
    live: live.length,
    lost: lost.length,
    pages: new Set(live.map((row) => row.from)).size,
    targets: targets.length,
    data_until: day(until),
    new_30: live.filter((row) => recent(row.first)).length,
    lost_30: lost.filter((row) => recent(goneOn(row))).length,
    new_domains_30: [...domains.keys()].filter((domain) => (all.get(domain) ?? []).every((row) => recent(row.first)))
      .length,
    rating: {
      domains: rated.length,
      median: quantile(rated, 0.5),
      p25: quantile(rated, 0.25),
      p75: quantile(rated, 0.75),
    },
    bins: Array.from(
      { length: 10 },
      (_, i) => rated.filter((value) => Math.min(9, Math.floor(value / 10)) === i).length,
    ),
    by_month: months,
    top: targets[0],
    per_domain: all,
  };
}

const semrush = (/** @type {Link[]} */ rows) =>
  semrushLinks(
    ...rows.map((row) => ({
      'Page ascore': row.rating,
      'Source url': row.from,
      'Target url': row.to,
      Anchor: row.anchor,
      Nofollow: String(row.nofollow),
      'First seen': row.first,
      'Last seen': row.last,
      'Lost link': String(row.lost),
    })),
  );
const ahrefs = (/** @type {Link[]} */ rows) =>
  ahrefsLinks(
    ...rows.map((row) => ({
      'Domain rating': row.rating,
      'Referring page URL': row.from,
      'Target URL': row.to,
      Anchor: row.anchor,
      Nofollow: String(row.nofollow),
      'First seen': `${row.first} 10:00:00`,
      'Last seen': `${row.last} 10:00:00`,
      Lost: row.lost ? `${row.gone} 10:00:00` : '',
      'Lost status': row.lost ? 'removed_from_page' : '',
    })),
  );

for (const tool of [
  {
    name: 'Semrush',
    make: semrush,
    rating: 'semrush_authority_score',
    byDomain: false,
    gone: (/** @type {Link} */ row) => row.last,
  },
  {
    name: 'Ahrefs',
    make: ahrefs,
    rating: 'ahrefs_domain_rating',
    byDomain: true,
    gone: (/** @type {Link} */ row) => row.gone,
  },
]) {
  for (const seed of [1, 2, 3]) {
    test(`${tool.name}: every figure is that of an independent count, seed ${seed}`, () => {
      const rows = links(seed, tool.byDomain);
      const files = { 'backlinks.csv': tool.make(rows) };
      const want = expected(rows, tool.gone);
      const told = summary(files);
      assert.equal(told.site, 'acme.example');
      assert.equal(told.lens, 'backlinks');
      const { ratings, by_rating: byRating, by_month: byMonth, top_targets: top, ...got } = told.backlinks;
      for (const figure of [
        'domains',
        'follow_domains',
        'live',
        'lost',
        'pages',
        'targets',
        'data_until',
        'new_30',
        'lost_30',
        'new_domains_30',
      ]) {
        assert.equal(got[figure], want[/** @type {keyof typeof want} */ (figure)], figure);
      }
      const { name, label: _, ...figures } = ratings.find((/** @type {any} */ one) => one.name === tool.rating);
      assert.equal(name, tool.rating);
      assert.deepEqual(figures, want.rating);
      if (byRating.name === tool.rating) {
        assert.deepEqual(
          byRating.bins.map((/** @type {any} */ bin) => bin.domains),
          want.bins,
        );
      }
      assert.deepEqual(byMonth, want.by_month);
      assert.equal(top[0].domains, want.top.domains);
      assert.equal(top.length, Math.min(10, want.targets));
      assert.equal(told.counts.live_backlinks, want.live);
      assert.equal(told.counts.lost_backlinks, want.lost);
      assert.equal(told.counts.internal_links, 0);
      const domains = by(report('domains', files), 'domain', 'live_links');
      const lost = by(report('domains', files), 'domain', 'lost_links');
      for (const [domain, some] of want.per_domain) {
        assert.equal(domains[domain], some.filter((row) => !row.lost).length, domain);
        assert.equal(lost[domain], some.filter((row) => row.lost).length, domain);
      }
    });
  }
}

test('what no column tells is not in the figures', () => {
  const rows = [1, 2, 3].map((i) => `https://s${i}.example/,https://acme.example/\n`);
  const bare = `source,target\n${rows.join('')}`;
  const { backlinks, counts, lens } = summary({ 'links.csv': bare });
  assert.equal(lens, 'backlinks');
  assert.equal(backlinks.domains, 3);
  for (const absent of [
    'lost',
    'lost_30',
    'new_30',
    'by_month',
    'ratings',
    'by_rating',
    'anchor_classes',
    'follow_domains',
  ]) {
    assert.ok(!(absent in backlinks), absent);
  }
  assert.equal(backlinks.data_until, null);
  for (const absent of ['lost_backlinks', 'unreached', 'reached', 'anchors']) assert.ok(!(absent in counts), absent);
});

test('without ratings and outlinks PageRank is not known; with ratings the stronger domain makes the stronger page', () => {
  const rows = [
    { domain: 'weak.example', rating: 3, to: 'https://acme.example/by-weak' },
    { domain: 'strong.example', rating: 80, to: 'https://acme.example/by-strong' },
  ].map((row) => ({
    'Domain rating': row.rating,
    'Referring page URL': `https://${row.domain}/`,
    'Target URL': row.to,
  }));
  const files = { 'backlinks.csv': ahrefsLinks(...rows) };
  const equity = by(report('pages', files), 'url', 'equity');
  assert.ok(equity['https://acme.example/by-strong'] > equity['https://acme.example/by-weak']);
  assert.equal(summary(files).strength, 'ahrefs_domain_rating, ahrefs_url_rating');
  const settings = by(report('settings', files, '--source-strength', 'ahrefs_domain_rating'), 'name', 'value');
  assert.equal(settings['source-strength'], 'ahrefs_domain_rating');
  assert.equal(settings.strength, 'ahrefs_domain_rating');
  const domain = by(report('domains', files), 'domain', 'pagerank');
  assert.ok(domain['strong.example'] > domain['weak.example']);
  const hidden = report('pages', files, '--source-strength', 'none');
  assert.deepEqual(
    hidden.map((row) => [row.pagerank, row.equity, row.depth]),
    [
      [null, null, null],
      [null, null, null],
    ],
  );
  const { status, err } = run('report', 'pages', ...write(files), '--source-strength', 'moz_domain_authority');
  assert.equal(status, 2);
  assert.match(err, /ahrefs_domain_rating/);
});

test('an export of exactly as many rows as a tool gives is told to be cut', () => {
  const some = links(4, true);
  const rows = Array.from({ length: 1000 }, (_, i) => ({ ...some[i % some.length], from: `https://s${i}.example/` }));
  assert.equal(summary({ 'backlinks.csv': ahrefs(rows) }).backlinks.capped, true);
  assert.equal(summary({ 'backlinks.csv': ahrefs(rows.slice(1)) }).backlinks.capped, false);
  assert.equal(report('sites', { 'backlinks.csv': ahrefs(rows) })[0].capped, 'yes');
});
