// What the verdicts teach: how many there are by class, how well rules and learned weights agree with them, and which
// weights moved. A switch says whether what was learned counts.

import { analyze } from '../../features/analysis/reading.js';
import { count, number, signed } from '../../lib/format.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { numberIn, rowsIn, textIn } from './rows.js';

/** @import { Summary } from '../../core/types.js' */
/** @import { Row } from './rows.js' */

const kWeight = 'weight:';
const kMostWeights = 5;
const kMeasures = /** @type {const} */ (['auc', 'log_loss', 'brier']);
const kChoices = /** @type {const} */ (['auto', 'on', 'off']);

/** @param {{summary: Summary, revision: number}} props */
export function Learning({ summary, revision }) {
  const t = text.value.quality.learning;
  const rows = useAnswer(
    async (core) => rowsIn(await core.rows('learning', {}, ['measure', 'rules', 'learned'])),
    [revision],
  );
  if (!rows) return null;
  const { verdicts } = text.value.quality;
  const counts = Object.entries(verdicts).flatMap(([name, label]) => {
    const row = rows.find((one) => textIn(one, 'measure') === name);
    return row ? [{ name: label, verdicts: numberIn(row, 'rules') }] : [];
  });
  const weights = rows.filter((row) => textIn(row, 'measure').startsWith(kWeight)).slice(0, kMostWeights);
  return (
    <section class="learning" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p class="hint">{t.hint}</p>
      <Switch summary={summary} />
      {counts.length > 0 && <p>{counts.map((one) => `${one.name} ${count(one.verdicts)}`).join(' · ')}</p>}
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
          {kMeasures.map((name) => (
            <Measure key={name} label={t.measures[name]} row={rows.find((one) => textIn(one, 'measure') === name)} />
          ))}
          {weights.map((row) => (
            <Measure
              key={textIn(row, 'measure')}
              label={t.weight(textIn(row, 'measure').slice(kWeight.length))}
              row={row}
              points
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** @param {{label: string, row: Row | undefined, points?: boolean}} props */
function Measure({ label, row, points }) {
  if (!row) return null;
  const said = (/** @type {number} */ value) => (Number.isNaN(value) ? '–' : points ? signed(value) : number(value, 3));
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="number">{said(numberIn(row, 'rules'))}</td>
      <td class="number">{said(numberIn(row, 'learned'))}</td>
    </tr>
  );
}

/** @param {{summary: Summary}} props */
function Switch({ summary }) {
  const t = text.value.quality.learning;
  if (summary.options.learning === undefined) return null;
  return (
    <label>
      {t.use}{' '}
      <select
        value={summary.options.learning}
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
