// The language of the page. Every word that a person reads is in one file a language: catalog/words/*.json.

import { signal } from '@preact/signals';
import { completed, kEnglish, kLanguages } from '../catalog/words.js';
import { textsOf } from './texts.js';

/** @import { Language } from '../catalog/words.js' */
/** @typedef {ReturnType<typeof textsOf>} Text */

/** @typedef {(language: string) => Promise<unknown>} Load    the words of a language's file */

/** @type {Map<string, Promise<unknown>>} the words that were asked for so far */
const known = new Map();

/** English at first, without what only reports show: the words of columns, of values and of problems. */
export const text = signal(textsOf(kEnglish));

/** The first language that the person reads and the page speaks. @returns {Language} */
export function languageRead() {
  const wanted = globalThis.navigator?.languages ?? [];
  return wanted.map((tag) => tag.split('-')[0]).find((language) => Object.hasOwn(kLanguages, language)) ?? 'en';
}

let spoken = kEnglish;

/** The words that `text` was made from, as far as they have come. */
export const wordsSpoken = () => spoken;

/** @type {Language} the last that was asked for */
let asked = 'en';

/**
 * The words of a file, which is read once.
 * @param {Language} language
 * @param {Load} load
 */
function wordsOf(language, load) {
  const words = known.get(language) ?? load(language);
  known.set(language, words);
  words.catch(() => known.delete(language));
  return words;
}

/**
 * Changes the language, once its words are there, and for a partial one those of English.
 * @param {Language} language
 * @param {Load} load
 */
export async function speak(language, load) {
  asked = language;
  const words = /** @type {{partial?: boolean} | undefined} */ (await wordsOf(language, load));
  const english = words?.partial && (await wordsOf('en', load));
  if (asked !== language) return;
  spoken = completed(words, english);
  text.value = textsOf(spoken);
}
