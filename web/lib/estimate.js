// What reading these files will need, from their sizes alone: an estimate before anything is read, and said to
// be one. A link takes 26 bytes of columns and each text is kept once, so a table needs about half its size; what
// is packed unpacks to some eight times itself.

/** @import { Input } from '../core/types.js' */

const kPerByte = 0.5;
const kUnpacked = 8;
export const kTabMemory = 4_000_000_000; // what a 32-bit WebAssembly memory can hold
const kRoom = 0.85; // of it, for the graph and the orders that views ask for

/**
 * @param {Input[]} inputs
 * @returns {number} bytes
 */
export function memoryFor(inputs) {
  return inputs.reduce((sum, input) => {
    if (!('file' in input)) return sum;
    const packed = /\.(gz|zip|xlsx|parquet|anchorite)$/i.test(input.name);
    return sum + input.file.size * kPerByte * (packed ? kUnpacked : 1);
  }, 0);
}

/** @param {Input[]} inputs */
export const tooBig = (inputs) => memoryFor(inputs) > kTabMemory * kRoom;
