// The texts of the page: American English, no words that only this house uses, and the same texts in each language.
//
//   node tests/checks/wording.mjs

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { de } from '../../web/text/de.js';
import { en } from '../../web/text/en.js';

/** @typedef {[key: string, words: string][]} Entries */

/** The source of a function without its comments and the names of its parameters: its texts are left. @param {Function} made */
function textsIn(made) {
  const source = String(made).replaceAll(/\/\*.*?\*\//gs, '');
  const parameters = source.slice(0, source.indexOf('=>')).match(/\w+/g) ?? [];
  return parameters.reduce((left, name) => left.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), ''), source);
}

/**
 * Every text by its key, those in functions too.
 * @param {unknown} value
 * @param {string} key
 * @returns {Entries}
 */
function entriesOf(value, key = '') {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value === 'function') return [[key, textsIn(value)]];
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is no text`);
  return Object.entries(value).flatMap(([name, part]) => entriesOf(part, key ? `${key}.${name}` : name));
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

const english = entriesOf(en);

test('the English is American', () => {
  for (const pattern of kBritish) assert.deepEqual(found(english, pattern), [], pattern);
});

test('no text uses a word that a stranger has to guess', () => {
  for (const [pattern, better] of kBanned) assert.deepEqual(found(english, pattern), [], `write: ${better}`);
});

test('no identifier stands where a person reads', () => {
  for (const name of kIdentifiers) {
    assert.deepEqual(found([...english, ...entriesOf(de)], name), [], name);
  }
});

test('a percentage is as its language writes it', () => {
  assert.deepEqual(found(english, '\\d %'), []);
  assert.deepEqual(found(entriesOf(de), '\\d%'), []);
});

// `values` and `labels` name what has another name in exports: in one language these can be more than in another.
const kPerLanguage = /^(?:values|labels)\./;

test('English and German have the same texts', () => {
  const keys = (/** @type {Entries} */ entries) =>
    entries
      .map(([key]) => key)
      .filter((key) => !kPerLanguage.test(key))
      .sort();
  assert.deepEqual(keys(entriesOf(de)), keys(english));
  const empty = entriesOf(de).filter(([key, words]) => !words && !key.endsWith('.formula') && !key.endsWith('.source'));
  assert.deepEqual(empty, []);
});

test('German names every value that English names', () => {
  for (const [column, names] of Object.entries(en.values)) {
    assert.deepEqual(
      Object.keys(names).filter((name) => !(name in (de.values[column] ?? {}))),
      [],
      column,
    );
  }
});
