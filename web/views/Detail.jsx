// One page below the report: its numbers, the links to it and on it, the texts that name it.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { closePage, goTo, openPage, walk } from '../actions.js';
import { quoted } from '../lib/filter.js';
import { trail } from '../store.js';
import { text } from '../text/text.js';
import { AnchorTexts } from './AnchorTexts.jsx';
import { PageNumbers } from './PageNumbers.jsx';
import { SubReport } from './SubReport.jsx';

const kParts = /** @type {const} */ (['numbers', 'inlinks', 'outlinks', 'anchors', 'equity']);

/** @param {{revision: number}} props */
export function Detail({ revision }) {
  const { urls, at } = trail.value;
  const url = urls[at];
  const part = useSignal(/** @type {typeof kParts[number]} */ ('inlinks'));
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => heading.current?.focus({ preventScroll: true }), [url]);
  if (url === undefined) return null;
  const t = text.value.detail;

  return (
    <section class="detail" aria-label={t.title}>
      <header>
        <div class="buttons">
          <button
            type="button"
            class="icon"
            aria-label={t.back}
            title={t.back}
            disabled={at < 1}
            onClick={() => walk(-1)}
          >
            ←
          </button>
          <button
            type="button"
            class="icon"
            aria-label={t.forward}
            title={t.forward}
            disabled={at >= urls.length - 1}
            onClick={() => walk(1)}
          >
            →
          </button>
        </div>
        <h2 ref={heading} tabIndex={-1} title={url}>
          {url}
        </h2>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight */}
        <div class="segments" role="group" aria-label={t.parts}>
          {kParts.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={part.value === name}
              onClick={() => {
                part.value = name;
              }}
            >
              {t[name]}
            </button>
          ))}
        </div>
        <button type="button" class="icon" aria-label={t.close} title={t.close} onClick={closePage}>
          ✕
        </button>
      </header>
      <div class="detail-body">
        {part.value === 'numbers' && <PageNumbers url={url} revision={revision} />}
        {part.value === 'inlinks' && (
          <SubReport
            key={`in ${url}`}
            name="links"
            filter={`target=${quoted(url)}`}
            hide="target"
            label={t.inlinksOf(url)}
            empty={text.value.grid.empty.links}
            revision={revision}
            onOpen={(row) => openPage(String(row.source))}
          />
        )}
        {part.value === 'outlinks' && (
          <SubReport
            key={`out ${url}`}
            name="links"
            filter={`source=${quoted(url)}`}
            hide="source"
            label={t.outlinksOf(url)}
            empty={text.value.grid.empty.links}
            revision={revision}
            onOpen={(row) => openPage(String(row.target))}
          />
        )}
        {part.value === 'equity' && (
          <SubReport
            key={`equity ${url}`}
            name={`contributions?${url}`}
            label={t.equityOf(url)}
            empty={t.noEquity}
            revision={revision}
            onOpen={(row) => openPage(String(row.url))}
          />
        )}
        {part.value === 'anchors' && (
          <AnchorTexts
            url={url}
            revision={revision}
            onAnchor={(anchor) => goTo('links', `target=${quoted(url)} anchor=${quoted(anchor)}`)}
          />
        )}
      </div>
    </section>
  );
}
