// The texts of the links to one page, counted.

import { tellFault } from '../../features/analysis/fault.js';
import { quoted } from '../../lib/filter.js';
import { count } from '../../lib/format.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';

/** @import { Core } from '../../core/types.js' */

const kMostLinks = 20_000;
const kMostTexts = 200;

/**
 * @param {Core} core
 * @param {string} url
 * @returns {Promise<{texts: [string, number][], links: number, matched: number}>}
 */
async function countTexts(core, url) {
  const query = { filters: [`target=${quoted(url)}`], limit: kMostLinks };
  const { cells, matched } = await core.rows('links', query, ['anchor']);
  const anchors = /** @type {string[]} */ (cells.anchor);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const anchor of anchors) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  const texts = [...counts].sort((a, b) => b[1] - a[1]).slice(0, kMostTexts);
  return { texts, links: anchors.length, matched };
}

/** @param {{url: string, revision: number, onAnchor: (anchor: string) => void}} props */
export function AnchorTexts({ url, revision, onAnchor }) {
  const t = text.value.detail;
  const found = useAnswer((core) => countTexts(core, url), [url, revision], tellFault);

  if (!found) return <p class="loading">{text.value.grid.loading}</p>;
  const most = found.texts[0]?.[1] ?? 1;
  return (
    <div class="anchor-texts">
      {found.matched > found.links && <p class="hint">{t.capped(found.links)}</p>}
      <table aria-label={t.anchorsOf(url)}>
        <thead>
          <tr>
            <th scope="col">{t.anchorColumns[0]}</th>
            <th scope="col" class="number">
              {t.anchorColumns[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.texts.map(([anchor, links]) => (
            <tr key={anchor}>
              <td>
                <button type="button" class="link" onClick={() => onAnchor(anchor)}>
                  {anchor || t.emptyAnchor}
                </button>
              </td>
              <td class="number">
                <span class="meter" style={{ '--part': links / most }}>
                  {count(links)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
