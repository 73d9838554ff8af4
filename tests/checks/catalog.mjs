// Holds the catalogue against itself (tools/lib/catalog.mjs), and the README's table of reports against it.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemsOf, readCatalog } from '../../tools/lib/catalog.mjs';
import { readmeTable } from '../../tools/lib/readme.mjs';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const catalog = readCatalog();
const problems = problemsOf(catalog);

const readme = readFileSync(join(top, 'README.md'), 'utf8');
if (!readme.includes(readmeTable(catalog))) {
  problems.push('README.md: the table of reports is not that of the catalogue; node tools/lib/readme.mjs writes it');
}

for (const problem of problems) console.log(problem);
process.exit(problems.length ? 1 : 0);
