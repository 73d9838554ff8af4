// Values of a report's columns to filter by, each with its number of rows.

import { useEffect, useState } from 'preact/hooks';
import { alterView } from '../../features/desk/altering.js';
import { quoted, termsOf, withoutTerm, withTerm } from '../../lib/filter.js';
import { count, valueName } from '../../lib/format.js';
import { networkName } from '../../lib/prints.js';
import { viewOf } from '../../state/views.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';

/** @import { Core, ReportInfo } from '../../core/types.js' */

const kByValue = ['sign', 'kind', 'verdict'];
const kMostNetworks = 50;
/** @typedef {{value: string, name: string, rows: number}} Choice */

/** @param {string} column @param {string} value */
const termOf = (column, value) => `${column}=${value === '' ? '""' : quoted(value)}`;

/** @param {string} column @returns {(core: Core) => Promise<Choice[]>} */
const valuesOf = (column) => async (core) => {
  const values = Object.keys(text.value.values[column] ?? {});
  const all = values.map(async (value) => {
    const { matched } = await core.rows('sources', { filters: [termOf(column, value)], limit: 0 }, []);
    return { value, name: valueName(column, value), rows: matched };
  });
  return (await Promise.all(all)).filter(({ rows }) => rows > 0);
};

/** @param {Core} core @returns {Promise<Choice[]>} */
async function networksIn(core) {
  const { cells } = await core.rows('networks', { limit: kMostNetworks }, ['network', 'name', 'domains']);
  return [...cells.network].map((value, i) => ({
    value: String(value),
    name: networkName(String(cells.name[i])),
    rows: Number(cells.domains[i]),
  }));
}

/** @param {{report: ReportInfo, revision: number}} props */
export function Facets({ report, revision }) {
  const has = (/** @type {string} */ name) => report.columns.some((column) => column.name === name);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
    <div class="facets" role="group" aria-label={text.value.quality.facets}>
      {kByValue.filter(has).map((column) => (
        <Facet key={column} column={column} report={report} ask={valuesOf(column)} revision={revision} />
      ))}
      <Facet column="network" report={report} ask={networksIn} revision={revision} />
    </div>
  );
}

const kSettleMs = 1000;

/** A number once it has been the same for a while: who gives verdicts key by key does not wait for counts. @param {number} value */
function useSettled(value) {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), kSettleMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** @param {{column: string, report: ReportInfo, ask: (core: Core) => Promise<Choice[]>, revision: number}} props */
function Facet({ column, report, ask, revision }) {
  const settled = useSettled(revision);
  const choices = useAnswer(ask, [settled, text.value]) ?? [];
  const { filter } = viewOf('sources');
  const chosen = choices.find(({ value }) => termsOf(filter).includes(termOf(column, value)));
  if (!choices.length) return null;
  return (
    <label>
      {report.columns.find(({ name }) => name === column)?.label}{' '}
      <select
        value={chosen ? chosen.value : kAll}
        onChange={(event) => {
          const rest = chosen ? withoutTerm(filter, termOf(column, chosen.value)) : filter;
          const { value } = event.currentTarget;
          alterView('sources', { filter: value === kAll ? rest : withTerm(rest, termOf(column, value)) });
        }}
      >
        <option value={kAll}>{text.value.quality.all}</option>
        {choices.map(({ value, name, rows }) => (
          <option key={value} value={value}>
            {name} ({count(rows)})
          </option>
        ))}
      </select>
    </label>
  );
}
const kAll = '\u0000'; // no value of a column
