import { useEffect, useState } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';

/** @import { Core } from '../../core/types.js' */

/**
 * What the core says, null until it has said it. Plots are extra: where they cannot be had there are none.
 * @template T
 * @param {(core: Core) => Promise<T>} ask
 * @param {number} revision
 * @returns {T | null}
 */
export function useAnswer(ask, revision) {
  const [answer, setAnswer] = useState(/** @type {T | null} */ (null));
  useEffect(() => {
    let wanted = true;
    core()
      .then(ask)
      .then((value) => wanted && setAnswer(() => value))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [revision]);
  return answer;
}
