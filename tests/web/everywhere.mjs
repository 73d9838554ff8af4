// The page from end to end: every tab, view, part, dialog, error and empty state, with axe at each of them.
// Each journey is given a fresh tab.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { kTabs } from '../../web/state/tabs.js';
import { en } from '../support/texts.mjs';
import { notice, ready, sample } from './doings.mjs';

/** @import { Tab } from './browsers.mjs' */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param {Tab} tab @param {string} where */
export async function accessible(tab, where) {
  const known = await tab.evaluate(() => 'axe' in window);
  if (!known) await tab.evaluate(/** @type {any} */ (axeSource));
  const found = await tab.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run();
    return violations.map(
      (/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ n) => n.target)}`,
    );
  });
  assert.deepEqual(found, [], where);
}

/** @param {Tab} tab @param {string} name @param {string} text */
const give = (tab, name, text) =>
  tab.evaluate(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      const input = /** @type {HTMLInputElement} */ (document.querySelector('#open-files'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, text],
  );

/**
 * The next reading ends as no test can make a core end: its worker dies, or its memory is full.
 * @param {Tab} tab @param {'dies' | 'is full'} how
 */
const coreFails = (tab, how) =>
  tab.evaluate((how) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ moved) {
      if (message.method !== 'open') return post.call(this, message, moved);
      Worker.prototype.postMessage = post;
      if (how === 'dies') return void this.onerror?.(new ErrorEvent('error', { message: 'unreachable' }));
      const hear = this.onmessage;
      this.onmessage = (event) => {
        if (event.data.id === message.id && event.data.value) {
          event.data.value.stopped = 'out_of_memory';
          this.onmessage = hear;
        }
        hear?.call(this, event);
      };
      post.call(this, message, moved);
    };
  }, how);

const still = () => new Promise((resolve) => setTimeout(resolve, 120));

const names = (/** @type {Tab} */ tab, /** @type {string} */ selector) =>
  tab.evaluate((selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent ?? ''), selector);

/** Every view of every tab, one after the other. @param {Tab} tab @param {(where: string) => Promise<void>} look */
export async function everyView(tab, look) {
  const tabs = await tab.evaluate(() => [...document.querySelectorAll('[role=tab]')].map((one) => one.id));
  for (const id of tabs) {
    await tab.evaluate((id) => document.getElementById(id)?.click(), id);
    await tab.sees(`#${id}[aria-selected=true]`);
    const views = await tab.evaluate(() => document.querySelectorAll('.panel .segments button').length);
    for (let i = 0; i < Math.max(1, views); i++) {
      await tab.evaluate(
        (i) => /** @type {any} */ (document.querySelectorAll('.panel .segments button')[i])?.click(),
        i,
      );
      await tab.until(
        () => document.querySelector('.panel :is(h1, h2, thead th, textarea, .aside-panel, .nothing)') !== null,
      );
      await still();
      await look(`${id} ${i}`);
    }
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('.panel .segments button'))?.click());
  }
}

const kDialogs = ['columns', 'settings', 'history', 'link', 'help', 'shortcuts', 'segments', 'shelf', 'paste', 'words'];
/** What the palette calls each dialog. @param {typeof en} t */
const commandsOf = (t) => ({
  columns: t.grid.columns,
  settings: t.settings.button,
  history: t.history.title,
  link: t.link.title,
  help: t.help.title,
  shortcuts: t.shortcuts.title,
  segments: t.segments.title,
  shelf: t.shelf.title,
  paste: t.pasteButton,
  words: t.words.button,
});

/** Runs in the page. @param {string} words */
function firstOffer(words) {
  return document.querySelector('[role=option] span')?.textContent === words;
}

/** Runs in the page. @param {string} words */
function typeInPalette(words) {
  const box = /** @type {HTMLInputElement} */ (document.querySelector('[role=combobox]'));
  box.focus();
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** @param {Tab} tab @param {(where: string) => Promise<void>} look @param {typeof en} [t]   the language of the page */
export async function everyDialog(tab, look, t = en) {
  const commands = commandsOf(t);
  await tab.evaluate(() => document.getElementById('tab-pages')?.click());
  for (const name of kDialogs) {
    await tab.evaluate(
      (name) => /** @type {any} */ (document.querySelector(`[aria-label="${name}"]`)).click(),
      t.palette.title,
    );
    await tab.sees('[role=combobox]');
    if (name === kDialogs[0]) await look('palette');
    const words = commands[/** @type {keyof typeof commands} */ (name)];
    await tab.evaluate(typeInPalette, words);
    await tab.until(firstOffer, words);
    await tab.press('Enter');
    await tab.until(() => document.querySelector('dialog[open]:not(:has([role=combobox]))') !== null);
    await look(name);
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('dialog'));
  }
}

/** A link, whole. @param {Tab} tab @param {(where: string) => Promise<void>} look */
async function oneRow(tab, look) {
  await tab.evaluate(() => document.getElementById('tab-links')?.click());
  await tab.until(() => {
    const cell = /** @type {any} */ (document.querySelector('.report[aria-label=links] td[aria-colindex="3"]'));
    cell?.click();
    return cell !== null;
  });
  await tab.sees('dialog[open] .numbers');
  await look('row');
  await tab.press('Escape');
  await tab.until(() => !document.querySelector('dialog'));
}

/** @param {Tab} tab @param {(where: string) => Promise<void>} look */
export async function everyPart(tab, look) {
  await tab.evaluate(() => document.getElementById('tab-pages')?.click());
  await tab.sees('.report [role=grid] tbody [aria-colindex="1"]');
  await tab.evaluate(() => /** @type {any} */ (document.querySelector('.report tbody th')).click());
  await tab.sees('.detail .segments button');
  const parts = (await names(tab, '.detail .segments button')).length;
  for (let i = 0; i < parts; i++) {
    await tab.evaluate((i) => /** @type {any} */ (document.querySelectorAll('.detail .segments button')[i]).click(), i);
    await still();
    await look(`part ${i}`);
  }
  await tab.press('Escape');
}

/** @param {Tab} tab @param {string} theme */
const wear = (tab, theme) =>
  tab.until((wanted) => {
    if (document.documentElement.dataset.theme === wanted) return true;
    /** @type {any} */ (document.querySelector('button[aria-label^="Theme"]')).click();
    return false;
  }, theme);

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const everywhere = {
  async 'every tab, view, part and dialog is quiet: no request, no violation, no error'(tab) {
    await sample(tab);
    const quiet = async () => {};
    await everyView(tab, quiet);
    await everyPart(tab, quiet);
    await everyDialog(tab, quiet);
    await oneRow(tab, quiet);
  },
};

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const states = {
  async 'axe has nothing to report on any tab, view, part or dialog, light and dark'(tab) {
    await accessible(tab, 'landing');
    await sample(tab);
    // Colours are the same everywhere, so the slower browser looks at them once.
    for (const theme of tab.browser === 'chromium' ? ['light', 'dark'] : ['dark']) {
      await wear(tab, theme);
      const look = (/** @type {string} */ where) => accessible(tab, `${where}, ${theme}`);
      await everyView(tab, look);
      await everyPart(tab, look);
      await everyDialog(tab, look);
      await oneRow(tab, look);
    }
  },

  async 'errors and empty states are reached, say what to do, and are accessible'(tab) {
    await give(tab, 'odd.csv', 'nr;wo;wohin\n1;https://o.example/;https://o.example/b\n');
    await notice(tab, en.map.needed('odd.csv'));
    await accessible(tab, 'unknown columns');
    await give(tab, 'nothing.csv', '');
    await notice(tab, /nothing\.csv/);
    const outward = Array.from({ length: 12 }, (_, i) => `https://o.example/,https://t${i}.example/,x`).join('\n');
    await give(tab, 'outward.csv', `source,target,anchor\n${outward}\n`);
    await ready(tab);
    await notice(tab, /No link between two pages/);
    await accessible(tab, 'no links within');
    await tab.click('tab', 'Problems');
    await tab.until(() => /Nothing was wrong|[0-9]/.test(document.querySelector('.report')?.textContent ?? ''));
    await accessible(tab, 'no problems');
    await tab.click('tab', 'Links');
    await tab.sees('.report [role=grid] tbody th');
    await tab.fill('searchbox', 'Filter', 'nosuchcolumn>1');
    await tab.sees('.filter [role=alert]');
    await tab.until((words) => document.querySelector('.nothing')?.textContent === words, en.grid.notUnderstood);
    const cells = await tab.evaluate(() => {
      const all = [...document.querySelectorAll('.report [role=grid] tbody :is(td, th)')];
      return all.filter((cell) => cell.checkVisibility({ visibilityProperty: true })).length;
    });
    assert.equal(cells, 0, 'rows of the filter before are shown');
    await accessible(tab, 'a filter that cannot be');
    await tab.fill('searchbox', 'Filter', 'anchor=x nothinghasthisword');
    await tab.until(() => /Remove .* to see 12\./.test(document.querySelector('.nothing')?.textContent ?? ''));
    await accessible(tab, 'a filter that nothing matches');
    await tab.click('button', en.grid.removeIt);
    await tab.until(() => !document.querySelector('.nothing'));
    await give(tab, 'more.csv', 'source,target\nhttps://o.example/,https://o.example/b\n');
    await tab.sees('dialog');
    await accessible(tab, 'add or start new');
    await tab.click('button', en.ask.neither);
    await give(tab, 'cut.anchorite', 'ANCHORITE PROJECT 1\n\u0010');
    await tab.click('button', 'Start new');
    await notice(tab, en.faults.bad_project.title, en.faults.bad_project.advice);
    await give(tab, 'newer.anchorite', 'ANCHORITE PROJECT 9\n');
    await tab.click('button', 'Start new');
    await notice(tab, /version 9/);
    await tab.until(() => document.querySelector('.status-line strong')?.textContent?.includes('link'));
  },

  async 'tabs open as their stage ends, and show what it gave'(tab) {
    await tab.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ moved) {
        if (message.method !== 'open') return post.call(this, message, moved);
        Worker.prototype.postMessage = post;
        const hear = this.onmessage;
        /** @type {MessageEvent[]} */
        const held = [];
        let holds = false;
        // As in a crawl so large that its anchors take a while: the page is told of that stage again and again.
        this.onmessage = (event) => {
          if (event.data.id !== message.id) return void hear?.call(this, event);
          if (held.push(event) === 1)
            Object.assign(window, { goOn: () => held.splice(0).map((one) => hear?.call(this, one)) });
          if (holds) return;
          holds = true;
          const progress = { stage: 'anchors', bytes: 0, totalBytes: 0, rows: 0, fraction: 0.6 };
          const told = new MessageEvent('message', { data: { id: message.id, progress } });
          const timer = setInterval(() => {
            if (held.some(({ data }) => data.value)) hear?.call(this, told);
            else if (!held.length) clearInterval(timer);
          }, 50);
        };
        post.call(this, message, moved);
      };
    });
    await tab.click('button', 'Try a sample');
    await tab.sees('#tab-links:not(:disabled)');
    const open = () => names(tab, '[role=tab]:not(:disabled)');
    assert.deepEqual(await open(), ['Pages', 'Links', 'Structure', 'Problems', 'Data']);
    for (const name of ['Links', 'Pages']) {
      await tab.click('tab', name);
      await tab.until((wanted) => document.querySelector('.report')?.ariaLabel === wanted, name.toLowerCase());
      await tab.until(() => document.querySelectorAll('.report [role=grid] tbody th').length > 5);
    }
    await accessible(tab, 'while it is analysed');
    assert.match((await names(tab, '[role=status]'))[0], /^Anchors/);
    await tab.evaluate(() => /** @type {any} */ (window).goOn());
    await ready(tab);
    // A crawl has nothing to say of backlinks over time.
    assert.deepEqual(
      (await open()).map((name) => name.replace(/[\d,]+$/, '')), // without how many rows there are
      kTabs.filter((name) => name !== 'backlinks').map((name) => en.tabs[name]),
    );
    await tab.sees('#tab-pages[aria-selected=true]');
  },

  async 'what files lack is told: links, rows beyond a limit of Excel, backlinks'(tab) {
    await give(tab, 'internal_all.csv', 'Address,Status Code,Title 1\nhttps://p.example/,200,Home\n');
    await ready(tab);
    await notice(tab, /internal_all\.csv lists pages, not links\..*All Inlinks/);
    await accessible(tab, 'only pages');
    await tab.click('tab', 'Anchors');
    await tab.click('button', en.views.anchor_sources);
    await tab.until(() => /Drop a backlink export/.test(document.querySelector('.nothing')?.textContent ?? ''));
    await accessible(tab, 'no backlinks');
    await tab.click('button', 'Start over');
    await tab.evaluate(() => {
      const rows = 1_048_575; // and the header
      const transfer = new DataTransfer();
      const file = new File(['source,target\n', 'https://e.example/,https://e.example/a\n'.repeat(rows)], 'cut.csv');
      transfer.items.add(file);
      const input = /** @type {HTMLInputElement} */ (document.querySelector('#open-files'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await notice(tab, /cut\.csv has exactly 1,048,576 rows/);
    await accessible(tab, 'cut by Excel');
  },

  async 'a row without a text says so, and its header is not empty'(tab) {
    const rows = ['', '', 'words'].map((words, i) => `https://t.example/,https://t.example/${i},${words}`);
    await give(tab, 'textless.csv', `source,target,anchor\n${rows.join('\n')}\n`);
    await ready(tab);
    await tab.click('tab', 'Anchors');
    await tab.until(() => document.querySelectorAll('.report [role=grid] tbody th').length === 2);
    const heads = await names(tab, '.report [role=grid] tbody tr:not([aria-hidden=true]) th');
    assert.deepEqual(heads.toSorted(), ['(no text)', 'words']);
    await accessible(tab, 'a row without a text');
    await tab.evaluate(() => {
      const cells = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.report [role=grid] tbody th')]);
      cells.find(({ textContent }) => textContent === '(no text)')?.click();
    });
    await tab.until(() => /^2 of 3/.test(document.querySelector('.status-line strong')?.textContent ?? ''));
  },

  async 'a core that dies is told and started anew; one that runs out of memory keeps what it has'(tab) {
    await sample(tab);
    await tab.click('button', 'Start over');
    await coreFails(tab, 'dies');
    await tab.click('button', 'Try a sample');
    await notice(tab, /Something in the analysis failed.*Your files are unchanged/);
    await tab.sees('.landing');
    await accessible(tab, 'the core died');
    await tab.evaluate(() => {
      const kept = /** @type {any} */ (window);
      const writeText = async (/** @type {string} */ t) => Object.assign(kept, { copied: t });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await tab.click('button', en.copyDetails);
    const details = await tab.until(() => /** @type {any} */ (window).copied);
    assert.equal(JSON.parse(details).code, 'worker_died');
    assert.ok(!/lantern|file:|https?:/.test(details), details);
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('.notice button.icon')).click());
    await coreFails(tab, 'is full');
    await sample(tab);
    await notice(tab, /The tab ran out of memory.*Results below cover the first 900 rows/);
    await accessible(tab, 'out of memory');
  },

  async 'a clipboard that is blocked, and a drawing that is cut, are told'(tab) {
    const away = Array.from({ length: 400 }, (_, i) => `https://m.example/,https://m.example/${i}`).join('\n');
    await give(tab, 'many.csv', `source,target\n${away}\n`);
    await ready(tab);
    await tab.click('tab', 'Structure');
    await tab.click('button', en.views.graph);
    await tab.until(() =>
      /Showing \d+ of \d+ or more neighbors/.test(document.querySelector('.figure')?.textContent ?? ''),
    );
    await tab.evaluate(() => {
      const writeText = () => Promise.reject(new Error('blocked'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await tab.press('Control+k');
    await tab.sees('[role=combobox]');
    await tab.evaluate(typeInPalette, commandsOf(en).link);
    await tab.until(firstOffer, commandsOf(en).link);
    await tab.press('Enter');
    await tab.click('button', 'Copy link');
    await tab.until(() => /Press Ctrl\+C now/.test(document.querySelector('dialog')?.textContent ?? ''));
    assert.ok(await tab.evaluate(() => getSelection()?.toString() || document.activeElement?.tagName === 'INPUT'));
    await accessible(tab, 'a blocked clipboard');
  },

  async 'files that a tab has no memory for are asked about first'(tab) {
    await tab.evaluate(() => {
      const mb = new Blob([new Uint8Array(1 << 20)]);
      const many = new Blob(Array(100).fill(mb));
      const transfer = new DataTransfer();
      transfer.items.add(new File(Array(10).fill(many), 'huge.csv.gz'));
      const input = /** @type {HTMLInputElement} */ (document.querySelector('#open-files'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await tab.until(() => /about 4\.2 GB/.test(document.querySelector('dialog')?.textContent ?? ''));
    await accessible(tab, 'too big');
    await tab.click('button', 'Not now');
    await tab.until(() => !document.querySelector('dialog') && document.querySelector('.landing') !== null);
  },
};
