// This crawl beside an earlier one of the same site.

import { useRef } from 'preact/hooks';
import { kMostPages } from '../../features/analysis/comparing.js';
import { compareWith } from '../../features/analysis/earlierCrawl.js';
import { openPage } from '../../features/desk/navigation.js';
import { quoted } from '../../lib/filter.js';
import { count, share } from '../../lib/format.js';
import { compared, comparing } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { LocalView } from '../common/LocalView.jsx';
import { ViewChoice } from '../common/ViewChoice.jsx';

/** @import { Summary } from '../../core/types.js' */
/** @import { Change } from '../../features/analysis/comparing.js' */
/** @import { Compared } from '../../state/workspace.js' */

/** @param {{summary: Summary, revision: number}} props */
export function Compare({ summary, revision }) {
  const t = text.value.compare;
  const now = compared.value?.of === revision ? compared.value : null;
  return (
    <>
      {!now && (
        <div class="toolbar">
          <ViewChoice name="compare" />
        </div>
      )}
      {now && (
        <LocalView
          report={now.report}
          label={t.title}
          hint={`kind=${quoted(t.kinds.lost)}`}
          revision={revision}
          onOpen={(row) => openPage(String(row.url))}
        >
          <ViewChoice name="compare" />
        </LocalView>
      )}
      <section class="aside-panel" aria-label={t.title}>
        {now ? <Counts now={now} /> : <p>{t.lead}</p>}
        {comparing.value ? <Busy /> : <Choose summary={summary} revision={revision} again={now !== null} />}
      </section>
    </>
  );
}

/** @param {{now: Compared}} props */
function Counts({ now }) {
  const t = text.value.compare;
  const kinds = /** @type {Change[]} */ (['gained', 'lost', 'moved', 'changed', 'same']);
  return (
    <p>
      {t.with(now.name)}{' '}
      {kinds.map((kind) => (
        <span key={kind} class="tag">
          {t.kinds[kind]} <strong>{count(now.counts[kind])}</strong>
        </span>
      ))}
      {now.hosts && ` ${t.hosts(now.hosts.from, now.hosts.to)}`}
      {now.capped && ` ${t.capped(count(kMostPages))}`}
    </p>
  );
}

function Busy() {
  const t = text.value.reading;
  return (
    <div class="buttons">
      <progress aria-label={t.progress} max={100} value={Math.round((comparing.value?.part ?? 0) * 100)} />
      <span>{share(comparing.value?.part ?? 0, 0)}</span>
      <button type="button" onClick={() => comparing.value?.stop.abort()}>
        {t.cancel}
      </button>
    </div>
  );
}

/** @param {{summary: Summary, revision: number, again: boolean}} props */
function Choose({ summary, revision, again }) {
  const t = text.value.compare;
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  return (
    <>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t.files}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length) void compareWith(files, summary, revision);
        }}
      />
      <button type="button" class={again ? '' : 'primary'} onClick={() => input.current?.click()}>
        {again ? t.another : t.choose}
      </button>
    </>
  );
}
