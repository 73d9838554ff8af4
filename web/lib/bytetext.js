// Bytes as text for a data block of the single file: nearly a byte a character, an eighth smaller than base64's
// third more. The file says that it is windows-1252, where every byte is a character and comes back (WHATWG
// Encoding, index windows-1252). Four bytes cannot stand for themselves: NUL and CR, which a browser changes, <,
// which might end the block, and the one that announces them: = and the byte 64 further on.

const kEscape = 0x3d;
const kForbidden = [0x00, 0x0d, 0x3c, kEscape];
const kShift = 64;

// What windows-1252 makes of the bytes 0x80 to 0x9f.
const kHigh =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/**
 * @param {Uint8Array} bytes
 * @returns {Uint8Array<ArrayBuffer>}   to stand in the file as they are
 */
export function pack(bytes) {
  const extra = bytes.reduce((count, byte) => count + Number(kForbidden.includes(byte)), 0);
  const out = new Uint8Array(bytes.length + extra);
  let at = 0;
  for (const byte of bytes) {
    const forbidden = kForbidden.includes(byte);
    if (forbidden) out[at++] = kEscape;
    out[at++] = forbidden ? byte + kShift : byte;
  }
  return out;
}

/**
 * @param {string} text   what pack() wrote, as the browser read it
 * @returns {Uint8Array<ArrayBuffer>}
 * Throws where the text was read in another encoding: a host that calls the file UTF-8 breaks it.
 */
export function unpack(text) {
  const high = new Map([...kHigh].map((character, i) => [character.charCodeAt(0), 0x80 + i]));
  const bytes = new Uint8Array(text.length);
  let length = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x100 ? code : high.get(code);
    if (byte === undefined) throw new Error('This file was read in a wrong encoding. Open it from disk.');
    if (byte === kEscape) shift = kShift;
    else {
      bytes[length++] = byte - shift;
      shift = 0;
    }
  }
  return bytes.slice(0, length);
}
