// Where a person was, as entries of the browser's history: each view, each filter, each page or row that was opened. Back
// and Forward bring them again, with the focus where it was. What a place is stays in memory; of it the browser is given a
// number alone, for a filter and an address may say more than a history should keep.

import { batch, effect } from '@preact/signals';
import { kGoTo } from '../../grid/grid.js';
import { analysis, dialog } from '../../state/page.js';
import { bring, changeView, viewIn, viewOf } from '../../state/views.js';
import { domainShown, networkShown, shownRow, tab, trail, workspace } from '../../state/workspace.js';
import { hashOf, readAddress } from './link.js';

/** @import { ViewName } from '../../state/tabs.js' */
/** @import { ShownRow, Workspace } from '../../state/workspace.js' */

/**
 * @typedef {object} Place
 * @property {Workspace} of       the analysis
 * @property {ViewName} view
 * @property {string} filter
 * @property {string | undefined} page   that is open
 * @property {typeof trail.value} trail
 * @property {string} network
 * @property {string} domain
 * @property {ShownRow | null} row
 * @property {(() => Element | null) | null} focus   what had the focus last
 */

const kMomentMs = 1500; // a filter is typed letter by letter
const kPatienceMs = 3000; // rows come from the core

/** @type {Place[]} */
const places = [];
let at = -1;
let filteredAt = Number.NEGATIVE_INFINITY;
let typed = false; // an address that somebody typed: the browser has made an entry for it

/** @returns {Place} */
function placeNow() {
  const view = viewIn(tab.value);
  return {
    of: workspace.value,
    view,
    filter: viewOf(view).filter,
    page: trail.value.urls[trail.value.at],
    trail: trail.value,
    network: view === 'networks' ? networkShown.value : '',
    domain: view === 'sources' ? domainShown.value : '',
    row: dialog.value === 'row' ? shownRow.value : null,
    focus: null,
  };
}

const kParts = /** @type {const} */ (['of', 'view', 'filter', 'page', 'network', 'domain', 'row']);

/** What is another. @param {Place} a @param {Place} b */
const differences = (a, b) => kParts.filter((part) => a[part] !== b[part]);

/** Writes down where the page is, in a place of its own when a person could want to come back to the one before. */
function record() {
  const now = placeNow();
  const before = places[at];
  const hash = hashOf(now.view, viewOf(now.view), false);
  const address = hash || location.pathname + location.search;
  const another = before ? differences(before, now) : [];
  const filters = another.length === 1 && another[0] === 'filter';
  const goesOn = filters && performance.now() - filteredAt < kMomentMs;
  if (filters) filteredAt = performance.now();
  if (!another.length && before) {
    // An entry without a place is an address that was just typed: its hashchange is on the way.
    if (hash !== location.hash && history.state) history.replaceState({ place: at }, '', address);
  } else if (!before || !analysis() || before.of !== now.of || goesOn || closes(another, now)) {
    at = Math.max(0, at);
    places[at] = { ...now, focus: before?.focus ?? null };
    history.replaceState({ place: at }, '', address);
  } else {
    places.length = ++at;
    places.push(now);
    if (typed) history.replaceState({ place: at }, '', address);
    else history.pushState({ place: at }, '', address);
    typed = false;
  }
}

/** Whether nothing else is another than that something was closed: nobody wants to come back to that. @param {string[]} another @param {Place} now */
const closes = ([part, ...more], now) =>
  !more.length && ((part === 'row' && !now.row) || (part === 'page' && now.page === undefined));

/** Where something is in the page, so that it is found again when the view was left and came back. @param {Element} element */
function finderOf(element) {
  const row = element.closest('.panel tbody tr')?.getAttribute('aria-rowindex');
  const rows = element.closest('table')?.getAttribute('aria-rowcount');
  if (row && rows) return () => toRow(Number(row) - 2, rows);
  const name = element.getAttribute('aria-label') ?? element.textContent;
  return () => {
    const same = [...document.querySelectorAll(`main ${element.localName}`)];
    return same.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name) ?? null;
  };
}

/** Sends the grid to a row once it has as many rows as then. @param {number} row @param {string} rows */
function toRow(row, rows) {
  const table = document.querySelector('.panel .report:not(.compact) regular-table');
  if (table?.querySelector('table')?.getAttribute('aria-rowcount') !== rows) return null;
  table.dispatchEvent(new CustomEvent(kGoTo, { detail: row }));
  return table;
}

/** @param {Place} place @param {NonNullable<Place['focus']>} find @param {number} until */
function focusAgain(place, find, until) {
  if (places[at] !== place || performance.now() > until) return;
  const found = find();
  if (!found) requestAnimationFrame(() => focusAgain(place, find, until));
  else if (found instanceof HTMLElement && found.localName !== 'regular-table') found.focus();
}

/** @param {Place} place */
function goTo(place) {
  batch(() => {
    bring(place.view);
    changeView(place.view, { filter: place.filter });
    trail.value = place.trail;
    networkShown.value = place.network || networkShown.value;
    domainShown.value = place.view === 'sources' ? place.domain : domainShown.value;
    shownRow.value = place.row ?? shownRow.value;
    dialog.value = place.row ? 'row' : null;
  });
  const { focus } = place;
  // Drawn first: what takes the focus by itself does so before.
  if (focus) requestAnimationFrame(() => setTimeout(() => focusAgain(place, focus, performance.now() + kPatienceMs)));
}

export function installTravel() {
  let waits = false;
  effect(() => {
    placeNow();
    analysis();
    if (waits) return;
    waits = true;
    queueMicrotask(() => {
      waits = false;
      record();
    });
  });
  addEventListener('popstate', () => {
    const to = history.state?.place;
    const place = places[to];
    if (!place) return;
    const by = to < at ? -1 : 1;
    at = to;
    if (place.of !== workspace.peek()) return;
    // What was closed looks like the place before it was opened.
    if (differences(place, placeNow()).length || dialog.value) goTo(place);
    else if (places[at + by]) history.go(by);
  });
  addEventListener('hashchange', () => {
    if (places[history.state?.place]) return;
    typed = true;
    readAddress();
  });
  addEventListener('focusin', ({ target }) => {
    const place = places[at];
    if (place && target instanceof Element && target.closest('main') && !target.closest('.detail'))
      place.focus = finderOf(target);
  });
}
