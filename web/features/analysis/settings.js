// The options of the analysis as fields of the settings dialog. The names and values are those of the command
// line. To add one: a line here, its words in text/*.js under settings.names, and for a choice settings.values.

/**
 * @typedef {{name: string, kind: 'choice', values: readonly string[]}
 *   | {name: string, kind: 'number', least: number, most: number, step: number, normal: string}
 *   | {name: string, kind: 'several', values: readonly string[]}
 *   | {name: string, kind: 'text'}} Field
 *   choice: the default is the first value; several: the chosen ones between commas; several, text: the default is none
 */

export const kFields = /** @type {const} @satisfies {Field[]} */ ([
  { name: 'damping', kind: 'number', least: 0, most: 0.99, step: 0.01, normal: '0.85' },
  { name: 'nofollow', kind: 'choice', values: ['evaporate', 'drop', 'follow'] },
  { name: 'duplicates', kind: 'choice', values: ['merge', 'sum'] },
  { name: 'self-links', kind: 'choice', values: ['drop', 'keep'] },
  { name: 'external', kind: 'choice', values: ['keep', 'drop'] },
  { name: 'weights', kind: 'text' },
  { name: 'consolidate', kind: 'choice', values: ['on', 'off'] },
  { name: 'sponsored', kind: 'choice', values: ['nofollow', 'evaporate', 'drop', 'follow'] },
  { name: 'ugc', kind: 'choice', values: ['nofollow', 'evaporate', 'drop', 'follow'] },
  { name: 'dead', kind: 'choice', values: ['consolidate', 'on', 'off'] },
  { name: 'noindex', kind: 'choice', values: ['consolidate', 'on', 'off'] },
  { name: 'blocked', kind: 'choice', values: ['consolidate', 'on', 'off'] },
  { name: 'metrics', kind: 'several', values: ['hits', 'cheirank', 'trust', 'distrust', 'harmonic', 'topic'] },
  { name: 'trust-seeds', kind: 'text' },
  { name: 'distrust-seeds', kind: 'text' },
  { name: 'personalise', kind: 'text' },
  { name: 'site', kind: 'text' },
  { name: 'home', kind: 'text' },
  { name: 'competitors', kind: 'text' },
  { name: 'source-strength', kind: 'text' },
]);

/** @typedef {typeof kFields[number]['name']} FieldName */

/** @type {Record<string, string>} the links as given, and no rule of ours */
export const kTextbook = {
  nofollow: 'drop',
  duplicates: 'sum',
  'self-links': 'keep',
  external: 'keep',
  weights: 'uniform',
  consolidate: 'off',
};

/** @param {Field} field */
const normal = (field) => (field.kind === 'choice' ? field.values[0] : field.kind === 'number' ? field.normal : '');

/** @type {Record<string, string>} */
export const kDefaults = Object.fromEntries(kFields.map((field) => [field.name, normal(field)]));

/** Those that say something. @param {Record<string, string>} options */
export const withoutEmpty = (options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));
