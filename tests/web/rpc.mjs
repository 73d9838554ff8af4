// Calls over a port, and the client over workers that misbehave, in node.

import assert from 'node:assert/strict';
import { createCore } from '../../web/core/client.js';
import { CoreError } from '../../web/core/faults.js';
import { connect, serve } from '../../web/core/rpc.js';
import { createPool } from '../../web/workers/pool.js';
import { test } from './suite.mjs';

/** @param {Parameters<typeof serve>[1]} methods */
function joined(methods) {
  const { port1, port2 } = new MessageChannel();
  serve(/** @type {any} */ (port2), methods);
  return { ...connect(/** @type {any} */ (port1)), close: () => port1.close() };
}

/** @param {Promise<unknown>} promise @returns {Promise<string>} the code it rejects with */
const codeOf = (promise) =>
  promise.then(
    () => 'resolved',
    (error) => (error instanceof CoreError ? error.code : `not a CoreError: ${error}`),
  );

/** A stand-in for Worker that answers calls as told. */
class FakeWorker {
  /** @type {FakeWorker[]} */ static all = [];
  /** @type {((event: any) => void) | null} */ onmessage = null;
  /** @type {((event: any) => void) | null} */ onerror = null;
  /** @type {(() => void) | null} */ onmessageerror = null;
  ended = false;

  constructor() {
    FakeWorker.all.push(this);
  }
  /** @type {any[]} */ heard = [];
  /** @type {number[][]} */ blocks = [];
  postMessage(/** @type {any} */ message) {
    const { id, method } = message;
    this.heard.push(message);
    const answer = (/** @type {any} */ value) => queueMicrotask(() => this.onmessage?.({ data: { id, value } }));
    if (method === 'start') answer(undefined);
    if (method === 'underWay' && this.blocks.length) answer(this.blocks.shift());
  }
  terminate() {
    this.ended = true;
  }
}

const assets = {
  // The smallest module there is.
  wasm: async () => Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0).buffer,
  workerUrl: () => 'worker',
};

export async function rpcTests() {
  await test('rpc: answers, faults, progress', async () => {
    const { call, close } = joined({
      double: (x) => 2 * x,
      fail: () => {
        throw new CoreError('missing_column', 'no Source');
      },
      break: () => {
        throw new TypeError('x is not a function');
      },
      count: async (to, { progress }) => {
        for (let i = 0; i < to; i++) progress(i);
        return 'counted';
      },
    });
    assert.equal(await call('double', 21), 42);
    assert.equal(await codeOf(call('fail', 0)), 'missing_column');
    assert.equal(await codeOf(call('break', 0)), 'internal');
    assert.equal(await codeOf(call('no such method', 0)), 'internal');
    /** @type {number[]} */
    const seen = [];
    assert.equal(await call('count', 3, { onProgress: (i) => seen.push(i) }), 'counted');
    assert.deepEqual(seen, [0, 1, 2]);
    close();
  });

  await test('rpc: an abort reaches the other side, and only its own call', async () => {
    const { call, close } = joined({
      wait: (_, { signal }) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new CoreError('cancelled', 'Cancelled.')));
          setTimeout(resolve, 50);
        }),
    });
    const controller = new AbortController();
    const stopped = codeOf(call('wait', 0, { signal: controller.signal, waits: true }));
    const other = codeOf(call('wait', 0));
    controller.abort();
    assert.deepEqual(await Promise.all([stopped, other]), ['cancelled', 'resolved']);
    assert.equal(await codeOf(call('wait', 0, { signal: controller.signal })), 'cancelled');
    close();
  });

  await test('rpc: an aborted call that need not wait ends while the other side is deaf', async () => {
    const { call, close } = joined({ never: () => new Promise(() => {}) });
    const controller = new AbortController();
    const stopped = codeOf(call('never', 0, { signal: controller.signal }));
    controller.abort();
    assert.equal(await stopped, 'cancelled');
    close();
  });

  await test('rpc: what cannot be sent is refused, and what is open when the other side dies settles', async () => {
    const { call, die, close } = joined({ never: () => new Promise(() => {}) });
    assert.equal(await codeOf(call('never', () => {})), 'bad_call');
    const open = [codeOf(call('never', 1)), codeOf(call('never', 2))];
    die(new CoreError('worker_died', 'gone'));
    assert.deepEqual(await Promise.all(open), ['worker_died', 'worker_died']);
    assert.equal(await codeOf(call('never', 3)), 'worker_died');
    close();
  });

  /** @param {(core: import('../../web/core/types.js').Core, deaths: () => number) => Promise<void>} body */
  const withFakes = async (body) => {
    const real = globalThis.Worker;
    Object.assign(globalThis, { Worker: FakeWorker });
    FakeWorker.all = [];
    let deaths = 0;
    try {
      const core = await createCore({ ...assets, parseWorkers: 2 }, () => deaths++);
      await body(core, () => deaths);
    } finally {
      Object.assign(globalThis, { Worker: real });
    }
  };
  const fault = { message: 'out of memory', preventDefault() {} };

  await test('client: when the core worker dies, or one that never worked, every call settles and all workers end', async () => {
    for (const dying of [0, 1, 2]) {
      await withFakes(async (core, deaths) => {
        const open = [codeOf(core.open([])), codeOf(core.rows('pages', {}, ['url']))];
        FakeWorker.all[dying].onerror?.(fault);
        assert.deepEqual(await Promise.all(open), ['worker_died', 'worker_died']);
        assert.equal(await codeOf(core.report('pages')), 'worker_died');
        assert.deepEqual([FakeWorker.all.length, deaths()], [3, 1]);
        assert.ok(FakeWorker.all.every((worker) => worker.ended));
      });
    }
  });

  await test('client: a parse worker that dies is replaced, and no call ends', async () => {
    await withFakes(async (core, deaths) => {
      const [owner, , second] = FakeWorker.all;
      const opened = codeOf(core.open([]));
      second.onmessage?.({ data: '' });
      second.onerror?.(fault);
      assert.deepEqual(
        FakeWorker.all.map((worker) => worker.ended),
        [false, false, true, false],
      );
      const told = owner.heard.at(-1);
      assert.deepEqual([told.method, told.params.lane], ['replace', 1]);
      assert.ok(told.params.port instanceof MessagePort);
      second.onerror?.(fault); // too late: another is in its place
      assert.deepEqual([FakeWorker.all.length, deaths()], [4, 0]);
      core.dispose();
      assert.equal(await opened, 'worker_died');
      assert.equal(deaths(), 0);
    });
  });

  await test('client: what does not come back after a stop is ended, and nothing else', async () => {
    await withFakes(async (core, deaths) => {
      const opened = codeOf(core.open([]));
      await core.endHung(1); // deaf
      assert.deepEqual([await opened, deaths()], ['worker_died', 1]);
    });
    await withFakes(async (core, deaths) => {
      for (const worker of FakeWorker.all.slice(1)) worker.onmessage?.({ data: '' });
      FakeWorker.all[0].blocks = [
        [3, 4],
        [5, 4],
      ];
      await core.endHung(20);
      assert.deepEqual(
        FakeWorker.all.map((worker) => worker.ended),
        [false, false, true, false],
      );
      assert.equal(deaths(), 0);
    });
  });

  await test('pool: the blocks of a worker that is replaced fail, and the next ones go to the other', async () => {
    const lanes = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
    const pool = createPool([lanes[0].port1, lanes[1].port1]);
    const answers = (/** @type {MessagePort} */ port) => {
      port.onmessage = ({ data: { id } }) => port.postMessage({ id, wire: new ArrayBuffer(1) });
    };
    answers(lanes[1].port2);
    const send = () => pool.parse('', new ArrayBuffer(1), 1, true);
    const [lost, whole] = [codeOf(send()), codeOf(send())];
    assert.deepEqual(pool.underWay(), [1, 2]);
    assert.equal(await whole, 'resolved');
    assert.deepEqual(pool.underWay(), [1, 0]);
    answers(lanes[2].port2);
    pool.replace(0, lanes[2].port1);
    assert.equal(await lost, 'worker_died');
    assert.deepEqual(await Promise.all([codeOf(send()), codeOf(send())]), ['resolved', 'resolved']);
    for (const { port1 } of lanes) port1.close();
  });

  await test('client: a core that cannot be compiled says so', async () => {
    const wasm = async () => new ArrayBuffer(4);
    assert.equal(await codeOf(createCore({ ...assets, wasm })), 'internal');
  });
}
