// Links worth getting: who links to competitors and not to the site, by an independent count of made exports.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, report, semrushLinks } from '../support/cli.mjs';

/** @typedef {{from: string, to: string, lost?: boolean, nofollow?: boolean, anchor?: string, title?: string, score?: number, type?: 'Image'}} Link */

const kMine = 'mill-wood.example';
const kRivals = ['oak-floor.example', 'ash-floor.example', 'elm-floor.example'];

/** @param {number} seed */
function random(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Random links of forty domains to four sites. @param {number} seed @returns {Link[]} */
function links(seed) {
  const next = random(seed);
  return Array.from({ length: 300 }, () => {
    const domain = `d${next(40)}.example`;
    const to = [kMine, ...kRivals][next(4)];
    return {
      from: `https://${next(2) ? 'www.' : ''}${domain}/p${next(3)}`,
      to: `https://${to}/${['', 'boards', 'care'][next(3)]}`,
      lost: next(6) === 0,
      nofollow: next(3) === 0,
      anchor: ['a floor', 'oak care', to][next(3)],
      score: Number(domain.slice(1, -8)),
    };
  });
}

/** An export of each site. @param {Link[]} all */
const files = (all) =>
  Object.fromEntries(
    [kMine, ...kRivals].map((site) => [
      `${site}-backlinks.csv`,
      semrushLinks(
        ...all
          .filter(({ to }) => new URL(to).host === site)
          .map(({ from, to, lost, nofollow, anchor, score, title }) => ({
            'Page ascore': score ?? 10,
            'Source title': title ?? 'T',
            'Source url': from,
            'Target url': to,
            Anchor: anchor ?? 'floor',
            Nofollow: nofollow ? 'true' : 'false',
            'Lost link': lost ? 'true' : 'false',
          })),
      ),
    ]),
  );
const kOptions = ['--site', kMine, '--competitors', kRivals.join(',')];
const kOfTwo = ['--site', kMine, '--competitors', kRivals.slice(0, 2).join(',')];
/** @param {string} url */
const domainOf = (url) => new URL(url).host.replace(/^www\./, '');

for (const seed of [1, 2, 3]) {
  test(`the intersect is that of an independent count (${seed})`, () => {
    const all = links(seed);
    // Where two rows say the same link, exports are joined: the newest of one file is its last row.
    const last = new Map(all.map((link) => [`${link.from} ${link.to} ${link.anchor}`, link]));
    const live = [...last.values()].filter(({ lost }) => !lost);
    const expected = new Map();
    for (const { from, to } of live) {
      const rival = domainOf(to);
      if (rival === kMine) continue;
      const row = expected.get(domainOf(from)) ?? { to: new Set(), links: 0, pages: new Set() };
      row.to.add(rival);
      row.links += 1;
      row.pages.add(from);
      expected.set(domainOf(from), row);
    }
    const mine = new Set(live.filter(({ to }) => domainOf(to) === kMine).map(({ from }) => domainOf(from)));
    const once = new Set(
      [...last.values()].filter(({ to }) => domainOf(to) === kMine).map(({ from }) => domainOf(from)),
    );
    const rows = report('prospects', files(all), ...kOptions);
    const wanted = [...expected].filter(([domain, { to }]) => to.size >= 2 && !mine.has(domain));
    assert.deepEqual(rows.map(({ domain }) => domain).sort(), wanted.map(([domain]) => domain).sort());
    for (const row of rows) {
      const { to, pages } = expected.get(row.domain);
      assert.equal(row.competitors, to.size, row.domain);
      assert.deepEqual(row.competitors_named.split(', ').sort(), [...to].sort());
      assert.equal(row.pages, pages.size, row.domain);
      assert.equal(row.once_linked === 'yes', once.has(row.domain), row.domain);
    }
    const of = rows.map(({ competitors }) => competitors);
    assert.deepEqual(
      of,
      [...of].sort((a, b) => b - a),
    );
  });
}

/** @type {Link[]} */
const kTwo = [
  {
    from: 'https://both.example/a',
    to: `https://${kRivals[0]}/`,
    title: 'How to oil oak boards',
    anchor: 'oil for boards',
    score: 40,
  },
  { from: 'https://both.example/b', to: `https://${kRivals[1]}/`, score: 40 },
  { from: 'https://one.example/', to: `https://${kRivals[0]}/`, score: 20 },
  { from: 'https://loyal.example/', to: `https://${kRivals[0]}/` },
  { from: 'https://loyal.example/', to: `https://${kRivals[1]}/` },
  {
    from: 'https://loyal.example/',
    to: `https://${kMine}/oil-oak-boards`,
    title: 'Oil for oak boards',
    anchor: 'oil your oak boards',
  },
  { from: `https://${kRivals[1]}/links`, to: `https://${kRivals[0]}/` },
];

test('a domain that links to the site, and the sites themselves, are no prospects', () => {
  assert.deepEqual(
    report('prospects', files(kTwo), ...kOfTwo).map(({ domain }) => domain),
    ['both.example'],
  );
  const one = report('prospects', files(kTwo), ...kOfTwo, '--min-competitors', '1').map(({ domain }) => domain);
  assert.deepEqual(one.sort(), ['both.example', 'one.example']);
});

test('a prospect is told the page of the site whose words are most like its own, and why', () => {
  const [row] = report('prospects', files(kTwo), ...kOfTwo);
  assert.equal(row.suggested_target, `https://${kMine}/oil-oak-boards`);
  assert.match(row.suggested_because, /oak|board|oil/);
});

test('the anchor to ask for is the head of the title, or of the kind that the picked bands miss most', () => {
  const page = `https://${kMine}/oil-oak-boards`;
  const all = {
    ...files(kTwo),
    'pages.csv': `Address,Status Code,Title 1\n${page},200,Oil for oak boards | Mill & Wood\n`,
  };
  const anchor = (/** @type {string[]} */ ...more) => {
    const [row] = report('prospects', all, ...kOfTwo, '--brand', 'Mill & Wood', ...more);
    assert.equal(row.suggested_target, page);
    return row.suggested_anchor;
  };
  assert.equal(anchor(), 'Oil for oak boards');
  assert.equal(anchor('--bands', 'claude-seo'), 'Mill & Wood');
});

test('competitors that nobody named are all other sites with backlinks; a disavowed domain is no prospect', () => {
  const names = (/** @type {import('../support/cli.mjs').Files} */ more) =>
    report('prospects', { ...files(kTwo), ...more }, '--site', kMine).map(({ domain }) => domain);
  assert.deepEqual(names({}), ['both.example']);
  assert.deepEqual(names({ 'disavow.txt': 'domain:both.example\n' }), []);
});

test('of one export alone there are no prospects, and none of link magnets', () => {
  const own = { 'mine.csv': files(kTwo)[`${kMine}-backlinks.csv`] };
  assert.deepEqual(report('prospects', own, '--site', kMine), []);
  assert.deepEqual(report('link_magnets', own, '--site', kMine), []);
});

test('a page of a competitor that others link to is a magnet, by the domains that do not link to the site', () => {
  const rows = report('link_magnets', files(kTwo), ...kOfTwo);
  const of = by(rows, 'url', 'domains_not_mine');
  assert.deepEqual(of, { [`https://${kRivals[0]}/`]: 2, [`https://${kRivals[1]}/`]: 1 });
  assert.deepEqual(by(rows, 'url', 'source_domains'), { [`https://${kRivals[0]}/`]: 3, [`https://${kRivals[1]}/`]: 2 });
  assert.ok(rows.every(({ home_page: home }) => home === 'yes'));
});

test('a magnet says what kind of page it is by its address, and how many links are new', () => {
  const link = (/** @type {number} */ i, /** @type {string} */ target, /** @type {string} */ first) => ({
    'Source url': `https://d${i}.example/`,
    'Target url': target,
    Anchor: 'x',
    'First seen': first,
    'Last seen': '2025-06-30',
  });
  const rival = `https://${kRivals[0]}`;
  const rows = report(
    'link_magnets',
    {
      'mine.csv': semrushLinks(link(0, `https://${kMine}/`, '2025-01-01')),
      'rival.csv': semrushLinks(
        link(1, `${rival}/Statistics/oak-floors`, '2025-06-30'),
        link(2, `${rival}/Statistics/oak-floors`, '2025-04-02'),
        link(3, `${rival}/Statistics/oak-floors`, '2025-04-01'),
        link(4, `${rival}/ratgeber/eiche`, '2024-01-01'),
        link(5, `${rival}/toolbox`, '2024-01-01'),
      ),
    },
    ...['--site', kMine, '--competitors', kRivals[0]],
  );
  const kinds = by(rows, 'url', 'kind');
  assert.deepEqual(kinds, {
    [`${rival}/Statistics/oak-floors`]: 'study',
    [`${rival}/ratgeber/eiche`]: 'guide',
    [`${rival}/toolbox`]: '',
  });
  assert.deepEqual(Object.values(by(rows, 'url', 'new_90_days')), [2, 0, 0]);
});

test('links of visitors, pages of links and domains called artificial are no prospects', () => {
  const row = (/** @type {string} */ from, /** @type {string} */ to, more = {}) => ({
    'Source url': `https://${from}/`,
    'Target url': `https://${to}/`,
    Anchor: 'x',
    ...more,
  });
  const of = (/** @type {string} */ site) =>
    semrushLinks(
      row('good.example', site),
      row('visitors.example', site, { Ugc: 'true' }),
      row('list.example', site, { 'External links': 900 }),
      row('said.example', site),
    );
  const rows = report(
    'prospects',
    {
      'm.csv': semrushLinks(row('own.example', kMine)),
      'a.csv': of(kRivals[0]),
      'b.csv': of(kRivals[1]),
      'v.csv': 'scope,subject,verdict\ndomain,said.example,artificial\n',
    },
    ...kOfTwo,
  );
  assert.deepEqual(
    rows.map(({ domain }) => domain),
    ['good.example'],
  );
});

/** A table of an intersect: a row a domain, its links to each site. @param {Record<string, readonly (number | string)[]>} rows */
const gap = (rows, sites = [kMine, ...kRivals.slice(0, 2)]) =>
  [
    ['Domain', 'Domain ascore', ...sites, 'Matches'],
    ...Object.entries(rows).map(([domain, links]) => [domain, 10, ...links, links.filter(Number).length]),
  ]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
const kGap = gap({
  'both.example': [0, 3, 2],
  'more.example': [0, 9, 1],
  'loyal.example': [4, 1, 1],
  'one.example': [0, 0, 7],
  [kRivals[1]]: [0, 5, 0],
});

test('an intersect alone tells who links to competitors and not to the site', () => {
  const rows = report('prospects', { 'gap.csv': kGap }, '--site', kMine);
  assert.deepEqual(by(rows, 'domain', 'links'), { 'more.example': 10, 'both.example': 5 });
  for (const row of rows) {
    assert.equal(row.competitors, 2);
    assert.equal(row.competitors_named, kRivals.slice(0, 2).join(', '));
    // What no file shows is not known.
    for (const column of ['page', 'title', 'target', 'follow_links', 'pages', 'suggested_target']) {
      assert.ok(row[column] == null || row[column] === '', `${row.domain} ${column}: ${row[column]}`);
    }
  }
  const one = report('prospects', { 'gap.csv': kGap }, '--site', kMine, '--min-competitors', '1');
  assert.deepEqual(by(one, 'domain', 'links'), { 'more.example': 10, 'both.example': 5, 'one.example': 7 });
});

test('no link comes of an intersect', () => {
  const files = { 'gap.csv': kGap };
  assert.deepEqual(report('links', files, '--site', kMine), []);
  assert.deepEqual(report('link_magnets', files, '--site', kMine), []);
});

test('of an intersect of which nobody says whose site it is, all sites are competitors', () => {
  const rows = report('prospects', {
    'gap.csv': gap({ 'both.example': [3, 2], 'one.example': [0, 7] }, kRivals.slice(0, 2)),
  });
  assert.deepEqual(by(rows, 'domain', 'links'), { 'both.example': 5 });
});

test('beside backlinks an intersect tells of what they do not show', () => {
  const rows = report(
    'prospects',
    {
      ...files([
        // Shown, so that the intersect's 3 and 2 do not count.
        { from: 'https://both.example/a', to: `https://${kRivals[0]}/` },
        { from: 'https://both.example/b', to: `https://${kRivals[1]}/` },
        // Shown for one of the two.
        { from: 'https://more.example/a', to: `https://${kRivals[1]}/` },
        // The tool's intersect has it, the files say that it is gone.
        { from: 'https://gone.example/a', to: `https://${kRivals[0]}/`, lost: true },
        { from: 'https://new.example/', to: `https://${kMine}/` },
      ]),
      'gap.csv': gap({
        'both.example': [0, 3, 2],
        'more.example': [0, 9, 1],
        'gone.example': [0, 1, 1],
        'new.example': [0, 1, 1],
        'loyal.example': [4, 1, 1],
      }),
    },
    ...kOfTwo,
  );
  assert.deepEqual(by(rows, 'domain', 'links'), { 'more.example': 10, 'both.example': 2 });
  assert.deepEqual(by(rows, 'domain', 'page'), {
    'more.example': 'https://more.example/a',
    'both.example': 'https://both.example/a',
  });
});

test('an intersect of pages names the page with most competitors; of two files the higher count holds', () => {
  const [a, b] = kRivals;
  const pages = [
    `Referring page title,Referring page URL,Domain rating,UR,Intersect,${a},${b}`,
    'A list,https://both.example/list,70,5,2,1,1',
    'A note,https://both.example/a,70,5,1,4,0',
  ].join('\n');
  const [row, ...others] = report(
    'prospects',
    { 'pages.csv': `${pages}\n`, 'gap.csv': gap({ 'both.example': [0, 7, 1] }) },
    '--site',
    kMine,
  );
  assert.deepEqual(others, []);
  assert.equal(row.page, 'https://both.example/list');
  assert.equal(row.title, 'A list');
  assert.equal(row.pages, 2);
  assert.equal(row.links, 8); // 7 to one, of which pages have 5, and 1 to the other
});
