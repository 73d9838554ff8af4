// Nothing that a file, an archive or an argument says reaches a terminal as something that it would act on.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { program } from '../support/program.mjs';
import { zipOf } from '../support/zip.mjs';

const folder = mkdtempSync(join(tmpdir(), 'anchorite-terminal-'));

// The clipboard (OSC 52), the title, a color, C1 controls, marks of direction, a line of one's own, no UTF-8.
const kHostile = '\x1b]52;c;aGk=\x07\x1b]0;t\x07\x1b[31m\x7f\u009b2J\u202etxt\u2066\nforged: line';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
const kActedOn = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^forged/m;

/** @param {string} name @param {string | Buffer} text */
function file(name, text) {
  writeFileSync(join(folder, name), text);
  return name;
}

/** @param {string[]} words */
function run(...words) {
  const { stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
  return { out: stdout, err: stderr, all: stdout + stderr };
}

// Python's pty module runs a program on a terminal and hands on what it writes there.
/** @param {string[]} words */
const onTerminal = (...words) =>
  spawnSync('/usr/bin/python3', ['-c', 'import pty, sys; pty.spawn(sys.argv[1:])', program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TERM: 'dumb' }, // no color and no progress of our own
  }).stdout.replaceAll('\r\n', '\n');

/**
 * On a terminal of so many columns. Where the shell's command ends in a pipe, that is the standard input.
 * @param {number} columns @param {string} line @param {Record<string, string>} [env]
 */
const inShell = (columns, line, env = {}) =>
  spawnSync(
    '/usr/bin/python3',
    ['-c', 'import pty, sys; pty.spawn(sys.argv[1:])', 'sh', '-c', `stty cols ${columns}; ${line}`],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${dirname(program)}:${process.env.PATH}`, TERM: 'xterm', ...env },
    },
  ).stdout.replaceAll('\r\n', '\n');

const links = 'source,target,anchor\nhttps://a.example/,https://a.example/b,';
const header = file('header.csv', `"one${kHostile}",two${kHostile.split('\n')[0]}\n1,2\n3,4\n`);
const named = file(`name${kHostile}.csv`, `${links}x\n,,\n`);
const archive = file(
  'all.zip',
  zipOf([
    { name: `ok${kHostile}.csv`, text: `${links}x\n` },
    { name: `bad${kHostile}.csv`, text: '\0\x01\x02\x03' },
  ]),
);
const anchors = file('anchors.csv', `${links}"${kHostile}"\n`);
const edges = file('edges.txt', `home\x1b[31m b\x9b\nb\x9b home\x1b[31m\n`);
mkdirSync(join(folder, `in${kHostile}`));

for (const [what, words] of /** @type {[string, string[]][]} */ ([
  ['cells of a header', ['summary', header]],
  ['the name of a file', ['summary', named]],
  ['names in an archive', ['summary', archive]],
  ['names of nodes', ['summary', edges]],
  ['a folder that is empty', ['summary', `in${kHostile}`]],
  ['a file that is not there', ['summary', `missing${kHostile}`]],
  ['the problems', ['report', 'problems', archive, '--format', 'table']],
  ['an option', ['summary', edges, `--frobnicate${kHostile}`, '1']],
  ['the value of an option', ['report', 'links', edges, '--format', kHostile]],
  ['a column', ['report', 'links', edges, '--columns', kHostile]],
  ['a report', ['report', kHostile, edges]],
  ['a site', ['report', 'links', edges, '--site', kHostile]],
  ['a filter', ['report', 'links', edges, '--filter', `${kHostile} > 3`]],
  ['a list that is not there', ['report', 'links', edges, '--spam', `missing${kHostile}`]],
  ['a place to write to', ['report', 'links', edges, '--out', `no/such${kHostile}`]],
])) {
  await test(`harmless on both outputs: ${what}`, () => {
    const { all } = run(...words);
    assert.match(all, /\S/);
    assert.doesNotMatch(all, kActedOn);
  });
}

await test('an export keeps its bytes in a pipe, and is harmless on a terminal', () => {
  const words = ['report', 'files', archive, '--columns', 'file', '--format'];
  assert.ok(run(...words, 'csv').out.includes(kHostile));
  assert.ok(JSON.parse(run(...words, 'json').out)[0].file.includes(kHostile));
  for (const format of ['csv', 'json', 'table']) {
    for (const shown of [onTerminal(...words, format), onTerminal('report', 'anchors', anchors, '--format', format)]) {
      assert.match(shown, /52;c;/);
      assert.doesNotMatch(shown.replaceAll('\nforged', ''), kActedOn, format);
    }
  }
  assert.match(onTerminal('report', 'links', edges, '--format', 'csv', '--columns', 'line'), /^line\n1\n2\n/);
});

const shop = file(
  'shop.csv',
  `source,target,anchor\n${[1, 2, 3]
    .map((i) => `https://www.shop.example/,https://www.shop.example/a/folder/of/many/steps/product-${i},Product ${i}\n`)
    .join('')}`,
);

await test('a table fits the terminal: columns by width, addresses cut behind the host, numbers rounded', () => {
  for (const columns of [40, 60, 80, 132]) {
    const shown = inShell(columns, `anchorite report pages ${shop}`);
    assert.deepEqual(
      shown.split('\n').filter((line) => [...line].length > columns && !line.includes(' more columns: ')),
      [],
    );
    assert.match(shown, /^url +pagerank /);
    assert.match(shown, /product-1 +0\.\d{4}(?: |$)/m);
    if (columns < 80) assert.match(shown, /^www\.shop….*\/product-1 /m);
    assert.match(shown, /\n4 rows\n\d+ more columns: --columns, --format csv, anchorite help pages\n$/);
  }
  assert.match(inShell(60, `anchorite report pages ${shop} --sort depth`), /^url .*depth/);
  assert.match(
    inShell(500, `anchorite report pages ${shop}`),
    /https:\/\/www\.shop\.example\/a.*-1 [\s\S]*\n4 rows\n$/,
  );
});

await test('columns that are named are shown, and a pipe gets all columns whole', () => {
  const named = inShell(40, `anchorite report pages ${shop} --columns url,pagerank,unique_inlinks,outlinks`);
  assert.match(named, /^url +pagerank +unique_inlinks +outlinks\n/);
  assert.doesNotMatch(named, /more columns/);
  const piped = inShell(40, `anchorite report pages ${shop} --format table | cat`);
  assert.match(piped, /^url .*unique_inlinks .*depth/);
  assert.match(piped, /0\.\d{8}/);
});

await test('a table that was made to fit is harmless, too', () => {
  for (const name of [edges, anchors]) {
    const shown = inShell(60, `anchorite report links ${name}`, { TERM: 'dumb' });
    assert.match(shown, /^source/);
    assert.doesNotMatch(shown, kActedOn);
  }
});

// The character that starts a control sequence, to be seen.
const visible = (/** @type {string} */ shown) => shown.replaceAll('\x1b', '␛');
const slowly = `{ cat ${shop}; sleep 1; cat ${shop}; } | anchorite summary -`;

await test('work that takes long is told on a terminal, and the line is wiped', () => {
  const shown = visible(inShell(30, slowly));
  assert.match(shown, /\r␛\[K(Reading|Analyzing).{1,20}\r/);
  assert.match(shown, /\r␛\[Ksite: |\r␛\[K-: /);
  assert.doesNotMatch(visible(inShell(80, slowly, { TERM: 'dumb' })), /Reading|Analyzing|␛/);
  assert.doesNotMatch(visible(inShell(80, `{ ${slowly}; } 2> said; cat said`)), /Reading|Analyzing|␛/);
});

await test('color is for a terminal that has it and a person who wants it', () => {
  const wrong = 'anchorite report pgaes x';
  assert.match(visible(inShell(80, wrong)), /^␛\[1;31manchorite:␛\[0m There/);
  assert.match(inShell(80, wrong, { NO_COLOR: '1' }), /^anchorite: There/);
  assert.match(inShell(80, wrong, { TERM: 'dumb' }), /^anchorite: There/);
  assert.match(inShell(80, `${wrong} 2>&1 | cat`), /^anchorite: There/);
});

rmSync(folder, { recursive: true });
