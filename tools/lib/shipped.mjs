// What the built page is given of the catalogue: not what only the command line, the core or the README reads. English
// has no words for what the core says in English itself.

import { join } from 'node:path';
import { kLanguages, readCatalog } from './catalog.mjs';
import { top } from './command.mjs';

/** @import { Catalog, Words } from './catalog.mjs' */

/**
 * @template A, B
 * @param {Record<string, A>} of
 * @param {(value: A) => B} made
 */
const each = (of, made) => Object.fromEntries(Object.entries(of).map(([name, value]) => [name, made(value)]));

/** @param {Words} words @param {boolean} ofCore   what the core says as well */
function wordsOf({ reports, options, problems, sentences, command_line: _, ...rest }, ofCore) {
  return {
    ...rest,
    reports: each(reports, ({ label, rows, empty, columns }) => ({ label, rows, empty, ...(ofCore && { columns }) })),
    options: each(options, ({ label, hint, choices }) => ({ label, hint, choices })),
    problems: each(problems, ({ label, text }) => ({ label, ...(ofCore && { text }) })),
    sentences: ofCore ? sentences : {},
  };
}

/** @type {Record<string, (catalog: Catalog) => unknown>} by file of catalog/ */
const kShipped = {
  'reports.json': ({ reports }) =>
    each(reports, ({ example, columns }) => ({
      example,
      columns: Object.fromEntries(
        Object.entries(columns)
          .filter(([, { values, sentence }]) => values || sentence)
          .map(([name, { values, sentence }]) => [name, { values, sentence }]),
      ),
    })),
  'options.json': ({ options: { analysis } }) => ({
    analysis: each(analysis, ({ group: _, takes: __, ...option }) => option),
  }),
  'values.json': ({ values: { region } }) => ({ region }),
  'metrics.json': ({ metrics }) => each(metrics, () => 0),
  'words/en.json': ({ words }) => wordsOf(words.en, false),
};

/** The words of the languages that the page fetches: all but English. @returns {Map<string, string>} language -> JSON */
export function languages() {
  const { words } = readCatalog();
  const others = kLanguages.filter((language) => language !== 'en');
  return new Map(others.map((language) => [language, JSON.stringify(wordsOf(words[language], true))]));
}

/** @type {import('vite').Plugin} */
export const shippedCatalogue = {
  name: 'shipped-catalogue',
  load(id) {
    const [file] = id.split('?');
    const shipped = kShipped[file.slice(join(top, 'catalog/').length)];
    if (!shipped || !file.startsWith(join(top, 'catalog/'))) return null;
    return JSON.stringify(shipped(readCatalog()));
  },
};
