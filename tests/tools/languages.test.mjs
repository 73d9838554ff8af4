// A language is one file of catalog/words: with ten words in it, it is checked and shipped, and English says the rest.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { problemsOf, readCatalog } from '../../tools/lib/catalog.mjs';
import { top } from '../../tools/lib/command.mjs';
import { languageNames, languages } from '../../tools/lib/shipped.mjs';
import { speak, text } from '../../web/text/text.js';

const kDutch = {
  name: 'Taal: Nederlands',
  partial: true,
  reports: { pages: { label: 'Pagina’s', rows: ['pagina', 'pagina’s'] } },
  stages: { graph: 'Links tellen' },
  sentences: { advice: { empty: '{share} van de plaatsingen heeft geen tekst' } },
  page: {
    language: 'nl',
    locale: 'nl-NL',
    startOver: 'Opnieuw beginnen',
    landing: { openFiles: 'Bestanden openen' },
    excelCut: { title: '{file} is vol.' },
  },
};
const kEnglish = readCatalog().words.en;

/** The catalogue with one more file in catalog/words. @param {unknown} words @param {string} [language] */
function catalogWith(words, language = 'nl') {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-catalog-'));
  try {
    cpSync(join(top, 'catalog'), folder, { recursive: true });
    writeFileSync(join(folder, 'words', `${language}.json`), JSON.stringify(words));
    return readCatalog(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a third language with ten words passes the check', () => {
  const catalog = catalogWith(kDutch);
  assert.deepEqual(Object.keys(catalog.words), ['en', 'de', 'nl']);
  assert.deepEqual(problemsOf(catalog), []);
});

test('a third language is shipped, with its own words alone', () => {
  const catalog = catalogWith(kDutch);
  assert.equal(languageNames(catalog).nl, 'Taal: Nederlands');
  const { name: _, ...shipped } = kDutch;
  const sent = Object.entries(JSON.parse(languages(catalog).get('nl') ?? ''));
  assert.deepEqual(
    Object.fromEntries(sent.filter(([, part]) => part === true || Object.keys(part).length > 0)),
    shipped,
  );
});

test('what a third language lacks is said in English', async () => {
  const files = languages(catalogWith(kDutch));
  /** @type {string[]} */
  const asked = [];
  const load = async (/** @type {string} */ language) => {
    asked.push(language);
    return JSON.parse(files.get(language) ?? '');
  };
  await speak('nl', load);
  assert.deepEqual(asked, ['nl', 'en']);
  assert.equal(text.value.language, 'nl');
  assert.equal(text.value.startOver, 'Opnieuw beginnen');
  assert.equal(text.value.theme.label, Object(kEnglish.page.theme).label);
  assert.equal(text.value.columnsOf.pages?.inlinks.label, kEnglish.reports.pages.columns.inlinks.label);
  await speak('de', load);
  assert.deepEqual(asked, ['nl', 'en', 'de']);
  await speak('en', load);
  assert.deepEqual(asked, ['nl', 'en', 'de']);
});

test('without "partial", each missing word is named', () => {
  const { partial: _, ...whole } = kDutch;
  const problems = problemsOf(catalogWith(whole));
  assert.ok(problems.includes('words/nl.page.theme: missing'));
  assert.ok(problems.includes('words/nl.reports.pages.help: missing'));
});

for (const [what, words, problem] of /** @type {[string, unknown, string][]} */ ([
  [
    'a wrong placeholder of the page',
    { ...kDutch, page: { ...kDutch.page, excelCut: { title: '{fil} is vol.' } } },
    'words/nl.page.excelCut.title: there is no figure {fil}',
  ],
  [
    'a wrong placeholder of a sentence',
    { ...kDutch, sentences: { advice: { empty: '{share} {part}' } } },
    'words/nl.sentences.advice.empty: there is no figure {part}',
  ],
  ['an unknown name', { ...kDutch, edits: { rename: 'Hernoemen' } }, 'words/nl.edits.rename: nothing uses it'],
  ['a language without a name', { ...kDutch, name: undefined }, 'words/nl.name: missing'],
  [
    'the code of another language',
    { ...kDutch, page: { ...kDutch.page, language: 'fr' } },
    'words/nl.page.language: expected nl, as the file is called',
  ],
  [
    'a locale that is none',
    { ...kDutch, page: { ...kDutch.page, locale: 'Dutch, I think' } },
    'words/nl.page.locale: expected a locale of nl',
  ],
  [
    'a list that is cut short',
    { ...kDutch, page: { ...kDutch.page, landing: { formats: [] } } },
    'words/nl.page.landing.formats.0: missing',
  ],
  [
    'a mark that is no mark',
    { ...kDutch, partial: 'yes' },
    'words/nl.partial: expected true or nothing, and nothing in English',
  ],
])) {
  test(`in a third language, ${what} is found`, () => {
    assert.ok(problemsOf(catalogWith(words)).includes(problem), problem);
  });
}

test('English is never partial', () => {
  const problems = problemsOf(catalogWith({ ...kEnglish, partial: true }, 'en'));
  assert.ok(problems.includes('words/en.partial: expected true or nothing, and nothing in English'));
});
