// Which links together lift some pages most: which pages, how many links, and within which limits; then the steps.

import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { filteredPages, kAnyPages, kMostLifted, liftOf, plan, tryPlan } from '../../features/analysis/planning.js';
import { viewOf } from '../../state/views.js';
import { focus, planned } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { ViewChoice } from '../common/ViewChoice.jsx';
import { ReportView } from '../reports/ReportView.jsx';

/** @import { Summary } from '../../core/types.js' */

const kView = 'internal_plan';

/** @param {{summary: Summary, revision: number}} props */
export function LinkPlan({ summary, revision }) {
  const form = <Form key={revision} options={summary.options} />;
  if (planned.value)
    return (
      <ReportView name={kView} summary={summary} revision={revision}>
        {form}
      </ReportView>
    );
  return (
    <section class="report" aria-label={text.value.views[kView]}>
      <div class="toolbar">
        <ViewChoice name={kView} />
      </div>
      {form}
    </section>
  );
}

const kLimits = /** @type {const} */ (['links', 'per-source', 'per-target', 'min-fit']);

/** @param {{options: Record<string, string>}} props */
function Form({ options }) {
  const t = text.value.linkPlan;
  const { names } = text.value.settings;
  const { lift = kAnyPages } = options;
  const typed = useSignal(lift === kAnyPages ? '' : lift.replaceAll(' ', '\n'));
  const limits = useSignal(Object.fromEntries(kLimits.map((name) => [name, options[name] ?? ''])));
  const id = useId();
  const take = (/** @type {readonly string[]} */ urls) => {
    if (urls.length) typed.value = urls.slice(0, kMostLifted).join('\n');
  };
  return (
    <form
      class="aside-panel link-plan"
      onSubmit={(event) => {
        event.preventDefault();
        void plan({ ...limits.value, lift: liftOf(typed.value) });
      }}
    >
      <label for={id}>{names.lift}</label>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <small id={`${id}-hint`}>{t.hint}</small>
      <div class="buttons">
        {viewOf('pages').filter && (
          <button type="button" onClick={() => void filteredPages().then(take)}>
            {t.filtered}
          </button>
        )}
        {focus.value.length > 0 && (
          <button type="button" onClick={() => take(focus.value)}>
            {t.watched}
          </button>
        )}
      </div>
      <div class="buttons">
        {kLimits.map((name) => (
          <label key={name}>
            {names[name]}
            <input
              type="number"
              required
              {...(name === 'min-fit' ? { min: 0, max: 1, step: 'any' } : { min: 1, max: 100 })}
              value={limits.value[name]}
              onInput={(event) => {
                limits.value = { ...limits.value, [name]: event.currentTarget.value };
              }}
            />
          </label>
        ))}
        <button type="submit" class="primary">
          {t.plan}
        </button>
        {planned.value && (
          <button type="button" onClick={() => void tryPlan()}>
            {t.tryAll}
          </button>
        )}
      </div>
    </form>
  );
}
