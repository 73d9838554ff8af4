// npm run dev: the page from its sources, with the WebAssembly that is already built. A change shows at once: the page
// loads again, and its workers are bundled anew (tests/web need no less than the real build: npm run build:page).
//
//   node tools/dev.mjs [port]

import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, mergeConfig } from 'vite';
import config from '../vite.config.js';
import { top } from './lib/command.mjs';
import { buildWorker } from './lib/page.mjs';
import { languages } from './lib/shipped.mjs';

const wasm = join(top, 'build/wasm/anchorite.wasm');
if (!existsSync(wasm)) {
  console.error('build/wasm/anchorite.wasm is not there: npm run build:wasm');
  process.exit(1);
}

const words = Object.fromEntries([...languages().keys()].map((language) => [language, `words-${language}.json`]));

/** @type {ReturnType<typeof buildWorker> | undefined} */
let worker;

/**
 * The two files of the hosted page that are no modules of it.
 * @type {import('vite').Plugin}
 */
const parts = {
  name: 'parts',
  transformIndexHtml: (html) => html.replace(/<div id="app">[\s\S]*?<\/div>/, '<div id="app"></div>'),
  configureServer({ middlewares, watcher, ws }) {
    watcher.add(join(top, 'build/wasm'));
    watcher.on('change', (file) => {
      if (!file.startsWith(join(top, 'web')) && file !== wasm) return;
      worker = undefined;
      ws.send({ type: 'full-reload' });
    });
    middlewares.use('/worker.js', (_, answer, fail) => {
      worker ??= buildWorker();
      worker.then(({ js }) => answer.setHeader('Content-Type', 'text/javascript').end(js), fail);
    });
    for (const [language, file] of Object.entries(words)) {
      middlewares.use(`/${file}`, (_, answer) => {
        answer.setHeader('Content-Type', 'application/json').end(languages().get(language));
      });
    }
    middlewares.use('/anchorite.wasm', (_, answer, fail) => {
      readFile(wasm).then((bytes) => answer.setHeader('Content-Type', 'application/wasm').end(bytes), fail);
    });
  },
};

const server = await createServer(
  mergeConfig(config, {
    appType: 'mpa', // what is not there is not found; there is no service worker
    cacheDir: join(top, 'build/vite'),
    define: { __WORKER__: '"worker.js"', __WASM__: '"anchorite.wasm"', __WORDS__: JSON.stringify(words) },
    optimizeDeps: { noDiscovery: true }, // packages pass the plugins of vite.config.js, as when they are bundled
    plugins: [parts],
    server: {
      host: '127.0.0.1',
      port: Number(process.argv[2] ?? 8090),
      fs: { allow: [top, realpathSync(join(top, 'node_modules'))] }, // which may be a link
    },
  }),
);
await server.listen();
console.log(`Anchorite from its sources is at  ${server.resolvedUrls?.local[0]}   (Ctrl+C ends it)`);
