// Habits that a reviewer would otherwise have to watch: no dead exports, short functions, enums that are not counted by
// hand, and fewer and fewer types that are `any`. habits.json holds what is left of before, with reasons; it may only
// shrink.
//
//   node tests/checks/habits.mjs --update    takes out of habits.json what is no longer needed

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { top } from '../support/program.mjs';
import * as cpp from './habits-cpp.mjs';
import * as js from './habits-js.mjs';

const kMostLines = 70;
const kList = join(top, 'tests/checks/habits.json');
/** @typedef {{any: number, longFunctions: Record<string, {lines: number, why: string}>}} Left */

/** @param {RegExp} name @param {string[]} folders @returns {string[]} files from the top of the repository */
const filesOf = (name, folders) =>
  folders.flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => name.test(file))
      .map((file) => join(folder, file))
      .sort(),
  );

const modules = js.readModules(top, ['vite.config.js', ...filesOf(/\.(m?jsx?|d\.ts)$/, ['web', 'tools', 'tests'])]);
const sources = filesOf(/\.(cpp|h)$/, ['cpp', 'tests']).map((file) => ({
  file,
  code: readFileSync(join(top, file), 'utf8'),
}));
const functions = [
  ...modules.flatMap((module) => js.functionsOf(module).map((one) => ({ ...one, file: module.file }))),
  ...sources.flatMap(({ file, code }) => cpp.functionsOf(code).map((one) => ({ ...one, file }))),
];
const long = functions.filter(({ lines }) => lines > kMostLines);
const any = js.anyTypes(modules);

if (process.argv.includes('--update')) {
  const left = /** @type {Left} */ (JSON.parse(readFileSync(kList, 'utf8')));
  const still = Object.entries(left.longFunctions).flatMap(([name, { lines, why }]) => {
    const now = long.find((one) => one.name === name)?.lines;
    return now ? [[name, { lines: Math.min(lines, now), why }]] : [];
  });
  const lower = { any: Math.min(left.any, any), longFunctions: Object.fromEntries(still) };
  writeFileSync(kList, `${JSON.stringify(lower, null, 2)}\n`);
}
const left = /** @type {Left} */ (JSON.parse(readFileSync(kList, 'utf8')));

test('the code is looked at', () => {
  assert.ok(modules.length > 200 && sources.length > 200 && functions.length > 5000);
  assert.deepEqual(
    modules.filter(({ parsed }) => parsed.errors.length > 0).map(({ file }) => file),
    [],
  );
});

test('what is exported is imported somewhere', () => assert.deepEqual(js.deadExports(top, modules), []));

test(`functions have at most ${kMostLines} lines, or those of habits.json`, () => {
  const over = long.filter(({ name, lines }) => lines > (left.longFunctions[name]?.lines ?? kMostLines));
  assert.deepEqual(
    over.map(({ file, name, lines }) => `${file}: ${name} has ${lines} lines`),
    [],
  );
});

test('habits.json names no function that has become short: --update', () => {
  const names = Object.keys(left.longFunctions);
  assert.deepEqual(
    names.filter((name) => !long.some((one) => one.name === name)),
    [],
  );
});

test('types that are `any` become fewer: if they are, --update', () => assert.equal(any, left.any));

test('enums are not counted by hand', () => {
  const all = sources.flatMap(({ file, code }) => cpp.countedByHand(code).map((one) => `${file}: ${one}`));
  assert.deepEqual(all, []);
});

test('a function in C++ ends where its brace closes', () => {
  const code = `namespace a {\nstruct B {\n  B(int y = {}) : x{1}, z(2) {\n  }\n  int f() { return '}'; }\n};\n// {\nint g(int x) {\n  if (x) {\n  }\n\n}\n}\n`;
  assert.deepEqual(
    cpp.functionsOf(code).map(({ name, lines }) => [name, lines]),
    [
      ['B', 2],
      ['f', 1],
      ['g', 5],
    ],
  );
});

test('an enum that is counted by hand is found', () => {
  const of = (/** @type {string} */ size) =>
    cpp.countedByHand(`enum class E : int { kA, kB };\nconstexpr int kEs = ${size};`);
  assert.equal(of('2').length, 1);
  assert.equal(of('static_cast<int>(E::kA) + 1').length, 1);
  assert.equal(of('static_cast<int>(E::kB) + 1').length, 0);
});
