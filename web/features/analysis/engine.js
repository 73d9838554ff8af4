// The core that the page has: started when it is first needed, thrown away when it no longer answers.

import { loadAssets } from '#assets';
import { createCore } from '../../core/client.js';

/** @import { Core, CoreAssets } from '../../core/types.js' */

/** @type {Promise<CoreAssets> | undefined} */
let loading;
/** @type {Promise<Core> | undefined} */
let starting;
let whenDead = () => {};

/** What workers are made of; also for a core beside the first. */
export function assets() {
  loading ??= loadAssets();
  return loading;
}

/** The core, started when it is first needed. One that could not be started is tried anew when it is needed again. */
export function core() {
  if (!starting) {
    const forgetIt = () => {
      if (starting === now) starting = undefined;
    };
    const now = assets().then((parts) =>
      createCore(parts, () => {
        forgetIt();
        whenDead();
      }),
    );
    starting = now;
    now.catch(forgetIt);
  }
  return starting;
}

/** What to do when the core's worker ends by itself. @param {() => void} act */
export function onDeath(act) {
  whenDead = act;
}

/** Whether there is a core, or will be. */
export const isStarted = () => starting !== undefined;

/** Throws the workers away; the next call starts new ones. */
export async function restart() {
  const old = starting;
  starting = undefined;
  (await old?.catch(() => undefined))?.dispose();
}

/** Ends what does not hear a cancel; its call has ended, and says so. */
export const endHung = () => starting?.then((core) => core.endHung()).catch(() => undefined);
