// Tests that run one after the other and are counted.

const total = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {string} name
 * @param {() => unknown} body        throws where it fails
 * @param {(error: unknown) => unknown} [onFailure]
 */
export async function test(name, body, onFailure) {
  const started = performance.now();
  try {
    await body();
    total.passed++;
    if (process.env.VERBOSE) console.log(`ok      ${name}  ${Math.round(performance.now() - started)} ms`);
  } catch (error) {
    total.failed++;
    console.log(`FAILED  ${name}\n        ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    await onFailure?.(error);
  }
}

/**
 * @param {string} name
 * @param {string} why
 */
export function skip(name, why) {
  total.skipped++;
  console.log(`skipped ${name}: ${why}`);
}

/** Prints the count and ends the process. @returns {never} */
export function finish() {
  const { passed, failed, skipped } = total;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
