// A page and its neighbours as a drawing. A click on a neighbour puts it in the middle.

import { useEffect, useState } from 'preact/hooks';
import { core, openPage } from '../actions.js';
import { egoOf } from '../lib/ego.js';
import { faultText } from '../lib/fault.js';
import { count, middle as cut } from '../lib/format.js';
import { ofAnalysis } from '../lib/ofAnalysis.js';
import { Figure } from '../plot/Figure.jsx';
import { Network } from '../plot/Network.jsx';
import { tell } from '../store.js';
import { text } from '../text/text.js';
import { ViewChoice } from './ViewChoice.jsx';

/** @import { Summary } from '../core/types.js' */
/** @import { Ego } from '../lib/ego.js' */

const kTitleRoom = 80;
const chosen = ofAnalysis(() => '');
const steps = ofAnalysis(() => /** @type {1 | 2} */ (1));

/** @param {{summary: Summary, revision: number}} props */
export function EgoGraph({ summary, revision }) {
  const t = text.value.graph;
  const url = chosen.value || summary.home;
  const [ego, setEgo] = useState(/** @type {{url: string} & Ego | null} */ (null));
  useEffect(() => {
    let wanted = true;
    core()
      .then((core) => egoOf(core, url, steps.value))
      .then((found) => wanted && setEgo({ url, ...found }))
      .catch((thrown) => wanted && tell(faultText(thrown)));
    return () => {
      wanted = false;
    };
  }, [url, steps.value, revision]);
  const neighbours = ego ? ego.nodes.length - 1 : 0;
  const sentence = neighbours ? t.sentence(neighbours, ego?.left ?? 0) : t.alone;

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
            onChoose={(next) => {
              chosen.value = next;
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
        chosen.value = event.currentTarget.value.trim();
      }}
    />
  );
}
