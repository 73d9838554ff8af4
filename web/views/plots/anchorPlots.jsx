// What anchors say, as plots: their words, and the topics that they join.

import { goTo } from '../../features/desk/navigation.js';
import { quoted } from '../../lib/filter.js';
import { count, share } from '../../lib/format.js';
import { Bars } from '../../plot/Bars.jsx';
import { Figure } from '../../plot/Figure.jsx';
import { Heatmap } from '../../plot/Heatmap.jsx';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { allRows } from './allRows.js';

/** @import { Core, Summary } from '../../core/types.js' */
/** @typedef {{summary: Summary, revision: number}} Props */

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
  const words = useAnswer(wordsOf, [revision]);
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
  const topics = await allRows(core, 'topics', ['topic', 'pages']);
  const flows = await allRows(core, 'topic_links', ['from', 'to', 'links']);
  return { topics: topics.slice(0, kMostTopics), flows };
}

/** @param {Props} props */
export function TopicPlots({ revision }) {
  const t = text.value.anchorPlots.topics;
  const found = useAnswer(topicLinks, [revision]);
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
