// What domains of a network share, as reports say it (cpp/quality/networks/prints.h), in words of the page:
// 'links "18026" and platform "blogspot.com"', 'title "website list #": 12 domains'.

import { text } from '../text/text.js';

const kPrint = /([a-z]+) "((?:[^"]|"")*)"(?:: ([\d,]+) domains?)?/g;

/** The marks that stand for names. @param {string} shape */
function inWords(shape) {
  const { own, site } = text.value.quality.marks;
  return shape.replaceAll('¤', () => `[${own}]`).replaceAll('§', () => `[${site}]`);
}

/**
 * Each print or pair of prints that domains share.
 * @param {string} written
 * @returns {{words: string, domains: number}[]}   domains: that share it; NaN where the text does not say
 */
export function printsIn(written) {
  const t = text.value.quality;
  const shared = [];
  let pair = '';
  for (const [whole, kind, shape, domains] of written.matchAll(kPrint)) {
    const said = /** @type {Record<string, string>} */ (t.prints(inWords(shape)));
    const words = pair + (Object.hasOwn(said, kind) ? said[kind] : whole);
    if (domains) shared.push({ words, domains: Number(domains.replaceAll(',', '')) });
    pair = domains ? '' : words + t.and;
  }
  if (pair) shared.push({ words: pair.slice(0, -t.and.length), domains: Number.NaN });
  return shared;
}

/** What a network is called. @param {string} name   as the report `networks` has it */
export function networkName(name) {
  const [shared] = printsIn(name);
  return shared ? shared.words : text.value.quality.named(inWords(name));
}
