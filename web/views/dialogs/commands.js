// The actions of the page by name, for the palette. To add one: a line in kCommands.

import { kLanguages } from '../../catalog/words.js';
import { startOver } from '../../features/analysis/changing.js';
import { trySample } from '../../features/analysis/opening.js';
import { redo, undo } from '../../features/desk/history.js';
import { viewTitle } from '../../features/desk/viewTitle.js';
import { exportView } from '../../features/keeping/exporting.js';
import { saveReport } from '../../features/keeping/htmlReport.js';
import { setLanguage } from '../../features/keeping/language.js';
import { saveProject } from '../../features/keeping/projects.js';
import { chooseFiles } from '../../lib/files.js';
import { dialog, state } from '../../state/page.js';
import { theme } from '../../state/person.js';
import { isReport, kTabs, kViews } from '../../state/tabs.js';
import { bring, viewIn } from '../../state/views.js';
import { future, past, tab } from '../../state/workspace.js';
import { text } from '../../text/text.js';

/** @typedef {{name: string, hint: string, run: () => void}} Entry */

/**
 * An action: its name in the page's language, when it can be done (default: always), and the doing.
 * @typedef {{name: () => string, when?: () => boolean, run: () => void}} Command
 */

/** @param {string} name   of a dialog */
const show = (name) => () => {
  dialog.value = name;
};
const ready = () => state.value.is === 'ready';
const inReport = () => ready() && isReport(viewIn(tab.value));

/** @param {'csv' | 'json' | 'xlsx'} format */
const exportAs = (format) => () => {
  const view = viewIn(tab.value);
  if (isReport(view)) void exportView(view, format);
};

/** @type {Command[]} */
const kCommands = [
  { name: () => text.value.landing.choose, run: chooseFiles },
  { name: () => text.value.landing.sample, when: () => state.value.is === 'landing', run: () => void trySample() },
  { name: () => text.value.pasteButton, when: ready, run: show('paste') },
  { name: () => text.value.settings.button, when: ready, run: show('settings') },
  { name: () => text.value.overview.chooseSite, when: ready, run: show('site') },
  { name: () => text.value.words.button, when: ready, run: show('words') },
  { name: () => text.value.grid.columns, when: inReport, run: show('columns') },
  { name: () => text.value.goTo.title, when: inReport, run: show('goTo') },
  { name: () => text.value.grid.exportCsv, when: inReport, run: exportAs('csv') },
  { name: () => text.value.grid.exportJson, when: inReport, run: exportAs('json') },
  { name: () => text.value.grid.exportXlsx, when: inReport, run: exportAs('xlsx') },
  { name: () => text.value.history.undo, when: () => past.value.length > 0, run: undo },
  { name: () => text.value.history.redo, when: () => future.value.length > 0, run: redo },
  { name: () => text.value.history.title, when: ready, run: show('history') },
  { name: () => text.value.link.title, when: ready, run: show('link') },
  { name: () => text.value.project.save, when: ready, run: () => void saveProject() },
  { name: () => text.value.segments.title, when: ready, run: show('segments') },
  { name: () => text.value.report.save, when: ready, run: () => void saveReport() },
  { name: () => text.value.report.print, when: ready, run: () => print() },
  { name: () => text.value.startOver, when: ready, run: () => void startOver() },
  { name: () => text.value.shelf.title, run: show('shelf') },
  { name: () => text.value.help.title, run: show('help') },
  { name: () => text.value.shortcuts.title, run: show('shortcuts') },
];

/** Every view; one that shares its tab is found under both names. */
function places() {
  const t = text.value;
  return kTabs.flatMap((tab) =>
    kViews[tab].map((view) => ({
      name: viewTitle(view),
      hint: t.palette.report,
      run: () => bring(view),
    })),
  );
}

/** @returns {Entry[]} */
export function commands() {
  const t = text.value;
  const hint = t.palette.action;
  const actions = kCommands.filter(({ when }) => !when || when()).map(({ name, run }) => ({ name: name(), hint, run }));
  const themes = /** @type {const} */ (['auto', 'light', 'dark']).map((name) => ({
    name: `${t.theme.label}: ${t.theme[name]}`,
    hint,
    run: () => {
      theme.value = name;
    },
  }));
  const languages = Object.entries(kLanguages).map(([language, name]) => ({
    name,
    hint,
    run: () => void setLanguage(language),
  }));
  return [...(ready() ? places() : []), ...actions, ...themes, ...languages];
}
