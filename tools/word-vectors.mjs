// Makes the table of English word vectors from the vectors that set-up fetched: the commonest words, a byte a number.
//   node tools/word-vectors.mjs VECTORS.json OUT [words = 40000]
//
// The table: "ANCHWV1\n"; how many words and how many numbers each (two 32-bit integers, low byte first); the words by
// rising bytes, each its length in a byte and its bytes; then their vectors, signed bytes. A vector's length says
// nothing, only its direction is kept: its largest number becomes 127.

import { readFileSync, writeFileSync } from 'node:fs';

const kMagic = 'ANCHWV1\n';
const kDefaultWords = 40_000;

/**
 * The vectors as they were fetched: words by falling frequency.
 * @param {string} file
 * @returns {{words: string[], vectors: Record<string, number[]>, dimensions: number}}
 */
export function readVectors(file) {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8'));
  return { words, vectors, dimensions };
}

/**
 * @param {ReturnType<typeof readVectors>} from
 * @param {number} most
 * @returns {Buffer}
 */
function makeTable({ words, vectors, dimensions }, most) {
  const chosen = words
    .filter((word) => /^[a-z]{2,60}$/.test(word))
    .slice(0, most)
    .sort();
  const head = Buffer.alloc(kMagic.length + 8);
  head.write(kMagic, 'latin1');
  head.writeUInt32LE(chosen.length, kMagic.length);
  head.writeUInt32LE(dimensions, kMagic.length + 4);
  const names = chosen.map((word) => Buffer.concat([Buffer.from([word.length]), Buffer.from(word, 'latin1')]));
  const numbers = new Int8Array(chosen.length * dimensions);
  for (const [row, word] of chosen.entries()) {
    const vector = vectors[word].slice(0, dimensions);
    const largest = Math.max(...vector.map(Math.abs)) || 1;
    for (const [i, x] of vector.entries()) numbers[row * dimensions + i] = Math.round((x / largest) * 127);
  }
  return Buffer.concat([head, ...names, Buffer.from(numbers.buffer)]);
}

/**
 * @param {Buffer} table
 * @returns {{words: string[], dimensions: number, numbers: Int8Array}}
 */
export function readTable(table) {
  if (table.toString('latin1', 0, kMagic.length) !== kMagic) throw new Error('this is no table of word vectors');
  const count = table.readUInt32LE(kMagic.length);
  const dimensions = table.readUInt32LE(kMagic.length + 4);
  const words = [];
  let at = kMagic.length + 8;
  for (let i = 0; i < count; i += 1) {
    words.push(table.toString('latin1', at + 1, at + 1 + table[at]));
    at += 1 + table[at];
  }
  return { words, dimensions, numbers: new Int8Array(table.subarray(at)) };
}

if (process.argv[1] === import.meta.filename) {
  const [from, to, most = `${kDefaultWords}`] = process.argv.slice(2);
  if (!from || !to || !(Number(most) > 0)) {
    process.stderr.write('usage: node tools/word-vectors.mjs VECTORS.json OUT [words]\n');
    process.exit(2);
  }
  writeFileSync(to, makeTable(readVectors(from), Number(most)));
}
