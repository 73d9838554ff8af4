// The words of the catalogue, one file a language (catalog/words/*.json). English is part of the page but for what only
// reports show; that and the other languages are fetched when somebody reads them.

import languages from '#languages';
import en from '../../catalog/words/en.json' with { type: 'json' };

/** @typedef {typeof en} Words */
/** @typedef {keyof Words['reports']} ReportName    of any report that the core makes */
/** @typedef {keyof Words['options']} OptionName */
/** @typedef {{label: string, rows: string[], empty?: string, columns?: Record<string, ColumnWords>}} ReportWords */
/** @typedef {{label: string, help: string}} ColumnWords */
/** @typedef {{label: string, hint?: string, choices?: Record<string, string>}} OptionWords */

/** The languages that there are words in: code -> as it is called in itself. The build lists the files. */
export const kLanguages = languages;
/** @typedef {string} Language    a code of kLanguages */

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isNamed = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @param {unknown} english
 * @param {unknown} other
 * @returns {unknown}
 */
function filled(english, other) {
  if (!isNamed(english) || !isNamed(other)) return other ?? english;
  const own = Object.entries(other).map(([name, words]) => [name, filled(english[name], words)]);
  return { ...english, ...Object.fromEntries(own) };
}

export const kEnglish = en;

/**
 * The words of a language; what it lacks is said in English.
 * @param {unknown} words      of its file
 * @param {unknown} [english]  those that are no part of the page, for a language that lacks some
 */
export const completed = (words, english) => /** @type {Words} */ (filled(filled(en, english), words));
