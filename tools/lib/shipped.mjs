// What the built page is given of the catalogue: not what only the command line, the core or the README reads. English
// has no words for the sentences that the core says in English itself.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCatalog } from './catalog.mjs';
import { top } from './command.mjs';

/** @import { Catalog } from './catalog.mjs' */

/**
 * @template A, B
 * @param {Record<string, A>} of
 * @param {(value: A, name: string) => B} made
 */
const each = (of, made) =>
  Object.fromEntries(Object.entries(of ?? {}).map(([name, value]) => [name, made(value, name)]));

/**
 * @template A
 * @param {Record<string, A>} of
 * @param {(value: A, name: string) => boolean} wanted
 * @returns {Record<string, A>}
 */
const only = (of, wanted) =>
  Object.fromEntries(Object.entries(of ?? {}).filter(([name, value]) => wanted(value, name)));

const kNeverShown = ['anchor_words', 'word_lists', 'mail_templates']; // their columns: a plot, a dialog, a panel are made of them
const kPanel = 'whatif'; // a view that is no grid and has a report
const kSaidAsGiven = ['count', 'number', 'text', 'flag']; // figures of sentences that need no word nor sign
// Lists whose values are shown before those of reports have come. Of others web/lib/format.js says what has no name as
// exports do.
const kOwnPlace = ['severity', 'tab'];

// Parts of the page's words that stand in views of an analysis alone: English fetches them with what reports show.
const kOfViews = [
  'findings',
  'focus',
  'detail',
  'rowSteps',
  'linkContext',
  'plots',
  'vectors',
  'copy',
  'whatIf',
  'compare',
  'linkPair',
  'linkPlan',
  'outreach',
  'quality',
  'graph',
  'htmlReport',
  'overview',
  'segments',
  'columns',
  'history',
  'map',
  'anchorPlots',
  'targetAnchors',
];

/** @template A @param {Record<string, A>} reports */
const shownIn = (reports) => only(reports, (_, name) => !kNeverShown.includes(name));

/** Options that no dialog has are named where an analysis tells how it was made. @param {Catalog['options']} options @param {string} name */
const inDialog = ({ analysis }, name) => Boolean(analysis[name]?.dialog);

/**
 * @param {Catalog} catalog
 * @param {string} language   English comes without what the core says itself, and without columns
 */
function wordsOf({ reports, facts, options, words }, language) {
  const { command_line: _, name: __, sentences, ...said } = words[language]; // a partial one may lack any part
  const shared = {
    ...said,
    facts: only(said.facts, (_, name) => !facts.facts[name].derived),
    options: each(said.options, ({ help: _, ...option }) => option),
  };
  if (language !== 'en') {
    return { ...shared, reports: each(shownIn(said.reports), ({ row: _, help: __, ...report }) => report), sentences };
  }
  const shown = only(said.reports, (_, name) => Boolean(reports[name].tab) || name === kPanel);
  return {
    ...shared,
    options: only(shared.options, (_, name) => inDialog(options, name)),
    reports: each(shown, ({ label, rows, empty }) => ({ label, rows, empty })),
    values: each(said.values, (names, list) => (kOwnPlace.includes(list) ? names : {})),
    problems: {},
    sentences: {},
    metrics: { computed: said.metrics.computed },
    page: each(said.page, (part, name) => (kOfViews.includes(name) ? {} : part)),
  };
}

/** The languages that there are words in: code -> as it is called in itself. @param {Catalog} catalog */
export const languageNames = ({ words }) => each(words, ({ name }) => name);

const kList = 'words';
/** @type {Record<string, (catalog: Catalog) => unknown>} by file of catalog/; others are shipped as they are */
const kShipped = {
  'reports.json': ({ reports }) =>
    each(reports, ({ example, columns }) => ({
      example,
      columns: each(
        only(columns, ({ values, sentence }) => Boolean(values || sentence)),
        ({ values, sentence }) => ({ values, sentence }),
      ),
    })),
  'options.json': ({ options: { analysis } }) => ({
    analysis: each(analysis, ({ group: _, takes: __, ...option }) =>
      option.dialog === 'scores' ? option : { default: option.default },
    ),
  }),
  'reasons.json': ({ reasons }) =>
    each(reasons, (codes) =>
      only(
        each(codes, ({ figures = {} }) => ({ figures: only(figures, (kind) => !kSaidAsGiven.includes(kind)) })),
        ({ figures }) => Object.keys(figures).length > 0,
      ),
    ),
  'values.json': ({ values: { region } }) => ({ region }),
  'metrics.json': ({ metrics: { computed } }) => ({ computed: each(computed, () => 0) }),
  'words/en.json': (catalog) => wordsOf(catalog, 'en'),
  [kList]: languageNames,
};

/**
 * Without what is the same in English: the page says that anyway.
 * @param {unknown} other
 * @param {unknown} english
 * @returns {unknown}   undefined: nothing is left
 */
function differing(other, english) {
  if (JSON.stringify(other) === JSON.stringify(english)) return undefined;
  if (typeof other !== 'object' || typeof english !== 'object' || Array.isArray(other)) return other;
  const known = /** @type {Record<string, unknown>} */ (english ?? {});
  return each(/** @type {Record<string, unknown>} */ (other), (value, name) => differing(value, known[name]));
}

/** What lies beside the page: of English what reports show, of others all. @returns {Map<string, string>} language -> JSON */
export function languages(catalog = readCatalog()) {
  const english = wordsOf(catalog, 'en');
  const others = Object.keys(catalog.words).filter((language) => language !== 'en');
  const { reports, problems, options, values, page } = catalog.words.en;
  const rest = {
    options: each(
      only(options, (_, name) => !inDialog(catalog.options, name)),
      ({ help: _, ...option }) => option,
    ),
    page: only(page, (_, name) => kOfViews.includes(name)),
    reports: each(shownIn(reports), ({ columns }) => ({ columns })),
    values: only(values, (_, list) => !kOwnPlace.includes(list)),
    problems: each(problems, ({ label }) => ({ label })),
  };
  return new Map([
    ['en', JSON.stringify(rest)],
    ...others.map((name) => /** @type {const} */ ([name, JSON.stringify(differing(wordsOf(catalog, name), english))])),
  ]);
}

const kFolder = join(top, 'catalog/');
const kMade = '.js';

/**
 * The files come as scripts: an object is shorter there than as JSON. So does the list of languages, which
 * tools/lib/languages.mjs is in tests that build no page.
 * @type {import('vite').Plugin}
 */
export const shippedCatalogue = {
  name: 'shipped-catalogue',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source === '#languages') return kFolder + kList + kMade;
    const id = importer && source.endsWith('.json') ? join(dirname(importer), source) : '';
    return id.startsWith(kFolder) ? id + kMade : null;
  },
  load(id) {
    if (!id.startsWith(kFolder) || !id.endsWith(kMade)) return null;
    const path = id.slice(0, -kMade.length);
    const ship = kShipped[path.slice(kFolder.length)];
    const catalog = readCatalog();
    const files = ship === languageNames ? Object.keys(catalog.words).map((name) => `${path}/${name}.json`) : [path];
    for (const file of files) this.addWatchFile(file);
    return `export default ${ship ? JSON.stringify(ship(catalog)) : readFileSync(path, 'utf8')};`;
  },
};
