// What a scenario would do, in sentences that somebody reads who did not make it: what was changed, what the site gains or
// loses, and which pages gain and lose most. Every difference says what it is a part of.

import { editsInWords, editsNow, scenarioName } from '../../features/analysis/whatif.js';
import { openPage } from '../../features/desk/navigation.js';
import { points, share, shareChange } from '../../lib/format.js';
import { pageDecimals } from '../../state/page.js';
import { scenarios } from '../../state/workspace.js';
import { text } from '../../text/text.js';

/** @import { Moved, Outcome as Told } from '../../state/workspace.js' */

/** @param {{now: Told}} props */
export function Outcome({ now: { told, most, least } }) {
  const t = text.value.whatIf;
  const { before, after } = told.site;
  const decimals = pageDecimals();
  const moved = points(after - before, decimals);
  const had = share(before, decimals);
  const stays = !/[1-9]/.test(moved); // as it is shown
  const site = stays ? t.stays(had) : after > before ? t.gains(moved, had) : t.loses(moved, had);
  return (
    <div class="aside-panel outcome" aria-live="polite">
      <p>
        <strong>{scenarioName(scenarios.value.at)}:</strong> {editsInWords(editsNow())}. {site}{' '}
        {t.pages(told.gained, told.lost)}
      </p>
      <ul>
        {most && <Page moved={most} said={t.most} />}
        {least && <Page moved={least} said={t.least} />}
      </ul>
      <p class="hint">{t.units}</p>
    </div>
  );
}

/** @param {{moved: Moved, said: (points: string, change: string) => string}} props */
function Page({ moved: { url, difference, change }, said }) {
  return (
    <li>
      <button type="button" class="link" onClick={() => openPage(url)}>
        {url}
      </button>{' '}
      {said(points(difference, pageDecimals()), Number.isFinite(change) ? shareChange(change) : '')}
    </li>
  );
}
