// The hosted page's service worker: keeps the site's own files, so that it opens without a network.
// A new version is fetched beside the old one and taken when the last tab of the old one is closed,
// or when a person asks for it; an analysis is never interrupted. The version before stays for the tabs
// that still show it: they may start another worker. Caches of other pages of this host are not ours.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const kOurs = 'anchorite-';

worker.addEventListener('install', (event) => event.waitUntil(caches.open(__CACHE__).then((c) => c.addAll(__FILES__))));

async function forgetOlder() {
  const names = await caches.keys(); // oldest first
  const others = names.filter((name) => name.startsWith(kOurs) && name !== __CACHE__);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));

/** @param {Request} request */
async function answer(request) {
  const own = { ignoreSearch: true, cacheName: __CACHE__ };
  return (await caches.match(request, own)) ?? (await caches.match(request)) ?? fetch(request);
}
worker.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') void worker.skipWaiting();
});
