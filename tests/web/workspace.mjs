// All state of an analysis begins anew in one step.

import assert from 'node:assert/strict';
import * as state from '../../web/state/workspace.js';
import { test } from './suite.mjs';

const { beginAnew, createWorkspace, somethingMade, workspace } = state;

/** @param {import('../../web/state/workspace.js').Workspace} of */
const valuesOf = (of) => Object.fromEntries(Object.entries(of).map(([name, part]) => [name, part.peek()]));

/** @type {import('../../web/core/types.js').Edit} */
const edit = { edit: 'delete', page: 'https://a.example/' };
const kTwo = [
  { name: '', edits: [] },
  { name: 'b', edits: [edit] },
];
const kNone = { list: [{ name: '', edits: [] }], at: 0 };

export async function workspaceTests() {
  await test('workspace: Start over leaves no part of the analysis as it was', () => {
    const stop = new AbortController();
    const parts = /** @type {Record<string, {value: unknown}>} */ (/** @type {unknown} */ (workspace.peek()));
    for (const part of Object.values(parts)) part.value = 'changed';
    state.scenarios.value = { list: kTwo, at: 1 };
    state.comparing.value = { part: 0, stop };
    assert.ok(Object.values(valuesOf(workspace.peek())).every((value) => value !== null));
    beginAnew();
    assert.deepEqual(valuesOf(workspace.peek()), valuesOf(createWorkspace()));
    assert.deepEqual(state.scenarios.value, kNone);
    assert.ok(stop.signal.aborted);
  });

  await test('workspace: scenarios that come back late are not tried on the next analysis', () => {
    const { scenarios } = workspace.peek();
    beginAnew();
    scenarios.value = { list: kTwo, at: 0 };
    assert.deepEqual(state.scenarios.value, kNone);
    assert.ok(!somethingMade());
  });

  await test('workspace: each thing that a person made is asked about before it goes', () => {
    /** @type {Record<string, [{value: unknown}, unknown]>} */
    const made = {
      focus: [state.focus, ['https://a.example/']],
      segments: [state.segments, [{ name: 'a', pattern: '/a/*' }]],
      ignored: [state.ignored, ['orphans']],
      scenarios: [state.scenarios, { list: kTwo, at: 0 }], // of one that is not in front
      compared: [state.compared, { name: 'earlier.csv' }],
    };
    for (const [name, [part, value]] of Object.entries(made)) {
      beginAnew();
      assert.ok(!somethingMade(), name);
      part.value = value;
      assert.ok(somethingMade(), name);
    }
    beginAnew();
    state.scenarios.value = { list: [{ name: 'empty', edits: [] }], at: 0 };
    assert.ok(!somethingMade());
    beginAnew();
  });
}
