// The reasons of a score as columns `reasons` say them: "page_links +2.2: 19,004 links on the page; net_shape +3.0: …" of a
// domain, "page_links +2.2; net_shape +3.0" of a link.

const kReason = /(?:^|; )([a-z]\w*) ([+-]\d+\.\d)(?=: |; |$)/g;

/**
 * Its rules, each with the points that it gave, in the order of the text.
 * @param {string} text
 */
export const reasonsIn = (text) =>
  [...text.matchAll(kReason)].map(([, rule, points]) => ({ rule, points: Number(points) }));
