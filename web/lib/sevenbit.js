// Bytes as text for a data block of the page: seven bits a character, a seventh smaller than base64.
// The text is the number of bytes, a colon, then the bits, most significant first. Three characters
// cannot stand in a block of a page: NUL and CR, which a browser changes, and <, which might end it. They
// are written together with the character after them as one character of two bytes.

const kForbidden = [0x00, 0x0d, 0x3c];
const kPairs = 0x100; // the first of the characters that stand for two

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function pack(bytes) {
  const symbols = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    for (; held >= 7; held -= 7) symbols.push((bits >> (held - 7)) & 127);
    bits &= 127;
  }
  if (held) symbols.push((bits << (7 - held)) & 127);

  const out = [`${bytes.length}:`];
  for (let i = 0; i < symbols.length; i++) {
    const forbidden = kForbidden.indexOf(symbols[i]);
    if (forbidden < 0) out.push(String.fromCharCode(symbols[i]));
    else out.push(String.fromCharCode(kPairs + forbidden * 128 + (symbols[++i] ?? 0)));
  }
  return out.join('');
}

/**
 * @param {string} text   what pack() wrote
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack(text) {
  const colon = text.indexOf(':');
  const bytes = new Uint8Array(Number(text.slice(0, colon)));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let i = colon + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < kPairs) {
      bits = (bits << 7) | code;
      held += 7;
    } else {
      bits = (bits << 14) | (kForbidden[(code - kPairs) >> 7] << 7) | (code & 127);
      held += 14;
    }
    for (; held >= 8; held -= 8) bytes[at++] = bits >> (held - 8);
    bits &= 127;
  }
  return bytes;
}
