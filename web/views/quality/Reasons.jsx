// Why a domain has its score, rule by rule, and which rules could not be applied for want of a column.

import { number, scoreChange, share, signed, valueName } from '../../lib/format.js';
import { sentenceText } from '../../lib/sentences.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { numberIn, rowsIn, textIn } from './rows.js';

/** @import { Row } from './rows.js' */

/** The columns that rules read, and what has them: those of tools are names, the same in all languages. */
const kReads = /** @type {const} */ ({
  title: {
    rules: /^(page_(trade|directory|spam_topic|emoji|lowercase)|anchor_(is_title|campaign))$/,
    tools: 'Ahrefs, Semrush, Moz, SE Ranking',
  },
  externalLinks: { rules: /^(page_links|net_links)$/, tools: 'Ahrefs, Semrush' },
  rating: { rules: /^(page_unrated|trust_rating)$/, tools: 'Ahrefs, Semrush, Moz, Majestic' },
  anchor: { rules: /^anchor_/, tools: 'Ahrefs, Semrush, Moz, Majestic, SE Ranking' },
  image: { rules: /^link_image$/, tools: 'Semrush, Ahrefs' },
  spamFlag: { rules: /^(ahrefs_is_spam|moz_spam_score|lrt_dtoxrisk)$/, tools: 'Ahrefs, Moz, Link Research Tools' },
  flow: { rules: /^cf_tf$/, tools: 'Majestic' },
  visits: { rules: /^(domain_traffic|degree)$/, tools: 'Ahrefs' },
  html: { rules: /^(context_|link_(hidden|template))/, tools: 'HTML' },
});

/** @param {{domain: string, revision: number}} props */
export function Reasons({ domain, revision }) {
  const t = text.value.quality.reasons;
  const answer = useAnswer((core) => rowsIn(core, `source_reasons?${domain}`, {}), [domain, revision]);
  if (!answer) return <p class="loading">{text.value.grid.loading}</p>;
  const said = answer.filter((row) => numberIn(row, 'points'));
  const unknown = answer.filter((row) => Number.isNaN(numberIn(row, 'points')));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section class="reasons" tabIndex={0} aria-label={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">
              {t.points}
            </th>
            <th scope="col">{t.reason}</th>
            <th scope="col">{t.rule}</th>
            <th scope="col" class="number">
              {t.calculation}
            </th>
          </tr>
        </thead>
        <tbody>
          {said.map((row) => (
            <Reason key={textIn(row, 'rule')} row={row} />
          ))}
        </tbody>
      </table>
      <NotKnown rules={unknown.map((row) => textIn(row, 'rule'))} />
    </section>
  );
}

/** @param {{row: Row}} props */
function Reason({ row }) {
  const t = text.value.quality.reasons;
  const points = numberIn(row, 'points');
  const [weight, declared] = [numberIn(row, 'weight'), numberIn(row, 'weight_declared')];
  const learned = !Number.isNaN(declared) && declared !== weight ? t.learned(number(declared), number(weight, 2)) : '';
  return (
    <tr class={points > 0 ? 'for' : 'against'}>
      <td class="number">{scoreChange(points)}</td>
      <td>
        {sentenceText(textIn(row, 'text'))}{' '}
        {textIn(row, 'read_from') && <small>{t.readFrom(textIn(row, 'read_from'))}</small>}
      </td>
      <td>
        <code>{textIn(row, 'rule')}</code> {valueName('family', textIn(row, 'family'))}
        {textIn(row, 'measured') === 'no' && <small> {t.guess}</small>}
      </td>
      <td class="number">
        {share(numberIn(row, 'value'), 0)} × {signed(weight)} {learned && <small>{learned}</small>}
      </td>
    </tr>
  );
}

/** @param {{rules: string[]}} props */
function NotKnown({ rules }) {
  const t = text.value.quality.unknown;
  const left = new Set(rules);
  const missing = Object.entries(kReads).flatMap(([column, { rules, tools }]) => {
    const found = [...left].filter((rule) => rules.test(rule));
    for (const rule of found) left.delete(rule);
    return found.length ? [{ column: /** @type {keyof typeof kReads} */ (column), found, tools }] : [];
  });
  if (!missing.length) return null;
  return (
    <section>
      <h3>{t.title}</h3>
      <p>{t.hint}</p>
      <ul>
        {missing.map(({ column, found, tools }) => (
          <li key={column}>
            {t.needs(t.columns[column], tools)} <code>{found.join(', ')}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
