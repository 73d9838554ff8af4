// The steps of npm test, as data, and how their output is counted.

import { builds, cmake } from './builds.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => string[][]} commands run in turn until one fails
 * @property {string[]} [needs] skipped where one of these is missing
 */

/** @type {Step[]} */
export const steps = [
  { name: 'format-cpp', commands: () => [['node', 'tools/format.mjs', '--check', 'cpp']] },
  { name: 'format-js', commands: () => [['node', 'tools/format.mjs', '--check', 'js']] },
  {
    name: 'layers',
    commands: () => ['layers', 'layers-web'].map((check) => ['node', `tests/checks/${check}.mjs`]),
  },
  { name: 'catalog', commands: () => [['node', 'tests/checks/catalog.mjs']] },
  { name: 'wording', commands: () => [['node', '--test', 'tests/checks/wording.mjs']] },
  { name: 'formats', commands: () => [['node', 'tests/checks/formats.mjs']] },
  { name: 'tools', commands: () => [['node', '--test', 'tests/tools/']] },
  { name: 'commits', commands: () => [['node', 'tests/checks/commits.mjs']] },
  { name: 'habits', commands: () => [['node', 'tests/checks/habits.mjs']] },
  { name: 'types', commands: () => [['node_modules/.bin/tsc', '-p', '.']] },
  { name: 'build-dev', commands: () => cmake('dev') },
  { name: 'tidy', commands: () => [['node', 'tools/tidy.mjs']] },
  { name: 'unit', commands: () => [['ctest', '--preset', 'dev', '-R', '^unit_', '-j2']], needs: ['tests/unit'] },
  {
    name: 'fuzz-corpus',
    commands: () => [['ctest', '--preset', 'dev', '-R', '^fuzz_', '-j2']],
    needs: ['tests/fuzz/corpus'],
  },
  { name: 'build-cli', commands: builds.cli, needs: ['cpp/cli'] },
  { name: 'failing', commands: () => [...cmake('release', 'anchorite_failing'), ['build/release/anchorite_failing']] },
  { name: 'build-wasm', commands: builds.wasm, needs: ['cpp/wasm'] },
  { name: 'build-bench', commands: builds.bench, needs: ['tests/bench'] },
  { name: 'build-page', commands: builds.page, needs: ['tools/build-page.mjs'] },
  { name: 'cli', commands: () => [['node', 'tests/cli/run.mjs']], needs: ['tests/cli/run.mjs'] },
  { name: 'cli-output', commands: () => [['node', 'tests/cli/output.mjs']], needs: ['tests/cli/output.mjs'] },
  { name: 'cli-manners', commands: () => [['node', 'tests/cli/manners.mjs']], needs: ['tests/cli/manners.mjs'] },
  { name: 'cli-terminal', commands: () => [['node', 'tests/cli/terminal.mjs']], needs: ['tests/cli/terminal.mjs'] },
  { name: 'meaning', commands: () => [['node', '--test', 'tests/meaning/']], needs: ['tests/meaning'] },
  { name: 'golden', commands: () => [['node', 'tests/golden/run.mjs']], needs: ['tests/golden/run.mjs'] },
  { name: 'fuzz-page', commands: () => [['node', '--test', 'tests/fuzz/page/']], needs: ['tests/fuzz/page'] },
  { name: 'counts', commands: () => [['node', 'tests/checks/counts.mjs']], needs: ['tests/checks/counts.mjs'] },
  { name: 'growth', commands: () => [['node', 'tests/checks/growth.mjs']], needs: ['tests/checks/growth.mjs'] },
  { name: 'exports', commands: () => [['node', 'tests/checks/exports.mjs']], needs: ['tests/checks/exports.mjs'] },
  {
    name: 'anchor-shares',
    commands: () => [['node', 'tests/checks/anchor_shares.mjs']],
    needs: ['tests/checks/anchor_shares.mjs'],
  },
  {
    name: 'word-vectors',
    commands: () => [['node', '--max-old-space-size=4096', 'tests/checks/word_vectors.mjs']],
    needs: ['tests/checks/word_vectors.mjs'],
  },
  { name: 'networkx', commands: () => [['node', 'tests/checks/networkx.mjs']], needs: ['tests/checks/networkx.mjs'] },
  { name: 'web', commands: () => [['node', 'tests/web/run.mjs']], needs: ['tests/web/run.mjs'] },
];

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/**
 * Ways to say how many: ours, node's test runner, Catch2's two, CTest's. The last that matches in the output counts.
 * @type {{pattern: RegExp, read: (groups: number[]) => Counts}[]}
 */
const kSummaries = [
  {
    pattern: /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm,
    read: ([passed, failed, skipped]) => ({ passed, failed, skipped: skipped || 0 }),
  },
  {
    pattern: /^(?:ℹ|#) pass (\d+)\n(?:ℹ|#) fail (\d+)\n(?:ℹ|#) cancelled (\d+)\n(?:ℹ|#) skipped (\d+)$/gm,
    read: ([passed, failed, cancelled, skipped]) => ({ passed, failed: failed + cancelled, skipped }),
  },
  {
    pattern: /^All tests passed \(\d+ assertions? in (\d+) test cases?\)/gm,
    read: ([passed]) => ({ passed, failed: 0, skipped: 0 }),
  },
  {
    pattern: /^test cases: +(\d+) \|(?: +(\d+) passed(?: \||$))?(?: +(\d+) failed)?/gm,
    read: ([all, passed = 0, failed = 0]) => ({ passed, failed, skipped: all - passed - failed }),
  },
  {
    pattern: /^\d+% tests passed, (\d+) tests? failed out of (\d+)/gm,
    read: ([failed, all]) => ({ passed: all - failed, failed, skipped: 0 }),
  },
];

/**
 * A step that does not say how many is one test, and its exit status decides. One that says none failed and exits
 * with a failure failed all the same, and so did one that tested nothing.
 * @param {import("./command.mjs").Outcome} outcome
 * @returns {Counts}
 */
export function counts({ status, output }) {
  for (const { pattern, read } of kSummaries) {
    const groups = [...output.matchAll(pattern)].at(-1)?.slice(1);
    if (!groups) continue;
    const result = read(groups.map((group) => (group === undefined ? 0 : Number(group))));
    const none = result.passed + result.failed + result.skipped === 0;
    if (none || (status !== 0 && result.failed === 0)) result.failed = 1;
    return result;
  }
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {Counts} result
 * @returns {string}
 */
export function sum({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
