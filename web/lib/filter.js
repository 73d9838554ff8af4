// Writing and taking apart terms of the filter language (cpp/table/view/query.h). What a term means, and
// whether it is right, is the core's business.

/**
 * A value that a term can hold whole: a quote inside is doubled.
 * @param {string} value
 */
export const quoted = (value) => `"${value.replaceAll('"', '""')}"`;

const kOne = '"(?:[^"]|"")*"?|[^\\s"|][^\\s|]*';
const kValue = `(?:(?:${kOne})(?:\\|(?:${kOne})?)*|(?:\\|(?:${kOne})?)+)`;
const kWord = new RegExp(`-?(?:\\w+\\s*(?:!=|<=|>=|==|[:=<>~])\\s*)?${kValue}`, 'g');
const kParts = new RegExp(kOne, 'g');
const kOr = /^(?:or|oder)$/i;

/**
 * The terms of a filter, as they are written. Those with "or" between them are one.
 * @param {string} filter
 * @returns {string[]}
 */
export function termsOf(filter) {
  const words = filter.match(kWord) ?? [];
  /** @type {string[]} */
  const terms = [];
  for (let i = 0; i < words.length; ++i) {
    const joins = terms.length > 0 && i + 1 < words.length && kOr.test(words[i]);
    if (joins) terms.push(`${terms.pop()} ${words[i]} ${words[++i]}`);
    else terms.push(words[i]);
  }
  return terms;
}

const kOpenQuote = /^"(?:[^"]|"")*$/;

/** Whether its last value starts with a quote and has no other. @param {string} term */
function isOpen(term) {
  const value = (term.match(kWord)?.at(-1) ?? '').replace(/^-?(?:\w+\s*(?:[!=<>]=|[:=<>~])\s*)?/, '');
  return kOpenQuote.test(value.match(kParts)?.at(-1) ?? '');
}

/** A quote that is still open would take in whatever comes after it, and so would an "or". @param {string} term */
const closed = (term) => (isOpen(term) ? `${term}"` : kOr.test(term) ? quoted(term) : term);

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

/** @param {string} word */
const escaped = (word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const kNamedValues = new RegExp(`(?<=^-?|\\s-?)(\\w+)(\\s*(?:!=|==|[:=])\\s*)(${kValue})`, 'g');

/**
 * A value that is called as on the screen ("generisch") as it is in exports.
 * @param {string} part   as it is written
 * @param {Record<string, string>} labels   by value
 */
function codeOf(part, labels) {
  const text = part.startsWith('"') ? part.replace(/^"|"$/g, '').replaceAll('""', '"') : part;
  if (Object.hasOwn(labels, text)) return part;
  const found = Object.keys(labels).find((value) => labels[value].toLowerCase() === text.toLowerCase());
  return found ? quoted(found) : part;
}

/**
 * A filter as the core reads it: columns and values that are called as on the screen ("Linkkraft>50") get their names
 * in exports.
 * @param {string} filter
 * @param {{name: string, label: string}[]} columns
 * @param {Record<string, Record<string, string>>} [values]   labels, by column and value
 */
export function inNames(filter, columns, values = {}) {
  const names = new Map(columns.map(({ name, label }) => [label.toLowerCase(), name]));
  for (const { name } of columns) names.set(name.toLowerCase(), name);
  // The longest first: "Unique inlinks" ends in "Inlinks".
  const known = [...names.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (!known.length) return filter;
  const pattern = new RegExp(`(?<=^-?|\\s-?)(?:${known.map(escaped).join('|')})${kOperatorNext}`, 'giu');
  const named = (/** @type {string} */ part) =>
    part.replaceAll(pattern, (word) => names.get(word.toLowerCase()) ?? word);
  return filter
    .split(kQuotedText)
    .map((part, i) => (i % 2 ? part : named(part)))
    .join('')
    .replaceAll(kNamedValues, (term, column, sign, parts) =>
      Object.hasOwn(values, column)
        ? column + sign + parts.replaceAll(kParts, (/** @type {string} */ part) => codeOf(part, values[column]))
        : term,
    );
}

const kWeek = 7 * 24 * 60 * 60 * 1000; // ms

/** What was first seen in a week. @param {string} monday   "2025-05-12" */
export const weekFilter = (monday) =>
  `first_seen>=${monday} first_seen<${new Date(Date.parse(monday) + kWeek).toISOString().slice(0, 10)}`;
