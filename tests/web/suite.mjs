// Tests on node's runner that start at once: those of one browser run one after the other, each awaited by whoever lists
// them, while those of another browser run beside them. node itself would run them all in one row.

import * as node from 'node:test';

/** How many there were. */
export let tests = 0;

/**
 * @param {string} name
 * @param {() => unknown} body        throws where it fails
 * @returns {Promise<void>} when it is over, however it ended
 */
export async function test(name, body) {
  tests += 1;
  const result = (async () => body())();
  node.test(name, async () => {
    await result;
  });
  await result.catch(() => undefined); // node tells it
}

/**
 * @param {string} name
 * @param {string} why
 */
export function skip(name, why) {
  tests += 1;
  node.test(name, { skip: why }, () => {});
}
