// Pasting the source of one page.

import { useSignal } from '@preact/signals';
import { offer } from '../../features/page/offering.js';
import { tell } from '../../state/page.js';
import { text } from '../../text/text.js';

/** @param {{onDone?: () => void}} props */
export function Paste({ onDone }) {
  const t = text.value.landing;
  const html = useSignal('');
  const url = useSignal('');

  const analyze = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!html.value.trim()) {
      tell({ kind: 'error', ...text.value.pasteEmpty });
      return;
    }
    onDone?.();
    const address = url.value.trim();
    void offer([{ name: address || t.pastedName, html: html.value, ...(address && { url: address }) }]);
  };

  return (
    <form class="paste" onSubmit={analyze}>
      <label for="paste-html">{t.pasteLabel}</label>
      <textarea
        id="paste-html"
        aria-describedby="paste-hint"
        placeholder={t.pastePlaceholder}
        spellcheck={false}
        value={html.value}
        onInput={(event) => {
          html.value = event.currentTarget.value;
        }}
      />
      <div class="paste-row">
        <input
          type="url"
          inputMode="url"
          aria-label={t.pasteUrl}
          placeholder={t.pasteUrl}
          value={url.value}
          onInput={(event) => {
            url.value = event.currentTarget.value;
          }}
        />
        <button type="submit">{t.analyze}</button>
      </div>
      <p id="paste-hint" class="hint">
        {t.pasteHint}
      </p>
    </form>
  );
}
