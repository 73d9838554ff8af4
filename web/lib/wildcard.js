// Patterns where * stands for anything and ? for one character. Each piece between two stars is looked for once, from
// where the one before it ended, so no pattern takes longer than the text is long times the pattern.

/**
 * Where a piece stands first in a text, from `at` on; -1: nowhere.
 * @param {string} text
 * @param {string} piece
 * @param {number} at
 */
function find(text, piece, at) {
  if (!piece.includes('?')) return text.indexOf(piece, at);
  for (; at + piece.length <= text.length; at++) if (standsAt(text, piece, at)) return at;
  return -1;
}

/** @param {string} text @param {string} piece @param {number} at */
function standsAt(text, piece, at) {
  if (at < 0 || at + piece.length > text.length) return false;
  for (let i = 0; i < piece.length; i++) if (piece[i] !== '?' && piece[i] !== text[at + i]) return false;
  return true;
}

/**
 * @param {string} pattern
 * @returns {(text: string) => boolean} whether it is all of a text, in capitals or not
 */
export function wildcard(pattern) {
  const [first, ...others] = pattern.toLowerCase().split('*');
  const last = others.pop();
  const middle = others.filter(Boolean);
  return (given) => {
    const text = given.toLowerCase();
    if (!standsAt(text, first, 0)) return false;
    if (last === undefined) return text.length === first.length;
    let at = first.length;
    for (const piece of middle) {
      const found = find(text, piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return text.length - last.length >= at && standsAt(text, last, text.length - last.length);
  };
}
