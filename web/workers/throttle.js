/**
 * Passes on at most one call in `everyMs`. The last one of a burst may be lost: it is for progress,
 * whose end is told by the answer.
 * @template {any[]} A
 * @param {number} everyMs
 * @param {(...args: A) => void} act
 * @returns {(...args: A) => void}
 */
export function throttled(everyMs, act) {
  let last = -Infinity;
  return (...args) => {
    const now = performance.now();
    if (now - last < everyMs) return;
    last = now;
    act(...args);
  };
}
