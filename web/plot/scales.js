// From numbers to pixels. The nice numbers of an axis are d3-array's.

import { ticks } from 'd3-array';

/** @typedef {((value: number) => number) & {ticks: (count: number) => number[]}} Scale */

/**
 * @param {[number, number]} domain
 * @param {[number, number]} range   px
 * @returns {Scale}
 */
export function linear([d0, d1], [r0, r1]) {
  const scale = (/** @type {number} */ value) => r0 + ((value - d0) / (d1 - d0 || 1)) * (r1 - r0);
  return Object.assign(scale, { ticks: (/** @type {number} */ count) => ticks(d0, d1, count) });
}

/**
 * Logarithmic; its ticks are the powers of ten.
 * @param {[number, number]} domain   above 0
 * @param {[number, number]} range    px
 * @returns {Scale}
 */
export function logarithmic([d0, d1], range) {
  const exponents = linear([Math.log10(d0), Math.log10(d1)], range);
  const scale = (/** @type {number} */ value) => exponents(Math.log10(value));
  const powers = () => {
    const found = [];
    for (let power = Math.ceil(Math.log10(d0)); 10 ** power <= d1 * 1.0001; power++) found.push(10 ** power);
    return found;
  };
  return Object.assign(scale, { ticks: powers });
}
