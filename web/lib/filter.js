// Writing and taking apart terms of the filter language (cpp/table/view/query.h). What a term means, and
// whether it is right, is the core's business.

/**
 * A value that a term can hold whole: a quote inside is doubled.
 * @param {string} value
 */
export const quoted = (value) => `"${value.replaceAll('"', '""')}"`;

const kTerm = /-?(?:\w+\s*(?:!=|<=|>=|==|[:=<>~])\s*)?(?:"(?:[^"]|"")*"?|[^\s"]\S*)/g;

/**
 * The terms of a filter, as they are written.
 * @param {string} filter
 * @returns {string[]}
 */
export const termsOf = (filter) => filter.match(kTerm) ?? [];

const kOpenQuote = /^-?(?:\w+\s*(?:[!=<>]=|[:=<>~])\s*)?"(?:[^"]|"")*$/;

/** A quote that is still open would take in whatever comes after it. @param {string} term */
const closed = (term) => (kOpenQuote.test(term) ? `${term}"` : term);

/**
 * @param {string} filter
 * @param {string} term
 */
export const withTerm = (filter, term) =>
  termsOf(filter).includes(term) ? filter : [...termsOf(filter).map(closed), term].join(' ');

/**
 * @param {string} filter
 * @param {string} term
 */
export const withoutTerm = (filter, term) =>
  termsOf(filter)
    .filter((one) => one !== term)
    .join(' ');

/**
 * The term that a cell's value stands for.
 * @param {string} column
 * @param {string | number | undefined} value
 * @param {boolean} negated
 */
export function termOfCell(column, value, negated) {
  const empty = value === undefined || value === '' || Number.isNaN(value);
  const text = empty ? '""' : typeof value === 'number' ? String(value) : quoted(value);
  return `${negated ? '-' : ''}${column}=${text}`;
}

const kQuotedText = /("(?:[^"]|"")*"?)/;
const kOperatorNext = '(?=\\s*(?:[!=<>]=|[:=<>~]))';

/**
 * A filter as the core reads it: a column that is called as on the screen ("Linkkraft>50") gets its name in exports.
 * @param {string} filter
 * @param {{name: string, label: string}[]} columns
 */
export function inNames(filter, columns) {
  const names = new Map(columns.map(({ name, label }) => [label.toLowerCase(), name]));
  for (const { name } of columns) names.set(name.toLowerCase(), name);
  // The longest first: "Unique inlinks" ends in "Inlinks".
  const known = [...names.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (!known.length) return filter;
  const words = known.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<=^-?|\\s-?)(?:${words})${kOperatorNext}`, 'giu');
  const named = (/** @type {string} */ part) =>
    part.replaceAll(pattern, (word) => names.get(word.toLowerCase()) ?? word);
  return filter
    .split(kQuotedText)
    .map((part, i) => (i % 2 ? part : named(part)))
    .join('');
}

const kWeek = 7 * 24 * 60 * 60 * 1000; // ms

/** What was first seen in a week. @param {string} monday   "2025-05-12" */
export const weekFilter = (monday) =>
  `first_seen>=${monday} first_seen<${new Date(Date.parse(monday) + kWeek).toISOString().slice(0, 10)}`;
