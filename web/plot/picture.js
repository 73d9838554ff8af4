// A plot as a picture of its own: SVG with its colours written in, or PNG at twice the size.

import { save } from '../lib/save.js';

const kProperties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];
const kMargin = 16;
const kScale = 2;

/**
 * @param {SVGSVGElement} plot
 * @returns {SVGSVGElement}   a copy that needs no style sheet
 */
function standalone(plot) {
  const copy = /** @type {SVGSVGElement} */ (plot.cloneNode(true));
  const from = plot.querySelectorAll('*');
  for (const [i, mark] of copy.querySelectorAll('*').entries()) {
    const style = getComputedStyle(from[i]);
    for (const property of kProperties) mark.setAttribute(property, style.getPropertyValue(property));
    for (const name of ['class', 'role', 'tabindex', 'aria-label']) mark.removeAttribute(name);
  }
  const { width, height } = plot.getBoundingClientRect();
  const box = [-kMargin, -kMargin, width + 2 * kMargin, height + 2 * kMargin];
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', box.join(' '));
  copy.setAttribute('width', String(box[2]));
  copy.setAttribute('height', String(box[3]));
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const names = ['x', 'y', 'width', 'height'];
  for (const [i, name] of names.entries()) paper.setAttribute(name, String(box[i]));
  const card = plot.closest('figure');
  paper.setAttribute('fill', card ? getComputedStyle(card).backgroundColor : 'white');
  copy.prepend(paper);
  return copy;
}

/** @param {SVGSVGElement} picture */
const fileOf = (picture) => new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });

/**
 * @param {SVGSVGElement} plot
 * @param {string} name
 */
export function saveSvg(plot, name) {
  save(fileOf(standalone(plot)), `${name}.svg`);
}

/**
 * @param {SVGSVGElement} plot
 * @param {string} name
 */
export async function savePng(plot, name) {
  const picture = standalone(plot);
  const url = URL.createObjectURL(fileOf(picture));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Number(picture.getAttribute('width')) * kScale;
    canvas.height = Number(picture.getAttribute('height')) * kScale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => blob && save(blob, `${name}.png`), 'image/png');
  } finally {
    URL.revokeObjectURL(url);
  }
}
