// Errors as the core, the workers and the page pass them on: a code and a message.

/** @import { CoreFault } from './types.js' */

export class CoreError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = 'CoreError';
    this.code = code;
  }
}

/** Of what a person stopped. */
export const cancelled = () => new CoreError('cancelled', 'Cancelled.');

/**
 * What any thrown thing is to the other side.
 * @param {unknown} thrown
 * @returns {CoreFault}
 */
export function faultOf(thrown) {
  if (thrown instanceof CoreError) return { code: thrown.code, message: thrown.message };
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return faultOf(cancelled());
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/memory|allocation|array length/i.test(message))
    return { code: 'out_of_memory', message: `There is not enough memory for this (${message}).` };
  return { code: 'internal', message };
}

/**
 * The value of a call on the core, or its fault thrown.
 * @template T
 * @param {T} value
 * @returns {Exclude<T, {fault: object}>}
 */
export function checked(value) {
  const fault = /** @type {any} */ (value)?.fault;
  if (fault) throw new CoreError(fault.code, fault.message);
  return /** @type {Exclude<T, {fault: object}>} */ (value);
}
