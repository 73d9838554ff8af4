// The texts of the page: American English, no words that only this house uses, and the same texts in each language.
//
//   node tests/checks/wording.mjs

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalog } from '../../tools/lib/catalog.mjs';

/** @import { Words } from '../../tools/lib/catalog.mjs' */

/** @typedef {[key: string, words: string][]} Entries */

/**
 * Every text by its key, without the names of its placeholders.
 * @param {unknown} value
 * @param {string} key
 * @returns {Entries}
 */
function entriesOf(value, key = '') {
  if (typeof value === 'string') return [[key, value.replaceAll(/\{\w+/g, '{')]];
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is no text`);
  return Object.entries(value).flatMap(([name, part]) => entriesOf(part, key ? `${key}.${name}` : name));
}

/** The words that only the page shows; the others are of the core, and of the command line too. @param {Words} words */
function ofPage({ page, findings, values, edits, metrics, stages, facts, options, reports }) {
  const named = Object.entries(options).map(([name, { label, hint = '', choices = {} }]) => [
    name,
    { label, hint, choices },
  ]);
  const views = Object.entries(reports).map(([name, { label, rows, empty = '' }]) => [name, { label, rows, empty }]);
  const more = { options: Object.fromEntries(named), reports: Object.fromEntries(views) };
  return entriesOf({ page, findings, values, edits, metrics, stages, facts, ...more });
}

const kEndings = '(?:e|es|ed|ing|er|ers|ation|ations)\\b';
const kBritish = [
  `\\w+(?:alys|recogn|normal|optim|canonical|summar|organ|categor|custom|minim|maxim|personal|penal)is${kEndings}`,
  `(?:analys|recognis|normalis|optimis|canonicalis|summaris|organis|categoris|customis|minimis|maximis|personalis|penalis)${kEndings}`,
  'analys(?:e|es|ed|ing|er)\\b',
  '(?:neighb|col|fav|behavi|hon|lab|harb)our\\w*',
  '(?:cent|met|fib)re[sd]?\\b',
  'grey\\w*',
  'catalogue\\w*',
  '(?:label|travel|model|signal|cancel)l(?:ing)\\b',
  'afterwards\\b',
  'licence\\b',
  'whilst\\b',
];

/** Words that say nothing to somebody who does SEO, with what to write in their place. */
const kBanned = /** @type {const} */ ([
  ['mend(?:ed|ing)?\\b', 'fix'],
  ['seldom', 'rarely'],
  ['forget(?:s|ting)?\\b', 'discard or delete'],
  ['keep(?:s|ing)? an eye', 'watch'],
  ['links? (?:that )?say', 'use'],
  ['anchors? (?:that )?names?\\b', 'point to'],
  ['hang(?:s|ing)? by', 'have only'],
  ['links? stand', 'are'],
  ['(?:are|is) tried\\b', 'scenario'],
  ['blanks', 'spaces'],
  ['no (?:way|path of links) leads', 'path'],
  ['judged', 'classified'],
  ['looks? made', 'unnatural'],
  ['leaves? unsaid|unsaid', 'missed'],
  ['taken back|take back', 'undo'],
  ['as (?:they|it) (?:were|was|stands?)\\b', 'reset'],
  ['nearer|farther', 'zoom'],
  ['less equity|now less', 'minus'],
  ['published ranges?', 'benchmarks'],
  ['gateways?', 'bottlenecks'],
  ['sweeps?', 'iterations'],
  ['settled', 'converged'],
  ['customary', 'usual'],
  ['declared', 'assumption'],
  ['a line each', 'one per line'],
  ['(?:build/|npm run|setup\\.sh)\\S*', 'the README'],
]);

/** Names that exports and filters use, where no text stands beside them. */
const kIdentifiers = ['near_orphan', 'naked_url', 'brand_keyword', 'max-sweeps'];

/**
 * @param {Entries} entries
 * @param {string} pattern
 */
const found = (entries, pattern) => {
  const wanted = new RegExp(`\\b(?:${pattern})`, 'i');
  return entries.filter(([, words]) => wanted.test(words)).map(([key, words]) => `${key}: ${words}`);
};

const { words } = readCatalog();
const english = ofPage(words.en);
const german = ofPage(words.de);

test('the English is American', () => {
  for (const pattern of kBritish) assert.deepEqual(found(english, pattern), [], pattern);
});

test('no text uses a word that a stranger has to guess', () => {
  for (const [pattern, better] of kBanned) assert.deepEqual(found(english, pattern), [], `write: ${better}`);
});

test('no identifier stands where a person reads', () => {
  for (const name of kIdentifiers) {
    assert.deepEqual(found([...english, ...german], name), [], name);
  }
});

test('a percentage is as its language writes it', () => {
  assert.deepEqual(found(english, '\\d %'), []);
  assert.deepEqual(found(german, '\\d%'), []);
});
