// Texts as a spreadsheet may be given them: what it would run gets an apostrophe in front (OWASP: formula injection).
// The same rule as cpp/csv/writer.h, which tests/checks/exports.mjs holds this one to.

const kNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Blanks in front do not hinder a formula. @param {string} part */
function runs(part) {
  const said = part.replace(/^[\0- ]+/, '');
  return /^[=@\uff1d\uff20\uff0b\uff0d]/.test(said) || (/^[+-]/.test(said) && !kNumber.test(said));
}

/** A text may start anew where a semicolon or a tab parts fields, or a line ends. @param {string} text */
export const inert = (text) =>
  text.replaceAll(/([^;\t\r\n]*)[;\t\r\n]?/g, (part, said, at) =>
    runs(said) || (at === 0 && /^[\t\r\n\0]/.test(text)) ? `'${part}` : part,
  );
