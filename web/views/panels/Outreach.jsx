// The mails to prospects: their template beside a preview, what to look at before they are sent, the list, and the files
// for tools that send them. What stands in a mail comes from files, so it is text and nothing else.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { writeMails } from '../../features/analysis/mails.js';
import { alterView } from '../../features/desk/altering.js';
import { quoted, termsOf, withoutTerm, withTerm } from '../../lib/filter.js';
import { count } from '../../lib/format.js';
import { fieldsIn } from '../../lib/mails.js';
import { viewOf } from '../../state/views.js';
import { keepsLog, mailPicked } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { useReport } from '../common/useReport.js';
import { ReportView } from '../reports/ReportView.jsx';
import { MailEditor, templateOf } from './MailEditor.jsx';
import { MailExport } from './MailExport.jsx';
import { MailPreview } from './MailPreview.jsx';

/** @import { Core, ReportInfo, Summary } from '../../core/types.js' */
/** @typedef {Record<string, string>} Mail */

const kMostMails = 20_000; // twice as many as the core makes of one report
const kOptions = /** @type {const} */ (['outreach-rows', 'template-language']);

/** @param {string} report @param {string[]} columns @param {import('../../core/types.js').Query} [query] */
const rowsOf =
  (report, columns, query = {}) =>
  async (/** @type {Core} */ core) => {
    const { cells, ids } = await core.rows(report, { limit: kMostMails, ...query }, columns);
    return Array.from(ids, (_, i) => Object.fromEntries(columns.map((name) => [name, String(cells[name][i])])));
  };

/** @param {{summary: Summary, revision: number}} props */
export function Outreach({ summary, revision }) {
  const report = useReport('outreach', revision);
  const templates = useAnswer(rowsOf('mail_templates', ['kind', 'language', 'template', 'fields']), []);
  return (
    <ReportView name="outreach" summary={summary} revision={revision}>
      {report && report.rows > 0 && templates && text.value.outreach.codes && (
        <Mails report={report} templates={templates} summary={summary} revision={revision} />
      )}
    </ReportView>
  );
}

/** @param {{report: ReportInfo, templates: Mail[], summary: Summary, revision: number}} props */
function Mails({ report, templates, summary, revision }) {
  const t = text.value.outreach;
  const { filter, sort } = viewOf('outreach');
  const query = { filters: filter ? [filter] : [], sort };
  const keys = [revision, filter, sort.join()];
  const at = useSignal(0);
  const problem = useSignal('');
  const exporting = useSignal(false);
  const fields = templates[0].fields.split(', ');
  const list = useAnswer(rowsOf('outreach', ['task', 'page', 'state', 'check_codes'], query), keys) ?? [];
  const place = Math.max(0, Math.min(at.value, list.length - 1));
  const columns = [...fields, 'subject', 'body', 'missing', 'task'];
  const shown = useAnswer(rowsOf('outreach', columns, { ...query, offset: place, limit: 1 }), [...keys, place]);
  const mail = shown?.[0];
  const named = mail ? fieldsIn(templateOf(mail.kind, summary.options, templates).held) : [];
  const picked = mailPicked.value;
  useEffect(() => {
    at.value = 0;
  }, [filter, sort.join()]);
  useEffect(() => {
    const found = list.findIndex(({ task, page }) => task === picked?.task && page === picked.page);
    if (found >= 0) at.value = found;
  }, [picked]);
  const names = Object.fromEntries(report.columns.map(({ name, label }) => [name, label]));

  return (
    <section class="mails" aria-label={t.label}>
      <div class="judge-bar">
        <Checks names={names} revision={revision} />
        {kOptions.map((name) => (
          <Choice key={name} name={name} options={summary.options} />
        ))}
        <button
          type="button"
          class="primary"
          onClick={() => {
            exporting.value = true;
          }}
        >
          {t.export}
        </button>
        {summary.files.some(({ contacts }) => contacts) && <KeepLog />}
      </div>
      {summary.options['outreach-rows'] === 'planned' && list[0] && list[0].state !== 'planned' && (
        <p class="hint">{t.open}</p>
      )}
      {mail && list.length > 0 && (
        <div class="mail-columns">
          <MailEditor
            kind={mail.kind}
            options={summary.options}
            templates={templates}
            fields={fields}
            names={names}
            problem={problem}
          />
          <MailPreview
            mail={mail}
            place={place}
            total={list.length}
            fields={fields.filter((field) => named.includes(field))}
            names={names}
            onMove={(to) => {
              at.value = to;
            }}
          />
        </div>
      )}
      {exporting.value && (
        <MailExport
          mails={list.length}
          braces={list.filter(({ check_codes }) => check_codes.split(', ').includes('braces')).length}
          problem={problem.value}
          onClose={() => {
            exporting.value = false;
          }}
        />
      )}
    </section>
  );
}

/** How often each of several values stands in cells that hold some, between commas. @param {string[]} cells */
function tally(cells) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const cell of cells) {
    for (const one of cell.split(', ').filter(Boolean)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts];
}

/** What to look at, each a filter. @param {{names: Record<string, string>, revision: number}} props */
function Checks({ names, revision }) {
  const t = text.value.outreach;
  const rows = useAnswer(rowsOf('outreach', ['missing', 'check_codes']), [revision]) ?? [];
  const { filter } = viewOf('outreach');
  /** @type {Record<string, string>} */
  const codes = t.codes;
  const checks = [
    ...tally(rows.map(({ missing }) => missing)).map(([field, mails]) => ({
      term: `missing:${quoted(field)}`,
      name: t.empty(names[field]),
      mails,
    })),
    ...tally(rows.map(({ check_codes }) => check_codes))
      .filter(([code]) => code !== 'empty_fields')
      .map(([code, mails]) => ({ term: `check_codes:${quoted(code)}`, name: codes[code] ?? code, mails })),
  ];
  if (!checks.length) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
    <div class="facets" role="group" aria-label={t.checks}>
      {checks.map(({ term, name, mails }) => {
        const holds = termsOf(filter).includes(term);
        return (
          <button
            key={term}
            type="button"
            aria-pressed={holds}
            onClick={() =>
              alterView('outreach', { filter: holds ? withoutTerm(filter, term) : withTerm(filter, term) })
            }
          >
            {name} ({count(mails)})
          </button>
        );
      })}
    </div>
  );
}

/** @param {{name: typeof kOptions[number], options: Record<string, string>}} props */
function Choice({ name, options }) {
  const { names, values } = text.value.settings;
  return (
    <label>
      {names[name]}{' '}
      <select
        value={options[name]}
        onChange={({ currentTarget: { value } }) => void writeMails(() => ({ [name]: value }))}
      >
        {Object.entries(values[name] ?? {}).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function KeepLog() {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={keepsLog.value}
        onChange={(event) => {
          keepsLog.value = event.currentTarget.checked;
        }}
      />
      {text.value.outreach.keepLog}
    </label>
  );
}
