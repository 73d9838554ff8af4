// What the verdicts teach: how many there are by class, how well rules and learned weights agree with them, and which
// weights moved. A switch says whether what was learned counts.

import { analyze } from '../../features/analysis/reading.js';
import { count, number, valueName } from '../../lib/format.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { numberIn, rowsIn, textIn } from './rows.js';

/** @import { Summary } from '../../core/types.js' */
/** @import { Row } from './rows.js' */

const kMostWeights = 5;
const kState = 'state'; // a code, no measure: the switch says it
const kChoices = /** @type {const} */ (['auto', 'on', 'off']);

/** @param {{summary: Summary, revision: number}} props */
export function Learning({ summary, revision }) {
  const t = text.value.quality.learning;
  const rows = useAnswer((core) => rowsIn(core, 'learning', {}), [revision]);
  if (!rows) return null;
  const counted = rows.filter((row) => textIn(row, 'measure') !== kState && numberIn(row, 'count') >= 0);
  const compared = rows.filter((row) => !Number.isNaN(numberIn(row, 'rules') + numberIn(row, 'learned')));
  const weights = compared.filter((row) => textIn(row, 'rule'));
  const measures = compared.filter((row) => !textIn(row, 'rule'));
  return (
    <section class="learning" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p class="hint">{t.hint}</p>
      <Switch summary={summary} />
      <ul class="counted">
        {counted.map((row) => (
          <li key={textIn(row, 'measure')}>
            {valueName('measure', textIn(row, 'measure'))}: <strong>{count(numberIn(row, 'count'))}</strong>
          </li>
        ))}
      </ul>
      {compared.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.measure}</th>
              <th scope="col" class="number">
                {t.rules}
              </th>
              <th scope="col" class="number">
                {t.learned}
              </th>
            </tr>
          </thead>
          <tbody>
            {measures.map((row) => (
              <Measure key={textIn(row, 'measure')} row={row} said={(value) => number(value, 3)} />
            ))}
            {weights.slice(0, kMostWeights).map((row) => (
              <Measure key={textIn(row, 'rule')} row={row} said={(value) => number(value, 2)} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** @param {{row: Row, said: (value: number) => string}} props */
function Measure({ row, said }) {
  const rule = textIn(row, 'rule');
  return (
    <tr>
      <th scope="row">
        {valueName('measure', textIn(row, 'measure'))} {rule && <code>{rule}</code>}
      </th>
      <td class="number">{said(numberIn(row, 'rules'))}</td>
      <td class="number">{said(numberIn(row, 'learned'))}</td>
    </tr>
  );
}

/** @param {{summary: Summary}} props */
function Switch({ summary }) {
  const t = text.value.quality.learning;
  const { learning } = summary.options;
  if (learning === undefined) return null;
  return (
    <label>
      {t.use}{' '}
      <select
        value={learning}
        onChange={(event) => void analyze({ ...summary.options, learning: event.currentTarget.value })}
      >
        {kChoices.map((name) => (
          <option key={name} value={name}>
            {t.choices[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
