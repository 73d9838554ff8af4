// Turns the Public Suffix List into a C++ table that needs no start-up work: sorted names in one string.
//
//   node tools/psl-table.mjs public_suffix_list.dat psl_table.inc

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { domainToASCII } from 'node:url';

const kNormal = 1;
const kWildcard = 2;
const kException = 4;
const kPrivateShift = 3;

/**
 * Rules by name, without their `*.` or `!`; each name has the set of kinds of its rules.
 * @param {string} text
 * @returns {Map<string, number>}
 */
function readRules(text) {
  /** @type {Map<string, number>} */
  const kinds = new Map();
  let isPrivate = false;
  for (const line of text.split('\n')) {
    if (line.includes('===BEGIN PRIVATE DOMAINS===')) isPrivate = true;
    const rule = line.trim().split(/\s/, 1)[0];
    if (!rule || rule.startsWith('//')) continue;
    const kind = rule.startsWith('*.') ? kWildcard : rule.startsWith('!') ? kException : kNormal;
    const written = rule.replace(/^(\*\.|!)/, '');
    const name = domainToASCII(written);
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name)) throw new Error(`a rule that is no host name: ${rule}`);
    kinds.set(name, (kinds.get(name) ?? 0) | (isPrivate ? kind << kPrivateShift : kind));
  }
  if (kinds.size < 5000 || !isPrivate)
    throw new Error('this is not the whole list: too few rules, or one section only');
  return kinds;
}

/**
 * @param {number[]} numbers
 * @returns {string}
 */
function listed(numbers) {
  const lines = [];
  for (let i = 0; i < numbers.length; i += 20) lines.push(`    ${numbers.slice(i, i + 20).join(',')},`);
  return lines.join('\n');
}

/**
 * @param {Map<string, number>} kinds
 * @returns {string}
 */
function table(kinds) {
  const names = [...kinds.keys()].sort(); // ASCII, so this is the order of the bytes
  const offsets = [0];
  for (const name of names) offsets.push(/** @type {number} */ (offsets.at(-1)) + name.length);
  return `// Made from the Public Suffix List by tools/psl-table.mjs. Do not edit.
//
// Rule names in ASCII (punycode), lower case, sorted by bytes, without duplicates. Name i is
//   kPslBlob.substr(kPslOffsets[i], kPslOffsets[i + 1] - kPslOffsets[i])
// and kPslKinds[i] tells which rules it has: kPslNormal "name", kPslWildcard "*.name" (the name stands without its
// "*."), kPslException "!name". Rules of the list's private section (hosting platforms, not registries) have the
// same bits shifted left by kPslPrivateShift. To look a host up, search for each of its tails; an exception beats
// everything, else the rule of most labels wins.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

inline constexpr std::uint8_t kPslNormal = ${kNormal};
inline constexpr std::uint8_t kPslWildcard = ${kWildcard};
inline constexpr std::uint8_t kPslException = ${kException};
inline constexpr int kPslPrivateShift = ${kPrivateShift};
inline constexpr std::uint32_t kPslCount = ${names.length};

inline constexpr std::string_view kPslBlob =
${names.map((name) => `    "${name}"`).join('\n')};

inline constexpr std::array<std::uint32_t, kPslCount + 1> kPslOffsets = {
${listed(offsets)}
};

inline constexpr std::array<std::uint8_t, kPslCount> kPslKinds = {
${listed(names.map((name) => kinds.get(name) ?? 0))}
};
`;
}

const [source, target] = process.argv.slice(2);
if (!source || !target) {
  console.error('usage: psl-table.mjs public_suffix_list.dat psl_table.inc');
  process.exit(2);
}
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, table(readRules(readFileSync(source, 'utf8'))));
