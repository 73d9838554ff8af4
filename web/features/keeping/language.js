// Which language the page speaks: its words lie beside it, but for most of English.

import { loadWords } from '#assets';
import { speak } from '../../text/text.js';
import { tellFault } from '../analysis/fault.js';

/** @import { Language } from '../../catalog/words.js' */

/** Where the words cannot be had, the language stays as it is, and a message says so. @param {Language} language */
export const setLanguage = (language) => speak(language, loadWords).catch(tellFault);
