// How far reading and analysing are.

/** @import { Progress } from '../../core/types.js' */
/** @import { State } from '../../state/page.js' */

export const kStages = /** @type {const} */ ([
  'read',
  'links',
  'graph',
  'equity',
  'depth',
  'anchors',
  'domains',
  'classes',
  'shares',
]);
const kReadPart = 0.7;

/**
 * How far the whole work is: reading takes most of it.
 * @param {Progress | null} progress
 */
export function fractionOf(progress) {
  if (!progress) return 0;
  const { stage, fraction } = progress;
  return stage === 'read' ? fraction * kReadPart : kReadPart + fraction * (1 - kReadPart);
}

/** @param {Extract<State, {is: 'reading'}>} now @returns {number} which of kStages runs */
export const stageOf = ({ progress }) => Math.max(0, kStages.indexOf(/** @type {any} */ (progress?.stage)));

const kLongMs = 700;

/**
 * Whether what was read is being analysed, and has been for a while: then what needs no analysis is shown.
 * @param {Extract<State, {is: 'reading'}>} now
 */
export const analysesLong = ({ analysing }) => analysing !== null && performance.now() - analysing > kLongMs;
