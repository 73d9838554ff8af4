// What the links to one page say, judged: classes, risk with its reasons, the anchors to ask for next.

import { goTo } from '../../features/desk/navigation.js';
import { quoted } from '../../lib/filter.js';
import { count, score, share, valueName } from '../../lib/format.js';
import { sentencesIn, sentenceText } from '../../lib/sentences.js';
import { Bars } from '../../plot/Bars.jsx';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';

/** @import { Core } from '../../core/types.js' */

const kMostLinks = 20_000;
const kColumns = [
  'links',
  'source_domains',
  'placements',
  'top_anchor',
  'top_share',
  'diversity',
  'risk',
  'unsaid',
  'reasons',
  'advice',
  'next_anchors',
];

/** @param {string} url */
const judged = (url) => async (/** @type {Core} */ core) => {
  const query = { filters: [`url=${quoted(url)}`], limit: 1 };
  const { cells, matched } = await core.rows('targets', query, kColumns);
  if (matched === 0) return null;
  const links = await core.rows('links', { filters: [`type=hyperlink target=${quoted(url)}`], limit: kMostLinks }, [
    'class',
  ]);
  /** @type {Map<string, number>} */
  const classes = new Map();
  for (const name of /** @type {string[]} */ (links.cells.class)) classes.set(name, (classes.get(name) ?? 0) + 1);
  const target = Object.fromEntries(kColumns.map((column) => [column, cells[column][0]]));
  return { target, classes: [...classes].sort((a, b) => b[1] - a[1]), links: links.ids.length };
};

/** @param {{url: string, revision: number}} props */
export function TargetAnchors({ url, revision }) {
  return <Judged key={url} url={url} revision={revision} />;
}

/** @param {{url: string, revision: number}} props */
function Judged({ url, revision }) {
  const t = text.value.targetAnchors;
  const found = useAnswer(judged(url), [revision]);
  if (!found) return <p class="nothing">{t.nothing}</p>;
  const { target, classes, links } = found;
  const number = (/** @type {string} */ name) => Number(target[name]);
  const said = (/** @type {string} */ name, /** @type {(value: number) => string} */ shown) =>
    Number.isNaN(number(name)) ? '–' : shown(number(name));
  const top = String(target.top_anchor || t.noText);
  return (
    <div class="target-anchors">
      <p>{t.bases(count(number('links')), count(number('source_domains')), count(number('placements')))}</p>
      <dl class="numbers">
        {
          /** @type {const} */ ([
            ['risk', score],
            ['unsaid', score],
            ['top_share', (/** @type {number} */ value) => `${share(value)} · ${top}`],
            ['diversity', share],
          ]).map(([name, shown]) => (
            <div key={name}>
              <dt>{t.numbers[name]}</dt>
              <dd>{said(name, shown)}</dd>
            </div>
          ))
        }
      </dl>
      {
        /** @type {const} */ (['reasons', 'advice']).map((name) => (
          <Reasons key={name} title={t[name]} said={String(target[name] || '')} />
        ))
      }
      {target.next_anchors && (
        <>
          <h3>{t.next}</h3>
          <p>{sentenceText(String(target.next_anchors))}</p>
        </>
      )}
      <h3>{t.classes}</h3>
      <Bars
        label={t.classes}
        bars={classes.map(([name, value]) => ({
          name: valueName('class', name),
          value,
          shown: share(value / links),
          open: () => goTo('links', `type=hyperlink target=${quoted(url)} class=${quoted(name)}`),
        }))}
      />
    </div>
  );
}

/** @param {{title: string, said: string}} props */
function Reasons({ title, said }) {
  if (!said) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {sentencesIn(said).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}
