// All of one page in place of the report: where it stands and through which links, its numbers, the links to it and on it,
// the texts that name it.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { listInFront } from '../../features/page/stepping.js';
import { quoted } from '../../lib/filter.js';
import { scaleOf, standingOf } from '../../lib/standing.js';
import { trail } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { PartChoice } from '../common/PartChoice.jsx';
import { useAnswer } from '../common/useAnswer.js';
import { useCopy } from '../common/useCopy.js';
import { kParts } from './detailParts.jsx';
import { PageTools } from './PageTools.jsx';
import { Standing } from './Standing.jsx';
import { Steps } from './Steps.jsx';

/** @import { Core } from '../../core/types.js' */
/** @import { PartName } from './detailParts.jsx' */

/** How many rows its lists have. @param {string} url */
const sizesOf = (url) => async (/** @type {Core} */ core) => {
  const size = async (/** @type {string} */ end) =>
    (await core.rows('links', { filters: [`${end}=${quoted(url)}`], limit: 0 }, [])).matched;
  return { url, inlinks: await size('target'), outlinks: await size('source') };
};

/** @param {{revision: number}} props */
export function Detail({ revision }) {
  const { urls, at } = trail.value;
  const url = urls[at];
  const chosen = useSignal(/** @type {PartName} */ ('inlinks'));
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const { said, copy } = useCopy(() => heading.current && getSelection()?.selectAllChildren(heading.current));
  const scale = useAnswer(scaleOf, [revision]);
  const known = useAnswer((core) => standingOf(core, url), [url, revision]);
  const sizes = useAnswer(sizesOf(url), [url, revision]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    said.value = '';
  }, [url]);
  if (url === undefined) return null;
  const t = text.value.detail;
  const Part = (kParts.find(({ name }) => name === chosen.value) ?? kParts[0]).show;
  const here = known?.url === url ? known : null;

  return (
    <section class="detail" aria-label={t.title}>
      <header>
        <Steps list={listInFront()} revision={revision} />
        <div class="page-name">
          <h2 ref={heading} tabIndex={-1} title={url}>
            {url}
          </h2>
          {here?.page.title && <p>{here.page.title}</p>}
        </div>
        <span aria-live="polite">{said.value}</span>
        <PageTools url={url} onCopy={() => void copy(url)} />
      </header>
      <div class="detail-body dossier">
        {here && scale && <Standing key={url} known={{ ...here, ...scale }} revision={revision} />}
        <div class="parts">
          <PartChoice
            names={kParts.map(({ name }) => name)}
            labels={t.parts}
            chosen={chosen}
            sizes={sizes?.url === url ? sizes : undefined}
          />
          <Part key={`${chosen.value} ${url}`} url={url} revision={revision} />
        </div>
      </div>
    </section>
  );
}
