// What domains of a network share, as reports say it (cpp/quality/networks/prints.h), in words of the page:
// 'links "18026" and platform "blogspot.com"', 'title "website list #": 12 domains'.

import { text } from '../text/text.js';

const kPrint = /([a-z]+) "((?:[^"]|"")*)"(?:: ([\d,]+) domains?)?/g;

/** The marks that stand for names. @param {string} shape */
function inWords(shape) {
  const { own, site } = text.value.quality.marks;
  return shape.replaceAll('¤', () => `[${own}]`).replaceAll('§', () => `[${site}]`);
}

/** @param {string} written @returns {{words: string, domains: string}[]}   domains: that share it, where it says */
export const printsIn = (written) =>
  [...written.matchAll(kPrint)].map(([whole, kind, shape, domains = '']) => {
    const words = /** @type {Record<string, string>} */ (text.value.quality.prints(inWords(shape)));
    return { words: Object.hasOwn(words, kind) ? words[kind] : whole, domains };
  });

/** What a network is called. @param {string} name   as the report `networks` has it */
export function networkName(name) {
  const prints = printsIn(name);
  return prints.length ? prints.map(({ words }) => words).join(text.value.quality.and) : `“${inWords(name)}”`;
}
