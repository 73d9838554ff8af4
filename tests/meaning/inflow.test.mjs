// What each link brings to one page: of several links of a page the one that counts stands for all.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, frogLinks, frogPages, report, run, write } from '../support/cli.mjs';

const u = (/** @type {string} */ path) => `https://shop.example${path}`;
const links = frogLinks(
  { Source: u('/'), Destination: u('/p'), Anchor: 'menu', 'Link Position': 'Navigation' },
  { Source: u('/'), Destination: u('/p'), Anchor: 'in text', 'Link Position': 'Content' },
  { Source: u('/'), Destination: u('/q'), Anchor: 'Q', 'Link Position': 'Content' },
  { Source: u('/q'), Destination: u('/p'), Anchor: 'sponsored', Follow: 'false', 'Link Position': 'Content' },
  { Source: u('/q'), Destination: u('/'), Anchor: 'home', 'Link Position': 'Header' },
  { Source: u('/q'), Destination: u('/old'), Anchor: 'old', 'Link Position': 'Content' },
  { Source: u('/p'), Destination: u('/'), Anchor: 'home', 'Link Position': 'Content' },
);
const pages = frogPages(
  { Address: u('/') },
  { Address: u('/p') },
  { Address: u('/q') },
  { Address: u('/old'), 'Status Code': 301, Status: 'Moved Permanently', 'Redirect URL': u('/p') },
);

const files = { 'links.csv': links, 'pages.csv': pages };
/** @param {string} page */
const inflow = (page) => report('inflow', files, '--target', page);

test('each linking page stands once, by the link of it that counts, also through a redirect', () => {
  const told = inflow(u('/p')).map((row) => [row.source, row.links, row.anchor, row.position, row.weight]);
  assert.deepEqual(told.sort(), [
    [u('/'), 2, 'in text', 'content', 1],
    [u('/q'), 2, 'old', 'content', 1],
  ]);
});

test('the shares and random jumps make up the PageRank of the page', () => {
  const pagerank = by(report('pages', files), 'url', 'pagerank');
  for (const page of [u('/'), u('/p'), u('/q')]) {
    const rows = inflow(page);
    const brought = rows.reduce((sum, row) => sum + row.share, 0);
    const jumps = 0.15 / 3 / pagerank[page];
    assert.ok(Math.abs(brought + jumps - 1) < 1e-9, `${page}: ${brought} + ${jumps}`);
    for (const { passed, share } of rows) assert.ok(Math.abs(0.85 * passed - share * pagerank[page]) < 1e-12);
  }
});

test('a page that is not there is told by its name', () => {
  const paths = write(files);
  assert.match(run('report', 'inflow', ...paths).err, /Which page\? Name it by --target/);
  assert.match(
    run('report', 'inflow', ...paths, '--target', u('/none')).err,
    /shop\.example\/none.* is not in the graph/,
  );
});
