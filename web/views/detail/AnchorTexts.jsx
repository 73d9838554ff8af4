// The texts of the links to one page, counted.

import { tellFault } from '../../features/analysis/fault.js';
import { count } from '../../lib/format.js';
import { anchorsOf } from '../../lib/pages.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';

const kMostTexts = 200;

/** @param {{url: string, revision: number, onAnchor: (anchor: string) => void}} props */
export function AnchorTexts({ url, revision, onAnchor }) {
  const t = text.value.detail;
  const found = useAnswer((core) => anchorsOf(core, url, kMostTexts), [url, revision], tellFault);

  if (!found) return <p class="loading">{text.value.grid.loading}</p>;
  const most = found.texts[0]?.[1] ?? 1;
  return (
    <div class="anchor-texts">
      <p class="hint">{t.counted(found.different, found.links, found.matched > found.links ? found.matched : 0)}</p>
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
