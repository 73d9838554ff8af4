// Whether a worker lives. A browser tells a page of what a worker throws and of nothing else, so each holds a lock
// until it ends, and the page waits for that lock: no pulse that a long step of the work could miss. Pages of http
// from other machines have no locks; there a worker that ended is found when the work is cancelled.

/** In the page: the name of a lock that nobody else has. */
export const newLife = () => `anchorite ${Math.random()} ${performance.timeOrigin}`;

/** In a worker, resolves once the lock is held. @param {string} life */
export const hold = (life) =>
  new Promise((held) => {
    const forEver = () => new Promise(() => held(undefined));
    if (navigator.locks) void navigator.locks.request(life, forEver).catch(held);
    else held(undefined);
  });

/** In the page, once the lock is held. @param {string} life @param {() => void} act */
export const whenOver = (life, act) => void globalThis.navigator?.locks?.request(life, act).catch(() => undefined);
