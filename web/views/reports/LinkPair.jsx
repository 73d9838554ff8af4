// A link that is worth setting: both of its pages side by side, its words in their sentence, the anchors that the target
// has, and what the link brings.

import { openPage } from '../../features/desk/navigation.js';
import { count, points, shareChange } from '../../lib/format.js';
import { around } from '../../lib/linking.js';
import { anchorsOf, pageAt } from '../../lib/pages.js';
import { analysis, pageDecimals } from '../../state/page.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { useReport } from '../common/useReport.js';
import { Values } from '../common/Values.jsx';

/** @import { ComponentChildren } from 'preact' */
/** @import { Row } from '../../lib/rows.js' */

/** Columns of its row that are not said again below. */
export const kPairSays = [
  'source',
  'target',
  'anchor',
  'sentence',
  'place',
  'source_title',
  'target_title',
  'source_equity',
  'target_equity',
  'depth_before',
];
const kPageColumns = ['equity', 'depth', 'unique_inlinks'];
const kMostAnchors = 5;

/** What the link brings, in words; that of a plan, after the steps before it. @param {Row} row */
function gainOf(row) {
  const t = text.value.linkPair;
  const gain = points(Number(row.gain), pageDecimals());
  if (row.step !== undefined) return t.stepGain(gain);
  const change = Number(row.gain_share);
  const [before, after] = [Number(row.target_rank), Number(row.target_rank_after)];
  const moves = after > 0 && before !== after;
  return t.gain(gain, Number.isFinite(change) ? shareChange(change) : '', moves ? before : 0, after);
}

/** @param {{report: string, row: Row, onClose: () => void}} props */
export function LinkPair({ report, row, onClose }) {
  const names = text.value.columnsOf[report] ?? {};
  const page = (/** @type {'source' | 'target'} */ end) => (
    <Page name={names[end]?.label ?? end} url={String(row[end])} onClose={onClose} />
  );
  return (
    <>
      <div class="link-pair">
        <div>
          {page('source')}
          <Words row={row} />
        </div>
        <div>
          {page('target')}
          <Anchors url={String(row.target)} />
        </div>
      </div>
      {Number.isFinite(Number(row.gain)) && <p class="pair-gain">{gainOf(row)}</p>}
    </>
  );
}

/** @param {{name: string, url: string, onClose: () => void}} props */
function Page({ name, url, onClose }) {
  const revision = analysis()?.revision ?? 0;
  const columns = useReport('pages', revision)?.columns.filter((column) => kPageColumns.includes(column.name)) ?? [];
  const known = useAnswer(
    async (core) => ({ url, cells: await pageAt(core, url, ['title', ...kPageColumns]) }),
    [url, revision],
  );
  const cells = known?.url === url ? known.cells : {};
  return (
    <>
      <h3>
        {name}
        {cells.title && `: ${cells.title}`}
      </h3>
      <button
        type="button"
        class="link"
        onClick={() => {
          onClose();
          openPage(url);
        }}
      >
        {url}
      </button>
      <Values columns={columns} cell={(column) => cells[column]} />
    </>
  );
}

/** Its words where they stand; a plan has no sentences. @param {{row: Row}} props */
function Words({ row }) {
  const t = text.value.linkPair;
  const [anchor, sentence, place] = ['anchor', 'sentence', 'place'].map((name) => String(row[name] ?? ''));
  const [before, after] = around(sentence, anchor) ?? ['', ''];
  return (
    <blockquote class="link-context" aria-label={text.value.linkContext.label}>
      {place && <strong>{place}</strong>}
      <p>
        {before}
        <mark>{anchor || text.value.linkContext.empty}</mark>
        {after}
      </p>
      {row.sentence === '' && <p class="hint">{t.noSentence}</p>}
    </blockquote>
  );
}

/** @param {{url: string}} props */
function Anchors({ url }) {
  const t = text.value;
  const revision = analysis()?.revision ?? 0;
  const found = useAnswer(async (core) => ({ url, ...(await anchorsOf(core, url, kMostAnchors)) }), [url, revision]);
  if (found?.url !== url) return null;
  /** @type {ComponentChildren} */
  const list = found.texts.map(([anchor, links]) => (
    <li key={anchor}>
      {anchor || t.detail.emptyAnchor} <small>{count(links)}</small>
    </li>
  ));
  return (
    <>
      <h4>{t.linkPair.anchors}</h4>
      {found.texts.length ? <ol class="pair-anchors">{list}</ol> : <p>{t.linkPair.noAnchors}</p>}
    </>
  );
}
