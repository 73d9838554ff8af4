// npm test is only as honest as its counting.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts, sum } from '../../tools/lib/steps.mjs';

/** @type {[name: string, status: number, output: string, expected: string][]} */
const cases = [
  ['silence and success are one test passed', 0, '', '1 passed, 0 failed'],
  ['silence and failure are one test failed', 1, '', '0 passed, 1 failed'],
  ['a script that counts', 1, 'x\n12 passed, 2 failed\n', '12 passed, 2 failed'],
  ['with skipped ones', 0, '12 passed, 0 failed, 3 skipped\n', '12 passed, 0 failed, 3 skipped'],
  ['the last count stands', 0, '1 passed, 0 failed\n7 passed, 0 failed\n', '7 passed, 0 failed'],
  ['a count in the middle of a line is none', 1, 'so 7 passed, 0 failed here\n', '0 passed, 1 failed'],
  ['a crash after a good count is a failure', 134, '7 passed, 0 failed\n', '7 passed, 1 failed'],
  ['Catch2, all good', 0, 'All tests passed (57 assertions in 11 test cases)\n', '11 passed, 0 failed'],
  ['Catch2, one only', 0, 'All tests passed (1 assertion in 1 test case)\n', '1 passed, 0 failed'],
  [
    'Catch2, one bad',
    1,
    'test cases:  11 |  10 passed | 1 failed\nassertions: 57 | 56 passed | 1 failed\n',
    '10 passed, 1 failed',
  ],
  ['Catch2, all bad', 2, 'test cases: 2 | 2 failed\nassertions: 2 | 2 failed\n', '0 passed, 2 failed'],
  ['Catch2, skipped', 0, 'test cases: 3 | 2 passed | 1 skipped\n', '2 passed, 0 failed, 1 skipped'],
  ['CTest', 8, '50% tests passed, 2 tests failed out of 4\n', '2 passed, 2 failed'],
  ["node's test runner, without a test", 0, 'ℹ pass 0\nℹ fail 0\nℹ cancelled 0\nℹ skipped 0\n', '0 passed, 1 failed'],
  ["node's test runner", 1, 'ℹ pass 3\nℹ fail 1\nℹ cancelled 0\nℹ skipped 2\n', '3 passed, 1 failed, 2 skipped'],
];

for (const [name, status, output, expected] of cases) {
  test(name, () => assert.equal(sum(counts({ status, output })), expected));
}
