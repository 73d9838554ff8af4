// Texts as a spreadsheet may be given them: what it would run gets an apostrophe in front (OWASP: formula injection).
// Where a semicolon parts fields, or a line ends, a text may start anew within a cell.

const kStart = /(?<=^|[;\r\n])(?=[-=+@\t\r\0\uff1d\uff0b\uff0d\uff20])/g;
const kNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i; // as cpp/csv/writer.cpp has it

/** @param {string} text */
export const inert = (text) => (kNumber.test(text) ? text : text.replaceAll(kStart, "'"));
