// The road of a file, in node, with a core made of plain JavaScript: order, backpressure, cancelling,
// records without an end, streams that break.

import assert from 'node:assert/strict';
import { readAll } from '../../web/workers/road.js';
import { nextTask } from '../../web/workers/slices.js';
import { test } from './suite.mjs';

const kBlockBytes = 64;
const kQuick = 6; // blocks that are parsed before a worker is busy
const kForever = 600_000; // ms
const kTooLong = '(too long, lines: 1)';
const text = new TextDecoder();

/** A core whose records are lines, and which remembers what was done to it. */
function lineCore() {
  const inbox = { bytes: new Uint8Array(0) };
  return {
    inbox,
    /** @type {string[]} */ log: [],
    rows: 0,
    failAppend: -1,
    reserve(/** @type {number} */ size) {
      inbox.bytes = new Uint8Array(size);
      return inbox.bytes;
    },
    sniff(/** @type {number} */ bytes, /** @type {boolean} */ _whole, /** @type {string} */ name) {
      return bytes === 0 ? { fault: { code: 'empty_file', message: `${name} is empty.` } } : `mapping of ${name}`;
    },
    isPage: () => false,
    beginDecoding: () => false,
    mayReadAgain: () => false,
    cut(/** @type {number} */ bytes) {
      const first = inbox.bytes.subarray(0, bytes).indexOf(10) + 1;
      return first > 16 << 20 ? 0 : inbox.bytes.subarray(0, bytes).lastIndexOf(10) + 1;
    },
    skipRecord(/** @type {number} */ bytes) {
      const end = inbox.bytes.subarray(0, bytes).indexOf(10);
      return end < 0 ? { bytes, done: false, lines: 1 } : { bytes: end + 1, done: true, lines: 1 };
    },
    appendOverlong(/** @type {number} */ _file, /** @type {number} */ lines) {
      this.log.push(`(too long, lines: ${lines})`);
      return 1;
    },
    beginFile(/** @type {string} */ name) {
      this.log.push(`begin ${name}`);
      return 0;
    },
    append(/** @type {number} */ _file, /** @type {number} */ bytes) {
      if (this.rows >= this.failAppend && this.failAppend >= 0)
        return { fault: { code: 'out_of_memory', message: 'full' } };
      const lines = text.decode(inbox.bytes.subarray(0, bytes)).split('\n').filter(Boolean);
      this.rows += lines.length;
      this.log.push(...lines);
      return lines.length;
    },
    endFile() {
      this.log.push('end');
    },
    cutShort(/** @type {number} */ _file, /** @type {string} */ code) {
      this.log.push(`cut short: ${code}`);
    },
    skipFile(/** @type {string} */ name, /** @type {number} */ _size, /** @type {string} */ code) {
      this.log.push(`skip ${name}: ${code}`);
    },
  };
}

/** Parse workers that take their time, the later blocks less than the earlier. */
function slowPool({
  delay = (/** @type {number} */ nth) => (nth % 3) * 3,
  workers = 2,
  blockBytes = kBlockBytes,
} = {}) {
  const pool = {
    workers,
    blockBytes,
    underWay: 0,
    most: 0,
    sent: 0,
    largest: 0,
    buffer: () => new ArrayBuffer(blockBytes),
    /** @returns {Promise<{wire: ArrayBuffer}>} */
    async parse(/** @type {string} */ _mapping, /** @type {ArrayBuffer} */ block, /** @type {number} */ bytes) {
      pool.most = Math.max(pool.most, ++pool.underWay);
      pool.largest = Math.max(pool.largest, bytes);
      await new Promise((resolve) => {
        const ms = delay(pool.sent++);
        const timer = setTimeout(resolve, ms);
        if (ms === kForever) timer.unref(); // node is not kept waiting for what never comes
      });
      pool.underWay--;
      return { wire: block.slice(0, bytes) };
    },
  };
  return pool;
}

/** @param {number} count */
const lines = (count) => Array.from({ length: count }, (_, i) => `line ${i}`);
/** @param {string} name @param {BlobPart[]} parts */
const input = (name, parts) => ({ name, file: new File(parts, name) });

/**
 * @param {any[]} inputs
 * @param {{core?: any, pool?: any, newPackage?: any, without?: string[], signal?: AbortSignal,
 *   onProgress?: (bytes: number, rows: number) => void}} [using]
 */
async function read(
  inputs,
  {
    core = lineCore(),
    pool = slowPool(),
    newPackage,
    without = /** @type {string[]} */ ([]),
    signal = new AbortController().signal,
    onProgress = () => {},
  } = {},
) {
  const given = inputs.map((one) => ({ input: one, map: '', without: new Set(without) }));
  const result = await readAll(given, { core, pool, newPackage, signal, onProgress });
  return { ...result, core, pool };
}

export async function roadTests() {
  await test('road: blocks are merged in file order', async () => {
    const all = lines(500);
    const { core, pool, faults, stopped } = await read([input('a', [all.join('\n')]), input('b', ['x\ny\n'])]);
    assert.deepEqual(core.log, ['begin a', ...all, 'end', 'begin b', 'x', 'y', 'end']);
    assert.deepEqual([faults, stopped], [[], undefined]);
    assert.ok(pool.most > 1 && pool.most <= 4, `${pool.most} blocks under way`);
  });

  await test('road: a file whose end disproves its start is read again, before the next', async () => {
    const all = lines(100);
    const core = lineCore();
    let asked = 0;
    Object.assign(core, {
      mayReadAgain: () => asked < 2,
      corrected: () => {
        core.log.push('asked');
        return asked++ === 0 ? 'mapping corrected' : '';
      },
      readAgain: (/** @type {number} */ _file, /** @type {string} */ mapping) => void core.log.push(mapping),
    });
    const pool = slowPool();
    const parse = pool.parse;
    const used = new Set();
    pool.parse = (mapping, block, bytes) => {
      used.add(mapping);
      return parse(mapping, block, bytes);
    };
    let merged = 0;
    const { faults } = await read([input('a', [all.join('\n')]), input('b', ['x\n'])], {
      core,
      pool,
      onProgress: (_, rows) => {
        merged = Math.max(merged, rows);
      },
    });
    const again = ['asked', 'mapping corrected', ...all, 'end'];
    assert.deepEqual(core.log, ['begin a', ...all, ...again, 'begin b', 'x', 'asked', 'end']);
    assert.deepEqual([[...used], faults], [['mapping of a', 'mapping corrected', 'mapping of b'], []]);
    assert.ok(merged <= 100, `${merged} rows counted`);
  });

  await test('road: a record larger than a block makes its block larger', async () => {
    const long = 'z'.repeat(1000);
    const { core } = await read([input('a', [`one\n${long}\ntwo\n`])]);
    assert.deepEqual(core.log, ['begin a', 'one', long, 'two', 'end']);
  });

  await test('road: a record without an end is passed over, and the rest read', async () => {
    const long = new Uint8Array(30 << 20).fill(0x61);
    const pool = slowPool({ blockBytes: 4 << 20 });
    const { core } = await read([input('a', ['one\n', long, '\ntwo\n', long])], { pool });
    assert.deepEqual(core.log, ['begin a', 'one', kTooLong, 'two', kTooLong, 'end']);
    assert.ok(pool.largest < 16 << 20);
  });

  await test('road: cancelling is heard while a record without an end is passed over', async () => {
    const controller = new AbortController();
    const pieces = 4000;
    let given = 0;
    const newPackage = () => ({
      open: () => [{ name: 'a', bytes: 1 }],
      start() {},
      read: (/** @type {number} */ most) => {
        if (given === 500) void nextTask().then(() => controller.abort());
        return new Uint8Array(given++ < pieces ? most : 0);
      },
      taken: () => given,
      delete() {},
    });
    const { stopped } = await read([input('a', ['PK'])], {
      pool: slowPool({ blockBytes: 4 << 20 }),
      newPackage,
      signal: controller.signal,
    });
    assert.ok(stopped && given < pieces, `${given} pieces were read`);
  });

  await test('road: a file that cannot be read does not stop the next', async () => {
    const { core, faults } = await read([input('empty', []), input('b', ['x\n'])]);
    assert.deepEqual(core.log, ['skip empty: empty_file', 'begin b', 'x', 'end']);
    assert.equal(faults[0].code, 'empty_file');
  });

  await test('road: a stream that breaks keeps what was read of the file', async () => {
    const broken = input('a', [lines(100).join('\n')]);
    const whole = broken.file.stream.bind(broken.file);
    broken.file.stream = () => {
      const reader = whole().getReader();
      let pieces = 0;
      return new ReadableStream({
        type: 'bytes',
        async pull(controller) {
          const { value } = await reader.read();
          if (pieces++ > 0 || !value) return controller.error(new DOMException('gone', 'NotReadableError'));
          controller.enqueue(value.slice(0, 300));
        },
      });
    };
    const { core, faults } = await read([broken, input('b', ['x\n'])]);
    assert.equal(faults[0].code, 'changed_while_read');
    assert.equal(core.log[1], 'line 0');
    assert.deepEqual(core.log.slice(-4), ['cut short: changed_while_read', 'begin b', 'x', 'end']);
  });

  await test('road: a file that is shorter than it said has changed', async () => {
    const file = input('a', ['x\ny\n']);
    Object.defineProperty(file.file, 'size', { value: 10 });
    const { core } = await read([file]);
    assert.deepEqual(core.log, ['begin a', 'x', 'y', 'cut short: changed_while_read']);
  });

  await test('road: a file that was written over while it was read has changed, also where it can still be read', async () => {
    const all = `${lines(100).join('\n')}\n`;
    for (const changes of [false, true]) {
      const file = input('a', [all]);
      const now = new Blob([changes ? all.replace('line 70', 'LINE 70') : all]);
      file.file.slice = (...range) => now.slice(...range);
      const refuses = input('b', [all]);
      refuses.file.slice = (...range) => {
        if (range[0] === 0 && range[1] === 4) return now.slice(...range);
        throw new DOMException('gone', 'NotReadableError');
      };
      const { core, faults } = await read(changes ? [file, refuses] : [file]);
      assert.equal(core.rows, changes ? 200 : 100);
      assert.deepEqual(
        faults.map(({ code }) => code),
        changes ? ['changed_while_read', 'changed_while_read'] : [],
      );
    }
  });

  await test('road: a block that the parser gives up on costs that block', async () => {
    const pool = slowPool();
    const parse = pool.parse;
    pool.parse = async (mapping, block, bytes) => {
      if (pool.sent === 1) {
        pool.sent++;
        throw new Error('unreachable');
      }
      return parse(mapping, block, bytes);
    };
    const { core, faults } = await read([input('a', [lines(100).join('\n')])], { pool });
    assert.equal(faults[0].code, 'internal');
    assert.equal(core.log.at(-1), 'cut short: internal');
    assert.equal(core.log.at(-2), 'line 99');
    assert.ok(core.rows < 100);
  });

  await test('road: cancelling is heard while a worker is busy, and keeps what was merged', async () => {
    const controller = new AbortController();
    let merged = () => {};
    const someAreMerged = new Promise((resolve) => {
      merged = () => resolve(undefined);
    });
    const delay = (/** @type {number} */ nth) => {
      if (nth === kQuick) void someAreMerged.then(() => controller.abort());
      return nth < kQuick ? 1 : kForever;
    };
    const { core, pool, stopped } = await read([input('a', [lines(500).join('\n')]), input('b', ['x\n'])], {
      pool: slowPool({ delay }),
      signal: controller.signal,
      onProgress: (_bytes, rows) => rows > 0 && merged(),
    });
    assert.equal(stopped?.code, 'cancelled');
    assert.ok(core.rows > 0 && core.rows < 500);
    assert.deepEqual(core.log.slice(-2), ['cut short: cancelled', 'skip b: cancelled']);
    assert.ok(pool.underWay > 0, 'it waited for the workers');
  });

  await test('road: cancelling is heard while the disk does not answer', async () => {
    const hanging = input('a', ['x'.repeat(kBlockBytes)]); // more than is held whole
    const magic = new Blob(['xx']);
    hanging.file.slice = () => magic;
    hanging.file.stream = () => new ReadableStream({ type: 'bytes' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const { core, stopped } = await read([hanging], { signal: controller.signal });
    assert.deepEqual([core.log, stopped?.code], [['skip a: cancelled'], 'cancelled']);
  });

  await test('road: cancelling in the middle of a file is a cancel, and what was read stays', async () => {
    const hanging = input('b', ['x'.repeat(10 * kBlockBytes)]);
    const controller = new AbortController();
    let pulls = 0;
    hanging.file.stream = () =>
      new ReadableStream({
        type: 'bytes',
        pull(stream) {
          if (pulls++ < 4) stream.enqueue(new TextEncoder().encode('12345\n'.repeat(5)));
          else setTimeout(() => controller.abort(), 20); // the disk does not answer any more
        },
      });
    const pool = slowPool({ workers: 20, delay: () => 0 });
    const { core, faults } = await read([input('a', ['x\n']), hanging], { pool, signal: controller.signal });
    assert.deepEqual(core.log.slice(0, 5), ['begin a', 'x', 'end', 'begin b', '12345']);
    assert.equal(core.log.at(-1), 'cut short: cancelled');
    assert.deepEqual(faults, [{ code: 'cancelled', message: 'Cancelled.' }]);
  });

  await test('road: when memory runs out, what was merged stays', async () => {
    const core = lineCore();
    core.failAppend = 20;
    const { stopped, faults } = await read([input('a', [lines(500).join('\n')])], { core });
    assert.equal(stopped?.code, 'out_of_memory');
    assert.deepEqual(faults, [stopped]);
    assert.ok(core.rows >= 20);
    assert.equal(core.log.at(-1), 'cut short: out_of_memory');
  });

  await test('road: other encodings are decoded on the way', async () => {
    const core = Object.assign(lineCore(), { beginDecoding: () => true });
    const decoder = new TextDecoder('utf-16le');
    Object.assign(core, {
      decode: (/** @type {number} */ bytes, /** @type {boolean} */ last) =>
        new TextEncoder().encode(decoder.decode(core.inbox.bytes.subarray(0, bytes), { stream: !last })),
    });
    const all = lines(400000);
    const { stopped } = await read([input('a', [Buffer.from(`\uFEFF${all.join('\n')}`, 'utf16le')])], {
      core,
      pool: slowPool({ blockBytes: 1 << 20, delay: () => 1 }),
    });
    assert.deepEqual(
      [core.log.length, core.log[1], core.log.at(-2), stopped],
      [400002, 'line 0', 'line 399999', undefined],
    );
    for (let i = 0; i < all.length; i++) assert.equal(core.log[i + 1], all[i]);
  });

  await test('road: each member of an archive goes its own way, and what broke off keeps whole records', async () => {
    const bad = { code: 'bad_container', message: 'damaged' };
    const members = [
      { name: 'a.zip/one', text: lines(100).join('\n') },
      { name: 'a.zip/locked', text: '', fault: bad },
      { name: 'a.zip/broken', text: 'whole\nhal', broken: bad },
      { name: 'a.zip/nothing', text: '', broken: bad },
      { name: 'a.zip/last', text: 'x\n' },
    ];
    let deleted = 0;
    const newPackage = () => packageOf(members, () => deleted++);
    const { core, faults } = await read([input('a.zip', ['PK..']), input('b', ['y\n'])], { newPackage });
    assert.deepEqual(core.log, [
      ...['begin a.zip/one', ...lines(100), 'end'],
      'skip a.zip/locked: bad_container',
      ...['begin a.zip/broken', 'whole', 'cut short: bad_container'],
      'skip a.zip/nothing: bad_container',
      ...['begin a.zip/last', 'x', 'end', 'begin b', 'y', 'end'],
    ]);
    assert.deepEqual([faults.length, deleted], [3, 1]);
  });

  await test('road: what is not wanted of an archive is passed over', async () => {
    const members = ['a.zip/one', 'a.zip/two'].map((name) => ({ name, text: `${name}\n` }));
    let deleted = 0;
    const { core } = await read([input('a.zip', ['PK..'])], {
      newPackage: () => packageOf(members, () => deleted++),
      without: ['a.zip/two'],
    });
    assert.deepEqual(core.log, ['begin a.zip/one', 'a.zip/one', 'end']);
    assert.equal(deleted, 1);
  });

  await test('road: an archive may have more members than a call takes arguments', async () => {
    const members = Array.from({ length: 300_000 }, (_, i) => ({ name: `a.zip/${i}`, text: 'x\n' }));
    const without = members.slice(1).map(({ name }) => name);
    const { core, faults } = await read([input('a.zip', ['PK..'])], {
      newPackage: () => packageOf(members, () => {}),
      without,
    });
    assert.deepEqual([core.log, faults], [['begin a.zip/0', 'x', 'end'], []]);
  });

  await test('road: what a stop leaves of an archive is one thing', async () => {
    const members = Array.from({ length: 1000 }, (_, i) => ({ name: `a.zip/${i}`, text: 'x\n' }));
    const controller = new AbortController();
    let deleted = 0;
    const { core, faults } = await read([input('a.zip', ['PK..']), input('b', ['y\n'])], {
      newPackage: () => packageOf(members, () => deleted++),
      signal: controller.signal,
      onProgress: (_bytes, rows) => rows > 1 && controller.abort(),
    });
    assert.deepEqual(core.log.slice(0, 3), ['begin a.zip/0', 'x', 'end']);
    assert.deepEqual(core.log.slice(-2), ['skip a.zip: cancelled', 'skip b: cancelled']);
    assert.equal(core.log.filter((/** @type {string} */ one) => one.startsWith('skip')).length, 2);
    assert.ok(faults.length < 10 && deleted === 1, `${faults.length} faults, ${deleted} deleted`);
  });

  await test('road: an archive that cannot be listed is one file that cannot be read', async () => {
    const newPackage = () => ({
      open: () => ({ fault: { code: 'bad_container', message: 'no list' } }),
      delete() {},
    });
    const { core } = await read([input('a.zip', ['PK..']), input('b', ['y\n'])], { newPackage });
    assert.deepEqual(core.log, ['skip a.zip: bad_container', 'begin b', 'y', 'end']);
  });
}

/**
 * What the wasm class Package is to the road, over texts that are there.
 * @param {{name: string, text: string, fault?: object, broken?: object}[]} members
 * @param {() => void} onDelete
 */
export function packageOf(members, onDelete) {
  let current = members[0];
  let rest = new Uint8Array(0);
  return {
    open: () => members.map(({ name, fault }) => ({ name, bytes: 1, fault })),
    start(/** @type {number} */ i) {
      current = members[i];
      rest = new TextEncoder().encode(current.text);
    },
    read(/** @type {number} */ bytes) {
      const piece = rest.subarray(0, Math.min(bytes, 7));
      rest = rest.subarray(piece.length);
      return piece.length === 0 && current.broken ? { fault: current.broken } : piece;
    },
    taken: () => 0,
    delete: onDelete,
  };
}
