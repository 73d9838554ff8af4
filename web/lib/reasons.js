// The reasons of a score as the column `reasons` says them: "page_links +2.2: 19,004 links on the page; net_shape +3.0: …".

const kReason = /(?:^|; )([a-z]\w*) ([+-]\d+\.\d): /g;

/**
 * Its rules, each with the points that it gave, in the order of the text.
 * @param {string} text
 */
export const reasonsIn = (text) =>
  [...text.matchAll(kReason)].map(([, rule, points]) => ({ rule, points: Number(points) }));
