// The language of the page. Every word that a person reads is in one file a language: catalog/words/*.json.

import { signal } from '@preact/signals';
import { kLanguages } from '../catalog/words.js';
import { textsOf } from './texts.js';

/** @typedef {ReturnType<typeof textsOf>} Text */

export const kTexts = kLanguages.map(textsOf);

/** The first language that the person reads and the page speaks. */
function spoken() {
  const wanted = globalThis.navigator?.languages ?? [];
  const known = wanted.map((tag) => kTexts.find((one) => tag.split('-')[0] === one.language));
  return known.find((one) => one !== undefined) ?? kTexts[0];
}

export const text = signal(/** @type {Text} */ (spoken()));
