// A link as it stands in its text: the heading above, the words before and after, the link itself marked.

import { text } from '../../text/text.js';

const kClosing = /^[\p{Pe}\p{Pf}.,;:!?…]/u;
const kOpening = /[\p{Ps}\p{Pi}]$/u;

/** @param {{row: Record<string, string | number>}} props */
export function LinkContext({ row }) {
  const t = text.value.linkContext;
  const [before, after, heading, anchor] = ['before', 'after', 'heading', 'anchor'].map((name) =>
    String(row[name] ?? ''),
  );
  if (!before && !after && !heading) return null;
  return (
    <blockquote class="link-context" aria-label={t.label}>
      {heading && <strong>{heading}</strong>}
      <p>
        {before}
        {!kOpening.test(before) && ' '}
        <mark>{anchor || t.empty}</mark>
        {!kClosing.test(after) && ' '}
        {after}
      </p>
    </blockquote>
  );
}
