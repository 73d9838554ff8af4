// Pages of others that name the site and do not link to it, found in saved pages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frogLinks, frogPages, report, run, semrushLinks, write } from '../support/cli.mjs';

const kOptions = ['--site', 'oak-mill.example', '--brand', 'Oak Mill'];
const home = 'https://oak-mill.example/';
const crawl = frogLinks({ Source: home, Destination: `${home}boards/`, Anchor: 'boards' });
const pages = frogPages(
  { Address: home, 'Title 1': 'Boards | Oak Mill' },
  { Address: `${home}boards/`, 'Title 1': 'Boards' },
);
/** @param {string} address @param {string} body @param {string} [title] */
const saved = (address, body, title = 'T') =>
  `<!doctype html><!-- saved from url=(0000)${address} --><title>${title}</title><body>${body}`;

/** @param {Record<string, string>} files */
const mentions = (files) =>
  report('reclaim', { 'links.csv': crawl, 'pages.csv': pages, ...files }, ...kOptions).filter(
    ({ kind }) => kind === 'mention',
  );

test('a page that names the site without a link is a row, with the sentence and a link to home as its edit', () => {
  const [row, ...others] = mentions({
    'a.html': saved('https://one.example/a', '<p>We like it. Boards come from Oak Mill, of course. Bye.</p>'),
  });
  assert.equal(others.length, 0);
  assert.deepEqual(
    [row.source, row.source_domain, row.sentence.trim(), row.place, row.target, row.domain_links],
    ['https://one.example/a', 'one.example', 'Boards come from Oak Mill, of course.', 'body', home, ''],
  );
  assert.deepEqual(JSON.parse(row.edits), [{ edit: 'add_link', from: 'https://one.example/a', to: home }]);
});

test('case, blanks and hyphens of a name do not matter, and the domain is a name', () => {
  for (const name of ['OAK MILL', 'Oakmill', 'oak-mill', 'oak-mill.example']) {
    assert.equal(mentions({ 'a.html': saved('https://one.example/a', `<p>see ${name} for it`) }).length, 1, name);
  }
  for (const name of ['oak and mill', 'oak milling', 'soak mill']) {
    assert.equal(mentions({ 'a.html': saved('https://one.example/a', `<p>see ${name} for it`) }).length, 0, name);
  }
});

test('titles, headings and captions say where the name stands', () => {
  const place = (/** @type {string} */ body, title = 'T') =>
    mentions({ 'a.html': saved('https://one.example/a', body, title) }).map((row) => row.place);
  assert.deepEqual(place('<p>nothing', 'Oak Mill and others'), ['title']);
  assert.deepEqual(place('<h2>Oak Mill</h2>'), ['heading']);
  assert.deepEqual(place('<figure><figcaption>By Oak Mill</figcaption></figure>'), ['caption']);
});

test('words of links, code, navigation and pages that link to the site are no mentions', () => {
  for (const body of [
    '<p><a href="https://else.example/">Oak Mill</a>',
    '<pre>Oak Mill</pre>',
    '<p><code>Oak Mill</code>',
    '<nav>Oak Mill</nav>',
    `<p>Oak Mill <a href="${home}">here</a>`,
  ]) {
    assert.equal(mentions({ 'a.html': saved('https://one.example/a', body) }).length, 0, body);
  }
  const linked = semrushLinks({ 'Source url': 'https://one.example/a', 'Target url': home, Anchor: 'x' });
  const page = saved('https://one.example/a', '<p>Oak Mill');
  assert.equal(mentions({ 'a.html': page, 'b.csv': linked }).length, 0, 'linked by an export');
});

test('a column of a table that holds the text of pages is read, whichever of several it is', () => {
  const text = 'We like it. Boards come from Oak Mill, of course. Bye, and see you soon.';
  const table = (/** @type {string} */ header, /** @type {string} */ cells) => ({
    'list.csv': `${header}\nhttps://one.example/a,200,T,${cells}\n`,
  });
  for (const files of [
    table('Address,Status Code,Title 1,Extractor 1 1,Extractor 2 1', `Oak Mill,"${text}"`),
    table('Address,Status Code,Title 1,Price 1,Body Text 1', `12,"${text}"`),
    table('url,status,title,body_text', `"${text}"`),
  ]) {
    const [row, ...others] = mentions(files);
    assert.equal(others.length, 0);
    assert.deepEqual(
      [row.source, row.sentence.trim(), row.place],
      ['https://one.example/a', 'Boards come from Oak Mill, of course.', 'body'],
    );
  }
  // A name alone is no text of a page.
  assert.deepEqual(mentions(table('Address,Status Code,Title 1,Extractor 1 1', 'Oak Mill')), []);
});

test('a saved page says more of its text than a table does', () => {
  const table = `url,status,title,body_text\nhttps://one.example/a,200,T,"Words of a link are words here as well: Oak Mill."\n`;
  const page = saved('https://one.example/a', '<p>Words of <a href="https://else.example/">Oak Mill</a></p>');
  assert.equal(mentions({ 'list.csv': table }).length, 1);
  assert.equal(mentions({ 'a.html': page, 'list.csv': table }).length, 0);
  assert.equal(mentions({ 'list.csv': table, 'a.html': page }).length, 0);
});

test('pages of one domain are one row, which says whether the domain links elsewhere', () => {
  const linked = semrushLinks({ 'Source url': 'https://one.example/b', 'Target url': home, Anchor: 'x' });
  const rows = mentions({
    'a.html': saved('https://one.example/a', '<p>Oak Mill'),
    'c.html': saved('https://www.one.example/c', '<p>Oak Mill'),
    'd.html': saved('https://two.example/', '<p>Oak Mill'),
    'b.csv': linked,
  });
  assert.deepEqual(
    rows.map((row) => [row.source_domain, row.links, row.domain_links]),
    [
      ['one.example', 2, 'yes'],
      ['two.example', 1, ''],
    ],
  );
});

test('a short name has to be written with a capital letter', () => {
  const rows = (/** @type {string} */ body) =>
    report(
      'reclaim',
      { 'links.csv': crawl, 'pages.csv': pages, 'a.html': saved('https://one.example/a', body) },
      '--site',
      'oak-mill.example',
      '--brand',
      'Ace',
    ).filter(({ kind }) => kind === 'mention');
  assert.equal(rows('<p>an ace up the sleeve').length, 0);
  assert.equal(rows('<p>made by Ace there').length, 1);
});

test('the gain of a fix is what what-if says of its edits', () => {
  const files = {
    'links.csv': frogLinks(
      { Source: home, Destination: `${home}boards/`, Anchor: 'boards' },
      { Source: `${home}boards/`, Destination: home, Anchor: 'home' },
      { Source: `${home}boards/`, Destination: 'https://else.example/', Anchor: 'else' },
    ),
    'pages.csv': pages,
    'a.html': saved('https://one.example/a', '<p>Oak Mill <a href="https://else.example/">else</a>'),
  };
  const [row] = report('reclaim', files, ...kOptions).filter(({ kind }) => kind === 'mention');
  const paths = write({ ...files, 'edits.json': row.edits });
  const edits = /** @type {string} */ (paths.pop());
  const { out } = run('report', 'whatif', ...paths, ...kOptions, '--edits', edits, '--format', 'json');
  const sum = (/** @type {string} */ column) =>
    JSON.parse(out).reduce((/** @type {number} */ all, /** @type {any} */ page) => all + page[column], 0);
  assert.ok(row.gain > 0.01);
  assert.ok(Math.abs(row.gain - (sum('pagerank_after') - sum('pagerank_before'))) < 1e-9);
});
