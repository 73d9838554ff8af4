// The catalogue's own check: each kind of mistake is found and named.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeholders, problemsOf, readCatalog } from '../../tools/lib/catalog.mjs';

/** @import { Catalog } from '../../tools/lib/catalog.mjs' */

/** @param {(catalog: Catalog) => void} change */
function problemsAfter(change) {
  const catalog = structuredClone(readCatalog());
  change(catalog);
  return problemsOf(catalog);
}

test('the catalogue is sound', () => {
  assert.deepEqual(problemsOf(readCatalog()), []);
});

for (const [what, change, problem] of /** @type {[string, (catalog: Catalog) => void, string][]} */ ([
  [
    'a missing German word',
    ({ words }) => Reflect.deleteProperty(words.de.reports.pages.columns.depth, 'help'),
    'words/de.reports.pages.columns.depth.help: missing',
  ],
  ['an empty word', ({ words }) => (words.en.stages.graph = ' '), 'words/en.stages.graph: expected a text'],
  [
    'a word that nothing uses',
    ({ words }) => (words.de.edits.rename = 'Umbenennen'),
    'words/de.edits.rename: nothing uses it',
  ],
  [
    'an unknown placeholder',
    ({ words }) => (words.de.sentences.advice.empty = '{part} {share}'),
    'words/de.sentences.advice.empty: there is no figure {part}',
  ],
  [
    'a figure that a language leaves out',
    ({ words }) => (words.de.sentences.advice.empty = 'leer'),
    'words/de.sentences.advice.empty: {share} is left out',
  ],
  [
    'a brace that opens nothing',
    ({ words }) => (words.en.sentences.advice.empty = '{share} {'),
    'words/en.sentences.advice.empty: a brace that opens or closes nothing',
  ],
  [
    'a text of the page that a language lacks',
    ({ words }) => Reflect.deleteProperty(words.de.page, 'startOver'),
    'words/de.page.startOver: missing',
  ],
  [
    'a text of the page that English has not',
    ({ words }) => (words.de.page.stopOver = 'Halt'),
    'words/de.page.stopOver: nothing uses it',
  ],
  [
    'a placeholder that the page gives nothing for',
    ({ words }) => (words.de.page.excelCut = { ...Object(words.de.page.excelCut), title: '{fil} ist voll.' }),
    'words/de.page.excelCut.title: there is no figure {fil}',
  ],
  [
    'a placeholder of the page that is never closed',
    ({ words }) => (words.de.page.cut = 'Von {file wurde nur ein Teil gelesen.'),
    'words/de.page.cut: a brace that opens or closes nothing',
  ],
  [
    'a fact that does not exist',
    ({ reports }) => (reports.pages.needs = ['tea']),
    'reports.pages: there is no fact tea',
  ],
  [
    'an order by no column',
    ({ reports }) => (reports.pages.sort = 'taste:asc'),
    'reports.pages: there is no column taste:asc',
  ],
  [
    'a finding of no report',
    ({ findings }) => (findings.deep.report = 'moon'),
    'findings.deep: there is no report moon',
  ],
])) {
  test(`${what} is found`, () => assert.deepEqual(problemsAfter(change), [problem]));
}

test('placeholders are read in all their forms', () => {
  assert.deepEqual(placeholders('{a} {b? (once)} {c|# one|# many} {items| · }'), [
    { name: 'a', when: undefined, forms: [] },
    { name: 'b', when: ' (once)', forms: [] },
    { name: 'c', when: undefined, forms: ['# one', '# many'] },
    { name: 'items', when: undefined, forms: [' · '] },
  ]);
});
