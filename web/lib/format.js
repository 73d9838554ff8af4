// Numbers, bytes, durations and addresses, as a person reads them.

import { text } from '../text/text.js';

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/**
 * @param {number} value
 * @param {Intl.NumberFormatOptions} options
 */
function shown(value, options) {
  const key = text.value.locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return withMinus(known.format(value));
  // A small negative number that is rounded to nothing is 0, not −0.
  const made = new Intl.NumberFormat(text.value.locale, { signDisplay: 'negative', ...options });
  formats.set(key, made);
  return withMinus(made.format(value));
}

/** A hyphen is shorter than a plus and may end a line. @param {string} formatted */
const withMinus = (formatted) => formatted.replace(/^-/, '−');

/** @param {number} decimals */
const fixed = (decimals) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
/** @type {Intl.NumberFormatOptions} */
const kSigned = { signDisplay: 'exceptZero' };

/** @param {number} value */
export const count = (value) => shown(value, { maximumFractionDigits: 0 });

/** @param {number} value */
export const compact = (value) => shown(value, { notation: 'compact', maximumFractionDigits: 1 });

/** @param {number} value */
export const score = (value) => shown(value, fixed(1));

/** A difference of scores: "+0.4". @param {number} value */
export const scoreChange = (value) => shown(value, { ...fixed(1), ...kSigned });

/**
 * A ratio as a percentage. All numbers of a column get the same decimals; one that is too small for them reads "<0.1%",
 * for it is not nothing.
 * @param {number} value   0..1
 * @param {number} [decimals]
 */
export function share(value, decimals = 1) {
  const least = 10 ** (-2 - decimals);
  const percent = (/** @type {number} */ part) => shown(part, { style: 'percent', ...fixed(decimals) });
  return value > 0 && value < least / 2 ? `<${percent(least)}` : percent(value);
}

/** Points with their sign, in tenths where they are not whole: "+50". @param {number} value */
export const signed = (value) => shown(value, { maximumFractionDigits: 1, ...kSigned });

/** A relative change: "+12.5%". @param {number} value   0.125 */
export const shareChange = (value) => shown(value, { style: 'percent', ...fixed(1), ...kSigned });

/**
 * A difference of two shares in percentage points: "+0.78 pp".
 * @param {number} value   0.0078
 * @param {number} decimals
 */
export const points = (value, decimals) =>
  `${shown(value * 100, { ...fixed(decimals), ...kSigned })}\u00a0${text.value.points}`;

/**
 * @param {number} value
 * @param {number} [decimals]   of its column, where they are known
 */
export function number(value, decimals) {
  if (decimals !== undefined) return shown(value, fixed(decimals));
  return Number.isInteger(value) ? count(value) : shown(value, { maximumSignificantDigits: 4 });
}

/**
 * What a value of the core is called on the screen, or several with commas between them; itself, where it has no name.
 * @param {string} column   its name in exports
 * @param {string} value
 */
export function valueName(column, value) {
  const { values } = text.value;
  // Columns and values come from files too: one of them may be called "constructor".
  if (!Object.hasOwn(values, column)) return value;
  const name = (/** @type {string} */ one) => (Object.hasOwn(values[column], one) ? values[column][one] : one);
  return value.split(', ').map(name).join(', ');
}

/** @param {number} bytes */
export function bytes(bytes) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return shown(bytes / 1000 ** step, {
    style: 'unit',
    unit: units[step],
    unitDisplay: step ? 'short' : 'long',
    maximumFractionDigits: bytes / 1000 ** step < 10 && step ? 1 : 0,
  });
}

/** @param {number} ms */
export function duration(ms) {
  const seconds = Math.ceil(ms / 1000);
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return shown(/** @type {number} */ (value), { style: 'unit', unit, unitDisplay: 'long' });
}

/**
 * Shortens in the middle: the host and the last path step are what people look for.
 * @param {string} url
 * @param {number} room   characters
 */
export function middle(url, room) {
  const characters = [...url];
  if (characters.length <= room) return url;
  const tail = Math.floor((room - 1) * 0.55);
  const head = room - 1 - tail;
  return `${characters.slice(0, head).join('')}…${characters.slice(-tail).join('')}`;
}
