// What was gained and lost between exports, by an independent comparison of made exports.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ahrefsLinks, by, report, run, semrushLinks, write } from '../support/cli.mjs';

/** @import { Row } from '../support/cli.mjs' */
/** @typedef {{from: string, to: string, anchor: string, first: string, last: string, nofollow?: boolean, lost?: boolean}} Link */

const kSite = 'mill-wood.example';
const kOlder = '2025-05-15';
const kNewer = '2025-06-20';
const kOlderFile = `${kSite}-${kOlder}.csv`;
const kNewerFile = `${kSite}-backlinks-20250620.csv`;

/** @param {number} seed */
function random(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param {number} days  after the start of 2025 */
const day = (days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);

/** Links of sixty domains, each of its own source, target and anchor. @param {number} seed @returns {Link[]} */
function links(seed) {
  const next = random(seed);
  return Array.from({ length: 703 }, (_, i) => {
    const first = next(170);
    return {
      from: `https://${next(2) ? 'www.' : ''}d${next(60)}.example/p${i}`,
      to: `https://${kSite}/${['', 'boards', 'care'][next(3)]}`,
      anchor: ['mill wood', 'oak care', 'a floor'][next(3)],
      first: day(first),
      last: day(first + next(171 - first)),
      nofollow: next(3) === 0,
    };
  });
}

/** @param {Link[]} all */
const semrush = (all) =>
  semrushLinks(
    ...all.map(({ from, to, anchor, first, last, nofollow, lost }) => ({
      'Source url': from,
      'Target url': to,
      Anchor: anchor,
      'First seen': first,
      'Last seen': last,
      Nofollow: nofollow ? 'true' : 'false',
      'Lost link': lost ? 'true' : 'false',
    })),
  );

/** @param {Link} link */
const keyOf = ({ from, to, anchor }) => `${from} ${to} ${anchor}`;
/** @param {Row} row */
const keyOfRow = ({ source, target, anchor }) => `${source} ${target} ${anchor}`;
/** @param {Row[]} rows */
const said = (rows) => rows.map((row) => `${row.state} ${row.reason ?? ''} ${row.day} ${keyOfRow(row)}`).sort();
/** @param {string} url */
const domainOf = (url) => new URL(url).host.replace(/^www\./, '');

/**
 * Two exports cut from one: the older lacks what was first seen later and some that its tool did not know yet, the
 * newer what was last seen before; it flags some as lost, and some are nofollow in it.
 * @param {number} seed
 */
function cut(seed) {
  const next = random(seed + 100);
  const all = links(seed);
  const hidden = new Set(all.filter(() => next(20) === 0).map(keyOf));
  const older = all.filter((link) => link.first <= kOlder && !hidden.has(keyOf(link)));
  const newer = all
    .filter(({ last }) => last >= kOlder)
    .map((link) => ({ ...link, lost: next(15) === 0, nofollow: link.nofollow !== (next(12) === 0) }));
  return { older, newer };
}

/** What the definitions say, link by link. @param {Link[]} older @param {Link[]} newer */
function expectedChanges(older, newer) {
  const before = new Map(older.map((link) => [keyOf(link), link]));
  const after = new Map(newer.map((link) => [keyOf(link), link]));
  const window = `${newer
    .map(({ last }) => last)
    .sort()[0]
    .slice(0, 7)}-01`;
  const rows = [];
  for (const [key, link] of after) {
    const was = before.get(key);
    if (link.lost) rows.push(`lost unknown ${link.last} ${key}`);
    else if (!was && link.first > kOlder) rows.push(`gained  ${link.first} ${key}`);
    else if (!was) rows.push(`newly_listed  ${kNewer} ${key}`);
    else if (was.nofollow !== link.nofollow) {
      rows.push(`changed ${link.nofollow ? 'nofollowed' : ''} ${kNewer} ${key}`);
    }
  }
  for (const [key, link] of before) {
    if (after.has(key)) continue;
    rows.push(`${link.last >= window ? 'lost unknown' : 'unlisted '} ${kNewer} ${key}`);
  }
  return rows.sort();
}

for (const seed of [1, 2, 3]) {
  test(`changes are those of an independent comparison (${seed})`, () => {
    const { older, newer } = cut(seed);
    const expected = expectedChanges(older, newer);
    for (const state of ['gained', 'newly_listed', 'lost', 'unlisted', 'changed']) {
      assert.ok(
        expected.some((row) => row.startsWith(state)),
        `no ${state} in the case`,
      );
    }
    const files = { [kOlderFile]: semrush(older), [kNewerFile]: semrush(newer) };
    const rows = report('link_changes', files);
    assert.deepEqual(said(rows), expected);
    const turned = report('link_changes', { [kNewerFile]: semrush(newer), [kOlderFile]: semrush(older) });
    assert.deepEqual(said(turned), expected, 'the newer file first');
    for (const row of rows) {
      assert.equal(row.older_file.endsWith(kOlderFile), true);
      assert.equal(row.newer_file.endsWith(kNewerFile), true);
      const holders = [older, newer].filter((file) => file.some((link) => keyOf(link) === keyOfRow(row)));
      assert.equal(row.files, holders.length, keyOfRow(row));
    }
  });

  test(`domains and anchors count the same changes (${seed})`, () => {
    const { older, newer } = cut(seed);
    const files = { [kOlderFile]: semrush(older), [kNewerFile]: semrush(newer) };
    const changes = expectedChanges(older, newer);
    const live = newer.filter(({ lost }) => !lost);
    /** @type {[string, string, (link: Link) => string][]} */
    const tables = [
      ['domain_changes', 'domain', ({ from }) => domainOf(from)],
      ['anchor_changes', 'anchor', ({ anchor }) => anchor],
    ];
    for (const [name, column, of] of tables) {
      const rows = report(name, files);
      const count = (/** @type {Link[]} */ all) => {
        /** @type {Record<string, number>} */
        const counts = {};
        for (const link of all) counts[of(link)] = (counts[of(link)] ?? 0) + 1;
        return counts;
      };
      const before = count(older);
      const after = count(live);
      const linkOf = new Map([...older, ...newer].map((link) => [keyOf(link), link]));
      const changed = (/** @type {string} */ state) =>
        count(
          changes
            .filter((row) => row.startsWith(`${state} `))
            .map((row) => /** @type {Link} */ (linkOf.get(row.slice(row.indexOf('https://'))))),
        );
      const gained = changed('gained');
      const lost = changed('lost');
      const keys = new Set([before, after, gained, lost].flatMap(Object.keys));
      assert.deepEqual(rows.map((row) => row[column]).sort(), [...keys].sort());
      for (const row of rows) {
        const key = row[column];
        assert.equal(row.links_before, before[key] ?? 0, key);
        assert.equal(row.links_after, after[key] ?? 0, key);
        assert.equal(row.gained, gained[key] ?? 0, key);
        assert.equal(row.lost, lost[key] ?? 0, key);
      }
    }
  });
}

const kOne = { to: `https://${kSite}/`, anchor: 'wood', first: '2025-01-05', last: '2025-06-18' };

test('a domain is lost with its last live link, and gained with its first', () => {
  const stays = { ...kOne, from: 'https://stays.example/' };
  const goes = { ...kOne, from: 'https://goes.example/' };
  const comes = { ...kOne, from: 'https://comes.example/', first: '2025-06-01' };
  const half = { ...kOne, from: 'https://stays.example/other' };
  const rows = report('domain_changes', {
    [kOlderFile]: semrush([stays, goes, half]),
    [kNewerFile]: semrush([stays, { ...goes, lost: true }, comes]),
  });
  assert.deepEqual(by(rows, 'domain', 'state'), {
    'stays.example': 'kept',
    'goes.example': 'lost',
    'comes.example': 'gained',
  });
});

test('a capped export withholds losses by absence, not those that its tool tells', () => {
  const all = Array.from({ length: 1100 }, (_, i) => ({ ...kOne, from: `https://d${i}.example/` }));
  const newer = all.slice(0, 1000).map((link, i) => ({ ...link, lost: i < 3 }));
  const states = report('link_changes', { [kOlderFile]: semrush(all), [kNewerFile]: semrush(newer) });
  assert.equal(states.filter(({ state }) => state === 'unlisted').length, 100);
  assert.equal(states.filter(({ state }) => state === 'lost').length, 3);
  assert.equal(states.length, 103);
  const whole = report('link_changes', { [kOlderFile]: semrush(all), [kNewerFile]: semrush(newer.slice(1)) });
  assert.equal(whole.filter(({ state }) => state === 'lost').length, 103);
});

test('nothing happens by accident in a day', () => {
  const all = links(7);
  const today = all.map((link) => ({ ...link, last: link.last < '2025-06-01' ? link.last : '2025-06-21' }));
  const files = { 'w-2025-06-20.csv': semrush(all), 'w-2025-06-21.csv': semrush(today) };
  assert.deepEqual(report('link_changes', files), []);
  const domains = report('domain_changes', files);
  assert.deepEqual(new Set(domains.map(({ state }) => state)), new Set(['kept']));
});

test('one export alone tells by its own days and flags', () => {
  const all = links(9).map((link, i) => ({ ...link, lost: i % 5 === 0 }));
  const rows = report('link_changes', { 'backlinks.csv': semrush(all) });
  const expected = all.map((link) =>
    link.lost ? `lost unknown ${link.last} ${keyOf(link)}` : `gained  ${link.first} ${keyOf(link)}`,
  );
  assert.deepEqual(said(rows), expected.sort());
  assert.deepEqual(new Set(rows.map(({ older_file: older }) => older || null)), new Set([null]));
});

test('a person says the days of files', () => {
  const comes = { ...kOne, from: 'https://comes.example/', first: '2025-05-10' };
  const stays = { ...kOne, from: 'https://stays.example/' };
  const files = { 'a.csv': semrush([stays]), 'b.csv': semrush([stays, comes]) };
  const state = (/** @type {string} */ days) => report('link_changes', files, '--file-date', days)[0].state;
  assert.equal(state('a.csv=2025-05-01, b.csv=2025-06-30'), 'gained');
  assert.equal(state('a.csv=2025-05-15,b.csv=2025-06-30'), 'newly_listed');
  assert.equal(state('b.csv=2025-05-01'), 'lost');
  for (const [wrong, why] of [
    ['c.csv=2025-05-01', 'no file "c.csv"'],
    ['a.csv=May', '"May" is no day'],
    ['a.csv', 'expected NAME='],
  ]) {
    const { status, err } = run('report', 'link_changes', ...write(files), '--file-date', wrong);
    assert.notEqual(status, 0);
    assert.match(err, new RegExp(why.replaceAll('.', '\\.')));
  }
});

test('words of Ahrefs are one vocabulary, and dropped rows are no losses', () => {
  const row = (/** @type {string} */ name, more = {}) => ({
    'Referring page URL': `https://${name}.example/`,
    'Target URL': `https://${kSite}/`,
    Anchor: name,
    ...more,
  });
  const reasons = {
    removedfromhtml: 'removed',
    notfound: 'not_found',
    pageerror: 'page_error',
    pageredirected: 'page_moved',
    lostredirect: 'redirect_lost',
    noindex: 'noindex',
    notcanonical: 'not_canonical',
    'something else': 'unknown',
  };
  const lost = Object.entries(reasons);
  const name = (/** @type {string} */ word) => word.replace(' ', '-');
  const older = ahrefsLinks(
    ...lost.map(([word]) => row(name(word))),
    row('old'),
    row('again', { 'Lost status': 'notfound' }),
  );
  const newer = ahrefsLinks(
    ...lost.map(([word]) => row(name(word), { 'Lost status': word, Lost: '2025-06-02 10:00:00' })),
    row('old', { 'Drop reason': 'tooold', Lost: '2025-06-03 10:00:00' }),
    row('again', { 'Lost status': 'linkrestored' }),
  );
  const rows = report('link_changes', { 'm-2025-05-15.csv': older, 'm-2025-06-15.csv': newer });
  const expected = Object.fromEntries(lost.map(([word, reason]) => [name(word), `lost ${reason} 2025-06-02`]));
  expected.old = 'dropped  2025-06-03';
  expected.again = 'restored  2025-06-15';
  assert.deepEqual(
    Object.fromEntries(rows.map((row) => [row.anchor, `${row.state} ${row.reason ?? ''} ${row.day}`])),
    expected,
  );
});

test('other words on the only link between two pages are a change', () => {
  const from = 'https://blog.example/post';
  const files = {
    [kOlderFile]: semrush([{ ...kOne, from, anchor: 'wood' }]),
    [kNewerFile]: semrush([{ ...kOne, from, anchor: 'oak wood', first: '2025-06-01' }]),
  };
  const rows = report('link_changes', files);
  assert.deepEqual(said(rows), [`changed  ${kNewer} ${from} https://${kSite}/ oak wood`]);
  const anchors = report('anchor_changes', files);
  assert.deepEqual(by(anchors, 'anchor', 'state'), { wood: 'lost', 'oak wood': 'gained' });
  assert.deepEqual(by(report('domain_changes', files), 'domain', 'state'), { 'blog.example': 'kept' });
});

test('three exports: a link that goes and comes again, and one that stays away', () => {
  const stays = { ...kOne, from: 'https://stays.example/' };
  const link = { ...kOne, from: 'https://back.example/' };
  const away = { ...kOne, from: 'https://away.example/' };
  const rows = report('link_changes', {
    'w-2025-05-01.csv': semrush([stays, link, away]),
    'w-2025-06-01.csv': semrush([stays]),
    'w-2025-07-01.csv': semrush([stays, link]),
  });
  assert.deepEqual(said(rows), [
    'lost unknown 2025-06-01 https://away.example/ https://mill-wood.example/ wood',
    'lost unknown 2025-06-01 https://back.example/ https://mill-wood.example/ wood',
    'restored  2025-07-01 https://back.example/ https://mill-wood.example/ wood',
  ]);
});

test('a flag that an older export cannot have had tells of a loss between the two', () => {
  const stays = { ...kOne, from: 'https://stays.example/' };
  const gone = { ...kOne, from: 'https://gone.example/', last: '2025-06-02', lost: true };
  const old = { ...kOne, from: 'https://old.example/', last: '2025-05-02', lost: true };
  const files = { [kOlderFile]: semrush([stays, gone, old]), [kNewerFile]: semrush([stays, gone, old]) };
  assert.deepEqual(said(report('link_changes', files)), [
    'lost unknown 2025-06-02 https://gone.example/ https://mill-wood.example/ wood',
  ]);
});

test('exports of different tools are no series', () => {
  const link = { ...kOne, from: 'https://a.example/' };
  const rows = report('link_changes', {
    [kOlderFile]: semrush([link]),
    'm-2025-06-15.csv': ahrefsLinks({
      'Referring page URL': 'https://b.example/',
      'Target URL': `https://${kSite}/`,
      Anchor: 'wood',
    }),
  });
  assert.deepEqual(new Set(rows.map(({ state }) => state)), new Set(['gained']));
});
