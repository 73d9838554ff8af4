// The command line's manners: what it says of a mistake, of itself, and of many files.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../../tools/lib/catalog.mjs';
import { kCommands } from '../../tools/lib/shell.mjs';
import { program } from '../support/program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'anchorite-manners-'));
const { reports, options, words } = readCatalog();

/** @param {string[]} given */
function run(...given) {
  const { status, stdout, stderr } = spawnSync(program, given, { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** @param {string} name @param {string} text */
function file(name, text) {
  writeFileSync(join(folder, name), text);
  return name;
}

const links = file('links.csv', 'source,target\nhttps://a.example/,https://a.example/b\n');

for (const [given, wrong, help] of /** @type {[string[], string, string][]} */ ([
  [[], 'Nothing to do. Expected summary, report or help.', ''],
  [['sumary', links], 'There is no command "sumary". Did you mean summary?', ''],
  [['pagse', links], 'There is no command "pagse". Did you mean report pages?', ''],
  [
    ['xyzzyx'],
    'There is no command "xyzzyx". Expected summary, report, handover, decide, disavow, network, rank or help.',
    '',
  ],
  [['report', 'pagse', links], 'There is no report "pagse". Did you mean pages?', ' report'],
  [['report', 'pages', links, '--fitler', 'a'], 'There is no option "--fitler". Did you mean --filter?', ' pages'],
  [['report', 'pages', links, '-filter', 'a'], 'There is no option "-filter". Did you mean --filter?', ' pages'],
  [
    ['report', 'pages', links, '--columns', 'url,inlnks'],
    '--columns: the report "pages" has no column "inlnks". Did you mean inlinks?',
    ' pages',
  ],
  [
    ['summary', links, '--format', 'jsn'],
    '--format: expected table, csv, json or xlsx, found "jsn". Did you mean json?',
    ' summary',
  ],
  [
    ['report', 'links', links, '--sort', 'source:dsc'],
    '--sort: expected COLUMN, COLUMN:asc or COLUMN:desc, found "source:dsc". Did you mean asc?',
    ' links',
  ],
  [
    ['report', 'links', links, '--nofollow', 'folow'],
    '--nofollow: expected evaporate or drop or follow, found "folow". Did you mean follow?',
    ' links',
  ],
  [
    ['report', 'pages', links, '--metrics', 'hits,trsut'],
    '--metrics: expected a list of: hits, cheirank, trust, distrust, harmonic, topic, found "hits,trsut". Did you mean trust?',
    ' pages',
  ],
  [['decide', links, '--action', 'aprove'], '--action: there is no action "aprove". Did you mean approve?', ' decide'],
  [['help', 'pagse'], 'There is no command and no report "pagse". Did you mean pages?', ''],
])) {
  await test(`a usage error is its reason, then where help is: ${given.join(' ')}`, () => {
    const { status, out, err } = run(...given);
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.equal(err, `anchorite: ${wrong}\nHow it is used: anchorite help${help}\n`);
  });
}

await test('a file whose name begins with a dash is a file', () => {
  file('-odd.csv', 'source,target\nhttps://a.example/,https://a.example/b\n');
  assert.equal(run('summary', '-odd.csv').status, 0);
});

await test('help begins with examples, and no line of it is wider than a terminal unless a word is', () => {
  const { status, out } = run('help');
  assert.equal(status, 0);
  assert.equal(out.split('Examples\n')[1].match(/^ {2}anchorite .*(?=\n)/gm)?.length, 4);
  assert.ok(out.indexOf('Examples') < out.indexOf('Commands'));
  const wide = out.split('\n').filter((line) => [...line].length > 80 && / {26}/.test(line));
  assert.deepEqual(wide, []);
});

await test('help on a report: what it is, its columns, its options, and an example that works', () => {
  for (const [name, { columns }] of Object.entries(reports)) {
    const { status, out } = run('help', name);
    assert.equal(status, 0, name);
    const text = out.replaceAll(/\s+/g, ' ');
    assert.ok(text.includes(`A row is ${words.en.reports[name].row}.`), name);
    for (const column of Object.keys(columns)) {
      assert.match(out, new RegExp(`^ {2}${column}(?= |$)`, 'm'));
      assert.ok(text.includes(words.en.reports[name].columns[column].help.replaceAll(/\s+/g, ' ')), column);
    }
    assert.match(text, /Options that matter .* --filter /);
    const example = new RegExp(`^ {2}anchorite report ${name} \\S+\\.csv.*$`, 'm').exec(out)?.[0] ?? '';
    assert.ok(example, name);
    const filter = /--filter '(.*)'$/.exec(example)?.[1];
    if (filter) assert.doesNotMatch(run('report', name, links, '--filter', filter).err, /no column|expected/i, example);
  }
});

await test('help on a command, by help and by --help', () => {
  for (const name of ['summary', 'report', 'decide', 'disavow', 'network', 'rank']) {
    const { status, out } = run('help', name);
    assert.equal(status, 0);
    assert.match(out, new RegExp(`^anchorite ${name} .*\n\n {2}\\S.*\\.\n\nExample\n {2}anchorite ${name} `));
    assert.equal(run(name, '--help').out, out);
    assert.equal(run(name, links, '-h').out, out);
  }
  assert.equal(run('report', 'pages', '--help').out, run('help', 'pages').out);
  assert.equal(run('report', 'pages', links, '--help').out, run('help', 'pages').out);
  assert.equal(run('help', 'report', 'pages').out, run('help', 'pages').out);
  assert.equal(run('--help').out, run('help').out);
  for (const name of Object.keys({ ...options.analysis, ...options.command_line })) {
    assert.match(run('help').out, new RegExp(`^ {2}--${name} `, 'm'));
  }
});

await test('help and the man page say the same of commands', () => {
  const help = run('help').out.replaceAll(/\s+/g, ' ');
  for (const [name, words] of kCommands) assert.match(help, new RegExp(` ${name} [^.]*(\\.\\.\\.[^.]*)?${words}`));
});

await test('the version, however it is asked for', () => {
  for (const word of ['--version', '-v', 'version']) assert.match(run(word).out, /^anchorite \d+\.\d+\.\d+\n$/);
});

await test('few files with problems get a line each, many one line with the worst', () => {
  mkdirSync(join(folder, 'some'));
  const bad = (/** @type {number | string} */ i, /** @type {number} */ rows) =>
    `source,target\n${`https://a.example/,https://a.example/${i}\n,x\n`.repeat(rows)}`;
  for (let i = 0; i < 10; i++) file(`some/${i}.csv`, bad(i, 1));
  assert.equal(
    run('summary', 'some').err,
    [...Array(10).keys()].map((i) => `some/${i}.csv: 1 problem (see: report problems)\n`).join(''),
  );
  file('some/a.csv', bad('a', 1190));
  file('some/b.csv', bad('b', 2));
  assert.equal(
    run('summary', 'some').err,
    '12 files have problems: 1,202 in all (see: report problems). Most: some/a.csv (1,190), some/b.csv (2), some/0.csv (1)\n',
  );
});

await test('many files that cannot be read for one reason are one example', () => {
  mkdirSync(join(folder, 'empty'));
  for (let i = 10; i < 22; i++) file(`empty/${i}.csv`, '');
  const { err } = run('summary', 'empty', links, 'missing.csv');
  assert.match(err, /^12 files were not read for one reason\. The first:\nempty\/10\.csv: .*is empty/m);
  assert.match(err, /^missing\.csv: There is no such file/m);
  assert.equal(err.match(/empty\/1[1-9]/g)?.length ?? 0, 2); // among the three that have most problems
});

rmSync(folder, { recursive: true });
