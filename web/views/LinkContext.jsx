// A link as it stands in its text: the heading above, the words before and after, the link itself marked.

import { text } from '../text/text.js';

/** @param {{row: Record<string, string | number>}} props */
export function LinkContext({ row }) {
  const t = text.value.linkContext;
  const { before, after, heading, anchor } = row;
  return (
    <blockquote class="link-context" aria-label={t.label}>
      {heading && <strong>{heading}</strong>}
      <p>
        {before} <mark>{anchor || t.empty}</mark> {after}
      </p>
      {!before && !after && <small>{t.unknown}</small>}
    </blockquote>
  );
}
