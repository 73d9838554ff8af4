// The networks as cards, largest first, each to be decided as one. Everything has a key.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { act, judge } from '../../features/quality/deciding.js';
import { letterOf, stepKey } from '../../features/quality/keys.js';
import { openNext } from '../../features/quality/next.js';
import { isEditable } from '../../lib/editable.js';
import { viewOf } from '../../state/views.js';
import { networkShown } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Key } from '../common/Key.jsx';
import { useAnswer } from '../common/useAnswer.js';
import { useReport } from '../common/useReport.js';
import { ViewChoice } from '../common/ViewChoice.jsx';
import { FilterChips } from '../reports/FilterChips.jsx';
import { CanTell } from './CanTell.jsx';
import { Decider } from './Decider.jsx';
import { NetworkCard } from './NetworkCard.jsx';
import { openDomain } from './opening.js';
import { rowsIn, textIn } from './rows.js';

/** @import { Core, Summary } from '../../core/types.js' */

const kPage = 50; // cards
const kMostSought = 500; // until the one to judge is among them
const kToCard = { arrowdown: 1, j: 1, arrowup: -1, k: -1 };
const kGoesOn = 'button, summary, a, [role=grid]'; // what has keys of its own

/** @param {Core} core @param {string} filter @param {number} most */
async function networksIn(core, filter, most) {
  const filters = filter ? [filter] : [];
  const { matched } = await core.rows('networks', { filters, limit: 0 }, []);
  return { matched, rows: await rowsIn(core, 'networks', { filters, limit: most }) };
}

/** @param {{summary: Summary, revision: number}} props */
export function Networks({ revision }) {
  const t = text.value.quality;
  const most = useSignal(kPage);
  const inside = useSignal('');
  const host = useRef(/** @type {HTMLElement | null} */ (null));
  const report = useReport('networks', revision);
  const sources = useReport('sources', revision);
  const { filter } = viewOf('networks');
  const found = useAnswer(report && ((core) => networksIn(core, filter, most.value)), [report, filter, most.value]);
  const cards = found?.rows;
  const names = (cards ?? []).map((row) => textIn(row, 'network'));
  // Read anew at every key: the next key may come before what the last one changed is drawn.
  const current = () => Math.max(0, names.indexOf(networkShown.value));
  const at = Math.max(0, names.indexOf(networkShown.value));

  /** @param {number} index */
  const focusCard = (index) => {
    const card = host.current?.querySelectorAll('.network-card')[index];
    if (card instanceof HTMLElement) card.focus();
  };
  const shown = found !== null;
  const left = (found?.matched ?? 0) - most.value;
  const isSought = !filter && networkShown.value !== '' && !names.includes(networkShown.value);
  const hidden = shown && isSought && left > 0 && most.value < kMostSought;
  useEffect(() => {
    if (hidden) most.value += kPage;
  }, [hidden, cards]);
  // Who came here by a key, or went on by one, goes on with keys.
  useEffect(() => {
    const has = document.activeElement;
    const card = host.current?.querySelectorAll('.network-card')[current()];
    if (!card || card.contains(has)) return;
    if (!has || has === document.body || has.localName === 'h1' || host.current?.contains(has)) focusCard(current());
  }, [shown, at, networkShown.value]);

  const toggle = (/** @type {string} */ subject) => {
    inside.value = inside.value === subject ? '' : subject;
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {Element} */ (event.target);
    if (isEditable(target) || !names.length) return;
    if (event.key === 'Escape' && inside.value) {
      inside.value = '';
      focusCard(current());
    } else if (target.closest('[role=grid]') || !acts(event, target)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** @param {KeyboardEvent} event @param {Element} target */
  const acts = (event, target) => {
    const letter = letterOf(event);
    const step =
      kToCard[/** @type {keyof typeof kToCard} */ (letter || (target.closest(kGoesOn) ? '' : event.key.toLowerCase()))];
    const subject = names[current()];
    if (step) focusCard(Math.min(names.length - 1, Math.max(0, current() + step)));
    else if (letter === 'a') void judge('network', [subject], 'artificial');
    else if (letter === 'e') void judge('network', [subject], 'editorial');
    else if (letter === 'h') void act([{ scope: 'network', subject }], 'hold');
    else if (event.key === 'Enter' && target.classList.contains('network-card')) toggle(subject);
    else return stepKey(letter);
    return true;
  };

  return (
    <section class="quality" ref={host} aria-label={t.networks} onKeyDown={onKey}>
      <div class="toolbar">
        <ViewChoice name="networks" />
        <p class="status-line" aria-live="polite">
          <strong>{found ? t.found(found.matched) : text.value.grid.loading}</strong>
        </p>
        <Decider />
        <div class="buttons">
          <button type="button" aria-keyshortcuts="N" onClick={() => void openNext()}>
            {t.next} <Key>N</Key>
          </button>
        </div>
      </div>
      <p class="hint">{t.networksHint}</p>
      <FilterChips name="networks" />
      {report?.rows === 0 && <p class="nothing">{text.value.grid.empty.networks}</p>}
      <ol class="cards" aria-label={t.networks}>
        {(cards ?? []).map((row, i) => (
          <li key={names[i]}>
            <NetworkCard
              row={row}
              all={sources?.rows ?? 0}
              current={i === at}
              inside={inside.value === names[i]}
              revision={revision}
              onInside={() => toggle(names[i])}
              onFocus={() => {
                networkShown.value = names[i];
              }}
              onDomain={openDomain}
            />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button
          type="button"
          onClick={() => {
            most.value += kPage;
          }}
        >
          {t.more(left)}
        </button>
      )}
      <CanTell />
    </section>
  );
}
