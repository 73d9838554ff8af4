// What habits.mjs asks of C++: how long functions are, and which constants count an enum by hand. It is told from the
// text, without its comments and strings: no compiler is needed, and it takes a tenth of a second.

/** The text with comments, literals and directives blanked out, at the same places. @param {string} code */
export const bare = (code) =>
  code.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^(\s]*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*/gm,
    (found) => found.replace(/[^\n]/g, ' '),
  );

// What stands before a brace that opens neither a function nor data.
const kScope = /\b(?:namespace|class|struct|union|enum|extern)\b[^()=]*$/;

/**
 * Functions at the level of namespaces and classes, with the lambdas that are in them.
 * @param {string} code @returns {{name: string, lines: number}[]}
 */
export function functionsOf(code) {
  const text = bare(code);
  const found = [];
  let from = 0; // where what stands before the next brace begins
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === ';' || text[at] === '}') from = at + 1;
    if (text[at] !== '{') continue;
    const head = text.slice(from, at);
    if (kScope.test(head)) {
      from = at + 1;
      continue;
    }
    const end = closing(text, at);
    if (!goesOn(head, text.slice(end + 1, end + 80))) {
      const name = /([\w:~]+)\s*\(/.exec(head)?.[1];
      if (name)
        found.push({
          name,
          lines: text
            .slice(from, end + 1)
            .trim()
            .split('\n').length,
        });
      from = end + 1;
    }
    at = end;
  }
  return found;
}

/** Are the braces an argument by default, or a member that a constructor sets? @param {string} head @param {string} behind */
const goesOn = (head, behind) =>
  head.split('(').length > head.split(')').length || (/\)[^;{}]*:(?!:)/.test(head) && /^\s*[,{]/.test(behind));

/** @param {string} text @param {number} open @returns {number} where the brace closes */
function closing(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/**
 * Constants behind an enum that say how many values it has: as a number, or by a value that is not the last.
 * @param {string} code @returns {string[]}
 */
export function countedByHand(code) {
  const text = bare(code);
  const enums = /\benum (?:class )?(\w+)[^;{}]*\{([^}]*)\};((?:\s*(?:inline )?constexpr [^;]*;)*)/g;
  return [...text.matchAll(enums)].flatMap(([, name, body, behind]) => {
    const values = body
      .split(',')
      .map((value) => value.trim())
      .filter(Boolean);
    const last = values.at(-1)?.split(/\W/)[0];
    const constants = [...behind.matchAll(/(\w+) = ([^;]*);/g)];
    return constants.flatMap(([, constant, value]) => {
      const of = new RegExp(`\\b${name}::(\\w+)\\) \\+ 1$`).exec(value)?.[1];
      const byHand = Number(value) === values.length && values.length > 1;
      return byHand || (of && of !== last) ? [`${constant} = ${value}, of ${name}, whose last value is ${last}`] : [];
    });
  });
}
