// What is read: inputs, and the texts in them, each with how far it has come.

import { peek } from './source.js';

/** @import { CoreFault, Input } from '../core/types.js' */
/** @import { Pool } from './pool.js' */
/** @import { Source } from './source.js' */

/**
 * An input, or a text of one on its way. `file` is its id in the session, from its first merged block on; `texts` of an
 * input are there once it has been looked into, and have `open`.
 * @typedef {{name: string, size: number, blob: Blob, url: string, map: string, without: Set<string>, only?: Set<string>, mapping: string,
 *   stage: 'waiting' | 'open' | 'done', file: number, rows: number, fault?: CoreFault,
 *   start?: Promise<ArrayBuffer>, texts?: Item[], open?: () => Source, release?: () => void}} Item
 */

/**
 * What is to be read, how, and which members of it are not wanted, or the only ones that are.
 * @typedef {{input: Input, map: string, without: Set<string>, only?: Set<string>}} Given
 */

/**
 * @param {Given} given
 * @returns {Item}
 */
export function itemOf({ input, map, without, only }) {
  const blob = 'file' in input ? input.file : new Blob(['html' in input ? input.html : input.text]);
  const url = ('html' in input && input.url) || '';
  return {
    name: input.name,
    size: blob.size,
    blob,
    url,
    map,
    without,
    only,
    mapping: '',
    stage: 'waiting',
    file: -1,
    rows: 0,
  };
}

/** Its first bytes, asked for before its turn. @param {Item} item @param {Pool} pool */
export function peeked(item, pool) {
  const start = peek(item.blob, pool.blockBytes / 4);
  start.catch(() => {}); // it is looked at when its turn comes
  return start;
}

/**
 * What was not read of an input, or not to its end: what was not begun of an archive is one thing, the archive.
 * @param {Item} input
 */
export function unreadOf(input) {
  const left = (input.texts ?? [input]).filter(({ stage }) => stage !== 'done');
  const begun = left.filter(({ stage }) => stage === 'open');
  return left.length - begun.length > 1 ? [...begun, input] : left;
}

/** Lets go of an archive with its last member. @param {Item} item */
export function release(item) {
  item.release?.();
  item.release = undefined;
}
