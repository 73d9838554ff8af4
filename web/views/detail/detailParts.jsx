// The parts of a page's detail, in order. To add one: a line here, and its name in catalog/words/*.json (`page.detail.parts`).

import { beginLink } from '../../features/analysis/trying.js';
import { goTo, openPage } from '../../features/desk/navigation.js';
import { quoted } from '../../lib/filter.js';
import { text } from '../../text/text.js';
import { SubReport } from '../common/SubReport.jsx';
import { useAnswer } from '../common/useAnswer.js';
import { AnchorTexts } from './AnchorTexts.jsx';
import { PageNumbers } from './PageNumbers.jsx';
import { TargetAnchors } from './TargetAnchors.jsx';

/** @import { ComponentType } from 'preact' */
/** @import { Core } from '../../core/types.js' */
/** @typedef {{url: string, revision: number}} PartProps    revision: of the analysis */

/** The way to try another link. @param {{end: 'to' | 'from', url: string}} props */
function BeginLink({ end, url }) {
  return (
    <p class="part-tools">
      <button type="button" onClick={() => beginLink(end, url)}>
        {text.value.whatIf[end === 'to' ? 'beginTo' : 'beginFrom']}
      </button>
    </p>
  );
}

/** @param {PartProps} props */
function Inlinks({ url, revision }) {
  const t = text.value;
  return (
    <>
      <BeginLink end="to" url={url} />
      <SubReport
        name="links"
        filter={`target=${quoted(url)}`}
        hide="target"
        label={t.detail.inlinksOf(url)}
        empty={t.grid.empty.links}
        revision={revision}
        onOpen={(row) => openPage(String(row.source))}
      />
    </>
  );
}

/** @param {PartProps} props */
function Outlinks({ url, revision }) {
  const t = text.value;
  return (
    <>
      <BeginLink end="from" url={url} />
      <SubReport
        name="links"
        filter={`source=${quoted(url)}`}
        hide="source"
        label={t.detail.outlinksOf(url)}
        empty={t.grid.empty.links}
        revision={revision}
        onOpen={(row) => openPage(String(row.target))}
      />
    </>
  );
}

/** @param {PartProps} props */
function Texts({ url, revision }) {
  const filter = (/** @type {string} */ anchor) => `target=${quoted(url)} anchor=${quoted(anchor)}`;
  return <AnchorTexts url={url} revision={revision} onAnchor={(anchor) => goTo('links', filter(anchor))} />;
}

/** The page that gets this page's score in its place, if any. @param {string} url */
const passesTo = (url) => async (/** @type {Core} */ core) => {
  const query = { filters: [`url=${quoted(url)}`], limit: 1 };
  const { cells } = await core.rows('pages', query, ['passes_to']);
  return String(cells.passes_to[0] ?? '');
};

/** @param {PartProps} props */
function Equity({ url, revision }) {
  const t = text.value.detail;
  const to = useAnswer(passesTo(url), [url, revision]);
  return (
    <SubReport
      name={`contributions?${url}`}
      label={t.equityOf(url)}
      empty={to ? t.movedEquity(to) : t.noEquity}
      revision={revision}
      onOpen={(row) => openPage(String(row.url))}
    />
  );
}

export const kParts = /** @type {const} @satisfies {{name: string, show: ComponentType<PartProps>}[]} */ ([
  { name: 'numbers', show: PageNumbers },
  { name: 'inlinks', show: Inlinks },
  { name: 'outlinks', show: Outlinks },
  { name: 'anchors', show: Texts },
  { name: 'judged', show: TargetAnchors },
  { name: 'equity', show: Equity },
]);

/** @typedef {typeof kParts[number]['name']} PartName */
