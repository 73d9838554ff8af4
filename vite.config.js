// How the page and its workers are bundled. tools/build-page.mjs makes the two builds from it.

import { fileURLToPath } from 'node:url';
import { shippedCatalogue } from './tools/lib/shipped.mjs';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// light-dark(), DecompressionStream and Trusted Types' default policy: the browsers that have them.
const kTarget = ['chrome123', 'firefox128', 'safari18'];

/**
 * regular-table 0.9.2 takes the number of columns for infinite where only the rows are virtual, and then
 * counts up to it. Columns that come and go would also move under the pointer, so the grid draws all.
 * @type {import('vite').Plugin}
 */
const finiteColumns = {
  name: 'finite-columns',
  transform(code, id) {
    if (!id.endsWith('/regular-table/dist/esm/regular-table.js')) return null;
    const infinite = 'return{start_col:0,end_col:1/0}';
    if (code.split(infinite).length !== 2) throw new Error('regular-table has changed: look at finiteColumns again');
    return { code: code.replace(infinite, 'return{start_col:0,end_col:this.U??e}'), map: null };
  },
};

/**
 * d3-array 3.2.5 is one file, and makes bisectors that no bundler can leave out; the page has use for its ticks alone.
 * @type {import('vite').Plugin}
 */
const ticksAlone = {
  name: 'ticks-alone',
  transform(code, id) {
    if (!id.endsWith('/d3-array/dist/d3-array.mjs')) return null;
    const made = /= bisector\(\w+\)/g;
    if (code.match(made)?.length !== 2) throw new Error('d3-array has changed: look at ticksAlone again');
    return { code: code.replaceAll(made, '= {}'), map: null };
  },
};

/** @type {import('vite').InlineConfig} */
export default {
  configFile: false,
  root: here('.'),
  publicDir: false,
  logLevel: 'warn',
  plugins: [finiteColumns, ticksAlone, shippedCatalogue],
  resolve: {
    alias: {
      'anchorite-wasm': here('build/wasm/anchorite.js'),
      '#assets': here('web/assets/site.js'),
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
