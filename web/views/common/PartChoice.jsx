// The parts of a detail, of which one is shown.

import { count } from '../../lib/format.js';
import { text } from '../../text/text.js';

/**
 * @template {string} Name
 * @param {{names: readonly Name[], labels: Record<Name, string>, chosen: import('@preact/signals').Signal<Name>,
 *   sizes?: Partial<Record<Name, number>>}} props   sizes: rows of a part
 */
export function PartChoice({ names, labels, chosen, sizes }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
    <div class="segments" role="group" aria-label={text.value.detail.partsOf}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={chosen.value === name}
          onClick={() => {
            chosen.value = name;
          }}
        >
          {labels[name]}
          {sizes?.[name] !== undefined && (
            <span class="tab-count" aria-hidden="true">
              {count(sizes[name])}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
