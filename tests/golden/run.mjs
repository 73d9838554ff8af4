// Golden cases: files in, reports out, byte for byte, from the command line and from the WASM build,
// and again with the same files under another name, with CRLF line ends, as UTF-16, gzipped, and cut
// into blocks at odd places.
//
//   node tests/golden/run.mjs [case]...   only these
//   --update                              write what the command line says into expected/
//
// A case is a folder: case.json {about, files, reports: {name: {filters?, sort?, columns?}},
// options?: {name: value}, crlf?: false where line ends are part of the data}. It names the columns that it is about;
// of each report one case may have all, so that a new column changes one file.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { analyse, loadWasm, readFile, reportText, top, unpacked, wasmIsBuilt } from '../wasm/driver.mjs';

/** @typedef {{name: string, bytes: Uint8Array}} Named */
/** @typedef {{filters?: string[], sort?: string[], columns?: string[]}} Ask */
/** @typedef {{about: string, files: string[], reports: Record<string, Ask>, options?: Record<string, string>, crlf?: boolean}} Case */

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(top, 'build/release/anchorite');
const kWholeFile = 4 << 20;
const kOddBlocks = [1, 61, 509];

const args = process.argv.slice(2);
const update = args.includes('--update');
const chosen = args.filter((arg) => !arg.startsWith('--'));

/**
 * @param {Named[]} files
 * @param {Case} golden
 * @returns {Record<string, string>} report -> CSV
 */
function byCommandLine(files, { reports, options = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-golden-'));
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    return Object.fromEntries(
      Object.entries(reports).map(([name, { filters = [], sort = [], columns }]) => {
        const ask = filters.flatMap((filter) => ['--filter', filter]);
        ask.push(...sort.flatMap((key) => ['--sort', key]));
        if (columns) ask.push('--columns', columns.join(','));
        const names = files.map((file) => file.name);
        const run = spawnSync(cli, ['report', name, ...names, '--format', 'csv', ...flags, ...ask], { cwd: folder });
        if (run.status !== 0) throw new Error(`anchorite report ${name}: status ${run.status}: ${run.stderr}`);
        return [name, run.stdout.toString()];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {any} wasm
 * @param {Named[]} files
 * @param {Case} golden
 * @param {number} blockBytes
 * @returns {Record<string, string>}
 */
function byWasm(wasm, files, { reports, options = {} }, blockBytes) {
  const core = new wasm.Core();
  const parser = new wasm.Parser();
  try {
    for (const file of files.flatMap((one) => unpacked(wasm, one))) readFile({ core, parser }, file, blockBytes);
    analyse(core, options);
    return Object.fromEntries(
      Object.entries(reports).map(([name, ask]) => [
        name,
        reportText(core, name, { ...ask, sort: ask.sort?.join(',') }),
      ]),
    );
  } finally {
    core.delete();
    parser.delete();
  }
}

/** @param {Named} file */
function withCrlf({ name, bytes }) {
  return { name, bytes: Buffer.from(Buffer.from(bytes).toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1') };
}

/** @param {Named} file */
function asUtf16({ name, bytes }) {
  return {
    name,
    bytes: Buffer.from(
      `\uFEFF${Buffer.from(bytes)
        .toString()
        .replace(/^\uFEFF/, '')}`,
      'utf16le',
    ),
  };
}

/** @param {Named} file */
const gzipped = ({ name, bytes }) => ({ name, bytes: gzipSync(bytes) });

/**
 * The report without the column that says how a file is written.
 * @param {Record<string, string>} reports
 */
function anyEncoding({ files, ...others }) {
  return files ? { ...others, files: files.replace(/,(UTF-8|UTF-16LE)( with BOM)?,/g, ',,') } : others;
}

const kOther = 'other name.txt';
/**
 * The files under other names, and how to write the first names back into a report.
 * @param {Named[]} files
 */
function renamed(files) {
  return {
    files: files.map(({ bytes }, i) => ({ name: `${i} ${kOther}`, bytes })),
    back: (/** @type {string} */ text) =>
      files.reduce((all, { name }, i) => all.replaceAll(`${i} ${kOther}`, name), text),
  };
}

/**
 * @param {string} what
 * @param {Record<string, string>} expected
 * @param {() => Record<string, string>} make
 */
function compare(what, expected, make) {
  test(what, () => {
    const got = make();
    for (const [name, text] of Object.entries(expected)) {
      if (got[name] === text) continue;
      const want = text.split('\n');
      const have = got[name].split('\n');
      const line = want.findIndex((cells, i) => cells !== have[i]);
      assert.fail(
        `${name}, line ${line + 1}\n    expected ${want[line]}\n    got      ${have[line] ?? '(no more lines)'}`,
      );
    }
  });
}

const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (chosen.length === 0 || chosen.includes(entry.name)))
  .map((entry) => entry.name)
  .sort();
/** @type {Record<string, Case>} */
const goldens = Object.fromEntries(
  cases.map((name) => [name, JSON.parse(readFileSync(join(here, name, 'case.json'), 'utf8'))]),
);

test('a new column changes one case: no two ask for all columns of a report', () => {
  const whole = Object.values(goldens).flatMap(({ reports }) =>
    Object.keys(reports).filter((report) => !reports[report].columns),
  );
  assert.deepEqual(
    whole.filter((report, i) => whole.indexOf(report) !== i),
    [],
  );
});

if (cases.length === 0) test('something is chosen', () => assert.fail(`no case is called ${chosen.join(' or ')}`));
const built = existsSync(cli) && wasmIsBuilt;
if (!built) test('both are built', () => assert.fail('The command line or the WASM build is missing: npm run build'));
const wasm = built && (await loadWasm());

for (const [name, golden] of Object.entries(built ? goldens : {})) {
  const folder = join(here, name);
  const files = golden.files.map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) }));
  if (update) {
    mkdirSync(join(folder, 'expected'), { recursive: true });
    for (const [report, text] of Object.entries(byCommandLine(files, golden))) {
      writeFileSync(join(folder, 'expected', `${report}.csv`), text);
    }
  }
  const expected = Object.fromEntries(
    Object.keys(golden.reports).map((report) => [
      report,
      readFileSync(join(folder, 'expected', `${report}.csv`), 'utf8'),
    ]),
  );
  const other = renamed(files);
  compare(`${name}, command line`, expected, () => byCommandLine(files, golden));
  compare(`${name}, wasm`, expected, () => byWasm(wasm, files, golden, kWholeFile));
  compare(`${name}, other names`, expected, () => {
    const got = byWasm(wasm, other.files, golden, kWholeFile);
    return Object.fromEntries(Object.entries(got).map(([report, text]) => [report, other.back(text)]));
  });
  for (const size of kOddBlocks) {
    compare(`${name}, blocks of ${size} bytes`, expected, () => byWasm(wasm, files, golden, size));
  }
  const packed = files.map(gzipped);
  compare(`${name}, gzip, command line`, expected, () => byCommandLine(packed, golden));
  compare(`${name}, gzip, wasm`, expected, () => byWasm(wasm, packed, golden, 61));
  const wide = files.map(asUtf16);
  compare(`${name}, UTF-16, command line`, anyEncoding(expected), () => anyEncoding(byCommandLine(wide, golden)));
  compare(`${name}, UTF-16, wasm`, anyEncoding(expected), () => anyEncoding(byWasm(wasm, wide, golden, 61)));
  if (golden.crlf !== false) {
    const crlf = files.map(withCrlf);
    compare(`${name}, CRLF, command line`, expected, () => byCommandLine(crlf, golden));
    compare(`${name}, CRLF, wasm`, expected, () => byWasm(wasm, crlf, golden, 61));
  }
}
