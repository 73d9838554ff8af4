// Everything by name: actions, reports, filters, addresses.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';
import { goTo, openPage } from '../../features/desk/navigation.js';
import { pagesNamed } from '../../lib/pages.js';
import { analysis } from '../../state/page.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';
import { commands } from './commands.js';

/** @import { Entry } from './commands.js' */

const kMost = 26;
const kMostPages = 6;
const kPause = 120;

/**
 * @param {string} typed
 * @returns {Promise<Entry[]>}
 */
async function addresses(typed) {
  if (typed.length < 2 || !analysis()) return [];
  const t = text.value.palette;
  const pages = await pagesNamed(await core(), typed, kMostPages);
  return pages.map(({ url, title }) => ({ name: url, hint: title || t.page, run: () => openPageIn(url) }));
}

/** @param {string} url */
function openPageIn(url) {
  goTo('pages', '');
  openPage(url);
}

/** @param {{onClose: () => void}} props */
export function Palette({ onClose }) {
  const t = text.value.palette;
  const typed = useSignal('');
  const found = useSignal(/** @type {Entry[]} */ ([]));
  const at = useSignal(0);
  const timer = useRef(0);
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));

  useEffect(() => {
    box.current?.focus();
    return () => clearTimeout(timer.current);
  }, []);

  const word = typed.value.trim().toLowerCase();
  const named = commands(word);
  const entries = [...named, ...found.value].slice(0, kMost);
  const current = Math.min(at.value, entries.length - 1);

  /** @param {string} value */
  const type = (value) => {
    typed.value = value;
    at.value = 0;
    found.value = [];
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      addresses(value.trim()).then(
        (list) => {
          if (typed.value === value) found.value = list;
        },
        () => undefined, // the core is busy or gone: no addresses to offer
      );
    }, kPause);
  };
  /** @param {Entry | undefined} entry */
  const run = (entry) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) at.value = (current + step + entries.length) % Math.max(1, entries.length);
    else if (event.key === 'Enter') run(entries[current]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t.title} onClose={onClose}>
      <input
        ref={box}
        class="palette-input"
        type="text"
        role="combobox"
        aria-label={t.label}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={entries.length ? `palette-${current}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={t.label}
        value={typed.value}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={key}
      />
      <div class="palette-list" id="palette-list" role="listbox" aria-label={t.title}>
        {entries.map((entry, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text box's
          <div
            key={`${entry.hint} ${entry.name}`}
            id={`palette-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === current}
            onClick={() => run(entry)}
          >
            <span>{entry.name}</span>
            <small>{entry.hint}</small>
          </div>
        ))}
        {entries.length === 0 && <p class="hint">{t.nothing}</p>}
      </div>
    </Dialog>
  );
}
