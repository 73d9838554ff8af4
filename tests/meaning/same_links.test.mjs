import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { ahrefsLinks, by, frogLinks, report, semrushLinks, table } from '../support/cli.mjs';

const home = 'https://shop.example/';
const hat = 'https://shop.example/hat';
const gone = 'https://shop.example/gone';
/** @param {string} Source @param {string} Destination @param {string} Anchor @param {string} path @param {object} more */
const frog = (Source, Destination, Anchor, path, more = {}) => ({
  Source,
  Destination,
  Anchor,
  'Link Path': path,
  ...more,
});
const crawl = [
  frog(home, hat, 'Hat', '//body/main/p/a[1]'),
  frog(home, gone, 'Gone', '//body/main/p/a[2]', { 'Status Code': 404 }),
  frog(hat, home, 'Home', '//body/nav/a', { 'Link Position': 'Navigation' }),
];
/** @param {Record<string, string>} files */
const inlinks = (files) => by(report('pages', files), 'url', 'inlinks');
/** @param {Record<string, string>} files */
const told = (files) => report('problems', files).map((row) => [basename(row.file), row.code, basename(row.value)]);
/** @param {Record<string, string>} files */
const turned = (files) => Object.fromEntries(Object.entries(files).reverse());

test('a part of an export counts once, whichever file is read first', () => {
  const files = { 'all_inlinks.csv': frogLinks(...crawl), 'client_error_inlinks.csv': frogLinks(crawl[1]) };
  for (const some of [files, turned(files)]) {
    assert.deepEqual(inlinks(some), { [home]: 1, [hat]: 1, [gone]: 1 });
    assert.deepEqual(by(report('anchors', some), 'anchor', 'links'), { Hat: 1, Gone: 1, Home: 1 });
  }
  assert.deepEqual(told(files), [['client_error_inlinks.csv', 'merged_links', '1']]);
  assert.deepEqual(
    report('files', files).map((row) => row.links),
    [3, 0],
  );
});

test('exports count once where each has a row that the other lacks', () => {
  const files = {
    'all_inlinks.csv': frogLinks(crawl[0], crawl[1]),
    'all_outlinks.csv': frogLinks(crawl[2], crawl[1]),
  };
  assert.deepEqual(inlinks(files), { [home]: 1, [hat]: 1, [gone]: 1 });
});

test('equal exports count once and are told as the same', () => {
  const files = { 'all_inlinks.csv': frogLinks(...crawl), 'all_outlinks.csv': frogLinks(...crawl.toReversed()) };
  assert.deepEqual(told(files), [['all_outlinks.csv', 'duplicate_file', 'all_inlinks.csv']]);
  assert.deepEqual(inlinks(files), { [home]: 1, [hat]: 1, [gone]: 1 });
});

test('links that a page has several times stay several', () => {
  const twice = [frog(home, hat, 'Hat', '//body/p/a[1]'), frog(home, hat, 'Hat', '//body/p/a[2]')];
  const alike = [frog(home, hat, 'Hat', ''), frog(home, hat, 'Hat', '')];
  for (const rows of [twice, alike]) {
    assert.equal(inlinks({ 'a.csv': frogLinks(...rows) })[hat], 2);
    assert.equal(inlinks({ 'a.csv': frogLinks(...rows), 'b.csv': frogLinks(...rows) })[hat], 2);
    assert.equal(inlinks({ 'a.csv': frogLinks(rows[1]), 'b.csv': frogLinks(...rows) })[hat], 2);
    assert.equal(inlinks({ 'a.csv': frogLinks(...rows), 'b.csv': frogLinks(rows[1]) })[hat], 2);
    assert.equal(inlinks({ 'a.csv': frogLinks(...rows), 'b.csv': frogLinks(...rows, rows[0]) })[hat], 3);
  }
  assert.equal(inlinks({ 'a.csv': frogLinks(twice[0]), 'b.csv': frogLinks(twice[1]) })[hat], 2);
});

test('a link differs by its anchor, its type and its landmark', () => {
  const one = frog(home, hat, 'Hat', '');
  const pairs = [
    [one, frog(home, hat, 'Hats', ''), 2],
    [one, frog(home, hat, 'Hat', '', { 'Link Position': 'Footer' }), 2],
    [one, frog(home, hat, 'Hat', '', { Type: 'Image' }), 2],
    [one, frog(home, hat, 'Hat', '', { 'Link Position': '' }), 1],
    [one, frog(home, hat, 'Hat', '//body/main/a'), 1],
    [one, frog(home, hat, 'Hat', '//body/footer/a'), 2],
  ];
  for (const [a, b, links] of pairs) {
    for (const [first, second] of [
      [a, b],
      [b, a],
    ]) {
      const files = { 'a.csv': frogLinks(/** @type {any} */ (first)), 'b.csv': frogLinks(/** @type {any} */ (second)) };
      assert.equal(report('links', files).length, links, JSON.stringify(b));
    }
  }
});

const page = (/** @type {string} */ body) =>
  `<html><head><link rel="canonical" href="${home}"><title>Shop</title></head><body>${body}</body></html>`;

test('a saved page and a crawl of it count once', () => {
  const html = page(
    '<nav><a href="/hat">Hat</a></nav><main><p>See <a href="/hat">Hat</a> <a href="/gone">Gone</a></p></main>',
  );
  const rows = [
    frog(home, hat, 'Hat', '//body/nav/a', { 'Link Position': 'Navigation' }),
    frog(home, hat, 'Hat', '//body/main/p/a[1]'),
    frog(home, gone, 'Gone', '//body/main/p/a[2]'),
  ];
  const files = { 'all_inlinks.csv': frogLinks(...rows), 'home.html': html };
  for (const some of [files, turned(files)]) {
    const found = inlinks(some);
    assert.deepEqual([found[hat], found[gone]], [2, 1]);
  }
  const footer = page('<footer><a href="/hat">Hat</a></footer>');
  assert.equal(inlinks({ 'all_inlinks.csv': frogLinks(rows[1]), 'home.html': footer })[hat], 2);
  const partial = { 'broken.csv': frogLinks(rows[2]), ...files };
  assert.deepEqual([inlinks(partial)[hat], inlinks(partial)[gone]], [2, 1]);
});

const backlink = (/** @type {object} */ said) => ({
  'Source url': 'https://blog.example/post',
  'Target url': home,
  Anchor: 'Shop',
  ...said,
});

test('a crawl and a backlink tool that know one link count it once', () => {
  const files = {
    'backlinks.csv': semrushLinks(backlink({})),
    'crawl.csv': frogLinks(frog('https://blog.example/post', home, 'Shop', '//body/main/a')),
  };
  for (const some of [files, turned(files)]) assert.equal(report('links', some).length, 1);
});

test('the newer of two exports knows better, in either order', () => {
  const old = backlink({ 'First seen': '2025-01-01', 'Last seen': '2025-05-01' });
  const lost = backlink({
    'First seen': '2025-02-01',
    'Last seen': '2025-05-20',
    Nofollow: 'true',
    'Lost link': 'true',
  });
  const again = backlink({ 'First seen': '2025-02-01', 'Last seen': '2025-07-01' });
  const word = (/** @type {any} */ rows) =>
    rows.map((/** @type {any} */ row) => [row.follow, row.lost, row.lost_on, row.first_seen, row.last_seen]);
  const [may, june, july] = [old, lost, again].map((row) => semrushLinks(row));
  for (const files of [
    { 'may.csv': may, 'june.csv': june },
    { 'june.csv': june, 'may.csv': may },
  ]) {
    assert.deepEqual(word(report('links', /** @type {any} */ (files))), [
      [false, true, '2025-05-20', '2025-01-01', '2025-05-20'],
    ]);
  }
  for (const files of [
    { 'may.csv': may, 'june.csv': june, 'july.csv': july },
    { 'july.csv': july, 'june.csv': june, 'may.csv': may },
    { 'june.csv': june, 'july.csv': july, 'may.csv': may },
  ]) {
    assert.deepEqual(word(report('links', /** @type {any} */ (files))), [
      [true, false, null, '2025-01-01', '2025-07-01'],
    ]);
  }
});

test('a row without a day is as new as its file', () => {
  const dated = { 'Source url': 'https://other.example/', 'Target url': home, 'Last seen': '2025-06-01' };
  const files = {
    'may.csv': semrushLinks(backlink({ 'Last seen': '2025-05-01' })),
    'june.csv': semrushLinks(dated, backlink({ 'First seen': '', 'Last seen': '', Nofollow: 'true' })),
  };
  for (const some of [files, turned(files)]) {
    assert.equal(by(report('links', some), 'source', 'follow')['https://blog.example/post'], false);
  }
});

test('a file that says nothing of rel does not make a nofollow link followed', () => {
  const files = {
    'backlinks.csv': semrushLinks(backlink({ Nofollow: 'true' })),
    'list.csv': table('Source Url,Anchor text,Target Url', [
      { 'Source Url': 'https://blog.example/post', 'Anchor text': 'Shop', 'Target Url': home },
    ]),
  };
  for (const some of [files, turned(files)]) {
    const rows = report('links', some);
    assert.deepEqual(
      rows.map((row) => row.follow),
      [false],
    );
  }
});

test('days of many exports are those of all of them', () => {
  /** @type {Record<string, string>} */
  const files = {};
  for (let month = 1; month <= 9; ++month) {
    files[`${month}.csv`] = ahrefsLinks({
      'Referring page URL': 'https://blog.example/post',
      'Target URL': home,
      Anchor: 'Shop',
      'First seen': `2025-0${10 - month}-01`,
      'Last seen': `2025-0${month}-05`,
    });
  }
  const rows = report('links', files);
  assert.deepEqual(
    rows.map((row) => [row.first_seen, row.last_seen]),
    [['2025-01-01', '2025-09-05']],
  );
});
