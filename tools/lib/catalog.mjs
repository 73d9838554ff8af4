// The catalogue (catalog/*.json): every name that is promised, with what it needs and its words in each language.
// Reads it, and says what is wrong with it: a name that does not exist, a word that is missing or that nothing uses,
// a placeholder that a sentence has no figure for.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{unit?: string, needs?: string[], values?: string, optional?: boolean, sentence?: boolean}} Column */
/** @typedef {{stage: string, tab?: string, sort?: string, needs?: string[], level?: string, slow?: boolean, over_all_links?: boolean, example?: string, columns: Record<string, Column>}} Report */
/** @typedef {{group: string, type: string, takes?: string, choices?: string[], default?: string, min?: number, max?: number, step?: number, dialog?: string}} Option */
/** @typedef {{group: string, takes: string, repeats?: boolean, reads?: boolean}} CommandOption */
/** @typedef {{figures?: Record<string, string>, items?: boolean}} Sentence */
/** @typedef {{needs: string[], lenses?: string[], value: string, of?: string, report: string, filter?: string}} OverviewFigure    value: its place in the summary; of: of what it is a share */
/** @typedef {{label: string, help: string}} LabelAndHelp */
/** @typedef {LabelAndHelp & {row: string, rows: string[], empty?: string, columns: Record<string, LabelAndHelp>}} ReportWords */
/** @typedef {LabelAndHelp & {hint?: string, choices?: Record<string, string>}} OptionWords */
/** @typedef {{[name: string]: string | string[] | string[][] | PageWords | PageWords[]}} PageWords    what only the page says */
/** @typedef {'command_line' | 'stages' | 'edits' | 'facts'} PlainWords */
/**
 * @typedef {Record<PlainWords, Record<string, string>> & {
 *   reports: Record<string, ReportWords>,
 *   options: Record<string, OptionWords>,
 *   metrics: Record<'computed' | 'exported', Record<string, string>>,
 *   problems: Record<string, {label: string, text: string}>,
 *   findings: Record<string, {title: string, why: string}>,
 *   values: Record<string, Record<string, string>>,
 *   sentences: Record<string, Record<string, string>>,
 *   page: PageWords,
 *   name: string,
 *   partial?: boolean,
 * }} Words    of one language; `name`: of the language, in the palette; `partial`: English says what is missing
 */
/** @typedef {string | Shape[] | {[name: string]: Shape}} Shape    what words have to be: kText, kPair, or a shape by name */
/**
 * @typedef {object} Catalog
 * @property {Record<string, Report>} reports
 * @property {{computed: Record<string, {columns: string[]}>, exported: string[]}} metrics    of pages, on demand; those that files bring
 * @property {{analysis: Record<string, Option>, command_line: Record<string, CommandOption>}} options
 * @property {Record<string, {share: number, shown_as?: string}>} stages
 * @property {Record<string, {at: string, to?: boolean, region?: boolean}>} edits
 * @property {Record<string, {drops_row?: boolean}>} problems
 * @property {Record<string, {needs: string[], severity: string, report: string, filter: string}>} findings
 * @property {{figures: Record<string, OverviewFigure>, missed: Record<string, string[]>}} overview    missed: facts, and the lenses that miss them (all, where it names none)
 * @property {Record<string, Record<string, Sentence>>} reasons
 * @property {{facts: Record<string, {derived?: boolean}>, figures: Record<string, {needs: string[], over_all_links?: boolean}>}} facts
 * @property {Record<string, string[]>} values
 * @property {Record<string, Words>} words    by language, English first; of a partial one parts may be missing
 */

const kParts = 'reports metrics options stages edits problems findings overview reasons facts values'.split(' ');
const kUnits = 'none count share score url date flag'.split(' ');
const kOptionTypes = 'text number whole choice file'.split(' ');
const kFigureTypes = 'share count points tenths number text flag'.split(' ');

/** Each file of catalog/words is a language. @param {string} folder @returns {string[]} English first */
function languagesIn(folder) {
  const files = readdirSync(join(folder, 'words')).filter((file) => file.endsWith('.json'));
  const others = files.map((file) => file.slice(0, -'.json'.length)).filter((language) => language !== 'en');
  return ['en', ...others.sort()];
}

/** @param {string} folder @returns {Catalog} */
export function readCatalog(folder = join(dirname(fileURLToPath(import.meta.url)), '../../catalog')) {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const words = Object.fromEntries(languagesIn(folder).map((language) => [language, read(`words/${language}`)]));
  return /** @type {Catalog} */ ({ ...Object.fromEntries(kParts.map((part) => [part, read(part)])), words });
}

/** The placeholders of a sentence: `{name}`, `{name?text}`, `{name|one|many}`. @param {string} text */
export function placeholders(text) {
  return [...text.matchAll(/\{([a-z_]+)(?:\?([^{}]*)|\|([^{}|]*)(?:\|([^{}|]*))?)?\}/g)].map((found) => ({
    name: found[1],
    when: found[2],
    forms: found[3] === undefined ? [] : found[4] === undefined ? [found[3]] : [found[3], found[4]],
  }));
}

const kText = 'a text';
const kPair = 'one and many';
const kMaybe = 'a text, or none';

/** @param {string[]} names @param {Shape} shape @returns {Record<string, Shape>} */
const each = (names, shape) => Object.fromEntries(names.map((name) => [name, shape]));
/** @template T @param {Record<string, T>} of @param {(value: T, name: string) => Shape} shape @returns {Shape} */
const map = (of, shape) => Object.fromEntries(Object.entries(of).map(([name, value]) => [name, shape(value, name)]));

/** What is in the page's words in English has to be there in each language. @param {unknown} words @returns {Shape} */
function shapeOfPage(words) {
  if (typeof words === 'string') return words ? kText : kMaybe;
  if (Array.isArray(words)) return words.map(shapeOfPage);
  return map(/** @type {Record<string, unknown>} */ (words), shapeOfPage);
}

/** What the words of a language have to be, in the shape that they have. @param {Catalog} catalog @param {Words} english @returns {Shape} */
function shapeOfWords(catalog, english) {
  /** @param {string} name @param {unknown} word @returns {Record<string, Shape>} */
  const optional = (name, word) => (word === undefined ? {} : { [name]: kText });
  return {
    name: kText,
    reports: map(catalog.reports, ({ columns, tab }, name) => ({
      ...each(['label', 'row', 'help'], kText),
      rows: kPair,
      ...(tab ? optional('empty', english.reports[name]?.empty) : {}),
      columns: map(columns, () => ({ label: kText, help: kText })),
    })),
    options: map(catalog.options.analysis, ({ choices }, name) => ({
      ...each(['label', 'help'], kText),
      ...optional('hint', english.options[name]?.hint),
      ...(choices ? { choices: each(choices, kText) } : {}),
    })),
    command_line: map(catalog.options.command_line, () => kText),
    metrics: { computed: map(catalog.metrics.computed, () => kText), exported: each(catalog.metrics.exported, kText) },
    stages: each(
      Object.keys(catalog.stages).filter((name) => !catalog.stages[name].shown_as),
      kText,
    ),
    edits: map(catalog.edits, () => kText),
    problems: map(catalog.problems, () => ({ label: kText, text: kText })),
    findings: map(catalog.findings, () => ({ title: kText, why: kText })),
    facts: map(catalog.facts.facts, () => kText),
    values: map(catalog.values, (names) =>
      each(
        names.filter((name) => name !== ''),
        kText,
      ),
    ),
    sentences: map(catalog.reasons, (codes) => map(codes, () => kText)),
    page: shapeOfPage(english.page),
  };
}

/**
 * @param {unknown} words
 * @param {Shape} shape
 * @param {string} where
 * @param {boolean} partial   words may be missing, but for those of a list: a list is whole, or in English
 * @returns {string[]}
 */
function misshapen(words, shape, where, partial) {
  if (words === undefined) return partial ? [] : [`${where}: missing`];
  if (shape === kText) return typeof words === 'string' && words.trim() ? [] : [`${where}: expected ${kText}`];
  if (shape === kMaybe) return words === '' ? [] : [`${where}: expected no text`];
  if (shape === kPair) {
    const pair = Array.isArray(words) && words.length === 2 && words.every((word) => typeof word === 'string');
    return pair ? [] : [`${where}: expected ${kPair}`];
  }
  if (typeof shape === 'string' || typeof words !== 'object' || !words) return [`${where}: expected words by name`];
  if (Array.isArray(shape) !== Array.isArray(words)) {
    return [`${where}: expected ${Array.isArray(shape) ? 'a list' : 'words by name'}`];
  }
  const named = /** @type {Record<string, unknown>} */ (words);
  const shapes = /** @type {Record<string, Shape>} */ (shape);
  const unused = Object.keys(named).filter((name) => !Object.hasOwn(shapes, name));
  return [
    ...unused.map((name) => `${where}.${name}: nothing uses it`),
    ...Object.keys(shapes).flatMap((name) =>
      misshapen(named[name], shapes[name], `${where}.${name}`, partial && !Array.isArray(shape)),
    ),
  ];
}

/** @param {string} locale   a BCP 47 tag: "de-DE" */
function languageOf(locale) {
  try {
    return new Intl.Locale(locale).language;
  } catch {
    return '';
  }
}

/** What no file leaves to English: how the language is called, and that its code is that of the file. @param {Words} words @param {string} language @returns {string[]} */
function badLanguage({ name, partial, page }, language) {
  const where = `words/${language}`;
  const markedWell = partial === undefined || (partial === true && language !== 'en');
  return [
    ...(markedWell ? [] : [`${where}.partial: expected true or nothing, and nothing in English`]),
    ...(partial && !name ? [`${where}.name: missing`] : []),
    ...(page?.language === language ? [] : [`${where}.page.language: expected ${language}, as the file is called`]),
    ...(languageOf(String(page?.locale)) === language
      ? []
      : [`${where}.page.locale: expected a locale of ${language}`]),
  ];
}

/** @param {Sentence} sentence @param {string} text @param {string} where @returns {string[]} */
function badSentence({ figures = {}, items }, text, where) {
  const wanted = new Set([...Object.keys(figures), ...(items ? ['items'] : [])]);
  const used = placeholders(text);
  const names = new Set(used.map(({ name }) => name));
  const rest = text.replace(/\{[a-z_]+(?:\?[^{}]*|(?:\|[^{}|]*){1,2})?\}/g, '');
  return [
    ...[...names].filter((name) => !wanted.has(name)).map((name) => `${where}: there is no figure {${name}}`),
    ...[...wanted].filter((name) => !names.has(name)).map((name) => `${where}: {${name}} is left out`),
    ...(/[{}]/.test(rest) ? [`${where}: a brace that opens or closes nothing`] : []),
    ...used
      .filter(({ name, forms }) => name !== 'items' && forms.length === 1)
      .map(({ name }) => `${where}: {${name}} has a form for one and none for many`),
  ];
}

/**
 * The placeholders of a template of the page, those within others too.
 * @param {string} template
 */
const givenTo = (template) => new Set([...template.matchAll(/\{(\w+)/g)].map(([, name]) => name));

/** A language takes what English takes, no more, and closes what it opens. @param {unknown} english @param {unknown} other @param {string} where @returns {string[]} */
function badTemplates(english, other, where) {
  if (typeof english === 'string' && typeof other === 'string') {
    const given = givenTo(english);
    const strange = [...givenTo(other)].filter((name) => !given.has(name));
    const depths = [...other].map((sign) => Number(sign === '{') - Number(sign === '}'));
    return [
      ...strange.map((name) => `${where}: there is no figure {${name}}`),
      ...(depths.reduce((sum, step) => sum + step, 0) ? [`${where}: a brace that opens or closes nothing`] : []),
    ];
  }
  if (typeof english !== 'object' || typeof other !== 'object' || !english || !other) return [];
  const words = /** @type {Record<string, unknown>} */ (other);
  return Object.entries(english).flatMap(([name, text]) => badTemplates(text, words[name], `${where}.${name}`));
}

/** @param {Catalog} catalog @returns {string[]} */
function badSentences({ reasons, words, values }) {
  const problems = [];
  for (const [group, codes] of Object.entries(reasons)) {
    for (const [code, sentence] of Object.entries(codes)) {
      for (const [figure, type] of Object.entries(sentence.figures ?? {})) {
        if (!kFigureTypes.includes(type) && !values[type])
          problems.push(`reasons.${group}.${code}.${figure}: ${type}?`);
      }
      for (const language of Object.keys(words)) {
        const text = words[language].sentences?.[group]?.[code];
        if (text) problems.push(...badSentence(sentence, text, `words/${language}.sentences.${group}.${code}`));
      }
    }
  }
  return problems;
}

/** Names that one part of the catalogue takes from another. @param {Catalog} catalog @returns {string[]} */
function badReferences({ reports, metrics, options, stages, findings, overview, facts, values }) {
  /** @type {string[]} */
  const problems = [];
  const want = (/** @type {boolean} */ good, /** @type {string} */ where, /** @type {unknown} */ what) => {
    if (!good) problems.push(`${where}: there is no ${what}`);
  };
  const needs = (/** @type {string} */ where, /** @type {string[]} */ names = []) => {
    for (const name of names) want(name in facts.facts, where, `fact ${name}`);
  };
  for (const [name, report] of Object.entries(reports)) {
    const where = `reports.${name}`;
    want(report.stage === 'none' || report.stage in stages, where, `stage ${report.stage}`);
    want(!report.tab || values.tab.includes(report.tab), where, `tab ${report.tab}`);
    want(!report.sort || report.sort.replace(/:(asc|desc)$/, '') in report.columns, where, `column ${report.sort}`);
    needs(where, report.needs);
    for (const [column, about] of Object.entries(report.columns)) {
      want(kUnits.includes(about.unit ?? 'none'), `${where}.${column}`, `unit ${about.unit}`);
      want(!about.values || about.values in values || about.values === 'problem', `${where}.${column}`, about.values);
      needs(`${where}.${column}`, about.needs);
    }
  }
  for (const [name, { columns }] of Object.entries(metrics.computed)) {
    for (const column of columns) want(column in reports.pages.columns, `metrics.${name}`, `column ${column} of pages`);
  }
  for (const [name, option] of Object.entries(options.analysis)) {
    const { type, choices, default: usual = '' } = option;
    want(kOptionTypes.includes(type), `options.${name}`, `type ${type}`);
    want(!choices || choices.includes(usual), `options.${name}`, `choice ${usual}`);
    want((type === 'choice') === Boolean(choices), `options.${name}`, 'list of choices, or none is wanted');
  }
  for (const [name, finding] of Object.entries(findings)) {
    want(finding.report in reports, `findings.${name}`, `report ${finding.report}`);
    want(values.severity.includes(finding.severity), `findings.${name}`, `severity ${finding.severity}`);
    needs(`findings.${name}`, finding.needs);
  }
  for (const [name, figure] of Object.entries(overview.figures)) {
    want(figure.report in reports, `overview.figures.${name}`, `report ${figure.report}`);
    needs(`overview.figures.${name}`, figure.needs);
  }
  needs('overview.missed', Object.keys(overview.missed));
  for (const [name, figure] of Object.entries(facts.figures)) needs(`facts.figures.${name}`, figure.needs);
  return problems;
}

/** What is wrong with the catalogue, a line each. @param {Catalog} catalog @returns {string[]} */
export function problemsOf(catalog) {
  const { en } = catalog.words;
  const shape = shapeOfWords(catalog, en);
  const languages = Object.entries(catalog.words);
  return [
    ...languages.flatMap(([language, { partial, ...words }]) =>
      misshapen(words, shape, `words/${language}`, partial === true),
    ),
    ...languages.flatMap(([language, words]) => badLanguage(words, language)),
    ...badSentences(catalog),
    ...languages.flatMap(([language, { page }]) => badTemplates(en.page, page, `words/${language}.page`)),
    ...badReferences(catalog),
  ];
}
