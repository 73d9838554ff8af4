// What the core says in sentences, in the language of the page. The core names a sentence by a code and gives its figures.

import { kSentences } from '../catalog/names.js';
import { messageOf } from '../core/sentences.js';
import { say } from '../text/say.js';
import { text } from '../text/text.js';
import { count, scoreChange, share, signed } from './format.js';

/** @import { Message } from '../core/types.js' */

/** @param {string | undefined} kind   of reasons.json: share, points, tenths, or a list of values @param {string | number} value */
function figureText(kind, value) {
  if (kind === 'share') return share(Number(value), 0);
  if (kind === 'points') return signed(Number(value));
  if (kind === 'tenths') return scoreChange(Number(value));
  return (kind && text.value.lists[kind]?.[value]) ?? value;
}

/** @param {Message} message @returns {string | undefined}   undefined: the language has no words for it */
function inWords({ group, code, figures = {}, items = [] }) {
  const { problems, sentences } = text.value;
  const template = group === 'problems' ? problems[code]?.text : sentences[group]?.[code];
  if (template === undefined) return undefined;
  const kinds = kSentences[group]?.[code]?.figures ?? {};
  const given = Object.entries(figures).map(([name, value]) => [name, figureText(kinds[name], value)]);
  const said = items.map((item) => inWords(item) ?? '');
  return say(template, { ...Object.fromEntries(given), items: said }, count);
}

/**
 * A cell of a column of sentences, as a person reads it; as it is, where it is no sentence of the core.
 * @param {string} english
 */
export function sentenceText(english) {
  const message = messageOf(english);
  return (message && inWords(message)) ?? english;
}

/**
 * A list of reasons, one by one.
 * @param {string} english
 * @returns {string[]}
 */
export function sentencesIn(english) {
  const message = messageOf(english);
  const items = message?.items?.map(inWords) ?? [];
  const all = items.every((item) => item !== undefined) ? items : [];
  if (message?.group === 'list' && message.code === 'reasons' && all.length) return all;
  return english ? sentenceText(english).split(' · ') : [];
}
