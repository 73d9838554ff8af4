// Debian's Chromium (through playwright-core) and Firefox (through puppeteer-core and BiDi) behind
// one small interface: what a person does on a page, and what the page did meanwhile.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Tab
 * @property {string} browser
 * @property {string[]} requests      addresses asked for, blob: and data: ones left out
 * @property {string[]} complaints    errors on the console, exceptions, policy violations
 * @property {(url: string) => Promise<void>} goto
 * @property {<T>(act: (argument: any) => T, argument?: unknown) => Promise<Awaited<T>>} evaluate
 * @property {(role: string, name: string) => Promise<void>} click
 * @property {(role: string, name: string, text: string) => Promise<void>} fill
 * @property {(name: string, paths: string[]) => Promise<void>} choose    files for the input of this name
 * @property {(keys: string) => Promise<void>} press    'Enter', 'Control+Shift+KeyZ'
 * @property {(act: (argument: any) => unknown, argument?: unknown) => Promise<any>} until
 *   Waits until the function, run in the page, gives something truthy, and gives that.
 * @property {(selector: string) => Promise<void>} sees    Waits until something matches.
 * @property {(path: string) => Promise<void>} screenshot
 * @property {() => Promise<number>} pagesOfPaper   of A4, that it would print
 * @property {() => Promise<void>} close
 */
/** @typedef {{name: string, version: string, tab: () => Promise<Tab>, close: () => Promise<void>}} Browser */

const kChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const kFirefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const kWindow = { width: 1280, height: 800 };

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-precise-memory-info',
];

// Runs before the page's own scripts. Violations of its policy are otherwise only on the console, and
// what it hands out to be saved is kept, so that a test can read it without a folder of downloads. Its workers are kept to
// be ended.
function watch() {
  const saved = /** @type {Blob[]} */ ([]);
  const workers = /** @type {Worker[]} */ ([]);
  Object.assign(window, { saved, workers });
  window.Worker = class extends Worker {
    /** @param {[string | URL, WorkerOptions?]} how */
    constructor(...how) {
      super(...how);
      workers.push(this);
    }
  };
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (thing) => {
    if (thing instanceof Blob && !thing.type.includes('javascript')) saved.push(thing);
    return create(thing);
  };
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI} (${event.sample})`);
  });
}

const kPatience = 60; // s: how long something may take that works, where other programs want the machine too
const kPollMs = 30;
const kStillMs = 1000; // so much at most counts of a look: a machine that stands still uses up no patience

/**
 * @template T
 * @param {() => Promise<T>} look
 * @param {() => string} what      is waited for
 * @returns {Promise<T>} the first look that is truthy
 */
async function until(look, what) {
  for (let left = kPatience * 1000; ; ) {
    const started = Date.now();
    const value = await look();
    if (value) return value;
    if (left < 0) throw new Error(`not within ${kPatience} s: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, kPollMs));
    left -= Math.min(kStillMs, Date.now() - started);
  }
}

/**
 * Runs in the page. An input of files is often not shown, and then the tree of roles lacks it.
 * @param {string} name
 */
function fileInput(name) {
  const inputs = [...document.querySelectorAll('input')].filter((input) => input.type === 'file');
  return inputs.find((input) => (input.ariaLabel ?? input.labels?.[0]?.textContent?.trim()) === name);
}

/**
 * Runs in the page: what has this role and this name, the hidden parts of it left out. Chromium's driver looks into the
 * browser's own tree of roles; Firefox's takes a second each time to do so.
 * @param {{role: string, name: string}} wanted
 */
function byRole({ role, name }) {
  const kinds = /** @type {Record<string, string>} */ ({
    button: 'button:not([role])',
    tab: '[role=tab]',
    textbox: 'textarea, input[type=text], input[type=url]',
    searchbox: 'input[type=search]',
    combobox: '[role=combobox], select',
    checkbox: 'input[type=checkbox]',
  });
  return [...document.querySelectorAll(kinds[role])].find((element) => {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    const label = /** @type {any} */ (element).labels?.[0]?.textContent ?? copy.textContent;
    const can = element.checkVisibility() && !(/** @type {any} */ (element).disabled);
    return can && (element.ariaLabel ?? label)?.trim() === name;
  });
}

/** Runs in the page. @param {any} element */
function listens(element) {
  element.heard = false;
  element.addEventListener('click', () => Object.assign(element, { heard: true }), { once: true });
}

const kAims = 20;

/**
 * @param {any} page
 * @param {string} role
 * @param {string} name
 */
function named(page, role, name) {
  const find = () =>
    until(
      async () => (await page.evaluateHandle(byRole, { role, name })).asElement(),
      () => `${role} "${name}"`,
    );
  return {
    // The driver aims and then clicks: what a message pushed down in between is missed, and must be aimed at anew.
    async click() {
      for (let i = 0; i < kAims; i++) {
        const element = await find();
        await element.evaluate(listens);
        await element.click().catch(() => undefined);
        if (await element.evaluate((/** @type {any} */ one) => one.heard)) return;
      }
      throw new Error(`no click came to ${role} "${name}"`);
    },
    async fill(/** @type {string} */ text) {
      const element = await find();
      await element.focus();
      await element.evaluate((/** @type {HTMLInputElement} */ box, /** @type {string} */ value) => {
        box.value = value;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
    },
  };
}

/** @param {string} url */
const counts = (url) => !url.startsWith('blob:') && !url.startsWith('data:');

/**
 * What the two libraries call alike, and what each does its own way.
 * @param {any} page
 * @param {{browser: string, find: (role: string, name: string) => any, choose: Tab['choose'], close: Tab['close']}} own
 * @returns {Tab}
 */
function tabOver(page, { browser, find, choose, close }) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const complaints = [];
  page.setDefaultTimeout(kPatience * 1000);
  page.on('request', (/** @type {any} */ request) => counts(request.url()) && requests.push(request.url()));
  page.on('console', (/** @type {any} */ message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (/** @type {unknown} */ error) => complaints.push(String(error)));
  /** @type {Tab['evaluate']} */
  const evaluate = (act, argument) => page.evaluate(act, argument);
  /** @type {Tab['until']} */
  const untilIn = (act, argument) =>
    until(
      async () => evaluate(act, argument),
      () => `${String(act).replace(/\s+/g, ' ').slice(0, 160)} of ${argument}`,
    );
  return {
    browser,
    requests,
    complaints,
    async goto(url) {
      await page.bringToFront(); // keys go to the tab in front
      await page.goto(url);
    },
    evaluate,
    click: (role, name) => find(role, name).click(),
    fill: (role, name, text) => find(role, name).fill(text),
    choose,
    async press(keys) {
      const held = keys.split('+').filter(Boolean);
      const last = held.pop() ?? keys;
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(last);
      for (const key of held.toReversed()) await page.keyboard.up(key);
    },
    until: untilIn,
    // An element itself does not come out of the page in every browser.
    sees: (selector) => untilIn((/** @type {string} */ one) => !!document.querySelector(one), selector),
    screenshot: async (path) => void (await page.screenshot({ path })),
    async pagesOfPaper() {
      const paper = Buffer.from(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      return paper.toString('latin1').match(/\/Type *\/Page\b/g)?.length ?? 0;
    },
    close,
  };
}

/** @returns {Promise<Browser>} */
async function launchChromium() {
  const { chromium } = await import('playwright-core');
  const executablePath = /** @type {string} */ (kChromium.find(existsSync));
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  return {
    name: 'chromium',
    version: browser.version(),
    async tab() {
      const context = await browser.newContext({ viewport: kWindow, acceptDownloads: true });
      const page = await context.newPage();
      await page.addInitScript(watch);
      return tabOver(page, {
        browser: 'chromium',
        find: (role, name) => page.getByRole(/** @type {any} */ (role), { name, exact: true }),
        choose: (name, paths) => page.getByLabel(name, { exact: true }).setInputFiles(paths),
        close: () => context.close(),
      });
    },
    close: () => browser.close(),
  };
}

/** @returns {Promise<Browser>} */
async function launchFirefox() {
  const { default: puppeteer } = await import('puppeteer-core');
  const executablePath = /** @type {string} */ (kFirefox.find(existsSync));
  const userDataDir = mkdtempSync(join(tmpdir(), 'anchorite-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir,
    timeout: kPatience * 1000,
    defaultViewport: kWindow,
    extraPrefsFirefox: {
      'security.fileuri.strict_origin_policy': true, // Puppeteer's own profile is laxer than a person's Firefox
      'browser.download.alwaysOpenPanel': false, // it would take the focus from the page, and from the next one
      'dom.disable_beforeunload': true, // a question that no driver answers
    },
  });
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^firefox\//i, ''),
    async tab() {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(watch);
      return tabOver(page, {
        browser: 'firefox',
        find: (role, name) => named(page, role, name),
        async choose(name, paths) {
          const input = await until(
            async () => (await page.evaluateHandle(fileInput, name)).asElement(),
            () => `file input "${name}"`,
          );
          await /** @type {any} */ (input).uploadFile(...paths);
        },
        close: () => page.close(),
      });
    },
    async close() {
      await browser.close();
      rmSync(userDataDir, { recursive: true, force: true });
    },
  };
}

/** The browsers that are installed here. */
export const browsers = [
  { name: 'chromium', installed: kChromium.some(existsSync), launch: launchChromium },
  { name: 'firefox', installed: kFirefox.some(existsSync), launch: launchFirefox },
];
