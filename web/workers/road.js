// The road of a file: source -> blocks -> parse workers -> merged into the session, in file order.
// Blocks of several files are under way at once: a folder of saved pages is many small blocks.
// A file that cannot be read, or not to its end, is entered with its reason and the next one goes on.

import { CoreError, cancelled, checked, faultOf } from '../core/faults.js';
import { readHead } from './blocks.js';
import { createEntries } from './entries.js';
import { itemOf, peeked, release, unreadOf } from './items.js';
import { membersOf } from './members.js';
import { createMergeQueue } from './merging.js';
import { abortable, throwIfAborted } from './slices.js';
import { blocksOf, decoder, sniff, wantedBy } from './sniffing.js';
import { decodedSource } from './source.js';

/** @import { CoreFault } from '../core/types.js' */
/** @import { Given, Item } from './items.js' */
/** @import { Pool } from './pool.js' */
/** @import { NewPackage } from './members.js' */
/** @import { Source } from './source.js' */
/** @import { WasmCore } from './wasm.js' */

/**
 * @typedef {object} Reading
 * @property {WasmCore} core
 * @property {Pool} pool
 * @property {NewPackage} newPackage
 * @property {AbortSignal} signal
 * @property {(bytes: number, rows: number) => void} onProgress    bytes taken, rows merged
 */

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

/**
 * Reads every input. Resolves to the reasons of what could not be read; `stopped` says why reading ended
 * early, cancelled or out of memory: what was merged until then stays, and that may be all.
 * @param {Given[]} given    `map` of it: roles of columns, for files whose format is not known
 * @param {Reading} reading
 * @returns {Promise<{faults: CoreFault[], stopped?: CoreFault}>}
 */
export async function readAll(given, { core, pool, newPackage, signal, onProgress }) {
  const inputs = given.map(itemOf);
  const entries = createEntries(core);
  const { faults } = entries;
  const queue = createMergeQueue(pool, signal);
  let bytesDone = 0;

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
    if (!signal.aborted && !entries.failed()) throw error;
    // Whatever a cancelled read was in the middle of, it is a cancel.
    const fault = faultOf(entries.failed() ? error : cancelled());
    if (!entries.failed()) mergeWhatArrived();
    for (const input of inputs) {
      for (const item of unreadOf(input)) entries.close(item, fault);
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
      if (!entries.failed()) throw failure;
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
      queue.mark(() => entries.close(item, item.fault));
    } catch (thrown) {
      if (signal.aborted || entries.failed()) throw thrown;
      const fault = faultOf(readFault(thrown));
      queue.mark(() => entries.close(item, fault));
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
    entries.readAgain(item, mapping);
    await sendBlocks(item);
  }

  /** @param {Item} item */
  async function sendBlocks(item) {
    /** @type {Source | undefined} */
    let source;
    const hangUp = () => source?.close(); // a read that waits for its disk ends
    signal.addEventListener('abort', hangUp);
    try {
      source = /** @type {() => Source} */ (item.open)();
      const buffer = source.bytes === undefined ? pool.buffer() : new ArrayBuffer(source.bytes + 1);
      let head = await abortable(readHead(source, buffer), signal);
      if (head.fault && head.filled === 0) throw head.fault;
      item.mapping ||= sniff(core, item, head);
      source.narrow?.(wantedBy(item.mapping));
      if (core.beginDecoding()) {
        source = decodedSource(source, head, decoder(core));
        head = await abortable(readHead(source, pool.buffer()), signal);
      }
      let first = true;
      for await (const { buffer, bytes, lines } of blocksOf(core, pool, source, head)) {
        throwIfAborted(signal);
        if (bytes === 0) {
          if (lines) queue.mark(() => entries.mergeOverlong(item, lines));
        } else {
          await queue.room(bytes);
          queue.block(bytes, pool.parse(item.mapping, buffer, bytes, first), (parsed, error) =>
            entries.merge(item, parsed, error),
          );
        }
        first = false;
        onProgress(bytesDone + source.consumed(), entries.rows());
      }
    } finally {
      signal.removeEventListener('abort', hangUp);
      source?.close();
    }
  }
}
