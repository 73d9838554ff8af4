// Keys that work anywhere. Single keys never fire while somebody types.

import { tinykeys } from 'tinykeys';
import { isEditable } from '../../lib/editable.js';
import { chooseFiles } from '../../lib/files.js';
import { analysis, dialog, openDialog, waiting } from '../../state/page.js';
import { singleKeys } from '../../state/person.js';
import { isReport, kTabs } from '../../state/tabs.js';
import { viewIn } from '../../state/views.js';
import { tab, trail } from '../../state/workspace.js';
import { tabOrder } from '../analysis/evidence.js';
import { redo, undo } from '../desk/history.js';
import { closePage } from '../desk/navigation.js';
import { exportView } from '../keeping/exporting.js';
import { saveProject } from '../keeping/projects.js';
import { step } from './stepping.js';

/** @param {(event: KeyboardEvent) => void} act */
const unlessTyping = (act) => (/** @type {KeyboardEvent} */ event) => {
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !singleKeys.value) return;
  if (isEditable(event.target) || dialog.value || waiting.value) return;
  act(event);
};

/** Opens a dialog about the table in front. @param {string} name */
function ask(name) {
  if (analysis() && isReport(viewIn(tab.value))) dialog.value = name;
}

const kDigits = 10; // 1 to 9, then 0

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
      openDialog('palette');
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
    e: unlessTyping(() => {
      const view = viewIn(tab.value);
      if (analysis() && isReport(view)) void exportView(view, 'csv');
    }),
    c: unlessTyping(() => ask('columns')),
    g: unlessTyping((event) => {
      event.preventDefault();
      ask('goTo');
    }),
    F6: (event) => {
      event.preventDefault();
      nextRegion();
    },
    'Shift+?': unlessTyping(() => openDialog('shortcuts')),
    'Alt+ArrowLeft': (event) => walkFrom(event, -1),
    'Alt+ArrowRight': (event) => walkFrom(event, 1),
    Escape: unlessTyping(() => {
      if (trail.value.at >= 0) closePage();
    }),
  };
  for (let i = 0; i < kDigits; i++) {
    keys[String((i + 1) % kDigits)] = unlessTyping(() => {
      const summary = analysis()?.summary;
      if (!summary) return;
      const name = tabOrder(summary, kTabs, tab.value)[i];
      if (name === undefined) return;
      // The focus goes along: where nothing has it, the new view's heading does.
      if (tab.value !== name && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      tab.value = name;
    });
  }
  tinykeys(window, keys);
}

// The header, the tabs, the toolbar, the table, the detail: what of them is there.
const kRegions = ['.top nav', '[role=tablist]', '.panel .toolbar', '.panel [role=grid], .panel .overview', '.detail'];
const kTakesFocus = 'button:not(:disabled), input, select, [tabindex="0"]';

/** The focus goes to the first thing of the next region in sight, round and round. */
function nextRegion() {
  const regions = kRegions.map((one) => document.querySelector(one)).filter((one) => one !== null);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  for (let i = 1; i <= regions.length; i++) {
    const region = regions[(at + i + regions.length) % regions.length];
    const first = region.querySelector('[tabindex="0"]') ?? region.querySelector(kTakesFocus);
    if (first instanceof HTMLElement) first.focus();
    if (first === document.activeElement) return;
  }
}

/**
 * @param {KeyboardEvent} event
 * @param {-1 | 1} by
 */
function walkFrom(event, by) {
  if (trail.value.at < 0 || isEditable(event.target)) return;
  event.preventDefault();
  void step(by);
}
