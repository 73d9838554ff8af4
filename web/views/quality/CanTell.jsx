// What judging from an export can and cannot tell.

import { text } from '../../text/text.js';

export function CanTell() {
  const { title, points } = text.value.quality.canTell;
  return (
    <details class="can-tell">
      <summary>{title}</summary>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </details>
  );
}
