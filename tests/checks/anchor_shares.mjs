// Anchor shares of a real crawl: the reports `targets` and `anchor_classes` against a few lines of Python.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, finish, skip } from '../check.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, '..', '..');
const program = join(top, 'build', 'release', 'anchorite');
const crawl = join(top, '..', 'shared', 'data', 'crawls', 'screaming-frog', 'all_inlinks-2025.csv');

/** @param {string} name @returns {string} */
const report = (name) =>
  execFileSync(program, ['report', name, crawl, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });

if (existsSync(crawl)) {
  const expected = JSON.parse(
    execFileSync('/usr/bin/python3', [join(here, 'anchor_shares.py')], { input: report('links'), encoding: 'utf8' }),
  );
  await check('targets of a real crawl, each with its shares', () => {
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
  await check('anchor classes of a real crawl', () => {
    const found = Object.fromEntries(
      JSON.parse(report('anchor_classes')).map((/** @type {any} */ row) => [`${row.origin} / ${row.class}`, row.links]),
    );
    assert.deepEqual(found, expected.classes);
  });
} else {
  skip('anchor shares of a real crawl', 'the file is not there');
}

finish();
