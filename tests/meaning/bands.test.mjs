// Ranges that shares of anchors are held against, and the anchors to ask for next.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, report, semrushLinks } from '../support/cli.mjs';

/** One backlink a domain. @param {string} target @param {[string, number][]} anchors */
const backlinks = (target, ...anchors) =>
  semrushLinks(
    ...anchors
      .flatMap(([anchor, count]) => Array(count).fill(anchor))
      .map((anchor, i) => ({ 'Source url': `https://from${i}.org/page`, 'Target url': target, Anchor: anchor })),
  );

/** @param {string} text "12 branded, 3 naked" */
const asked = (text) =>
  Object.fromEntries([...text.matchAll(/(\d+) (\w+)/g)].map(([, links, kind]) => [kind, Number(links)]));

test('the published ranges of shops are those of their source', () => {
  const files = { 'backlinks.csv': backlinks('https://boots.example/', ['Boots', 22], ['https://boots.example/', 3]) };
  const rows = report('bands', files).filter((row) => row.source === 'claude-seo' && row.site_kind === 'shop');
  assert.deepEqual(
    rows.map((row) => [row.kind, row.low, row.high]),
    [
      ['branded', 0.35, 0.45],
      ['naked', 0.15, 0.25],
      ['generic', 0.1, 0.15],
      ['partial', 0.1, 0.2],
      ['exact', 0.05, 0.1],
    ],
  );
  assert.equal(by(rows, 'kind', 'side').naked, 'under');
});

test('a domain counts once in a kind, whatever classes of it it uses', () => {
  const rows = Array.from({ length: 6 }, (_, i) => [
    { 'Source url': `https://from${i}.org/a`, 'Target url': 'https://acme.com/boots', Anchor: 'Acme' },
    { 'Source url': `https://from${i}.org/b`, 'Target url': 'https://acme.com/boots', Anchor: 'Acme boots' },
    { 'Source url': `https://from${i}.org/c`, 'Target url': 'https://acme.com/socks', Anchor: 'ACME' },
  ]).flat();
  rows.push({ 'Source url': 'https://other.org/', 'Target url': 'https://acme.com/boots', Anchor: 'boots' });
  const shares = by(report('bands', { 'backlinks.csv': semrushLinks(...rows) }), 'kind', 'domain_share');
  assert.ok(Math.abs(shares.branded - 6 / 7) < 1e-12);
  assert.ok(Math.abs(shares.exact - 1 / 7) < 1e-12);
});

test("the ranges of the site's own pages come before published opinions", () => {
  const pages = Array.from({ length: 8 }, (_, page) =>
    Array.from({ length: 5 }, (_, i) => ({
      'Source url': `https://from${i}.org/${page}`,
      'Target url': `https://acme.com/${page}`,
      Anchor: i < 3 ? 'Acme' : 'here',
    })),
  ).flat();
  const sources = report('bands', { 'backlinks.csv': semrushLinks(...pages) }).map((row) => row.source);
  assert.equal(sources[0], 'own');
  assert.ok(sources.indexOf('claude-seo') > sources.lastIndexOf('own'));
});

const bands = {
  branded: [0.3, 0.5],
  naked: [0.15, 0.25],
  generic: [0.1, 0.2],
  partial: [0.05, 0.15],
  exact: [0.03, 0.1],
};

for (const [name, anchors] of /** @type {[string, Record<string, number>][]} */ ([
  ['one phrase', { other: 36, branded: 4 }],
  ['too much brand', { branded: 50 }],
  ['too much of two kinds', { naked: 30, generic: 30, branded: 2 }],
  ['a mixture', { branded: 12, naked: 5, generic: 1, other: 9 }],
])) {
  test(`who follows the advice is in all ranges at once: ${name}`, () => {
    /** @type {Record<string, string>} */
    const words = { branded: 'Acme', naked: 'https://acme.com/', generic: 'click here', other: 'a fine workshop' };
    const have = Object.entries(anchors).map(([kind, count]) => /** @type {[string, number]} */ ([words[kind], count]));
    const files = { 'backlinks.csv': backlinks('https://acme.com/', ...have) };
    const next = asked(report('targets', files, '--bands', 'claude-seo')[0].next_anchors);
    const before = Object.values(anchors).reduce((sum, count) => sum + count, 0);
    const all = before + Object.values(next).reduce((sum, count) => sum + count, 0);
    for (const [kind, [low, high]] of Object.entries(bands)) {
      const share = ((anchors[kind] ?? 0) + (next[kind] ?? 0)) / all;
      assert.ok(share >= low - 1e-9 && share <= high + 1e-9, `${kind}: ${share}`);
    }
  });
}

test('a page whose shares lie in their ranges asks for nothing', () => {
  const files = {
    'backlinks.csv': backlinks(
      'https://acme.com/boots',
      ['Acme', 40],
      ['https://acme.com/', 20],
      ['click here', 15],
      ['good boots', 10],
      ['boots', 5],
      ['a fine workshop', 10],
    ),
  };
  assert.equal(report('targets', files, '--bands', 'claude-seo')[0].next_anchors, '');
});
