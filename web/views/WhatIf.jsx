// What if some links and pages were other than they are? A list of edits, and every page before and after.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openPage } from '../actions.js';
import { faultText } from '../lib/fault.js';
import { count, share } from '../lib/format.js';
import { tell } from '../store.js';
import { text } from '../text/text.js';
import { edits, editsNow, setEdits, tried, tryEdits, walkEdits } from '../whatif.js';
import { SubReport } from './SubReport.jsx';
import { ViewChoice } from './ViewChoice.jsx';

/** @import { Summary, Edit } from '../core/types.js' */

const kKinds = /** @type {const} */ ([
  'add_link',
  'remove_link',
  'nofollow_link',
  'follow_link',
  'redirect',
  'canonical',
  'delete',
  'noindex',
]);
const kRegions = /** @type {const} */ (['content', 'navigation', 'header', 'footer', 'aside', 'head']);

/** @param {Edit['edit']} kind */
const isOfLinks = (kind) => kind.endsWith('_link');
/** @param {Edit['edit']} kind */
const hasTarget = (kind) => kind !== 'delete' && kind !== 'noindex';

/** @param {{summary: Summary, revision: number}} props */
export function WhatIf({ revision }) {
  const t = text.value.whatIf;
  // The core forgets the edits with the analysis that they were tried on.
  useEffect(() => {
    if (tried.value?.of === revision) return;
    tryEdits(revision).catch((thrown) => tell(faultText(thrown)));
  }, [revision]);
  const now = tried.value?.of === revision ? tried.value : null;
  const { lists, at } = edits.value;
  return (
    <section class="report" aria-label={t.title}>
      <div class="toolbar">
        <ViewChoice name="whatif" />
        <div class="buttons">
          <button type="button" disabled={at === 0} onClick={() => void walkEdits(-1, revision)}>
            {text.value.history.undo}
          </button>
          <button type="button" disabled={at + 1 >= lists.length} onClick={() => void walkEdits(1, revision)}>
            {text.value.history.redo}
          </button>
        </div>
        {now && editsNow().length > 0 && (
          <p class="totals" aria-live="polite">
            {t.totals(
              share(now.told.site.before, 2),
              share(now.told.site.after, 2),
              count(now.told.gained),
              count(now.told.lost),
            )}
          </p>
        )}
      </div>
      <List revision={revision} />
      <Form revision={revision} />
      {now && (
        <SubReport
          key={now.count}
          name="whatif"
          label={t.title}
          empty={t.nothing}
          revision={revision}
          onOpen={(row) => openPage(String(row.url))}
        />
      )}
    </section>
  );
}

/** @param {{revision: number}} props */
function List({ revision }) {
  const t = text.value.whatIf;
  const list = editsNow();
  const told = tried.value?.told.edits;
  if (!list.length) return <p class="aside-panel">{t.lead}</p>;
  return (
    <ol class="aside-panel edits" aria-label={t.list}>
      {list.map((edit, i) => (
        <li key={JSON.stringify(edit)}>
          <strong>{t.kinds[edit.edit]}</strong> {edit.from ?? edit.page}
          {edit.to && ` → ${edit.to}`}
          {edit.region && ` (${t.regions[/** @type {typeof kRegions[number]} */ (edit.region)]})`}
          {told?.[i] && <small> {t.touched(told[i].links, told[i].pages)}</small>}{' '}
          <button
            type="button"
            class="icon"
            aria-label={`${t.remove} ${i + 1}`}
            title={`${t.remove} ${i + 1}`}
            onClick={() => void setEdits(list.toSpliced(i, 1), revision)}
          >
            ✕
          </button>
        </li>
      ))}
    </ol>
  );
}

/** @param {{revision: number}} props */
function Form({ revision }) {
  const t = text.value.whatIf;
  const kind = useSignal(/** @type {Edit['edit']} */ ('add_link'));
  const from = useSignal('');
  const to = useSignal('');
  const region = useSignal('');
  const ofLinks = isOfLinks(kind.value);

  const add = async (/** @type {Event} */ event) => {
    event.preventDefault();
    /** @type {Edit} */
    const edit = { edit: kind.value, [ofLinks ? 'from' : 'page']: from.value.trim() };
    if (hasTarget(kind.value)) edit.to = to.value.trim();
    if (ofLinks && region.value) edit.region = region.value;
    if (await setEdits([...editsNow(), edit], revision)) from.value = to.value = '';
  };

  return (
    <form class="aside-panel edit-form" aria-label={t.form} onSubmit={(event) => void add(event)}>
      <label>
        {t.kind}
        <select
          value={kind.value}
          onChange={(event) => {
            kind.value = /** @type {Edit['edit']} */ (event.currentTarget.value);
          }}
        >
          {kKinds.map((one) => (
            <option key={one} value={one}>
              {t.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {ofLinks ? t.from : t.page}
        <input
          type="text"
          required
          spellcheck={false}
          placeholder="https://…/blog/*"
          value={from.value}
          onInput={(event) => {
            from.value = event.currentTarget.value;
          }}
        />
      </label>
      {hasTarget(kind.value) && (
        <label>
          {t.to}
          <input
            type="text"
            required
            spellcheck={false}
            placeholder="https://…"
            value={to.value}
            onInput={(event) => {
              to.value = event.currentTarget.value;
            }}
          />
        </label>
      )}
      {ofLinks && (
        <label>
          {t.region}
          <select
            value={region.value}
            onChange={(event) => {
              region.value = event.currentTarget.value;
            }}
          >
            <option value="">{kind.value === 'add_link' ? t.regions.content : t.anyRegion}</option>
            {kRegions.map((one) => (
              <option key={one} value={one}>
                {t.regions[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" class="primary">
        {t.add}
      </button>
    </form>
  );
}
