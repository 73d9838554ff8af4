// A page and its neighbours as a drawing. A click on a neighbour puts it in the middle.

import { tellFault } from '../../features/analysis/fault.js';
import { openPage } from '../../features/desk/navigation.js';
import { egoOf } from '../../lib/ego.js';
import { count, middle as cut } from '../../lib/format.js';
import { segmentFinder, segmentStyle } from '../../lib/segments.js';
import { Figure } from '../../plot/Figure.jsx';
import { Network } from '../../plot/Network.jsx';
import { middle, segments, steps } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { ViewChoice } from '../common/ViewChoice.jsx';

/** @import { Summary } from '../../core/types.js' */

const kTitleRoom = 80;

/** @param {{summary: Summary, revision: number}} props */
export function EgoGraph({ summary, revision }) {
  const t = text.value.graph;
  const url = middle.value || summary.home;
  const ego = useAnswer(
    async (core) => ({ url, ...(await egoOf(core, url, steps.value)) }),
    [url, steps.value, revision],
    tellFault,
  );
  const segmentOf = segmentFinder(segments.value);
  const neighbours = ego ? ego.nodes.length - 1 : 0;
  const left = ego?.left ?? 0;
  const sentence = neighbours ? t.sentence(neighbours, left, neighbours + left) : t.alone;

  return (
    <div class="overview">
      <div class="toolbar">
        <ViewChoice name="graph" />
        <Middle url={url} />
        <button
          type="button"
          aria-pressed={steps.value === 2}
          onClick={() => {
            steps.value = steps.value === 1 ? 2 : 1;
          }}
        >
          {t.two}
        </button>
        <button type="button" onClick={() => openPage(url)}>
          {t.detail}
        </button>
      </div>
      {ego && (
        <Figure
          name="neighbours"
          title={t.of(cut(ego.url, kTitleRoom))}
          sentence={sentence}
          columns={t.columns}
          rows={ego.nodes.slice(1).map((node) => [node.url, count(node.step), count(node.links)])}
        >
          <Network
            ego={ego}
            label={`${t.of(ego.url)}. ${sentence}`}
            styleOf={(url) => segmentStyle(segmentOf(url))}
            onChoose={(next) => {
              middle.value = next;
            }}
          />
        </Figure>
      )}
    </div>
  );
}

/** The address in the middle, to be typed or pasted. @param {{url: string}} props */
function Middle({ url }) {
  const t = text.value.graph;
  return (
    <input
      key={url}
      class="middle-page"
      type="url"
      aria-label={t.middle}
      defaultValue={url}
      spellcheck={false}
      onChange={(event) => {
        middle.value = event.currentTarget.value.trim();
      }}
    />
  );
}
