// The most usual values of a column among the rows in sight, each with its number of rows; a click filters by one.

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { alterView } from '../../features/desk/altering.js';
import { cellText } from '../../grid/cells.js';
import { termOfCell, withTerm } from '../../lib/filter.js';
import { count } from '../../lib/format.js';
import { viewOf } from '../../state/views.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';

/** @import { ColumnInfo, Core } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */

/** @param {{name: ReportName, columns: ColumnInfo[], revision: number}} props   columns: those that are shown */
export function ValuesMenu({ name, columns, revision }) {
  const t = text.value.columns;
  const menu = useRef(/** @type {HTMLDetailsElement | null} */ (null));
  const open = useSignal(false);
  const close = () => {
    if (!menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={menu}
      class="menu values"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={({ relatedTarget }) => {
        const stays = relatedTarget instanceof Node && menu.current?.contains(relatedTarget);
        if (menu.current && !stays) menu.current.open = false;
      }}
    >
      <summary>{t.values}</summary>
      {open.value && <Values name={name} columns={columns} revision={revision} onClose={close} />}
    </details>
  );
}

/** What has few values as a rule comes before addresses and texts. @param {ColumnInfo[]} columns */
const usualFirst = (columns) => columns.find(({ name }) => Object.hasOwn(text.value.values, name)) ?? columns[0];

/** @param {{name: ReportName, columns: ColumnInfo[], revision: number, onClose: () => void}} props */
function Values({ name, columns, revision, onClose }) {
  const t = text.value.columns;
  const chosen = useSignal(usualFirst(columns).name);
  const column = columns.find((one) => one.name === chosen.value) ?? columns[0];
  const { filter, sort } = viewOf(name);
  const query = { filters: filter ? [filter] : [], sort };
  const ask = async (/** @type {Core} */ core) => ({
    ...(await core.values(name, query, column.name)),
    of: column.name,
  });
  const found = useAnswer(ask, [column.name, filter, revision]);
  const top = found?.of === column.name ? found.top : [];
  return (
    <div>
      <select
        aria-label={t.valuesOf}
        value={column.name}
        onChange={(event) => {
          chosen.value = event.currentTarget.value;
        }}
      >
        {columns.map((one) => (
          <option key={one.name} value={one.name}>
            {one.label}
          </option>
        ))}
      </select>
      {top.map(({ value, rows }) => (
        <button
          key={value}
          type="button"
          onClick={() => {
            alterView(name, { filter: withTerm(filter, termOfCell(column.name, value, false)) });
            onClose();
          }}
        >
          <span>{shown(column, value) || t.empty}</span> <small>{count(rows)}</small>
        </button>
      ))}
      {found && found.values > top.length && top.length > 0 && (
        <p class="hint">{t.moreValues(found.values - top.length)}</p>
      )}
    </div>
  );
}

/** @param {ColumnInfo} column @param {string} value   as exports write it */
const shown = (column, value) => cellText(column, column.type === 'number' && value ? Number(value) : value);
