// One linking domain: why it has its score, what is not known of it, its links, and the verdict on it.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { openPage } from '../../features/desk/navigation.js';
import { judge } from '../../features/quality/deciding.js';
import { kVerdictKeys, letterOf, stepKey } from '../../features/quality/keys.js';
import { isEditable } from '../../lib/editable.js';
import { quoted } from '../../lib/filter.js';
import { score, valueName } from '../../lib/format.js';
import { domainShown } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Key } from '../common/Key.jsx';
import { PartChoice } from '../common/PartChoice.jsx';
import { SubReport } from '../common/SubReport.jsx';
import { useAnswer } from '../common/useAnswer.js';
import { Reasons } from './Reasons.jsx';
import { numberIn, rowsIn, textIn } from './rows.js';

/** @import { Row } from './rows.js' */

const kSaid = ['score', 'sign', 'kind', 'verdict'];
const kParts = /** @type {const} */ (['reasons', 'links']);

/** @param {{domain: string, revision: number}} props */
export function DomainDetail({ domain, revision }) {
  const t = text.value.quality;
  const part = useSignal(/** @type {typeof kParts[number]} */ ('reasons'));
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => heading.current?.focus({ preventScroll: true }), [domain]);
  const found = useAnswer(
    async (core) => (await rowsIn(core, 'sources', { filters: [`domain=${quoted(domain)}`], limit: 1 }, kSaid))[0],
    [domain, revision],
  );
  const close = () => {
    const row = document.querySelector('.judging > .report [role=grid] [tabindex="0"]');
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
    domainShown.value = '';
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (isEditable(event.target)) return;
    const letter = letterOf(event);
    const verdict = kVerdictKeys[letter];
    if (event.key === 'Escape') close();
    else if (verdict) void judge('domain', [domain], verdict);
    else if (!stepKey(letter)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section class="detail domain-detail" aria-label={t.domainDetail} onKeyDown={onKey}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {domain}
        </h2>
        {found && <p aria-live="polite">{saidOf(found)}</p>}
        <Verdicts domain={domain} verdict={found ? textIn(found, 'verdict') : ''} />
        <PartChoice names={kParts} labels={t.parts} chosen={part} />
        <button
          type="button"
          class="icon"
          aria-label={text.value.detail.close}
          title={text.value.detail.close}
          onClick={close}
        >
          ✕
        </button>
      </header>
      <div class="detail-body">
        {part.value === 'reasons' ? (
          <Reasons domain={domain} revision={revision} />
        ) : (
          <SubReport
            key={domain}
            name="links"
            filter={`source_domain=${quoted(domain)}`}
            hide="source_domain"
            label={t.linksOf(domain)}
            empty={text.value.grid.empty.links}
            revision={revision}
            onOpen={(row) => openPage(String(row.target))}
          />
        )}
      </div>
    </section>
  );
}

/** "99.8, strong, directory". @param {Row} row */
function saidOf(row) {
  const number = numberIn(row, 'score');
  const words = kSaid.slice(1).map((name) => textIn(row, name) && valueName(name, textIn(row, name)));
  return [Number.isNaN(number) ? '' : score(number), ...words].filter(Boolean).join(', ');
}

/** @param {{domain: string, verdict: string}} props */
function Verdicts({ domain, verdict }) {
  const t = text.value.quality;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
    <div class="segments" role="group" aria-label={t.verdict}>
      {Object.entries(kVerdictKeys).map(([key, name]) => (
        <button
          key={name}
          type="button"
          aria-pressed={verdict === name}
          aria-keyshortcuts={key.toUpperCase()}
          onClick={() => void judge('domain', [domain], name)}
        >
          {t.verdicts[name]} <Key>{key.toUpperCase()}</Key>
        </button>
      ))}
    </div>
  );
}
