// The README's list of formats against the importers and their header lines (tests/unit/ingest/header_lines.tsv, and
// tests beside it): what it names is tested on a header line, what is read is named, and the tools of which only names of
// columns are public are the same in both places.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** @param {string} folder @param {RegExp} name */
const sources = (folder, name) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(top, folder, file), 'utf8'));

const readme = readFileSync(join(top, 'README.md'), 'utf8');
const section = readme.slice(readme.indexOf('## What it reads'), readme.indexOf('## What it tells'));
const named = [...section.matchAll(/^\| ([^|]+) \|/gm)]
  .map(([, cell]) => cell)
  .filter((cell) => cell !== 'from')
  .flatMap((cell) => cell.split(', '));

const tables = sources('cpp/ingest/importers', /^import_\w+\.cpp$/).flatMap(
  (file) => /std::to_array<Importer>\(\{\n([\s\S]*?)\n\}\);/.exec(file)?.[1] ?? [],
);
const refused = new Set();
const read = new Set();
for (const importer of tables.join('\n').split(/^ {4}\{/m)) {
  const format = /^(?:\.format = )?"([^"]+)"/.exec(importer)?.[1];
  if (format) (importer.includes('.refusal') ? refused : read).add(format);
}
const others = sources('cpp/ingest', /\.cpp$/).join('\n');
for (const [line] of others.matchAll(/(?:mapping\.format = |table_mapping\(|kEdgeList = |kPageTable = ).*/g)) {
  for (const [, format] of line.matchAll(/"([A-Z][^"\\]+)"/g)) read.add(format);
}
const table = readFileSync(join(top, 'tests/unit/ingest/header_lines.tsv'), 'utf8');
const tests = sources('tests/unit/ingest', /_test\.cpp$/).join('\n');
const tested = [...read].filter((format) => table.includes(`\n${format}`) || tests.includes(`"${format}`));

// A format that is nobody's: three columns that two tools write alike.
const kNobodys = ['Backlinks (source, anchor, target)'];

await test('importers are found', () => assert.ok(read.size > 30 && refused.size > 2 && named.length > 15));
await test('every format that is read has a test on a header line', () => {
  assert.deepEqual(
    [...read].filter((format) => !tested.includes(format)),
    [],
  );
});
for (const name of named) {
  await test(`${name} is tested`, () => assert.ok(tested.some((format) => format.startsWith(name))));
}
await test('the README names everything that is read', () => {
  const missing = [...read].filter(
    (format) => !kNobodys.includes(format) && !named.some((name) => format.startsWith(name)),
  );
  assert.deepEqual(missing, []);
});
await test('tools of which only names of columns are public are named as such', () => {
  /** @param {string} text */
  const list = (text) => {
    const found = /^(?:# )?Only names[^:]*of: ([^.]+)\./ms.exec(text);
    return found?.[1].replace(/\s*\n(?:# )?/g, ' ');
  };
  assert.ok(list(section));
  assert.equal(list(section), list(table));
});
