// What a person did and can take back: filters, orders, columns, marks, and whatever else says how. A step
// is pushed after it was done. Undo and redo run the step's own functions, so they must set a state, not
// toggle it.

import { future, past } from '../../state/workspace.js';

/** @import { Step } from '../../state/workspace.js' */

const kMostSteps = 200;
const kMomentMs = 1500;

let lastAt = Number.NEGATIVE_INFINITY;

/** @param {Step} step */
export function did(step) {
  const before = past.value.at(-1);
  const now = performance.now();
  const joined = before && step.joins !== undefined && before.joins === step.joins && now - lastAt < kMomentMs;
  const kept = joined ? past.value.slice(0, -1) : past.value;
  past.value = [...kept, joined ? { ...step, undo: before.undo } : step].slice(-kMostSteps);
  future.value = [];
  lastAt = now;
}

export function undo() {
  const step = past.value.at(-1);
  if (!step) return;
  past.value = past.value.slice(0, -1);
  future.value = [...future.value, step];
  lastAt = Number.NEGATIVE_INFINITY;
  step.undo();
}

export function redo() {
  const step = future.value.at(-1);
  if (!step) return;
  future.value = future.value.slice(0, -1);
  past.value = [...past.value, step];
  lastAt = Number.NEGATIVE_INFINITY;
  step.redo();
}
