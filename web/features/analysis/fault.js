// What went wrong, in words: what happened, what was found, what to do.

import { faultOf } from '../../core/faults.js';
import { state, tell } from '../../state/page.js';
import { text } from '../../text/text.js';

/** @import { Notice } from '../../state/page.js' */

/**
 * The columns that a message about missing ones says it found; the core names them in quotes.
 * @param {string} message
 * @returns {string[]}
 */
export function columnsNamed(message) {
  const list = /expected columns [^"]*, found (.*)/s.exec(message)?.[1] ?? '';
  return [...list.matchAll(/"([^"]*)"/g)].map((match) => match[1]).filter(Boolean);
}

const kCrashes = ['worker_died', 'internal'];

/**
 * What somebody who mends the program wants to know, and nothing of what was analysed.
 * @param {string} code
 */
async function copyDetails(code) {
  const { deviceMemory, hardwareConcurrency, userAgent } = /** @type {any} */ (navigator);
  const now = state.value;
  const counts = now.is === 'ready' ? now.summary.counts : {};
  const details = { code, userAgent, deviceMemory, hardwareConcurrency, counts };
  await navigator.clipboard?.writeText(JSON.stringify(details, null, 1)).catch(() => undefined);
}

/**
 * @param {unknown} thrown   a CoreError, or anything else that was thrown
 * @returns {Omit<Notice, 'id'>}
 */
export function faultText(thrown) {
  const { code, message } = faultOf(thrown);
  const { faults } = text.value;
  if (code === 'cancelled') return { kind: 'notice', ...faults.cancelled };
  const words = faults[/** @type {keyof typeof faults} */ (code)] ?? faults.internal;
  const copy = kCrashes.includes(code) ? { button: text.value.copyDetails, act: () => void copyDetails(code) } : {};
  return { kind: 'error', ...words, detail: message, ...copy };
}

/** Says what went wrong. @param {unknown} thrown */
export const tellFault = (thrown) => tell(faultText(thrown));
