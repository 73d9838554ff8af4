// What the page has to say: errors at once and loud, the rest politely; each can be dismissed.

import { dismiss, notices } from '../../state/page.js';
import { text } from '../../text/text.js';
import { kSigns } from '../common/signs.js';

export function Notices() {
  const t = text.value;
  return (
    <section class="notices" aria-label={t.notices}>
      {notices.value.map(({ id, kind, title, detail, advice, button, act }) => (
        <div key={id} class={`notice ${kind}`} role={kind === 'error' ? 'alert' : undefined}>
          <span class="sign" aria-hidden="true">
            {kSigns[kind]}
          </span>
          <div>
            <strong>{title}</strong>
            {detail && <p>{detail}</p>}
            {advice && <p>{advice}</p>}
          </div>
          {act && (
            <button type="button" onClick={act}>
              {button}
            </button>
          )}
          <button type="button" class="icon" aria-label={`${t.dismiss}: ${title}`} onClick={() => dismiss(id)}>
            ✕
          </button>
        </div>
      ))}
    </section>
  );
}
