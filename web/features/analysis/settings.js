// The options of the analysis as fields of the settings dialog: those that catalog/options.json has in its dialog
// `scores`, in its order.

import { kMetrics, kOptions } from '../../catalog/names.js';
import { valueName } from '../../lib/format.js';
import { text } from '../../text/text.js';

/** @import { OptionFacts } from '../../catalog/names.js' */
/** @import { OptionName } from '../../catalog/words.js' */

/**
 * @typedef {{name: OptionName, kind: 'choice', values: readonly string[], normal: string}
 *   | {name: OptionName, kind: 'number', least: number, most: number, step: number, normal: string}
 *   | {name: OptionName, kind: 'several', values: readonly string[]}
 *   | {name: OptionName, kind: 'text'}} Field
 *   several: the chosen ones between commas; several, text: the default is none
 */

/** @param {OptionName} name @param {OptionFacts} option @returns {Field} */
function fieldOf(name, { type, choices = [], default: normal = '', min = 0, max = 0, step = 1 }) {
  if (name === 'metrics') return { name, kind: 'several', values: kMetrics };
  if (type === 'choice') return { name, kind: 'choice', values: choices, normal };
  if (type === 'number') return { name, kind: 'number', least: min, most: max, step, normal };
  return { name, kind: 'text' };
}

export const kFields = Object.entries(kOptions)
  .filter(([, { dialog }]) => dialog === 'scores')
  .map(([name, option]) => fieldOf(/** @type {OptionName} */ (name), option));

/** @type {Record<string, string>} the links as given, and no rule of ours */
export const kTextbook = {
  nofollow: 'drop',
  duplicates: 'sum',
  'self-links': 'keep',
  external: 'keep',
  weights: 'uniform',
  consolidate: 'off',
};

/** @type {Record<string, string>} */
export const kDefaults = Object.fromEntries(
  kFields.map((field) => [field.name, 'normal' in field ? field.normal : '']),
);

/** Those that say something. @param {Record<string, string>} options */
export const withoutEmpty = (options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));

/** @param {string} option */
export function optionName(option) {
  const names = /** @type {Record<string, string>} */ (text.value.settings.names);
  return names[option] ?? option;
}

/** @param {string} option @param {string} value */
export function choiceName(option, value) {
  if (option === 'placed') return valueName('verdict', value.replaceAll(',', ', ')); // several of them
  return text.value.settings.values[option]?.[value] ?? value;
}
