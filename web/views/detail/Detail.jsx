// One page below the report: its numbers, the links to it and on it, the texts that name it.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { toggleFocus } from '../../features/desk/focus.js';
import { closePage, walk } from '../../features/desk/navigation.js';
import { focus, trail } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { PartChoice } from '../common/PartChoice.jsx';
import { kParts } from './detailParts.jsx';

/** @import { PartName } from './detailParts.jsx' */

/** @param {{revision: number}} props */
export function Detail({ revision }) {
  const { urls, at } = trail.value;
  const url = urls[at];
  const chosen = useSignal(/** @type {PartName} */ ('inlinks'));
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => heading.current?.focus({ preventScroll: true }), [url]);
  if (url === undefined) return null;
  const t = text.value.detail;
  const Part = (kParts.find(({ name }) => name === chosen.value) ?? kParts[0]).show;

  return (
    <section class="detail" aria-label={t.title}>
      <header>
        <div class="buttons">
          <Step name={t.back} sign="←" by={-1} possible={at > 0} />
          <Step name={t.forward} sign="→" by={1} possible={at < urls.length - 1} />
        </div>
        <h2 ref={heading} tabIndex={-1} title={url}>
          {url}
        </h2>
        <PartChoice names={kParts.map(({ name }) => name)} labels={t.parts} chosen={chosen} />
        <button
          type="button"
          class="icon"
          aria-pressed={focus.value.includes(url)}
          aria-label={text.value.focus.pin}
          title={text.value.focus.pin}
          onClick={() => toggleFocus(url)}
        >
          <span aria-hidden="true">{focus.value.includes(url) ? '★' : '☆'}</span>
        </button>
        <button type="button" class="icon" aria-label={t.close} title={t.close} onClick={closePage}>
          ✕
        </button>
      </header>
      <div class="detail-body">
        <Part key={`${chosen.value} ${url}`} url={url} revision={revision} />
      </div>
    </section>
  );
}

/** @param {{name: string, sign: string, by: -1 | 1, possible: boolean}} props */
function Step({ name, sign, by, possible }) {
  return (
    <button type="button" class="icon" aria-label={name} title={name} disabled={!possible} onClick={() => walk(by)}>
      {sign}
    </button>
  );
}
