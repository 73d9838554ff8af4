// What the command line writes: never over what it reads, and whole or not at all.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { program } from '../support/program.mjs';

const made = mkdtempSync(join(tmpdir(), 'anchorite-output-'));

/** @param {number} rows */
const links = (rows) =>
  `source,target\n${Array.from({ length: rows }, (_, i) => `https://a.example/${i},https://a.example/t\n`).join('')}`;

/** @param {number} [rows]  of the file in.csv in a folder of its own */
function fresh(rows = 20_000) {
  const folder = mkdtempSync(join(made, 'case-'));
  writeFileSync(join(folder, 'in.csv'), links(rows));
  return folder;
}

/** @param {string} folder @param {string[]} words @param {import('node:child_process').StdioOptions} [stdio] */
function run(folder, words, stdio) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8', stdio });
  return { status, out: stdout, err: stderr };
}

/** In a shell, for its redirections and limits. @param {string} folder @param {string} line */
function shell(folder, line) {
  const { status, stderr } = spawnSync('bash', ['-c', line.replaceAll('anchorite', `'${program}'`)], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, err: stderr };
}

/** @param {string} folder @param {string} name */
const read = (folder, name) => readFileSync(join(folder, name), 'utf8');

/** @param {string} folder */
const leftBehind = (folder) => readdirSync(folder).filter((name) => name.startsWith('.'));

const kReport = ['report', 'links'];

for (const [how, prepare, words] of /** @type {[string, (folder: string) => void, string[]][]} */ ([
  ['by its name', () => {}, [...kReport, 'in.csv', '--out', 'in.csv']],
  ['by another spelling', () => {}, [...kReport, 'in.csv', '--out', './in.csv']],
  ['by a symbolic link', (f) => symlinkSync('in.csv', join(f, 'out.csv')), [...kReport, 'in.csv', '--out', 'out.csv']],
  ['by a hard link', (f) => linkSync(join(f, 'in.csv'), join(f, 'o')), [...kReport, 'in.csv', '--out', 'o']],
  ['in the folder that is read', () => {}, [...kReport, '.', '--out', 'in.csv']],
  ['as --settings', () => {}, [...kReport, 'in.csv', '--settings', 'in.csv']],
  ['of a summary', () => {}, ['summary', 'in.csv', '--out', 'in.csv']],
  [
    'among several',
    (f) => writeFileSync(join(f, 'b.csv'), 'a,b\n'),
    [...kReport, 'b.csv', 'in.csv', '--out', 'in.csv'],
  ],
  [
    'that an option names',
    (f) => writeFileSync(join(f, 'b.csv'), 'a,b\n'),
    [...kReport, 'b.csv', '--keywords', 'in.csv', '--out', 'in.csv'],
  ],
])) {
  await test(`an input is not overwritten: ${how}`, () => {
    const folder = fresh();
    prepare(folder);
    const before = read(folder, 'in.csv');
    const { status, err } = run(folder, words);
    assert.equal(read(folder, 'in.csv'), before);
    assert.equal(status, 2);
    assert.match(err, /in\.csv, which is read/);
    assert.deepEqual(leftBehind(folder), []);
  });
}

await test('standard input and output are held apart as well', () => {
  const folder = fresh();
  const before = read(folder, 'in.csv');
  for (const line of ['anchorite report links - --out in.csv < in.csv', 'anchorite report links in.csv >> in.csv']) {
    const { status, err } = shell(folder, line);
    assert.equal(read(folder, 'in.csv'), before, line);
    assert.equal(status, 2);
    assert.match(err, /which is read/);
  }
  assert.match(run(folder, [...kReport, 'in.csv', '--out', 'x', '--settings', './x']).err, /name one file: x/);
});

await test('a file beside the input, and one of an earlier run, can be written', () => {
  const folder = fresh(3);
  for (const out of ['new.csv', 'new.csv', '/dev/null']) {
    assert.equal(run(folder, [...kReport, 'in.csv', '--out', out]).status, 0, out);
  }
  assert.equal(read(folder, 'new.csv').split('\n').length, 5);
  assert.equal(shell(folder, 'anchorite report links in.csv --out /dev/null < /dev/null').status, 0);
  assert.equal(run(folder, ['summary', 'in.csv', '--out', 'new.csv']).status, 0);
  assert.match(read(folder, 'new.csv'), /^links: 3$/m);
});

await test('a link is followed, and a file keeps its mode', () => {
  const folder = fresh(3);
  mkdirSync(join(folder, 'there'));
  writeFileSync(join(folder, 'there/out.csv'), 'before');
  chmodSync(join(folder, 'there/out.csv'), 0o640);
  symlinkSync('there/out.csv', join(folder, 'link.csv'));
  symlinkSync('there/new.csv', join(folder, 'dangling.csv'));
  for (const name of ['link.csv', 'dangling.csv']) {
    assert.equal(run(folder, [...kReport, 'in.csv', '--out', name]).status, 0);
    assert.ok(lstatSync(join(folder, name)).isSymbolicLink());
  }
  assert.match(read(folder, 'there/out.csv'), /a\.example\/2/);
  assert.match(read(folder, 'there/new.csv'), /a\.example\/2/);
  assert.equal(statSync(join(folder, 'there/out.csv')).mode & 0o777, 0o640);
});

await test('a full disk leaves the file that was there', () => {
  for (const option of ['--out', '--settings']) {
    const folder = fresh();
    writeFileSync(join(folder, 'out.csv'), 'before');
    const { status, err } = shell(folder, `ulimit -f 1; anchorite report links in.csv ${option} out.csv > /dev/null`);
    assert.equal(status, 1, err);
    assert.match(err, /Could not write to out\.csv: /);
    assert.equal(read(folder, 'out.csv'), 'before');
    assert.deepEqual(leftBehind(folder), []);
  }
});

await test('an interrupt leaves the file that was there', async () => {
  const folder = fresh(400_000);
  writeFileSync(join(folder, 'out.csv'), 'before');
  const child = spawn(program, [...kReport, 'in.csv', '--out', 'out.csv'], { cwd: folder });
  const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  while (child.exitCode === null && leftBehind(folder).length === 0) await new Promise(setImmediate);
  child.kill('SIGINT');
  assert.equal(await ended, 'SIGINT');
  assert.equal(read(folder, 'out.csv'), 'before');
  assert.deepEqual(leftBehind(folder), []);
});

await test('what cannot be written is an error: every command, every way out', () => {
  const folder = fresh(3);
  const full = openSync('/dev/full', 'w');
  for (const words of [
    ['summary', 'in.csv'],
    ['summary', 'in.csv', '--format', 'json'],
    ...['csv', 'json', 'table'].map((format) => [...kReport, 'in.csv', '--format', format]),
    ['help'],
    ['--version'],
  ]) {
    const { status, err } = run(folder, words, ['ignore', full, 'pipe']);
    assert.equal(status, 1, words.join(' '));
    assert.match(err, /Could not write to standard output: The disk is full/);
  }
  closeSync(full);
  for (const [path, why] of [
    ['/dev/full', /The disk is full/],
    ['no/such/folder.csv', /no such file or folder/],
    ['/', /folder/],
  ]) {
    for (const option of ['--out', '--settings']) {
      const { status, err } = run(folder, [...kReport, 'in.csv', option, /** @type {string} */ (path)]);
      assert.equal(status, 1, `${option} ${path}`);
      assert.match(err, /** @type {RegExp} */ (why));
    }
  }
  assert.equal(shell(folder, 'anchorite summary in.csv >&-').status, 1);
});

await test('a reader that has seen enough ends the program without a word', () => {
  const { status, err } = shell(fresh(), 'set -o pipefail; anchorite report links in.csv | head -1 > /dev/null');
  assert.equal(status, 128 + 13); // SIGPIPE
  assert.equal(err, '');
});

rmSync(made, { recursive: true });
