// The road of a file: source -> blocks -> parse workers -> merged into the session, in file order.
// Blocks of several files are under way at once: a folder of saved pages is many small blocks.
// A file that cannot be read, or not to its end, is entered with its reason and the next one goes on.

import { CoreError, cancelled, checked, faultOf } from '../core/faults.js';
import { readHead, recordBlocks, wholeBlock } from './blocks.js';
import { createMergeQueue } from './merging.js';
import { abortable, throwIfAborted } from './slices.js';
import { decodedSource, membersOf, peek } from './source.js';

/** @import { CoreFault, Input } from '../core/types.js' */
/** @import { Pool } from './pool.js' */

/**
 * @typedef {object} Reading
 * @property {any} core                the wasm Core
 * @property {Pool} pool
 * @property {import('./source.js').NewPackage} newPackage
 * @property {AbortSignal} signal
 * @property {(bytes: number, rows: number) => void} onProgress    bytes taken, rows merged
 */

/**
 * An input, or a text of one on its way. `file` is its id in the session, from its first merged block on; `texts` of an
 * input are there once it has been looked into, and have `open`.
 * @typedef {{name: string, size: number, blob: Blob, url: string, map: string, without: Set<string>, only?: Set<string>, mapping: string,
 *   stage: 'waiting' | 'open' | 'done', file: number, rows: number, fault?: CoreFault,
 *   start?: Promise<ArrayBuffer>, texts?: Item[], open?: () => import('./source.js').Source, release?: () => void}} Item
 */

/**
 * What is to be read, how, and which members of it are not wanted, or the only ones that are.
 * @typedef {{input: Input, map: string, without: Set<string>, only?: Set<string>}} Given
 */

/**
 * @param {Given} given
 * @returns {Item}
 */
function itemOf({ input, map, without, only }) {
  const blob = 'file' in input ? input.file : new Blob(['html' in input ? input.html : input.text]);
  const url = ('html' in input && input.url) || '';
  return {
    name: input.name,
    size: blob.size,
    blob,
    url,
    map,
    without,
    only,
    mapping: '',
    stage: 'waiting',
    file: -1,
    rows: 0,
  };
}

/**
 * What to tell a person whose browser will not hand over a file.
 * @param {unknown} thrown
 */
function readFault(thrown) {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotReadableError') {
    return new CoreError(
      'changed_while_read',
      'The file changed while it was read, or this browser may not read it. Save it again and open it again.',
    );
  }
  if (name === 'NotFoundError') {
    return new CoreError('not_readable', 'The file is not there any more, or it is a folder: open the files in it.');
  }
  return thrown;
}

// Small files are asked for while those before them are read: each answer of the browser takes a while.
const kFilesAhead = 8;

/** @param {Item} item @param {Pool} pool */
function peeked(item, pool) {
  const start = peek(item.blob, pool.blockBytes / 4);
  start.catch(() => {}); // it is looked at when its turn comes
  return start;
}

/**
 * Reads every input. Resolves to the reasons of what could not be read; `stopped` says why reading ended
 * early, cancelled or out of memory: what was merged until then stays, and that may be all.
 * @param {Given[]} given    `map` of it: roles of columns, for files whose format is not known
 * @param {Reading} reading
 * @returns {Promise<{faults: CoreFault[], stopped?: CoreFault}>}
 */
export async function readAll(given, { core, pool, newPackage, signal, onProgress }) {
  const inputs = given.map(itemOf);
  /** @type {CoreFault[]} */
  const faults = [];
  const queue = createMergeQueue(pool, signal);
  let bytesDone = 0;
  let rows = 0;
  let sessionFailed = false; // it is full; nothing more can be merged

  try {
    for (const [i, input] of inputs.entries()) {
      for (const next of inputs.slice(i, i + kFilesAhead)) next.start ??= peeked(next, pool);
      input.texts = await textsIn(input);
      input.start = undefined;
      for (const item of input.texts) {
        if (item.without.has(item.name) || item.only?.has(item.name) === false) item.stage = 'done';
        else await send(item);
        item.open = undefined; // with the bytes that it may hold
        release(item);
        bytesDone += item.size;
      }
    }
    await queue.drain();
  } catch (error) {
    if (!signal.aborted && !sessionFailed) throw error;
    // Whatever a cancelled read was in the middle of, it is a cancel.
    const fault = faultOf(sessionFailed ? error : cancelled());
    if (!sessionFailed) mergeWhatArrived();
    for (const input of inputs) {
      for (const item of unreadOf(input)) close(item, fault);
      input.texts?.forEach(release);
    }
    return { faults, stopped: fault };
  }
  return { faults };

  /** Of a stop: what was read by then stays. Where memory ends meanwhile, what was merged. */
  function mergeWhatArrived() {
    try {
      queue.mergeArrived();
    } catch (failure) {
      if (!sessionFailed) throw failure;
    }
  }

  /**
   * What stands in the place of an input: itself, ready to be opened, or the members of an archive.
   * @param {Item} item
   * @returns {Promise<Item[]>}
   */
  async function textsIn(item) {
    try {
      const start = await abortable(/** @type {Promise<ArrayBuffer>} */ (item.start), signal);
      const members = membersOf(item.blob, start, item.name, newPackage);
      return members.map(({ name, bytes, open, release }) => ({
        ...item,
        start: undefined,
        name,
        size: bytes,
        open,
        release,
      }));
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      const open = () => {
        throw thrown;
      };
      return [{ ...item, open }];
    }
  }

  /**
   * Puts all of one text on the road, and once more where its end disproves how its start was read.
   * @param {Item} item
   */
  async function send(item) {
    try {
      await sendBlocks(item);
      if (core.mayReadAgain()) await sendCorrected(item);
      queue.mark(() => close(item, item.fault));
    } catch (thrown) {
      if (signal.aborted || sessionFailed) throw thrown;
      const fault = faultOf(readFault(thrown));
      queue.mark(() => close(item, fault));
    }
  }

  /**
   * What a file tells of itself is known when all of it is merged.
   * @param {Item} item
   */
  async function sendCorrected(item) {
    await queue.drain();
    const mapping = item.stage === 'open' && !item.fault ? checked(core.corrected(item.file)) : '';
    if (!mapping) return;
    checked(core.readAgain(item.file, mapping));
    item.mapping = mapping;
    rows -= item.rows;
    item.rows = 0;
    await sendBlocks(item);
  }

  /** @param {Item} item */
  async function sendBlocks(item) {
    /** @type {import('./source.js').Source | undefined} */
    let source;
    const hangUp = () => source?.close(); // a read that waits for its disk ends
    signal.addEventListener('abort', hangUp);
    try {
      source = /** @type {() => import('./source.js').Source} */ (item.open)();
      const buffer = source.bytes === undefined ? pool.buffer() : new ArrayBuffer(source.bytes + 1);
      let head = await abortable(readHead(source, buffer), signal);
      if (head.fault && head.filled === 0) throw head.fault;
      item.mapping ||= sniff(item, head);
      if (core.beginDecoding()) {
        source = decodedSource(source, head, decode);
        head = await abortable(readHead(source, pool.buffer()), signal);
      }
      let first = true;
      for await (const { buffer, bytes, lines } of blocksOf(source, head)) {
        throwIfAborted(signal);
        if (bytes === 0) {
          if (lines) queue.mark(() => mergeOverlong(item, lines));
        } else {
          await queue.room(bytes);
          queue.block(bytes, pool.parse(item.mapping, buffer, bytes, first), (parsed, error) =>
            merge(item, parsed, error),
          );
        }
        first = false;
        onProgress(bytesDone + source.consumed(), rows);
      }
    } finally {
      signal.removeEventListener('abort', hangUp);
      source?.close();
    }
  }

  /**
   * @param {Item} item
   * @param {import('./blocks.js').Head} head
   */
  function sniff(item, head) {
    const bytes = taken(new Uint8Array(head.buffer, 0, head.filled));
    const found = core.sniff(bytes, head.ended && !head.fault, item.name, item.map);
    if (found.fault && head.fault) throw head.fault; // too little is there to say what it is
    const mapping = checked(found);
    return item.url ? checked(core.setPageUrl(item.url)) : mapping;
  }

  /** @param {Uint8Array} bytes @returns {number} how many there are now in the core's inbox */
  function taken(bytes) {
    checked(core.reserve(bytes.length)).set(bytes);
    return bytes.length;
  }

  /** @param {Uint8Array} bytes @param {boolean} last @returns {Uint8Array} */
  function decode(bytes, last) {
    return checked(core.decode(taken(bytes), last));
  }

  /**
   * @param {import('./source.js').Source} source
   * @param {import('./blocks.js').Head} head
   */
  function blocksOf(source, head) {
    if (core.isPage()) return wholeBlock(source, head);
    const cutter = {
      cut: (/** @type {Uint8Array} */ bytes) => checked(core.cut(taken(bytes))),
      skip: (/** @type {Uint8Array} */ bytes) => checked(core.skipRecord(taken(bytes))),
    };
    return recordBlocks(source, head, cutter, pool.buffer);
  }

  /**
   * @param {Item} item
   * @param {{wire: ArrayBuffer}} parsed
   * @param {unknown} error
   */
  function merge(item, parsed, error) {
    if (error) {
      item.fault ??= faultOf(error);
      return;
    }
    if (item.stage === 'waiting') begin(item);
    try {
      count(item, checked(core.append(item.file, taken(new Uint8Array(parsed.wire)))));
    } catch (failure) {
      sessionFailed = true;
      throw failure;
    }
  }

  /** @param {Item} item @param {number} lines */
  function mergeOverlong(item, lines) {
    if (item.stage === 'waiting') begin(item);
    count(item, checked(core.appendOverlong(item.file, lines)));
  }

  /** @param {Item} item @param {number} merged */
  function count(item, merged) {
    rows += merged;
    item.rows += merged;
  }

  /** @param {Item} item */
  function begin(item) {
    item.file = checked(core.beginFile(item.name, item.size, item.mapping));
    item.stage = 'open';
  }

  /**
   * The end of an input: whole, cut short, or never begun.
   * @param {Item} item
   * @param {CoreFault | undefined} fault
   */
  function close(item, fault) {
    if (item.stage === 'waiting' && !fault) begin(item);
    if (item.stage === 'waiting') checked(core.skipFile(item.name, item.size, fault?.code, fault?.message));
    else if (fault) checked(core.cutShort(item.file, fault.code, fault.message));
    else checked(core.endFile(item.file));
    item.stage = 'done';
    if (fault) faults.push(fault);
  }
}

/**
 * What was not read of an input, or not to its end: what was not begun of an archive is one thing, the archive.
 * @param {Item} input
 */
function unreadOf(input) {
  const left = (input.texts ?? [input]).filter(({ stage }) => stage !== 'done');
  const begun = left.filter(({ stage }) => stage === 'open');
  return left.length - begun.length > 1 ? [...begun, input] : left;
}

/** Lets go of an archive with its last member. @param {Item} item */
function release(item) {
  item.release?.();
  item.release = undefined;
}
