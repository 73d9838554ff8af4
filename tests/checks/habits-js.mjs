// What habits.mjs asks of JavaScript: which exports nobody imports, how long functions are, how often a type is `any`.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';

/** @typedef {import('vite').ESTree.Node} Node */
/**
 * @typedef {object} Module
 * @property {string} file      from the top of the repository
 * @property {string} code
 * @property {ReturnType<typeof parseSync>} parsed
 */

/** @param {string} top @param {string[]} files @returns {Module[]} */
export const readModules = (top, files) =>
  files.map((file) => {
    const code = readFileSync(join(top, file), 'utf8');
    return { file, code, parsed: parseSync(file, code) };
  });

/** The file that an import names, where it is one of ours. @param {string} top @param {string} from @param {string} name */
function target(top, from, name) {
  const path = normalize(name.startsWith('/') ? name.slice(1) : join(dirname(from), name.replace(/[?#].*$/, '')));
  return existsSync(join(top, path)) ? path : undefined;
}

/**
 * What is imported of each file: names, or `*` where a module is imported as a whole. A string that holds a path from
 * the top counts as that: bundlers are told so.
 * @param {string} top @param {Module[]} modules
 */
function imported(top, modules) {
  /** @type {Map<string, Set<string>>} */
  const all = new Map();
  /** @param {string | undefined} file @param {string} name */
  const add = (file, name) => {
    if (file) all.set(file, (all.get(file) ?? new Set()).add(name));
  };
  for (const { file, code, parsed } of modules) {
    for (const { moduleRequest, entries } of parsed.module.staticImports) {
      const from = target(top, file, moduleRequest.value);
      for (const { importName } of entries) {
        add(from, importName.kind === 'Default' ? 'default' : (importName.name ?? '*'));
      }
    }
    for (const { moduleRequest, importName } of parsed.module.staticExports.flatMap(({ entries }) => entries)) {
      if (moduleRequest) add(target(top, file, moduleRequest.value), importName.name ?? '*');
    }
    for (const { moduleRequest } of parsed.module.dynamicImports) {
      const name = /^(['"`])([^'"`$]+)\1$/.exec(code.slice(moduleRequest.start, moduleRequest.end))?.[2];
      if (name) add(target(top, file, name), '*');
    }
    for (const [, , name] of code.matchAll(/(['"`])([\w./-]+\.m?jsx?)\1/g)) add(target(top, '', name), '*');
  }
  return all;
}

/** @param {string} top @param {Module[]} modules @returns {string[]} `file: name` of exports that nobody imports */
export function deadExports(top, modules) {
  const used = imported(top, modules);
  return modules.flatMap(({ file, parsed }) => {
    const names = parsed.module.staticExports.flatMap(({ entries }) => entries).map((one) => one.exportName.name);
    const of = used.get(file);
    return of?.has('*') ? [] : names.filter((name) => name && !of?.has(name)).map((name) => `${file}: ${name}`);
  });
}

/** @param {unknown} value @returns {value is Node} */
const isNode = (value) => typeof value === 'object' && value !== null && 'type' in value;

/** @param {any} node @param {any} parent */
const nameOf = (node, parent) =>
  node.id?.name ?? parent?.id?.name ?? parent?.key?.name ?? parent?.left?.property?.name ?? 'a function';

/**
 * Functions with their lines. Those of functions inside do not count again: a function that makes an object of others,
 * or that lists tests, is measured by what is in it, as a class is.
 * @param {Module} module @returns {{name: string, lines: number}[]}
 */
export function functionsOf({ code, parsed }) {
  /** @type {{name: string, lines: number}[]} */
  const found = [];
  /** @param {Node} node @param {Node | undefined} parent @returns {number} lines of the functions in it */
  const walk = (node, parent) => {
    const children = Object.values(node).flat().filter(isNode);
    const inside = children.reduce((sum, child) => sum + walk(child, node), 0);
    if (!/Function(Declaration|Expression)$/.test(node.type)) return inside;
    const lines = code.slice(node.start, node.end).split('\n').length;
    found.push({ name: nameOf(node, parent), lines: lines - inside });
    return lines - 1;
  };
  walk(parsed.program, undefined);
  return found;
}

/** How often the word `any` stands inside braces. @param {string} text */
function anyInBraces(text) {
  let depth = 0;
  let sum = 0;
  for (const [part] of text.matchAll(/[{}]|\bany\b/g)) {
    if (part === '{') depth += 1;
    else if (part === '}') depth -= 1;
    else if (depth > 0) sum += 1;
  }
  return sum;
}

/** How often a type is `any`: in the comments of JavaScript, and in declarations. @param {Module[]} modules */
export const anyTypes = (modules) =>
  modules.reduce((sum, { file, code, parsed }) => {
    const comments = parsed.comments
      .filter(({ value }) => value.startsWith('*'))
      .map(({ value }) => anyInBraces(value));
    const declared = file.endsWith('.d.ts')
      ? (code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').match(/\bany\b/g) ?? [])
      : [];
    return sum + declared.length + comments.reduce((total, one) => total + one, 0);
  }, 0);
