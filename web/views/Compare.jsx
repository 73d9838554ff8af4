// This crawl beside an earlier one of the same site, read by a core of its own that is gone afterwards.

import { useRef } from 'preact/hooks';
import { assets, core, openPage } from '../actions.js';
import { createCore } from '../core/client.js';
import { comparison, kMostPages, pagesOf } from '../lib/comparing.js';
import { faultText } from '../lib/fault.js';
import { quoted } from '../lib/filter.js';
import { count, share } from '../lib/format.js';
import { ofAnalysis } from '../lib/ofAnalysis.js';
import { inputsOf } from '../lib/project.js';
import { tell } from '../store.js';
import { text } from '../text/text.js';
import { LocalView } from './LocalView.jsx';
import { fractionOf } from './Reading.jsx';
import { ViewChoice } from './ViewChoice.jsx';

/** @import { ColumnInfo, Summary } from '../core/types.js' */
/** @import { Change } from '../lib/comparing.js' */
/** @typedef {{name: string, capped: boolean, of: number} & ReturnType<typeof comparison>} Compared   of: revision */

const kWorkers = 2;
const compared = ofAnalysis(() => /** @type {Compared | null} */ (null), { made: (one) => one !== null });
const reading = ofAnalysis(() => /** @type {{part: number, stop: AbortController} | null} */ (null), {
  end: (one) => one?.stop.abort(),
});

/** @returns {ColumnInfo[]} */
function columns() {
  const t = text.value.compare;
  const { labels } = t;
  /** @param {keyof typeof labels} name @param {ColumnInfo['unit']} unit @param {ColumnInfo['type']} type */
  const column = (name, unit, type) => ({ name, label: labels[name], help: t.helps[name] ?? labels[name], unit, type });
  return [
    column('url', 'url', 'text'),
    column('kind', 'none', 'text'),
    column('change', 'score', 'number'),
    column('equity_before', 'score', 'number'),
    column('equity_after', 'score', 'number'),
    column('inlinks_before', 'count', 'number'),
    column('inlinks_after', 'count', 'number'),
    column('depth_before', 'count', 'number'),
    column('depth_after', 'count', 'number'),
    column('status_before', 'none', 'number'),
    column('status_after', 'none', 'number'),
    column('to', 'url', 'text'),
  ];
}

/**
 * @param {File[]} files
 * @param {Summary} summary
 * @param {number} revision
 */
async function compareWith(files, summary, revision) {
  const stop = new AbortController();
  reading.value = { part: 0, stop };
  const onProgress = (/** @type {import('../core/types.js').Progress} */ progress) => {
    if (reading.value?.stop === stop) reading.value = { part: fractionOf(progress), stop };
  };
  /** @type {import('../core/types.js').Core | undefined} */
  let other;
  try {
    const inputs = await inputsOf(
      files.map((file) => ({ name: file.name, file })),
      stop.signal,
    );
    other = await createCore({ ...(await assets()), parseWorkers: kWorkers });
    const call = { onProgress, signal: stop.signal };
    await other.open(inputs, call);
    await other.analyze(summary.options, call); // by the same rules, or the scores would not compare
    const [before, after] = [await pagesOf(other), await pagesOf(await core())];
    const capped = Math.max(before.size, after.size) >= kMostPages;
    const name = files.map((file) => file.name).join(', ');
    compared.value = { name, capped, of: revision, ...comparison(before, after, columns(), text.value.compare.kinds) };
  } catch (thrown) {
    if (reading.value?.stop === stop) tell(faultText(thrown)); // else nobody waits for it any more
  } finally {
    other?.dispose();
    if (reading.value?.stop === stop) reading.value = null;
  }
}

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
        {reading.value ? <Busy /> : <Choose summary={summary} revision={revision} again={now !== null} />}
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
      {now.capped && ` ${t.capped(count(kMostPages))}`}
    </p>
  );
}

function Busy() {
  const t = text.value.reading;
  return (
    <div class="buttons">
      <progress aria-label={t.progress} max={100} value={Math.round((reading.value?.part ?? 0) * 100)} />
      <span>{share(reading.value?.part ?? 0, 0)}</span>
      <button type="button" onClick={() => reading.value?.stop.abort()}>
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
