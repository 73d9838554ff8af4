// The actions of the page by name, for the palette.

import { exportView, startOver, trySample } from '../actions.js';
import { chooseFiles } from '../lib/files.js';
import { dialog, kTabs, state, tab, theme } from '../store.js';
import { kTexts, text } from '../text/text.js';

/** @import { DialogName } from '../store.js' */

/** @param {DialogName} name */
const show = (name) => () => {
  dialog.value = name;
};

/** Of the report in front. */
function exports() {
  const t = text.value;
  const report = tab.value === 'overview' ? 'files' : tab.value;
  const hint = t.palette.action;
  return [
    { name: t.grid.exportCsv, hint, run: () => void exportView(report, 'csv') },
    { name: t.grid.exportJson, hint, run: () => void exportView(report, 'json') },
    { name: t.grid.exportXlsx, hint, run: () => void exportView(report, 'xlsx') },
  ];
}

/** @returns {{name: string, hint: string, run: () => void}[]} */
export function commands() {
  const t = text.value;
  const action = t.palette.action;
  const ready = state.value.is === 'ready';
  const reports = kTabs.map((name) => ({
    name: t.tabs[name],
    hint: t.palette.report,
    run: () => {
      tab.value = name;
    },
  }));
  const themes = /** @type {const} */ (['auto', 'light', 'dark']).map((name) => ({
    name: `${t.theme.label}: ${t.theme[name]}`,
    hint: action,
    run: () => {
      theme.value = name;
    },
  }));
  const languages = kTexts.map((one) => ({
    name: one.languageName,
    hint: action,
    run: () => {
      text.value = one;
    },
  }));
  return [
    ...(ready ? reports : []),
    { name: t.landing.choose, hint: action, run: chooseFiles },
    ...(ready
      ? [
          { name: t.pasteButton, hint: action, run: show('paste') },
          { name: t.settings.button, hint: action, run: show('settings') },
          { name: t.grid.columns, hint: action, run: show('columns') },
          ...exports(),
          { name: t.link.title, hint: action, run: show('link') },
          { name: t.startOver, hint: action, run: () => void startOver() },
        ]
      : [{ name: t.landing.sample, hint: action, run: () => void trySample() }]),
    { name: t.help.title, hint: action, run: show('help') },
    { name: t.shortcuts.title, hint: action, run: show('shortcuts') },
    ...themes,
    ...languages,
  ];
}
