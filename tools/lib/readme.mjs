// The README's table of reports, from the catalogue.
//
//   node tools/lib/readme.mjs      writes it into README.md

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalog } from './catalog.mjs';

/** @import { Catalog } from './catalog.mjs' */

const kHead = '| report | a row is | for |\n|---|---|---|\n';

/** @param {Catalog} catalog */
export function readmeTable({ words }) {
  const lines = Object.entries(words.en.reports).map(([name, { row, help }]) => `| \`${name}\` | ${row} | ${help} |\n`);
  return kHead + lines.join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(dirname(fileURLToPath(import.meta.url)), '../../README.md');
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(kHead);
  const end = text.indexOf('\n\n', start) + 1;
  writeFileSync(path, text.slice(0, start) + readmeTable(readCatalog()) + text.slice(end));
}
