// Parts of the site that a person names by patterns of its addresses: a column, a colour, a filter.

import { wildcard } from './wildcard.js';

/** @typedef {{name: string, pattern: string}} Segment    pattern: * stands for anything, ? for one character */

// The column that the page adds to reports of pages.
export const kSegment = 'segment';

const kHost = /^[a-z]+:\/\/[^/]+/i;

/** A path alone means that path on any host. @param {string} pattern */
function matcher(pattern) {
  const matches = wildcard(pattern);
  if (!pattern.startsWith('/')) return matches;
  return (/** @type {string} */ url) => kHost.test(url) && matches(url.replace(kHost, ''));
}

/** @param {string} pattern @returns {string} the same in the filter language */
export const segmentFilter = (pattern) =>
  `url~"${(pattern.startsWith('/') ? `*//*${pattern}` : pattern).replaceAll('"', '""')}"`;

/**
 * Which segment an address is in, by the first pattern that matches; -1: none.
 * @param {readonly Segment[]} segments
 * @returns {(url: string) => number}
 */
export function segmentFinder(segments) {
  const matchers = segments.map(({ pattern }) => matcher(pattern));
  return (url) => matchers.findIndex((matches) => matches(url));
}

/** The style of what is in a segment: styles/grid.css makes a colour of its number. @param {number} at */
export const segmentStyle = (at) => (at < 0 ? undefined : `--n:${at}`);

/**
 * Lines of "name = pattern", or patterns alone.
 * @param {string} lines
 * @returns {Segment[]}
 */
export const segmentsIn = (lines) =>
  lines.split('\n').flatMap((line) => {
    const [, name, pattern] = /^(?:([^=]*)=)?\s*(\S+)\s*$/.exec(line) ?? [];
    return pattern ? [{ name: name?.trim() || pattern, pattern }] : [];
  });

/** @param {readonly Segment[]} list */
export const linesOf = (list) => list.map(({ name, pattern }) => `${name} = ${pattern}`).join('\n');
