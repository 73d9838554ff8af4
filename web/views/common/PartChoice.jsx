// The parts of a detail, of which one is shown.

import { text } from '../../text/text.js';

/**
 * @template {string} Name
 * @param {{names: readonly Name[], labels: Record<Name, string>, chosen: import('@preact/signals').Signal<Name>}} props
 */
export function PartChoice({ names, labels, chosen }) {
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
        </button>
      ))}
    </div>
  );
}
