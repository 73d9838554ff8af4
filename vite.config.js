// How the page and its workers are bundled. tools/build-page.mjs makes the two builds from it.

import { fileURLToPath } from 'node:url';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// light-dark(), DecompressionStream and Trusted Types' default policy: the browsers that have them.
const kTarget = ['chrome123', 'firefox128', 'safari18'];

/** @type {import('vite').InlineConfig} */
export default {
  configFile: false,
  root: here('.'),
  publicDir: false,
  logLevel: 'warn',
  resolve: {
    alias: {
      'anchorite-wasm': here('build/wasm/anchorite.js'),
      '#assets': here('web/lib/assets-site.js'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: kTarget,
    cssTarget: kTarget,
    modulePreload: false,
    reportCompressedSize: false,
    write: false,
  },
};
