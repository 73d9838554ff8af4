// The built page's parts and the two ways to put them together. Nothing is written here.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, mergeConfig } from 'vite';
import config from '../../vite.config.js';
import { pack } from '../../web/lib/bytetext.js';
import { top } from './command.mjs';
import { packagesOf, version } from './components.mjs';
import { kHostFiles } from './headers.mjs';
import { languages } from './shipped.mjs';

/** @typedef {{js: string, css: string, packages: Set<string>}} Bundle   packages: those of others inside */

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
  const css = sheet?.type === 'asset' ? String(sheet.source) : '';
  return { js: chunk.code, css, packages: packagesOf(Object.keys(chunk.modules)) };
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
 * Of what both ways of the page are made: it is told apart by this, since no file can hold its own hash.
 * @param {(string | Uint8Array)[]} parts
 */
function buildOf(parts) {
  const hashes = parts.map((part) => hash(part).toString('hex'));
  return hash(hashes.join()).toString('hex').slice(0, 12);
}

/**
 * The source page with the policy in front, its first screen empty, and the built parts in place. web/lib/version.js
 * reads what the page says of itself.
 * @param {{csp: string, head: string, body: string, build: string}} parts
 */
function html({ csp, head, body, build }) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${csp}">`;
  return readFileSync(join(top, 'index.html'), 'utf8')
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${meta}`)
    .replace(/<div id="app">[\s\S]*?<\/div>/, '<div id="app"></div>')
    .replace(/\s*<script type="module"[^>]*><\/script>/, () => `\n${body}`)
    .replace(
      '</head>',
      () => `    <meta name="generator" content="Anchorite ${version} ${build}">\n${head}\n  </head>`,
    );
}

/** @param {string | Uint8Array} content */
const gzip = (content) => execFileSync('libdeflate-gzip', ['-12'], { input: content, maxBuffer: 64e6 });

/**
 * Bytes in a block that no browser runs, and that cannot end early.
 * @param {string} id
 * @param {string | Uint8Array} content
 */
const block = (id, content) => [`<script type="text/plain" id="${id}">`, pack(gzip(content)), '</script>\n'];

// The single file is windows-1252 for the sake of its blocks, so what is text in it keeps to ASCII.
const kBeyondAscii = /[^\0-\x7f]/g;
/** @param {string} sign @param {number} digits */
const hex = (sign, digits) => sign.charCodeAt(0).toString(16).padStart(digits, '0');

/** @param {string} js */
const inlined = (js) =>
  js
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
    .replace(kBeyondAscii, (sign) => `\\u${hex(sign, 4)}`)
    .trim();

/** @param {string} css */
const inlinedStyle = (css) => css.replace(kBeyondAscii, (sign) => `\\${hex(sign, 1)} `).trim();

/** @param {(string | Uint8Array)[]} parts */
function windows1252(parts) {
  const strange = parts.find((part) => typeof part === 'string' && part.search(kBeyondAscii) >= 0);
  if (strange) throw new Error('the single file holds text beyond ASCII');
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
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

/** The classic script of all workers. It has no address of its own; the glue asks, but is given its module. */
export const buildWorker = () => bundle('web/workers/worker.js', { define: { 'import.meta.url': '""' } });

/**
 * The page as one file. `withoutCore` is what everybody needs for the first screen: the page in English.
 * @param {Bundle} worker
 * @param {Uint8Array} wasm
 * @param {import('vite').InlineConfig} [more]   what a test builds otherwise
 * @returns {Promise<{whole: Buffer, withoutCore: Buffer, packages: Set<string>, build: string}>}
 */
export async function singleFile(worker, wasm, more = {}) {
  const inline = { resolve: { alias: { '#assets': join(top, 'web/assets/inline.js') } } };
  const page = await bundle('web/main.jsx', mergeConfig(inline, more));
  const script = inlined(page.js);
  const style = inlinedStyle(page.css);
  const csp = policy(cspHash(script), cspHash(style), '', "worker-src blob:; connect-src 'none'");
  const body = `<script>${script}</script>\n`;
  const build = buildOf([page.js, page.css, worker.js, wasm, ...languages().values()]);
  const shell = html({ csp, head: `    <style>${style}</style>`, body, build });
  const words = [...languages()].flatMap(([language, json]) => block(`words-${language}`, json));
  const [before, after] = shell.replace('<meta charset="utf-8">', '<meta charset="windows-1252">').split(body);
  /** @param {(string | Uint8Array)[]} blocks */
  const file = (...blocks) => windows1252([before, ...blocks, after]);
  const small = block('worker', worker.js);
  const packages = new Set([...page.packages, ...worker.packages]);
  const whole = file(...words, body, ...small, ...block('core-wasm', wasm));
  return { whole, withoutCore: file(body, ...small), packages, build };
}

/**
 * The page for a web host, as files by name, and what tells the host its headers.
 * @param {Bundle} worker
 * @param {Uint8Array} wasm
 * @param {string} build   of the single file: both are one program
 * @returns {Promise<Map<string, string | Uint8Array>>}
 */
export async function site(worker, wasm, build) {
  /** @type {Map<string, string | Uint8Array>} */
  const files = new Map();
  /** @param {string} name @param {string | Uint8Array} content */
  const put = (name, content) => {
    const [stem, ending] = name.split('.');
    const file = `${stem}.${hash(content).toString('hex').slice(0, 8)}.${ending}`;
    files.set(file, content);
    return file;
  };
  const parts = {
    __WORKER__: put('worker.js', worker.js),
    __WASM__: put('anchorite.wasm', wasm),
    __WORDS__: Object.fromEntries([...languages()].map(([name, json]) => [name, put(`words-${name}.json`, json)])),
  };
  const page = await bundle('web/main.jsx', { define: literals(parts) });
  const head = [
    '<link rel="manifest" href="./manifest.webmanifest">',
    `<link rel="stylesheet" href="./${put('page.css', page.css)}">`,
    `<script defer src="./${put('page.js', page.js)}"></script>`,
  ];
  const csp = policy("'self'", "'self'", " 'self'", "worker-src 'self'; connect-src 'self'; manifest-src 'self'");
  files.set('icon.svg', icon());
  files.set('manifest.webmanifest', JSON.stringify(kManifest));
  files.set('index.html', html({ csp, head: head.map((line) => `    ${line}`).join('\n'), body: '', build }));

  const kept = ['./', ...[...files.keys()].map((file) => `./${file}`)];
  const version = hash([...files.keys(), files.get('index.html'), readFileSync(join(top, 'web/assets/sw.js'))].join())
    .toString('hex')
    .slice(0, 12);
  const offline = await bundle('web/assets/sw.js', {
    define: literals({ __CACHE__: `anchorite-${version}`, __FILES__: kept }),
  });
  for (const [name, text] of Object.entries(kHostFiles)) files.set(name, text);
  return files.set('sw.js', offline.js);
}

/** @param {Record<string, unknown>} values */
const literals = (values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
