// What a page's PageRank is, in a sentence, by the links that bring it, and how equity is made of it.

import { openPage } from '../../features/desk/navigation.js';
import { number, score, share, valueName } from '../../lib/format.js';
import { rowsIn } from '../../lib/rows.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';

/** @import { ComponentChildren } from 'preact' */
/** @import { Core } from '../../core/types.js' */
/** @import { Scale, Standing as OfPage } from '../../lib/standing.js' */
/** @typedef {OfPage & Scale} Known */

const kMostLinks = 8; // in its table
const kMostRows = 100_000; // of the pages that link to it; of more nothing is said
const kColumns = ['source', 'anchor', 'position', 'weight', 'share'];

/** @typedef {{source: string, anchor: string, position: string, weight: number, share: number}} LinkIn   as the report inflow has it */

/** What each page that links to it brings, most first. @param {string} url */
const linksTo = (url) => async (/** @type {Core} */ core) => {
  const rows = await core.rows(`inflow?${url}`, { limit: kMostRows }, kColumns);
  return rows.matched > kMostRows ? null : /** @type {LinkIn[]} */ (rowsIn(rows, kColumns));
};

/** @param {readonly {share: number}[]} links */
const sum = (links) => links.reduce((all, link) => all + link.share, 0);

/** Of its links nothing where their places are not known. @param {Known} known @param {LinkIn[] | null} links */
function sentenceOf({ page, rank, pages, most }, links) {
  const t = text.value.detail;
  const ranked = t.ranked(rank > 1 ? rank : 0, pages, share(Number(page.pagerank) / most));
  if (!links?.length || links.some(({ position }) => !position)) return ranked;
  const inText = links.filter(({ position }) => position === 'content');
  const others = links.filter(({ position }) => position !== 'content');
  return `${ranked} ${t.through(share(sum(inText)), inText.length, share(sum(others)), others.length)}`;
}

/** @param {{known: Known, revision: number}} props */
export function Standing({ known, revision }) {
  const t = text.value.detail;
  const { page, rank } = known;
  if (rank) return <Ranked known={known} revision={revision} />;
  const why = page.passes_to ? t.movedEquity(String(page.passes_to)) : t.noEquity;
  return (
    <div class="standing">
      <p>{page.title === undefined ? t.notListed : why}</p>
    </div>
  );
}

/** @param {{known: Known, revision: number}} props */
function Ranked({ known, revision }) {
  const { url, base } = known;
  const links = useAnswer(linksTo(url), [url, revision]);
  return (
    <div class="standing">
      <p>{sentenceOf(known, links)}</p>
      {links && <Sources url={url} links={links} />}
      {base > 0 && <Explained known={known} />}
    </div>
  );
}

/** @param {{url: string, links: LinkIn[]}} props */
function Sources({ url, links }) {
  const t = text.value;
  const { source, anchor, position } = t.columnsOf.links ?? {};
  const [first, more] = [links.slice(0, kMostLinks), links.slice(kMostLinks)];
  /** @param {ComponentChildren} name @param {number} part */
  const rest = (name, part) => (
    <tr>
      <td colSpan={3}>{name}</td>
      <td class="number">{share(part)}</td>
    </tr>
  );
  return (
    <div class="anchor-texts">
      <h3>{t.detail.sources}</h3>
      <table aria-label={`${t.detail.sources}: ${url}`}>
        <thead>
          <tr>
            {[source, anchor, position].map((column) => (
              <th key={column?.label} scope="col">
                {column?.label}
              </th>
            ))}
            <th scope="col" class="number">
              {t.columnsOf.contributions?.share.label}
            </th>
          </tr>
        </thead>
        <tbody>
          {first.map((link) => (
            <tr key={link.source}>
              <td>
                <button type="button" class="link" title={link.source} onClick={() => openPage(link.source)}>
                  {link.source.replace(/^\w+:\/\/[^/]+/, '') || link.source}
                </button>
              </td>
              <td>{link.anchor || t.detail.emptyAnchor}</td>
              <td>{valueName('position', link.position)}</td>
              <td class="number">
                <span
                  class={`meter ${link.weight < 1 ? 'muted' : ''}`}
                  style={{ '--part': link.share / first[0].share }}
                >
                  {share(link.share)}
                </span>
              </td>
            </tr>
          ))}
          {more.length > 0 && rest(t.detail.moreLinks(more.length), sum(more))}
          {rest(t.detail.withoutLinks, 1 - sum(links))}
        </tbody>
      </table>
    </div>
  );
}

/** @param {{known: Known}} props */
function Explained({ known: { page, most, base } }) {
  const t = text.value.detail;
  const [pagerank, equity] = [Number(page.pagerank), score(Number(page.equity))];
  const half = score((100 * Math.LN2) / Math.log(most / base));
  return (
    <details>
      <summary>{t.explained(equity)}</summary>
      <p>
        <code>
          {equity} = 100 · log({number(pagerank)} / {number(base)}) / log({number(most)} / {number(base)})
        </code>
      </p>
      <p>{t.explanation(number(pagerank), number(base), number(most), share(Number(page.percentile)), half)}</p>
    </details>
  );
}
