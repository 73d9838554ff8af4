// Anchor shares of a real crawl: the reports `targets` and `anchor_classes` against a few lines of Python.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { program, top } from '../support/program.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const crawl = join(top, '..', 'shared', 'data', 'crawls', 'screaming-frog', 'all_inlinks-2025.csv');

/** @param {string} name @param {string} file @param {string[]} options @returns {string} */
const report = (name, file = crawl, ...options) =>
  execFileSync(program, ['report', name, file, '--format', 'json', ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

if (existsSync(crawl)) {
  const expected = JSON.parse(
    execFileSync('/usr/bin/python3', [join(here, 'anchor_shares.py')], { input: report('links'), encoding: 'utf8' }),
  );
  await test('targets of a real crawl, each with its shares', () => {
    const rows = JSON.parse(report('targets')).filter((/** @type {any} */ row) => row.links > 0);
    assert.equal(rows.length, Object.keys(expected.targets).length);
    for (const row of rows) {
      for (const [name, value] of Object.entries(expected.targets[row.url])) {
        assert.ok(
          Math.abs(row[name] - Number(value)) < 1e-12,
          `${name} of ${row.url}: ${row[name]}, expected ${value}`,
        );
      }
    }
  });
  await test('risk and advice are the sum of the points of their reasons', () => {
    const sum = (/** @type {string} */ said) =>
      [...said.matchAll(/\(([+-]\d+(?:\.\d)?)\)(?= · |$)/g)].reduce((total, [, points]) => total + Number(points), 0);
    const backlinks = join(top, 'tests/golden/anchor-reports/links.csv');
    const rows = [...JSON.parse(report('targets')), ...JSON.parse(report('targets', backlinks, '--site', 'acme.com'))];
    let explained = 0;
    for (const row of rows) {
      for (const [score, reasons] of [
        [row.risk, row.reasons],
        [row.unsaid, row.advice],
      ]) {
        assert.ok(Math.abs((score ?? 0) - sum(reasons ?? '')) < 1e-9, `${row.url}: ${score}, ${reasons}`);
        explained += score > 0 ? 1 : 0;
      }
    }
    assert.ok(explained > 10);
  });
  await test('anchor classes of a real crawl', () => {
    const found = Object.fromEntries(
      JSON.parse(report('anchor_classes')).map((/** @type {any} */ row) => [`${row.origin} / ${row.class}`, row.links]),
    );
    assert.deepEqual(found, expected.classes);
  });
} else {
  test('anchor shares of a real crawl', { skip: 'the file is not there' }, () => {});
}
