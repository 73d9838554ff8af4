// A browser cannot scroll further than about 5,000,000 px (Firefox) or 16,000,000 px (Chromium), and
// 20,000,000 rows are 480,000,000 px. So the table scrolls over a window of at most kPanelPx, and the
// window slides over the rows. A place is {base, inner}: row base + inner is at the top of the view,
// inner rows below the top of the window.
//
// Within the window a pixel is a pixel: wheel, touch and keys are exact. Only the scrollbar is
// compressed, and only in the middle: the first and the last tenth of the window show the first and the
// last rows one to one, so both ends are reached exactly.

export const kPanelPx = 4_800_000;
const kEdge = 0.1;

/** @typedef {{rows: number, window: number, edge: number}} Slide */
/** @typedef {{base: number, inner: number}} Place */

/**
 * @param {number} rows
 * @param {number} rowHeight   px
 * @returns {Slide}
 */
export function slideOver(rows, rowHeight) {
  const window = Math.min(rows, Math.floor(kPanelPx / rowHeight));
  return { rows, window, edge: Math.floor(window * kEdge) };
}

/**
 * Where the window stands when the scrollbar was moved to `inner`.
 * @param {Slide} slide
 * @param {number} inner   rows, may be fractional
 * @returns {Place}
 */
export function placeOfBar({ rows, window, edge }, inner) {
  const part = (inner - edge) / (window - 2 * edge || 1);
  return { base: Math.round((rows - window) * Math.min(1, Math.max(0, part))), inner };
}

/**
 * The place that puts row `top` at the top of the view, with the scrollbar where it belongs.
 * @param {Slide} slide
 * @param {number} top   rows, may be fractional
 * @returns {Place}
 */
export function placeOfRow({ rows, window, edge }, top) {
  if (rows === window || top <= edge) return { base: 0, inner: top };
  if (top >= rows - edge) return { base: rows - window, inner: top - (rows - window) };
  const inner = edge + ((top - edge) * (window - 2 * edge)) / (rows - 2 * edge);
  const base = Math.round(top - inner);
  return { base, inner: top - base };
}
