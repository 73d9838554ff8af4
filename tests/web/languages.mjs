// Nothing on the screen is in another language than the page: every view, part and dialog, in German and in English,
// with the sample site and with backlinks. What a person sees or hears is held against the words of the other language.

import assert from 'node:assert/strict';
import { readCatalog } from '../../tools/lib/catalog.mjs';
import { semrushLinks } from '../support/cli.mjs';
import { de, en } from '../support/texts.mjs';
import { changeTo } from './doings.mjs';
import { everyDialog, everyPart, everyView } from './everywhere.mjs';
import { chooseText } from './uses.mjs';

/** @import { Tab } from './browsers.mjs' */

const kSite = 'https://acme.example';
const kBacklinks = semrushLinks(
  ...Array.from({ length: 12 }, (_, i) => ({
    'Source url': `https://d${i}.example/a`,
    'Target url': `${kSite}/schuhe`,
    Anchor: i < 9 ? 'rote Schuhe' : '',
    'Page ascore': 10 * i,
    'Lost link': i === 3 ? 'true' : 'false',
  })),
  { 'Source url': 'mailto:a@b.example', 'Target url': `${kSite}/`, Anchor: 'x', 'Page ascore': 1 },
);

/** What the core says in English alone: what it found instead of what it expected, formats of files, values as typed. */
const kOfTheCore = [/^expected /, /^Semrush backlinks$/, /^auto$/];

/** @typedef {{texts: Set<string>, templates: RegExp[]}} Words */

const kFewest = 12; // letters beside its placeholders, or a template says too little to be known again

/** @param {string} template */
function patternOf(template) {
  const parts = template.split(/\{(?:[^{}]|\{[^{}]*\})*\}/);
  const escaped = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return parts.join('').replaceAll(/\P{L}/gu, '').length < kFewest ? [] : [new RegExp(`^${escaped.join('.*')}$`, 's')];
}

/** Every word of a language. @param {unknown} value @returns {string[]} */
const wordsIn = (value) =>
  typeof value === 'string' ? [value] : Object.values(/** @type {object} */ (value)).flatMap(wordsIn);

/** What a language says and the other does not. @param {string[]} own @param {string[]} other @returns {Words} */
function wordsOnlyOf(own, other) {
  const shared = new Set(other);
  const words = own.filter((word) => word.length > 1 && !shared.has(word));
  return {
    texts: new Set(words.filter((word) => !word.includes('{'))),
    templates: words.filter((word) => word.includes('{')).flatMap(patternOf),
  };
}

const { words } = readCatalog();
const shown = (/** @type {string} */ language) => {
  const { command_line: _, ...rest } = words[language];
  return wordsIn(rest);
};
const kOnly = { en: wordsOnlyOf(shown('en'), shown('de')), de: wordsOnlyOf(shown('de'), shown('en')) };

/** Runs in the page. What is seen, and what is told of it. @returns {string[]} */
function textsInSight() {
  const told = ['title', 'aria-label', 'placeholder', 'aria-description'];
  const found = new Set();
  const put = (/** @type {string | null} */ text) => text?.trim() && found.add(text.trim());
  for (const element of document.querySelectorAll('body *:not(script, style)')) {
    for (const name of told) put(element.getAttribute(name));
    if (!element.checkVisibility()) continue;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) put(node.textContent);
  }
  return [...found];
}

/** @param {Tab} tab @param {Words} strange   of another language @param {readonly string[]} said   by the files */
async function lookEverywhere(tab, strange, said, /** @type {typeof en} */ t) {
  /** @type {Map<string, string>} text -> where it was first seen */
  const found = new Map();
  const look = async (/** @type {string} */ where) => {
    for (const text of await tab.evaluate(textsInSight)) if (!found.has(text)) found.set(text, where);
  };
  await look('overview');
  await everyView(tab, look);
  await everyPart(tab, look);
  await everyDialog(tab, look, t);
  assert.ok(found.size > 300, `only ${found.size} texts were seen`);
  const isStrange = (/** @type {string} */ text) =>
    strange.texts.has(text) || strange.templates.some((template) => template.test(text));
  const wrong = [...found].filter(
    ([text]) => isStrange(text) && !said.includes(text) && !kOfTheCore.some((known) => known.test(text)),
  );
  assert.deepEqual(
    wrong.map(([text, where]) => `${where}: ${text}`),
    [],
  );
}

/** Anchors of the sample site. */
const kSaid = /** @type {string[]} */ ([]);
const ready = (/** @type {Tab} */ tab) =>
  tab.until(() => document.querySelector('[role=status][data-state=ready]') !== null);

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const languages = {
  async 'nothing is in English on a page in German: a crawl'(tab) {
    await changeTo(tab, 'Sprache: Deutsch', en);
    await tab.click('button', de.landing.sample);
    await ready(tab);
    await lookEverywhere(tab, kOnly.en, kSaid, de);
  },

  async 'nothing is in English on a page in German: backlinks'(tab) {
    await changeTo(tab, 'Sprache: Deutsch', en);
    await chooseText(tab, 'backlinks.csv', kBacklinks);
    await ready(tab);
    await lookEverywhere(tab, kOnly.en, kSaid, de);
  },

  async 'nothing is in German on a page in English'(tab) {
    await chooseText(tab, 'backlinks.csv', kBacklinks);
    await ready(tab);
    await lookEverywhere(tab, kOnly.de, kSaid, en);
  },
};
