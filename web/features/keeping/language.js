// Which language the page speaks: English is part of it, the words of the others lie beside it.

import { loadWords } from '#assets';
import { speak } from '../../text/text.js';
import { tellFault } from '../analysis/fault.js';

/** @import { Language } from '../../catalog/words.js' */

/** Where the words cannot be had, the language stays as it is, and a message says so. @param {Language} language */
export const setLanguage = (language) => speak(language, loadWords).catch(tellFault);
