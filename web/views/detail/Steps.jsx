// The way to the page before and behind: in the list that a page was opened from, else among the pages that were opened.

import { rowsOfView } from '../../features/desk/shownRow.js';
import { step } from '../../features/page/stepping.js';
import { count } from '../../lib/format.js';
import { trail } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';

/** @import { Listed } from '../../state/workspace.js' */

/** @param {{list: Listed | null, revision: number}} props */
export function Steps({ list, revision }) {
  const t = text.value;
  const { urls, at } = trail.value;
  const window = useAnswer(list && ((core) => rowsOfView(core, list.report, { offset: 0, limit: 0 }, [])), [
    list?.report,
    revision,
  ]);
  const [here, all] = list ? [list.at, window?.matched ?? 0] : [at, urls.length];
  const [back, forward] = list ? [t.rowSteps.previous, t.rowSteps.next] : [t.detail.back, t.detail.forward];
  return (
    <div class="buttons">
      <Step name={back} sign="←" by={-1} possible={here > 0} />
      {list && all > 0 && <span role="status">{t.reading.of(count(here + 1), count(all))}</span>}
      <Step name={forward} sign="→" by={1} possible={here < all - 1} />
    </div>
  );
}

/** @param {{name: string, sign: string, by: -1 | 1, possible: boolean}} props */
function Step({ name, sign, by, possible }) {
  return (
    <button
      type="button"
      class="icon"
      aria-keyshortcuts={by < 0 ? 'Alt+ArrowLeft' : 'Alt+ArrowRight'}
      aria-label={name}
      title={name}
      disabled={!possible}
      onClick={() => void step(by)}
    >
      {sign}
    </button>
  );
}
