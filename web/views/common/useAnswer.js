import { useEffect, useState } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';

/** @import { Core } from '../../core/types.js' */

/**
 * What the core says: null until it has said it, then the last answer until the next is there.
 * @template T
 * @param {((core: Core, isWanted: () => boolean) => Promise<T>) | null} ask   null: nothing, as yet
 * @param {unknown[]} keys     asked again when one of them is another
 * @param {(thrown: unknown) => void} [onFault]   without it, what cannot be had is not missed
 * @returns {T | null}
 */
export function useAnswer(ask, keys, onFault = () => {}) {
  const [answer, setAnswer] = useState(/** @type {T | null} */ (null));
  useEffect(() => {
    if (!ask) return;
    let wanted = true;
    core()
      .then((core) => ask(core, () => wanted))
      .then((value) => wanted && setAnswer(() => value))
      .catch((thrown) => wanted && onFault(thrown));
    return () => {
      wanted = false;
    };
  }, keys);
  return answer;
}
