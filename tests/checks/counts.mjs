// Counts of a real crawl: the program's reports against a few lines of Python.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { program, top } from '../support/program.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const crawl = join(top, '..', 'shared', 'data', 'crawls', 'screaming-frog', 'all_inlinks-2025.csv');
const python = '/usr/bin/python3';

/** @param {string[]} words @returns {any[]} */
const report = (...words) =>
  JSON.parse(execFileSync(program, ['report', ...words, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 }));

if (existsSync(crawl)) {
  const expected = JSON.parse(execFileSync(python, [join(here, 'counts.py'), crawl], { encoding: 'utf8' }));
  await test('rows and links of a real crawl', () => {
    const [file] = report('files', crawl);
    assert.equal(file.rows, expected.rows);
    assert.equal(file.links, expected.rows);
    assert.equal(report('links', crawl, '--filter', 'type = hyperlink').length, expected.hyperlinks);
  });
  await test('pages of a real crawl, each with its counts', () => {
    const pages = report('pages', crawl);
    const found = Object.fromEntries(
      pages.map((page) => [page.url, [page.inlinks, page.unique_inlinks, page.outlinks]]),
    );
    assert.deepEqual(found, expected.pages);
  });
  await test('anchors of a real crawl, each with its links', () => {
    const found = Object.fromEntries(report('anchors', crawl).map((row) => [row.anchor, row.links]));
    assert.deepEqual(found, expected.anchors);
  });
  await test('domains of a real crawl', () => {
    assert.deepEqual(
      report('domains', crawl)
        .map((row) => row.domain)
        .sort(),
      expected.domains,
    );
  });
} else {
  test('counts of a real crawl', { skip: 'the file is not there' }, () => {});
}
