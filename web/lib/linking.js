// A suggested link: where its words stand in their sentence, and what an editor puts there.

const kSigns = /** @type {Record<string, string>} */ ({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
});

/** @param {string} text */
const escaped = (text) => text.replaceAll(/[&<>"']/g, (sign) => kSigns[sign]);

/** Whether an address leads to a page of the web. @param {string} url */
export const isWeb = (url) => /^https?:\/\/[^\s/]/i.test(url);

/**
 * The link as HTML, in one line. Both come from files.
 * @param {string} url
 * @param {string} words
 * @returns {string}   '': it has no words, would lead nowhere, or run something
 */
export function linkHtml(url, words) {
  const said = escaped(words.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim());
  return said && isWeb(url) ? `<a href="${escaped(url)}">${said}</a>` : '';
}

const kEndsInWord = /[\p{L}\p{N}]$/u;
const kBeginsInWord = /^[\p{L}\p{N}]/u;

/**
 * What stands before and behind the words, at the first place where they are no part of other words, else at the first.
 * @param {string} sentence
 * @param {string} words
 * @returns {[before: string, after: string] | null}   null: they are not there
 */
export function around(sentence, words) {
  /** @type {[string, string] | null} */
  let first = null;
  for (let at = words ? sentence.indexOf(words) : -1; at >= 0; at = sentence.indexOf(words, at + 1)) {
    const before = sentence.slice(0, at);
    const after = sentence.slice(at + words.length);
    const apart = !kEndsInWord.test(before.slice(-2)) && !kBeginsInWord.test(after.slice(0, 2));
    if (apart) return [before, after];
    first ??= [before, after];
  }
  return first;
}
