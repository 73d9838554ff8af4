// Exports as other programs read them: the CSV through Python's csv module, the JSON through JSON.parse, the workbook
// through Python's zip and XML readers, cell by cell the same, with hostile texts in every place where a text can stand.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inert } from '../../web/lib/inert.js';
import { program } from '../support/program.mjs';
import { asked, readWorkbook } from '../support/workbook.mjs';
import { analyse, loadWasm, readFile, reportBytes, wasmIsBuilt } from '../wasm/driver.mjs';

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
  'control\u0001and\u0002\u001f\u007f',
  '_x000D_',
  '_x005F_x000D_',
  '_x00',
  'snake_x_case_x0g41_',
  '</t></is></c>',
  ']]>&amp;&#0;',
  '\uFFFE\uFFFF',
  '=_x0041_',
  `${'long '.repeat(8000)}end`,
  `${'\u{1F600}'.repeat(20_000)}`,
];
const kLongestCell = 32_767;

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

/** @param {string} name @param {string[]} more @returns {Buffer} */
const workbookOf = (name, ...more) => {
  const run = { maxBuffer: 1 << 28 };
  return execFileSync(program, ['report', name, '--format', 'xlsx', ...more], run);
};

/** What a cell of the CSV is in the workbook. @param {string} cell */
function asCell(cell) {
  const cut = cell.slice(0, kLongestCell).replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

for (const name of ['links', 'anchors', 'pages', 'domains', 'files']) {
  await test(`the workbook of ${name} has the cells of its CSV`, () => {
    const csv = readCsv(report(name, 'csv'));
    const { sheets, runs } = readWorkbook(workbookOf(name, file));
    assert.deepEqual(runs, []);
    assert.equal(sheets.length, 1);
    const [{ rows, frozen }] = sheets;
    assert.equal(sheets[0].name, name);
    assert.equal(frozen, '1');
    assert.deepEqual(Object.values(rows[0]), Object.keys(csv[0]));
    assert.equal(rows.length, csv.length + 1);
    for (const [i, record] of csv.entries()) {
      for (const [at, cell] of Object.values(record).entries()) {
        const found = rows[i + 1][at];
        if (typeof found === 'number') assert.equal(found, Number(cell));
        else assert.equal(found ?? '', asCell(cell));
      }
    }
  });
}

await test('bytes that are no text make no broken workbook', () => {
  const broken = join(folder, 'broken.csv');
  const lone = [0xed, 0xa0, 0xbd, 0xff, 0xc3, 0x28, 0xf4, 0x90, 0x80, 0x80, 0x00, 0x62];
  writeFileSync(
    broken,
    Buffer.concat([Buffer.from('source,target,anchor\nhttps://a.example/,/b,a'), Buffer.from(lone)]),
  );
  const [{ rows }] = readWorkbook(workbookOf('links', broken, '--columns', 'anchor')).sheets;
  assert.match(String(rows[1][0]), /^a.*b$/s);
});

const kRowsOfSheet = 1_048_576;
const kCountRows = `
import json, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
sheets = sorted(name for name in book.namelist() if name.startswith('xl/worksheets/'))
read = [book.read(name) for name in sheets]
print(json.dumps([{'rows': xml.count(b'<row '), 'header': xml.count(b'>line<'), 'end': xml[-200:].decode()} for xml in read]))
`;

await test('what is more than a sheet holds goes on in a further one', () => {
  const many = join(folder, 'many.csv');
  const rows = Array.from({ length: kRowsOfSheet + 2 }, (_, i) => `/a,/${i % 5}\n`).join('');
  writeFileSync(many, `source,target\n${rows}`);
  const sheets = asked(workbookOf('links', many, '--columns', 'line'), kCountRows);
  assert.deepEqual(
    sheets.map((/** @type {{rows: number}} */ { rows }) => rows),
    [kRowsOfSheet, 4],
  );
  for (const { header } of sheets) assert.equal(header, 1);
  assert.match(sheets[1].end, /<v>1048579<\/v><\/c><\/row><\/sheetData><\/worksheet>$/);
});

await test('both builds write the same workbook, however it is cut into slices', async () => {
  assert.ok(wasmIsBuilt, 'The WASM build is missing: npm run build');
  const wasm = await loadWasm();
  const core = new wasm.Core();
  const parser = new wasm.Parser();
  readFile({ core, parser }, { name: 'links.csv', bytes: readFileSync(file) }, 1 << 20);
  analyse(core, {});
  for (const name of ['links', 'pages']) {
    const expected = execFileSync(program, ['report', name, 'links.csv', '--format', 'xlsx'], { cwd: folder });
    for (const slice of [1, 7, 20_000]) {
      const found = reportBytes(core, name, { format: 'xlsx', slice });
      assert.ok(expected.equals(found), `${name} in slices of ${slice}`);
    }
  }
});

rmSync(folder, { recursive: true });
