// The hosted page's service worker: keeps the site's own files, so that it opens without a network.
// A new version is fetched beside the old one and taken when the last tab of the old one is closed,
// or when a person asks for it; an analysis is never interrupted. A tab may start another worker at any time, so what
// older versions are made of stays until no window is open that may show one. Caches of other pages of this host are
// not ours.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const kOurs = 'anchorite-';
const kNamedByContent = /\.[0-9a-f]{8}\.\w+$/;
const kPagePart = /^\.\/page\./; // the page names these itself

/**
 * A file as the host has it now. A host may let its page be kept for minutes, and then the page of the version before
 * would be taken for this one's.
 * @param {string} file
 */
async function fetched(file) {
  const answer = await fetch(file, { cache: kNamedByContent.test(file) ? 'default' : 'reload' });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  const headers = new Headers(answer.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name); // it is unpacked
  return new Response(await answer.blob(), { headers });
}

/** All of this version or nothing: its cache is made when every file is there, and they belong together. */
async function install() {
  const answers = await Promise.all(__FILES__.map(fetched));
  const page = await answers[__FILES__.indexOf('./')].clone().text();
  const strange = __FILES__.find((file) => kPagePart.test(file) && !page.includes(file));
  if (strange) throw new Error(`the host's page is of another version: it does not name ${strange}`);
  try {
    const cache = await caches.open(__CACHE__);
    await Promise.all(__FILES__.map((file, i) => cache.put(file, answers[i])));
  } catch (error) {
    await caches.delete(__CACHE__);
    throw error;
  }
}
worker.addEventListener('install', (event) => event.waitUntil(install()));

/** @type {Set<string>} windows whose page this worker gave; a worker that was stopped meanwhile knows fewer */
const ofThisVersion = new Set();

async function forgetOlder() {
  const names = await caches.keys(); // oldest first: what comes after this version's may be a newer one's
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.some(({ id }) => !ofThisVersion.has(id))) return;
  const older = names.slice(0, names.indexOf(__CACHE__)).filter((name) => name.startsWith(kOurs));
  await Promise.all(older.map((name) => caches.delete(name)));
}
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim().then(forgetOlder)));

/**
 * @param {Request} request
 * @param {string[]} names   of caches
 */
async function kept(request, names) {
  for (const cacheName of names) {
    const found = await caches.match(request, { cacheName, ignoreSearch: true, ignoreVary: true }).catch(() => null);
    if (found) return found;
  }
  return null;
}

/** Never rejects: what nobody has is an answer that says so. @param {Request} request */
async function answer(request) {
  const own = await kept(request, [__CACHE__]);
  if (own) return own;
  const names = await caches.keys().catch(() => []);
  const older = await kept(request, names.filter((name) => name.startsWith(kOurs)).toReversed());
  // What is named by its content is right whichever version kept it; of the rest, the host has the newer.
  if (older && kNamedByContent.test(new URL(request.url).pathname)) return older;
  return fetch(request).catch(() => older ?? new Response('', { status: 504, statusText: 'Gateway Timeout' }));
}
worker.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  if (event.request.mode === 'navigate') {
    ofThisVersion.add(event.resultingClientId);
    event.waitUntil(forgetOlder().catch(() => undefined));
  }
  event.respondWith(answer(event.request));
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') void worker.skipWaiting();
});
