// What most journeys of a person begin with.

/** @import { Tab } from './browsers.mjs' */

/** @param {Tab} tab */
export const ready = (tab) => tab.until(() => document.querySelector('[role=status]')?.textContent === 'Ready');

/** @param {Tab} tab */
export async function sample(tab) {
  await tab.click('button', 'Try a sample');
  await ready(tab);
}

/** @param {Tab} tab @param {string} name */
export async function openTab(tab, name) {
  await tab.click('tab', name);
  await tab.sees('.report:not(.compact) [role=grid] tbody [aria-colindex="1"]');
}
