import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, frogLinks, frogPages, report, run, table, write } from '../support/cli.mjs';

/** @param {string[]} locs */
const sitemap = (...locs) =>
  `<?xml version="1.0"?><urlset>${locs.map((loc) => `<url><loc>${loc}</loc></url>`).join('')}</urlset>`;

/** @param {[string, string][]} links */
const edges = (...links) => `source,target\n${links.map((link) => link.join(',')).join('\n')}\n`;

/** Moz, inbound links. @param {string} target @param {string} [source] */
const moz = (target, source = 'news.example.org/x') =>
  table(
    'URL,Title,Anchor Text,Spam Score,Page Authority,Domain Authority,Number of Domains Linking to this Page,Number of Domains Linking to Domain,Origin,Target URL,Link Equity,No Link Equity,Only rel=nofollow,Only follow,301',
    [
      {
        URL: source,
        Title: 'T',
        'Anchor Text': 'See',
        'Domain Authority': 30,
        Origin: 'External',
        'Target URL': target,
      },
    ],
    { 'Link Equity': 'Yes', 'No Link Equity': 'No', 'Only rel=nofollow': 'No', 'Only follow': 'Yes', 301: 'No' },
  );

/** @param {import('../support/cli.mjs').Files} files @param {string[]} options */
const urls = (files, ...options) =>
  report('pages', files, ...options)
    .map((row) => row.url)
    .sort();

test('an address has one form, whichever way its escapes are written', () => {
  const files = {
    'all_inlinks.csv': frogLinks(
      { Source: 'https://e.com/', Destination: 'https://e.com/caf%c3%a9/' },
      { Source: 'https://e.com/', Destination: 'https://e.com/%7eann/a%2Db' },
      { Source: 'https://e.com/', Destination: 'https://e.com/x%2fy?q=%e2%82%ac' },
    ),
    'sitemap.xml': sitemap(
      'https://e.com/café/',
      'https://e.com/~ann/a-b',
      'https://e.com/x%2Fy?q=€',
      'https://E.com:443/%63af%C3%A9/#top',
      'https://e.com./',
      'https://user:word@e.com/',
    ),
  };
  assert.deepEqual(urls(files), [
    'https://e.com/',
    'https://e.com/caf%C3%A9/',
    'https://e.com/x%2Fy?q=%E2%82%AC',
    'https://e.com/~ann/a-b',
  ]);
});

test('escapes of bytes that mean something stay', () => {
  const files = {
    'sitemap.xml': sitemap('https://e.com/a%2Fb', 'https://e.com/a/b', 'https://e.com/a%3Fb', 'https://e.com/%2541'),
  };
  assert.equal(urls(files).length, 4);
});

for (const scheme of ['https', 'http']) {
  test(`a target without its scheme is the page of a crawl by ${scheme}, in any order of files`, () => {
    const crawl = frogLinks(
      { Source: `${scheme}://www.e.com/`, Destination: `${scheme}://www.e.com/a` },
      { Source: `${scheme}://www.e.com/a`, Destination: `${scheme}://www.e.com/` },
    );
    const links = moz('www.e.com/a');
    for (const files of [
      { 'all_inlinks.csv': crawl, 'inbound.csv': links },
      { 'inbound.csv': links, 'all_inlinks.csv': crawl },
    ]) {
      assert.deepEqual(by(report('pages', files, '--site', 'e.com'), 'url', 'inlinks'), {
        [`${scheme}://www.e.com/`]: 1,
        [`${scheme}://www.e.com/a`]: 2,
      });
    }
  });
}

test('a page that nobody else names has the scheme of its host', () => {
  const crawl = frogLinks({ Source: 'http://www.e.com/', Destination: 'http://www.e.com/a' });
  const found = urls({ 'all_inlinks.csv': crawl, 'inbound.csv': moz('www.e.com/new') }, '--site', 'e.com');
  assert.deepEqual(found, ['http://www.e.com/', 'http://www.e.com/a', 'http://www.e.com/new']);
  assert.deepEqual(urls({ 'inbound.csv': moz('www.e.com/new') }, '--site', 'e.com'), ['https://www.e.com/new']);
});

test('what a page table says of an address without scheme is said of the page', () => {
  const rows = report('pages', {
    'internal_all.csv': frogPages({ Address: 'www.e.com/a', 'Title 1': 'The title' }),
    'all_inlinks.csv': frogLinks({ Source: 'http://www.e.com/', Destination: 'http://www.e.com/a' }),
  });
  assert.deepEqual(by(rows, 'url', 'title'), { 'http://www.e.com/': '', 'http://www.e.com/a': 'The title' });
});

test('a target that begins with two slashes has the scheme of its page', () => {
  const files = {
    'edges.csv': edges(
      ['https://e.com/', '//e.com/a'],
      ['http://o.com/', '//o.com/a'],
      ['https://e.com/a', '//E.com:443/'],
      ['https://e.com/a', 'https://e.com/b'],
    ),
  };
  assert.deepEqual(urls(files, '--site', '*'), [
    'http://o.com/',
    'http://o.com/a',
    'https://e.com/',
    'https://e.com/a',
    'https://e.com/b',
  ]);
});

test('names of a graph stay names', () => {
  const { status } = run('report', 'pages', ...write({ 'edges.csv': edges(['//x', 'b'], ['b', '//x']) }));
  assert.equal(status, 0);
  assert.deepEqual(urls({ 'edges.csv': edges(['%7ex', 'b'], ['b', '%7ex']) }), ['%7ex', 'b']);
});
