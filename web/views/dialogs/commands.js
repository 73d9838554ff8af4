// The actions of the page by name, for the palette. To add one: a line in kCommands.

import { kLanguages } from '../../catalog/words.js';
import { startOver } from '../../features/analysis/changing.js';
import { canTell } from '../../features/analysis/evidence.js';
import { kFindings } from '../../features/analysis/findings.js';
import { trySample } from '../../features/analysis/opening.js';
import { redo, undo } from '../../features/desk/history.js';
import { goTo } from '../../features/desk/navigation.js';
import { viewTitle } from '../../features/desk/viewTitle.js';
import { exportView } from '../../features/keeping/exporting.js';
import { setLanguage } from '../../features/keeping/language.js';
import { saveProject } from '../../features/keeping/projects.js';
import { chooseFiles } from '../../lib/files.js';
import { analysis, dialog, state } from '../../state/page.js';
import { theme } from '../../state/person.js';
import { isReport, kTabs, kViews } from '../../state/tabs.js';
import { bring, viewIn } from '../../state/views.js';
import { future, past, tab } from '../../state/workspace.js';
import { text } from '../../text/text.js';

/** @typedef {{name: string, hint: string, also?: string, run: () => void}} Entry    also: other words that it is found by */

/**
 * An action: its name in the page's language, when it can be done (default: always), and the doing.
 * @typedef {{name: () => string, when?: () => boolean, run: () => void, also?: () => string, menu?: boolean}} Command
 *   menu: it stands in the menu of the header as well
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
  { name: () => text.value.project.save, when: ready, run: () => void saveProject(), menu: true },
  {
    name: () => text.value.report.save,
    when: ready,
    run: show('report'),
    also: () => text.value.palette.also.report,
    menu: true,
  },
  {
    name: () => text.value.report.print,
    when: ready,
    run: () => print(),
    also: () => text.value.palette.also.print,
    menu: true,
  },
  {
    name: () => text.value.link.title,
    when: ready,
    run: show('link'),
    also: () => text.value.palette.also.link,
    menu: true,
  },
  { name: () => text.value.history.title, when: ready, run: show('history'), menu: true },
  { name: () => text.value.segments.title, when: ready, run: show('segments') },
  { name: () => text.value.startOver, when: ready, run: () => void startOver() },
  { name: () => text.value.shelf.title, run: show('shelf'), menu: true },
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

/** What a person should look at first, as far as these files can tell of it. @returns {Entry[]} */
function findings() {
  const summary = analysis()?.summary;
  const t = text.value;
  return kFindings
    .filter((finding) => summary && canTell(summary, finding))
    .map(({ name, report, filter }) => ({
      name: t.findings.names[name].title,
      hint: t.palette.report,
      run: () => goTo(report, filter),
    }));
}

const possible = () => kCommands.filter(({ when }) => !when || when());

export const menuCommands = () =>
  possible()
    .filter(({ menu }) => menu)
    .map(({ name, run }) => ({ name: name(), run }));

export const languages = () =>
  Object.entries(kLanguages).map(([code, name]) => ({ code, name, run: () => void setLanguage(code) }));

/** What has these words in its name; without any, actions come first. @param {string} words @returns {Entry[]} */
export function commands(words) {
  const t = text.value;
  const hint = t.palette.action;
  const actions = possible().map(({ name, run, also }) => ({ name: name(), hint, run, also: also?.() }));
  const themes = /** @type {const} */ (['auto', 'light', 'dark']).map((name) => ({
    name: `${t.theme.label}: ${t.theme[name]}`,
    hint,
    run: () => {
      theme.value = name;
    },
  }));
  const others = [...themes, ...languages().map((one) => ({ ...one, hint, also: t.file.language }))];
  const views = ready() ? places() : [];
  /** @type {Entry[]} */
  const all = words ? [...views, ...actions, ...others, ...findings()] : [...actions, ...views, ...others];
  return all.filter(({ name, also = '' }) => `${name}\n${also}`.toLowerCase().includes(words));
}
