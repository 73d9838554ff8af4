// A button that shows others below it.

import { useRef } from 'preact/hooks';

/** @import { ComponentChildren } from 'preact' */
/** @typedef {{name: string, run: () => void}} Item */

/** @param {{title: string, items: readonly Item[], wide?: boolean, children?: ComponentChildren}} props   children: below the items */
export function Menu({ title, items, wide, children }) {
  const menu = useRef(/** @type {HTMLDetailsElement | null} */ (null));
  /** @param {boolean} [back]   the focus goes to the menu's button */
  const close = (back) => {
    if (!menu.current?.open) return;
    menu.current.open = false;
    if (back) menu.current.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={menu}
      class={wide ? 'menu wide' : 'menu'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close(true);
      }}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !menu.current?.contains(relatedTarget)) close();
      }}
    >
      <summary>{title}</summary>
      <div>
        {items.map(({ name, run }) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              close(true); // a dialog gives the focus back there
              run();
            }}
          >
            {name}
          </button>
        ))}
        {children}
      </div>
    </details>
  );
}
