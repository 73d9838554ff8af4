// What a benchmark in Chromium stands on: the contenders of page.js bundled with the core and its workers, served from
// this machine, each run in a fresh tab whose process is watched.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { cache } from '../../tools/lib/pinned.mjs';
import { serve } from '../../tools/serve.mjs';
import { browsers } from '../web/browsers.mjs';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const folder = join(top, 'build/bench');
const peers = join(cache, 'peers');

/** @param {number[]} numbers */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/**
 * @param {string} name    of a package that tools/setup/setup.sh bench fetches
 * @returns {string} its folder
 */
export function peer(name) {
  const holds = (/** @type {string} */ candidate) => existsSync(join(peers, candidate, 'node_modules', name));
  const found = existsSync(peers) ? readdirSync(peers).find(holds) : undefined;
  if (!found) throw new Error(`${name}, which is measured beside, is not installed: tools/setup/setup.sh bench`);
  return join(peers, found, 'node_modules', name);
}

/**
 * @param {string} entry
 * @param {string} name
 * @param {string} duckdb
 */
async function bundle(entry, name, duckdb) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: top,
    define: { 'import.meta.url': '""' },
    resolve: {
      alias: {
        'anchorite-wasm': join(top, 'build/wasm/anchorite.js'),
        '@duckdb/duckdb-wasm': join(duckdb, 'dist/duckdb-browser.mjs'),
      },
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(top, entry),
        output: { format: 'iife', name: 'bench', entryFileNames: name, codeSplitting: false },
      },
    },
  });
}

/**
 * The tab's process: its memory, and the processor time of all its threads. The latter tells what work costs on a
 * machine that has other things to do. @returns {{bytes: number, cpuMs: number}}
 */
function tabProcess() {
  /** @type {Map<number, number>} */
  const parents = new Map();
  /** @type {{pid: number, bytes: number, cpuMs: number}[]} */
  const renderers = [];
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .map(Number);
      parents.set(pid, stat[1]);
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) continue;
      const kilobytes = Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0);
      renderers.push({ pid, bytes: kilobytes * 1024, cpuMs: 10 * (stat[11] + stat[12]) });
    } catch {
      // It ended meanwhile.
    }
  }
  /** @param {number} pid @returns {boolean} */
  const ours = (pid) => pid === process.pid || (pid > 1 && parents.has(pid) && ours(Number(parents.get(pid))));
  const [largest] = renderers.filter(({ pid }) => ours(pid)).sort((a, b) => b.bytes - a.bytes);
  return largest ?? { bytes: 0, cpuMs: 0 };
}

/**
 * Opens Chromium on the benchmarks' page.
 * @param {number} port
 */
export async function openLab(port) {
  const duckdb = peer('@duckdb/duckdb-wasm');
  mkdirSync(folder, { recursive: true });
  await bundle('tests/bench/page.js', 'page.js', duckdb);
  await bundle('web/workers/worker.js', 'worker.js', duckdb);
  copyFileSync(join(top, 'build/wasm/anchorite.wasm'), join(folder, 'anchorite.wasm'));
  for (const name of ['duckdb-browser-eh.worker.js', 'duckdb-eh.wasm'])
    copyFileSync(join(duckdb, 'dist', name), join(folder, name));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>bench</title><input type="file" multiple aria-label="File"><script src="page.js"></script>',
  );
  const site = await serve(folder, port);
  const browser = await browsers[0].launch();

  return {
    /**
     * One contender in a fresh tab. @param {string[]} files @param {string} name @param {unknown} [argument]
     * @returns {Promise<any>} what it said, and the most memory its tab held
     */
    async run(files, name, argument) {
      const tab = await browser.tab();
      let most = 0;
      const watch = setInterval(() => {
        most = Math.max(most, tabProcess().bytes);
      }, 100);
      try {
        await tab.goto(site.address);
        await tab.choose('File', files);
        const before = tabProcess().cpuMs;
        const result = await tab.evaluate(
          ([contender, given]) => /** @type {any} */ (window).contenders[contender](given),
          [name, argument],
        );
        return { ...result, mostBytes: most, cpuMs: tabProcess().cpuMs - before };
      } finally {
        clearInterval(watch);
        await tab.close();
      }
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
