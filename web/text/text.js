// The language of the page. Every word that a person reads is in one file a language: catalog/words/*.json.

import { signal } from '@preact/signals';
import { completed, kEnglish, kLanguages } from '../catalog/words.js';
import { textsOf } from './texts.js';

/** @import { Language } from '../catalog/words.js' */
/** @typedef {ReturnType<typeof textsOf>} Text */

/** @type {Map<string, Promise<Text>>} those that were asked for so far */
const known = new Map();

/** English at first, without what only reports show: the words of columns, of values and of problems. */
export const text = signal(textsOf(kEnglish));

/** The first language that the person reads and the page speaks. @returns {Language} */
export function languageRead() {
  const wanted = globalThis.navigator?.languages ?? [];
  const known = wanted.map((tag) => kLanguages.find(({ language }) => tag.split('-')[0] === language));
  return known.find((one) => one !== undefined)?.language ?? 'en';
}

/** @type {Language} the last that was asked for */
let asked = 'en';

/**
 * Changes the language, once its words are there.
 * @param {Language} language
 * @param {(language: Language) => Promise<unknown>} load   the words of its file
 */
export async function speak(language, load) {
  asked = language;
  const texts = known.get(language) ?? load(language).then((words) => textsOf(completed(words)));
  known.set(language, texts);
  try {
    const now = await texts;
    if (asked === language) text.value = now;
  } catch (thrown) {
    known.delete(language);
    throw thrown;
  }
}
