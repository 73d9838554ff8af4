// The sentences that the core made of figures, by what they are in English: cells of windows are English, as exports
// and filters have them, and what is shown of them is looked up here.

/** @import { Message } from './types.js' */

const kMost = 20_000; // the oldest go first; without its message a sentence is shown in English

/** @type {Map<string, Message>} */
const messages = new Map();

/** @param {readonly [english: string, message: Message][]} sentences */
export function remember(sentences) {
  for (const [english, message] of sentences) {
    messages.delete(english);
    messages.set(english, message);
  }
  for (const oldest of messages.keys()) {
    if (messages.size <= kMost) break;
    messages.delete(oldest);
  }
}

/** @param {string} english @returns {Message | undefined} */
export const messageOf = (english) => messages.get(english);
