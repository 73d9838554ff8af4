// A static file server for one folder on this machine's loopback, nothing more. It sends the headers of a good host.
//
//   node tools/serve.mjs [folder] [port]

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { top } from './lib/command.mjs';
import { kHeaders } from './lib/headers.mjs';

const kTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.webmanifest', 'application/manifest+json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.wasm', 'application/wasm'],
]);

// What is worth packing on its way.
const kPacked = new Set(['.html', '.js', '.css', '.wasm', '.svg', '.webmanifest']);

/**
 * The file that a request means, or null: never one outside the folder, never a hidden one.
 * @param {string} folder
 * @param {string} url
 * @returns {Promise<{path: string, size: number} | null>}
 */
async function find(folder, url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
    const wanted = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    if (!wanted.startsWith(folder + sep)) return null;
    const found = await stat(wanted);
    return found.isFile() ? { path: wanted, size: found.size } : null;
  } catch {
    return null; // not there, or not a path at all
  }
}

/** Takes back the place of a page's service worker, which else would answer for whatever is served here next. */
const kNoWorker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));
`;

/**
 * @param {string} folder
 * @param {number} [port] the first to try; the next free one is taken
 * @param {string} [keeps] how long a browser may keep what it is given, as Cache-Control says it
 * @param {boolean} [offline] whether a page of the folder may answer here when this has ended
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serve(folder, port = 8080, keeps = kHeaders['Cache-Control'], offline = true) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(kHeaders)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (!offline && request.url === '/sw.js') {
      response.writeHead(200, { 'Content-Type': kTypes.get('.js'), 'Cache-Control': 'no-store' }).end(kNoWorker);
      return;
    }
    const file = await find(root, request.url ?? '/');
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const gzip = kPacked.has(extname(file.path)) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'Content-Type': kTypes.get(extname(file.path)) ?? 'application/octet-stream',
      ...(gzip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': file.size }),
      Vary: 'Accept-Encoding',
      'Cache-Control': keeps,
    });
    if (request.method === 'HEAD') response.end();
    else {
      const steps = [createReadStream(file.path), ...(gzip ? [createGzip()] : []), response];
      pipeline(steps, (error) => error && response.destroy());
    }
  });
  const chosen = await listen(server, port);
  return {
    address: `http://127.0.0.1:${chosen}/`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import("node:http").Server} server
 * @param {number} first
 * @returns {Promise<number>} the port taken
 */
async function listen(server, first) {
  for (let port = first; ; port += 1) {
    const error = await new Promise((settle) => {
      server.once('error', settle);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', settle);
        settle(null);
      });
    });
    if (!error) return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
    if (error.code !== 'EADDRINUSE' || port >= first + 100) throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = join(top, 'dist/site'), port = '8080'] = process.argv.slice(2);
  const { address } = await serve(folder, Number(port), undefined, false);
  console.log(address);
}
