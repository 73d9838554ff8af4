// How fast links come and go, and how long they live, by made exports of which the truth is known.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, report, semrushLinks } from '../support/cli.mjs';

/** @import { Row } from '../support/cli.mjs' */
/** @typedef {{domain: string, first: string, last: string, lost?: boolean, anchor?: string, page?: string, nofollow?: boolean, image?: boolean}} Link */

const kSite = 'mill-wood.example';
const kToday = '2025-06-29'; // a Sunday
const kFile = `${kSite}-${kToday}.csv`;
const kWindow = '2025-01-01'; // of an export that looks back on six months
const kFirstWeek = '2025-01-06';
const kWeeks = 25; // from that Monday to the export

/** @param {number} seed */
function random(seed) {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** @param {string} from @param {number} days */
const later = (from, days) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
/** @param {string} day */
const mondayOf = (day) => later(day, -((new Date(day).getUTCDay() + 6) % 7));

/** @param {Link[]} links */
const semrush = (links) =>
  semrushLinks(
    ...links.map(({ domain, first, last, lost, anchor, page, nofollow, image }) => ({
      'Source url': `https://${domain}/${page ?? ''}`,
      'Target url': `https://${kSite}/`,
      Anchor: anchor ?? 'mill wood',
      'First seen': first,
      'Last seen': last,
      Nofollow: nofollow ? 'true' : 'false',
      Image: image ? 'true' : 'false',
      'Lost link': lost ? 'true' : 'false',
    })),
  );

/** What makes the window begin when it does. @type {Link} */
const kOldest = { domain: 'old.example', first: '2020-02-03', last: kWindow, lost: true };

/** Links of as many new domains in each week, all still there. @param {number[]} counts @returns {Link[]} */
const weekly = (counts) =>
  counts.flatMap((count, week) =>
    Array.from({ length: count }, (_, i) => ({
      domain: `w${week}-${i}.example`,
      first: later(kFirstWeek, 7 * week + (i % 7)),
      last: kToday,
      anchor: `words ${(week + i) % 5}`,
    })),
  );

/** @param {Link[]} links @param {string[]} options */
const velocity = (links, ...options) => report('velocity', { [kFile]: semrush([kOldest, ...links]) }, ...options);

/** @param {() => number} next @param {number} mean */
function poisson(next, mean) {
  let count = -1;
  for (let left = 1; left > Math.exp(-mean); count += 1) left *= next();
  return count;
}

/** @param {() => number} next @param {number} mean */
const halfYear = (next, mean) => Array.from({ length: kWeeks }, () => poisson(next, mean));
/** @param {Row[]} rows */
const unusual = (rows) => rows.filter(({ flag }) => flag === 'yes').map(({ period }) => period);
/** @param {Row[]} rows */
const changes = (rows) => rows.filter(({ level_change: change }) => typeof change === 'number');

test('weeks count what an independent count finds', () => {
  const next = random(5);
  const links = Array.from({ length: 400 }, (_, i) => {
    const first = Math.floor(next() * 160);
    const lost = next() < 0.3;
    return {
      domain: `d${Math.floor(next() * 90)}.example`,
      page: String(i),
      first: later(kWindow, first),
      last: lost ? later(kWindow, first + Math.floor(next() * (179 - first))) : kToday,
      lost,
    };
  });
  const all = [kOldest, ...links];
  const rows = velocity(links);
  const inWeek = (/** @type {string} */ period) => (/** @type {string} */ day) => mondayOf(day) === period;
  const live = (/** @type {Link[]} */ some, /** @type {string} */ day) =>
    new Set(some.filter((link) => link.first <= day && !(link.lost && link.last <= day)).map(({ domain }) => domain));
  let total = 0;
  for (const row of rows.toReversed()) {
    const here = inWeek(row.period);
    assert.equal(new Date(row.period).getUTCDay(), 1, row.period);
    assert.equal(row.gained_links, all.filter(({ first }) => here(first)).length, row.period);
    assert.equal(row.lost_links, all.filter(({ lost, last }) => lost && here(last)).length, row.period);
    assert.equal(row.net_links, row.gained_links - row.lost_links);
    assert.equal(row.net_domains, row.gained_domains - row.lost_domains);
    total += row.net_domains;
    assert.equal(row.total_domains, total);
    assert.equal(row.total_domains, live(all, later(row.period, 6)).size, row.period);
  }
  assert.equal(
    rows.reduce((sum, row) => sum + row.gained_links, 0),
    all.length,
  );
  assert.deepEqual(
    rows.map(({ period }) => period).toSorted(),
    Array.from({ length: rows.length }, (_, i) => later(mondayOf(kOldest.first), 7 * i)),
    'no week is left out',
  );
});

test('only weeks of which the export lists everything are complete and judged', () => {
  const before = { domain: 'survivor.example', first: '2024-11-20', last: kToday };
  const rows = velocity([before, ...weekly(Array(kWeeks).fill(3))]);
  const complete = by(rows, 'period', 'complete');
  assert.equal(complete['2024-11-18'], 'no');
  assert.equal(complete['2024-12-30'], 'no', 'the week in which the window begins');
  assert.equal(complete[kFirstWeek], 'yes');
  assert.equal(complete['2025-06-23'], 'yes');
  assert.equal(rows.filter(({ complete }) => complete === 'yes').length, kWeeks);
  for (const row of rows) {
    assert.equal(row.flag ?? '', row.complete === 'yes' ? 'no' : '', row.period);
    assert.equal(typeof row.z === 'number', row.complete === 'yes');
  }
  const early = { [kFile.replace(kToday, '2025-06-27')]: semrush([kOldest, ...weekly(Array(kWeeks - 1).fill(3))]) };
  assert.equal(by(report('velocity', early), 'period', 'complete')['2025-06-23'] ?? 'no', 'no', 'not over');
});

test('a burst is said in words, with what its domains have in common', () => {
  const burst = Array.from({ length: 17 }, (_, i) => ({
    domain: `burst${i}.${i < 14 ? 'test' : 'example'}`,
    first: later('2025-05-12', i % 7),
    last: kToday,
    anchor: i < 15 ? 'buy wood' : 'mill wood',
  }));
  const usual = weekly(Array.from({ length: kWeeks }, (_, i) => (i === 18 ? 0 : 2 + (i % 3))));
  const rows = velocity([...usual, ...burst]);
  assert.deepEqual(unusual(rows), ['2025-05-12']);
  const notes = by(rows, 'period', 'note');
  assert.equal(
    notes['2025-05-12'],
    '17 new domains, usual 3 · 14 of them .test · 15 of them with the anchor "buy wood"',
  );
  assert.equal(rows.filter(({ note }) => note).length, 1);
});

test('weeks that are shuffled are called unusual in three of a hundred exports at most', () => {
  const next = random(21);
  let alarms = 0;
  for (let i = 0; i < 100; i += 1) {
    const rows = velocity(weekly(halfYear(next, 1 + 5 * next())));
    alarms += unusual(rows).length + changes(rows).length > 0 ? 1 : 0;
  }
  assert.ok(alarms <= 3, `${alarms} of 100`);
});

test('a week of ten times as many is found in nine of ten exports', () => {
  const next = random(22);
  let found = 0;
  for (let i = 0; i < 30; i += 1) {
    const counts = halfYear(next, 3);
    const week = Math.floor(next() * kWeeks);
    counts[week] = poisson(next, 30);
    found += unusual(velocity(weekly(counts))).includes(later(kFirstWeek, 7 * week)) ? 1 : 0;
  }
  assert.ok(found >= 27, `${found} of 30`);
});

test('a new level is told at its first week, of new and of lost domains', () => {
  const counts = Array.from({ length: kWeeks }, (_, week) => (week < 12 ? 2 : 11) + ((week * 2) % 3));
  const [up] = changes(velocity(weekly(counts)));
  assert.equal(up.period, later(kFirstWeek, 7 * 12));
  assert.ok(up.level_change > 6 && up.p_value <= 0.01);
  assert.match(up.note, /^new domains a week: 3 before, 12 from here on$/);
  const going = Array.from({ length: kWeeks }, (_, week) =>
    Array.from({ length: week < 10 ? 1 + (week % 2) : 7 + (week % 3) }, (_, i) => ({
      domain: `gone${week}-${i}.example`,
      first: '2023-01-02',
      last: later(kFirstWeek, 7 * week + (i % 7)),
      lost: true,
    })),
  ).flat();
  const steady = weekly(Array.from({ length: kWeeks }, (_, i) => 3 + (i % 2)));
  const [down] = changes(velocity([...steady, ...going]));
  assert.equal(down.period, later(kFirstWeek, 70));
  assert.match(down.note, /^lost domains a week: [12] before, 8 from here on$/);
});

test('what files do not tell is left empty', () => {
  const undated = 'source,target,anchor\nhttps://a.example/,https://b.example/,x\n';
  assert.deepEqual(report('velocity', { 'a.csv': undated }), []);
  assert.deepEqual(report('survival', { 'a.csv': undated }), []);
  const withoutLoss = `Page ascore,Source title,Source url,Target url,Anchor,External links,Nofollow,First seen,Last seen\n${Array.from({ length: 40 }, (_, i) => `10,T,https://d${i}.example/,https://${kSite}/,wood,1,false,2025-0${1 + (i % 6)}-10,2025-06-20\n`).join('')}`;
  const rows = report('velocity', { [kFile]: withoutLoss });
  assert.equal(
    rows.reduce((sum, row) => sum + row.gained_domains, 0),
    40,
  );
  for (const row of rows) {
    for (const column of ['lost_links', 'net_links', 'lost_domains', 'net_domains', 'total_domains']) {
      assert.equal(row[column] ?? null, null, column);
    }
  }
  assert.deepEqual(report('survival', { [kFile]: withoutLoss }), []);
  const cut = Array.from({ length: 999 }, (_, i) => ({ domain: `d${i}.example`, first: '2025-03-03', last: kToday }));
  assert.ok(
    velocity(cut).every(({ complete, z }) => complete === 'no' && (z ?? null) === null),
    'an export cut off',
  );
});

test('what an older export had and the newer one should have is lost between them', () => {
  const links = weekly(Array(kWeeks - 4).fill(2));
  const older = `${kSite}-2025-06-01.csv`;
  const seen = links.map((link) => ({ ...link, last: '2025-05-30' }));
  const gone = { domain: 'gone.example', first: '2025-03-04', last: '2025-05-30' };
  const rows = report('velocity', {
    [older]: semrush([kOldest, ...seen, gone]),
    [kFile]: semrush([kOldest, ...links]),
  });
  const last = rows.find(({ period }) => period === '2025-06-23');
  assert.equal(last?.lost_domains, 1);
  assert.equal(rows.find(({ period }) => period === '2025-03-03')?.gained_domains, 3);
});

/**
 * Links that come at an even rate and die at an even one, as an export shows them that looks back on six months.
 * @param {number} seed @param {number} many @param {number} halfLife days @returns {Link[]}
 */
function dying(seed, many, halfLife) {
  const next = random(seed);
  const kAge = 1500;
  const links = [];
  for (let i = 0; i < many; i += 1) {
    const born = next() * kAge;
    const died = born - (Math.log(1 - next()) * halfLife) / Math.LN2;
    const last = later(kToday, Math.floor(Math.min(died, kAge)) - kAge);
    if (last < kWindow) continue;
    const first = later(kToday, Math.floor(born) - kAge);
    links.push({ domain: `d${i}.example`, first, last, lost: died < kAge, nofollow: i % 3 === 0, image: i % 4 === 0 });
  }
  return [kOldest, ...links];
}

test('survival finds a planted half-life behind the window of the export', () => {
  const links = dying(31, 24_001, 365);
  const rows = report('survival', { [kFile]: semrush(links) });
  const at = (/** @type {string} */ group, /** @type {number} */ months) =>
    rows.find((row) => row.group === group && row.months === months);
  const year = at('all', 12);
  assert.ok(Math.abs(year?.survival - 0.5) <= 0.02, `S(12 months) = ${year?.survival}`);
  assert.ok(year?.low < 0.5 && 0.5 < year?.high, `${year?.low} to ${year?.high}`);
  const [first] = rows;
  assert.equal(first.links, links.length);
  assert.ok(Math.abs(first.half_life_days - 365) <= 25, `half-life ${first.half_life_days}`);
  assert.deepEqual([...new Set(rows.map(({ group }) => group))], ['all', 'follow', 'nofollow', 'text', 'image']);
  for (const [one, other] of [
    ['follow', 'nofollow'],
    ['text', 'image'],
  ]) {
    assert.equal(at(one, 0)?.links + at(other, 0)?.links, links.length);
  }
  const all = rows.filter(({ group }) => group === 'all');
  assert.ok(all.every((row, i) => i === 0 || row.survival <= all[i - 1].survival));
  assert.ok(all.every(({ at_risk: atRisk }) => atRisk >= 10));
  assert.ok(all.slice(1).every(({ links, half_life_days: half }) => (links ?? half ?? null) === null));
});

test('survival says of few links how many there are, and no more', () => {
  const few = Array.from({ length: 7 }, (_, i) => ({
    domain: `d${i}.example`,
    first: '2025-02-03',
    last: i < 4 ? '2025-03-03' : kToday,
    lost: i < 4,
  }));
  const rows = report('survival', { [kFile]: semrush([kOldest, ...few]) });
  const all = rows.filter(({ group }) => group === 'all');
  assert.deepEqual(
    all.map(({ months, survival, links, at_risk: atRisk }) => [months, survival ?? null, links, atRisk]),
    [[0, null, 8, 7]],
  );
});

test('links that a template repeats are a group of their own', () => {
  const template = Array.from({ length: 24 }, (_, i) => ({
    domain: i < 12 ? 'one.example' : `d${i}.example`,
    page: `p${i}`,
    first: '2025-02-03',
    last: kToday,
    lost: i === 20,
  }));
  const rows = report('survival', { [kFile]: semrush([kOldest, ...template]) });
  const sitewide = rows.filter(({ group }) => group === 'sitewide');
  assert.equal(sitewide[0].links, 12);
  assert.ok(sitewide.every(({ survival }) => survival === 1));
});

test('links that a log of outreach says were won have a curve a kind of contact', () => {
  const won = Array.from({ length: 20 }, (_, i) => ({ domain: `g${i}.example`, first: '2025-02-03', last: kToday }));
  const before = Array.from({ length: 20 }, (_, i) => ({ domain: `h${i}.example`, first: '2025-01-10', last: kToday }));
  const log = ['Domain,Contact Email,Outreach Type,Status,Date Contacted'];
  for (const { domain } of [...won, ...before]) log.push(`${domain},ann@${domain},Guest Post,Won,2025-01-20`);
  log.push('none.example,ann@none.example,Guest Post,Declined,2025-01-20');
  const rows = report('survival', { [kFile]: semrush([kOldest, ...won, ...before]), 'log.csv': log.join('\n') });
  const ofContacts = rows.filter(({ group }) => group === 'won');
  assert.deepEqual([...new Set(ofContacts.map(({ kind }) => kind))], ['guest post']);
  assert.equal(ofContacts[0].links, won.length); // a link that was there before the mail was not won by it
  assert.ok(rows.every(({ group, kind }) => (group === 'won') === Boolean(kind)));
});
