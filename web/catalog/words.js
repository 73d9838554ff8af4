// The words of the catalogue, one file a language (catalog/words/*.json).

import de from '../../catalog/words/de.json' with { type: 'json' };
import en from '../../catalog/words/en.json' with { type: 'json' };

/** @typedef {typeof en} Words */
/** @typedef {keyof Words['reports']} ReportName    of any report that the core makes */
/** @typedef {keyof Words['options']} OptionName */
/** @typedef {{label: string, rows: string[], empty?: string, columns?: Record<string, ColumnWords>}} ReportWords */
/** @typedef {{label: string, help: string}} ColumnWords */
/** @typedef {{label: string, hint?: string, choices?: Record<string, string>}} OptionWords */

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isNamed = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a language lacks is said in English.
 * @param {unknown} english
 * @param {unknown} other
 * @returns {unknown}
 */
function completed(english, other) {
  if (!isNamed(english) || !isNamed(other)) return other ?? english;
  const own = Object.entries(other).map(([name, words]) => [name, completed(english[name], words)]);
  return { ...english, ...Object.fromEntries(own) };
}

export const kEnglish = en;
/** @type {readonly Words[]} */
export const kLanguages = [en, /** @type {Words} */ (completed(en, de))];
