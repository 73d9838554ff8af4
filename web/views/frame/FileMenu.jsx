// What is done with the analysis as a whole, and the language, where a person looks for it. The palette has them too.

import { useRef } from 'preact/hooks';
import { text } from '../../text/text.js';
import { languages, menuCommands } from '../dialogs/commands.js';

export function FileMenu() {
  const t = text.value;
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
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close(true);
      }}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !menu.current?.contains(relatedTarget)) close();
      }}
    >
      <summary>{t.file.title}</summary>
      <div>
        {menuCommands().map(({ name, run }) => (
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
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight */}
        <div class="segments" role="group" aria-label={t.file.language}>
          {languages().map(({ code, name, run }) => (
            <button key={code} type="button" lang={code} aria-pressed={code === t.language} onClick={run}>
              {name}
            </button>
          ))}
        </div>
      </div>
    </details>
  );
}
