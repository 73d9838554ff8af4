// The views that share a tab.

import { kViews, tabOf } from '../../state/tabs.js';
import { bring } from '../../state/views.js';
import { text } from '../../text/text.js';

/** @import { ViewName } from '../../state/tabs.js' */

// Where they have no room beside each other they scroll sideways.
export const intoSight = (/** @type {Element | null} */ button) => button?.scrollIntoView({ block: 'nearest' });

/** @param {{name: ViewName}} props */
export function ViewChoice({ name }) {
  const t = text.value;
  /** @type {readonly ViewName[]} */
  const views = kViews[tabOf(name)];
  if (views.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
    <div class="segments" role="group" aria-label={t.tabs[tabOf(name)]}>
      {views.map((view) => (
        <button
          key={view}
          ref={view === name ? intoSight : undefined}
          type="button"
          aria-pressed={view === name}
          onClick={() => bring(view)}
        >
          {t.views[view]}
        </button>
      ))}
    </div>
  );
}
