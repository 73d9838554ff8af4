// The texts of one language, as views read them: those of the page, and what the catalogue calls the core's things.

import { kReports } from '../catalog/names.js';
import { say } from './say.js';
import { kTakes } from './takes.js';

/** @import { ColumnWords, OptionName, OptionWords, ReportName, ReportWords, Words } from '../catalog/words.js' */

/** @typedef {string | number | boolean} Figure */
/**
 * A figure for each name in S, between which are spaces.
 * @template {string} S
 * @typedef {S extends `${string} ${infer More}` ? [Figure, ...Figures<More>] : [Figure]} Figures
 */
/**
 * The words W of the page, where those that take something (T, of kTakes) are functions of it.
 * @template W, T
 * @typedef {T extends string ? (...given: Figures<T>) => W
 *   : {[K in keyof W]: K extends keyof T ? Said<W[K], T[K]> : W[K]}} Said
 */

/** @typedef {(value: number) => string} InWords */

/**
 * @template {string} K, A, B
 * @param {Record<K, A>} of
 * @param {(value: A, name: K) => B} made
 */
const each = (of, made) =>
  /** @type {Record<K, B>} */ (
    Object.fromEntries(
      Object.entries(of).map(([name, value]) => [name, made(/** @type {A} */ (value), /** @type {K} */ (name))]),
    )
  );

/** @typedef {string | {readonly [name: string]: Takes}} Takes */

/** Words that have not come yet say nothing. @param {unknown} words @param {Record<string, Figure>} given @param {InWords} number @returns {unknown} */
const spoken = (words = '', given, number) =>
  typeof words === 'string'
    ? say(words, given, number)
    : each(/** @type {Record<string, unknown>} */ (words), (one) => spoken(one, given, number));

/** @param {unknown} words @param {Takes} takes @param {InWords} number @returns {unknown} */
function callable(words, takes, number) {
  if (typeof takes === 'string') {
    const names = takes.split(' ');
    return (/** @type {Figure[]} */ ...given) =>
      spoken(words, Object.fromEntries(names.map((name, i) => [name, given[i]])), number);
  }
  const named = /** @type {Record<string, unknown>} */ (words ?? {});
  return { ...named, ...each(takes, (inner, name) => callable(named[name], inner, number)) };
}

/** What the values of the core's columns are called, by the column's name. @param {Words} words */
function valuesOf({ values, problems, page }) {
  const { place, site_kind, evidence } = page.values;
  /** @type {Record<string, Record<string, string>>} */
  const lists = { ...values, problem: each(problems, ({ label }) => label) };
  /** @type {Record<string, Record<string, string>>} */
  const byColumn = {
    section: place,
    from: place,
    to: place,
    site_kind,
    source_from: evidence,
    target_from: evidence,
    context_from: evidence,
  };
  for (const { columns } of Object.values(kReports)) {
    for (const [name, { values: list }] of Object.entries(columns)) {
      if (list) byColumn[name] = { ...byColumn[name], ...lists[list] };
    }
  }
  return byColumn;
}

/** @param {Words} words */
export function textsOf(words) {
  const { page, values } = words;
  /** @type {Record<ReportName, ReportWords>} */
  const reports = words.reports;
  /** @type {Record<OptionName, OptionWords>} */
  const options = words.options;
  const integer = new Intl.NumberFormat(page.locale);
  const own = /** @type {Said<Words['page'], typeof kTakes>} */ (
    callable(page, kTakes, (value) => integer.format(value))
  );
  const names = each(options, ({ label }) => label);
  const hints = each(options, ({ hint }) => hint);
  /** @type {Record<string, Record<string, string> | undefined>} */
  const choices = {
    ...each(options, ({ choices }) => choices),
    ...page.settings.values,
    metrics: words.metrics.computed,
  };
  return {
    ...own,
    /** @type {Record<string, string>} columns that files bring; absent: as the core calls them */
    exported: words.metrics.exported ?? {},
    lists: /** @type {Record<string, Record<string, string>>} */ (values),
    problems: /** @type {Record<string, {text: string} | undefined>} */ (words.problems),
    sentences: /** @type {Record<string, Record<string, string>>} */ (words.sentences),
    /** @type {Record<string, Record<string, ColumnWords> | undefined>} of the core's reports; absent: as the core has it */
    columnsOf: each(reports, ({ columns }) => columns),
    stages: { ...page.stages, ...words.stages },
    tabs: values.tab,
    views: { ...each(reports, ({ label }) => label), ...page.views },
    rowsOf: each(reports, ({ rows }) => rows),
    values: valuesOf(words),
    grid: {
      ...own.grid,
      filterHint: each(reports, (_, name) => kReports[name].example ?? ''),
      empty: each(reports, ({ empty }) => empty ?? ''),
    },
    findings: { ...own.findings, names: words.findings, severities: values.severity },
    gaps: { ...own.gaps, facts: words.facts, files: /** @type {Record<string, string>} */ (values.missing_file) },
    overview: { ...own.overview, ruleNames: /** @type {Record<string, string>} */ (values.rule) },
    anchorPlots: { ...own.anchorPlots, bands: { ...own.anchorPlots.bands, side: values.band_side } },
    whatIf: { ...own.whatIf, kinds: words.edits, regions: /** @type {Record<string, string>} */ (values.region) },
    settings: { ...own.settings, names, hints, values: choices },
    words: { ...own.words, names, hints },
  };
}
