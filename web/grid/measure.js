// How wide a text is, without asking the layout.

/** @type {CanvasRenderingContext2D | null} */
let pen = null;

/**
 * @param {string} text
 * @param {boolean} [bold]
 * @returns {number}   px
 */
export function textWidth(text, bold = false) {
  if (typeof document === 'undefined') return text.length * 8;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 8;
  const { fontFamily, fontSize } = rootFont();
  const font = `${bold ? 600 : 400} ${fontSize} ${fontFamily}`;
  if (pen.font !== font) pen.font = font;
  return pen.measureText(text).width;
}

/** @type {{fontFamily: string, fontSize: string} | undefined} */
let font;
function rootFont() {
  if (!font) {
    const { fontFamily, fontSize } = getComputedStyle(document.documentElement);
    font = { fontFamily, fontSize };
  }
  return font;
}
