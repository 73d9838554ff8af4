// The smallest possible harness for tests that drive whole programs: named checks, none stops the next,
// and the plain closing line that `npm test` adds up.

let passed = 0;
let failed = 0;
let skipped = 0;

/**
 * Runs one check. It fails by throwing (node:assert) or by rejecting.
 * @param {string} name
 * @param {() => unknown} body
 */
export async function check(name, body) {
  try {
    await body();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}\n${error instanceof Error ? (error.stack ?? error.message) : error}`);
  }
}

/** @param {string} name @param {string} why */
export function skip(name, why) {
  skipped += 1;
  console.log(`skipped ${name}: ${why}`);
}

/** Prints the closing line and sets the exit status: a run that checked nothing, and said so of nothing, fails. */
export function finish() {
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 || passed + skipped === 0 ? 1 : 0;
}
