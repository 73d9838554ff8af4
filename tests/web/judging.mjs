// How a person judges links: by keyboard alone from an export to a saved disavow list, with undo, and again tomorrow. Each
// is given a fresh tab.

import assert from 'node:assert/strict';
import { backlinks } from '../support/backlinks.mjs';
import { en } from '../support/texts.mjs';
import { ready, startOver } from './doings.mjs';
import { accessible } from './everywhere.mjs';
import { chooseText } from './uses.mjs';

/** @import { Tab } from './browsers.mjs' */

const t = en.quality;
const kFewPresses = 40;

/** A tab whose presses are counted. @param {Tab} tab */
function counting(tab) {
  const counted = { presses: 0 };
  const press = async (/** @type {string} */ keys) => {
    counted.presses++;
    await tab.press(keys);
  };
  return { counted, press };
}

/** What has the focus is called so. @param {Tab} tab */
const focused = (tab) =>
  tab.evaluate(() => {
    const now = document.activeElement;
    if (!now) return '';
    const label = now instanceof HTMLInputElement ? now.labels?.[0]?.textContent : null;
    return (now.ariaLabel ?? label ?? now.textContent ?? '').trim();
  });

/** @param {Tab} tab @param {(keys: string) => Promise<void>} press @param {string} name @param {string} [key] */
async function tabTo(tab, press, name, key = 'Tab') {
  for (let i = 0; i < kFewPresses; i++) {
    await press(key);
    if ((await focused(tab)) === name) return;
  }
  assert.fail(`${key} never came to "${name}"`);
}

/** @param {Tab} tab */
async function opened(tab) {
  await chooseText(tab, 'mill-wood.example-backlinks.csv', backlinks());
  await ready(tab);
  const warned = await tab.evaluate(() =>
    /No link between/.test(document.querySelector('.notices')?.textContent ?? ''),
  );
  assert.equal(warned, false, 'backlinks lead to the site, and not within it');
}

/** @param {Tab} tab @param {number} card @param {string} words   what was decided; '': nothing */
const decided = (tab, card, words) =>
  tab.until(
    ([card, words]) => {
      const cards = document.querySelectorAll('.network-card');
      return cards.length > card && (cards[card].querySelector('.decided')?.textContent ?? '').includes(words);
    },
    /** @type {[number, string]} */ ([card, words]),
  );

/** @param {Tab} tab @param {number} card */
const undecided = (tab, card) =>
  tab.until((card) => {
    const cards = document.querySelectorAll('.network-card');
    return cards.length > card && !cards[card].querySelector('.decided');
  }, card);

/** @param {Tab} tab @returns {Promise<string>} */
const lastSaved = (tab) =>
  tab.until(() => Reflect.get(window, 'saved').length > 0 && Reflect.get(window, 'saved').at(-1).text());

/** @param {Tab} tab */
const cardHasFocus = (tab) => tab.until(() => document.activeElement?.classList.contains('network-card'));

/** @param {Tab} tab */
const focusFirstRow = (tab) =>
  tab.evaluate(() => {
    const head = document.querySelector('[role=grid] tbody th');
    if (head instanceof HTMLElement) head.focus();
  });

/** The three questions, all in one way. @param {Tab} tab @param {0 | 1} choice   yes or no */
async function answers(tab, choice) {
  await tab.sees('.questions');
  for (let i = 0; i < 3; i++) {
    const choose = (/** @type {number[]} */ [i, choice]) =>
      document.querySelectorAll('.questions fieldset')[i].querySelectorAll('input')[choice].click();
    await tab.evaluate(choose, [i, choice]);
  }
}

const kApproved = en.values.action.approve;

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const judging = {
  async 'the keyboard alone leads from an export to a network approved and a disavow list saved'(tab) {
    await opened(tab);
    const { counted, press } = counting(tab);
    await press('3');
    await cardHasFocus(tab);
    await press('a');
    await decided(tab, 0, kApproved);
    await tabTo(tab, press, en.views.disavow, 'Shift+Tab');
    await press('Enter');
    await tab.sees('.questions');
    await tabTo(tab, press, t.disavow.answers.yes);
    await press(' ');
    for (const _ of ['bought', 'mistakes']) {
      await press('Tab');
      await press(' ');
    }
    await tab.sees('.new-list');
    await tabTo(tab, press, t.disavow.sure('19.0%'));
    await press(' ');
    await tabTo(tab, press, t.disavow.save);
    await press('Enter');
    const list = await lastSaved(tab);
    assert.match(list, /^domain:aged-oak-names\.xyz$/m);
    assert.equal(list.match(/^domain:/gm)?.length, 14);
    assert.doesNotMatch(list, /journal\.org|linkrank/);
    assert.ok(counted.presses < kFewPresses, `${counted.presses} key presses`);
  },

  async 'a decision is taken back and made again'(tab) {
    await opened(tab);
    await tab.press('3');
    await cardHasFocus(tab);
    await tab.press('j');
    await tab.press('h');
    await decided(tab, 1, en.values.action.hold);
    await tab.press('z');
    await undecided(tab, 1);
    await tab.press('Control+Shift+KeyZ');
    await decided(tab, 1, en.values.action.hold);
    await tab.press('e');
    await decided(tab, 1, en.values.verdict.editorial);
    await tab.press('Control+KeyZ');
    await decided(tab, 1, en.values.action.hold);
    await undecided(tab, 0);
  },

  async 'several domains get a verdict by one key, the grid stays where it was, and undo takes all back'(tab) {
    await opened(tab);
    await tab.press('3');
    await cardHasFocus(tab);
    await tab.click('button', en.views.sources);
    await tab.sees('.report [role=grid] tbody th');
    await focusFirstRow(tab);
    for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'u']) await tab.press(key);
    const verdicts = () =>
      [...document.querySelectorAll('[role=grid] tbody tr:not([aria-hidden=true])')].slice(0, 6).map((row) => {
        const cells = [...row.querySelectorAll('th, td')];
        return cells.some(({ textContent }) => textContent === 'unsure');
      });
    await tab.until(
      (verdicts) => Function(`return (${verdicts})()`)().join() === 'false,false,true,true,false,false',
      String(verdicts),
    );
    const row = await tab.evaluate(() => document.activeElement?.closest('tr')?.ariaRowIndex);
    assert.equal(row, '5');
    await tab.press('z');
    await tab.until((verdicts) => !Function(`return (${verdicts})()`)().includes(true), String(verdicts));
  },

  async 'a domain says why it has its score, and its verdict is in the project file'(tab) {
    await opened(tab);
    await tab.press('3');
    await cardHasFocus(tab);
    await tab.press('a');
    await decided(tab, 0, kApproved);
    await tab.click('button', en.views.sources);
    await tab.sees('.report [role=grid] tbody th');
    await focusFirstRow(tab);
    await tab.press('Enter');
    await tab.sees('.domain-detail .reasons tbody tr');
    await tab.press('Control+KeyS');
    const count = await tab.until(() => Reflect.get(window, 'saved').length);
    assert.equal(count, 1);
    await startOver(tab);
    await tab.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Reflect.get(window, 'saved').at(-1)], 'kept.anchorite'));
      const input = /** @type {HTMLInputElement} */ (document.querySelector('#open-files'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await ready(tab);
    await tab.press('3');
    await tab.click('button', en.views.networks);
    await decided(tab, 0, kApproved);
    await undecided(tab, 1);
  },

  async 'the overview tells of networks and leads to them'(tab) {
    await opened(tab);
    await tab.click('button', t.sentence('34%', 3));
    await tab.sees('.network-card');
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.network-card').length), 4);
    await tab.click('tab', en.tabs.overview);
    await tab.click('button', en.findings.names.networks.title);
    await tab.until(() => document.querySelectorAll('.network-card').length === 3);
    await tab.sees('.quality .chips li');
  },

  async 'what was decided is there when a file is taken away'(tab) {
    await opened(tab);
    const lines = backlinks().trimEnd().split('\n');
    const more = [lines[0], String(lines.at(-1)).replace('forestry.oakley', 'later')].join('\n');
    await chooseText(tab, 'mill-wood.example-more.csv', more);
    await tab.click('button', en.ask.add);
    await tab.until(() => document.querySelector('#tab-domains')?.textContent?.includes('75'));
    await tab.press('3');
    await cardHasFocus(tab);
    await tab.press('a');
    await decided(tab, 0, kApproved);
    await tab.press('1');
    await tab.sees('.remove-files');
    await tab.evaluate(() => document.querySelector('.remove-files')?.setAttribute('open', ''));
    await tab.click('button', en.overview.remove('mill-wood.example-more.csv'));
    await tab.until(() => document.querySelector('#tab-domains')?.textContent?.includes('74'));
    await tab.click('tab', en.tabs.quality);
    await decided(tab, 0, kApproved);
  },

  async 'domains that a person marked are in the plan, and written once they are approved there'(tab) {
    await opened(tab);
    await tab.press('3');
    await cardHasFocus(tab);
    await tab.click('button', en.views.sources);
    await tab.sees('.report [role=grid] tbody th');
    await focusFirstRow(tab);
    await tab.press('a');
    await tab.until(() => document.querySelector('.report tbody tr td:nth-child(4)')?.textContent);
    await tab.click('button', en.views.disavow);
    await answers(tab, 0);
    await tab.sees('.disavow [role=grid] tbody th');
    await tab.until(() => document.querySelector('.new-list button')?.hasAttribute('disabled'));
    await tab.evaluate(() => {
      const head = document.querySelector('.disavow [role=grid] tbody th');
      if (head instanceof HTMLElement) head.focus();
    });
    await tab.press('Control+End');
    const line = await tab.until(
      () =>
        document.activeElement?.closest('tr')?.ariaRowIndex !== '2' &&
        document.activeElement?.closest('tr')?.cells[0].textContent,
    );
    assert.match(line, /^domain:\w+-cheap-seo-\d\.click$/);
    await tab.press('a');
    await tab.until((line) => document.querySelector('.difference')?.textContent?.includes(line), line);
  },

  async 'three times no keeps watching, and an old list is corrected a class at a time'(tab) {
    const old = ['# mine', 'domain:gov.br', 'domain:spam.example', 'domain:www.spam.example', ''].join('\n');
    await opened(tab);
    await chooseText(tab, 'disavow.txt', old);
    await tab.click('button', en.ask.add);
    await tab.until(() => !document.querySelector('dialog[open]'));
    await ready(tab);
    await tab.press('3');
    await tab.click('button', en.views.disavow);
    await answers(tab, 1);
    await tab.sees('.advice');
    assert.equal(await tab.evaluate(() => document.querySelector('.new-list')), null);
    await tab.click('button', t.disavow.watch.goOn);
    await tab.sees('.new-list');
    await tab.until(() => document.querySelector('.new-list button')?.hasAttribute('disabled'));
    await tab.sees('.codes input');
    await tab.evaluate(() => document.querySelector('.codes input')?.dispatchEvent(new MouseEvent('click')));
    await tab.until(() => document.querySelector('.difference')?.textContent?.trim() === '− domain:gov.br');
    await tab.click('button', t.disavow.save);
    assert.equal(await lastSaved(tab), old.replace('domain:gov.br\n', ''));
  },

  async 'axe has nothing to report on any view of judging'(tab) {
    await opened(tab);
    await tab.press('3');
    await cardHasFocus(tab);
    await accessible(tab, 'networks');
    await tab.press('Enter');
    await tab.sees('.inside tbody th');
    await accessible(tab, 'inside of a network');
    await tab.click('button', en.views.sources);
    await tab.sees('.report [role=grid] tbody th');
    await focusFirstRow(tab);
    await tab.press('Enter');
    await tab.sees('.domain-detail .reasons tbody tr');
    await accessible(tab, 'a linking domain');
    await tab.click('button', en.views.disavow);
    await answers(tab, 1);
    await tab.sees('.advice');
    await accessible(tab, 'keep watching');
    await tab.click('button', t.disavow.watch.goOn);
    await tab.click('button', en.views.verdicts);
    await tab.sees('.can-tell');
    await accessible(tab, 'verdicts');
  },
};
