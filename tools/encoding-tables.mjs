// Turns the Encoding Standard's indexes into C++ tables: which label names which encoding, and which code points
// its bytes stand for.
//
//   node tools/encoding-tables.mjs FOLDER encoding_tables.inc
//
// FOLDER holds encoding-indexes.js (the standard's index files) and encoding.js (its list of labels).

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';

// The order is that of text::Encoding: decoders of more than one byte, then tables of single bytes, the most usual first.
const kDecoders = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'euc-jp', 'shift_jis', 'euc-kr'];
const kUsual = 'windows-1252';
const kTwoByteIndexes = ['gb18030', 'big5', 'jis0208', 'jis0212', 'euc-kr'];
// Labels that the standard got since.
const kMoreLabels = new Map([
  ['utf-16le', ['csunicode', 'iso-10646-ucs-2', 'ucs-2', 'unicode', 'unicodefeff']],
  ['utf-16be', ['unicodefffe']],
]);
// Decoded alike. The others are not decoded: no saved page has them.
const kAliases = new Map([
  ['gbk', 'gb18030'],
  ['iso-8859-8-i', 'iso-8859-8'],
]);
const kLeftOut = new Set(['iso-2022-jp', 'replacement', 'x-user-defined']);

/**
 * @typedef {{name: string, title: string, labels: string[]}} Encoding
 * @typedef {(number | null)[]} Index
 */

/**
 * @param {string} source
 * @returns {Encoding[]}
 */
function readLabels(source) {
  const literal = /var encodings = (\[[\s\S]*?\n {2}\]);/.exec(source)?.[1];
  if (!literal) throw new Error('encoding.js holds no list of labels');
  /** @type {{encodings: Encoding[]}[]} */
  const groups = runInNewContext(literal);
  return groups
    .flatMap((group) => group.encodings)
    .map(({ name, labels }) => {
      return { name: name.toLowerCase(), title: name.replace(/^windows/, 'Windows'), labels };
    });
}

/**
 * @param {string} source
 * @returns {Record<string, Index>}
 */
function readIndexes(source) {
  /** @type {Record<string, Record<string, Index>>} */
  const scope = {};
  runInNewContext(source, scope);
  return scope['encoding-indexes'];
}

/**
 * @param {(number | string)[]} items
 * @returns {string}
 */
function listed(items) {
  const lines = [];
  for (let i = 0; i < items.length; i += 20) lines.push(`    ${items.slice(i, i + 20).join(',')},`);
  return lines.join('\n');
}

/**
 * Code points of the first plane as they are; of the third (ideographs, and no others) without their high bits, and
 * their places beside it.
 * @param {string} name
 * @param {Index} index
 * @returns {string}
 */
function twoByteTable(name, index) {
  const points = index.map((point) => point ?? 0);
  const beyond = points.flatMap((point, i) => (point > 0xffff ? [i] : []));
  if (beyond.some((i) => points[i] >> 16 !== 2)) throw new Error(`${name}: a code point of an unexpected plane`);
  const id = name.replace(/[^a-z0-9]/g, '_');
  const table = `
inline constexpr std::array<std::uint16_t, ${points.length}> kIndex_${id} = {
${listed(points.map((point) => point & 0xffff))}
};
`;
  if (beyond.length === 0) return table;
  return `${table}
inline constexpr std::array<std::uint16_t, ${beyond.length}> kPlane2_${id} = {
${listed(beyond)}
};
`;
}

/**
 * @param {Encoding[]} encodings
 * @param {Record<string, Index>} indexes
 * @returns {string}
 */
function tables(encodings, indexes) {
  const single = encodings.map(({ name }) => name).filter((name) => indexes[name]?.length === 128);
  single.sort((a, b) => Number(b === kUsual) - Number(a === kUsual));
  const names = [...kDecoders, ...single];
  const titles = new Map(encodings.map(({ name, title }) => [name, title]));
  const labels = encodings
    .filter(({ name }) => !kLeftOut.has(name))
    .flatMap(({ name, labels }) =>
      [...labels, ...(kMoreLabels.get(name) ?? [])].map((label) => ({
        label,
        id: names.indexOf(kAliases.get(name) ?? name),
      })),
    )
    .filter(({ id }) => id >= 0)
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  if (single.length < 25 || labels.length < 200) throw new Error('these are not all of the encodings');
  const ranges = /** @type {unknown} */ (indexes['gb18030-ranges']);
  const gbRanges = /** @type {[number, number][]} */ (ranges);
  return `// Made from the Encoding Standard's indexes by tools/encoding-tables.mjs. Do not edit.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

struct EncodingLabel {
  std::string_view label;  // lower case, sorted by bytes
  std::uint8_t encoding;   // into kEncodingNames
};
struct EncodingRange {
  std::uint32_t pointer;
  std::uint32_t code_point;
};

inline constexpr int kFirstSingleByte = ${kDecoders.length};
inline constexpr std::array<std::string_view, ${names.length}> kEncodingNames = {
${listed(names.map((name) => `"${titles.get(name)}"`))}
};
inline constexpr std::array<EncodingLabel, ${labels.length}> kEncodingLabels = {{
${labels.map(({ label, id }) => `    {"${label}", ${id}},`).join('\n')}
}};

// For the bytes 0x80 to 0xFF; 0: none.
inline constexpr std::array<std::array<std::uint16_t, 128>, ${single.length}> kSingleByte = {{
${single.map((name) => `    {\n${listed(indexes[name].map((point) => point ?? 0))}\n    },`).join('\n')}
}};
${kTwoByteIndexes.map((name) => twoByteTable(name, indexes[name])).join('')}
inline constexpr std::array<EncodingRange, ${gbRanges.length}> kGb18030Ranges = {{
${listed(gbRanges.map(([pointer, point]) => `{${pointer},${point}}`))}
}};
`;
}

const [folder, target] = process.argv.slice(2);
if (!folder || !target) {
  console.error('usage: encoding-tables.mjs FOLDER encoding_tables.inc');
  process.exit(2);
}
const text = /** @param {string} name */ (name) => readFileSync(join(folder, name), 'utf8');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, tables(readLabels(text('encoding.js')), readIndexes(text('encoding-indexes.js'))));
