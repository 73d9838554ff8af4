// Fills the templates of catalog/words/*.json, those of the page and those of the core's sentences:
//
//   {url}                    what was given; a number as the language writes it
//   {pages|# page|# pages}   the first form for 1, else the second; # is the number
//   {items}, {items| · }     several texts, joined by ", " or by what stands behind the bar
//   {site?of {site}}         what stands behind the mark, where something was given: no 0, '' or false
//   {site!of this site}      … where nothing was given
//
// What was given is text, and is never read as a template.

/** @typedef {string | number | boolean | readonly string[]} Given */

/** Where the brace at `open` is closed. @param {string} template @param {number} open */
function closing(template, open) {
  let depth = 0;
  for (let at = open; at < template.length; at++) {
    if (template[at] === '{') depth++;
    if (template[at] === '}' && --depth === 0) return at;
  }
  return template.length;
}

/**
 * @param {string} inside    of a placeholder's braces
 * @param {Readonly<Record<string, Given>>} given
 * @param {(value: number) => string} number
 */
function filled(inside, given, number) {
  const [, name, mark, rest] = /** @type {RegExpExecArray} */ (/^(\w*)(\W?)(.*)$/s.exec(inside));
  const value = given[name] ?? '';
  if (mark === '?') return value ? say(rest, given, number) : '';
  if (mark === '!') return value ? '' : say(rest, given, number);
  if (typeof value === 'object') return value.join(mark ? rest : ', ');
  if (typeof value !== 'number') return String(value);
  const [one, many] = mark ? rest.split('|') : ['#', '#'];
  return (value === 1 ? one : many).replaceAll('#', () => number(value));
}

/**
 * @param {string} template
 * @param {Readonly<Record<string, Given>>} given
 * @param {(value: number) => string} number    how the language writes a number
 */
export function say(template, given, number) {
  let out = '';
  let from = 0;
  for (let open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
    const end = closing(template, open);
    out += template.slice(from, open) + filled(template.slice(open + 1, end), given, number);
    from = end + 1;
  }
  return out + template.slice(from);
}
