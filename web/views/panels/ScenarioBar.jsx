// Which scenario is in front, its name, and what can be done with it as a whole.

import {
  addScenario,
  deleteScenario,
  editsNow,
  renameScenario,
  scenarioName,
  showScenario,
} from '../../features/analysis/whatif.js';
import { save } from '../../lib/save.js';
import { scenarios } from '../../state/workspace.js';
import { text } from '../../text/text.js';

/** As the command line takes them (--edits). */
function exportEdits() {
  const name = scenarioName(scenarios.value.at).replaceAll(/[^\p{L}\p{N}.-]+/gu, '-');
  save(new Blob([JSON.stringify(editsNow(), null, 1)], { type: 'application/json' }), `anchorite-edits-${name}.json`);
}

/** @param {{onCompare: () => void}} props */
export function ScenarioBar({ onCompare }) {
  const t = text.value.whatIf;
  const { list, at } = scenarios.value;
  const made = editsNow().length > 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
    <div class="aside-panel scenario-bar" role="group" aria-label={t.scenarios}>
      {list.length > 1 && (
        <select
          aria-label={t.show}
          value={at}
          onChange={(event) => void showScenario(Number(event.currentTarget.value))}
        >
          {list.map((one, i) => (
            <option key={i} value={i}>
              {scenarioName(i)} ({one.edits.length})
            </option>
          ))}
        </select>
      )}
      <input
        key={at}
        type="text"
        aria-label={t.name}
        placeholder={t.unnamed(at + 1)}
        value={list[at].name}
        maxLength={80}
        onChange={(event) => void renameScenario(event.currentTarget.value.trim())}
      />
      <button type="button" onClick={() => void addScenario(false)}>
        {t.fresh}
      </button>
      <button type="button" disabled={!made} onClick={() => void addScenario(true)}>
        {t.duplicate}
      </button>
      <button type="button" disabled={!made && list.length === 1} onClick={() => void deleteScenario()}>
        {t.delete}
      </button>
      <button type="button" disabled={!made} onClick={exportEdits}>
        {t.exportEdits}
      </button>
      <button type="button" disabled={list.length < 2} onClick={onCompare}>
        {t.compare}
      </button>
    </div>
  );
}
