// Holds the catalogue against itself (tools/lib/catalog.mjs), and what it names against what there is: the core makes
// each column and each metric that files bring, and the README lists each report.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { problemsOf, readCatalog } from '../../tools/lib/catalog.mjs';
import { readmeTable } from '../../tools/lib/readme.mjs';
import { top } from '../support/program.mjs';

const catalog = readCatalog();
const problems = problemsOf(catalog);

const core = readdirSync(join(top, 'cpp'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cpp'))
  .map((name) => readFileSync(join(top, 'cpp', name), 'utf8'))
  .join('\n');
for (const [report, { columns }] of Object.entries(catalog.reports)) {
  for (const column of Object.keys(columns)) {
    if (!core.includes(`"${column}"`)) problems.push(`reports.${report}.${column}: nothing in cpp/ makes it`);
  }
}
for (const [group, codes] of Object.entries(catalog.reasons)) {
  for (const code of Object.keys(codes)) {
    if (!core.includes(`"${group}.${code}"`)) problems.push(`reasons.${group}.${code}: nothing in cpp/ says it`);
  }
}
const brought = new Set([...core.matchAll(/k\w*Metric, "([a-z0-9_]+)"/g)].map(([, name]) => name));
for (const name of brought) {
  if (!catalog.metrics.exported.includes(name)) problems.push(`metrics.exported: an importer brings ${name}`);
}
for (const name of catalog.metrics.exported) {
  if (!core.includes(`"${name}"`)) problems.push(`metrics.exported.${name}: no importer brings it`);
}
const readme = readFileSync(join(top, 'README.md'), 'utf8');
if (!readme.includes(readmeTable(catalog))) {
  problems.push('README.md: the table of reports is not that of the catalogue; node tools/lib/readme.mjs writes it');
}

test('the catalogue is whole, and what it names is there', () => assert.deepEqual(problems, []));
