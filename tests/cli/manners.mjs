// The command line's manners: what it says of a mistake.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { program } from '../support/program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'anchorite-manners-'));

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
  [['xyzzyx'], 'There is no command "xyzzyx". Expected summary, report, decide, disavow or help.', ''],
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
    '--format: expected table, csv or json, found "jsn". Did you mean json?',
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

rmSync(folder, { recursive: true });
