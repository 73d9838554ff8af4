// The session of the core worker, in node, over a core that only keeps a log: what is left behind by
// calls that end early.

import assert from 'node:assert/strict';
import { CoreError } from '../../web/core/faults.js';
import { createSession } from '../../web/workers/session.js';
import { packageOf } from './road.mjs';
import { test } from './suite.mjs';

const kSteps = 5;
const kManySteps = 200;

function loggingCore() {
  let step = 0;
  const core = {
    /** @type {string[]} */ log: [],
    rows: 0,
    inbox: new Uint8Array(0),
    reserve(/** @type {number} */ size) {
      core.inbox = new Uint8Array(size);
      return core.inbox;
    },
    sniff: (/** @type {unknown[]} */ ..._) => 'mapping',
    isPage: () => false,
    beginDecoding: () => false,
    mayReadAgain: () => false,
    cut: (/** @type {number} */ bytes) => bytes,
    beginFile: (/** @type {string} */ _name) => 0,
    append() {
      core.log.push('append');
      return ++core.rows;
    },
    endFile() {},
    cutShort() {},
    skipFile() {},
    clear() {
      core.log.push('clear');
      core.rows = 0;
    },
    start(/** @type {Record<string, string>} */ options) {
      if (options.damping === 'wrong') return { fault: { code: 'bad_option', message: 'damping' } };
      core.log.push(`start ${JSON.stringify(options)}`);
      step = 0;
      return undefined;
    },
    step: () => ({ stage: 'equity', done: step / kSteps, finished: ++step === kSteps }),
    decide(/** @type {string} */ deciding) {
      if (deciding.includes('wrong')) return { fault: { code: 'bad_option', message: 'record 1' } };
      core.log.push(`decide ${deciding}`);
      step = 0;
      return { rows: 1 };
    },
    stop: () => void core.log.push('stop'),
    make: (/** @type {string} */ _name) => true,
    summary: () => JSON.stringify({ counts: { rows: core.rows } }),
  };
  return core;
}

/** @param {(() => void)} [onProgress] @returns {any} */
function context(onProgress = () => {}) {
  const controller = new AbortController();
  return { signal: controller.signal, progress: onProgress, transfer() {}, abort: () => controller.abort() };
}

const input = { name: 'a.csv', text: 'x\n' };
const pool = /** @type {any} */ ({
  workers: 1,
  buffer: () => new ArrayBuffer(64),
  parse: async () => ({ wire: new ArrayBuffer(1) }),
});

const noPackages = () => assert.fail('nothing here is packed');

export async function sessionTests() {
  await test('session: opening analyses, and calls run one after the other', async () => {
    const core = loggingCore();
    const session = createSession(core, pool, noPackages);
    const both = [session.open([input], { map: '' }, context()), session.open([input], { map: '' }, context())];
    assert.deepEqual(await Promise.all(both), [{ counts: { rows: 1 } }, { counts: { rows: 2 } }]);
    assert.deepEqual(core.log, ['append', 'start {}', 'append', 'start {}']);
  });

  await test('session: opening under other options analyses under them, and so from then on', async () => {
    const core = loggingCore();
    const session = createSession(core, pool, noPackages);
    await session.open([input], { map: '', options: { damping: '0.5' } }, context());
    await session.open([input], { map: '' }, context());
    assert.deepEqual(core.log, ['append', 'start {"damping":"0.5"}', 'append', 'start {"damping":"0.5"}']);
  });

  await test('session: a first opening that is aborted leaves nothing', async () => {
    const core = loggingCore();
    const busy = { ...pool, parse: () => new Promise(() => {}) };
    const session = createSession(core, busy, noPackages);
    const call = context(() => call.abort());
    await assert.rejects(session.open([input], { map: '' }, call), { code: 'cancelled' });
    assert.equal(core.log.at(-1), 'clear');
    await session.settled();
    assert.equal(core.log.at(-1), 'clear');
  });

  await test('session: an aborted analysis is done again with the options before, when somebody looks', async () => {
    const core = loggingCore();
    const session = createSession(core, pool, noPackages);
    await session.open([input], { map: '' }, context());
    await session.analyze({ damping: '0.5' }, context());
    let told = 0;
    const call = context(() => ++told === 2 && call.abort());
    await assert.rejects(session.analyze({ damping: '0.9' }, call), { code: 'cancelled' });
    await Promise.all([session.settled(), session.settled()]);
    assert.deepEqual(core.log.slice(-2), ['start {"damping":"0.9"}', 'start {"damping":"0.5"}']);
  });

  await test('session: what was analysed when memory ran out, or somebody stopped the first analysis, stays', async () => {
    const core = loggingCore();
    const session = createSession(core, pool, noPackages);
    const call = context();
    call.progress = (/** @type {any} */ progress) => progress.stage === 'equity' && call.abort();
    const stopped = await session.open([input], { map: '' }, call);
    assert.equal(stopped.fault?.code, 'cancelled');
    core.step = /** @type {any} */ (() => ({ fault: { code: 'out_of_memory', message: 'Full.' } }));
    const full = await session.analyze({}, context());
    assert.deepEqual(full.fault, { code: 'out_of_memory', message: 'Full.' });
    await session.settled();
    assert.deepEqual(core.log, ['append', 'start {}', 'stop', 'start {}', 'stop']);
  });

  await test('session: a stop is heard before the next slice', async () => {
    const core = loggingCore();
    const session = createSession(core, pool, noPackages);
    const call = context();
    let steps = 0;
    core.step = () => {
      if (++steps === 3) call.abort();
      return { stage: 'equity', done: steps / kManySteps, finished: steps === kManySteps };
    };
    const summary = await session.open([input], { map: '' }, call);
    assert.equal(summary.fault?.code, 'cancelled');
    assert.equal(steps, 3);
  });

  await test('session: a report answers while the analysis runs, or waits for its stage', async () => {
    const core = loggingCore();
    const session = createSession(core, pool, noPackages);
    /** @type {Promise<string>[]} */
    const asked = [];
    const report = (/** @type {number} */ rows) => {
      if (core.log.includes('done') || rows === 0) return String(core.log.at(-1));
      throw new CoreError('not_ready', 'Later.');
    };
    const call = context();
    call.progress = (/** @type {any} */ progress) => {
      if (progress.stage === 'equity' && !asked.length)
        asked.push(
          session.answer('pages', call.signal, () => report(0)),
          session.answer('pages', call.signal, () => report(1)),
        );
    };
    core.summary = () => {
      core.log.push('done');
      return '{}';
    };
    await session.open([input], { map: '' }, call);
    assert.deepEqual(await Promise.all(asked), ['start {}', 'done']);
  });

  await test('session: a decision is computed to its end, and a wrong one changes nothing', async () => {
    const core = loggingCore();
    const session = createSession(core, pool, noPackages);
    await session.open([input], { map: '' }, context());
    const deciding = { day: '2026-11-30', by: 'Ann', records: [] };
    const decided = session.decide(deciding);
    await session.settled();
    assert.deepEqual(await decided, { counts: { rows: 1 } });
    core.log.length = 0;
    await assert.rejects(session.decide({ ...deciding, by: 'wrong' }), { code: 'bad_option' });
    await session.answer('pages', context().signal, () => core.log.push('answer'));
    assert.deepEqual(core.log, ['answer']);
  });

  await test('session: a slow report is made in slices, and ends where it is given up', async () => {
    const core = loggingCore();
    const session = createSession(core, pool, noPackages);
    await session.open([input], { map: '' }, context());
    core.log.length = 0;
    let slices = 0;
    const call = context();
    core.make = (/** @type {string} */ name) => {
      core.log.push(name);
      const until = performance.now() + 10; // a slice after which others are heard
      while (performance.now() < until);
      slices += 1;
      if (slices === 2) call.abort();
      return slices === 5;
    };
    const ask = () => core.log.push('asked');
    await assert.rejects(session.answer('todo', call.signal, ask), { code: 'cancelled' });
    assert.deepEqual(core.log, ['todo', 'todo', 'stop']);
    await session.answer('todo', context().signal, ask);
    assert.deepEqual(core.log.slice(3), ['todo', 'todo', 'todo', 'asked']);
  });

  await test('session: without a file is as if it had never come', async () => {
    const core = loggingCore();
    const session = createSession(core, pool, noPackages);
    const others = ['b.csv', 'c.csv'].map((name) => ({ name, text: 'x\n' }));
    await session.open([input, others[0]], { map: '' }, context());
    await session.open([others[1]], { map: '' }, context());
    core.log.length = 0;
    assert.deepEqual(await session.remove('a.csv', context()), { counts: { rows: 2 } });
    assert.deepEqual(core.log, ['clear', 'append', 'append', 'start {}']);
    assert.deepEqual(await session.remove('b.csv', context()), { counts: { rows: 1 } });
    assert.equal(await session.remove('c.csv', context()), null);
    assert.equal(core.log.at(-1), 'clear');
  });

  await test('session: a removal that is stopped leaves what was read until then, analysed', async () => {
    const others = ['b.csv', 'c.csv', 'd.csv'].map((name) => ({ name, text: 'x\n' }));
    const stoppedAt = async (/** @type {string} */ stage) => {
      const core = loggingCore();
      const session = createSession(core, pool, noPackages);
      await session.open([input, ...others], { map: '' }, context());
      core.log.length = 0;
      const call = context();
      call.progress = (/** @type {any} */ progress) => progress.stage === stage && call.abort();
      const summary = await session.remove('a.csv', call);
      await session.settled();
      return { summary, core };
    };
    const reading = await stoppedAt('read');
    assert.deepEqual(reading.summary, { counts: { rows: 1 }, stopped: 'cancelled' });
    assert.deepEqual(reading.core.log, ['clear', 'append', 'start {}']);
    const analysing = await stoppedAt('equity');
    assert.deepEqual(analysing.summary?.counts, { rows: 3 });
    assert.equal(analysing.summary?.fault?.code, 'cancelled');
    assert.deepEqual(analysing.core.log, ['clear', 'append', 'append', 'append', 'start {}', 'stop']);
  });

  await test('session: an archive that comes again brings back what was removed of it', async () => {
    const core = loggingCore();
    /** @type {string[]} */
    const begun = [];
    core.beginFile = (/** @type {string} */ name) => begun.push(name);
    const members = ['a.zip/one', 'a.zip/two', 'a.zip/three'].map((name) => ({ name, text: `${name}\n` }));
    const newPackage = () => packageOf(members, () => {});
    const archive = { name: 'a.zip', file: new File(['PK..'], 'a.zip', { lastModified: 7 }) };
    const again = { name: 'a.zip', file: new File(['PK..'], 'a.zip', { lastModified: 7 }) };
    const session = createSession(core, pool, newPackage);
    await session.open([archive], { map: '' }, context());
    await session.remove('a.zip/two', context());
    begun.length = 0;
    assert.deepEqual(await session.open([again], { map: '' }, context()), { counts: { rows: 3 } });
    assert.deepEqual(begun, ['a.zip/two']);
    begun.length = 0;
    await session.remove('a.zip/one', context());
    assert.deepEqual(begun, ['a.zip/two', 'a.zip/three']);
  });

  await test('session: a file of an archive whose columns are known by now is read alone, and so from then on', async () => {
    const core = loggingCore();
    /** @type {string[]} */
    const sniffed = [];
    core.sniff = (/** @type {unknown[]} */ ...[, , name, map]) => {
      sniffed.push(`${name} ${map}`);
      return 'mapping';
    };
    const members = ['a.zip/one', 'a.zip/two'].map((name) => ({ name, text: `${name}\n` }));
    const archive = { name: 'a.zip', file: new File(['PK..'], 'a.zip', { lastModified: 7 }) };
    const session = createSession(core, pool, () => packageOf(members, () => {}));
    await session.open([archive], { map: '' }, context());
    await session.open([archive], { map: 'source=a', file: 'a.zip/two' }, context());
    await session.remove('a.zip/one', context());
    assert.deepEqual(sniffed, ['a.zip/one ', 'a.zip/two ', 'a.zip/two source=a', 'a.zip/two source=a']);
  });

  await test('session: an option that does not exist changes nothing', async () => {
    const core = loggingCore();
    const session = createSession(core, pool, noPackages);
    await session.open([input], { map: '' }, context());
    await assert.rejects(session.analyze({ damping: 'wrong' }, context()), { code: 'bad_option' });
    const length = core.log.length;
    await session.settled();
    assert.equal(core.log.length, length);
  });
}
