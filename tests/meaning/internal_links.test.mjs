// Suggested links within the site: what each row says it gains is what the report `whatif` says of its edits, and no
// row names a link that exists or a page that nothing should link.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, frogLinks, frogPages, report, run, write } from '../support/cli.mjs';

const u = (/** @type {string} */ path) => `https://shop.example${path}`;
const kTopics = ['boots', 'tents', 'ropes', 'stoves'];

/** Four topics of ten pages: each links the next three of its topic, all are linked from the home page's lists. */
function shop() {
  /** @type {Record<string, string | number>[]} */
  const links = [];
  /** @type {Record<string, string | number>[]} */
  const pages = [{ Address: u('/'), 'Title 1': 'Outdoor shop' }];
  for (const [at, topic] of kTopics.entries()) {
    links.push({ Source: u('/'), Destination: u(`/${topic}/0`), Anchor: topic, 'Link Position': 'Navigation' });
    for (let i = 0; i < 10; i += 1) {
      pages.push({ Address: u(`/${topic}/${i}`), 'Title 1': `${topic} for walkers, model ${i} | Outdoor shop` });
      for (let step = 1; step <= 3; step += 1) {
        const next = u(`/${topic}/${(i + step * (at + 1)) % 10}`);
        links.push({ Source: u(`/${topic}/${i}`), Destination: next, Anchor: topic, 'Link Position': 'Content' });
      }
      links.push({ Source: u(`/${topic}/${i}`), Destination: u('/'), Anchor: 'Home', 'Link Position': 'Navigation' });
    }
  }
  return { links, pages };
}

/** @param {(site: ReturnType<typeof shop>) => void} [change] */
function files(change) {
  const site = shop();
  change?.(site);
  return { 'links.csv': frogLinks(...site.links), 'pages.csv': frogPages(...site.pages) };
}

test('the gain of each row is that of its edits by the report whatif', () => {
  const made = files(({ pages }) => pages.push({ Address: u('/ropes/orphan'), 'Title 1': 'Old ropes for walkers' }));
  const rows = report('internal_links', made, '--min-fit', '0', '--limit', '12');
  assert.ok(rows.length >= 5, `${rows.length} rows`);
  for (const row of rows) {
    const [links, pages, edits] = write({ ...made, 'edits.json': row.edits });
    const told = JSON.parse(run('report', 'whatif', links, pages, '--edits', edits, '--format', 'json').out);
    const after = by(told, 'url', 'pagerank_after');
    const before = by(told, 'url', 'pagerank_before');
    const gain = after[row.target] - (before[row.target] ?? 0);
    assert.ok(Math.abs(gain - row.gain) <= 1e-9, `${row.source} -> ${row.target}: ${row.gain}, what-if ${gain}`);
    assert.ok(row.gain > 0);
    const stronger = (/** @type {number} */ by) =>
      1 + Object.values(after).filter((one) => one > after[row.target] + by).length;
    const rank = row.target_rank_after;
    assert.ok(stronger(2e-9) <= rank && rank <= stronger(-2e-9), `${row.target}: rank ${rank}`);
    const loss = after[row.loser] - before[row.loser];
    assert.ok(Math.abs(loss - row.loser_change) <= 2e-9);
  }
});

test('the report structure names the link that an orphan gains most by, and none where there is none', () => {
  const made = files(({ pages }) => pages.push({ Address: u('/ropes/orphan'), 'Title 1': 'Old ropes for walkers' }));
  const options = ['--min-fit', '0'];
  const links = report('internal_links', made, ...options);
  const found = report('structure', made, ...options);
  const few = found.filter(({ kind }) => ['orphan', 'near_orphan', 'unreachable'].includes(kind));
  for (const row of few) {
    const [best] = links.filter(({ target }) => target === row.url).toSorted((a, b) => b.gain - a.gain);
    assert.deepEqual(
      [row.suggested_source, row.suggested_anchor, row.gain],
      [best?.source ?? '', best?.anchor ?? '', best?.gain ?? null],
    );
  }
  const orphan = few.find(({ url }) => url === u('/ropes/orphan'));
  assert.equal(orphan?.kind, 'orphan');
  assert.ok(orphan.gain > 0);
  for (const row of found.filter((one) => !few.includes(one))) assert.equal(row.suggested_source, '');
  const bare = report('structure', made, ...options, '--target', 'findings');
  assert.deepEqual(
    bare.map(({ kind, url }) => [kind, url]),
    found.map(({ kind, url }) => [kind, url]),
  );
  assert.ok(bare.every(({ suggested_source: source, gain }) => source === '' && gain === null));
});

test('no row names a link that exists, or a page that nothing should link', () => {
  const bad = ['/dead', '/moved', '/hidden', '/blocked', '/copy'].map(u);
  const made = files(({ links, pages }) => {
    pages.push(
      { Address: bad[0], 'Title 1': 'Dead ropes for walkers', 'Status Code': 404 },
      { Address: bad[1], 'Title 1': 'Moved ropes', 'Status Code': 301, 'Redirect URL': u('/ropes/5') },
      { Address: bad[2], 'Title 1': 'Hidden ropes', Indexability: 'Non-Indexable', 'Indexability Status': 'noindex' },
      {
        Address: bad[3],
        'Title 1': 'Blocked ropes',
        'Status Code': 0,
        Indexability: 'Non-Indexable',
        'Indexability Status': 'Blocked by robots.txt',
      },
      { Address: bad[4], 'Title 1': 'Copied ropes', 'Canonical Link Element 1': u('/ropes/6') },
    );
    for (const page of bad) links.push({ Source: page, Destination: u('/ropes/1'), 'Link Position': 'Content' });
    // By a redirect, by a picture's address, nofollow, and in the footer: these are links, too.
    links.push({ Source: u('/ropes/0'), Destination: bad[1], Anchor: 'Moved', 'Link Position': 'Content' });
    links.push({ Source: u('/ropes/1'), Destination: u('/ropes/6'), Follow: 'false', 'Link Position': 'Content' });
    links.push({ Source: u('/ropes/2'), Destination: u('/ropes/7'), 'Link Position': 'Footer' });
  });
  const rows = report('internal_links', made, '--min-fit', '0', '--per-source', '100', '--per-target', '100');
  assert.ok(rows.length > 50, `${rows.length} rows`);
  const exists = new Set(report('links', made).map((link) => `${link.source} ${link.target}`));
  exists.add(`${u('/ropes/0')} ${u('/ropes/5')}`);
  for (const row of rows) {
    assert.ok(!exists.has(`${row.source} ${row.target}`), `${row.source} links ${row.target}`);
    assert.ok(!bad.includes(row.source) && !bad.includes(row.target), `${row.source} ${row.target}`);
    assert.notEqual(row.source, row.target);
  }
});

test('the limits hold, and pages to lift are those that are named', () => {
  const lift = `${u('/boots/7')} ${u('/tents/8')}`;
  const rows = report(
    'internal_links',
    files(),
    '--min-fit',
    '0',
    '--lift',
    lift,
    '--per-target',
    '3',
    '--per-source',
    '1',
  );
  assert.equal(rows.length, 6);
  assert.deepEqual(new Set(rows.map((row) => row.target)), new Set(lift.split(' ')));
  assert.equal(new Set(rows.map((row) => row.source)).size, rows.length);
  const fits = rows.map((row) => row.fit);
  assert.ok(fits.every((fit) => fit >= 0 && fit <= 1));
});

test('a page to lift that nothing can link is refused with the reason', () => {
  const made = files(({ pages }) => pages.push({ Address: u('/dead'), 'Status Code': 404 }));
  const refuse = (/** @type {string} */ lift) => run('report', 'internal_links', ...write(made), '--lift', lift).err;
  assert.match(refuse(u('/dead')), /--lift: ".*\/dead": nothing can link it, because it does not exist any more/);
  assert.match(refuse(u('/never')), /has no such page/);
});

test('the gains of a plan add up to what whatif says of all its edits together', () => {
  const made = files();
  const lifted = ['/boots/7', '/tents/8', '/stoves/3'].map(u);
  const options = ['--min-fit', '0', '--lift', lifted.join(' '), '--links', '5'];
  const steps = report('internal_plan', made, ...options);
  assert.equal(steps.length, 5);
  const edits = JSON.stringify(steps.flatMap((step) => JSON.parse(step.edits)));
  const [links, pages, list] = write({ ...made, 'edits.json': edits });
  const told = JSON.parse(run('report', 'whatif', links, pages, '--edits', list, '--format', 'json').out);
  const before = by(told, 'url', 'pagerank_before');
  const now = by(told, 'url', 'pagerank_after');
  const gained = lifted.reduce((sum, url) => sum + now[url] - before[url], 0);
  assert.ok(Math.abs(gained - steps[4].gain_sum) <= 1e-9, `${steps[4].gain_sum}, what-if ${gained}`);
  for (const [at, step] of steps.entries()) {
    assert.equal(step.step, at + 1);
    assert.ok(step.gain > 0 && step.objective_after > step.objective_before);
  }
  assert.equal(steps[4].share, 1);
  const after = report('plan_pages', made, ...options);
  assert.deepEqual(new Set(after.map((row) => row.url)), new Set(lifted));
  for (const row of after) {
    assert.ok(Math.abs(row.equity_after - by(told, 'url', 'equity_after')[row.url]) < 1e-5);
    // Pages whose scores differ by less than both are exact to may stand in either order.
    const others = Object.values(now).filter((score) => score !== null && score !== '');
    const above = others.filter((score) => score > now[row.url] + 2e-9).length;
    const near = others.filter((score) => score > now[row.url] - 2e-9).length;
    assert.ok(row.rank_after > above && row.rank_after <= near, `${row.rank_after}, ${above} to ${near}`);
  }
});

/** @param {number} seed */
function draws(seed) {
  let state = seed;
  return (/** @type {number} */ bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

test('on random crawls no row names a link that exists or a page that nothing should link', () => {
  let rows = 0;
  for (let seed = 1; seed <= 12; seed += 1) {
    const below = draws(seed);
    const count = 20 + below(30);
    /** @type {Map<string, string>} */
    const leadsTo = new Map();
    const bad = new Set();
    const pages = Array.from({ length: count }, (_, i) => {
      const url = u(`/${kTopics[i % 4]}/${i}`);
      const page = { Address: url, 'Title 1': `${kTopics[below(4)]} for walkers ${i}` };
      const kind = i < 4 ? 9 : below(10);
      if (kind <= 3) bad.add(url);
      if (kind === 0) return { ...page, 'Status Code': 404 };
      if (kind === 1) return { ...page, Indexability: 'Non-Indexable', 'Indexability Status': 'noindex' };
      if (kind > 3) return page;
      const other = u(`/${kTopics[0]}/0`);
      leadsTo.set(url, other);
      return kind === 2
        ? { ...page, 'Status Code': 301, 'Redirect URL': other }
        : { ...page, 'Canonical Link Element 1': other };
    });
    const pick = () => String(pages[below(count)]?.Address);
    const links = Array.from({ length: 5 * count }, () => ({
      Type: ['Hyperlink', 'Hyperlink', 'Hyperlink', 'Hreflang'][below(4)] ?? '',
      Source: pick(),
      Destination: pick(),
      Anchor: 'a link',
      Follow: below(5) === 0 ? 'false' : 'true',
      'Link Position': ['Content', 'Content', 'Content', 'Footer'][below(4)] ?? '',
    }));
    const at = (/** @type {string} */ url) => leadsTo.get(url) ?? url;
    const exists = new Set(links.map((link) => `${at(link.Source)} ${at(link.Destination)}`));
    const made = { 'links.csv': frogLinks(...links), 'pages.csv': frogPages(...pages) };
    for (const row of report('internal_links', made, '--min-fit', '0', '--per-source', '9', '--per-target', '9')) {
      rows += 1;
      assert.ok(!exists.has(`${row.source} ${row.target}`), `seed ${seed}: ${row.source} links ${row.target}`);
      assert.ok(!bad.has(row.source) && !bad.has(row.target), `seed ${seed}: ${row.source} ${row.target}`);
    }
  }
  assert.ok(rows > 100, `${rows} rows`);
});

/** @param {string} path @param {string} title @param {string} body */
const savedPage = (path, title, body) =>
  `<!doctype html><!-- saved from url=(0000)https://mill.example${path} --><title>${title} | Mill</title><body><main>${body}</main>`;

test('where the text of a page names the target, the link stands on its own words, in their sentence', () => {
  const topics = 'oak ash elm pine larch beech maple cherry walnut birch'.split(' ');
  const made = Object.fromEntries(
    topics.map((topic, i) => [
      `${topic}.html`,
      savedPage(
        `/${topic}/`,
        `${topic[0].toUpperCase()}${topic.slice(1)} boards`,
        `<h1>${topic} boards</h1><p>All about ${topic} and its use in floors, doors and stairs.</p>` +
          `<h2>See also</h2><p>Some prefer ${topics[(i + 3) % 10].toUpperCase()} BOARDS, for a lighter floor. ` +
          `Read <a href="/${topics[(i + 1) % 10]}/">${topics[(i + 1) % 10]} boards</a> first.</p>`,
      ),
    ]),
  );
  const rows = report('internal_links', made, '--site', 'mill.example', '--min-fit', '0', '--per-source', '9');
  const named = rows.filter(({ sentence }) => sentence);
  assert.ok(named.length >= 5, `${named.length} of ${rows.length} have a place`);
  for (const row of named) {
    const target = new URL(row.target).pathname.slice(1, -1);
    assert.equal(row.anchor, `${target.toUpperCase()} BOARDS`);
    assert.equal(row.sentence, `Some prefer ${row.anchor}, for a lighter floor.`);
    assert.equal(row.place, 'See also');
  }
  assert.ok(rows.every(({ anchor }) => anchor));
});

test('a link within the site is a task with what it gains', () => {
  const made = files();
  const [link] = report('todo', made).filter(({ kind }) => kind === 'internal_link');
  const row = report('internal_links', made).find((one) => one.source === link.source && one.target === link.url);
  assert.equal(link.gain, row?.gain);
  assert.match(link.action, /^Link https:\S+ to https:\S+ with the words “/);
});
