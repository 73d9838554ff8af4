// Builds the page twice: dist/anchorite.html, one file that opens from disk, and dist/site/, the same
// for a web host. Prints their sizes, and fails when the page without the core is too large.
//
//   node tools/build-page.mjs

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { build, mergeConfig } from 'vite';
import config from '../vite.config.js';
import { top } from './lib/command.mjs';

const kMostPage = 120_000;
const kMostFile = 1_600_000;

/** @typedef {{js: string, css: string}} Bundle */

/**
 * One classic script from one entry.
 * @param {string} entry
 * @param {import('vite').InlineConfig} [more]
 * @returns {Promise<Bundle>}
 */
async function bundle(entry, more = {}) {
  const name = 'page';
  const output = { format: /** @type {const} */ ('iife'), name, codeSplitting: false };
  const result = await build(
    mergeConfig(mergeConfig(config, more), {
      build: { cssCodeSplit: false, rolldownOptions: { input: join(top, entry), output } },
    }),
  );
  const parts = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = parts.find((part) => part.type === 'chunk');
  const sheet = parts.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
  if (chunk?.type !== 'chunk') throw new Error(`${entry}: nothing was bundled`);
  return { js: chunk.code, css: sheet?.type === 'asset' ? String(sheet.source) : '' };
}

/** @param {string | Uint8Array} content */
const hash = (content) => createHash('sha256').update(content).digest();
/** @param {string} content */
const cspHash = (content) => `'sha256-${hash(content).toString('base64')}'`;

/**
 * @param {string} script   sources of scripts
 * @param {string} style
 * @param {string} own      'self' where the page has files of its own
 * @param {string} rest     what else this build needs
 */
const policy = (script, style, own, rest) =>
  `default-src 'none'; script-src ${script} 'wasm-unsafe-eval'; style-src ${style}; img-src data: blob:${own}; ${rest}; ` +
  `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default`;

/**
 * The source page with the policy in front, its first screen empty, and the built parts in place.
 * @param {{csp: string, head: string, body: string}} parts
 */
function html({ csp, head, body }) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${csp}">`;
  return readFileSync(join(top, 'index.html'), 'utf8')
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${meta}`)
    .replace(/<div id="app">[\s\S]*?<\/div>/, '<div id="app"></div>')
    .replace(/\s*<script type="module"[^>]*><\/script>/, () => `\n${body}`)
    .replace('</head>', () => `${head}\n  </head>`);
}

/**
 * Bytes in a block that no browser runs, and that cannot end early.
 * @param {string} id
 * @param {string | Uint8Array} content
 */
const block = (id, content) =>
  `<script type="text/plain" id="${id}">${deflateRawSync(content, { level: 9 }).toString('base64')}</script>`;

/** @param {string} js */
const inlined = (js) => js.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim();

/**
 * @param {string} name
 * @param {string | Uint8Array} content
 */
function write(name, content) {
  const path = join(top, 'dist', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const kManifest = {
  name: 'Anchorite',
  short_name: 'Anchorite',
  description: 'A link analyzer that never leaves your browser.',
  start_url: './',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#0b5c6b',
  icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
};

/** The icon that the source page carries in its head. */
function icon() {
  const page = readFileSync(join(top, 'index.html'), 'utf8');
  const data = /href="data:image\/svg\+xml,([^"]+)"/.exec(page)?.[1];
  if (!data) throw new Error('index.html has no icon');
  return decodeURIComponent(data);
}

/** @param {Record<'core' | 'parse', string>} workers @param {Uint8Array} wasm */
async function buildFile(workers, wasm) {
  const page = await bundle('web/main.jsx', {
    resolve: { alias: { '#assets': join(top, 'web/lib/assets-inline.js') } },
  });
  const script = inlined(page.js);
  const style = page.css.trim();
  const csp = policy(cspHash(script), cspHash(style), '', "worker-src blob:; connect-src 'none'");
  /** @param {string} wasmBlock */
  const file = (wasmBlock) =>
    html({
      csp,
      head: `<style>${style}</style>`,
      body: [
        `<script>${script}</script>`,
        block('core-worker', workers.core),
        block('parse-worker', workers.parse),
        wasmBlock,
      ].join('\n'),
    });
  const whole = file(block('core-wasm', wasm));
  write('anchorite.html', whole);
  return { whole: Buffer.byteLength(whole), page: gzipSync(file(''), { level: 9 }).length };
}

/** @param {Record<'core' | 'parse', string>} workers @param {Uint8Array} wasm */
async function buildSite(workers, wasm) {
  /** @type {string[]} */
  const files = [];
  /** @param {string} name @param {string | Uint8Array} content */
  const put = (name, content) => {
    const [stem, ending] = name.split('.');
    const file = `${stem}.${hash(content).toString('hex').slice(0, 8)}.${ending}`;
    write(`site/${file}`, content);
    files.push(file);
    return file;
  };
  const names = {
    __CORE_WORKER__: put('core-worker.js', workers.core),
    __PARSE_WORKER__: put('parse-worker.js', workers.parse),
    __WASM__: put('anchorite.wasm', wasm),
  };
  const define = Object.fromEntries(Object.entries(names).map(([name, file]) => [name, JSON.stringify(file)]));
  const page = await bundle('web/main.jsx', { define });
  const script = put('page.js', page.js);
  const style = put('page.css', page.css);
  const csp = policy("'self'", "'self'", " 'self'", "worker-src 'self'; connect-src 'self'; manifest-src 'self'");
  write('site/icon.svg', icon());
  write('site/manifest.webmanifest', JSON.stringify(kManifest));
  const head = `    <link rel="manifest" href="./manifest.webmanifest">\n    <link rel="stylesheet" href="./${style}">\n    <script defer src="./${script}"></script>`;
  const index = html({ csp, head, body: '' });
  write('site/index.html', index);
  const kept = ['./', './index.html', './icon.svg', './manifest.webmanifest', ...files.map((file) => `./${file}`)];
  const cache = `anchorite-${hash(index).toString('hex').slice(0, 12)}`;
  const worker = await bundle('web/sw.js', {
    define: { __CACHE__: JSON.stringify(cache), __FILES__: JSON.stringify(kept) },
  });
  write('site/sw.js', worker.js);
  return brotliCompressSync(wasm).length;
}

const kB = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000)} kB`;

try {
  rmSync(join(top, 'dist'), { recursive: true, force: true });
  const wasm = readFileSync(join(top, 'build/wasm/anchorite.wasm'));
  const [core, parse] = await Promise.all(
    ['web/core/core-worker.js', 'web/core/parse-worker.js'].map((entry) =>
      bundle(entry, { define: { 'import.meta.url': '""' } }),
    ),
  );
  const workers = { core: core.js, parse: parse.js };
  const file = await buildFile(workers, wasm);
  const brotli = await buildSite(workers, wasm);
  console.log(`page without the core   ${kB(file.page)} gz (at most ${kB(kMostPage)})`);
  console.log(`core                    ${kB(wasm.length)} wasm, ${kB(brotli)} brotli`);
  console.log(`dist/anchorite.html     ${kB(file.whole)} (at most ${kB(kMostFile)})`);
  if (file.page > kMostPage) throw new Error(`the page is larger than ${kB(kMostPage)}`);
  if (file.whole > kMostFile) throw new Error(`the single file is larger than ${kB(kMostFile)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
