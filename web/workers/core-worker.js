// The core worker: owns the session, and answers the calls of client.js.

import { checked } from '../core/faults.js';
import { hold } from '../core/lives.js';
import { serve } from '../core/rpc.js';
import { createPool } from './pool.js';
import { createSession } from './session.js';
import { headOf } from './source.js';
import { instantiate } from './wasm.js';
import { exportBlob, mailListOf, usualValues, windowOf } from './windows.js';

/** @import { WasmCore } from './wasm.js' */

export function workAsCore() {
  /** @type {WasmCore} */
  let core;
  /** @type {ReturnType<typeof createSession>} */
  let session;
  /** @type {import('./pool.js').Pool} */
  let pool;

  serve(/** @type {any} */ (self), {
    async start({ wasm, ports, life }) {
      pool = createPool(ports); // first: a port may be replaced from now on
      await hold(life);
      const module = await instantiate(wasm);
      core = new module.Core();
      session = createSession(core, pool, (...file) => new module.Package(...file));
    },
    replace: ({ lane, port }) => pool.replace(lane, port),
    underWay: () => pool.underWay(),
    open: ({ inputs, ...how }, context) => session.open(inputs, how, context),
    head: ({ file, bytes }) => headOf(file, bytes),
    remove: ({ name }, context) => session.remove(name, context),
    sample: () => checked(core.sample()),
    analyze: ({ options }, context) => session.analyze(options, context),
    decide: (deciding) => session.decide(deciding),
    async disavow(options) {
      await session.settled();
      return session.inTurn(async () => JSON.parse(checked(core.disavow(JSON.stringify(options)))));
    },
    async handOver({ words, request, logo }) {
      await session.settled();
      return session.inTurn(async () => {
        checked(core.reserve(logo.length)).set(logo);
        return checked(core.handOver(words, request, logo.length));
      });
    },
    async whatIf({ edits }) {
      await session.settled();
      return session.inTurn(async () => JSON.parse(checked(core.whatIf(JSON.stringify(edits)))));
    },
    wordVectors: ({ file }) =>
      session.inTurn(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        checked(core.reserve(bytes.length)).set(bytes);
        checked(core.wordVectors(bytes.length));
      }),
    reset: () => session.reset(),
    report: ({ name }, { signal }) => session.answer(name, signal, () => checked(core.report(name))),
    rows: ({ name, query, columns, told }, { signal, transfer }) =>
      session.answer(name, signal, () => windowOf(core, { name, query, columns, told }, transfer)),
    values: (wanted, { signal }) => session.answer(wanted.name, signal, () => usualValues(core, wanted)),
    mailList: (what, { signal }) => session.answer('outreach', signal, () => mailListOf(core, what)),
    async exportReport(params, { signal, progress }) {
      await session.settled();
      return session.inTurn(() => exportBlob(core, params, signal, progress));
    },
  });
}
