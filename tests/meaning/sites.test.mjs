// Whose site it is, where its home is, and who is compared.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ahrefsLinks, by, frogLinks, frogPages, report, run, semrushLinks, summary, write } from '../support/cli.mjs';

/** @param {...[string, string]} links */
const crawl = (...links) =>
  frogLinks(...links.map(([from, to]) => ({ Source: `https://${from}`, Destination: `https://${to}`, Anchor: to })));
/** @param {...[string, string]} links */
const backlinks = (...links) =>
  semrushLinks(
    ...links.map(([from, to]) => ({ 'Source url': `https://${from}`, 'Target url': `https://${to}`, Anchor: to })),
  );

const mine = crawl(['mine.org/', 'mine.org/a'], ['mine.org/a', 'mine.org/'], ['mine.org/', 'other.org/']);
/** @param {string} site @param {number} count @param {string} from */
const about = (site, count, from = 'forum.net') =>
  backlinks(
    ...Array.from({ length: count }, (_, i) => /** @type {[string, string]} */ ([`${from}/t${i}`, `${site}/`])),
  );

test('the crawled site is the site, whatever else is open and in which order', () => {
  const files = { 'links.csv': mine, 'big.csv': about('rival.org', 40), 'own.csv': about('mine.org', 30) };
  for (const order of [Object.entries(files), Object.entries(files).reverse()]) {
    const told = summary(Object.fromEntries(order));
    assert.deepEqual([told.site, told.lens, told.ask_site], ['mine.org', 'both', false]);
  }
});

test("a crawler's table of pages says whose pages were crawled, too", () => {
  const pages = frogPages({ Address: 'https://mine.org/' }, { Address: 'https://mine.org/a' });
  const told = summary({ 'big.csv': about('rival.org', 40), 'internal_all.csv': pages });
  assert.deepEqual([told.site, told.lens], ['mine.org', 'list']);
});

test('of backlinks alone the site is the one that most files are about; of as many it is asked', () => {
  const two = { 'a.csv': about('a.org', 9), 'b.csv': about('b.org', 3), 'b2.csv': about('b.org', 4, 'wiki.net') };
  assert.deepEqual([summary(two).site, summary(two).ask_site], ['b.org', false]);
  const tie = { 'a.csv': about('a.org', 9), 'b.csv': about('b.org', 3) };
  assert.deepEqual([summary(tie).site, summary(tie).ask_site], ['b.org', true]);
  const { err } = run('report', 'pages', ...write(tie));
  assert.match(err, /^note: taken as yours: b\.org; say --site$/m);
  assert.equal(summary(tie, '--site', 'a.org').site, 'a.org');
  assert.equal(summary(tie, '--site', 'a.org').ask_site, false);
});

test('sites stand side by side with their roles', () => {
  const files = { 'a.csv': about('a.org', 9), 'b.csv': about('b.org', 3), 'c.csv': about('c.org', 2) };
  const rows = report('sites', files, '--site', 'a.org', '--competitors', 'c.org');
  assert.deepEqual(
    rows.map((row) => [
      row.domain,
      row.role,
      row.files,
      row.links,
      row.source_domains,
      row.source_pages,
      row.target_pages,
    ]),
    [
      ['a.org', 'mine', 1, 9, 1, 9, 1],
      ['c.org', 'competitor', 1, 2, 1, 2, 1],
      ['b.org', 'other', 1, 3, 1, 3, 1],
    ],
  );
  const { status, err } = run('report', 'sites', ...write(files), '--competitors', 'nowhere.org');
  assert.equal(status, 2);
  assert.match(err, /nowhere\.org/);
});

test('internal, external and backlinks are told apart', () => {
  const { counts } = summary({
    'links.csv': mine,
    'own.csv': about('mine.org', 30),
    'rival.csv': about('rival.org', 5),
  });
  assert.deepEqual(
    [counts.internal_links, counts.external_links, counts.backlinks, counts.linking_domains],
    [2, 1, 30, 1],
  );
});

test('a table without a name for its tool is backlinks when many sites link one', () => {
  const rows = ['x.org', 'y.org', 'z.org'].map((from) => `https://${from}/p,https://mine.org/\n`).join('');
  const told = summary({ 'list.csv': `source,target\n${rows}` });
  assert.deepEqual([told.site, told.lens], ['mine.org', 'backlinks']);
  const own = summary({
    'list.csv': 'source,target\nhttps://mine.org/,https://x.org/\nhttps://mine.org/,https://x.org/b\n',
  });
  assert.deepEqual([own.site, own.lens], ['mine.org', 'crawl']);
});

test('home is on a host that was crawled', () => {
  const files = {
    'links.csv': crawl(
      ['www.e.com/', 'shop.e.com/'],
      ['www.e.com/', 'www.e.com/a'],
      ['www.e.com/a', 'shop.e.com/'],
      ['www.e.com/a', 'www.e.com/'],
    ),
  };
  assert.equal(summary(files).home, 'https://www.e.com/');
  assert.equal(summary(files, '--home', 'https://www.e.com/a').home, 'https://www.e.com/a');
  assert.equal(by(report('pages', files, '--home', 'https://www.e.com/a'), 'url', 'depth')['https://www.e.com/a'], 0);
  assert.equal(run('summary', ...write(files), '--home', 'https://www.e.com/no').status, 2);
});

test('a root that redirects gives its place to the page that it leads to, and is told as a variant', () => {
  const files = {
    'links.csv': crawl(['e.com/en/', 'e.com/en/a'], ['e.com/en/a', 'e.com/en/'], ['e.com/en/a', 'e.com/']),
    'pages.csv': frogPages(
      {
        Address: 'https://e.com/',
        'Status Code': 301,
        'Redirect URL': 'https://e.com/en/',
        Indexability: 'Non-Indexable',
      },
      { Address: 'https://e.com/en/' },
      { Address: 'https://e.com/en/a' },
    ),
  };
  const told = summary(files);
  assert.equal(told.home, 'https://e.com/en/');
  assert.deepEqual(told.home_variants, [{ url: 'https://e.com/', leads_by: 'redirect', inlinks: 1 }]);
});

test('a dead or hidden address is not home where another stands as near', () => {
  const links = crawl(['e.com/a', 'e.com/b'], ['e.com/b', 'e.com/a'], ['e.com/b', 'e.com/']);
  const dead = frogPages({ Address: 'https://e.com/', 'Status Code': 404 }, { Address: 'https://e.com/a' });
  assert.notEqual(summary({ 'l.csv': links, 'p.csv': dead }).home, 'https://e.com/');
  assert.equal(summary({ 'l.csv': links }).home, 'https://e.com/');
});

test('addresses of one home are told as what they are', () => {
  const link = (/** @type {string} */ to, /** @type {number} */ i) => ({
    'Referring page URL': `https://s${i}.net/`,
    'Target URL': to,
    Anchor: 'E',
  });
  const targets = [
    'https://www.e.com/',
    'https://www.e.com/',
    'http://e.com/',
    'https://e.com/',
    'https://www.e.com/x',
  ];
  const told = summary({ 'backlinks.csv': ahrefsLinks(...targets.map(link)) });
  assert.equal(told.home, 'https://www.e.com/');
  assert.deepEqual(
    told.home_variants.map((/** @type {any} */ one) => [one.url, one.leads_by, one.inlinks]),
    [
      ['http://e.com/', 'same_path', 1],
      ['https://e.com/', 'same_path', 1],
    ],
  );
});

test('home of a graph of names is the one that most lead to', () => {
  const told = summary({ 'g.csv': 'source,target\nb,a\nc,a\na,b\n' });
  assert.deepEqual([told.home, told.lens], ['a', 'crawl']);
});
