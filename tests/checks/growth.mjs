// Time and memory grow with what is read, not with its square: the worst input that is known of every reader, merge, view,
// filter and edit, in the sizes n, 2n and 4n. n is where the time can be measured well.
//
//   node tests/checks/growth.mjs [word]...   only rows whose name contains one of these

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { cost } from '../support/cost.mjs';
import { rows } from './growth-inputs.mjs';

/** @import { Row } from './growth-inputs.mjs' */
/** @import { Cost } from '../support/cost.mjs' */

const kMostPerDoubling = 2.6;
const kEnoughSeconds = 0.12;
const kEnoughMegabytes = 24;
const kLimitSeconds = 20;
const kTries = 9; // other programs make a run slower, never faster

const made = mkdtempSync(join(tmpdir(), 'anchorite-growth-'));
const startUp = cost(['--version'], made, kLimitSeconds);

/**
 * The cost of one size, less that of starting the program.
 * @param {Row} row @param {number} n @returns {Cost}
 */
function measure(row, n) {
  const folder = mkdtempSync(join(made, 'run-'));
  const files = row.files(n);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const words = row.words?.(n) ?? ['report', 'files', '.'];
  const { status, seconds, megabytes } = cost(words, folder, kLimitSeconds);
  rmSync(folder, { recursive: true });
  assert.ok(status === 0 || status === 1, `n = ${n}: ended by ${status} after ${seconds.toFixed(1)} s`);
  return {
    status,
    seconds: Math.max(0, seconds - startUp.seconds),
    megabytes: Math.max(0, megabytes - startUp.megabytes),
  };
}

/** The better of two. @param {Cost} a @param {Cost} b @returns {Cost} */
const least = (a, b) => ({
  status: a.status,
  seconds: Math.min(a.seconds, b.seconds),
  megabytes: Math.min(a.megabytes, b.megabytes),
});

/** @param {Cost[]} costs  of n, 2n and 4n @returns {string[]} what grew too much */
function excess(costs) {
  return costs.slice(1).flatMap((after, i) => {
    const before = costs[i];
    const slower = after.seconds / Math.max(before.seconds, kEnoughSeconds);
    const larger = after.megabytes / Math.max(before.megabytes, kEnoughMegabytes);
    const grown = [];
    if (slower > kMostPerDoubling) grown.push(`time × ${slower.toFixed(1)}`);
    if (larger > kMostPerDoubling) grown.push(`memory × ${larger.toFixed(1)}`);
    return grown;
  });
}

/** @param {Row} row */
function grow(row) {
  let n = row.n;
  let first = measure(row, n);
  // Of what is too quick to be measured, four times as much is quick as well.
  while (first.seconds < kEnoughSeconds && n * 8 <= row.most) {
    n *= 2;
    first = measure(row, n);
  }
  let costs = [first, measure(row, 2 * n), measure(row, 4 * n)];
  for (let tries = 1; tries < kTries && excess(costs).length > 0; ++tries) {
    costs = costs.map((before, i) => least(before, measure(row, n * 2 ** i)));
  }
  const told = costs.map(({ seconds, megabytes }) => `${seconds.toFixed(2)} s ${megabytes.toFixed(0)} MB`).join(', ');
  console.log(`  ${row.name}: n = ${n}: ${told}`);
  assert.deepEqual(excess(costs), [], `n = ${n}: ${told}`);
}

const wanted = process.argv.slice(2);
const chosen = rows.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
if (chosen.length === 0)
  test('something is chosen', () => assert.fail(`no row has ${wanted.join(' or ')} in its name`));
for (const row of chosen) {
  await test(`${row.name} in proportion to its size`, () => grow(row));
}

rmSync(made, { recursive: true });
