// Which site is the person's own, which are competitors, and which page is home; changing them computes again.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';
import { analyze } from '../../features/analysis/reading.js';
import { count } from '../../lib/format.js';
import { state } from '../../state/page.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

/** @import { Signal } from '@preact/signals' */
/** @import { Summary } from '../../core/types.js' */

const kOffered = 50; // home pages

/** @param {{onClose: () => void}} props */
export function SiteDialog({ onClose }) {
  return state.value.is === 'ready' ? <Choice summary={state.value.summary} onClose={onClose} /> : null;
}

/** @param {{summary: Summary, onClose: () => void}} props */
function Choice({ summary, onClose }) {
  const t = text.value.site;
  const { options, sites } = summary;
  const domains = sites.map(({ domain }) => domain);
  const mine = useSignal(summary.site);
  const named = (options.competitors ?? '').split(/[\s,]+/).filter(Boolean);
  const rivals = useSignal(/** @type {readonly string[]} */ (named.length ? named : domains)); // nobody named one: all others are
  const home = useSignal(options.home ?? '');
  const pages = useSignal(/** @type {string[]} */ ([]));
  useEffect(() => {
    const query = { sort: ['unique_inlinks:desc'], limit: kOffered };
    core()
      .then((core) => core.rows('pages', query, ['url']))
      .then(({ cells }) => {
        pages.value = /** @type {string[]} */ (cells.url);
      })
      .catch(() => undefined); // nothing to offer, an address can be typed all the same
  }, []);

  const run = (/** @type {Event} */ event) => {
    event.preventDefault();
    onClose();
    const others = domains.filter((domain) => domain !== mine.value);
    const all = others.every((domain) => rivals.value.includes(domain));
    const competitors = all ? [] : rivals.value.filter((domain) => domain !== mine.value);
    void analyze({ ...options, site: mine.value, competitors: competitors.join(' '), home: home.value.trim() });
  };
  const known = domains.includes(mine.value);

  return (
    <Dialog title={summary.ask_site ? t.ask : t.title} onClose={onClose}>
      <form class="settings" onSubmit={run}>
        {summary.ask_site && <p>{t.taken(summary.site)}</p>}
        {sites.length > 0 && <Sites sites={sites} mine={mine} rivals={rivals} />}
        <label class="field">
          <span>{t.other}</span>
          <input
            type="text"
            spellcheck={false}
            placeholder="example.com"
            value={known ? '' : mine.value}
            onInput={(event) => {
              mine.value = event.currentTarget.value.trim() || summary.site;
            }}
          />
        </label>
        <label class="field">
          <span>{t.home}</span>
          <input
            type="text"
            spellcheck={false}
            list="home-pages"
            placeholder={summary.home || 'https://example.com/'}
            value={home.value}
            onInput={(event) => {
              home.value = event.currentTarget.value;
            }}
          />
          <datalist id="home-pages">
            {pages.value.map((url) => (
              <option key={url} value={url} />
            ))}
          </datalist>
        </label>
        <div class="buttons end">
          <button type="button" onClick={onClose}>
            {t.keep}
          </button>
          <button type="submit" class="primary">
            {t.run}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** @param {{sites: Summary['sites'], mine: Signal<string>, rivals: Signal<readonly string[]>}} props */
function Sites({ sites, mine, rivals }) {
  const t = text.value.site;
  return (
    <table class="sites">
      <thead>
        <tr>
          <th scope="col">{t.domain}</th>
          <th scope="col">{t.mine}</th>
          <th scope="col">{t.competitor}</th>
          <th scope="col" class="number">
            {t.linkingDomains}
          </th>
        </tr>
      </thead>
      <tbody>
        {sites.map(({ domain, source_domains }) => (
          <tr key={domain}>
            <th scope="row">{domain}</th>
            <td>
              <input
                type="radio"
                name="mine"
                aria-label={t.isMine(domain)}
                autofocus={mine.value === domain}
                checked={mine.value === domain}
                onChange={() => {
                  mine.value = domain;
                }}
              />
            </td>
            <td>
              <input
                type="checkbox"
                aria-label={t.isCompetitor(domain)}
                disabled={mine.value === domain}
                checked={mine.value !== domain && rivals.value.includes(domain)}
                onChange={(event) => {
                  const others = rivals.value.filter((one) => one !== domain);
                  rivals.value = event.currentTarget.checked ? [...others, domain] : others;
                }}
              />
            </td>
            <td class="number">{source_domains ? count(source_domains) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
