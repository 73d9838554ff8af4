// Verdicts, decisions and disavow lists: what a person says holds until it is taken back, nothing is written that was
// not approved, and the list that was there stays byte for byte.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { report, run, semrushLinks, write } from '../support/cli.mjs';

const kSite = 'https://mill-wood.example/';
const kOptions = ['--site', 'mill-wood.example'];
const kNames = 'aged last more next old pure true vast'.split(' ');

/** One maker's: the same sentence round the own name of each. */
const sellers = kNames.map((name, i) => ({
  'Page ascore': 0,
  'Source title': `Where to buy 🚀 aged domains and backlinks from ${name}-oak-names`,
  'Source url': `https://${name}-oak-names.xyz/list-${i}`,
  'Target url': kSite,
  Anchor: 'mill-wood.example',
  'External links': 9000,
}));
/** Of many, so that learning has something to learn from. */
const journals = Array.from({ length: 24 }, (_, i) => ({
  'Page ascore': 5 + i,
  'Source title': `Restoring a mill floor, part ${'abcdefghijklmnopqrstuvwxyz'[i]} of many`,
  'Source url': `https://timber${'abcdefghijklmnopqrstuvwxyz'[i]}journal.org/2023/04/restoring-floor-${'abcdefghijklmnopqrstuvwxyz'[i]}/`,
  'Target url': kSite,
  Anchor: i % 2 ? 'Mill Wood' : 'a good guide',
  'External links': 10 + i,
}));
const backlinks = semrushLinks(...sellers, ...journals);
const kHeader = 'number,day,by,scope,subject,action,verdict,sign,score,known,network,reasons,note\n';
const network = report('networks', { 'b.csv': backlinks }, ...kOptions)[0].network;

/** @param {...string[]} rows  scope, subject, action, verdict */
const log = (...rows) =>
  kHeader +
  rows
    .map(
      ([scope, subject, action, verdict], i) =>
        `${i + 1},2026-11-30,Ann,${scope},"${subject}",${action},${verdict},,,,,,\n`,
    )
    .join('');
/** @param {string} name @param {...string[]} rows */
const after = (name, ...rows) => report(name, { 'b.csv': backlinks, 'decisions.csv': log(...rows) }, ...kOptions);

/** @param {string[]} words */
const disavow = (...words) => run('disavow', ...words, ...kOptions, '--day', '2026-11-30', '--by', 'Ann');

test('a verdict on a network is one on its domains, unless they have their own', () => {
  const own = 'pure-oak-names.xyz';
  const rows = after('sources', ['network', network, 'approve', 'artificial'], ['domain', own, 'keep', 'editorial']);
  for (const { domain, network: of, verdict, action } of rows) {
    const said = domain === own ? ['editorial', 'keep'] : of ? ['artificial', 'approve'] : ['', ''];
    assert.deepEqual([verdict ?? '', action ?? ''], said, domain);
  }
});

test('the last verdict holds, and withdraw takes back the last row that still holds', () => {
  const of = (/** @type {string[][]} */ ...rows) => {
    const [{ verdict, action }] = after('sources', ...rows).filter(({ domain }) => domain === 'timberajournal.org');
    return [verdict ?? '', action ?? ''];
  };
  const domain = ['domain', 'timberajournal.org'];
  assert.deepEqual(of([...domain, '', 'artificial'], [...domain, '', 'listing']), ['listing', '']);
  assert.deepEqual(of([...domain, '', 'artificial'], [...domain, 'hold', ''], [...domain, 'withdraw', '']), [
    'artificial',
    '',
  ]);
  assert.deepEqual(of([...domain, '', 'artificial'], [...domain, 'withdraw', ''], [...domain, 'withdraw', '']), [
    '',
    '',
  ]);
});

test('verdicts about what these files do not have are kept, and teach nothing', () => {
  const rows = after(
    'verdicts',
    ['domain', 'elsewhere.example', '', 'artificial'],
    ['domain', 'timberajournal.org', '', 'editorial'],
  );
  assert.deepEqual(
    rows.map(({ subject, score_declared: score }) => [subject, score === null]),
    [
      ['elsewhere.example', true],
      ['timberajournal.org', false],
    ],
  );
  const counts = Object.fromEntries(
    after('learning', ['domain', 'elsewhere.example', '', 'artificial']).map((row) => [row.measure, row.count]),
  );
  assert.deepEqual([counts.artificial, counts.elsewhere, counts.examples], [1, 1, 0]);
});

test('a row with an unknown word is left out and told, and no other', () => {
  const files = {
    'b.csv': backlinks,
    'decisions.csv': log(
      ['domain', 'a.example', 'approve', 'rubbish'],
      ['planet', 'b.example', '', 'listing'],
      ['domain', 'c.example', '', 'listing'],
    ),
  };
  assert.deepEqual(
    report('verdicts', files, ...kOptions).map(({ subject }) => subject),
    ['c.example'],
  );
  const told = report('problems', files, ...kOptions).filter(({ code }) => code === 'bad_decision');
  assert.deepEqual(
    told.map(({ line, value }) => [line, value]),
    [
      [2, 'rubbish'],
      [3, 'planet'],
    ],
  );
});

test('without verdicts, scores are those of the rules to the bit; with thirty they may be learned ones', () => {
  const plain = report('sources', { 'b.csv': backlinks }, ...kOptions);
  const verdicts = [...sellers, ...journals].map((row) => [
    'domain',
    new URL(row['Source url']).host,
    '',
    row['Page ascore'] === 0 ? 'artificial' : 'editorial',
  ]);
  assert.deepEqual(
    after('sources', ['domain', 'elsewhere.example', '', 'artificial']).map(({ score }) => score),
    plain.map(({ score }) => score),
  );
  const learned = after('sources', ...verdicts);
  const rule = report(
    'source_reasons',
    { 'b.csv': backlinks, 'decisions.csv': log(...verdicts) },
    ...kOptions,
    '--domain',
    'aged-oak-names.xyz',
  );
  assert.ok(learned.every(({ score, score_learned: of }) => score === of));
  assert.ok(learned.some(({ score, score_declared: of }) => score !== of));
  const sum = rule.reduce((all, { points }) => all + (points ?? 0), 0);
  const { score } = learned.find(({ domain }) => domain === 'aged-oak-names.xyz') ?? {};
  assert.ok(Math.abs(score - 100 / (1 + Math.exp(-sum))) < 1e-9, 'the learned score is the sum of its reasons');
  const off = report(
    'sources',
    { 'b.csv': backlinks, 'decisions.csv': log(...verdicts) },
    ...kOptions,
    '--learning',
    'off',
  );
  assert.deepEqual(
    off.map(({ score }) => score),
    plain.map(({ score }) => score),
  );
});

test('what is offered is not written: only approved decisions are', () => {
  const [data, decisions] = write({
    'b.csv': backlinks,
    'decisions.csv': log(['domain', 'timberajournal.org', 'hold', '']),
  });
  const out = join(data, '..', 'list.txt');
  assert.ok(after('disavow_plan').some(({ state }) => state === 'offered'));
  const { status } = disavow(data, '--decisions', decisions, '--out', out);
  assert.equal(status, 0);
  assert.equal(readFileSync(out, 'utf8'), '');
});

test('the old list stays byte for byte, comments and faults too, and new lines stand behind it, each once', () => {
  const old = '# by hand\r\ndomain:GONE.example\r\n\r\ndomain:aged-oak-names.xyz\r\nnot a line at all\r\n';
  const [data, list, decisions] = write({
    'b.csv': backlinks,
    'disavow.txt': `${old}domain:aged-oak-names.xyz\n`,
    'decisions.csv': log(
      ['network', network, 'approve', 'artificial'],
      ['domain', 'pure-oak-names.xyz', 'keep', 'editorial'],
    ),
  });
  const out = join(data, '..', 'list.txt');
  const { status, err } = disavow(data, '--old', list, '--decisions', decisions, '--out', out);
  assert.equal(status, 0, err);
  const text = readFileSync(out, 'utf8');
  assert.ok(text.startsWith(readFileSync(list, 'utf8')));
  const added = text
    .slice(readFileSync(list, 'utf8').length)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  assert.deepEqual(
    added,
    ['last', 'more', 'next', 'old', 'true', 'vast'].map((name) => `domain:${name}-oak-names.xyz`),
  );
  assert.match(err, /6 added/);
});

test('fixes that are asked for are made, and no other', () => {
  const old = 'domain:a.example\ndomain:a.example\nDomain: b.example\n';
  const [data, list, decisions] = write({
    'b.csv': backlinks,
    'disavow.txt': old,
    'decisions.csv': log(['domain', 'x.example', 'hold', '']),
  });
  const out = join(data, '..', 'list.txt');
  assert.equal(disavow(data, '--old', list, '--decisions', decisions, '--fix', 'duplicate', '--out', out).status, 0);
  assert.equal(readFileSync(out, 'utf8'), 'domain:a.example\nDomain: b.example\n');
});

test('an output never takes the place of what is read', () => {
  const [data, list, decisions] = write({
    'b.csv': backlinks,
    'disavow.txt': 'domain:a.example\n',
    'decisions.csv': log(['domain', 'x.example', 'hold', '']),
  });
  const { status, err } = disavow(data, '--old', list, '--decisions', decisions, '--out', list);
  assert.equal(status, 2);
  assert.match(err, /is there already/);
  assert.equal(readFileSync(list, 'utf8'), 'domain:a.example\n');
});

test('decide begins a log and adds to it: what was there stays byte for byte', () => {
  const [data] = write({ 'b.csv': backlinks });
  const decisions = join(data, '..', 'decisions.csv');
  const decide = (/** @type {string[]} */ ...words) =>
    run('decide', data, ...kOptions, '--decisions', decisions, '--day', '2026-11-30', '--by', 'Ann', ...words);
  assert.equal(existsSync(decisions), false);
  assert.equal(decide('--network', network, '--action', 'approve', '--verdict', 'artificial').status, 0);
  const first = readFileSync(decisions, 'utf8');
  assert.equal(first.split('\n').length, 3);
  assert.equal(decide('--domain', 'timberajournal.org', '--verdict', 'editorial', '--note', '=SUM(A1)').status, 0);
  const second = readFileSync(decisions, 'utf8');
  assert.ok(second.startsWith(first));
  assert.match(second, /'=SUM\(A1\)/, 'a formula is made inert');
  const rows = report('decisions', { 'b.csv': backlinks, 'decisions.csv': second }, ...kOptions);
  assert.deepEqual(
    rows.map(({ number, scope, note }) => [number, scope, note ?? '']),
    [
      [1, 'network', ''],
      [2, 'domain', '=SUM(A1)'],
    ],
  );
  const wrong = decide('--domain', 'nobody.example', '--verdict', 'editorial');
  assert.equal(wrong.status, 2);
  assert.match(wrong.err, /no links from the domain "nobody.example"/);
  assert.equal(readFileSync(decisions, 'utf8'), second);
});

test('a list of the kinds of faults is told line by line', () => {
  const list =
    'domain:co.uk\ndomain:mill-wood.example\nexample.com\ndomain:a.example\ndomain:a.example\ndomain:timberajournal.org\n';
  const rows = report('disavow_lines', { 'b.csv': backlinks, 'disavow.txt': list }, ...kOptions);
  assert.deepEqual(
    rows.filter(({ severity }) => severity === 'error').map(({ line, code }) => [line, code]),
    [
      [1, 'public_suffix'],
      [2, 'own_site'],
      [3, 'bare_name'],
    ],
  );
  assert.deepEqual(
    rows.filter(({ code }) => code === 'duplicate').map(({ line, covered_by: by }) => [line, by !== undefined]),
    [[5, true]],
  );
  assert.equal(rows.find(({ line, code }) => line === 4 && code === 'no_links')?.links, 0);
});

test('the next to judge: the largest network first, and everything that has a verdict is asked no more', () => {
  assert.equal(after('to_judge', ['domain', 'elsewhere.example', '', 'listing'])[0].why, 'largest_network');
  const left = after(
    'to_judge',
    ['network', network, '', 'artificial'],
    ['domain', 'timberajournal.org', '', 'editorial'],
  ).map(({ subject }) => subject);
  assert.ok(!left.includes(network) && !left.includes('timberajournal.org') && !left.includes('aged-oak-names.xyz'));
  assert.equal(left.length, 23);
});

/** What `disavow` makes of an old list. @param {string} old @param {string} decisions @param {string[]} more */
function listAfter(old, decisions, ...more) {
  const [data, list, log] = write({ 'b.csv': backlinks, 'old.txt': old, 'decisions.csv': decisions });
  const out = join(data, '..', 'list.txt');
  const { status, err } = disavow(data, '--old', list, '--decisions', log, '--out', out, ...more);
  return { status, err, text: existsSync(out) ? readFileSync(out, 'utf8') : '' };
}
const held = log(['domain', 'x.example', 'hold', '']);

test('an old list is one because a person says so, whatever stands in it', () => {
  const lists = [
    'http://x.example/a\nhttp://y.example/b\n',
    'a.example\nb.example\ndomain:c.example\n',
    'domain:a.example\nhttp://x.example/a,b\nhttp://y.example/c,d\n',
    '# nothing yet\n',
    '"domain:a.example"\n',
  ];
  for (const old of lists) assert.deepEqual([listAfter(old, held).text, listAfter(old, held).status], [old, 0], old);
});

test('without the old list, the log or a place of its own nothing is written', () => {
  const [data, log, last] = write({ 'b.csv': backlinks, 'decisions.csv': held, 'last.txt': 'domain:gone.example\n' });
  const out = join(data, '..', 'list.txt');
  assert.equal(disavow(data, '--old', join(data, 'nowhere'), '--decisions', log, '--out', out).status, 1);
  assert.equal(disavow(data, '--decisions', join(data, 'nowhere'), '--out', out).status, 2);
  assert.equal(existsSync(out), false);
  assert.equal(disavow(data, '--decisions', log, '--out', last).status, 2);
  assert.equal(readFileSync(last, 'utf8'), 'domain:gone.example\n');
});

test('an approved decision about what these files do not have is told', () => {
  const { status, err, text } = listAfter('# none\n', log(['domain', 'elsewhere.example', 'approve', 'artificial']));
  assert.deepEqual([status, text], [0, '# none\n']);
  assert.match(err, /1 approved decisions are about what these files do not have/);
});

test('a fix never takes out the line that works for one that does not', () => {
  const after = (/** @type {string} */ old, /** @type {string} */ fix) => listAfter(old, held, '--fix', fix).text;
  assert.equal(after('domain:co.uk\ndomain:spam.co.uk\n', 'covered'), 'domain:co.uk\ndomain:spam.co.uk\n');
  assert.equal(
    after('domain:https://spam.com\ndomain:a.spam.com\n', 'covered'),
    'domain:https://spam.com\ndomain:a.spam.com\n',
  );
  assert.equal(
    after('Domain: spam.com\ndomain:spam.com\ndomain:spam.com\n', 'duplicate'),
    'Domain: spam.com\ndomain:spam.com\n',
  );
  assert.equal(after('domain:spam.com\ndomain:a.spam.com\n', 'covered'), 'domain:spam.com\n');
});

test('a row that two logs have counts once, and of two logs the later day holds, in any order of files', () => {
  const row = (/** @type {number} */ number, /** @type {string} */ day, /** @type {string} */ action) =>
    `${number},${day},Ann,domain,aged-oak-names.xyz,${action},,,,,,,\n`;
  const old = kHeader + row(1, '2026-11-01', 'approve');
  const newer = old + row(2, '2026-11-02', 'withdraw');
  const later = kHeader + row(1, '2026-12-01', 'keep');
  const actionOf = (/** @type {string[]} */ ...logs) =>
    report(
      'sources',
      { 'b.csv': backlinks, ...Object.fromEntries(logs.map((text, i) => [`d${i}.csv`, text])) },
      ...kOptions,
    ).find(({ domain }) => domain === 'aged-oak-names.xyz')?.action ?? '';
  assert.deepEqual([actionOf(old, newer), actionOf(newer, old)], ['', '']);
  assert.deepEqual([actionOf(old, later), actionOf(later, old)], ['keep', 'keep']);
});

test('a domain is found however people write it', () => {
  for (const name of [
    'AGED-oak-names.xyz',
    'www.aged-oak-names.xyz',
    'aged-oak-names.xyz.',
    'https://aged-oak-names.xyz/x',
  ]) {
    const row = after('sources', ['domain', name, 'keep', 'editorial']).find(
      ({ domain }) => domain === 'aged-oak-names.xyz',
    );
    assert.equal(row?.action, 'keep', name);
  }
});

test('page lines of a domain that is kept, or of an institution, are never folded into one', () => {
  const pages = (/** @type {string} */ host) =>
    Array.from({ length: 35_000 }, (_, i) => `https://${host}/${'p'.repeat(60)}${i}\n`).join('');
  const kept = log(['domain', 'timberajournal.org', 'keep', 'editorial']);
  for (const host of ['timberajournal.org', 'cs.oakley.edu']) {
    const { text } = listAfter(pages(host), kept);
    assert.ok(!/^domain:/m.test(text), host);
  }
});

test('learned scores do not hang on the order of rows', () => {
  const verdicts = [...sellers, ...journals].map(
    (row) => `domain,${new URL(row['Source url']).host},${row['Page ascore'] === 0 ? 'artificial' : 'editorial'}\n`,
  );
  const scores = (/** @type {import('../support/cli.mjs').Row[]} */ rows, /** @type {string[]} */ said) =>
    Object.fromEntries(
      report(
        'sources',
        { 'b.csv': semrushLinks(...rows), 'v.csv': `scope,subject,verdict\n${said.join('')}` },
        ...kOptions,
      ).map(({ domain, score }) => [domain, score]),
    );
  assert.deepEqual(
    scores([...sellers, ...journals], verdicts),
    scores([...journals, ...sellers].reverse(), verdicts.toReversed()),
  );
});
