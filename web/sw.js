// The hosted page's service worker: keeps the site's own files, so that it opens without a network.
// A new version is fetched beside the old one and taken when the last tab of the old one is closed,
// or when a person asks for it; an analysis is never interrupted.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', (event) => event.waitUntil(caches.open(__CACHE__).then((c) => c.addAll(__FILES__))));

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((n) => n !== __CACHE__).map((n) => caches.delete(n))))
      .then(() => worker.clients.claim()),
  ),
);

worker.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)));
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') void worker.skipWaiting();
});
