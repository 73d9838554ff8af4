// The only door from the views to the core: starts the core worker and the parse workers, joins
// them by message channels, and turns method calls into messages. See types.js for every shape.
// A parse worker that ends is replaced, and costs the file it was at; without the core worker there is no analysis.

import { isSentence } from '../catalog/names.js';
import { CoreError } from './faults.js';
import { newLife, whenOver } from './lives.js';
import { connect } from './rpc.js';
import { remember } from './sentences.js';

/** @import { CallOptions, Core, CoreAssets } from './types.js' */

// A parse worker waits for blocks, the core worker reads and merges: on two cores two of them keep
// both busy, and past eight the one merging thread is the limit.
const kMaxParseWorkers = 8;

function parseWorkerCount() {
  const cores = navigator.hardwareConcurrency || 2;
  return Math.min(kMaxParseWorkers, Math.max(2, cores - 1));
}

const kEnded = 'A worker of this page ended.';
const kHung = 'A worker of this page did not answer.';
const kGraceMs = 5000; // the longest steps of the work take a second or two

/** @param {number} ms @returns {Promise<undefined>} */
const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms, undefined));

/**
 * @param {() => string | URL} url
 * @param {(why: string) => void} end    it cannot go on
 */
function newWorker(url, end) {
  const worker = new Worker(url());
  worker.onerror = (event) => {
    event.preventDefault();
    end(event.message || 'A worker of this page could not be started.');
  };
  worker.onmessageerror = () => end('A message between the workers of this page was lost.');
  return worker;
}

/**
 * Starts the core. Rejects with `worker_died` or `internal` when it cannot run here.
 * @param {CoreAssets} assets
 * @param {() => void} [onDeath]    told when it ends otherwise than by `dispose`
 * @returns {Promise<Core>}
 */
export async function createCore(assets, onDeath = () => {}) {
  const wasm = await compile(await assets.wasm());
  const core = newWorker(assets.workerUrl, die);
  const rpc = connect(/** @type {any} */ (core));
  /** @type {{worker: Worker, end: (why: string) => void}[]} */
  const parsers = [];
  let tellsDeath = onDeath;

  /** @param {string} why */
  function die(why) {
    core.terminate();
    for (const { worker } of parsers.splice(0)) worker.terminate();
    tellsDeath();
    tellsDeath = () => {};
    rpc.die(new CoreError('worker_died', why));
  }

  /** @param {number} lane @returns {MessagePort} where its blocks go in */
  function startParser(lane) {
    const life = newLife();
    let works = false;
    const end = (/** @type {string} */ why) => {
      if (parsers[lane]?.worker !== worker) return; // it is replaced, or all have ended
      worker.terminate();
      if (!works) return die(why); // the next would not start either
      const port = startParser(lane);
      rpc.call('replace', { lane, port }, { transfer: [port] }).catch(() => undefined);
    };
    const worker = newWorker(assets.workerUrl, end);
    parsers[lane] = { worker, end };
    worker.onmessage = () => {
      works = true;
      whenOver(life, () => end(kEnded));
    };
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ wasm, port: port2, life }, [port2]);
    return port1;
  }

  const ports = Array.from({ length: assets.parseWorkers ?? parseWorkerCount() }, (_, lane) => startParser(lane));
  const life = newLife();
  await rpc.call('start', { wasm, ports, life }, { transfer: ports });
  whenOver(life, () => die(kEnded));

  /** @returns {Promise<number[] | undefined>} the block that each parse worker is at */
  const underWay = () => rpc.call('underWay', {});

  return {
    // A core worker that does not answer hangs, and a parse worker that is at the same block on two looks. One look
    // would end what is only at a long step.
    async endHung(graceMs = kGraceMs) {
      const before = await Promise.race([underWay(), after(graceMs)]);
      if (!before) return die(kHung);
      await after(graceMs);
      const now = (await Promise.race([underWay(), after(graceMs)])) ?? [];
      for (const [lane, block] of now.entries()) if (block && block === before[lane]) parsers[lane]?.end(kHung);
    },
    open: (inputs, { map = '', file, options, ...call } = {}) =>
      rpc.call('open', { inputs, map, file, options }, keeping(call)),
    head: (file, bytes) => rpc.call('head', { file, bytes }),
    remove: (name, call) => rpc.call('remove', { name }, keeping(call)),
    sample: () => rpc.call('sample', {}),
    analyze: (options, call) => rpc.call('analyze', { options }, call),
    decide: (deciding) => rpc.call('decide', deciding),
    disavow: (options) => rpc.call('disavow', options),
    handOver: (what) => rpc.call('handOver', what),
    whatIf: (edits) => rpc.call('whatIf', { edits }),
    wordVectors: (file) => rpc.call('wordVectors', { file }),
    reset: () => rpc.call('reset', {}),
    report: (name, call) => rpc.call('report', { name }, call),
    async rows(name, query, columns) {
      const told = columns.filter((column) => isSentence(name, column));
      const { sentences, ...window } = await rpc.call('rows', { name, query, columns, told });
      remember(sentences);
      return window;
    },
    exportReport: (name, query, { format, columns = [], headers = [], segments = [] }, call) =>
      rpc.call('exportReport', { name, query, format, columns, headers, segments }, call),
    values: (name, query, column) => rpc.call('values', { name, query, column }),
    mailList: (tool, query) => rpc.call('mailList', { tool, query }),
    dispose() {
      tellsDeath = () => {};
      die('The page closed its workers.');
    },
  };
}

/** An abort is answered with what was read and computed until then. @param {CallOptions} [call] */
const keeping = (call) => ({ ...call, waits: true });

/**
 * Compiled once, shared with every worker.
 * @param {ArrayBuffer} bytes
 */
async function compile(bytes) {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new CoreError(
      'internal',
      `This browser cannot run the core: ${error instanceof Error ? error.message : error}`,
    );
  }
}
