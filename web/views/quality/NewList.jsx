// The new disavow list: how many lines, what it costs, a preview as a difference, and the two files.

import { useSignal } from '@preact/signals';
import { saveList, saveLog } from '../../features/quality/disavowing.js';
import { count, share } from '../../lib/format.js';
import { text } from '../../text/text.js';

/** @import { DisavowList } from '../../core/types.js' */
/** @import { NamedList } from '../../features/quality/disavowing.js' */

const kAsksAgain = 0.1; // of linking domains with followed links
const kMostShown = 500; // lines

/** @param {{list: NamedList}} props */
export function NewList({ list }) {
  const t = text.value.quality.disavow;
  const sure = useSignal(false);
  const many = list.follow_share > kAsksAgain;
  const empty = list.added === 0 && list.removed === 0 && !list.changes.length;
  return (
    <section class="new-list">
      <h2>{t.file}</h2>
      <p aria-live="polite">
        <strong>{t.summary(count(list.before), count(list.added), count(list.removed))}</strong>{' '}
        {t.touches(list.domains, share(list.follow_share))}
        {list.shortened && <> {t.shortened(list.shortened)}</>}
      </p>
      {many && (
        <label class="tick warning">
          <input
            type="checkbox"
            checked={sure.value}
            onChange={(event) => {
              sure.value = event.currentTarget.checked;
            }}
          />
          {t.sure(share(list.follow_share))}
        </label>
      )}
      <Difference list={list} />
      <div class="buttons">
        <button type="button" class="primary" disabled={empty || (many && !sure.value)} onClick={() => saveList(list)}>
          {t.save}
        </button>
        <button type="button" onClick={() => void saveLog()}>
          {t.saveLog}
        </button>
      </div>
      <p class="hint">{empty ? t.nothing : t.whole(list.name)}</p>
    </section>
  );
}

/** Old lines that change, then the new ones. @param {{list: DisavowList}} props */
function Difference({ list }) {
  const t = text.value.quality.disavow;
  const added = list.added ? addedLines(list) : [];
  const lines = [
    ...list.changes.flatMap(({ line, before, after }) => [
      { key: `-${line}`, sign: '−', line: before },
      ...(after ? [{ key: `+${line}`, sign: '+', line: after }] : []),
    ]),
    ...added.map((line, i) => ({ key: `new ${i}`, sign: '+', line })),
  ];
  if (!lines.length) return null;
  return (
    <details open>
      <summary>{t.preview}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
      <section class="difference" tabIndex={0} aria-label={t.preview}>
        {lines.slice(0, kMostShown).map(({ key, sign, line }) => (
          <code key={key} class={sign === '+' ? 'added' : 'removed'}>
            {sign} {line}
          </code>
        ))}
        {lines.length > kMostShown && <p>{t.moreLines(lines.length - kMostShown)}</p>}
      </section>
    </details>
  );
}

/** What stands behind the old part, from the comment that says so on. @param {DisavowList} list */
function addedLines({ text }) {
  const lines = text.trimEnd().split('\n');
  const at = lines.findLastIndex((line) => line.startsWith('# Anchorite '));
  return lines.slice(Math.max(0, at));
}
