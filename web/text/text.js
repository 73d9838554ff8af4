// The language of the page. Every word that a person reads is in one file a language.

import { signal } from '@preact/signals';
import { en } from './en.js';

/** @typedef {typeof en} Text */

export const text = signal(/** @type {Text} */ (en));
