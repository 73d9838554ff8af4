// The texts of the page in each language, for tests that look for them on the screen.

import { readCatalog } from '../../tools/lib/catalog.mjs';
import { completed } from '../../web/catalog/words.js';
import { textsOf } from '../../web/text/texts.js';

const { words } = readCatalog();
export const en = textsOf(completed(words.en));
export const de = textsOf(completed(words.de));
