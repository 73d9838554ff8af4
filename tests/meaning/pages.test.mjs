// What counts as a page, in which state it is, and what is said of pages that no link leads to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, frogLinks, frogPages, report, run, semrushLinks, summary, table, write } from '../support/cli.mjs';

const site = 'https://shop.example';
/** @param {string} from @param {string} to @param {Record<string, string | number>} more */
const link = (from, to, more = {}) => ({ Source: site + from, Destination: site + to, Anchor: to, ...more });
/** @param {string} at @param {Record<string, string | number>} more */
const page = (at, more = {}) => ({ Address: site + at, ...more });
/** @param {Record<string, any>[]} rows */
const paths = (rows) => rows.map((row) => row.url.slice(site.length)).sort();
/** @param {Record<string, any>} of_url */
const short = (of_url) =>
  Object.fromEntries(Object.entries(of_url).map(([url, value]) => [url.slice(site.length), value]));
/** @param {Record<string, string>} files @param {string} column @param {string[]} options */
const column = (files, column, ...options) => short(by(report('pages', files, ...options), 'url', column));
/** @param {Record<string, string>} files @param {string} kind */
const found = (files, kind) => paths(report('structure', files).filter((row) => row.kind === kind));

const ring = [link('/', '/a'), link('/a', '/b'), link('/b', '/')];
const live = [page('/'), page('/a'), page('/b')];

test('pictures, scripts and styles of a page table are resources, and no score knows of them', () => {
  const resources = [
    page('/logo', { 'Content Type': 'Image/PNG' }),
    page('/s', { 'Content Type': 'text/css; charset=utf-8' }),
    page('/x', { 'Content Type': 'text/javascript' }),
    page('/f', { 'Content Type': 'font/woff2' }),
    page('/v', { 'Content Type': 'video/mp4' }),
    page('/data', { 'Content Type': 'application/json' }),
    page('/feed', { 'Content Type': 'application/rss+xml' }),
  ];
  const alone = { 'links.csv': frogLinks(...ring) };
  const both = { ...alone, 'pages.csv': frogPages(...live, ...resources) };
  assert.deepEqual(column(both, 'pagerank'), column(alone, 'pagerank'));
  assert.deepEqual(found(both, 'orphan'), []);
  assert.deepEqual(short(by(report('resources', both), 'url', 'kind')), {
    '/logo': 'image',
    '/s': 'stylesheet',
    '/x': 'script',
    '/f': 'font',
    '/v': 'media',
    '/data': 'other',
    '/feed': 'other',
  });
  assert.equal(summary(both).counts.resources, 7);
  assert.equal(summary(both).counts.pages, 3);
});

test('documents are pages', () => {
  const files = {
    'links.csv': frogLinks(...ring, link('/a', '/guide.pdf'), link('/a', '/prices.xlsx')),
    'pages.csv': frogPages(...live, page('/guide.pdf', { 'Content Type': 'application/pdf' })),
  };
  assert.equal(column(files, 'kind')['/guide.pdf'], 'document');
  assert.equal(column(files, 'kind')['/prices.xlsx'], 'document');
});

test('without a content type the links that lead to an address tell its kind, then its extension', () => {
  const files = {
    'links.csv': frogLinks(
      ...ring,
      link('/', '/img/1', { Type: 'Image' }),
      link('/', '/app', { Type: 'JavaScript' }),
      link('/', '/big.jpg'),
      link('/', '/tags/node.js'),
      link('/', '/wiki/File:Bridge.jpg'),
      link('/sitemap.xml', '/c', { Type: 'XML Sitemap' }),
      link('/list', '/c', { Type: 'XML Sitemap' }),
    ),
  };
  assert.deepEqual(paths(report('resources', files)), ['/app', '/big.jpg', '/img/1', '/list', '/sitemap.xml']);
  assert.deepEqual(Object.keys(column(files, 'pagerank')).sort(), [
    '/',
    '/a',
    '/b',
    '/c',
    '/tags/node.js',
    '/wiki/File:Bridge.jpg',
  ]);
  assert.deepEqual(found(files, 'orphan'), ['/c']);
});

test('a page with links stays one, also where a broken picture leads to it', () => {
  const files = { 'links.csv': frogLinks(...ring, link('/a', '/', { Type: 'Image' })) };
  assert.deepEqual(paths(report('resources', files)), []);
});

test('a picture with a row of its own in the links is counted with every link to it', () => {
  const files = {
    'links.csv': frogLinks(
      ...ring,
      link('/', '/logo.png', { Type: 'Image' }),
      link('/', '/logo.png', { Type: 'Image' }),
      link('/a', '/logo.png'),
    ),
  };
  const [logo] = report('resources', files);
  assert.deepEqual([logo.inlinks, logo.source_pages], [3, 2]);
});

test('each page has the state that the crawl says', () => {
  const no = { Indexability: 'Non-Indexable' };
  const files = {
    'links.csv': frogLinks(
      ...ring,
      ...['/gone', '/moved', '/copy', '/hidden', '/secret', '/slow', '/loop'].map((to) => link('/', to)),
    ),
    'pages.csv': frogPages(
      ...live,
      page('/gone', { 'Status Code': 404, ...no }),
      page('/moved', { 'Status Code': 301, 'Redirect URL': `${site}/a`, ...no, 'Indexability Status': 'Redirected' }),
      page('/copy', { 'Canonical Link Element 1': `${site}/a`, ...no, 'Indexability Status': 'Canonicalised' }),
      page('/hidden', { 'Meta Robots 1': 'noindex', ...no, 'Indexability Status': 'noindex' }),
      page('/secret', { 'Status Code': 0, Status: 'Blocked by robots.txt', 'Content Type': '', ...no }),
      page('/slow', { 'Status Code': 0, Status: 'Connection Timeout', 'Content Type': '', ...no }),
      page('/loop', { 'Status Code': 302, 'Redirect URL': `${site}/loop`, ...no }),
    ),
  };
  assert.deepEqual(column(files, 'state'), {
    '/': 'live',
    '/a': 'live',
    '/b': 'live',
    '/gone': 'dead',
    '/moved': 'redirect',
    '/copy': 'canonicalised',
    '/hidden': 'noindex',
    '/secret': 'blocked',
    '/slow': 'no_answer',
    '/loop': 'dead',
  });
  const spent = report('structure', files).filter((row) => row.kind === 'leak');
  assert.deepEqual(spent.map((row) => row.detail.replace("Of the site's equity, spent on links to ", '')).sort(), [
    'blocked pages.',
    'dead pages.',
    'noindex pages.',
    'pages that do not answer.',
  ]);
});

test('a link table alone tells that a server did not answer', () => {
  const files = {
    'links.csv': frogLinks(...ring, link('/a', '/slow', { 'Status Code': 0, Status: 'Connection Refused' })),
  };
  assert.equal(column(files, 'state')['/slow'], 'no_answer');
});

test('an orphan is a live page that nothing leads to, by whatever way', () => {
  const no = { Indexability: 'Non-Indexable' };
  const files = {
    'links.csv': frogLinks(...ring, link('/a', '/old'), link('/a', '/short')),
    'pages.csv': frogPages(
      ...live,
      page('/alone'),
      page('/alone.pdf', { 'Content Type': 'application/pdf' }),
      page('/old', { 'Status Code': 301, 'Redirect URL': `${site}/new`, ...no }),
      page('/new'),
      page('/short', { 'Canonical Link Element 1': `${site}/long`, ...no, 'Indexability Status': 'Canonicalised' }),
      page('/long'),
      page('/lost', { 'Status Code': 404, ...no }),
      page('/moved', { 'Status Code': 301, 'Redirect URL': `${site}/a`, ...no }),
      page('/double', { 'Canonical Link Element 1': `${site}/a`, ...no, 'Indexability Status': 'Canonicalised' }),
      page('/thanks', { 'Meta Robots 1': 'noindex', ...no, 'Indexability Status': 'noindex' }),
    ),
  };
  assert.deepEqual(found(files, 'orphan'), ['/alone', '/alone.pdf']);
  const equity = column(files, 'equity');
  assert.equal(equity['/alone'], 0);
  assert.ok(equity['/new'] > 0);
});

test('pages of a redirect loop draw no more from the site than pages that are gone', () => {
  const with_status = (/** @type {number} */ status, /** @type {Record<string, string>} */ to) => ({
    'links.csv': frogLinks(...ring, link('/', '/x'), link('/', '/y'), link('/', '/self')),
    'pages.csv': frogPages(
      ...live,
      ...['/x', '/y', '/self'].map((at) =>
        page(at, { 'Status Code': status, Indexability: 'Non-Indexable', 'Redirect URL': to[at] ?? '' }),
      ),
    ),
  });
  const loop = column(with_status(301, { '/x': `${site}/y`, '/y': `${site}/x`, '/self': `${site}/self` }), 'pagerank');
  const gone = column(with_status(404, {}), 'pagerank');
  for (const at of ['/', '/a', '/b']) assert.ok(Math.abs(loop[at] - gone[at]) < 1e-9);
});

test('a redirect to a page whose canonical is the redirect is no loop', () => {
  const files = {
    'links.csv': frogLinks(...ring, link('/', '/http')),
    'pages.csv': frogPages(
      ...live,
      page('/http', { 'Status Code': 301, 'Redirect URL': `${site}/https`, Indexability: 'Non-Indexable' }),
      page('/https', { 'Canonical Link Element 1': `${site}/http` }),
    ),
  };
  const [moved, lands] = ['/http', '/https'].map((at) => report('pages', files).find((row) => row.url === site + at));
  assert.equal(moved?.passes_to, `${site}/https`);
  assert.equal(lands?.state, 'live');
  assert.ok(lands?.pagerank > 0);
});

test('a redirecting page is as deep as the links to it, and what it leads to no deeper', () => {
  const to = (/** @type {string} */ from, /** @type {string} */ at) => link(from, at, { Type: 'HTTP Redirect' });
  const files = {
    'links.csv': frogLinks(
      ...ring,
      link('/b', '/author'),
      to('/author', '/'),
      to('/unlinked', '/a'),
      link('/a', '/step1'),
      to('/step1', '/step2'),
      to('/step2', '/end'),
    ),
  };
  const depth = column(files, 'depth');
  assert.deepEqual(
    ['/', '/a', '/b', '/author', '/unlinked', '/step1', '/step2', '/end'].map((at) => depth[at]),
    [0, 1, 2, 3, null, 2, 2, 2],
  );
});

test('the page table says which canonical counts, in whichever order the files come', () => {
  const links = frogLinks(...ring, link('/a', '/b', { Type: 'HTML Canonical' }));
  const pages = frogPages(page('/'), page('/a', { 'Canonical Link Element 1': `${site}/a` }), page('/b'));
  for (const files of [
    { 'links.csv': links, 'pages.csv': pages },
    { 'pages.csv': pages, 'links.csv': links },
  ]) {
    assert.equal(column(files, 'passes_to')['/a'], '');
    assert.ok(column(files, 'pagerank')['/a'] > 0);
  }
  assert.equal(column({ 'links.csv': links }, 'passes_to')['/a'], `${site}/b`);
});

test('directives with a value of their own are neither noindex nor nofollow', () => {
  for (const [robots, indexable] of [
    ['index, follow, max-image-preview:none', 'yes'],
    ['max-snippet:-1, max-image-preview: none, max-video-preview:-1', 'yes'],
    ['unavailable_after: 25 Jun 2030 15:00:00 PST', 'yes'],
    ['googlebot: noindex', 'no'],
    ['NONE', 'no'],
  ]) {
    const files = { 'pages.csv': frogPages(page('/', { 'Meta Robots 1': robots })), 'links.csv': frogLinks(...ring) };
    assert.equal(column(files, 'indexable')['/'], indexable, robots);
    assert.equal(column(files, 'follow_inlinks')['/a'], robots === 'NONE' ? 0 : 1, robots);
  }
});

test('a page that says nofollow follows no link, in whichever order the files come', () => {
  const links = frogLinks(link('/', '/a', { Follow: '' }), link('/a', '/', { Follow: 'true' }));
  for (const [tag, robots] of [
    ['Meta Robots 1', 'index, nofollow'],
    ['X-Robots-Tag 1', 'googlebot: nofollow'],
  ]) {
    const pages = frogPages(page('/', { [tag]: robots }), page('/a'));
    for (const files of [
      { 'links.csv': links, 'pages.csv': pages },
      { 'pages.csv': pages, 'links.csv': links },
    ]) {
      assert.deepEqual(column(files, 'follow_inlinks'), { '/': 1, '/a': 0 });
      assert.equal(report('links', files).find((row) => row.source === `${site}/`)?.follow, false);
    }
  }
});

test('equity is 0 where no link leads, also beside dead pages and with visits that start unevenly', () => {
  const dead = ['/d1', '/d2', '/d3'].map((at) => link('/', at, { 'Status Code': 404 }));
  const files = {
    'links.csv': frogLinks(...ring, ...dead, link('/start', '/a')),
    'pages.csv': frogPages(...live, page('/orphan')),
    'clicks.csv': table('Address,Clicks', [
      { Address: `${site}/start`, Clicks: 500 },
      { Address: `${site}/`, Clicks: 5 },
    ]),
  };
  for (const options of [[], ['--personalise', 'clicks']]) {
    const equity = column(files, 'equity', ...options);
    assert.equal(equity['/orphan'], 0);
    assert.equal(equity['/start'], 0, options.join(' '));
    assert.ok(equity['/a'] > 0);
  }
});

test('a page table without links gives no page an equity, and finds no orphan', () => {
  const files = { 'pages.csv': frogPages(...live) };
  assert.deepEqual(column(files, 'equity'), { '/': null, '/a': null, '/b': null });
  assert.deepEqual(report('structure', files), []);
});

test('backlinks alone say nothing of ways through the site', () => {
  const files = {
    'backlinks.csv': semrushLinks(
      ...['/', '/a', '/b'].map((to, i) => ({ 'Source url': `https://s${i}.example.org/`, 'Target url': site + to })),
    ),
  };
  assert.deepEqual(report('structure', files), []);
});

test('gateways count pages of the site', () => {
  const others = [1, 2, 3].map((i) => ({ Source: `${site}/a`, Destination: `https://other${i}.example.org/` }));
  const files = { 'links.csv': frogLinks(...ring, ...others, link('/b', '/c'), link('/c', '/d'), link('/c', '/e')) };
  const gateways = report('structure', files).filter((row) => row.kind === 'gateway');
  assert.deepEqual(short(by(gateways, 'url', 'pages')), { '/a': 4, '/b': 3, '/c': 2 });
});

test('small sections have no topic of their own', () => {
  const rows = [];
  for (let section = 0; section < 230; ++section) {
    for (let i = 0; i < (section < 26 ? 3 : 1); ++i) {
      rows.push(link('/', `/s${section}/${i}`), link(`/s${section}/${i}`, '/'));
    }
  }
  const topic = column({ 'links.csv': frogLinks(...rows) }, 'topic_pagerank', '--metrics', 'topic');
  const told = Object.keys(topic).filter((at) => topic[at] !== null && Number(at.split('/')[1].slice(1)) >= 26);
  assert.deepEqual(told, []);
});

test('scores that have not converged are told', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [
    link(`/${i}`, `/${(i * 7 + 3) % 60}`),
    link(`/${i}`, `/${i >> 1}`),
  ]).flat();
  const files = { 'links.csv': frogLinks(...rows) };
  const few = ['--max-sweeps', '2', '--tolerance', '1e-12'];
  assert.match(run('report', 'pages', ...write(files), ...few).err, /not converged.*sweeps/);
  assert.equal(run('report', 'pages', ...write(files)).err, '');
  assert.equal(summary(files, ...few).pagerank.converged, false);
});
