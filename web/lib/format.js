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
  if (known) return known.format(value);
  // A small negative number that is rounded to nothing is 0, not -0.
  const made = new Intl.NumberFormat(text.value.locale, { signDisplay: 'negative', ...options });
  formats.set(key, made);
  return made.format(value);
}

/** @param {number} value */
export const count = (value) => shown(value, { maximumFractionDigits: 0 });

/** @param {number} value */
export const compact = (value) => shown(value, { notation: 'compact', maximumFractionDigits: 1 });

/** @param {number} value */
export const score = (value) => shown(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * A ratio as a percentage, with enough digits that small shares do not all read 0 %.
 * @param {number} value   0..1
 */
export function share(value) {
  const percent = Math.abs(value * 100);
  const digits = percent === 0 || percent >= 10 ? 1 : percent >= 0.1 ? 2 : 4;
  return shown(value, { style: 'percent', maximumFractionDigits: digits });
}

/** @param {number} value */
export const number = (value) =>
  Number.isInteger(value) ? count(value) : shown(value, { maximumSignificantDigits: 4 });

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
