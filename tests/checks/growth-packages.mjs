// Inputs for growth.mjs that are packed: archives, workbooks, and many files of one kind.

import { zipOf } from '../support/zip.mjs';

/** @import { Row } from './growth-inputs.mjs' */

/** @param {number} n @param {(i: number) => string} piece */
export const times = (n, piece) => Array.from({ length: n }, (_, i) => piece(i)).join('');

/** @param {number} n @param {(i: number) => {name: string, text: string}} member */
const zip = (n, member) => ({
  'a.zip': zipOf(Array.from({ length: n }, (_, i) => ({ ...member(i), method: 0 }))),
});

const kBacklinks = 'Source url,Source title,Target url,Anchor,First seen,Last seen,Nofollow\n';

/** One day's export of backlinks. @param {number} day @param {number} rows */
const backlinks = (day, rows) =>
  kBacklinks +
  times(
    rows,
    (i) => `https://s${day}.example/${i},t,https://a.example/${i % 50},anchor ${i},2024-01-01,2024-02-02,false\n`,
  );

const kRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param {string} cell @param {string} text */
const cellOf = (cell, text) => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** @param {number} rows */
const sheet = (rows) =>
  `<worksheet><sheetData><row>${cellOf('A1', 'Source')}${cellOf('B1', 'Destination')}</row>${times(rows, (i) => `<row>${cellOf(`A${i + 2}`, `https://a.example/${i}`)}${cellOf(`B${i + 2}`, 'https://a.example/')}</row>`)}</sheetData></worksheet>`;

/**
 * @param {number} sheets @param {(i: number) => number} partOf
 * @param {(string | undefined)[]} parts  those that are undefined are named and missing
 * @param {string} [strings]
 */
const book = (sheets, partOf, parts, strings = '') => ({
  'a.xlsx': zipOf([
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns:r="${kRelations}"><sheets>${times(sheets, (i) => `<sheet name="s${i}" r:id="r${partOf(i)}"/>`)}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships>${times(parts.length, (i) => `<Relationship Id="r${i}" Type="${kRelations}/worksheet" Target="worksheets/sheet${i}.xml"/>`)}</Relationships>`,
    },
    ...(strings ? [{ name: 'xl/sharedStrings.xml', text: strings }] : []),
    ...parts.flatMap((text, i) => (text === undefined ? [] : [{ name: `xl/worksheets/sheet${i}.xml`, text }])),
  ]),
});

/** @type {Row[]} */
export const packages = [
  { name: 'xlsx: rows', n: 5_000, most: 160_000, files: (n) => book(1, () => 0, [sheet(n)]) },
  { name: 'xlsx: sheets', n: 100, most: 6_400, files: (n) => book(n, (i) => i, Array(n).fill(sheet(3))) },
  { name: 'xlsx: many sheets of one part', n: 50, most: 3_200, files: (n) => book(n, () => 0, [sheet(n * 10)]) },
  {
    name: 'xlsx: sheets without a part',
    n: 2_000,
    most: 64_000,
    files: (n) => book(n, (i) => i, Array(n).fill(undefined)),
  },
  {
    name: 'xlsx: shared texts',
    n: 10_000,
    most: 320_000,
    files: (n) =>
      book(
        1,
        () => 0,
        [
          `<worksheet><sheetData><row>${cellOf('A1', 'Source')}${cellOf('B1', 'Destination')}</row>${times(n, (i) => `<row><c r="A${i + 2}" t="s"><v>${i}</v></c><c r="B${i + 2}" t="s"><v>0</v></c></row>`)}</sheetData></worksheet>`,
        ],
        `<sst>${times(n, (i) => `<si><t>https://a.example/${i}</t></si>`)}</sst>`,
      ),
  },
  {
    name: 'xlsx: cells far to the right',
    n: 5_000,
    most: 160_000,
    files: (n) =>
      book(1, () => 0, [
        `<worksheet><sheetData>${times(n, (i) => `<row><c r="XFD${i + 1}"><v>1</v></c></row>`)}</sheetData></worksheet>`,
      ]),
  },
  { name: 'zip: empty members', n: 1_000, most: 64_000, files: (n) => zip(n, (i) => ({ name: `${i}.csv`, text: '' })) },
  {
    name: 'zip: members of one name',
    n: 1_000,
    most: 64_000,
    files: (n) => zip(n, () => ({ name: 'a.csv', text: 'source,target\nhttps://a.example/,https://a.example/b\n' })),
  },
  {
    name: 'zip: pages',
    n: 1_000,
    most: 32_000,
    files: (n) => zip(n, (i) => ({ name: `${i}.html`, text: `<a href="/${(i * 7) % n}.html">x</a>` })),
  },
  {
    name: 'zip: pages of many links',
    n: 50,
    most: 3_200,
    files: (n) =>
      zip(n, (i) => ({ name: `${i}.html`, text: times(300, (j) => `<a href="/${(i * 7 + j) % n}.html">x</a>`) })),
  },
  {
    name: 'zip: crawls',
    n: 500,
    most: 32_000,
    files: (n) =>
      zip(n, (i) => ({ name: `${i}.csv`, text: `source,target\nhttps://a.example/${i},https://a.example/b\n` })),
  },
  {
    name: 'backlinks: many short files',
    n: 20,
    most: 1_280,
    files: (n) => zip(n, (i) => ({ name: `${i}.csv`, text: backlinks(i, 200) })),
  },
  {
    name: 'backlinks: files of one length',
    n: 2,
    most: 128,
    files: (n) => zip(n, (i) => ({ name: `${i}.csv`, text: backlinks(i, 5_000) })),
  },
];
