const two = (/** @type {number} */ part) => String(part).padStart(2, '0');

/** The day by the person's clock, for the core has none: '2026-11-30'. */
export function today() {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
