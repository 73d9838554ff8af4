// What shells and man are told of the command line.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readCatalog } from '../../tools/lib/catalog.mjs';
import { top } from '../support/program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'anchorite-shell-'));
after(() => rmSync(folder, { recursive: true }));
assert.equal(spawnSync('node', [join(top, 'tools/shell.mjs'), folder]).status, 0);

const { reports, options } = readCatalog();
const optionNames = Object.keys({ ...options.analysis, ...options.command_line });

/** @param {string} name */
const read = (name) => readFileSync(join(folder, name), 'utf8');

for (const [name, option] of /** @type {[string, (name: string) => string][]} */ ([
  ['anchorite.1', (one) => `\\fB\\-\\-${one.replaceAll('-', '\\-')}\\fR `],
  ['anchorite.bash', (one) => `--${one}`],
  ['_anchorite', (one) => `'*--${one}[`],
  ['anchorite.fish', (one) => ` -l ${one} `],
])) {
  test(`${name} has every option and every report`, () => {
    const text = read(name);
    assert.deepEqual(
      optionNames.filter((one) => !text.includes(option(one))),
      [],
    );
    assert.deepEqual(
      Object.keys(reports).filter((one) => !new RegExp(`(?<![\\w-])${one}(?![\\w-])`).test(text)),
      [],
    );
  });
}

/** What bash offers for the last word. @param {string[]} words */
function offered(...words) {
  const script = `. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _anchorite; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync('bash', ['-c', script, 'bash', join(folder, 'anchorite.bash'), ...words], {
    encoding: 'utf8',
  });
  return stdout.trim().split('\n');
}

test('bash accepts its file and completes by it', () => {
  assert.equal(spawnSync('bash', ['-n', join(folder, 'anchorite.bash')]).status, 0);
  assert.deepEqual(offered('anchorite', 's'), ['summary']);
  assert.deepEqual(offered('anchorite', 'report', 'pag'), ['pages']);
  assert.deepEqual(offered('anchorite', 'help', 'dec'), ['decide', 'decisions']);
  assert.deepEqual(offered('anchorite', 'report', 'pages', 'a.csv', '--no'), ['--note', '--nofollow', '--noindex']);
  assert.deepEqual(offered('anchorite', 'report', 'pages', '--format', ''), ['table', 'csv', 'json', 'xlsx']);
  assert.deepEqual(offered('anchorite', 'report', 'pages', ''), ['']);
});

test('no help ends a quoted text or a line of the shells early', () => {
  for (const line of read('_anchorite').split('\n')) {
    if (/^ {4,6}'/.test(line)) assert.match(line, /^ +'(?:[^']|'\\'')*'(?: \\)?$/);
  }
  for (const line of read('anchorite.fish').split('\n')) {
    if (line.startsWith('complete')) assert.match(line, /^complete (?:[^']|'(?:[^'\\]|\\.)*')* -d '(?:[^'\\]|\\.)*'$/);
  }
});

test('man sees no request in a text', () => {
  const requests = read('anchorite.1').match(/^[.'].*/gm) ?? [];
  assert.deepEqual(
    requests.filter((line) => !/^\.(TH|SH|TP|B|I|RI|IR|nf|fi)\b/.test(line)),
    [],
  );
});
