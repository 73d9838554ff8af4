// How a person likes the page, whatever is opened in it. The language is in text/text.js.

import { signal } from '@preact/signals';

// Whether keys without Ctrl or Alt do anything outside of the tables.
export const singleKeys = signal(true);
// Height of a row in px: compact, normal, airy.
export const kDensities = /** @type {const} */ ([24, 28, 36]);
export const density = signal(/** @type {number} */ (28));
// Whether the reports' plots stand above their grids: where there is room for both.
export const plotsShown = signal((globalThis.innerHeight ?? 0) >= 860 && (globalThis.innerWidth ?? 0) >= 1100);
// Who decides about links, as the log of decisions names them.
export const decider = signal('');
export const theme = signal(/** @type {'auto' | 'light' | 'dark'} */ ('auto'));
