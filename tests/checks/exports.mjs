// Exports as other programs read them: the CSV through Python's csv module, the JSON through JSON.parse, cell by
// cell the same, with hostile texts in every place where a text can stand.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inert } from '../../web/lib/inert.js';
import { program } from '../support/program.mjs';

const kHostile = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-5',
  '-5.5e3',
  '- a list',
  '@SUM(A1)',
  'a,b;c\td',
  '\uFF1D1+1',
  '\uFF0B1+1',
  '\uFF20SUM(A1)',
  'x;=1+1',
  'x; -2+3;-5',
  'say "hi"',
  '""',
  "'quoted'",
  '<img src=x onerror=alert(1)>',
  '\u202Egnp.exe',
  'caf\u00E9 \u65E5\u672C \u{1F600}',
  'back\\slash \\u0041',
  'null',
  'x; =1',
  'a;-3',
  'a;-3x',
  'say =1; @x',
  '\u2028line\u2029',
  '',
];

/** @param {string} text */
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

/** @param {unknown} cell a cell of the JSON as the CSV writes it */
const asCsv = (cell) => (cell === null ? '' : typeof cell === 'string' ? inert(cell) : cell);

const kReadCsv = 'import csv, json, sys; print(json.dumps(list(csv.DictReader(sys.stdin))))';

/** @param {string} csv @returns {Record<string, string>[]} */
const readCsv = (csv) =>
  JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', kReadCsv], {
      input: csv,
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    }),
  );

const folder = mkdtempSync(join(tmpdir(), 'anchorite-'));
const file = join(folder, 'links.csv');
const rows = kHostile.map((anchor, i) => `https://a.example/${i},https://a.example/?q=${i},${quoted(anchor)}`);
writeFileSync(file, `source,target,anchor\n${rows.join('\n')}\n`);

/** @param {string} name @param {string} format */
const report = (name, format) =>
  execFileSync(program, ['report', name, file, '--format', format], { encoding: 'utf8' });

for (const name of ['links', 'anchors', 'pages', 'domains', 'files']) {
  await test(`the export of ${name} is the same as CSV and as JSON`, () => {
    const json = JSON.parse(report(name, 'json'));
    const csv = readCsv(report(name, 'csv'));
    assert.equal(csv.length, json.length);
    assert.ok(json.length > 0);
    for (const [i, row] of json.entries()) {
      assert.deepEqual(Object.keys(csv[i]), Object.keys(row));
      for (const [column, cell] of Object.entries(row)) {
        const expected = asCsv(cell);
        const found = csv[i][column];
        if (typeof expected === 'string') assert.equal(found, expected);
        else if (typeof expected === 'number') assert.equal(Number(found), expected);
        else assert.equal(found, String(expected));
      }
    }
  });
}

await test('hostile anchors come through an export as they are seen', () => {
  const anchors = JSON.parse(report('links', 'json')).map((/** @type {{anchor: string}} */ row) => row.anchor);
  // White space is folded, and marks of direction, which nobody sees, are left out.
  const folded = kHostile.map((anchor) =>
    anchor
      .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replaceAll(/[\t\u2028\u2029]+/g, ' ')
      .trim(),
  );
  assert.deepEqual(
    anchors.map((/** @type {string} */ anchor) => anchor.replaceAll(/[\t\u2028\u2029]+/g, ' ').trim()).sort(),
    folded.sort(),
  );
});

rmSync(folder, { recursive: true });
