// Opens a table of English word vectors, with which the report on relevance also sees words that mean about the same.

import { useRef } from 'preact/hooks';
import { giveVectors } from '../../features/analysis/changing.js';
import { text } from '../../text/text.js';

export function VectorsButton() {
  const t = text.value.vectors;
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  return (
    <>
      <button type="button" class="wide" title={t.hint} onClick={() => input.current?.click()}>
        {t.button}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t.button}
        accept=".vectors"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void giveVectors(file);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
