// The page's dialogs, all native: they keep the focus inside and give it back.

import { useEffect, useRef } from 'preact/hooks';
import { answer } from '../actions.js';
import { dialog, waiting } from '../store.js';
import { text } from '../text/text.js';
import { Paste } from './Paste.jsx';

/** @import { ComponentChildren } from 'preact' */

/** @param {{title: string, onClose: () => void, children: ComponentChildren}} props */
export function Dialog({ title, onClose, children }) {
  const element = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const shown = element.current;
    const opener = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={element} aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="icon" aria-label={text.value.shortcuts.close} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  );
}

const close = () => {
  dialog.value = null;
};

export function Dialogs() {
  const t = text.value;
  return (
    <>
      {dialog.value === 'shortcuts' && (
        <Dialog title={t.shortcuts.title} onClose={close}>
          <dl class="keys">
            {t.shortcuts.keys.map(([keys, meaning]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
      {dialog.value === 'paste' && (
        <Dialog title={t.landing.pasteLabel} onClose={close}>
          <Paste onDone={close} />
        </Dialog>
      )}
      {waiting.value && (
        <Dialog title={t.ask.title} onClose={() => void answer('neither')}>
          <p>{t.ask.body(waiting.value.length)}</p>
          <div class="buttons end">
            <button type="button" onClick={() => void answer('neither')}>
              {t.ask.neither}
            </button>
            <button type="button" onClick={() => void answer('new')}>
              {t.ask.fresh}
            </button>
            <button type="button" class="primary" onClick={() => void answer('add')}>
              {t.ask.add}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
