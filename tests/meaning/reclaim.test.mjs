// Equity that can be had back: made cases, each with the one fix that it needs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frogLinks, frogPages, kFrogGone, report, run, semrushLinks, write } from '../support/cli.mjs';

const kSite = 'https://mill.example';
const kOptions = ['--site', 'mill.example'];
/** @param {string} path @param {Record<string, string | number>} [more] */
const page = (path, more = {}) => ({ Address: `${kSite}${path}`, 'Title 1': `Page ${path}`, ...more });
/** @param {string} from @param {string} path @param {Record<string, string | number>} [more] */
const backlink = (from, path, more = {}) => ({
  'Source url': `https://${from}/`,
  'Target url': `${kSite}${path}`,
  Anchor: 'mill',
  ...more,
});
const kMoved = {
  'Status Code': 301,
  Status: 'Moved',
  Indexability: 'Non-Indexable',
  'Indexability Status': 'Redirected',
};

const pages = frogPages(
  page('/', { 'Title 1': 'The mill' }),
  page('/guide/oiling-oak-boards/', { 'Title 1': 'Oiling oak boards' }),
  page('/guide/sanding-a-floor/', { 'Title 1': 'Sanding a floor' }),
  page('/blog/opening-hours/', { 'Title 1': 'When we are open' }),
  page('/2019/05/oiling-oak-boards.html', kFrogGone),
  page('/zzz', kFrogGone),
  page('/a', { ...kMoved, 'Redirect URL': `${kSite}/b` }),
  page('/b', { ...kMoved, 'Redirect URL': `${kSite}/guide/sanding-a-floor/` }),
  page('/once', { ...kMoved, 'Redirect URL': `${kSite}/blog/opening-hours/` }),
  page('/for-now', { ...kMoved, 'Status Code': 302, 'Redirect URL': `${kSite}/blog/opening-hours/` }),
);
const crawl = frogLinks(
  { Source: `${kSite}/`, Destination: `${kSite}/guide/oiling-oak-boards/`, Anchor: 'oil' },
  { Source: `${kSite}/`, Destination: `${kSite}/guide/sanding-a-floor/`, Anchor: 'sand' },
  { Source: `${kSite}/`, Destination: `${kSite}/blog/opening-hours/`, Anchor: 'open' },
  { Source: `${kSite}/`, Destination: `${kSite}/once`, Anchor: 'open', 'Status Code': 301 },
  { Source: `${kSite}/blog/opening-hours/`, Destination: `${kSite}/once`, Anchor: 'hours', 'Status Code': 301 },
);
const backlinks = semrushLinks(
  backlink('one.example', '/2019/05/oiling-oak-boards.html', { Anchor: 'how to oil boards' }),
  backlink('two.example', '/2019/05/oiling-oak-boards.html'),
  backlink('two.example/again', '/2019/05/oiling-oak-boards.html'),
  backlink('one.example', '/zzz'),
  backlink('three.example', '/a'),
  backlink('four.example', '/once'),
  backlink('five.example', '/for-now'),
  backlink('lost.example', '/', { 'Lost link': 'true' }),
  backlink('lost.example/b', '/', { 'Lost link': 'true' }),
  backlink('mixed.example', '/', { Nofollow: 'true' }),
  backlink('mixed.example/b', '/'),
  backlink('comments.example', '/', { Nofollow: 'true', Ugc: 'true' }),
  backlink('comments.example/b', '/'),
  backlink('wiki.example', '/', { Nofollow: 'true' }),
  backlink('picture.example', '/', { Anchor: '', Image: 'true', Text: 'false' }),
);
const files = { 'links.csv': crawl, 'pages.csv': pages, 'backlinks.csv': backlinks };
const rows = report('reclaim', files, ...kOptions);
/** @param {string} kind */
const of = (kind) => rows.filter((row) => row.kind === kind);

test('a dead page with backlinks is a fix, with the page that takes its place; links count by page and by domain', () => {
  const [boards, rest] = of('broken');
  assert.deepEqual(
    [boards.target, boards.links, boards.source_domains, boards.status],
    [`${kSite}/2019/05/oiling-oak-boards.html`, 3, 2, 404],
  );
  assert.equal(boards.best_replacement, `${kSite}/guide/oiling-oak-boards/`);
  assert.ok(boards.replacement_score > 0.4 && boards.lead > 0);
  assert.deepEqual(
    [rest.target, rest.best_replacement ?? ''],
    [`${kSite}/zzz`, ''],
    'nothing is like it: nothing is offered',
  );
  assert.equal(of('broken').length, 2);
});

test('a chain, or a redirect that is temporary, is one redirect to its final page; one permanent redirect is none', () => {
  assert.deepEqual(
    of('chain').map(({ target, hops, best_replacement: to }) => [target, hops, to]),
    [
      [`${kSite}/a`, 2, `${kSite}/guide/sanding-a-floor/`],
      [`${kSite}/for-now`, 1, `${kSite}/blog/opening-hours/`],
    ],
  );
});

test('lost links are one letter a domain', () => {
  assert.deepEqual(
    of('lost').map(({ source_domain: domain, links }) => [domain, links]),
    [['lost.example', 2]],
  );
});

test('a follow link is asked for where the domain follows others, and not where it follows nobody or declares comments', () => {
  assert.deepEqual(
    of('nofollow').map(({ source_domain: domain }) => domain),
    ['mixed.example'],
  );
});

test('a picture without a text, and own links to what moved', () => {
  assert.deepEqual(
    of('no_alt').map(({ source_domain: domain }) => domain),
    ['picture.example'],
  );
  assert.deepEqual(
    of('own_broken').map(({ target, links }) => [target, links]),
    [[`${kSite}/once`, 2]],
  );
});

test('the edits of a fix are those that what-if takes', () => {
  const [{ edits }] = of('broken');
  const [data, list, more, tried] = write({ ...files, 'edits.json': edits });
  const { status, out } = run('report', 'whatif', data, list, more, ...kOptions, '--edits', tried, '--format', 'json');
  assert.equal(status, 0);
  const gained = JSON.parse(out).find(
    (/** @type {{url: string}} */ { url }) => url === `${kSite}/guide/oiling-oak-boards/`,
  );
  assert.ok(gained.pagerank_after > gained.pagerank_before);
});

test('moved pages of a site are found again by their words, the first guess four times in five', () => {
  const words =
    'oak ash elm oil wax sand nail board floor stair door frame mill saw plane glue stain grain bark leaf'.split(' ');
  const slug = (/** @type {number} */ i) =>
    [words[i % 20], words[(i * 7 + 3) % 20], words[(i * 3 + 11) % 20], i % 4 ? 'guide' : 'review'].join('-');
  const kept = Array.from({ length: 80 }, (_, i) =>
    page(`/guides/${slug(i)}/`, { 'Title 1': slug(i).replaceAll('-', ' ') }),
  );
  const gone = kept.map((_, i) =>
    page(
      `/${2010 + (i % 9)}/0${1 + (i % 9)}/${i % 3 ? slug(i) : slug(i).replaceAll('-', '_').replace('_guide', '')}.html`,
      kFrogGone,
    ),
  );
  const found = report(
    'reclaim',
    {
      'pages.csv': frogPages(...kept, ...gone),
      'backlinks.csv': semrushLinks(
        ...gone.map(({ Address }, i) => backlink(`d${i}.example`, String(Address).slice(kSite.length), { Anchor: '' })),
      ),
    },
    ...kOptions,
  ).filter(({ kind }) => kind === 'broken');
  const right = new Map(gone.map(({ Address }, i) => [Address, kept[i].Address]));
  const title = new Map(kept.map((row) => [row.Address, row['Title 1']]));
  const first = found.filter(
    ({ target, best_replacement: to }) => title.get(to) === title.get(right.get(target) ?? ''),
  );
  assert.ok(first.length / found.length >= 0.8, `${first.length} of ${found.length}`);
});

test('a redirect that ends at a dead page is broken, and no fix leads to one', () => {
  const rows = report(
    'reclaim',
    {
      'pages.csv': frogPages(
        page('/live/oak-boards/', { 'Title 1': 'Oak boards' }),
        page('/a', { ...kMoved, 'Redirect URL': `${kSite}/b` }),
        page('/b', { ...kMoved, 'Redirect URL': `${kSite}/dead/oak-boards` }),
        page('/dead/oak-boards', kFrogGone),
        page('/out', { ...kMoved, 'Redirect URL': `${kSite}/out2` }),
        page('/out2', { ...kMoved, 'Redirect URL': 'https://other.example/x' }),
      ),
      'backlinks.csv': semrushLinks(backlink('one.example', '/a'), backlink('two.example', '/out')),
    },
    ...kOptions,
  );
  assert.deepEqual(
    rows.map(({ kind, target }) => [kind, target]),
    [['broken', `${kSite}/a`]],
  );
  assert.ok(rows.every(({ best_replacement: to }) => to !== `${kSite}/dead/oak-boards`));
});

test('pages without a heading stand beside those that have one', () => {
  const rows = report(
    'reclaim',
    {
      'pages.csv': `Address,Status Code,H1-1\n${kSite}/x/oak-boards/,200,Oak boards\n${kSite}/x/ash-boards/,200,\n${kSite}/old/oak-boards,404,\n${kSite}/y/,200,\n`,
      'backlinks.csv': semrushLinks(backlink('one.example', '/old/oak-boards')),
    },
    ...kOptions,
  );
  assert.equal(rows[0].best_replacement, `${kSite}/x/oak-boards/`);
});
