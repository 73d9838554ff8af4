// The service worker, in node, over caches, windows and a host that are plain JavaScript: what it answers while
// versions change, what it keeps, and what it forgets.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { test } from './suite.mjs';

const source = readFileSync(new URL('../../web/assets/sw.js', import.meta.url), 'utf8');
const kHost = 'https://host.example/app/';
const kOld = { cache: 'anchorite-old', files: ['./', './page.00000001.js', './anchorite.00000001.wasm'] };
const kNew = { cache: 'anchorite-new', files: ['./', './page.00000002.js', './anchorite.00000002.wasm'] };

const whole = (/** @type {string} */ file) => new URL(file, kHost).href;

/** A browser's side of it: caches in the order of their making, windows, and a host with the files of one version. */
function browserOf() {
  /** @type {Map<string, Map<string, Response>>} */
  const caches = new Map();
  const state = {
    caches,
    /** @type {string[]} */ windows: [],
    /** @type {Map<string, string>} */ host: new Map(),
    /** @type {string[]} */ asked: [],
    offline: false,
    broken: false,
  };
  /** @param {{files: string[]}} version */
  const deploy = ({ files }) => {
    state.host = new Map(files.map((file) => [whole(file), file === './' ? `<script src="${files[1]}">` : file]));
  };
  const cacheStorage = {
    async open(/** @type {string} */ name) {
      const cache = caches.get(name) ?? new Map();
      caches.set(name, cache);
      return {
        put: async (/** @type {string} */ file, /** @type {Response} */ answer) => cache.set(whole(file), answer),
      };
    },
    delete: async (/** @type {string} */ name) => caches.delete(name),
    async keys() {
      if (state.broken) throw new Error('the storage is broken');
      return [...caches.keys()];
    },
    async match(/** @type {{url: string}} */ request, /** @type {{cacheName: string}} */ { cacheName }) {
      if (state.broken) throw new Error('the storage is broken');
      return caches.get(cacheName)?.get(request.url.split('?')[0])?.clone();
    },
  };
  const fetch = async (/** @type {any} */ what, /** @type {RequestInit} */ how = {}) => {
    const url = whole(what.url ?? what);
    state.asked.push(`${how.cache ?? ''} ${url}`);
    if (state.offline) throw new TypeError('there is no network');
    const text = state.host.get(url);
    return new Response(text ?? 'Not found', { status: text === undefined ? 404 : 200 });
  };

  /** Starts the worker of a version, as a browser does it anew whenever it was stopped. @param {typeof kOld} version */
  const start = ({ cache, files }) => {
    /** @type {Record<string, (event: any) => void>} */
    const handlers = {};
    const self = {
      addEventListener: (/** @type {string} */ name, /** @type {any} */ act) => {
        handlers[name] = act;
      },
      clients: {
        claim: async () => {},
        matchAll: async () => state.windows.map((id) => ({ id })),
      },
      skipWaiting: async () => {},
    };
    const names = { self, caches: cacheStorage, fetch, Response, Headers, URL, __CACHE__: cache, __FILES__: files };
    runInNewContext(source, names);
    /** @param {string} name @param {object} event */
    const run = async (name, event) => {
      /** @type {unknown[]} */
      const waits = [];
      let answer;
      handlers[name]({
        ...event,
        waitUntil: (/** @type {unknown} */ work) => waits.push(work),
        respondWith: (/** @type {unknown} */ given) => {
          answer = given;
        },
      });
      await Promise.all(waits);
      return /** @type {Promise<Response>} */ (/** @type {unknown} */ (answer));
    };
    return {
      install: () => run('install', {}),
      activate: () => run('activate', {}),
      /** @param {string} file @param {string} [opens]   the window that this opens */
      ask: (file, opens = '') =>
        run('fetch', {
          request: { method: 'GET', mode: opens ? 'navigate' : 'cors', url: whole(file) },
          resultingClientId: opens,
        }),
    };
  };
  return { state, start, deploy };
}

/** The old version is open in a window, and the new one is taken beside it. */
async function updated() {
  const browser = browserOf();
  browser.deploy(kOld);
  const before = browser.start(kOld);
  await before.install();
  await before.activate();
  await before.ask('./', 'first');
  browser.state.windows = ['first'];
  browser.deploy(kNew);
  const now = browser.start(kNew);
  await now.install();
  await now.activate();
  return { ...browser, now };
}

/** @param {Response} answer */
const said = async (answer) => `${answer.status} ${await answer.text()}`;

export async function offlineTests() {
  await test('offline: a window of the old version is given its own files after the new one was taken', async () => {
    const { state, now } = await updated();
    for (const offline of [false, true]) {
      state.offline = offline;
      assert.equal(await said(await now.ask(kOld.files[2])), `200 ${kOld.files[2]}`);
      assert.equal(await said(await now.ask(kNew.files[2])), `200 ${kNew.files[2]}`);
      assert.equal(await said(await now.ask('./?again')), `200 <script src="${kNew.files[1]}">`);
    }
  });

  await test('offline: what nobody has is answered, not refused', async () => {
    const { state, now } = await updated();
    assert.match(await said(await now.ask('./elsewhere.html')), /^404/);
    state.offline = true;
    assert.match(await said(await now.ask('./elsewhere.html')), /^504/);
    state.broken = true;
    assert.match(await said(await now.ask(kNew.files[2])), /^504/);
    state.offline = false;
    assert.match(await said(await now.ask(kNew.files[2])), /^200/);
  });

  await test('offline: older versions stay while a window may show one, and no longer', async () => {
    const { state, now, start, deploy } = await updated();
    state.caches.set('of another page', new Map());
    await now.ask('./', 'second');
    state.windows = ['first', 'second'];
    const newest = { cache: 'anchorite-newest', files: ['./', './page.00000003.js', './anchorite.00000003.wasm'] };
    deploy(newest);
    const last = start(newest);
    await last.install();
    await last.activate();
    await last.ask('./', 'third');
    state.windows = ['first', 'third'];
    assert.match(await said(await last.ask(kOld.files[2])), /^200/);
    assert.equal(state.caches.size, 4);
    state.windows = ['third'];
    await last.ask('./', 'fourth');
    assert.deepEqual([...state.caches.keys()], ['of another page', 'anchorite-newest']);
  });

  await test('offline: a worker that was started anew forgets nothing that an open window may need', async () => {
    const { state, start } = await updated();
    const again = start(kNew); // it does not know whose window is whose
    await again.ask('./', 'second');
    assert.ok(state.caches.has(kOld.cache));
    state.windows = [];
    await again.ask('./', 'third');
    assert.deepEqual([...state.caches.keys()], [kNew.cache]);
  });

  await test('offline: a version is kept whole or not at all', async () => {
    const browser = browserOf();
    browser.deploy(kOld);
    const before = browser.start(kOld);
    await before.install();
    browser.state.host.set(whole(kNew.files[1]), 'page'); // half of the new files are there, the page is the old one
    await assert.rejects(browser.start(kNew).install(), /404/);
    browser.state.host.set(whole(kNew.files[2]), 'core');
    await assert.rejects(browser.start(kNew).install(), /another version/);
    assert.deepEqual([...browser.state.caches.keys()], [kOld.cache]);
  });

  await test('offline: the page itself is never taken from what the browser keeps', async () => {
    const { state } = await updated();
    assert.ok(state.asked.filter((one) => one.endsWith(kHost)).every((one) => one === `reload ${kHost}`));
  });
}
