// The language of the page. Every word that a person reads is in one file a language.

import { signal } from '@preact/signals';
import { de } from './de.js';
import { en } from './en.js';

/** @typedef {typeof en} Text */

export const kTexts = /** @type {const} */ ([en, de]);

/** The first language that the person reads and the page speaks. */
function spoken() {
  const wanted = globalThis.navigator?.languages ?? [];
  const known = wanted.map((tag) => kTexts.find((one) => tag.split('-')[0] === one.language));
  return known.find((one) => one !== undefined) ?? en;
}

export const text = signal(/** @type {Text} */ (spoken()));
