// All state of an analysis begins anew in one step.

import assert from 'node:assert/strict';
import * as state from '../../web/state/workspace.js';
import { test } from './suite.mjs';

const { beginAnew, createWorkspace, somethingMade, workspace } = state;

/** @param {import('../../web/state/workspace.js').Workspace} of */
const valuesOf = (of) => Object.fromEntries(Object.entries(of).map(([name, part]) => [name, part.peek()]));

/** @type {import('../../web/core/types.js').Edit} */
const edit = { edit: 'delete', page: 'https://a.example/' };

export async function workspaceTests() {
  await test('workspace: Start over leaves no part of the analysis as it was', () => {
    const stop = new AbortController();
    const parts = /** @type {Record<string, {value: unknown}>} */ (/** @type {unknown} */ (workspace.peek()));
    for (const part of Object.values(parts)) part.value = 'changed';
    state.edits.value = { lists: [[], [edit]], at: 1 };
    state.comparing.value = { part: 0, stop };
    assert.ok(Object.values(valuesOf(workspace.peek())).every((value) => value !== null));
    beginAnew();
    assert.deepEqual(valuesOf(workspace.peek()), valuesOf(createWorkspace()));
    assert.deepEqual(state.edits.value, { lists: [[]], at: 0 });
    assert.ok(stop.signal.aborted);
  });

  await test('workspace: edits that come back late are not tried on the next analysis', () => {
    const { edits } = workspace.peek();
    beginAnew();
    edits.value = { lists: [[edit]], at: 0 };
    assert.deepEqual(state.edits.value, { lists: [[]], at: 0 });
    assert.ok(!somethingMade());
  });

  await test('workspace: each thing that a person made is asked about before it goes', () => {
    /** @type {Record<string, [{value: unknown}, unknown]>} */
    const made = {
      focus: [state.focus, ['https://a.example/']],
      segments: [state.segments, [{ name: 'a', pattern: '/a/*' }]],
      ignored: [state.ignored, ['orphans']],
      edits: [state.edits, { lists: [[], [edit]], at: 1 }],
      compared: [state.compared, { name: 'earlier.csv' }],
    };
    for (const [name, [part, value]] of Object.entries(made)) {
      beginAnew();
      assert.ok(!somethingMade(), name);
      part.value = value;
      assert.ok(somethingMade(), name);
    }
    beginAnew();
    state.edits.value = { lists: [[], [edit]], at: 0 }; // taken back
    assert.ok(!somethingMade());
    beginAnew();
  });
}
