// What went wrong, in words: what happened, what was found, what to do.

import { text } from '../text/text.js';

/** @import { Notice } from '../store.js' */

/**
 * The columns that a message about missing ones says it found; the core names them in quotes.
 * @param {string} message
 * @returns {string[]}
 */
export function columnsNamed(message) {
  const list = /expected columns [^"]*, found (.*)/s.exec(message)?.[1] ?? '';
  return [...list.matchAll(/"([^"]*)"/g)].map((match) => match[1]).filter(Boolean);
}

/**
 * @param {unknown} thrown   a CoreError, or anything else that was thrown
 * @returns {Omit<Notice, 'id'>}
 */
export function faultText(thrown) {
  const code = String(/** @type {any} */ (thrown)?.code ?? 'internal');
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const { faults } = text.value;
  if (code === 'cancelled') return { kind: 'notice', ...faults.cancelled };
  const words = faults[/** @type {keyof typeof faults} */ (code)] ?? faults.internal;
  return { kind: 'error', ...words, detail: message };
}
