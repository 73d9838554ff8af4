// What anchors say, as plots: their words, their classes, the ranges that others publish, and the topics that they join.

import { useSignal } from '@preact/signals';
import { analyze, goTo } from '../actions.js';
import { quoted } from '../lib/filter.js';
import { count, share, valueName } from '../lib/format.js';
import { BandBars } from '../plot/BandBars.jsx';
import { Bars } from '../plot/Bars.jsx';
import { Figure } from '../plot/Figure.jsx';
import { Heatmap } from '../plot/Heatmap.jsx';
import { state } from '../store.js';
import { text } from '../text/text.js';
import { useAnswer } from './reportPlots.jsx';

/** @import { Core, Summary } from '../core/types.js' */
/** @typedef {{summary: Summary, revision: number}} Props */

/**
 * All rows of a short report.
 * @param {Core} core
 * @param {string} name
 * @param {string[]} columns
 * @returns {Promise<Record<string, string | number>[]>}
 */
async function rowsOf(core, name, columns) {
  const { cells, ids } = await core.rows(name, { limit: 2000 }, columns);
  return Array.from(ids, (_, i) => Object.fromEntries(columns.map((column) => [column, cells[column][i]])));
}

/** @param {Props} props */
export function ClassPlots({ revision }) {
  const columns = ['origin', 'class', 'placements', 'placement_share'];
  const rows = useAnswer((core) => rowsOf(core, 'anchor_classes', columns), revision);
  if (!rows?.length) return null;
  const origins = /** @type {const} */ (['other sites', 'this site']);
  return (
    <>
      <BandPlot revision={revision} />
      {origins.map((origin) => (
        <ClassPlot key={origin} origin={origin} rows={rows.filter((row) => row.origin === origin)} />
      ))}
    </>
  );
}

/** @param {{origin: 'other sites' | 'this site', rows: Record<string, string | number>[]}} props */
function ClassPlot({ origin, rows }) {
  const t = text.value.anchorPlots.classes;
  if (!rows.length) return null;
  const sorted = rows.toSorted((a, b) => Number(b.placements) - Number(a.placements));
  const bars = sorted.map((row) => ({
    name: valueName('class', String(row.class)),
    value: Number(row.placement_share),
    shown: share(Number(row.placement_share)),
    open: () => goTo('links', `type=hyperlink class=${quoted(String(row.class))}`),
  }));
  return (
    <Figure
      name={`anchor-classes-${origin.replace(' ', '-')}`}
      title={t.title[origin]}
      sentence={
        sorted[0].class === 'other' ? t.unclassified(bars[0].shown) : t.sentence[origin](bars[0].name, bars[0].shown)
      }
      columns={t.columns}
      rows={bars.map((bar) => [bar.name, bar.shown])}
    >
      <Bars bars={bars} label={t.title[origin]} />
    </Figure>
  );
}

const kBandColumns = ['source', 'site_kind', 'kind', 'low', 'high', 'share', 'side'];

/** The name of a set of bands, as the option has it. @param {Record<string, string | number>} row */
const setOf = (row) => (row.site_kind === 'any' ? String(row.source) : `${row.source}/${row.site_kind}`);

/** @param {{revision: number}} props */
function BandPlot({ revision }) {
  const t = text.value.anchorPlots.bands;
  const options = state.value.is === 'ready' ? state.value.summary.options : {};
  const rows = useAnswer((core) => rowsOf(core, 'bands', kBandColumns), revision)?.filter(
    (row) => Number(row.share) >= 0,
  );
  const chosen = useSignal(options.bands ?? '');
  if (!rows?.length) return null;
  const sets = [...new Set(rows.map(setOf))];
  const set = sets.includes(chosen.value) ? chosen.value : sets[0];
  const bars = rows
    .filter((row) => setOf(row) === set)
    .map((row) => ({
      name: valueName('kind', String(row.kind)),
      share: Number(row.share),
      low: Number(row.low),
      high: Number(row.high),
      shown: `${share(Number(row.share))} · ${t.side[/** @type {keyof typeof t.side} */ (String(row.side))]}`,
    }));
  const sentence = t.sentence(set === 'own' ? t.own : set);
  return (
    <Figure
      name="anchor-bands"
      title={t.title}
      sentence={sentence}
      columns={t.columns}
      rows={bars.map((bar) => [bar.name, bar.shown, `${share(bar.low)}–${share(bar.high)}`])}
    >
      <div class="band-choice">
        <label>
          {t.choose}
          <select
            value={set}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            {sets.map((name) => (
              <option key={name} value={name}>
                {name === 'own' ? t.own : name}
              </option>
            ))}
          </select>
        </label>
        {set !== options.bands && (
          <button type="button" onClick={() => void analyze({ ...withoutEmpty(options), bands: set })}>
            {t.use}
          </button>
        )}
      </div>
      <BandBars bars={bars} label={`${t.title}. ${bars.map((bar) => `${bar.name} ${bar.shown}`).join(', ')}`} />
    </Figure>
  );
}

/** @param {Record<string, string>} options */
export const withoutEmpty = (options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));

const kMostWords = 8;

/**
 * The words of most links' anchors. @param {Core} core
 * @returns {Promise<[string, number][]>}
 */
async function wordsOf(core) {
  const query = { sort: ['links:desc'], limit: kMostWords };
  const { cells, ids } = await core.rows('anchor_words', query, ['word', 'links']);
  return Array.from(ids, (_, i) => [String(cells.word[i]), Number(cells.links[i])]);
}

/** @param {Props} props */
export function AnchorWords({ revision }) {
  const t = text.value.anchorPlots.words;
  const words = useAnswer(wordsOf, revision);
  if (!words?.length) return null;
  return (
    <Figure
      name="anchor-words"
      title={t.title}
      sentence={words[0][1] > 1 ? t.sentence(words[0][0], words[0][1]) : ''}
      columns={t.columns}
      rows={words.map(([word, links]) => [word, count(links)])}
    >
      <Bars
        label={t.title}
        bars={words.map(([word, links]) => ({
          name: word,
          value: links,
          shown: count(links),
          open: () => goTo('anchors', `anchor:${quoted(word)}`),
        }))}
      />
    </Figure>
  );
}

const kMostTopics = 12;

/** @param {Core} core */
async function topicLinks(core) {
  const topics = await rowsOf(core, 'topics', ['topic', 'pages']);
  const flows = await rowsOf(core, 'topic_links', ['from', 'to', 'links']);
  return { topics: topics.slice(0, kMostTopics), flows };
}

/** @param {Props} props */
export function TopicPlots({ revision }) {
  const t = text.value.anchorPlots.topics;
  const found = useAnswer(topicLinks, revision);
  if (!found?.topics.length) return null;
  const names = found.topics.map((row) => String(row.topic));
  const links = new Map(found.flows.map((flow) => [`${flow.from}\n${flow.to}`, Number(flow.links)]));
  const of = (/** @type {string} */ from, /** @type {string} */ to) => links.get(`${from}\n${to}`) ?? 0;
  const within = names.reduce((sum, name) => sum + of(name, name), 0);
  const all = names.flatMap((from) => names.map((to) => of(from, to))).reduce((sum, value) => sum + value, 0);
  return (
    <Figure
      name="topics"
      title={t.title}
      sentence={names.length > 1 && all ? t.sentence(names.length, share(within / all)) : ''}
      columns={[t.from, ...names]}
      rows={names.map((from) => [from, ...names.map((to) => count(of(from, to)))])}
    >
      <Heatmap
        label={t.title}
        rows={names.map((name, i) => `${i + 1} ${name.split(',')[0]}`)}
        columns={names.map((_, i) => String(i + 1))}
        cells={names.map((from) =>
          names.map((to) => ({
            value: of(from, to),
            shown: count(of(from, to)),
            open: () => goTo('topic_links', `from=${quoted(from)} to=${quoted(to)}`),
          })),
        )}
      />
    </Figure>
  );
}
