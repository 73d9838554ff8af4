// A text box for an address, with the pages of the analysis below it as somebody types: by address or title, the strongest
// first (the combobox of the ARIA practices, with a list). A pattern with * is typed, and says how many pages it means.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';
import { inFull } from '../../features/analysis/whatif.js';
import { pagesLike, pagesNamed } from '../../lib/pages.js';
import { text } from '../../text/text.js';

/** @import { FoundPage } from '../../lib/pages.js' */
/** @typedef {{pages: FoundPage[], said: string}} Offer    said: in their place */

const kPause = 120;
const kMost = 8;

/** @param {string} typed @returns {Promise<Offer>} */
async function offerFor(typed) {
  const t = text.value.whatIf;
  if (typed.includes('*')) return { pages: [], said: t.matches(await pagesLike(await core(), inFull(typed))) };
  const pages = await pagesNamed(await core(), typed, kMost);
  return { pages, said: pages.length ? '' : text.value.palette.nothing };
}

/**
 * @param {{label: string, value: string, placeholder: string, asked: boolean, onChange: (value: string) => void}} props
 *   asked: it takes the focus
 */
export function AddressField({ label, value, placeholder, asked, onChange }) {
  const [offer, setOffer] = useState(/** @type {Offer | null} */ (null)); // null: closed
  const [at, setAt] = useState(-1);
  const id = useId();
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  const timer = useRef(0);
  const asks = useRef(0);

  const close = () => {
    clearTimeout(timer.current);
    asks.current++;
    setOffer(null);
    setAt(-1);
  };
  useEffect(() => close, []);
  useEffect(() => {
    if (asked) box.current?.focus();
  }, [asked]);

  /** @param {string} typed @param {number} pause */
  const open = (typed, pause) => {
    clearTimeout(timer.current);
    const ask = ++asks.current;
    setAt(-1);
    timer.current = window.setTimeout(() => {
      offerFor(typed.trim()).then(
        (found) => ask === asks.current && setOffer(found),
        () => undefined, // the core is busy or gone: nothing to offer
      );
    }, pause);
  };
  /** @param {FoundPage} page */
  const choose = ({ url }) => {
    onChange(url);
    close();
  };
  const pages = offer?.pages ?? [];
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !offer) open(value, 0);
    else if (step) setAt(((at < 0 && step < 0 ? 0 : at) + step + pages.length) % Math.max(1, pages.length));
    else if (event.key === 'Enter' && pages[at]) choose(pages[at]);
    else if (event.key === 'Escape' && offer) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="address-field">
      <label>
        {label}
        <input
          ref={box}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={pages.length > 0}
          aria-controls={pages.length ? id : undefined}
          aria-activedescendant={pages[at] ? `${id}-${at}` : undefined}
          required
          autocomplete="off"
          spellcheck={false}
          placeholder={placeholder}
          value={value}
          onInput={(event) => {
            onChange(event.currentTarget.value);
            open(event.currentTarget.value, kPause);
          }}
          onKeyDown={key}
          onBlur={close}
        />
      </label>
      {pages.length > 0 && (
        <div
          class="address-list"
          id={id}
          role="listbox"
          aria-label={label}
          onMouseDown={(event) => event.preventDefault()}
        >
          {pages.map((page, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text box's
            <div
              key={page.url}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              onClick={() => choose(page)}
            >
              <span>{page.url}</span>
              <small>{page.title}</small>
            </div>
          ))}
        </div>
      )}
      <span class={offer?.said ? 'address-list' : 'visually-hidden'} role="status">
        {offer?.said}
      </span>
    </div>
  );
}
