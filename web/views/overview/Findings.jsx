// The overview's list of what to look at first. Each leads to its rows; one that does not matter here can be
// ignored, and brought back.

import { tellFault } from '../../features/analysis/fault.js';
import { findings } from '../../features/analysis/findings.js';
import { isTryable, tryFinding } from '../../features/analysis/trying.js';
import { did } from '../../features/desk/history.js';
import { goTo } from '../../features/desk/navigation.js';
import { count, share } from '../../lib/format.js';
import { ignored } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { kSigns } from '../common/signs.js';
import { useAnswer } from '../common/useAnswer.js';

/** @import { Summary } from '../../core/types.js' */
/** @import { Found } from '../../features/analysis/findings.js' */

/** @param {Found} finding */
function ignore({ name }) {
  const before = ignored.value;
  const after = [...before, name];
  const set = (/** @type {readonly string[]} */ names) => () => {
    ignored.value = names;
  };
  set(after)();
  const t = text.value.findings;
  did({ label: t.ignoring(t.names[name].title), undo: set(before), redo: set(after) });
}

/** @param {{summary: Summary, revision: number}} props */
export function Findings({ summary, revision }) {
  const t = text.value.findings;
  const found = useAnswer(
    (core, isWanted) =>
      findings(core, summary, isWanted).catch((thrown) => {
        if (isWanted()) tellFault(thrown);
        return /** @type {Found[]} */ ([]);
      }),
    [revision],
  );
  const shown = found?.filter(({ name }) => !ignored.value.includes(name));
  const hidden = found && shown ? found.length - shown.length : 0;

  return (
    <section class="findings" aria-label={t.title}>
      <h2>{t.title}</h2>
      {!shown && <p class="loading">{text.value.grid.loading}</p>}
      {shown?.length === 0 && !summary.missing && <p class="hint">{t.none}</p>}
      <ol>
        {shown?.map((finding) => (
          <Row key={finding.name} finding={finding} />
        ))}
      </ol>
      {hidden > 0 && (
        <p class="hint">
          {t.ignored(hidden)}{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              ignored.value = [];
            }}
          >
            {t.show}
          </button>
        </p>
      )}
    </section>
  );
}

/** @param {{finding: Found}} props */
function Row({ finding }) {
  const t = text.value.findings;
  const { name, severity, report, filter } = finding;
  const words = t.names[name];
  return (
    <li data-severity={severity}>
      <span class="sign">
        <span aria-hidden="true">{kSigns[severity]}</span> {t.severities[severity]}
      </span>
      <strong class="number">{finding.sum ? share(finding.count) : count(finding.count)}</strong>
      <button type="button" class="link" onClick={() => goTo(report, filter)}>
        {words.title}
      </button>
      <span class="why">{words.why}</span>
      <span class="row-tools">
        {isTryable(name) && (
          <button
            type="button"
            class="quiet"
            aria-label={t.trying(words.title)}
            title={t.trying(words.title)}
            onClick={() => void tryFinding(finding)}
          >
            {text.value.whatIf.tryIt}
          </button>
        )}
        <button
          type="button"
          class="icon quiet"
          aria-label={t.ignoring(words.title)}
          title={t.ignoring(words.title)}
          onClick={() => ignore(finding)}
        >
          ✕
        </button>
      </span>
    </li>
  );
}
