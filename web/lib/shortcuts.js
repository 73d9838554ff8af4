// Keys that work anywhere. Single keys never fire while somebody types.

import { tinykeys } from 'tinykeys';
import { closePage, walk } from '../actions.js';
import { saveProject } from '../projects.js';
import { dialog, state, tab, trail, waiting } from '../store.js';
import { kTabs } from '../tabs.js';
import { isEditable } from '../views/DropArea.jsx';
import { chooseFiles } from './files.js';
import { redo, undo } from './history.js';

/** @param {(event: KeyboardEvent) => void} act */
const unlessTyping = (act) => (/** @type {KeyboardEvent} */ event) => {
  if (isEditable(event.target) || dialog.value || waiting.value) return;
  act(event);
};

export function installShortcuts() {
  /** @type {Record<string, (event: KeyboardEvent) => void>} */
  const keys = {
    '/': unlessTyping((event) => {
      const box = document.querySelector('input[type="search"]');
      if (!(box instanceof HTMLElement)) return;
      event.preventDefault();
      box.focus();
    }),
    '$mod+KeyK': (event) => {
      event.preventDefault();
      dialog.value = 'palette';
    },
    '$mod+KeyS': (event) => {
      event.preventDefault();
      void saveProject();
    },
    '$mod+KeyO': (event) => {
      event.preventDefault();
      chooseFiles();
    },
    '$mod+KeyZ': unlessTyping((event) => {
      event.preventDefault();
      undo();
    }),
    '$mod+Shift+KeyZ': unlessTyping((event) => {
      event.preventDefault();
      redo();
    }),
    'Shift+?': unlessTyping(() => {
      dialog.value = 'shortcuts';
    }),
    'Alt+ArrowLeft': (event) => walkFrom(event, -1),
    'Alt+ArrowRight': (event) => walkFrom(event, 1),
    Escape: unlessTyping(() => {
      if (trail.value.at >= 0) closePage();
    }),
  };
  for (const [i, name] of kTabs.entries()) {
    keys[String(i + 1)] = unlessTyping(() => {
      if (state.value.is === 'ready') tab.value = name;
    });
  }
  tinykeys(window, keys);
}

/**
 * @param {KeyboardEvent} event
 * @param {-1 | 1} by
 */
function walkFrom(event, by) {
  if (trail.value.at < 0 || isEditable(event.target)) return;
  event.preventDefault();
  walk(by);
}
