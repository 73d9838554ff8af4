// What can be done with an opened page: looked at in the browser, its address copied, watched, closed.

import { toggleFocus } from '../../features/desk/focus.js';
import { closePage } from '../../features/desk/navigation.js';
import { isWeb } from '../../lib/linking.js';
import { focus } from '../../state/workspace.js';
import { text } from '../../text/text.js';

/** @param {{url: string, onCopy: () => void}} props */
export function PageTools({ url, onCopy }) {
  const t = text.value.detail;
  const { pin } = text.value.focus;
  const watched = focus.value.includes(url);
  return (
    <div class="buttons">
      {isWeb(url) && (
        <a class="button" href={url} target="_blank" rel="noopener noreferrer">
          {t.openPage}
        </a>
      )}
      <button type="button" onClick={onCopy}>
        {t.copyUrl}
      </button>
      <button
        type="button"
        class="icon"
        aria-pressed={watched}
        aria-label={pin}
        title={pin}
        onClick={() => toggleFocus(url)}
      >
        <span aria-hidden="true">{watched ? '★' : '☆'}</span>
      </button>
      <button type="button" class="icon" aria-label={t.close} title={t.close} onClick={closePage}>
        ✕
      </button>
    </div>
  );
}
