// Templates of mails as a person writes them, and what of a mail is filled in. The core fills them
// (cpp/outreach/templates.h).

const kKindLine = /^Kind: (intersect|lost|nofollow|no_alt)[ \t]*\r?\n/m;

/** The templates in a text, by kind of mail; '': for all others. @param {string} text */
export function partsOf(text) {
  const [rest, ...parts] = text.split(kKindLine);
  const of = new Map(rest.trim() ? [['', rest]] : []);
  for (let i = 0; i < parts.length; i += 2) of.set(parts[i], parts[i + 1]);
  return of;
}

/** The text with another template for a kind. @param {string} text @param {string} kind @param {string} written   '': the built-in one */
export function withPart(text, kind, written) {
  const parts = partsOf(text);
  if (written.trim()) parts.set(kind, written);
  else parts.delete(kind);
  const line = (/** @type {string} */ of) => (of ? `Kind: ${of}\n` : '');
  return [...parts].map(([of, words]) => line(of) + words.replace(/\n?$/, '\n')).join('');
}

/** What a template names in braces. @param {string} template */
export const fieldsIn = (template) => [
  ...new Set(Array.from(template.matchAll(/\{\{\s*[#/]?\s*([^}|]*?)\s*(?:\|[^}]*)?\}\}/g), ([, name]) => name)),
];

/** A text cut where values of fields stand: those are at the odd places. @param {string} text @param {string[]} values */
export function cutAt(text, values) {
  const shown = values.map((value) => value.replace(/[\n\r\t\0]/g, ' ')).filter((value) => value.trim());
  const longestFirst = [...new Set(shown)].sort((a, b) => b.length - a.length);
  if (!longestFirst.length) return [text];
  return text.split(new RegExp(`(${longestFirst.map((value) => value.replace(/\W/g, '\\$&')).join('|')})`));
}
